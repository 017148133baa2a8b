/** How each line of a document is written in minutes, before the formatter. */
import { attendanceStatus } from '../../language/syntax/attendance-status.ts';
import { type ImportBlock, type ImportLine, isTable } from '../lines.ts';
import type { DraftLine } from './draft.ts';
import { isKeywordLine } from './keyword-line.ts';
import { linesOfTable } from './tables.ts';

const bullet = /^[^\p{L}\p{N}§(]{1,2}$/u;
const bullets = /^(?:o|§)$/u;

export interface DraftedLines {
  readonly lines: readonly DraftLine[];
  readonly headerRows: readonly { readonly where: DraftLine['origin']; readonly text: string }[];
}

export function draftLines(blocks: readonly ImportBlock[]): DraftedLines {
  const lines: DraftLine[] = [];
  const headerRows: { where: DraftLine['origin']; text: string }[] = [];
  const hasNumbers = blocks.some((block) => !isTable(block) && isNumberedHeading(block));
  let above: ImportLine | undefined;
  for (const [at, block] of blocks.entries()) {
    if (isTable(block)) {
      const rows = linesOfTable(block.rows, { isBelowAttendance: isAttendance(above) });
      for (const { row, lines: own, leftOut, joined } of rows) {
        if (leftOut) headerRows.push({ where: row.origin, text: row.cells.join(' ') });
        for (const text of own) lines.push({ text, origin: row.origin, ...(joined ? { joined } : {}) });
      }
      lines.push({ text: '' });
      above = undefined;
      continue;
    }
    if (needsBlank(above, block)) lines.push({ text: '' });
    const text = written(block, hasNumbers, blocks[at + 1]);
    const joined = (block.joined ?? []).map(({ origin }) => origin);
    lines.push({ text, origin: block.origin, ...(joined.length > 0 ? { joined } : {}) });
    if (block.text.trim() !== '' || block.label) above = block;
  }
  return { lines, headerRows };
}

function isNumberedHeading({ style, label, text }: ImportLine): boolean {
  return (style === 'heading' || style === 'bold') && /^(?:§|punkt\s|\d)/iu.test(label ?? text);
}

function written(line: ImportLine, hasNumbers: boolean, below: ImportBlock | undefined): string {
  const { style, label, level = 0 } = line;
  const text = style === 'verbatim' || style === 'code' ? line.text : line.text.trim();
  switch (style) {
    case 'heading':
    case 'bold':
      return headingText(line, text, hasNumbers, below);
    case 'list':
      return `${'   '.repeat(level)}${listMark(label)} ${text}`;
    case 'quote':
      return `> ${text}`;
    case 'code':
      return text;
    case 'text':
      return labelled(text);
    default:
      return label ? `${listMark(label)} ${text}` : text;
  }
}

/** Labels of municipal minutes that are no keywords. */
const labels = /:$|^(?:paragrafer|punkter|ärenden|sidor|sida|diarienummer|dnr|instans|organ|förfallolöst|nr)$/iu;

/** "Plats", a tab and the place: a field. */
function labelled(text: string): string {
  const clause = text.replace(/^(att)\t/iu, '$1 ');
  const [, label = '', value] = /^([^\t]{2,40}?)\s*\t[\t ]*(\S[^\t]*)$/u.exec(clause) ?? [];
  if (value === undefined || !(isKeywordLine(label) || labels.test(label))) return clause;
  return `${label.replace(/:$/, '')}: ${value}`;
}

function listMark(label: string | undefined): string {
  return label === undefined || bullet.test(label) || bullets.test(label) ? '-' : label;
}

/** A heading with a number or a keyword says itself what it is; others are Markdown's. */
function headingText(
  { style, label, level = 1 }: ImportLine,
  text: string,
  hasNumbers: boolean,
  below: ImportBlock | undefined,
): string {
  const whole = label && !bullet.test(label) ? `${label} ${text}` : text;
  if (
    /^(?:§|punkt\s+\d|\d+(?:\.\d+)*[.)]?\s)/iu.test(whole) ||
    (isKeywordLine(text) && (hasNumbers || !/^nästa/iu.test(text)))
  )
    return whole;
  // In a document with numbers, bold type marks other things than items.
  if (style === 'bold') return below && !hasNumbers && /^[^.!?]{1,80}$/u.test(text) ? `**${whole}**` : whole;
  return `${'#'.repeat(Math.min(6, hasNumbers ? Math.max(3, level) : level + 1))} ${whole}`;
}

function isAttendance(line: ImportLine | undefined): boolean {
  return line !== undefined && line.text.length < 60 && attendanceStatus(line.text.replace(/\s*:$/u, '')) !== undefined;
}

/** Each paragraph of a document is one: without a blank line short ones go together, as rows of names and fields do. */
function needsBlank(above: ImportLine | undefined, line: ImportLine): boolean {
  if (!above || line.style === 'verbatim' || line.style === 'code') return false;
  if (line.style === 'heading' || line.style === 'title' || line.style === 'bold') return true;
  if (line.style === 'list') return above.style !== 'list' && isProse(above);
  if (above.style === 'list' || above.style === 'title') return true;
  if (isClause(above) && isClause(line)) return false;
  return above.style === 'text' && (isProse(above) || isProse(line));
}

function isClause({ text }: ImportLine): boolean {
  return /^att\s/iu.test(text.trim());
}

function isProse({ text }: ImportLine): boolean {
  return text.length > 70 || (/[.!?]$/u.test(text.trim()) && text.trim().split(/\s+/).length > 3);
}
