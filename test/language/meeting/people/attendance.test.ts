import { expect, test } from 'vitest';
import { readText } from '../read-text.ts';

interface Expected {
  readonly organization?: string;
  readonly roles?: readonly string[];
  readonly office?: string;
  readonly party?: string;
  readonly presence?: readonly string[];
  readonly substitutesFor?: string;
}

const forms: readonly (readonly [string, Expected])[] = [
  ['Anna Ek', {}],
  ['Anna Ek, ordförande', { roles: ['ordförande'], office: 'chair' }],
  ['Anna Ek (ordf)', { roles: ['ordf'], office: 'chair' }],
  ['Anna Ek (M), 1:e vice ordförande', { party: 'M', roles: ['1:e vice ordförande'] }],
  ['Anna Ek s', { party: 's' }],
  [
    'Anna Ek\tSödertälje kommun, ordförande',
    { organization: 'Södertälje kommun', roles: ['ordförande'], office: 'chair' },
  ],
  ['Anna Ek, HR-specialist', { roles: ['HR-specialist'] }],
  ['Anna Ek, verksamhetschef grundskola', { roles: ['verksamhetschef grundskola'] }],
  ['Anna Ek, Kommunal', { organization: 'Kommunal' }],
  ['Anna Ek, Sveriges Lärare', { organization: 'Sveriges Lärare' }],
  ['Anna Ek (S) ersätter Bo Ask (S)', { party: 'S', substitutesFor: 'Bo Ask' }],
  ['Anna Ek, tjänstgörande ersättare för Bo Ask', { substitutesFor: 'Bo Ask' }],
  ['Anna Ek, via fullmakt för Bo Ask', { substitutesFor: 'Bo Ask' }],
  ['Anna Ek, punkt 9', { presence: ['items 9-9'] }],
  ['Anna Ek, § 3–5', { presence: ['items 3-5'] }],
  ['Anna Ek, § 170, 172–184', { presence: ['items 170-170 172-184'] }],
  ['Anna Ek, §§ 63-68, 70', { presence: ['items 63-68 70-70'] }],
  ['Anna Ek, § 170, 172–184 ersätter Bo Ask (V)', { presence: ['items 170-170 172-184'], substitutesFor: 'Bo Ask' }],
  ['Anna Ek, lämnade vid punkt 5.2', { presence: ['until 5.2-5.2'] }],
  ['Anna Ek, lämnade mötet kl. 10.15', { presence: ['until 10:15'] }],
  ['Anna Ek, anlände till punkt 3', { presence: ['from 3-3'] }],
  ['Anna Ek (kom 10.15)', { presence: ['from 10:15'] }],
  ['Anna Ek, ej § 7', { presence: ['except 7-7'] }],
  ['Anna Ek, fr.o.m. § 4', { presence: ['from 4-4'] }],
  ['Anna Ek, from § 4', { presence: ['from 4-4'] }],
  ['Anna Ek, tom § 13', { presence: ['until 13-13'] }],
  ['Anna Ek (från punkt 4)', { presence: ['from 4-4'] }],
  ['Anna Ek, t.o.m. kl. 10.15', { presence: ['until 10:15'] }],
  ['Anna Ek (till 10:15)', { presence: ['until 10:15'] }],
  ['Anna Ek, kl. 9.00–10.15', { presence: ['from 09:00', 'until 10:15'] }],
  ['| Anna Ek | 1001 |', { roles: ['1001'] }],
  ['| Ordförande | Anna Ek |', { roles: ['Ordförande'], office: 'chair' }],
  ['Kassör: Anna Ek', { roles: ['Kassör'] }],
];

test.each(forms)('%j', (row, expected) => {
  const { attendance } = readText(`Protokoll: Styrelsen\n\nNärvarande\nBo Ask\n${row}\n`);
  const found = attendance[1];
  expect(found?.name).toBe('Anna Ek');
  expect({
    organization: found?.organization?.value,
    roles: found?.roles.map((role) => role.text),
    office: found?.roles.find((role) => role.office)?.office,
    party: found?.party?.value,
    presence: found?.presence.map(({ kind, items, time }) =>
      [kind, ...items.map(({ from, to }) => `${from}-${to}`), ...(time ? [time] : [])].join(' '),
    ),
    substitutesFor: found?.substitutesFor?.name,
  }).toEqual({
    organization: undefined,
    roles: [],
    office: undefined,
    party: undefined,
    presence: [],
    substitutesFor: undefined,
    ...expected,
  });
});

test('rows that are a role and a name', () => {
  const { attendance, chair } = readText(
    'Protokoll: Styrelsen\n\nNärvarande\nOrdförande: Anna Ek\nKassör: Bo Ask\n\nSekreterare: Bo Ask\n',
  );
  expect(attendance.map(({ name, roles }) => [name, ...roles.map((role) => role.text)])).toEqual([
    ['Anna Ek', 'Ordförande'],
    ['Bo Ask', 'Kassör'],
  ]);
  expect(chair?.source).toBe('attendance');
});

test.each([
  ['Ida Ros (C), ersätter Per Lindh fr.o.m. § 44', 'Per Lindh', 'from 44'],
  ['Ida Ros (C), ersätter Per Lindh §§ 3–5', 'Per Lindh', 'items 3'],
  ['Ida Ros (C), tjänstgör för Per Lindh t.o.m. punkt 7', 'Per Lindh', 'until 7'],
  // Near misses.
  ['Ida Ros (C), ersätter Per Lindh', 'Per Lindh', ''],
  ['Ida Ros (C), ersätter Till Lindh', 'Till Lindh', ''],
])('whom somebody serves for, and when: %j', (row, name, when) => {
  const [person] = readText(`Protokoll: X\n\nNärvarande\n- ${row}\n`).attendance;
  expect(person?.substitutesFor?.name).toBe(name);
  expect(person?.presence.map(({ kind, items }) => `${kind} ${items[0]?.from}`).join()).toBe(when);
});
