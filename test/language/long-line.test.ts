import { describe, expect, it } from 'vitest';
import { formatOf } from '../../export/formats.ts';
import { paperKindOf } from '../../export/papers.ts';
import { renderFile } from '../../export/render.ts';
import { check } from '../../language/checks/check.ts';
import { formatted } from '../../language/editing/formatter/formatter.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { expectInProportion } from '../support/growth.ts';
import { hostileLines, hostileMinutes } from '../support/hostile-lines.ts';

const works: Readonly<Record<string, (text: string) => unknown>> = {
  check: (text) => check(readMinutes(text).meeting, { text }),
  format: formatted,
  publish: (text) => {
    const [paper, format] = [paperKindOf('protokoll'), formatOf('text')];
    if (!paper || !format) throw new Error('no such paper');
    return renderFile(paper, format, readMinutes(text), { version: 'publik' }, {});
  },
};

describe.each(Object.entries(works))('to %s one long line costs in proportion to its length', (_, work) => {
  it.each(hostileLines)('%s: %j again and again', async (...line) => {
    await expectInProportion((size) => work(hostileMinutes(line, size)), 15_000);
  });
});

it('looks at the words before a clock time, and at the label of its line', () => {
  const found = (text: string) =>
    check(readMinutes(text).meeting, { text }).filter(({ code }) => code === 'skrivregel/klockslag').length;
  const item = (line: string) => `Protokoll: Styrelsen\nDatum: 2024-03-07\n\n§ 1 A\n${line}\n`;
  const far = 'och '.repeat(200);
  expect(found(item(`Mötet öppnades ${far}9:05.`))).toBe(1);
  expect(found(item(`${far}kl. 9:05.`))).toBe(1);
  expect(found(item(`${far}9:05, sedan avslutades mötet.`))).toBe(1);
  expect(found(item(`Mötet öppnades ${far}på Berga 12:30.`))).toBe(0);
  expect(found(item(`${far}9:05.`))).toBe(0);
});
