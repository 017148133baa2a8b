import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../export/markdown.ts';
import { buildMinutes } from '../../export/paper/build.ts';
import { publishedMinutes, secretsOf } from '../../export/published.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { examples } from '../support/examples.ts';

function published(text: string): string {
  return publishedMinutes(readMinutes(text).meeting, text).text;
}

const item = (lines: string) => `Protokoll: Nämnden\n\nPunkt 1. Ärende\n${lines}`;

describe('what is secret', () => {
  it('is taken away between its heading and its end', () => {
    const text = item('Före.\nSekretess OSL 21 kap. 7 §: Ersatt.\nHemligt.\n// anteckning\nSlut sekretess\nEfter.\n');
    expect(published(text)).toBe(item('Före.\nSekretess OSL 21 kap. 7 §: Ersatt.\nSlut sekretess\nEfter.\n'));
  });

  it('goes to the end of the item where no end is written', () => {
    const text = item('Sekretess\nHemligt.\nHemligare.\n\nPunkt 2. Nästa\nÖppet.\n');
    expect(published(text)).not.toMatch(/Hemlig/);
    expect(published(text)).toContain('Punkt 2. Nästa\nÖppet.');
  });

  it('may have headings of its own', () => {
    const text = item('Sekretess\nHemligt.\n\n## Rubrik\nHemligt.\nSlut sekretess\nÖppet.\n');
    expect(published(text)).not.toMatch(/Hemlig|Rubrik/);
    expect(published(text)).toContain('Öppet.');
  });

  it('may stand beside the word ”Sekretess” by mistake', () => {
    const text = item('Sekretess OSL 21 kap. 7 § Anna Ek är sjuk\nHemligt.\nSlut sekretess\n');
    expect(published(text)).toBe(item('Sekretess OSL 21 kap. 7 §\nSlut sekretess\n'));
  });

  it.each([
    'Punkten är sekretessbelagd.',
    'Punkten omfattas av sekretess enligt OSL 21 kap. 7 §.',
    'Ett förslag till avtal, se § 3.',
    'Ett ärende: uppgifter om enskild.',
  ])('is replaced by just the words that are given: %j', (instead) => {
    const text = item(`Sekretess: ${instead}\nHemligt.\nSlut sekretess\n`);
    expect(published(text)).toBe(item(`Sekretess: ${instead}\nSlut sekretess\n`));
    const [secret] = secretsOf(readMinutes(text).meeting);
    expect([secret?.basis?.value, secret?.replacement?.value]).toEqual([undefined, instead]);
  });

  it.each([
    ['OSL 21 kap. 7 §', 'OSL 21 kap. 7 §'],
    ['enligt 21 kap. 7 § offentlighets- och sekretesslagen', 'enligt 21 kap. 7 § offentlighets- och sekretesslagen'],
    ['Offentlighets- och sekretesslagen', 'Offentlighets- och sekretesslagen'],
  ])('may have a statute after its colon: %j', (written, basis) => {
    const text = item(`Sekretess: ${written}\nHemligt.\nSlut sekretess\n`);
    expect(secretsOf(readMinutes(text).meeting)[0]?.basis?.value).toBe(basis);
    expect(published(text)).toBe(item(`Sekretess ${basis}\nSlut sekretess\n`));
  });

  it.each([
    ['OSL 26:1 Rune Hemlig, missbruk', ' OSL 26:1'],
    [' OSL 26: 1 Rune', ' OSL 26: 1'],
    ['(OSL 25:1) Rune', ' (OSL 25:1)'],
    ['OSL 26:1', ' OSL 26:1'],
    ['OSL 26:1: 3 namn', ' OSL 26:1: 3 namn'],
    ['OSL 21:7, 26:1 och 39:2 a Rune: sjuk', ' OSL 21:7, 26:1 och 39:2 a: sjuk'],
    ['enligt lagen (2009:400) Rune', ' enligt lagen (2009:400)'],
    ['26:1 OSL Rune', ' 26:1 OSL'],
    ['26:1 Rune', ' 26:1'],
  ])('has no colon within its statute: %j', (written, shown) => {
    const text = item(`Sekretess ${written}\nHemligt.\nSlut sekretess\n`);
    expect(published(text)).toBe(item(`Sekretess${shown}\nSlut sekretess\n`));
  });

  it.each(['OSL 26:1 Rune', '(OSL 25:1) Rune', '26:1 Rune'])('has none either after a label: %j', (written) => {
    expect(published(item(`Sekretess: ${written}\nHemligt.\nSlut sekretess\n`))).not.toContain('Rune');
  });

  it('shows a statute as it is written', () => {
    const text = item('Sekretess OSL 26:1\nHemligt.\nSlut sekretess\n');
    const [secret] = secretsOf(readMinutes(text).meeting);
    expect([secret?.basis?.value, secret?.replacement]).toEqual(['OSL 26:1', undefined]);
  });

  it('may stand inside what is quoted, and something secret inside something secret', () => {
    const text = item(
      'Tidigare beslut 2018-10-05\nSekretess\nHemligt.\nSlut sekretess\nÖppet.\nSlut tidigare beslut\n\nSekretess\nHemligt.\nSekretess\nHemligare.\nSlut sekretess\n',
    );
    expect(published(text)).not.toMatch(/Hemlig/);
    expect(published(text)).toContain('Öppet.');
  });

  it.each([['Hemligt.\nSlut sekretess\n', 'Slut sekretess']])('is not guessed: %j', (lines, reason) => {
    expect(() => published(item(lines))).toThrow(reason);
  });

  it('is never published, wherever it stands', () => {
    const lines = fc.constantFrom(
      'Text.',
      '- lista',
      '  - nivå',
      '1. ett',
      'Beslut',
      'att besluta.',
      'Yrkanden',
      '> citat',
      'Tidigare beslut 2018-10-05',
      'Slut tidigare beslut',
      'Närvarande',
      '- Anna Ek (S)',
      'Reservation: @Anna Ek',
      'Omröstning',
      'Ja: Anna Ek',
      'Punkt 2. Nästa',
      'Nästa möte: 24 januari 2020',
      'Vid protokollet: Anna Ek',
      '// kommentar',
      '',
      '**Beslut**',
    );
    const before = fc.array(lines, { maxLength: 8 });
    fc.assert(
      fc.property(before, before, before, fc.boolean(), (above, inside, below, closed) => {
        const secret = [
          'Sekretess OSL 21 kap. 7 §',
          'HEMLIGT',
          ...inside.filter((line) => !line.startsWith('Punkt')),
          'HEMLIGT',
        ];
        const text = [
          'Protokoll: N',
          '',
          'Punkt 1. A',
          ...above,
          ...secret,
          ...(closed ? ['Slut sekretess'] : []),
          ...below,
        ].join('\n');
        let result = '';
        try {
          result = published(text);
        } catch {
          // It is not clear what is secret.
          return;
        }
        // It was clear: what is between the two words is in the section, and so is gone.
        const [secretRange] = secretsOf(readMinutes(text).meeting).map((each) => each.range);
        expect(secretRange).toBeDefined();
        const open = text.slice(0, secretRange?.start) + text.slice(secretRange?.end);
        expect(result.includes('HEMLIGT')).toBe(open.includes('HEMLIGT'));
        if (closed) expect(result).not.toContain('HEMLIGT');
      }),
      { numRuns: 500 },
    );
  });
});

describe('personnummer', () => {
  // Skatteverket's test numbers.
  it('are masked everywhere, in headings too', () => {
    const text = 'Protokoll: N\nPlats: 19640823-3234\n\nPunkt 1. Om 640823-3234\n- 640823-3234\n';
    expect(published(text)).not.toMatch(/640823/);
    expect(published(text).match(/ÅÅÅÅMMDD-XXXX/g)).toHaveLength(3);
  });
});

it('takes comments away without leaving a paragraph in two', () => {
  const text = item('Första raden\n// anteckning\nandra raden.\n');
  expect(published(text)).toBe(item('Första raden\nandra raden.\n'));
});

it('takes comments in lists and quotes away', () => {
  const text = item(
    '- en\n- // dold\n☐ // dold\n**// dold**\n- två\n  1. // dold @Anna Ek\n\n> citat\n> // dold\n>// dold\n> mer\n',
  );
  expect(published(text)).toBe(item('- en\n- två\n\n> citat\n> mer\n'));
});

it.each(examples)('changes nothing in $name, which has no secrets', ({ text }) => {
  const { meeting } = readMinutes(text);
  if (secretsOf(meeting).length > 0 || meeting.comments.length > 0) return;
  expect(published(text)).toBe(text);
});

it('gives the same when it is made again', () => {
  const text = item('Före 640823-3234.\nSekretess: Ersatt.\nHemligt.\nSlut sekretess\nEfter.\n');
  expect(published(published(text))).toBe(published(text));
  const { meeting } = publishedMinutes(readMinutes(text).meeting, text);
  const page = buildMinutes(meeting, published(text), { version: 'publik', draftMark: true });
  expect(renderMarkdown(page)).not.toContain('Hemligt');
});
