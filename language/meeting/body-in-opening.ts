/** Whose meeting it was, as lines below the title say: "Protokoll fört vid styrelsemöte med Ängens båtklubb den 3 maj". */
import { isBodyName } from '../names/body-name.ts';
import type { Sourced, SourceRange } from '../source/range.ts';
import type { Block } from './model.ts';
import { sourceOffset } from './node-tokens.ts';

/** How much of the opening is asked. */
const LINES = 4;
const LONGEST = 240; // characters: a longer line is text

// Without the flag "i", which makes \p{Lu} any letter.
const meeting = String.raw`\p{L}*(?:[Mm]öte|[Ss]ammanträde|[Ss]tämma|mötet|stämman|sammanträdet)`;
/** It begins with a capital or a quotation mark, and ends before a comma. */
const name = String.raw`((?:föreningen\s+)?[„”"“]?\p{Lu}[^,.;:!?()\r\n]*?)`;
const until = String.raw`(?=\s*(?:[,.;:!?()]|$)|\s+(?:(?:den|kl|klockan|för|på|hos|\p{L}{3,4}dag(?:en)?)(?!\p{L})|\d{1,2}[\s/]|\d{4,8}(?:[-\s.,]|$)))`;
const minutes = String.raw`\p{L}*(?:[Pp]rotokoll|[Aa]nteckningar)\s+(?:(?:fört|förda?|hållet)\s+)?(?:vid|från|för|av)\s+`;
const sorts = String.raw`(?:(?:[Oo]rdinarie|[Ee]xtra|[Kk]onstituerande|[Åå]rligt|[Dd]igitalt)\s+)*`;
const from = `^(?:#+\\s*)?(?:${minutes})?${sorts}`;
const year = String.raw`(?:för\s+verksamhetsåret\s+[\d/–-]+\s+)?`;

/** "årsmöte för NN", "styrelsemöte med NN": it is nothing but whose meeting it was. */
const meetingOf = new RegExp(`${from}${meeting}\\s+(?:med|för)\\s+${name}${until}`, 'u');
/** "årsmötet för verksamhetsåret 2016 i NN": a place, unless it is the name of a body. */
const meetingIn = new RegExp(`${from}${meeting}\\s+${year}i\\s+${name}${until}`, 'u');
/** "Protokoll fört vid Ängens hembygdsförenings årsmöte" */
const meetingsOwner = new RegExp(
  `^(?:#+\\s*)?(?:${minutes})?(\\p{Lu}[^,.;:!?()\\r\\n]{2,80}?)s\\s+${sorts}${meeting}(?!\\p{L})`,
  'u',
);
/** "Protokoll fört vid Ängens föräldraförening 2013-03-19" */
const heldAt = new RegExp(`^(?:#+\\s*)?${minutes}${name}${until}`, 'u');
/** "ÄHCK medlemsmöte 6/12-2023" */
const initials = new RegExp(`^(?:#+\\s*)?([\\p{Lu}\\d]{2,8})\\s+${sorts}${meeting}(?!\\p{L})`, 'u');
/** Associations that are known by their initials: the line below the title that begins so is a name. */
const federations =
  /^((?:SPF|PRO|SKPF|RPG|HSB|IOGT-NTO|LRF|ABF|NBV|STF|Brf|Bostadsrättsföreningen)\s[^.:;!?\d]{3,80})$/u;

/** The body that one of the first lines names; `preamble` is what is before the first item. */
export function bodyInOpening(preamble: readonly Block[], source: string): Sourced<string> | undefined {
  const ranges = preamble.flatMap((block): SourceRange[] => {
    if (block.type === 'title') return [block.range];
    return block.type === 'paragraph'
      ? [block.prose.range]
      : block.type === 'field' && block.prose
        ? [block.prose.range]
        : [];
  });
  const lines = ranges.flatMap((range) => linesOf(range, source)).slice(0, LINES);
  for (const line of lines) {
    const found = bodyInLine(line, source);
    if (found) return found;
  }
  return undefined;
}

function bodyInLine(line: SourceRange, source: string): Sourced<string> | undefined {
  const text = source.slice(line.start, line.end).normalize('NFC');
  if (text.length > LONGEST) return undefined;
  const said = meetingOf.exec(text) ?? meetingsOwner.exec(text) ?? initials.exec(text) ?? federations.exec(text);
  const named = [meetingIn.exec(text), heldAt.exec(text)].find((found) => found?.[1] && isBodyName(found[1]));
  const value = (said ?? named)?.[1]?.trimEnd();
  if (!value || value.length < 2 || /^(?:ordinarie|extra|konstituerande|föregående|nästa|förra)\b/iu.test(value))
    return undefined;
  const at = text.indexOf(value);
  const piece = { value: text, range: line };
  return {
    value,
    range: { start: sourceOffset(source, piece, at), end: sourceOffset(source, piece, at + value.length) },
  };
}

function linesOf({ start, end }: SourceRange, source: string): SourceRange[] {
  return [...source.slice(start, end).matchAll(/[^\r\n]+/g)].map(({ 0: line, index }) => ({
    start: start + index,
    end: start + index + line.length,
  }));
}
