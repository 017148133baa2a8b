/** Minutes in Typst: markup, the arguments of the template, and macros of student sections' packages. */
import { type ImportLine, type LeftOut, type Reading, whereOf } from '../lines.ts';
import { fieldOfArgument, isAttendanceMacro, isClauseMacro, markDate, rowsOfPeople } from './macros.ts';
import { argumentsIn, callAt, closeOf, type TypstArgument, type TypstCall } from './typst-calls.ts';

/** Content in these is text like other text. */
const passThrough = /^(?:text|align|emph|strong|block|box|underline|highlight|page|par|smallcaps|quote|footnote|link)$/;

export function readTypst(text: string): Reading {
  const leftOut: LeftOut[] = [];
  const values = new Map<string, string>();
  const blocks: ImportLine[] = [];
  const lineAt = lineCounter(text);
  let written = '';
  let started = 0;
  let at = 0;
  const leave = (kind: LeftOut['kind'], from: number, to: number) => {
    if (text.slice(from, to).trim() !== '')
      leftOut.push({ kind, where: whereOf({ line: lineAt(from) }), text: text.slice(from, to).trim() });
  };
  /** Ends a line of the minutes that began at `started`. */
  const push = (line: string, from: number, raw: string) =>
    blocks.push({ text: line, style: 'verbatim', origin: { line: lineAt(from) }, ...(line === raw ? {} : { raw }) });
  let raw = '';
  let entries = 0;
  const endLine = () => {
    const entry = /^(\s*)\+\s+/.exec(written);
    if (entry) written = `${entry[1]}${++entries}. ${written.slice(entry[0].length)}`;
    else if (written.trim() !== '') entries = 0;
    push(asMarkdown(written), started, raw);
    [written, raw] = ['', ''];
  };
  const take = (to: number, shown: string) => {
    written += shown;
    raw += text.slice(at, to);
    at = to;
  };
  while (at < text.length) {
    if (written === '' && raw === '') started = at;
    const rest = text.slice(at, at + 2);
    if (rest === '//' && text[at - 1] !== ':') {
      const end = endOfLine(text, at);
      leave('comment', at, end);
      at = end;
    } else if (rest === '/*') {
      const close = text.indexOf('*/', at);
      const end = close < 0 ? text.length : close + 2;
      leave('comment', at, end);
      at = end;
    } else if (text[at] === '\n') {
      endLine();
      at++;
    } else if (text[at] === '\\' && at + 1 < text.length) {
      const isBreak = /\s/.test(text[at + 1] ?? '');
      take(at + (isBreak ? 1 : 2), isBreak ? '' : (text[at + 1] ?? ''));
    } else if (text[at] === '#') at = readHash();
    else take(at + 1, text[at] ?? '');
  }
  if (raw.trim() !== '') endLine();
  return { blocks, leftOut };

  /** Reads what begins with "#" and returns where the text goes on. */
  function readHash(): number {
    const from = at;
    const given = /^#let\s+([\p{L}_][\p{L}\p{N}_-]*)\s*=\s*(?:"([^"\n]*)"|(datetime\([^)]*\)))/u.exec(
      text.slice(from, from + 500),
    );
    if (given?.[1]) values.set(given[1], given[2] ?? markDate(given[3] ?? ''));
    const heading = headingCall(callAt(text, from));
    if (heading && raw.trim() === '') {
      const { end = from } = callAt(text, from) ?? {};
      push(heading, from, text.slice(from, end));
      return end;
    }
    if (
      /^#(?:import|include|let|set|pagebreak|v|h|line|outline|image|lorem|counter|context)\b/.test(
        text.slice(from, from + 20),
      )
    ) {
      const end = statementEnd(text, from);
      leave('program', from, end);
      return end;
    }
    const call = callAt(text, from);
    if (call) {
      // A template's call has line breaks inside.
      const own = text.slice(from, call.end);
      const lines = linesOfCall(call, values);
      if (lines === undefined) {
        if (/^#show\b/.test(own)) {
          const end = statementEnd(text, from);
          leave('program', from, end);
          return end;
        }
        take(
          call.end,
          call.arguments
            .filter(({ isContent }) => isContent)
            .map(({ value }) => value.replace(/\s+/g, ' '))
            .join(' '),
        );
        return at;
      }
      if (raw.trim() !== '') endLine();
      const isTemplate = !isClauseMacro(call.name) && !isAttendanceMacro(call.name);
      if (isTemplate) leave('program', from, call.end);
      for (const [index, line] of lines.entries()) push(line, from, index === 0 && !isTemplate ? own : '');
      return call.end;
    }
    const name = /^#([\p{L}_][\p{L}\p{N}_-]*)/u.exec(text.slice(from, from + 100))?.[1];
    const value = name === undefined ? undefined : values.get(name);
    take(from + 1 + (name?.length ?? 0), value ?? (name === undefined ? '#' : ''));
    return at;
  }
}

/** `#heading(level: 2)[Title]`. */
function headingCall(call: TypstCall | undefined): string | undefined {
  const title = call?.arguments.find(({ name, isContent }) => name === undefined && isContent)?.value;
  if (call?.name !== 'heading' || title === undefined) return undefined;
  const level = Number(call.arguments.find(({ name }) => name === 'level')?.value ?? 1) || 1;
  return `${'#'.repeat(Math.min(6, level + 1))} ${title.replace(/\s+/g, ' ')}`;
}

/** `("Ada Ek", "Bo Al")` as the section of a list that the argument is named for. */
function peopleOf({ name, value }: TypstArgument): string[] | undefined {
  const isAbsent = /^(?:absent|fr[åa]nvarande)$/iu.test(name ?? '');
  if (!name || !(isAbsent || isAttendanceMacro(name)) || !value.startsWith('(')) return undefined;
  const names = argumentsIn(value.slice(1, -1)).filter(({ isContent }) => isContent);
  return names.length === 0
    ? undefined
    : ['', isAbsent ? 'Frånvarande' : 'Närvarande', ...names.map((each) => `- ${each.value}`)];
}

/** The lines that a macro's call stands for; undefined when its content is text in the line. */
function linesOfCall({ name, arguments: given }: TypstCall, values: ReadonlyMap<string, string>): string[] | undefined {
  const contents = given.filter(({ isContent }) => isContent).map(({ value }) => value.replace(/\s+/g, ' '));
  if (isClauseMacro(name)) return contents.map((text) => `att ${text.replace(/^att\s+/i, '')}`);
  if (isAttendanceMacro(name)) return rowsOfPeople(contents);
  if (passThrough.test(name)) return undefined;
  // Lists of people stand below the fields.
  const ordered = [...given.filter((one) => !peopleOf(one)), ...given.filter(peopleOf)];
  const lines = ordered.flatMap((one) => {
    if (one.name === undefined) return [];
    const people = peopleOf(one);
    if (people) return people;
    const value = one.isContent ? one.value : (values.get(one.value) ?? one.value);
    const line = fieldOfArgument(one.name, markDate(value));
    return line === undefined ? [] : [line];
  });
  return lines.length > 0 ? lines : undefined;
}

function asMarkdown(line: string): string {
  const heading = /^\s*(=+)\s+(.*)$/.exec(line);
  // A label that references lead to.
  const text = inline(heading ? (heading[2] ?? '').replace(/\s*<[\w:.-]+>\s*$/, '') : line);
  if (heading) return `${'#'.repeat(Math.min(6, (heading[1]?.length ?? 1) + 1))} ${text}`;
  return text.trimEnd();
}

function inline(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}*])\*(\S(?:[^*]*\S)?)\*(?![\p{L}\p{N}*])/gu, '**$1**').replaceAll('~', '\u00a0');
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
}

/** The end of a statement: of its line, or of the brackets that it opens there. */
function statementEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text[at] !== '\n') at = /[([{]/.test(text[at] ?? '') ? closeOf(text, at) : at + 1;
  return at;
}

/** Returns the 1-based line of an offset; offsets must not go back. */
function lineCounter(text: string): (offset: number) => number {
  let [line, at] = [1, 0];
  return (offset) => {
    if (offset < at) [line, at] = [1, 0];
    for (; at < offset; at++) if (text[at] === '\n') line++;
    return line;
  };
}
