import type { Prose, QuotedFrom } from '../model.ts';

const cue =
  /(?:beslut(?:et|en|ade|ats)?\b[\s\S]*\b(?:från|vid|av|på)\b[\s\S]*(?:möte|sammanträde|stämma)|(?:tidigare|förra|föregående)\s[\s\S]*beslut|beslut[\s\S]*\b(?:tidigare|förra|föregående)\b)/i;
const announces = /(?::|\bnedan\s*[.:]?|\bföljande\s*[.:]?|\blyder\s*[.:]?|\bdå\s*[.:]?)$/i;

/**
 * The meeting whose decision a paragraph announces ("… beslut från ledningsgruppens möte den 2018-10-05 nedan:").
 * It must speak of a decision and of an earlier meeting, and end by pointing ahead.
 */
export function quotedCue(prose: Prose): QuotedFrom | undefined {
  if (!announces.test(prose.text)) return undefined;
  const sentence = prose.text.slice(Math.max(prose.text.lastIndexOf('. ', prose.text.length - 3), -1) + 1);
  if (!cue.test(sentence)) return undefined;
  const isEarlier = /tidigare|förra|föregående/i.test(sentence);
  const date = prose.dates.at(-1);
  return isEarlier || date ? { date, range: prose.range } : undefined;
}
