import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../../server/reading/hover.ts';
import { escapeMarkdown } from '../../../server/reading/markdown.ts';
import { marked, textsOf } from '../marked.ts';

const options = { today: '2020-01-10', rulePages: 'file:///regler', addressOf: (offset: number) => `#${offset}` };

function hover(source: readonly string[]) {
  const { minutes, text, cursor } = marked(source);
  const found = hoverAt(minutes, cursor, options);
  return found && { markdown: found.markdown, on: textsOf(text, [found.range])[0] };
}

describe('a person', () => {
  const lines = (mention: string) => [
    'Protokoll: Styrelsen',
    'Datum: 2019-12-06',
    '',
    'Närvarande',
    '- Rickard Sundbom (S), ordförande, Södertälje kommun, t.o.m. punkt 2',
    '- Lisa Ek, ersätter Bo Ask',
    '',
    'Punkt 1. Val',
    `${mention} öppnade mötet.`,
    '',
    'Punkt 2. Offert',
    'Beslut',
    'att uppdra åt @Rickard Sundbom att återkoppla senast 2020-03-31.',
    'att köpa en matta.',
    '',
    'Punkt 3. Mer',
    'Att göra:',
    '- @Rickard Sundbom: ring banken senast 1 mars',
  ];

  it('shows who they are, where they are named and what they shall do', () => {
    const found = hover(lines('Ric¦kard'));
    expect(found?.on).toBe('Rickard');
    const { minutes } = marked(lines('Rickard'));
    const at = (index: number) => `#${minutes.meeting.items[index]?.heading.start}`;
    expect(found?.markdown).toBe(
      [
        '**Rickard Sundbom** (S)  \nnärvarande · Södertälje kommun · ordförande · t.o.m. punkt 2',
        `Nämns i punkt [1](${at(0)}), [2](${at(1)}) och [3](${at(2)})`,
        'Uppgifter:\n- Punkt 2: uppdra åt @Rickard Sundbom att återkoppla senast 2020-03-31.\n- Punkt 3: @Rickard Sundbom: ring banken senast 1 mars (senast 2020-03-01)',
      ].join('\n\n'),
    );
  });

  it('is the same on the row, and says whom somebody serves for', () => {
    expect(hover(lines('Ric¦kard'))?.markdown).toBe(
      hover(lines('Rickard').map((line) => line.replace('- Rickard S', '- Rick¦ard S')))?.markdown,
    );
    expect(hover(lines('Lisa¦ Ek'))?.markdown).toContain('ersätter Bo Ask');
  });

  it('who is on no list, or could be several, is said to be so', () => {
    expect(hover(lines('@Pi¦a Holm'))?.markdown).toContain('**Pia Holm**');
    expect(hover(lines('@Rikard Sund¦bom'))?.markdown).toContain('**Rickard Sundbom**?');
    const several = ['Närvarande', '- Anna Ek', '- Anna Ask', '- Anna Berg', '', 'Punkt 1. Val', '@An¦na'];
    expect(hover(several)?.markdown).toBe('”Anna” kan vara **Anna Ek**, **Anna Ask** eller **Anna Berg**.');
  });
});

describe('an item', () => {
  const lines = (reference: string) => [
    'Punkt 1. Val',
    `Se ${reference}.`,
    '',
    'Punkt 2. Offert *på* analys',
    'Beslut',
    'att köpa.',
    'att sälja.',
    '',
    'Punkt 3. Remisser',
    'Frågan bordlades.',
  ];

  it('shows its title and decisions, or its outcome', () => {
    const { minutes } = marked(lines('punkt 2'));
    expect(hover(lines('punk¦t 2'))).toEqual({
      on: 'punkt 2',
      markdown: `**2. Offert \\*på\\* analys**\n\nBeslut:\n- att köpa.\n- att sälja.\n\n[Gå till punkten](#${minutes.meeting.items[1]?.heading.start})`,
    });
    expect(hover(lines('punkt 2 och ¦3'))?.markdown).toContain('bordlagd');
    expect(hover(lines('punkt 7¦'))?.markdown).toContain('ingen punkt 7');
    expect(hover(lines('§ 2¦ i stadgarna'))).toBeUndefined();
  });
});

it.each([
  ['2020-01-10', ['**fredag 10 januari 2020** · vecka 2', 'i dag · 35 dagar efter mötet']],
  ['den 11 januari', ['**lördag 11 januari 2020** · vecka 2', 'i morgon · 36 dagar efter mötet', 'läst som 2020']],
  ['2020-01-05', ['vecka 1', 'för 5 dagar sedan']],
  ['2019-12-05', ['för 36 dagar sedan · 1 dag före mötet']],
  ['2020-12-31', ['vecka 53', 'om 356 dagar']],
  ['2021-01-01', ['vecka 53']],
  ['2018-12-31', ['vecka 1\n'.trim()]],
  ['31 februari 2020', ['finns inte']],
])('shows what day %s is', (date, parts) => {
  const found = hover(['Datum: 2019-12-06', '', 'Punkt 1. Val', `Senast ¦${date} ska det ske.`]);
  expect(found?.on).toBe(date);
  for (const part of parts) expect(found?.markdown).toContain(part);
});

it('explains the rules that a comment silences', () => {
  const one = hover(['// protokoll: ignorera person/¦okand för att hon är ny']);
  expect(one?.on).toBe('person/okand');
  expect(one?.markdown).toContain('[person/okand](file:///regler/person-okand.md)');
  const area = hover(['// protokoll: ignorera i filen person/okand tid/¦*']);
  expect(area?.on).toBe('tid/*');
  expect(area?.markdown).toContain('(file:///regler/tid-veckodag.md)');
  expect(area?.markdown).not.toContain('person/okand');
  expect(hover(['// protokoll: ignorera person/finns-¦inte'])).toBeUndefined();
  expect(hover(['// se person/¦okand'])).toBeUndefined();
});

it.each([
  ['[a](b) <i>\n# *c* `d` &amp; ~e~', '\\[a\\](b) \\<i> # \\*c\\* \\`d\\` &amp;amp; \\~e\\~'],
  ['- a - b', '\\- a - b'],
  ['1. a 2. b', '1\\. a 2. b'],
  ['# a', '\\# a'],
])('shows text of the minutes as text: %j', (text, expected) => {
  expect(escapeMarkdown(text)).toBe(expected);
});
