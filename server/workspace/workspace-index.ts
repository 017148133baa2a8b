/**
 * What the minutes of the workspace say, without loading them: a digest of each file, made in the background in short
 * slices. Minutes that are open in the editor speak for themselves, saved or not.
 */

import { type FileSystemProvider, type LangiumDocument, URI } from 'langium';
import type { Digest, DigestTask } from '../../language/facts/digest.ts';
import { digestOf } from '../../language/facts/digest-of.ts';
import { mentionsSecrecyIn } from '../../language/meeting/secret/secret-marks.ts';
import { readMeetingInSteps } from '../../language/minutes-document.ts';
import { memo } from '../../language/source/memo.ts';
import type { KnownPeople, KnownPerson } from '../completion/known-people.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { type Breathe, slices } from './background-pauses.ts';
import { bodyKey, byDate, isOfMeeting, peopleIn } from './bodies.ts';
import type { DigestStore, FileState } from './digest-store.ts';
import { isFolder, isMinutesFile, isSkipped, pathBelow, readFolder, readMinutesFile } from './files.ts';
import { shareStrings, stringSharer } from './share-strings.ts';

/** Minutes of the workspace, in a file or open in the editor. */
export interface IndexedMinutes {
  readonly uri: string;
  readonly digest: Digest;
}

/** Something that somebody shall do, and the minutes that say so. */
export interface IndexedTask extends IndexedMinutes {
  readonly task: DigestTask;
}

export interface WorkspaceIndex extends KnownPeople {
  /** All minutes, those of open documents as they are being written. In no particular order. */
  allMinutes(): readonly IndexedMinutes[];
  /** The minutes of the body's last meeting before now; `uri` is a document that is left out. */
  latestMinutesOf(body: string, uri?: string): IndexedMinutes | undefined;
  /** What people have been given to do, the nearest date first and what has none last. Minutes do not say what is done since. */
  openActions(): readonly IndexedTask[];
  /** How many folders a file is below the workspace's folder that it is in; 0 when it is in none. */
  depthOf(uri: URI): number;

  addFolder(uri: string): void;
  removeFolder(uri: string): void;
  /** A file or folder is new, or is another than it was. */
  changed(uri: string): void;
  /** A file or folder is gone. */
  deleted(uri: string): void;
  /** Calls back when the known files have changed; returns a function that ends it. Typing in open minutes is not reported. */
  onDidChange(listener: () => void): () => void;
  /** Resolves when everything that is known to have changed has been read. */
  settled(): Promise<void>;
}

/** How many files are read from the disk at once. */
const batchSize = 16;

/** Beyond these the workspace is no archive of minutes but a whole disk, opened by mistake: it is known in part. */
const mostFolders = 20_000;
const mostFiles = 10_000;

/** Something that waits to be read. `stamp` differs when the file at the address has changed. */
interface Waiting {
  readonly uri: URI;
  readonly stamp: number;
  readonly kind: 'file' | 'folder' | 'unknown';
}

/** A file that has been looked at: with the digest that is known of it, or with the text to make it of. */
type Looked = { readonly digest: Digest } | { readonly text: string; readonly state: FileState | undefined };

/**
 * Makes the index of a workspace that has no folder yet. `openDocuments` are those of the editor, as they are now. `store`
 * returns what keeps digests from the last start, where there is such a thing.
 */
export function createWorkspaceIndex(
  files: FileSystemProvider,
  openDocuments: () => Iterable<LangiumDocument>,
  store: () => DigestStore | undefined = () => undefined,
): WorkspaceIndex {
  const roots = new Map<string, URI>();
  const digests = new Map<string, Digest>();
  const queue = new Map<string, Waiting>();
  /** By address: the stamp of the last change that has not been read yet. */
  const stamps = new Map<string, number>();
  /** By address: the stamp of a deletion. Minutes below it are forgotten when they are next asked for. */
  const deletions = new Map<string, number>();
  let clock = 0;
  let folders = 0;
  let working: Promise<void> | undefined;
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of listeners) listener();
  };

  // --- Reading

  function enqueue(uri: URI, kind: Waiting['kind']): void {
    const key = uri.toString();
    const stamp = ++clock;
    stamps.set(key, stamp);
    queue.set(key, { uri, stamp, kind });
    working ??= work().finally(() => {
      working = undefined;
      folders = 0;
    });
  }

  async function work(): Promise<void> {
    const breathe = slices();
    const share = stringSharer();
    // One iterator for all batches: a new one would pass over all that was deleted before.
    let waiting = queue.values();
    while (queue.size > 0) {
      // Deleted files cost no time to read, but a hundred thousand of them would block requests.
      await breathe();
      forgetDeleted();
      const batch = takeBatch(waiting);
      if (batch.length === 0) waiting = queue.values();
      const looked = await Promise.all(batch.map(look));
      for (const [at, { uri, stamp }] of batch.entries()) {
        const key = uri.toString();
        const digest = await digestIn(uri, looked[at], breathe);
        // Changed again, deleted, or its folder removed while it was read.
        if (stamps.get(key) !== stamp || isDeleted(key)) continue;
        stamps.delete(key);
        if (digest && isWanted(uri)) digests.set(key, shareStrings(digest, share));
        else digests.delete(key);
      }
      tell();
    }
    store()?.prune();
  }

  /** The digest of a file that has been looked at; undefined when there was none. */
  async function digestIn(uri: URI, looked: Looked | undefined, breathe: Breathe): Promise<Digest | undefined> {
    if (!looked || 'digest' in looked) return looked?.digest;
    const { text, state } = looked;
    const digest = await readDigest(text, breathe);
    // Text that was public before may be what is secret now.
    if (mentionsSecrecyIn(text)) store()?.forget(uri.toString());
    else if (state) store()?.keep(uri, state, text, digest);
    return digest;
  }

  /** Looks at a file; of a folder nothing is returned, what is in it waits from now on. */
  async function look({ uri, kind }: Waiting): Promise<Looked | undefined> {
    if (kind === 'file') return lookAtFile(uri);
    if (kind === 'unknown' && !(await isFolder(files, uri))) return undefined;
    if (folders++ >= mostFolders) return undefined;
    const found = await readFolder(files, uri);
    if (!isWanted(uri) && !roots.has(uri.toString())) return undefined;
    for (const folder of found.folders) enqueue(folder, 'folder');
    for (const file of found.minutes) if (stamps.size + digests.size < mostFiles) enqueue(file, 'file');
    return undefined;
  }

  async function lookAtFile(uri: URI): Promise<Looked | undefined> {
    const state = await store()?.stateOf(uri);
    const kept = state && store()?.find(uri, state);
    if (kept) return { digest: kept };
    const text = await readMinutesFile(files, uri);
    if (text === undefined) return undefined;
    const same = state && store()?.find(uri, state, text);
    return same ? { digest: same } : { text, state };
  }

  function isWanted(uri: URI): boolean {
    return !isSkipped(uri, roots.values());
  }

  /** Takes what comes next from the queue, in time that does not depend on its length. */
  function takeBatch(waiting: Iterator<Waiting>): Waiting[] {
    const batch: Waiting[] = [];
    while (batch.length < batchSize) {
      const next = waiting.next();
      if (next.done) break;
      batch.push(next.value);
      queue.delete(next.value.uri.toString());
    }
    return batch;
  }

  function forget(key: string): void {
    digests.delete(key);
    stamps.delete(key);
    queue.delete(key);
    store()?.forget(key);
  }

  /** True if a folder that it is in was deleted after it was last seen. */
  function isDeleted(key: string): boolean {
    const seen = stamps.get(key) ?? 0;
    for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1))
      if ((deletions.get(key.slice(0, end)) ?? -1) > seen) return true;
    return false;
  }

  /** One walk over what is known for any number of deletions: a change of branch deletes thousands. */
  function forgetDeleted(): void {
    if (deletions.size === 0) return;
    for (const key of [...digests.keys(), ...stamps.keys()]) if (isDeleted(key)) forget(key);
    deletions.clear();
  }

  // --- Asking

  /** Open documents are counted where files could be; others show a version of a file, as a comparison does. */
  function isCounted({ scheme }: URI): boolean {
    return scheme === 'untitled' || scheme === 'file' || [...roots.values()].some((root) => root.scheme === scheme);
  }

  function allMinutes(): IndexedMinutes[] {
    forgetDeleted();
    const found = new Map(digests);
    for (const document of openDocuments())
      if (isCounted(document.uri)) found.set(document.uri.toString(), openDigest(document));
    return [...found].map(([uri, digest]) => ({ uri, digest }));
  }

  function minutesOfBody(body: string, except: string | undefined): IndexedMinutes[] {
    const key = bodyKey(body);
    return allMinutes().filter(({ uri, digest }) => uri !== except && keyOf(digest) === key);
  }

  let lastAsked: { readonly digests: readonly Digest[]; readonly people: readonly KnownPerson[] } | undefined;

  return {
    allMinutes,
    latestMinutesOf: (body, uri) =>
      minutesOfBody(body, uri)
        .filter(({ digest }) => isOfMeeting(digest))
        .sort((a, b) => byDate(a.digest, b.digest))[0],
    openActions: () =>
      allMinutes()
        .filter(({ digest }) => isOfMeeting(digest))
        .flatMap(({ uri, digest }) => digest.tasks.map((task) => ({ uri, digest, task })))
        .sort((a, b) => (a.task.due ?? '9999').localeCompare(b.task.due ?? '9999')),
    depthOf(uri) {
      const below = [...roots.values()].flatMap((root) => pathBelow(uri, root) ?? []);
      return Math.min(...(below.length > 0 ? below.map((path) => path.split('/').length - 1) : [0]));
    },
    peopleOf(body, uri) {
      if (body === undefined || bodyKey(body) === '') return [];
      const own = minutesOfBody(body, uri).map(({ digest }) => digest);
      const isSame =
        lastAsked?.digests.length === own.length && own.every((each, at) => each === lastAsked?.digests[at]);
      if (!lastAsked || !isSame) lastAsked = { digests: own, people: peopleIn(own) };
      return lastAsked.people;
    },

    addFolder(folder) {
      const uri = URI.parse(folder);
      roots.set(uri.toString(), uri);
      enqueue(uri, 'folder');
    },
    removeFolder(folder) {
      roots.delete(URI.parse(folder).toString());
      for (const key of [...digests.keys(), ...stamps.keys()]) if (!isWanted(URI.parse(key))) forget(key);
      tell();
    },
    changed(address) {
      const uri = URI.parse(address);
      if (isWanted(uri)) enqueue(uri, isMinutesFile(uri) ? 'file' : 'unknown');
    },
    deleted(address) {
      const key = URI.parse(address).toString().replace(/\/$/, '');
      forget(key);
      deletions.set(key, ++clock);
      // Without requests for a while, the list of deletions must not outgrow the index.
      if (deletions.size > digests.size + stamps.size) forgetDeleted();
      tell();
    },
    onDidChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async settled() {
      while (working) await working;
    },
  };
}

async function readDigest(text: string, breathe: Breathe): Promise<Digest> {
  const steps = readMeetingInSteps(text);
  for (;;) {
    const pause = breathe();
    if (pause) await pause;
    const step = steps.next();
    if (step.done) return digestOf(step.value, text);
  }
}

const openDigests = new WeakMap<LangiumDocument, { readonly text: string; readonly digest: Digest }>();

function openDigest(document: LangiumDocument): Digest {
  const { text, meeting } = minutesOf(document);
  const known = openDigests.get(document);
  if (known?.text === text) return known.digest;
  const digest = digestOf(meeting, text);
  openDigests.set(document, { text, digest });
  return digest;
}

const keyOf = memo(({ body }: Digest) => (body === undefined ? '' : bodyKey(body)));
