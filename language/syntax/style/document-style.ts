/**
 * The style of a document: how its items are headed. It is decided from counts over the whole text (form-counts.ts), and
 * settles what no line can show alone.
 */
import type { FormCounts } from './form-counts.ts';
import { countForms } from './form-counts.ts';
import type { LineForm } from './line-forms.ts';

export type ItemStyle =
  /** "Punkt 3", "§ 3", "## 3. Title". */
  | 'marked'
  /** "3. Title". */
  | 'numbered'
  /** "3 Title", "3 – Title". */
  | 'spaced'
  /** "1." before every heading, as Markdown lists may be written. */
  | 'ones'
  /** "## Title". */
  | 'headings'
  /** A title above a row of "===" or "---". */
  | 'underlined'
  /** "KST 210 TITLE". */
  | 'coded'
  /** "**Title**" on a line of its own. */
  | 'bold'
  /** "TITLE" on a line of its own. */
  | 'capitals'
  /** "Title:" on a line of its own, or before text. */
  | 'labels'
  /** "* Title" in a paragraph of its own. */
  | 'bullets'
  /** "Title" on a line of its own. */
  | 'plain'
  | 'none';

export interface DocumentStyle {
  readonly items: ItemStyle;
  /** Set by a comment line and not counted. */
  readonly given: boolean;
  readonly markup: 'plain' | 'org';
  /** The paragraph sign was read as another one by text recognition. */
  readonly misreadSign: boolean;
  /** Depth of the Markdown headings that are items; 0 when items have no such headings. */
  readonly depth: number;
  /** Indentation that all lines of the document share. */
  readonly margin: number;
  /** Indentation of numbered headings. */
  readonly indent: number;
  /** Numbered headings begin again at 1: each is alone in its paragraph, so none is a row of a list. */
  readonly restarts: boolean;
  /** Numbers are in brackets, after "#" or close to the title: "(1) Title", "#1 Title", "1.Title". */
  readonly tightNumbers: boolean;
  /** Numbers are alone on the line above their title. */
  readonly numberLines: boolean;
  /** Rows of "===" and "---" underline headings. */
  readonly underlines: boolean;
  /** The sign of a number follows it: "12 § Title". */
  readonly signAfter: boolean;
  /** "A. Title" and "a) Title", alone in their paragraphs, are sub-items. */
  readonly lettered: boolean;
  /** "Motion 1 – Title" is a sub-item. */
  readonly motions: boolean;
  /** Headings carry text on their line: "§ 1. Title. Text". */
  readonly titleThenText: boolean;
}

export const noStyle: DocumentStyle = {
  items: 'none',
  given: false,
  markup: 'plain',
  misreadSign: false,
  depth: 0,
  margin: 0,
  indent: 0,
  restarts: false,
  tightNumbers: false,
  numberLines: false,
  underlines: false,
  signAfter: true,
  lettered: false,
  motions: false,
  titleThenText: false,
};

/** Each style as people are stated of it: an example of its headings. */
export const styleExamples: Readonly<Record<Exclude<ItemStyle, 'none'>, string>> = {
  marked: 'Punkt 3, § 3 eller ## 3',
  numbered: '3. Rubrik',
  spaced: '3 Rubrik',
  ones: '1. före varje rubrik',
  headings: '## Rubrik',
  underlined: 'understrukna rader',
  coded: 'KST 3 RUBRIK',
  bold: '**Rubrik**',
  capitals: 'RUBRIK',
  labels: 'Rubrik: på egen rad eller före text',
  bullets: '* Rubrik i eget stycke',
  plain: 'korta rader',
};

/** What `// protokoll: stil …` may say, and the style it sets. */
export const styleNames: Readonly<Record<string, ItemStyle>> = {
  '§': 'marked',
  punkt: 'marked',
  nummer: 'numbered',
  '1.': 'numbered',
  ettor: 'ones',
  rubriker: 'headings',
  '##': 'headings',
  understrukna: 'underlined',
  fetstil: 'bold',
  versaler: 'capitals',
  rader: 'plain',
};

/** The style that the counts of a text add up to. */
export function decideStyle(counts: FormCounts): DocumentStyle {
  const of = (form: LineForm) => counts.forms.get(form) ?? 0;
  const given = [...counts.given.keys()]
    .sort()
    .map((name) => styleNames[name])
    .find((items) => items !== undefined);
  const aloneIndent = numberIndent(counts);
  const rowIndent = indentOfRows(counts);
  const items = given ?? countedStyle(counts, of, Math.max(aloneIndent, rowIndent));
  const indent = aloneIndent > 0 || items !== 'numbered' ? aloneIndent : rowIndent;
  return {
    items,
    given: given !== undefined,
    markup: of('orgKeyword') > 0 || of('orgNumber') > 1 ? 'org' : 'plain',
    misreadSign: of('misreadSign') > 1 && marked(of) === of('misreadSign'),
    depth: items === 'headings' ? headingDepth(counts) : 0,
    margin: margin(counts),
    indent,
    restarts: items === 'numbered' && of('numberOneAlone') > 1 && of('numberInRun') === 0,
    tightNumbers: items === 'numbered' && hasTightNumbers(of),
    numberLines: items === 'numbered' && hasNumberLines(of),
    underlines: of('underlined') > 1,
    signAfter: of('signAfter') * 2 > of('marked'),
    lettered: of('letteredAlone') > 1 && of('letteredAlone') > of('letteredInRun'),
    motions: of('motion') > 1,
    titleThenText: of('titleThenText') > 1 || hasTitlesBeforeColons(of),
  };
}

function countedStyle(counts: FormCounts, of: (form: LineForm) => number, indent: number): ItemStyle {
  const alone = of('numberAlone');
  const headings = [...counts.depths].reduce((sum, [depth, count]) => sum + (depth > 1 ? count : 0), 0);
  if (marked(of) > 1 || (marked(of) === 1 && alone < 2)) return 'marked';
  if (of('coded') > 1) return 'coded';
  if ((hasTightNumbers(of) && of('tightNumber') >= headings) || hasNumberLines(of)) return 'numbered';
  if (of('numberOneAlone') > 2 && of('numberOneAlone') === alone && of('numberInRun') === 0) return 'ones';
  if (alone > 1 && alone >= headings) return 'numbered';
  if (headings > 0) return 'headings';
  if (of('underlined') > 1) return 'underlined';
  if (of('spaced') > 1 && of('spaced') > alone) return 'spaced';
  if (of('spacedRow') > 3 && of('spacedRowOne') > 0 && alone === 0 && of('numberInRun') === 0) return 'spaced';
  if (alone > 0 || of('numberInRun') > 0 || indent > 0) return 'numbered';
  if (of('bold') > 1) return 'bold';
  if (of('capitals') > 0) return 'capitals';
  if (of('label') > 2 && of('labelAgenda') > 1) return 'labels';
  if (of('bullet') > 2 && of('bulletAgenda') > 1) return 'bullets';
  return of('plain') > 1 || of('plainAlone') > 2 ? 'plain' : 'none';
}

function hasTightNumbers(of: (form: LineForm) => number): boolean {
  return of('tightOne') > 0 && of('tightNumber') > 1 && of('tightNumber') > of('numberAlone');
}

/** Page numbers are alone on their lines, too: one of the titles must be known. */
function hasNumberLines(of: (form: LineForm) => number): boolean {
  const lines = of('numberLine');
  return lines > 2 && of('numberLineOne') > 0 && of('numberLineAgenda') > 0 && of('numberAlone') < 2;
}

function marked(of: (form: LineForm) => number): number {
  return of('marked') + of('markedHeading') + of('misreadSign');
}

/** "1. Val av sekreterare: Bo Al." on at least half of the numbered lines. */
function hasTitlesBeforeColons(of: (form: LineForm) => number): boolean {
  const headed = marked(of) + of('numberAlone') + of('numberInRun');
  return of('titleBeforeColon') > 1 && of('titleBeforeColon') * 2 >= headed;
}

/** The shallowest depth with two headings or more; where each has one, the shallowest. A first-level heading alone is the title. */
function headingDepth({ depths }: FormCounts): number {
  const present = [...depths].filter(([, count]) => count > 0).sort(([a], [b]) => a - b);
  const below = present.filter(([depth]) => depth > 1);
  return (below.find(([, count]) => count > 1) ?? below[0] ?? present[0])?.[0] ?? 0;
}

/** Indentation of numbered headings: of all lines numbered from 1 up, the one that has most of them alone in their paragraphs. */
function numberIndent({ numbers }: FormCounts): number {
  let best = 0;
  let most = 0;
  for (const [indent, { alone, first }] of numbers) {
    if (first > 0 && (alone > most || (alone === most && indent < best))) {
      best = indent;
      most = alone;
    }
  }
  return most > 1 ? best : 0;
}

/** Indentation of a numbered list that is most of the text; 0 when there is none. */
function indentOfRows({ indentedRows, numbers, indents }: FormCounts): number {
  const lines = [...indents.values()].reduce((sum, count) => sum + count, 0);
  const rows = [...indentedRows].find(
    ([indent, count]) => count > 2 && count * 2 >= lines && numbers.get(indent)?.first === 1,
  );
  return rows?.[0] ?? 0;
}

/** The smallest indentation of any line, where there are enough lines to know. */
function margin({ indents }: FormCounts): number {
  let least = Number.POSITIVE_INFINITY;
  let lines = 0;
  for (const [indent, count] of indents) {
    if (count === 0) continue;
    lines += count;
    least = Math.min(least, indent);
  }
  return lines >= 5 ? least : 0;
}

/** True if the lexer reads all lines alike in both styles. */
export function sameStyle(a: DocumentStyle, b: DocumentStyle): boolean {
  return (Object.keys(a) as (keyof DocumentStyle)[]).every((key) => a[key] === b[key]);
}

/** The style of a text that is read once. */
export function styleOf(text: string): DocumentStyle {
  return decideStyle(countForms(text));
}
