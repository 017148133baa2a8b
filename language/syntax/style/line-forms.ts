/** The forms of headings that a line may have, from the line itself and whether blank lines are around it. */
import { nameEnd } from '../../names/name-pattern.ts';
import { findKeyword, foldKey } from '../keyword-lookup.ts';
import { titleKind } from '../title-kinds.ts';
import type { Place } from '../vocabulary.ts';

export type LineForm =
  | 'marked'
  | 'misreadSign'
  | 'orgKeyword'
  | 'orgNumber'
  | 'signAfter'
  | 'markedHeading'
  | 'numberAlone'
  | 'numberOneAlone'
  | 'numberInRun'
  /** "(1) Title", "#1 Title", "1.Title" alone in its paragraph; the first of them also is tightOne. */
  | 'tightNumber'
  | 'tightOne'
  /** A number alone on its line, and a title on the next. */
  | 'numberLine'
  | 'numberLineOne'
  /** As numberLine, and the title is one that agendas have. */
  | 'numberLineAgenda'
  | 'heading'
  | 'underlined'
  | 'coded'
  | 'bold'
  | 'capitals'
  | 'plain'
  | 'plainAlone'
  | 'letteredAlone'
  | 'letteredInRun'
  | 'spaced'
  /** "3 Title" directly below another line; the first of them also is spacedRowOne. */
  | 'spacedRow'
  | 'spacedRowOne'
  /** "Title:" alone in its line or before text; labelAgenda: one that agendas have. */
  | 'label'
  | 'labelAgenda'
  /** "* Title" in a paragraph of its own; bulletAgenda: one that agendas have. */
  | 'bullet'
  | 'bulletAgenda'
  | 'motion'
  | 'titleBeforeColon'
  | 'titleThenText';

/** A line and the lines directly above and below it, trimmed; empty for blank lines and the ends of the text. */
export interface LineWithNeighbours {
  readonly text: string;
  readonly above: string;
  readonly below: string;
}

const marked =
  /^[.,·]?(?:(?:[A-ZÅÄÖ]{2,8}\s)?§\s?\d|\d{1,4}\s?§(?=[\s.:]|$)|(?:punkt|paragraf|ärende)\s\d{1,3}[.:)]?(?:\s|$))/i;
/** "& 3 Budget", as text recognition reads "§ 3 Budget". */
export const misreadSign = /^[&$]\s?\d{1,4}[.:]?\s+\p{Lu}/u;
const markedHeading = /^#{1,6}\s*(?:§\s?|punkt\s)?\d{1,4}(?:\.\d+)*(?:[.):]?\s|[.):]\p{Lu})/iu;
const numbered = /^[*_]{0,3}(\d{1,3})[.):][*_]{0,3}\s+\S/;
const spaced = /^\d{1,3}(?:\s+[–—-])?\s+\p{Lu}[^.!?;]{2,80}$/u;
/** "Motion 1 – Fler cyklar" */
export const motionHeading =
  /^(?:Motion|Proposition|Interpellation|Skrivelse)(?:\s+nr)?\s+\d{1,3}\s*[–—:-]\s+\S.{1,78}$/u;
const titleBeforeColon = /^(?:§\s?\d{1,4}[.:)]?|\d{1,3}[.)]|punkt\s\d{1,3}[.:]?)\s+\p{Lu}[^.!?:]{2,60}:\s+\S/iu;
/** "(1) Title", "#1 Title", "1.Title" */
const tight = /^(?:\((\d{1,3})\)\s*|#(\d{1,3})\s+|(\d{1,3})\.)\p{Lu}/u;
const lettered = /^(?:[A-Za-z](?:\.\s{2,}|[)/]\s+)|[a-z]\.\s+)\p{Lu}[^.;,]*$/u;
/** What was decided in the sub-item above. */
const decidedAbove = /^(?:[*_]*Beslut(?:et)?[*_]*\s?:?[*_]*\s+)?att\s.*[^:]$/iu;
const bold = /^(?:\*\*|__)[*_]?[\p{Lu}\d][^*_]{1,78}[*_]?(?:\*\*|__)\\?$/u;
/** Signs that capitals may be among; four of them must be letters. */
const capitals = /^[\p{Lu}\d\s.,:/&()–-]{4,80}$/u;
const fourCapitals = /^(?:\P{Lu}*\p{Lu}){4}/u;
const titled = /^(?:[.,·]?§\s?\d{1,4}[.:)]?|\d{1,3}[.)]|punkt\s\d{1,3}[.:]?)\s+\p{Lu}[^.!?:]{2,60}\.\s+\p{Lu}/iu;

/** "KST 210 MÖTETS KONSTITUERING" */
export const codedHeading = /^([A-ZÅÄÖ]{2,6})\s(\d{1,4})\s+(?=(?:.*\p{Lu}){4})([\p{Lu}\d][\p{Lu}\d\s.,:/&()–-]*)$/u;

/** The beginning of a decision or a motion: "Styrelsen beslutade". */
const decides = /(?:beslut(?:a|ar|ade|as|ades)|beslöts?|yrkar|reserverar sig)[*_:\s]*$/u;

/** A row of "=" or "-" below a title. */
export const underline = /^(?:={3,}|-{3,})$/;

/**
 * False for a line that no pattern with a number, "§" or "punkt" at its start matches: most lines are text, and this is
 * asked of each line of a document when it is opened.
 */
function mayBeNumbered(words: string): boolean {
  return /^[\d.,·pPäÄ]/.test(words) || words.includes('§');
}

/** The forms that a line has; most lines have none. */
export function formsOf(line: LineWithNeighbours): LineForm[] {
  const { text } = line;
  const first = text.charCodeAt(0);
  const forms: LineForm[] = [];
  const words = first === 42 || first === 95 ? text.replace(/^[*_]{1,3}(?=\S)/, '') : text;
  if (mayBeNumbered(words)) {
    if (titled.test(words)) forms.push('titleThenText');
    else if (titleBeforeColon.test(words)) forms.push('titleBeforeColon');
    if (marked.test(words)) return /^\d/.test(words) ? [...forms, 'marked', 'signAfter'] : [...forms, 'marked'];
  }
  if (first === 35 && /^#\+\w+:/.test(text)) return ['orgKeyword'];
  if (first === 42 && /^\*{2,6}\s+(?:§\s?)?\d/.test(text)) return ['orgNumber', 'markedHeading'];
  if (misreadSign.test(text)) return ['misreadSign'];
  forms.push(...numberSignForms(line));
  if (first === 35)
    return forms.length > 0
      ? forms
      : markedHeading.test(text)
        ? ['markedHeading']
        : isOwnHeading(text)
          ? ['heading']
          : [];
  const number = numbered.exec(text)?.[1];
  if (number) return [...forms, ...numberForms(Number(number), line)];
  if ((line.above === '' || decidedAbove.test(line.above)) && lettered.test(text)) forms.push('letteredAlone');
  else if (/^[a-z][.)/]\s/i.test(text)) forms.push('letteredInRun');
  if (underline.test(line.below) && isTitle(text) && !isKnown(text)) forms.push('underlined');
  if (line.above !== '') return [...forms, ...rowForms(text)];
  if (spacedRow.exec(text)?.[1] === '1' && !startsWithName(text)) forms.push('spacedRowOne');
  forms.push(...bulletForms(line));
  const label = labelTitle(text);
  if (label !== undefined)
    forms.push(...(isAgendaTitle(label) ? (['label', 'labelAgenda'] as const) : (['label'] as const)));
  if (motionHeading.test(text)) forms.push('motion');
  if (spaced.test(text) && !startsWithName(text)) forms.push('spaced');
  if (codedHeading.test(text)) forms.push('coded');
  else if (isBoldHeading(text)) forms.push('bold');
  else if (isCapitalHeading(text)) forms.push('capitals');
  else if (isPlainHeading(text)) forms.push(line.below === '' ? 'plainAlone' : 'plain');
  return forms;
}

const spacedRow = /^(\d{1,3})\s+\p{Lu}\p{Ll}/u;

function rowForms(text: string): LineForm[] {
  const number = spacedRow.exec(text)?.[1];
  if (!number || startsWithName(text)) return [];
  return number === '1' ? ['spacedRow', 'spacedRowOne'] : ['spacedRow'];
}

/** "* val av justerare", between blank lines: no list has each of its entries in a paragraph of few words. */
export const bulletTitle = /^[*•–-]\s+([\p{L}\d][^.:;!?|\t]{2,70}[^.:;!?,|\s])$/u;

function bulletForms({ text, below }: LineWithNeighbours): LineForm[] {
  const title = below === '' ? bulletTitle.exec(text)?.[1] : undefined;
  if (title === undefined) return [];
  return isAgendaTitle(title) ? ['bullet', 'bulletAgenda'] : ['bullet'];
}

const label = /^(?:\*\*|__)?(\p{Lu}[^.:;!?|@\t*_]{2,60}):(?:\*\*|__)?(?=\s|$)/u;

/** "Mötets öppnande:", "**Ekonomi:** kassan är god": the title before the colon, unless the language knows the word or it is a name. */
export function labelTitle(text: string): string | undefined {
  const title = label.exec(text)?.[1];
  if (title === undefined || title.split(/\s+/).length > 8) return undefined;
  const known = title !== 'Dagordning' && (isKnown(title) || isTitleLine(title));
  return known || startsWithName(title) ? undefined : title;
}

function numberSignForms({ text, above, below }: LineWithNeighbours): LineForm[] {
  if (/^\d{1,3}$/.test(text)) {
    if (!isTitle(below.replace(/:$/, '')) || startsWithName(below)) return [];
    const forms: LineForm[] = text === '1' ? ['numberLine', 'numberLineOne'] : ['numberLine'];
    return isAgendaTitle(below) ? [...forms, 'numberLineAgenda'] : forms;
  }
  const found = above === '' ? tight.exec(text) : null;
  const number = found?.[1] ?? found?.[2] ?? found?.[3];
  if (!number || startsWithName(text)) return [];
  return number === '1' ? ['tightNumber', 'tightOne'] : ['tightNumber'];
}

function numberForms(number: number, { above, below }: LineWithNeighbours): LineForm[] {
  if (numbered.test(above) || numbered.test(below)) return ['numberInRun'];
  return number === 1 && above === '' ? ['numberAlone', 'numberOneAlone'] : ['numberAlone'];
}

/** A Markdown heading that is no keyword of the language ("## Närvarande") and no title of minutes. */
function isOwnHeading(text: string): boolean {
  return /^(?:#{1,6}\s+\S|#{2,6}\p{Lu}\p{Ll})/u.test(text) && !isKnown(text) && !isTitleLine(text);
}

/** A heading in capital letters alone in its line. */
export function isCapitalHeading(line: string): boolean {
  const text = line.replace(/:$/, '');
  return capitals.test(text) && fourCapitals.test(text) && !isKnown(text) && !isTitleLine(text);
}

/** A short line that could be a heading: some words, no end of a sentence, nobody's name. */
export function isPlainHeading(text: string): boolean {
  return (
    (isTitle(text) || longTitle.test(text)) &&
    /\p{L}{2}/u.test(text) &&
    /\s|^.{4,}$/.test(text) &&
    !isKnown(text) &&
    !isTitleLine(text) &&
    !startsWithName(text) &&
    !decides.test(text)
  );
}

/** "Val av ordförande och sekreterare samt två personer att justera protokollet.": long, and no sentence. */
const longTitle =
  /^(?:Val|Godkännande|Fastställande|Föredragning|Behandling|Upprättande|Justering)\s+av\s[^.:;!?@|\t]{1,140}\.?$/u;

/** "**Title**" alone in its line, also with a backslash that breaks the line. */
export function isBoldHeading(text: string): boolean {
  return bold.test(text) && !isKnown(text) && !decides.test(text);
}

function isTitle(text: string): boolean {
  return text.length <= 60 && /^[\p{Lu}\d][^:;!?@|\t]*[^\s.,:;!?|@]$/u.test(text) && text.split(/\s+/).length <= 8;
}

const agendaTitle =
  /^(?:\p{L}+s\s+)?(?:öppnande|avslutande|avslutning)\b|^(?:mötet|stämman|sammanträdet)\s+(?:öppn|avslut)|^val\s+av\s|^(?:godkännande|fastställande)\s+av\s|^(?:föregående|förra)\s|^dagordning|^övriga?\s(?:frågor|ärenden|punkter)|^nästa\s(?:möte|sammanträde)|^(?:ekonomi|rapporter|upprop|motioner|revisionsberättelse\p{L}*|verksamhetsberättelse\p{L}*|ansvarsfrihet\p{L}*)$/iu;

/** A title that agendas of all kinds have: "Mötets öppnande", "Val av justerare". */
export function isAgendaTitle(text: string): boolean {
  return agendaTitle.test(text.replace(/^[*_\s]+|[*_\s:.]+$/g, ''));
}

/** "Ada Ek, kassör", "1 Ada Ek" */
function startsWithName(line: string): boolean {
  const text = line.replace(/^[#(]?\d{1,3}\P{L}+/u, '');
  const end = nameEnd(text, 0, text.length);
  return end > 0 && /\s/.test(text.slice(0, end));
}

const places: readonly Place[] = ['head', 'item', 'closing'];

/** True if the words of the line are a keyword by themselves. */
function isKnown(text: string): boolean {
  const words = foldKey(text.replace(/^[#*_\s]+|[*_\s:\\]+$/g, ''));
  return places.some((place) => {
    const keyword = findKeyword(words, place, 'alone');
    return keyword !== undefined && keyword.token !== 'SUBHEADING' && keyword.token !== 'NEXT_MEETING';
  });
}

function isTitleLine(text: string): boolean {
  const words = text.replace(/^[#*_\s]+/, '').split(/[\s:,]+/, 5);
  return words.some((word) => titleKind(word.toLowerCase()) !== undefined && /^\p{Lu}/u.test(word));
}
