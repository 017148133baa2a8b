import fs from 'node:fs';
import path from 'node:path';
import type { RuleSetting, Severity } from '../../../language/checks/rule.ts';
import { isRuleCode, type RuleCode, ruleCodes } from '../../../language/checks/rules.ts';
import type { SourceRange } from '../../../language/source/range.ts';

/**
 * Minutes with expectations in them. What a finding covers is between » and «; the line below says, for each mark that
 * begins on the line above, the severity and the code: `// väntat: error person/okand`. Several marks on a line are
 * separated by commas, several findings of one mark by `+`. A line `// idag: 2020-04-01` gives the rules a date for today.
 * All of this is taken away before the minutes are read.
 */
export interface Fixture {
  /** "person-okand/justerare.protokoll" */
  readonly name: string;
  /** The rule of the fixture's folder. */
  readonly code: RuleCode;
  /** The rule must not find anything: a near miss. */
  readonly isNearMiss: boolean;
  readonly text: string;
  readonly today: string | undefined;
  readonly expected: readonly Expected[];
}

export interface Expected {
  readonly code: RuleCode;
  readonly severity: Severity;
  readonly range: SourceRange;
}

interface Mark {
  readonly start: number;
  end: number;
  readonly line: number;
}

export const fixtureFolder = path.join(import.meta.dirname, '../../fixtures/checks');

const severities: readonly RuleSetting[] = ['error', 'warning', 'information', 'hint'];

function isSeverity(word: string): word is Severity {
  return (severities as readonly string[]).includes(word);
}

/** All fixtures of a folder with one folder a rule, in order. Throws when one is malformed or a rule has too few. */
export function loadFixtures(folder: string = fixtureFolder): Fixture[] {
  const fixtures: Fixture[] = [];
  const folders = fs.readdirSync(folder).sort();
  for (const code of ruleCodes) {
    if (!folders.includes(code.replace('/', '-'))) throw new Error(`No fixtures of ${code}`);
  }
  for (const name of folders) {
    const code = name.replace('-', '/');
    if (!isRuleCode(code)) throw new Error(`${name} is the folder of no rule`);
    const files = fs.readdirSync(path.join(folder, name)).sort();
    const ofRule = files.map((file) => {
      if (!file.endsWith('.protokoll')) throw new Error(`${name}/${file} is no .protokoll file`);
      return parseFixture(`${name}/${file}`, code, fs.readFileSync(path.join(folder, name, file), 'utf8'));
    });
    if (ofRule.filter((fixture) => !fixture.isNearMiss).length < 2)
      throw new Error(`${code} needs two fixtures that give it`);
    if (!ofRule.some((fixture) => fixture.isNearMiss)) throw new Error(`${code} needs a near miss`);
    fixtures.push(...ofRule);
  }
  return fixtures;
}

/** Reads one fixture; a file named `nära-…` or `ren.…` is a near miss. Throws with the line when it is malformed. */
export function parseFixture(name: string, code: RuleCode, source: string): Fixture {
  const isNearMiss = /\/(?:nära-|ren\b)/.test(name.normalize('NFC'));
  const expected: Expected[] = [];
  const open: Mark[] = [];
  let pending: Mark[] = [];
  let today: string | undefined;
  let text = '';
  const lines = source.split('\n');
  const marks: { mark: Mark; words: string; line: number }[] = [];

  for (const [index, line] of lines.entries()) {
    const fail = (problem: string): never => {
      throw new Error(`${name}:${index + 1}: ${problem}`);
    };
    const expectation = /^\s*\/\/ väntat:(.*)$/.exec(line);
    if (expectation) {
      const parts = (expectation[1] ?? '').split(',');
      if (parts.length !== pending.length) fail(`${parts.length} expectations for ${pending.length} marks`);
      for (const [at, words] of parts.entries()) {
        const mark = pending[at];
        if (mark) marks.push({ mark, words, line: index + 1 });
      }
      pending = [];
      continue;
    }
    if (pending.length > 0) fail('the line after a mark must say what is expected');
    const day = /^\/\/ idag: (\d{4}-\d{2}-\d{2})$/.exec(line);
    if (day) {
      today = day[1];
      continue;
    }
    for (const char of line) {
      if (char === '»') {
        const mark = { start: text.length, end: text.length, line: index + 1 };
        pending.push(mark);
        open.push(mark);
      } else if (char === '«') {
        const mark = open.pop();
        if (mark) mark.end = text.length;
        else fail('« without »');
      } else {
        text += char;
      }
    }
    if (index < lines.length - 1) text += '\n';
  }
  if (pending.length > 0) throw new Error(`${name}: the last marks have no expectation`);
  const unclosed = open[0];
  if (unclosed) throw new Error(`${name}:${unclosed.line}: » without «`);

  for (const { mark, words, line } of marks) {
    for (const each of words.split('+')) {
      const [severity = '', found = '', ...more] = each.trim().split(/\s+/);
      if (!isSeverity(severity)) throw new Error(`${name}:${line}: ”${severity}” is no severity`);
      if (!isRuleCode(found) || more.length > 0) throw new Error(`${name}:${line}: ”${found}” is no rule`);
      expected.push({ code: found, severity, range: { start: mark.start, end: mark.end } });
    }
  }
  const gives = expected.some((each) => each.code === code);
  if (isNearMiss === gives) throw new Error(`${name}: ${gives ? 'a near miss expects' : 'nothing expects'} ${code}`);
  return { name, code, isNearMiss, text, today, expected };
}
