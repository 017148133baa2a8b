/** Fixes of the writing rules. Their findings never overlap, so all of them can be made at once. */
import type { Finding } from '../../checks/finding.ts';
import { ruleOf } from '../../checks/rules.ts';
import { type FixEdit, type FixMaker, fix, replace } from './fix.ts';

/** Writes it as the rule says. */
export const writeAsRule: FixMaker = ({ data, range }, { text }) => {
  const replacement = data?.replacement;
  if (replacement === undefined) return [];
  const isOnlySpace =
    replacement.replaceAll('\u00a0', ' ') === text.slice(range.start, range.end).replaceAll('\u00a0', ' ');
  const title = isOnlySpace ? `Använd hårt mellanslag i ”${replacement}”` : `Skriv ”${replacement}”`;
  return [fix(title, [replace(range, replacement)], true)];
};

/** The edits of all findings of the writing rules: they change how something is written, never what. */
export function writingEdits(findings: readonly Finding[]): FixEdit[] {
  return findings.flatMap(({ code, data, range }) => {
    const isSafe = (ruleOf(code).fixes as readonly string[]).includes('write-rule');
    return isSafe && data?.replacement !== undefined ? [replace(range, data.replacement)] : [];
  });
}
