import { lineStart } from '../../source/lines.ts';
import { contains, type SourceRange } from '../../source/range.ts';
import { notSecretWords } from '../../syntax/not-secret.ts';
import type { Block, Secret } from '../model.ts';

/** A place that looks like the beginning or the end of something secret, but is not read so. */
export interface UnclearSecretMark {
  readonly kind: 'beginning' | 'end';
  readonly range: SourceRange;
}

// "s e k r e t e s s" is read as the word, too.
const word = [...'sekretess'].join(String.raw`[ \t\u00a0]?`);
/** "sekretessbelagd", "sekretesskyddade", "Sekretessärende": compounds that mark a text and are no subject to speak of. */
const marking = String.raw`${word}(?:belag\p{L}*|s?kyddad\p{L}*|märkt\p{L}*|klassad\p{L}*|f(?:ö|o\u0308)rklara\p{L}*|(?:ä|a\u0308)rende\p{L}{0,3}|s?uppgift\p{L}{0,3}|text\p{L}{0,2}|paragraf\p{L}{0,3})?(?!\p{L})`;
const noun = String.raw`(?:[ \t]+(?:text|uppgift|(?:ä|a\u0308)rende|avsnitt|del|stycke|paragraf|punkt|handling|beslut|innehåll)\p{L}{0,4})?`;
const layout = String.raw`[^\p{L}\p{N}\r\n]*`;
/** "1. ", "a) ", "§ 2 ", "Punkt 2.1: ", "Beslut 2 – " */
const enumeration = String.raw`(?:(?:(?:(?:punkt|paragraf|ärende|beslut|nr|avsnitt)[ \t]+)?[§\d][\d§.: \t]{0,14}(?:[a-h](?=[).:\s]))?|\p{L}(?=[).:])|[ivx]{1,5}(?=[).:]))${layout})?`;
const statute = String.raw`(?:enligt[ \t]+)?\(?(?:OSL|offentlighets)|[^\p{L}\r\n]*\d{1,2}:\d|[^\r\n]{0,40}\bkap\b`;
const beginnings = new RegExp(
  String.raw`^${layout}${enumeration}(?<mark>${marking}${noun}(?:[ \t]+(?:börjar|inleds))?(?:[ \t]+(?:\p{Lu}|nr[ \t]*\d*)(?!\p{L}))?[^\p{L}\r\n:]*(?:$|\bdnr\b|:(?![ \t*_]*${notSecretWords}[ \t.*_]*$)|${statute}))`,
  'dgimu',
);
const ending = String.raw`slut[ \t]+(?:p(?:å|a\u030a)[ \t]+)?${word}(?:en)?(?:belag\p{L}*|s?kyddad\p{L}*|s?uppgift\p{L}{0,3})?${noun}|${word}(?:en)?[ \t]+(?:slut|slutar|upphör)`;
const ends = new RegExp(`^${layout}${enumeration}(?<mark>${ending})${layout}$`, 'dgimu');
/** "(sekretess)", "[SEKRETESS]", "<sekretess>", "(delvis sekretess, OSL 26:1)": a mark within a line. */
const bracketed = new RegExp(
  String.raw`[([{<][ \t*_]*(?:(?:delvis|omfattas[ \t]+av|under)[ \t]+)?(?<mark>${marking}${noun})(?:[ \t]+(?:börjar|inleds|start))?[ \t*_:,–-]*(?:(?:enl(?:igt|\.)[ \t]+)?(?:OSL|offentlighets|\d)[^()[\]{}<>\r\n]{0,60})?[)\]}>](?!\()`,
  'dgiu',
);
/** "(Slut sekretess)", "</sekretess>", "… hemligt. Slut sekretess": an end within a line. */
const inlineEnds = new RegExp(
  String.raw`(?:[([{<][ \t*_/]*|[.:!?*_][ \t]+[*_]*)(?<mark>${ending})(?=[ \t.*_]*(?:[)\]}>]|$))|[<[{][ \t]*/[ \t]*(?<tag>${marking})[ \t]*[>\]}]`,
  'dgimu',
);
/** A list of papers says which of them are secret: "Bilaga 2, utredning (sekretess)". */
const papers = /bilag|handling|underlag|utredning|skrivelse|dokument|akt\b/iu;
const mentionsSecrecy = new RegExp(word, 'i');
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/** A text without the characters that no reader sees, and the offset in the text of each one left. */
function seen(text: string): { readonly text: string; readonly at: (position: number) => number } {
  if (!unseen.test(text)) return { text, at: (position) => position };
  const offsets: number[] = [];
  let left = '';
  for (let at = 0; at < text.length; at++) {
    if (unseen.test(text.charAt(at))) continue;
    left += text.charAt(at);
    offsets.push(at);
  }
  return { text: left, at: (position) => offsets[position] ?? text.length };
}

/** True if minutes with this text may have something secret in them: every mark of it has the word. */
export function mentionsSecrecyIn(text: string): boolean {
  return mentionsSecrecy.test(seen(text).text);
}

/**
 * Places in a part of the source that look like marks of secret text and are none, perhaps because they are inside a list,
 * a heading or a sentence, or nothing secret has begun: then it is not known what is secret. `blocks` are those that are in
 * the range; what is inside secret text is secret whatever it looks like. `headings` are those of the items in the range:
 * one above a secret section, or with nothing below, hides nothing.
 */
export function unclearSecretMarks(
  blocks: readonly Block[],
  range: SourceRange,
  text: string,
  headings: readonly SourceRange[],
): UnclearSecretMark[] {
  const { text: part, at: offsetOf } = seen(text.slice(range.start, range.end));
  if (!mentionsSecrecy.test(part)) return [];
  const secrets = secretsIn(blocks);
  const isRead = ({ start, end }: SourceRange) =>
    secrets.some((each) => each.range.start < end && start < each.range.end);
  const isExplained = (place: SourceRange) =>
    headings.some((heading) => contains(heading, place)) && saidBelow(text, place, range, secrets);
  const find = (kind: UnclearSecretMark['kind'], pattern: RegExp, isMark: (start: number) => boolean = () => true) =>
    [...part.matchAll(pattern)].flatMap(({ indices }): UnclearSecretMark[] => {
      const [start, end] = indices?.groups?.mark ?? indices?.groups?.tag ?? [0, 0];
      const last = start + part.slice(start, end).trimEnd().length - 1;
      const place = { start: range.start + offsetOf(start), end: range.start + offsetOf(last) + 1 };
      return isRead(place) || !isMark(start) || (kind === 'beginning' && isExplained(place))
        ? []
        : [{ kind, range: place }];
    });
  const marks = [
    ...find('beginning', beginnings),
    ...find('beginning', bracketed, (start) => !papers.test(part.slice(lineStart(part, start), start))),
    ...find('end', ends),
    ...find('end', inlineEnds),
  ];
  return marks.sort((a, b) => a.range.start - b.range.start);
}

/** True if a mark ends its line and what is below is a section that says what is secret, or nothing. */
function saidBelow(text: string, mark: SourceRange, range: SourceRange, secrets: readonly Secret[]): boolean {
  const rest = /^[^\p{L}\p{N}]*/u.exec(text.slice(mark.end, range.end))?.[0] ?? '';
  const next = mark.end + rest.length;
  if (next >= range.end) return true;
  return /[\r\n]/.test(rest) && secrets.some(({ label }) => label.range.start <= next && next < label.range.end);
}

/** The secret parts of these blocks, those in quoted text too. One inside another is not counted by itself. */
export function secretsIn(blocks: readonly Block[]): Secret[] {
  return blocks.flatMap((block) => {
    if (block.type === 'secret') return [block];
    return block.type === 'quoted' ? secretsIn(block.blocks) : [];
  });
}
