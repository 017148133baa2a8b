/** Paths between files of one workspace, with `/` between folders as addresses have it. */

/** The path from a folder to a file: "bilagor/offert.pdf", "../karta.png". Both begin with `/`. */
export function relativePath(folder: string, file: string): string {
  const from = folder.split('/').filter((part) => part !== '');
  const to = file.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}

/** The folder that a file is in: "/a" for "/a/b.pdf". */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(1, file.lastIndexOf('/')));
}

/**
 * True if what somebody typed is a file's name or a path from the folder of the minutes that stays in the workspace's
 * folder, `depth` folders up. A path of one's own computer says nothing to others, and an address is a link, not a file.
 */
export function staysInside(typed: string, depth: number): boolean {
  const path = typed.trim().replaceAll('\\', '/');
  if (path === '' || /^(?:\/|~|[a-z][a-z0-9+.-]*:)/i.test(path)) return false;
  let up = depth;
  for (const part of path.split('/')) {
    if (part === '..') up--;
    else if (part !== '.' && part !== '') up++;
    if (up < 0) return false;
  }
  return true;
}
