import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import { ExportProblem } from '../../export/export-problem.ts';
import { formatOf } from '../../export/formats.ts';
import { formatsOf, type PaperKind, papers } from '../../export/papers.ts';
import { renderFile } from '../../export/render.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { hostile, pieces } from '../language/hostile.ts';
import { examples } from '../support/examples.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: {
    // Safari takes the role from a list whose style has no signs, as ours have that write their own.
    'no-redundant-role': 'off',
  },
});

const html = formatOf('html');
if (!html) throw new Error('there is no HTML');
const htmlPapers = papers.filter((paper) => formatsOf(paper).includes(html));

/** What the validator says about the page; nothing about a paper that these minutes do not give. */
async function faults(paper: PaperKind, text: string, version: string): Promise<string[]> {
  if (!html) return [];
  const file = await renderFile(paper, html, readMinutes(text), { version }).catch((error: unknown) => {
    if (error instanceof ExportProblem) return undefined;
    throw error;
  });
  if (!file) return [];
  const report = await validator.validateString(new TextDecoder().decode(file));
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, line, column, message }) => `${ruleId} ${line}:${column} ${message}`),
  );
}

const kinds = htmlPapers.flatMap((paper) => ['intern', 'publik'].map((version) => ({ paper, id: paper.id, version })));

describe.each(kinds)('an HTML validator finds nothing wrong with $id, $version,', ({ paper, version }) => {
  it.each(examples)('of $name', async ({ text }) => {
    expect(await faults(paper, text, version)).toEqual([]);
  });

  it('of made-up minutes with everything in them', hostile, async () => {
    for (const seed of [1, 2, 3])
      expect(await faults(paper, syntheticMinutes({ lines: 400, seed }), version)).toEqual([]);
  });

  it('of all kinds of lines after one another, in two orders', hostile, async () => {
    for (const lines of [pieces, pieces.toReversed()])
      expect(await faults(paper, lines.join('\n'), version)).toEqual([]);
  });
});
