/** Minutes as files of the workspace: which there are, and what is in them. */
import { type FileSystemProvider, type URI, UriUtils } from 'langium';

/** Larger files are no minutes that somebody writes, in bytes. */
const largestFile = 5 * 1024 * 1024;
const extension = '.protokoll';

export function isMinutesFile(uri: URI): boolean {
  return uri.path.toLowerCase().endsWith(extension) && !UriUtils.basename(uri).startsWith('.');
}

/** Folders that hold no minutes. */
function isSkippedName(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules';
}

/** True if a place below one of the roots is passed over because of a folder on the way. */
export function isSkipped(uri: URI, roots: Iterable<URI>): boolean {
  for (const root of roots) {
    const below = pathBelow(uri, root);
    if (below !== undefined && !below.split('/').slice(0, -1).some(isSkippedName)) return false;
  }
  return true;
}

/** The path of `uri` within the folder `root`, without a slash before it; undefined when it is not in it. */
export function pathBelow(uri: URI, root: URI): string | undefined {
  if (uri.scheme !== root.scheme || uri.authority !== root.authority) return undefined;
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.path.startsWith(folder) ? uri.path.slice(folder.length) : undefined;
}

/** What a folder has directly in it: minutes and folders to look into. Nothing when it cannot be read. Links are not followed. */
export async function readFolder(
  files: FileSystemProvider,
  folder: URI,
): Promise<{ readonly minutes: URI[]; readonly folders: URI[] }> {
  try {
    const entries = await files.readDirectory(folder);
    return {
      minutes: entries.filter((entry) => entry.isFile && isMinutesFile(entry.uri)).map(({ uri }) => uri),
      folders: entries
        .filter((entry) => entry.isDirectory && !isSkippedName(UriUtils.basename(entry.uri)))
        .map(({ uri }) => uri),
    };
  } catch {
    return { minutes: [], folders: [] };
  }
}

/** True if there is a folder at this address. */
export async function isFolder(files: FileSystemProvider, uri: URI): Promise<boolean> {
  try {
    return (await files.stat(uri)).isDirectory;
  } catch {
    return false;
  }
}

/** A file's text; undefined when there is none, or none that can be read. */
export async function readMinutesFile(files: FileSystemProvider, uri: URI): Promise<string | undefined> {
  try {
    const bytes = await files.readBinary(uri);
    return bytes.byteLength <= largestFile ? decode(bytes) : undefined;
  } catch {
    return undefined;
  }
}

/** UTF-8, or UTF-16 with a byte order mark; the mark is no part of the text. */
function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
