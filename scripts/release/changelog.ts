/** What a changelog in the form of Keep a Changelog says about a version, without its heading; undefined when it says nothing. */
export function changesOf(version: string, changelog: string): string | undefined {
  const sections = changelog.split(/^(?=## )/m);
  const section = sections.find((each) => /^## \[([^\]]+)\]/.exec(each)?.[1] === version);
  const changes = section
    ?.replace(/^.*\n/, '')
    .replace(/^\[[^\]]+\]: .*$/gm, '')
    .trim();
  return changes === '' ? undefined : changes;
}
