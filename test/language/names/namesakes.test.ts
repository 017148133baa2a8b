import { describe, expect, test } from 'vitest';
import { openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { readText } from '../meeting/read-text.ts';

const minutes = (row: string) => `Protokoll: Styrelsen

Närvarande
- Per Ek (S)
- Per Ek (M), Kommunal
- Eva Lo, kassör
- Eva Lo, ledamot
- Ida Ås (S)
- Ida Ås

§ 1 Val
${row}
`;

describe('who of two people of one name is meant', () => {
  test.each([
    ['Så sade @Per Ek (S).', 'Per Ek S'],
    ['Så sade Per Ek (M).', 'Per Ek M'],
    ['Så sade @Per Ek M.', 'Per Ek M'],
    ['Så sade Per Ek, Kommunal, igår.', 'Per Ek M'],
    ['Så sade @Per Ek (Kommunal).', 'Per Ek M'],
    ['Så sade kassören Eva Lo.', 'Eva Lo kassör'],
    ['Så sade @Eva Lo (ledamot).', 'Eva Lo ledamot'],
    ['Yrkande: @Per Ek (S) bifall.', 'Per Ek S'],
    ['Omröstning\nJa: @Per Ek (S)\nNej: @Per Ek (M)', 'Per Ek S; Per Ek M'],
    ['Jäv: @Eva Lo (kassör)', 'Eva Lo kassör'],
    ['Lämnar: @Per Ek (S) kl. 19.00', 'Per Ek S'],
    ['Beslut\natt uppdra åt @Per Ek (M) att ringa.', 'Per Ek M'],
    ['Yrkande: @Per Ek, Kommunal: bifall.', 'Per Ek M'],
    ['Så sade @Per Ek.', '2'],
    ['Så sade @Per Ek (V).', '2'],
    ['Så sade @Per Ek, som gick.', '2'],
    // Listed twice.
    ['Så sade @Ida Ås.', 'Ida Ås S'],
  ])('%j', (row, expected) => {
    const [item] = readText(minutes(row)).items;
    const found = item?.mentions.map(({ attendee, candidates }) =>
      attendee ? `${attendee.name} ${attendee.party?.value ?? attendee.roles[0]?.text}` : String(candidates.length),
    );
    expect([...new Set(found)].join('; ')).toBe(expected);
  });
});

test('a party that is written later tells them apart', () => {
  const before = minutes('Så sade @Per Ek (V).');
  const after = before.replace('- Per Ek (S)', '- Per Ek (V)');
  const document = openMinutes(before);
  expect(document.meeting.items[0]?.mentions[0]?.attendee).toBeUndefined();
  updateMinutes(document, after);
  expect(document.meeting.items[0]?.mentions[0]?.attendee?.party?.value).toBe('V');
});
