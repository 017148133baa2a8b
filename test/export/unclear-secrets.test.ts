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
    ['in a numbered row', '1. Sekretess\nHEMA\n2. Slut sekretess\n'],
    ['in a row with a bracket', '1) Sekretess\nHEMA\n2) Slut sekretess\n'],
    ['in a lettered row', 'a) Sekretess\nHEMA\n'],
    ['in a row of a deeper number', '  1.2 Sekretess OSL 26:1\n  HEMA\n'],
    ['in a heading', '\n§ 2 Sekretess\nHEMA\n'],
    ['in a heading with a statute', '\n§ 2 Sekretess OSL 26 kap. 1 §\nHEMA\n'],
    ['in a heading with a short statute', '\n§ 2 Sekretess (OSL 26:1)\nHEMA\n'],
    ['in a heading as a compound', '\n§ 2 Sekretessärende\nHEMA\n'],
    ['in a heading with a number', '\n§ 2 Sekretessärende 3, dnr 2024/12\nHEMA\n'],
    ['in a heading, bracketed', '\n§ 2 Bistånd (sekretess enligt OSL 26:1)\nHEMA\n'],
    ['beside a keyword', 'Beslut (sekretess)\natt HEMA beviljas.\n'],
    ['within a line', '[SEKRETESS] HEMA [/SEKRETESS]\n'],
    ['within a paragraph', 'Öppet. (Sekretess) HEMA (Slut sekretess)\n'],
    ['as tags', 'Om <sekretess>HEMA</sekretess> och mer.\n'],
    ['at the end of a text', 'HEMA (sekretess)\n'],
    ['above a section', 'HEMA (sekretess)\nSekretess\nmer\nSlut sekretess\n'],
    ['as an end after a sentence', 'HEMA. Slut sekretess.\n'],
    ['in an adjective', 'Sekretessskyddad uppgift\nHEMA\nSlut på sekretessskyddad uppgift\n'],
    ['in an adjective with two s', 'Sekretesskyddade uppgifter:\nHEMA\n'],
    ['of text', 'SEKRETESSBELAGD TEXT\nHEMA\nSLUT PÅ SEKRETESSBELAGD TEXT\n'],
  ])('%s are refused', (_, lines) => expect(published(lines)).toBeInstanceOf(ExportProblem));

  test.each([
    ['well written', 'Sekretess\nHEMA\nSlut sekretess\n'],
    ['words about it', 'Vi talade om sekretess.\n'],
    ['titles about it', '\n§ 2 Sekretessavtal med leverantören\nText.\n\n§ 3 Information om sekretess\nText.\n'],
    ['titles of more', '\n§ 2 Sekretess och tystnadsplikt\nText.\n\n§ 3 Sekretessärenden i nämnden\nText.\n'],
    ['rows about it', '1. Sekretess och jäv gicks igenom.\n2. Sekretessförbindelse skrivs på.\n3. Sekretess: nej\n'],
    ['secret papers', 'Underlag: Utredning (sekretess)\n- Bilaga 2 (sekretess)\n'],
    ['a law', 'Se offentlighets- och sekretesslagen (2009:400) (sekretesslagen).\n'],
    [
      'a heading above a section',
      '\n§ 2 Sekretessärende\n\nSekretess OSL 26:1: Ett ärende.\nHEMA\nSlut sekretess\nÖppet.\n',
    ],
    ['a heading with nothing below', '\n§ 2 Sekretessärende\n\n§ 3 Annat\nText.\n'],
  ])('%s are not', (_, lines) => {
    expect(published(lines)).toEqual(expect.any(String));
    expect(published(lines)).not.toContain('HEMA');
  });
});
