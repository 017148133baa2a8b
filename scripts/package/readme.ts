/**
 * The README as the extension's own page in VS Code can show it. That page reads no other file and shows pictures from the
 * web only, and the project has no public address: pictures are left out, and links to files are text.
 */
export function readmeForPackage(text: string): string {
  return text
    .replace(/^!\[[^\]]*\]\([^)]+\)\n\n?/gm, '')
    .replace(/(?<!!)\[([^\]]*)\]\(([^)\s]+)\)/g, (whole, label: string, address: string) =>
      /^(?:[a-z]+:|#)/.test(address) ? whole : label,
    );
}
