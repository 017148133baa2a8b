import type { SourceRange } from '../../source/range.ts';

/** What is known around a sentence. */
export interface SentenceScope {
  /** What the minutes call the body, folded; undefined when they do not say. */
  readonly own: string | undefined;
  /** Dates in the passage that are not the meeting's. */
  readonly otherDates: readonly SourceRange[];
  /** The sentence is an item's title: "Beslut om att höja avgiften" is a heading there. */
  readonly isTitle: boolean;
  /** The sentence is all of its passage: a paragraph for a decision. */
  readonly isAlone?: boolean;
}

const background =
  /^(?:sammanfattning|bakgrund|ärendebeskrivning|beskrivning av ärendet|historik|tidigare|beslutsunderlag|underlag|förslag|ärendet|redogörelse|jämförelse|bedömning|yttrande|information)/i;

/** True if what is below a heading is of an earlier time. */
export function tellsOfEarlier(heading: string | undefined): boolean {
  return heading !== undefined && background.test(heading.normalize('NFC'));
}
