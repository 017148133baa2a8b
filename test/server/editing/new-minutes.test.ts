// biome-ignore-all lint/suspicious/noTemplateCurlyInString: snippets have their tab stops in this form.
import { describe, expect, it } from 'vitest';
import { check } from '../../../language/checks/check.ts';
import { readMinutes } from '../../../language/read-minutes.ts';
import { skeletons } from '../../../server/completion/skeletons.ts';
import { filled } from '../../../server/completion/snippet.ts';
import { type NewMeeting, newMinutesSnippet } from '../../../server/editing/new-minutes.ts';
import { examples } from '../../support/examples.ts';

function skeleton(label: string) {
  const found = skeletons.find((each) => each.label === label);
  if (!found) throw new Error(label);
  return found;
}

function snippetOf(label: string, meeting: Partial<NewMeeting> = {}): string {
  return newMinutesSnippet(skeleton(label), { date: '2024-12-02', ...meeting });
}

/** The text with invented names in the places for names, as somebody who fills it in writes it. */
function filledIn(snippet: string): string {
  const invented = ['Rickard Sundbom', 'Anna Söderström', 'Stefan Hollmark', 'Lisa Ek', 'Jonas Berg'];
  const names = new Map<string, string>();
  return filled(snippet, (_, own) => {
    if (!/namn$/.test(own)) return own;
    const name = names.get(own) ?? invented[names.size] ?? 'Bo Ask';
    names.set(own, name);
    return name;
  });
}

it.each(skeletons)(
  '$label: says for whom and when, and has no findings from warning on when filled in',
  ({ label }) => {
    const text = filledIn(snippetOf(label, { body: 'Styrelsen för Björken', number: '2024/9' }));
    const { meeting } = readMinutes(text);
    expect(meeting.body?.value).toBe('Styrelsen för Björken');
    expect(meeting.date?.iso).toBe('2024-12-02');
    expect(meeting.number?.value).toBe('2024/9');
    const grave = check(meeting, { text }).filter(({ severity }) => severity === 'error' || severity === 'warning');
    expect(grave.map(({ code }) => code)).toEqual([]);
  },
);

it.each(skeletons)('$label: has its tab stops in order, each with its text where it first stands', ({ label }) => {
  const previous = examples.map(({ text }) => readMinutes(text));
  for (const each of [undefined, ...previous]) {
    const snippet = snippetOf(label, { body: 'Styrelsen', previous: each });
    const stops = [...snippet.matchAll(/\$(\d+)|\$\{(\d+):/g)].map(([, bare, first]) => ({ bare, first }));
    const firsts = stops.flatMap(({ first }) => (first === undefined ? [] : [Number(first)]));
    expect(firsts).toEqual(firsts.map((_, at) => at + 1));
    stops.forEach(({ bare }, at) => {
      if (bare !== undefined && bare !== '0') expect(stops.slice(0, at).map(({ first }) => first)).toContain(bare);
    });
    expect(snippet.endsWith('$0')).toBe(true);
  }
});

describe('after earlier minutes', () => {
  const text = [
    'Protokoll: Styrelsen',
    'Plats: Rum ${Ek}',
    'Ordförande: Lisa Ek',
    'Sekreterare: Nils Dahl',
    '',
    'Närvarande',
    '- Lisa Ek (S), ordförande',
    '- Bo Ask, justerare',
    '',
    'Frånvarande',
    '- Ida Berg',
    '',
    'Övriga deltagare',
    '- Nils Dahl, sekreterare',
    '- Eva Gäst, § 8',
    '',
    '§ 7 Mötet öppnas 9.00',
    '§ 8 Om Eva Gäst',
    '§ 9 Meddelanden',
    '§ 10 Övrigt',
    '§ 11 Mötet avslutas',
    '',
    'Nästa möte: 9 december 2024',
    '',
  ].join('\n');
  const previous = readMinutes(`${text.replace('\n', '\nTid: 4 november 2024 kl. 9.00–10.00\n')}`);

  it('has the people, the place and the items that come again, numbered on', () => {
    const snippet = snippetOf('Nämndprotokoll', { body: 'Styrelsen', previous, number: '3' });
    expect(snippet.slice(0, snippet.indexOf('§ 14'))).toBe(`Protokoll: Styrelsen
Nummer: 3
Tid: måndag 2 december 2024 kl. \${1:9.00–12.00}
Plats: \${2:Rum \\\${Ek\\}}
Ordförande: Lisa Ek
Sekreterare: Nils Dahl
Justerare: \${3:Justerarens namn}

Närvarande
- Lisa Ek (S), ordförande
- Bo Ask
- Ida Berg

Övriga deltagare
- Nils Dahl, sekreterare

§ 12 Mötet öppnas
Ordföranden öppnade mötet.

§ 13 Meddelanden
\${4:Vad som sades.}

`);
    expect(snippet).not.toContain('Eva');
    expect(snippet.slice(snippet.indexOf('§ 15'))).toContain('§ 15 Övrigt\n');
  });

  it('begins the numbers again with the year', () => {
    expect(snippetOf('Nämndprotokoll', { previous, date: '2025-01-02' })).toContain('\n§ 1 Mötet öppnas\n');
  });

  it('takes nobody over to a meeting of members', () => {
    const snippet = snippetOf('Årsmötesprotokoll', { previous });
    expect(snippet).not.toMatch(/Lisa|Meddelanden/);
  });

  it('keeps the items of the genre where the last meeting had few', () => {
    const short = readMinutes('Protokoll: Styrelsen\n\nPunkt 1. Mötets öppnande\nPunkt 2. Huset\n');
    expect(snippetOf('Styrelseprotokoll', { previous: short })).toContain('Punkt 5. Ekonomi\n');
  });
});
