import { describe, expect, test } from 'vitest';
import { type CheckOptions, check } from '../../../language/checks/check.ts';
import { readMeeting } from '../../../language/meeting/read.ts';
import { parse } from '../../../language/parse.ts';

const head = (kind: string) => `${kind}: Styrelsen
Tid: 6 december 2019 kl. 9.00–10.00
Plats: Ekskolan

Närvarande
- Lisa Ek, ordförande
- Jonas Berg, sekreterare
`;
const body = `
Punkt 1. Analys
Beslut
att uppdra till Pia att ta en dialog.
att uppdra åt @Karin Holm att återkomma.
`;

/** "severity code line" of the findings that are worse than a hint. */
function findings(text: string, options: CheckOptions = {}): string[] {
  return check(readMeeting(parse(text).value, text), { text }, options)
    .filter((finding) => finding.severity !== 'hint')
    .map(({ severity, code, range }) => `${severity} ${code} ${text.slice(0, range.start).split('\n').length}`);
}

describe('the severity of a finding', () => {
  test('is the default, and the weaker one in less certain cases', () => {
    expect(findings(head('Minnesanteckningar') + body)).toEqual(['warning person/okand 11', 'error person/okand 12']);
  });

  test('is what the user has set, in all cases', () => {
    const settings = { 'person/okand': 'information' } as const;
    expect(findings(head('Minnesanteckningar') + body, { settings })).toEqual([
      'information person/okand 11',
      'information person/okand 12',
    ]);
  });

  test('can be set to ignore', () => {
    expect(findings(head('Minnesanteckningar') + body, { settings: { 'person/okand': 'ignore' } })).toEqual([]);
  });

  test('depends on the kind of minutes', () => {
    const missing = ['error huvud/justerare-saknas 1'];
    expect(findings(head('Protokoll'))).toEqual(missing);
    expect(findings(head('Styrelseprotokoll'))).toEqual(missing);
    expect(findings(head('Mötesanteckningar'))).toEqual([]);
    expect(findings(head('Kallelse'))).toEqual([]);
  });

  test('can be set also where the kind has it off', () => {
    const settings = { 'huvud/justerare-saknas': 'warning' } as const;
    expect(findings(head('Minnesanteckningar'), { settings })).toEqual(['warning huvud/justerare-saknas 1']);
    expect(findings(head('Kallelse'), { settings })).toEqual([]);
  });

  test('a register needs nothing of a meeting', () => {
    expect(findings('Register: Kulturnämnden\n\nLedamöter\n- Lisa Ek (S), ordförande\n- Jonas Berg (C)\n')).toEqual([]);
  });

  test('an empty file has no findings', () => {
    for (const text of ['', '\n', '\uFEFF', '   \r\n\r\n']) expect(findings(text)).toEqual([]);
  });
});

describe('a comment silences a rule', () => {
  const silenced = (before: string, middle: string) =>
    findings(`${before}${head('Minnesanteckningar')}\nPunkt 1. Analys\n${middle}`);
  const clauses = 'att uppdra åt @Pia Ny att svara.\natt uppdra åt @Karin Holm att återkomma.\n';

  test('on the next line', () => {
    const text = `Beslut att uppdra åt @Pia Ny att svara.\n\nBeslut att uppdra åt @Karin Holm att återkomma.\n`;
    expect(silenced('', text)).toEqual(['error person/okand 10', 'error person/okand 12']);
    expect(silenced('', `// protokoll: ignorera person/okand\n${text}`)).toEqual(['error person/okand 13']);
  });

  test('in the block that begins there', () => {
    expect(silenced('', `// protokoll: ignorera person/okand\nBeslut\n${clauses}`)).toEqual([]);
  });

  test('when empty lines and other comments stand between', () => {
    expect(silenced('', `// protokoll: ignorera person/okand\n\n// Fråga Lisa.\nBeslut\n${clauses}`)).toEqual([]);
  });

  test('with a reason, several rules or a whole area', () => {
    expect(silenced('', `// protokoll: ignorera tid/veckodag, person/okand – konsulter\nBeslut\n${clauses}`)).toEqual(
      [],
    );
    expect(silenced('', `//protokoll: ignorera person/*\nBeslut\n${clauses}`)).toEqual([]);
  });

  test('and no other rule', () => {
    expect(silenced('', `// protokoll: ignorera person/liknar\nBeslut\n${clauses}`)).toHaveLength(2);
    expect(silenced('', `// protokoll: ignorera\nBeslut\n${clauses}`)).toHaveLength(2);
    expect(silenced('', `// protokoll: ignorerade person/okand\nBeslut\n${clauses}`)).toHaveLength(2);
  });

  test('in the whole file', () => {
    expect(silenced('// protokoll: ignorera i filen person/okand\n', `Beslut\n${clauses}`)).toEqual([]);
    expect(silenced('', `Beslut\n${clauses}\n// protokoll: ignorera i filen person/okand\n`)).toEqual([]);
  });

  test('with any kind of line end', () => {
    const text = `// protokoll: ignorera person/okand\nBeslut\n${clauses}`;
    for (const end of ['\r\n', '\r']) {
      const whole = `${head('Minnesanteckningar')}\nPunkt 1. Analys\n${text}`.replaceAll('\n', end);
      expect(findings(whole)).toEqual([]);
    }
  });

  test('of an item only for the heading', () => {
    const text = `${head('Minnesanteckningar')}\n// protokoll: ignorera person/okand, punkt/lucka\nPunkt 1. Analys\nBeslut\n${clauses}`;
    expect(findings(text)).toEqual(['error person/okand 12', 'error person/okand 13']);
  });
});
