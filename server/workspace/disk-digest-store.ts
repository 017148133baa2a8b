/** The store of digests as a file: a line with the version, then a line for each minutes file. */
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { DigestStore, FileState } from './digest-store.ts';

/** How long no other digest must have come before they are written, in milliseconds. */
const pause = 5_000;

/** A file that was written so shortly before may be written again within what its time can distinguish. Milliseconds. */
const settling = 2_000;

interface Row {
  readonly state: FileState;
  readonly sum: string;
  /** JSON; made an object only when it is asked for. */
  readonly digest: string;
}

/**
 * The store in `folder`, which need not be there. Digests that another version has made are not used. A file that cannot be
 * read or written is as good as none: everything is in the minutes.
 */
export function createDiskDigestStore(folder: string, version: string): DigestStore {
  const file = path.join(folder, 'digests');
  let loaded: Map<string, Row> | undefined;
  const rows = () => {
    loaded ??= readRows(file, version);
    return loaded;
  };
  const used = new Set<string>();
  let hasChanged = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function changed(): void {
    hasChanged = true;
    clearTimeout(timer);
    timer = setTimeout(() => void save(), pause);
    // The server may end without it.
    timer.unref();
  }

  async function save(): Promise<void> {
    clearTimeout(timer);
    if (!hasChanged) return;
    hasChanged = false;
    await writeRows(file, version, rows()).catch(() => undefined);
  }

  return {
    async stateOf(uri) {
      if (uri.scheme !== 'file') return undefined;
      try {
        const { mtimeMs, size } = await fs.promises.stat(uri.fsPath);
        return { modified: mtimeMs, size };
      } catch {
        return undefined;
      }
    },
    find(uri, state, text) {
      const key = uri.toString();
      const row = rows().get(key);
      if (!row) return undefined;
      const isSame = row.state.modified === state.modified && row.state.size === state.size;
      if (!isSame && (text === undefined || row.sum !== sumOf(text))) return undefined;
      if (!isSame) {
        rows().set(key, { ...row, state });
        changed();
      }
      used.add(key);
      return JSON.parse(row.digest);
    },
    keep(uri, state, text, digest) {
      const key = uri.toString();
      if (Date.now() - state.modified < settling) return;
      rows().set(key, { state, sum: sumOf(text), digest: JSON.stringify(digest) });
      used.add(key);
      changed();
    },
    forget(uri) {
      used.delete(uri);
      if (rows().delete(uri)) changed();
    },
    prune() {
      for (const key of [...rows().keys()]) if (!used.has(key) && rows().delete(key)) changed();
    },
    save,
  };
}

function sumOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

// No JSON has a tab or a line break outside of its texts, and in them both are escaped.
function readRows(file: string, version: string): Map<string, Row> {
  try {
    const [first, ...lines] = fs.readFileSync(file, 'utf8').split('\n');
    // Nothing is behind the last line break, or a line that was cut off.
    return first === version ? new Map(lines.slice(0, -1).flatMap(rowOf)) : new Map();
  } catch {
    return new Map();
  }
}

function rowOf(line: string): [string, Row][] {
  const [uri, modified, size, sum, digest] = line.split('\t');
  if (!uri || !sum || !digest) return [];
  return [[uri, { state: { modified: Number(modified), size: Number(size) }, sum, digest }]];
}

/** Only the user may read it: the minutes may be private. Another server never sees half of it. */
async function writeRows(file: string, version: string, rows: ReadonlyMap<string, Row>): Promise<void> {
  const lines = [...rows].map(([uri, { state, sum, digest }]) =>
    [uri, state.modified, state.size, sum, digest].join('\t'),
  );
  const unfinished = `${file}.${process.pid}`;
  await fs.promises.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await fs.promises.writeFile(unfinished, [version, ...lines, ''].join('\n'), { mode: 0o600 });
  await fs.promises.rename(unfinished, file);
}
