/** What the extension and a preview's page say to each other. Shared by both, so it imports types only. */
import type { PreviewPatch } from '../../server/preview/preview-protocol.ts';

export type PreviewVersion = 'intern' | 'publik';

/** What a preview shows, and all that is needed to show it again after a restart. */
export interface PreviewState {
  /** The minutes' address. */
  readonly uri: string;
  readonly version: PreviewVersion;
  /** True if it stays with these minutes when others are opened. */
  readonly pinned: boolean;
}

/** What the page keeps for a restart. */
export interface KeptState extends PreviewState {
  /** The line at its top, from 0; what is behind the point is the part of the line. */
  readonly line?: number;
}

export type ToPage =
  | { readonly kind: 'state'; readonly state: PreviewState; readonly words: BarWords }
  | { readonly kind: 'patch'; readonly patch: PreviewPatch }
  /** There is nothing to show, and why. */
  | { readonly kind: 'problem'; readonly text: string }
  /** The editor's first line. */
  | { readonly kind: 'scroll'; readonly line: number }
  /** The line that the cursor is on, or undefined when the minutes are in no editor; and whether it shall be seen. */
  | { readonly kind: 'cursor'; readonly line: number | undefined; readonly show: boolean };

/** The words of the bar above the page, in the user's language. */
export interface BarWords {
  /** What is shown: "möte.protokoll". */
  readonly name: string;
  readonly note: string;
  /** What its button does. */
  readonly version: string;
}

export type FromPage =
  /** The page is there and shows nothing. */
  | { readonly kind: 'ready' }
  | { readonly kind: 'scrolled'; readonly line: number }
  /** Somebody wants to see a place in the text. */
  | { readonly kind: 'open'; readonly line: number; readonly character: number }
  /** The other version is asked for. */
  | { readonly kind: 'version' };
