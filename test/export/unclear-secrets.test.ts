import { describe, expect, test } from 'vitest';
import { ExportProblem } from '../../export/export-problem.ts';
import { publishedMinutes } from '../../export/published.ts';
import { readMinutes } from '../../language/read-minutes.ts';

const head = 'Protokoll: Styrelsen\nDatum: 2025-03-01\nNärvarande: Eva Ek, Bo Al\n\n§ 1 Ärende\n';

/** The published text of an item, or the problem that keeps it from being published. */
function published(lines: string): string | ExportProblem {
  const { meeting, text } = readMinutes(head + lines);
  try {
    return publishedMinutes(meeting, text).text;
  } catch (problem) {
    if (problem instanceof ExportProblem) return problem;
    throw problem;
  }
}

describe('marks of secret text that are not read as such', () => {
  test.each([
    ['with soft hyphens', 'Sekre\u00adtess\nHEMA\nSlut sekre\u00adtess\n'],
    ['with a direction mark', '\u200eSekretess\nHEMA\n\u200eSlut sekretess\n'],
    ['in square brackets', '[Sekretess]\nHEMA\n[Slut sekretess]\n'],
    ['in brackets', '(Sekretess)\nHEMA\n(Slut sekretess)\n'],
    ['with dashes', 'Sekretess –\nHEMA\n– Slut sekretess\n'],
    ['after a backslash', '\\Sekretess\nHEMA\n\\Slut sekretess\n'],
    ['with spaced letters', 'S e k r e t e s s\nHEMA\nS l u t s e k r e t e s s\n'],
    ['in other words', 'Sekretess börjar\nHEMA\nSekretess slutar\n'],
    ['of text', 'SEKRETESSBELAGD TEXT\nHEMA\nSLUT PÅ SEKRETESSBELAGD TEXT\n'],
  ])('%s are refused', (_, lines) => expect(published(lines)).toBeInstanceOf(ExportProblem));

  test.each([
    ['well written', 'Sekretess\nHEMA\nSlut sekretess\n'],
    ['words about it', 'Vi talade om sekretess.\n'],
  ])('%s are not', (_, lines) => {
    expect(published(lines)).toEqual(expect.any(String));
    expect(published(lines)).not.toContain('HEMA');
  });
});
