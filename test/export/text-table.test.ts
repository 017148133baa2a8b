import { describe, expect, it } from 'vitest';
import { renderAs } from './render-as.ts';

const text = `Protokoll: Styrelsen
Datum: 2024-03-01

Närvarande
- Anna Ek

§ 1 Budget
Så här:
| Post | Belopp | Anm. |
|---|---|---|
| Hyra \\| el | 1 250 000 | |
| Lån | −30 | @Anna Ek |

a	b	c
d	e	f

Beslut
att anta taxan:
| Barn | 10 kr |
| Vuxna | 200 kr |
att betala.
`;

async function rendered(format: string): Promise<string> {
  return new TextDecoder().decode(await renderAs(format, text));
}

describe('a table of the minutes', () => {
  it('has aligned columns in text', async () => {
    const file = await rendered('text');
    expect(file).toContain(
      [
        'Post       |    Belopp | Anm.',
        '-----------+-----------+--------',
        'Hyra \\| el | 1 250 000 |',
        'Lån        |       −30 | Anna Ek',
      ].join('\n'),
    );
    expect(file).toContain('| a | b | c |\n| d | e | f |');
    expect(file).toContain('  | Barn  |  10 kr |\n    | Vuxna | 200 kr |\natt betala.');
  });

  it('is a table of GitHub in Markdown', async () => {
    const file = await rendered('markdown');
    expect(file).toContain('| Post | Belopp | Anm. |\n| - | -: | - |\n| Hyra \\| el | 1 250 000 | |');
    expect(file).toContain('| | | |\n| - | - | - |\n| a | b | c |');
  });

  it('has headings and a box of its own in HTML', async () => {
    const file = await rendered('html');
    expect(file).toMatch(/<div class="scroll"[^>]*tabindex="0"><table[^>]*><thead><tr><th scope="col"/);
    expect(file).toContain('<td class="short right">1\u00a0250\u00a0000</td>');
    expect(file.match(/<thead>/g)).toHaveLength(1);
  });

  it('is in the JSON where it stands', async () => {
    const { items } = JSON.parse(await rendered('json'));
    expect(items[0]).toMatchObject({
      text: ['Så här:'],
      tables: [
        { header: ['Post', 'Belopp', 'Anm.'], columns: [{ align: 'left' }, { align: 'right' }, { align: 'left' }] },
        {
          header: null,
          rows: [
            ['a', 'b', 'c'],
            ['d', 'e', 'f'],
          ],
        },
      ],
      decisions: [
        {
          clauses: [
            {
              tables: [
                {
                  rows: [
                    ['Barn', '10 kr'],
                    ['Vuxna', '200 kr'],
                  ],
                },
              ],
            },
            { text: 'betala.' },
          ],
        },
      ],
    });
  });

  it('is told in a list of decisions as well', async () => {
    const file = new TextDecoder().decode(await renderAs('csv', text, {}, {}, 'beslutslista'));
    expect(file).toContain('Barn | 10 kr');
  });
});
