/** Minutes in TeX and LaTeX: sections, lists, the head in commands, and macros of student sections' classes. */
import { type ImportLine, type LeftOut, type Reading, whereOf } from '../lines.ts';
import { linesOfText } from './decode-text.ts';
import { fieldOfArgument, isClauseMacro } from './macros.ts';

const sections: Readonly<Record<string, number>> = {
  chapter: 1,
  section: 2,
  subsection: 3,
  subsubsection: 4,
  paragraph: 5,
  punkt: 2,
};

/** Commands whose argument is the text. */
const shown = /^(?:textbf|emph|textit|underline|textsc|texttt|text|mbox|uline|href|url|item|footnote)$/;

const accents: Readonly<Record<string, string>> = {
  '"a': 'ä',
  '"o': 'ö',
  '"A': 'Ä',
  '"O': 'Ö',
  '"u': 'ü',
  "'e": 'é',
  '`a': 'à',
};

/** A macro that a person's name stands in: `\funktionar[cmd]{Sekreterare}{Ada Ek}{adress}`. */
const official = /^(?:funktion[äa]r|deltagare|n[äa]rvarande|person|ledamot)$/u;

/** A command for text without arguments: `\newcommand{\sekr}{Ada Ek}`. */
const newCommand = /^\\(?:re)?newcommand\*?\{?\\(\p{L}+)\}?\{(.*)\}$/u;

export function readTex(source: string): Reading {
  const leftOut: LeftOut[] = [];
  const blocks: ImportLine[] = [];
  const names = new Map<string, string>();
  const lists: { readonly name: string; entries: number }[] = [];
  const hasDocument = /\\begin\{document\}/.test(source);
  let isInPreamble = hasDocument;
  let isPeopleOpen = false;
  for (const { text: whole, ...origin } of linesOfText(source)) {
    const { code, comment } = withoutComment(whole);
    if (comment !== '') leftOut.push({ kind: 'comment', where: whereOf(origin), text: comment });
    const push = (line: string, raw: string) =>
      blocks.push({ text: line, style: 'verbatim', origin, ...(line === raw ? {} : { raw }) });
    const leave = (kind: LeftOut['kind']) => leftOut.push({ kind, where: whereOf(origin), text: code.trim() });
    const trimmed = code.trim();
    const begin = /^\\begin\{(\w+\*?)\}/.exec(trimmed);
    const end = /^\\end\{(\w+\*?)\}/.exec(trimmed);
    if (begin?.[1] === 'document') isInPreamble = false;
    if (begin && begin[1] !== 'document') lists.push({ name: begin[1] ?? '', entries: 0 });
    if (end) lists.pop();
    if (begin || end) {
      const rest = trimmed.slice((begin ?? end)?.[0].length ?? 0);
      leftOut.push({ kind: 'markup', where: whereOf(origin), text: (begin ?? end)?.[0] ?? '' });
      if (begin && /^(?:beslut|decision)/i.test(begin[1] ?? '')) push('Beslut', '');
      const after = rest.replace(/^(?:\[[^\]]*\]|\{[^{}]*\})+/, '');
      if (after !== rest)
        leftOut.push({ kind: 'markup', where: whereOf(origin), text: rest.slice(0, rest.length - after.length) });
      if (after.trim() !== '') push(inline(after, names), after);
      isPeopleOpen = false;
      continue;
    }
    const command = commandAt(trimmed);
    if (command && command.end === trimmed.length) {
      const [first = '', second = ''] = command.given;
      const level = sections[command.name.replace(/\*$/, '')];
      const field = command.given.length > 0 ? fieldOfArgument(command.name, inline(first, names)) : undefined;
      if (level !== undefined) {
        push(`${'#'.repeat(level)} ${inline(first, names)}`, code);
        isPeopleOpen = false;
        continue;
      }
      if (official.test(command.name) && first !== '') {
        if (!isPeopleOpen) push('Närvarande', '');
        isPeopleOpen = true;
        if (command.option) names.set(command.option, second);
        push(
          second === ''
            ? `- ${inline(first, names)}`
            : `- ${inline(second, names)}, ${inline(first, names).toLowerCase()}`,
          code,
        );
        continue;
      }
      if (field !== undefined) {
        push(field, code);
        continue;
      }
      if (isClauseMacro(command.name)) {
        push(`att ${inline(first, names).replace(/^att\s+/i, '')}`, code);
        continue;
      }
      if (/^beslut(?:et)?$/i.test(command.name)) {
        push(first === '' ? 'Beslut' : `Beslut: ${inline(first, names)}`, code);
        continue;
      }
    }
    const given = newCommand.exec(trimmed);
    if (given?.[1]) names.set(given[1], inline(given[2] ?? '', names));
    if (given || /^\\(?:hline|toprule|midrule|bottomrule|centering)\s*$/.test(trimmed)) {
      leave('program');
      continue;
    }
    if (/^tabular|^longtable/.test(lists.at(-1)?.name ?? '') && trimmed.includes('&')) {
      const cells = trimmed.replace(/\\\\\s*$/, '').split(/(?<!\\)&/);
      push(`| ${cells.map((cell) => inline(cell, names)).join(' | ')} |`, code);
      continue;
    }
    if (isInPreamble) {
      if (trimmed !== '') leave('program');
      continue;
    }
    if (
      /^\\(?:maketitle|tableofcontents|newpage|clearpage|pagebreak|makesigns|vspace|hspace|noindent|bigskip|medskip|smallskip|centering|input|include|usepackage|documentclass)\b(?:\*?\{[^{}]*\})?$/.test(
        trimmed,
      )
    ) {
      leave('program');
      continue;
    }
    const item = /^\\item(?:\[([^\]]*)\])?\s*/.exec(trimmed);
    if (item) push(`${itemMark(lists.at(-1), item[1])}${inline(trimmed.slice(item[0].length), names)}`, code);
    else if (/^\\att\b/.test(trimmed)) push(`att ${inline(trimmed.replace(/^\\att(?:sats)?\b\s*/, ''), names)}`, code);
    else push(inline(trimmed, names), code);
  }
  return { blocks, leftOut };
}

function itemMark(list: { readonly name: string; entries: number } | undefined, label: string | undefined): string {
  if (!list) return '- ';
  if (/^att/i.test(list.name)) return 'att ';
  if (label) return `- ${label} `;
  return list.name.startsWith('enumerate') ? `${++list.entries}. ` : '- ';
}

function withoutComment(line: string): { readonly code: string; readonly comment: string } {
  const at = /(?<!\\)(?:\\\\)*%/.exec(line);
  if (!at) return { code: line, comment: '' };
  const from = at.index + at[0].length - 1;
  return { code: line.slice(0, from), comment: line.slice(from) };
}

interface Command {
  readonly name: string;
  readonly option?: string;
  readonly given: readonly string[];
  readonly end: number;
}

/** The command that a line begins with, with its arguments. */
function commandAt(text: string): Command | undefined {
  const found = /^\\([\p{L}@]+\*?)/u.exec(text);
  if (!found?.[1]) return undefined;
  let end = found[0].length;
  const given: string[] = [];
  const option = /^\[([^\]]*)\]/.exec(text.slice(end));
  if (option) end += option[0].length;
  while (text[end] === '{') {
    const close = closeOf(text, end);
    given.push(text.slice(end + 1, close));
    end = close + 1;
  }
  return { name: found[1], ...(option?.[1] ? { option: option[1] } : {}), given, end };
}

function closeOf(text: string, at: number): number {
  let depth = 0;
  for (let next = at; next < text.length; next++) {
    if (text[next] === '\\') next++;
    else if (text[next] === '{') depth++;
    else if (text[next] === '}' && --depth === 0) return next;
  }
  return text.length;
}

/** The text as a reader of the page sees it. */
function inline(text: string, names: ReadonlyMap<string, string>): string {
  let result = text.replace(
    /\\(["'`])\{?([A-Za-z])\}?/g,
    (all, mark: string, letter: string) => accents[mark + letter] ?? all,
  );
  result = result.replace(/\{?\\aa\}?(?:\{\})?/g, 'å').replace(/\{?\\AA\}?(?:\{\})?/g, 'Å');
  result = result.replace(/\\\\(?:\[[^\]]*\])?\s*$/g, '');
  result = result.replace(/\\textbf\{([^{}]*)\}/g, '**$1**');
  for (let before = ''; before !== result; ) {
    before = result;
    result = result.replace(/\\([\p{L}]+)\*?\{([^{}]*)\}/gu, (_, name: string, inner: string) =>
      shown.test(name) || inner !== '' ? inner : (names.get(name) ?? ''),
    );
  }
  result = result.replace(/\\([\p{L}]+)(?:\{\})?/gu, (_, name: string) => names.get(name) ?? (name === 'S' ? '§' : ''));
  return result
    .replace(/\\([%&$#_{}])/g, '$1')
    .replace(/\\[,;: ]/g, '\u00a0')
    .replace(/\\[!/@-]/g, '')
    .replace(/[{}]/g, '')
    .replaceAll('~', '\u00a0')
    .replace(/---?/g, '–')
    .replace(/``|''/g, '”')
    .trim();
}
