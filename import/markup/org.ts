/** Org-mode: headings with stars, settings, comments, drawers. */
import { type ImportLine, type LeftOut, type Reading, whereOf } from '../lines.ts';
import { linesOfText } from './decode-text.ts';

const keyword = /^\s*#\+(\w+):\s*(.*?)\s*$/;
const comment = /^\s*#(?:\s|$)/;
const planning = /^\s*(?:SCHEDULED|DEADLINE|CLOSED):\s*[<[]/;
const heading = /^(\*+)\s+(?:(?:TODO|DONE)\s+)?(.*?)(?:\s+:[\w:@]+:)?\s*$/;
const drawerStart = /^\s*:[A-Z_]+:\s*$/;
const drawerEnd = /^\s*:END:\s*$/i;
const blockStart = /^\s*#\+begin_(\w+)/i;
const blockEnd = /^\s*#\+end_(\w+)/i;
const tableRule = /^\s*\|[-+|]+\s*$/;

/** Lines for the head of minutes, by the setting that has them. */
const fields: Readonly<Record<string, (value: string) => string>> = {
  title: (value) => value,
  subtitle: (value) => value,
  date: (value) => `Datum: ${value.replace(/^[<[]|[>\]]$/g, '')}`,
};

export function readOrg(text: string): Reading {
  const leftOut: LeftOut[] = [];
  const blocks: ImportLine[] = [];
  let isInDrawer = false;
  let block: string | undefined;
  for (const { text: raw, ...origin } of linesOfText(text)) {
    const leave = (kind: LeftOut['kind']) => leftOut.push({ kind, where: whereOf(origin), text: raw.trim() });
    const push = (line: string) =>
      blocks.push({ text: line, style: 'verbatim', origin, ...(line === raw ? {} : { raw }) });
    const start = blockStart.exec(raw)?.[1]?.toLowerCase();
    if (start || blockEnd.test(raw)) {
      const isCode = (start ?? block) === 'src' || (start ?? block) === 'example';
      block = start;
      if (isCode) push('```');
      else leave('markup');
    } else if (block === 'src' || block === 'example') push(raw);
    else if (block === 'comment') leave('comment');
    else if (block === 'quote') push(`> ${raw.trim()}`);
    else if (isInDrawer || drawerStart.test(raw)) {
      isInDrawer = !drawerEnd.test(raw);
      leave('setting');
    } else {
      const [, key, value] = keyword.exec(raw) ?? [];
      const field = key === undefined ? undefined : fields[key.toLowerCase()];
      if (field && value) push(field(value));
      else if (key !== undefined || /^\s*#\+/.test(raw)) leave('setting');
      else if (comment.test(raw)) leave('comment');
      else if (planning.test(raw)) leave('setting');
      else push(asMarkdown(raw));
    }
  }
  return { blocks, leftOut };
}

function asMarkdown(line: string): string {
  const head = heading.exec(line);
  if (head) return `${'#'.repeat(Math.min(6, head[1]?.length ?? 1))} ${inline(head[2] ?? '')}`;
  if (tableRule.test(line)) return line.replaceAll('+', '|');
  return inline(line).replace(/\s*\\\\\s*$/, '');
}

/** Bold type and links. */
function inline(text: string): string {
  return text
    .replace(/(?<![\p{L}\p{N}*])\*(\S(?:[^*]*\S)?)\*(?![\p{L}\p{N}*])/gu, '**$1**')
    .replace(/\[\[([^\]]+)\]\[([^\]]+)\]\]/g, '[$2]($1)')
    .replace(/\[\[([^\]]+)\]\]/g, '$1');
}
