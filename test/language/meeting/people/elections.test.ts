import { describe, expect, test } from 'vitest';
import { readText } from '../read-text.ts';

function officers(items: string) {
  const { chair, secretary, adjusters } = readText(
    `Protokoll: Styrelsen\n\nNärvarande\n- Anna Ek\n- Bo Ask\n- Lisa Lund\n\n${items}\n`,
  );
  return { chair: chair?.name, secretary: secretary?.name, adjusters: adjusters.map((adjuster) => adjuster.name) };
}

const nobody = { chair: undefined, secretary: undefined, adjusters: [] };

describe('an election of the meeting’s officers', () => {
  test.each([
    ['Till ordförande för mötet valdes Anna Ek.', { chair: 'Anna Ek' }],
    ['Till mötesordförande valdes Anna Ek.', { chair: 'Anna Ek' }],
    [
      'Mötesordförande: Anna Ek. Mötessekreterare: Bo Ask. Justerare: Lisa Lund.',
      { chair: 'Anna Ek', secretary: 'Bo Ask', adjusters: ['Lisa Lund'] },
    ],
    ['Anna Ek valdes till mötesordförande.', { chair: 'Anna Ek' }],
    ['Anna Ek valdes att leda mötet.', { chair: 'Anna Ek' }],
    ['Stämman beslutade att välja advokat Anna Ek till ordförande för stämman.', { chair: 'Anna Ek' }],
    ['Stämman valde Anna Ek till stämmoordförande.', { chair: 'Anna Ek' }],
    ['Mötet väljer Bo Ask till mötessekreterare.', { secretary: 'Bo Ask' }],
    ['Bo Ask utsågs att föra protokollet.', { secretary: 'Bo Ask' }],
    ['Bo Ask utsågs att föra dagens protokoll.', { secretary: 'Bo Ask' }],
    ['Att föra protokollet utsågs Bo Ask.', { secretary: 'Bo Ask' }],
    ['Anna Ek anmälde Bo Ask som protokollförare.', { secretary: 'Bo Ask' }],
    ['Till justerare valdes Anna Ek och Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Till justerare tillika rösträknare valdes Anna Ek och Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Lisa Lund utses att justera protokollet.', { adjusters: ['Lisa Lund'] }],
    ['Lisa Lund utsågs att jämte ordföranden justera protokollet.', { adjusters: ['Lisa Lund'] }],
    ['Att jämte ordföranden justera protokollet valdes Lisa Lund.', { adjusters: ['Lisa Lund'] }],
    ['Beslut\natt välja @Lisa Lund att jämte ordföranden justera protokollet.', { adjusters: ['Lisa Lund'] }],
    ['Styrelsen utsåg Lisa Lund att justera dagens protokoll.', { adjusters: ['Lisa Lund'] }],
    ['Till justeringsmän utsågs Anna Ek, Lisa Lund.', { adjusters: ['Anna Ek', 'Lisa Lund'] }],
    ['Bo valdes till sekreterare och Lisa till justerare.', { secretary: 'Bo Ask', adjusters: ['Lisa Lund'] }],
    [
      'Till ordförande för mötet valdes Anna Ek. Till sekreterare för mötet valdes Bo Ask.',
      { chair: 'Anna Ek', secretary: 'Bo Ask' },
    ],
    [
      'Till ordförande valdes Anna Ek\nTill sekreterare valdes Bo Ask\nTill justerare valdes Lisa Lund',
      { chair: 'Anna Ek', secretary: 'Bo Ask', adjusters: ['Lisa Lund'] },
    ],
  ])('%j', (text, expected) => expect(officers(`1. Formalia\n\n${text}`)).toEqual({ ...nobody, ...expected }));

  test.each([
    ['1. Val av justerare\n\nLisa Lund', { adjusters: ['Lisa Lund'] }],
    ['2) Val av justerare\nLisa Lund.', { adjusters: ['Lisa Lund'] }],
    ['§ 2 Val av mötesordförande\n\nAnna Ek', { chair: 'Anna Ek' }],
    [
      '§ 2 Val av ordförande och sekreterare för mötet\n\nAnna Ek och Bo Ask',
      { chair: 'Anna Ek', secretary: 'Bo Ask' },
    ],
    ['§ 2 Formalia\nJusterare: Lisa Lund', { adjusters: ['Lisa Lund'] }],
  ])('an item: %j', (items, expected) => expect(officers(items)).toEqual({ ...nobody, ...expected }));

  test.each([
    'Till ordförande i föreningen valdes Anna Ek.',
    'Lisa Lund frågade vem som valts till sekreterare.',
    'Bo Ask justerade protokollet från förra mötet.',
  ])('is none: %j', (text) =>
    expect(officers(`1. A\n\n2. B\n\n3. C\n\n4. D\n\n5. Val av styrelse\n\n${text}`)).toEqual(nobody),
  );
});

test('who is elected to lead the meeting was there', () => {
  const { attendance, chair } = readText(
    'Protokoll: Styrelsen\n\nNärvarande\n- Bo Ask\n\n1. Val\n\nTill mötesordförande valdes Anna Ek.\n',
  );
  expect(attendance.map(({ name, status }) => [name, status])).toEqual([
    ['Bo Ask', 'present'],
    ['Anna Ek', 'present'],
  ]);
  expect(chair?.attendee?.name).toBe('Anna Ek');
});
