import type { URI } from 'langium';
import type { Digest } from '../../language/facts/digest.ts';

/** How a file is on the disk: when it was last written, in milliseconds since 1970, and its size in bytes. */
export interface FileState {
  readonly modified: number;
  readonly size: number;
}

/**
 * Digests of files as they were read, kept from one start of the server to the next. A digest of minutes with secret text is
 * never given to it.
 */
export interface DigestStore {
  /** The current state of the file; undefined when it is not on this machine's disk. */
  stateOf(uri: URI): Promise<FileState | undefined>;
  /** The digest of the file in this state, or with this text in another state; undefined when it must be read. */
  find(uri: URI, state: FileState, text?: string): Digest | undefined;
  /** Keeps the digest of a text that was read from the file after it was in this state. */
  keep(uri: URI, state: FileState, text: string, digest: Digest): void;
  forget(uri: string): void;
  /** Forgets all that was neither found nor kept since the server started: files that are gone. */
  prune(): void;
  /** Writes what has changed. It is also written some time after each change. */
  save(): Promise<void>;
}
