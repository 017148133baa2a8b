import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findTimes, formatClock, formatClockSpan } from '../../../../language/meeting/time/clock.ts';
import { hostile, hostileTexts, pieces } from '../../hostile.ts';

function read(text: string, options?: { field: boolean }): string[] {
  return findTimes(text, 0, options).map(({ start, end, cue, range }) => {
    const span = end ? `${start.value}–${end.value}` : start.value;
    return `${cue ? 'kl ' : ''}${span} ${text.slice(range.start, range.end)}`;
  });
}

describe('clock times', () => {
  test.each([
    ['9.00', '09:00 9.00'],
    ['09:00', '09:00 09:00'],
    ['kl 9', 'kl 09:00 kl 9'],
    ['Kl. 9', 'kl 09:00 Kl. 9'],
    ['kl.9.00', 'kl 09:00 kl.9.00'],
    ['kl: 9', 'kl 09:00 kl: 9'],
    ['kl. 9–12.15', 'kl 09:00–12:15 kl. 9–12.15'],
    ['kl 9.00-12.15', 'kl 09:00–12:15 kl 9.00-12.15'],
    ['kl. 9.00 – 12.15', 'kl 09:00–12:15 kl. 9.00 – 12.15'],
    ['klockan 19:30', 'kl 19:30 klockan 19:30'],
    ['Klockan 7 öppnade', 'kl 07:00 Klockan 7'],
    ['9.00–12.15', '09:00–12:15 9.00–12.15'],
    ['kl. 19.40', 'kl 19:40 kl. 19.40'],
    ['avslutas 20:13.', '20:13 20:13'],
    ['kl. 8.30–11.00 i', 'kl 08:30–11:00 kl. 8.30–11.00'],
    ['kl. 9 till 12', 'kl 09:00–12:00 kl. 9 till 12'],
    ['kl 9 till kl 12', 'kl 09:00–12:00 kl 9 till kl 12'],
    ['09.00-09.45', '09:00–09:45 09.00-09.45'],
    ['9.00–12', '09:00–12:00 9.00–12'],
    ['kl. 0900-1200', 'kl 09:00–12:00 kl. 0900-1200'],
    ['kl.\u00a09.00–12.15', 'kl 09:00–12:15 kl.\u00a09.00–12.15'],
    ['kl. 24.00', 'kl 24:00 kl. 24.00'],
    ['kl 3.10', 'kl 03:10 kl 3.10'],
    ['5.30–7.00', '05:30–07:00 5.30–7.00'],
    ['kl 9 till 12 december', 'kl 09:00 kl 9'],
    ['9.00 - 3 personer', '09:00 9.00'],
    ['(kl. 10.15)', 'kl 10:15 kl. 10.15'],
    ['KL. 18.00', 'kl 18:00 KL. 18.00'],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual([expected]);
  });

  test('several', () => {
    expect(read('Kl. 09.00-09.45; 10.30-12.00')).toEqual(['kl 09:00–09:45 Kl. 09.00-09.45', '10:30–12:00 10.30-12.00']);
    expect(read('kl. 10.00–10.20 och kl. 11')).toEqual(['kl 10:00–10:20 kl. 10.00–10.20', 'kl 11:00 kl. 11']);
  });

  test.each([
    ...['9.50 kr', '9.50 kronor', '9.50 %', '9,50', '10.30 procent', '12.50 €', '€ 12.50', '9.30 m', '10.15 §'],
    ...[
      '§ 9.10',
      '§ 10.15',
      'punkt 9.10',
      'avsnitt 10.15',
      'bilaga 9.10',
      'version 10.15',
      'nr 9.10',
      'kap. 9.10',
      '3.10',
      '1.15 Rapport',
    ],
    ...[
      'KL 8:12',
      'ABL 8:24',
      'EFL 7:24',
      'OSL 21:07',
      'prop. 10:45',
      '2018:1937',
      'den 6.12',
      '6.12.2019',
      '9.00.15',
      '9:00:15',
      '192.168.10.15',
    ],
    ...[
      '25.00',
      '24.30',
      '9.60',
      '9.5',
      '9.500',
      '12.345',
      '1.234.50',
      '9',
      '9-12',
      '9–12',
      '0900',
      '2019',
      '2019-12-06',
      '9.00h',
      'A9.00',
      'x9:00',
    ],
    ...['kl', 'kl.', 'klockan', 'kl 25', 'kl 9,5', 'skl 9', 'tackl 9', ''],
  ])('none: %j', (text) => {
    expect(read(text)).toEqual([]);
  });

  test.each([
    ['9-12', ['09:00–12:00 9-12']],
    ['9 – 12.30', ['09:00–12:30 9 – 12.30']],
    ['fredag 6 december 2019 9-12', ['09:00–12:00 9-12']],
    ['2019-12-06 18-20', ['18:00–20:00 18-20']],
    ['18', ['18:00 18']],
    ['Fredag 6 december 2019 kl 9.00-12.15', ['kl 09:00–12:15 kl 9.00-12.15']],
    ['6-7 december', []],
    ['2019-12-06', []],
    ['6/12 2019', []],
    ['rum 18', []],
  ])('in a time field: %j', (text, expected) => {
    expect(read(text, { field: true })).toEqual(expected);
  });

  test('are written with a point and without a leading zero', () => {
    expect(formatClock('09:00')).toBe('9.00');
    expect(formatClock('19:05')).toBe('19.05');
    expect(formatClock('00:30')).toBe('0.30');
    expect(formatClockSpan('09:00', '12:15')).toBe('9.00–12.15');
    expect(formatClockSpan('09:00')).toBe('9.00');
  });

  test('what is written is read as it was', () => {
    const clock = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
    fc.assert(
      fc.property(clock, fc.option(clock, { nil: undefined }), fc.nat(1000), (start, end, base) => {
        const text = `kl. ${formatClockSpan(start, end)}`;
        const [span] = findTimes(text, base);
        expect([span?.start.value, span?.end?.value]).toEqual([start, end]);
        expect(span?.range).toEqual({ start: base, end: base + text.length });
      }),
    );
  });

  test('stand in order and within the text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 40 }), fc.boolean(), (parts, field) => {
        const text = parts.join('');
        let last = 0;
        for (const { range, start, end } of findTimes(text, 0, { field })) {
          expect(range.start).toBeGreaterThanOrEqual(last);
          expect(start.range.start).toBeGreaterThanOrEqual(range.start);
          expect((end ?? start).range.end).toBe(range.end);
          for (const time of [start, end]) if (time) expect(time.value).toMatch(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
          last = range.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('are looked for in hostile texts, too', hostile, () => {
    for (const text of hostileTexts) {
      for (const field of [false, true])
        expect(findTimes(text, 0, { field }).every(({ range }) => range.end <= text.length)).toBe(true);
    }
  });
});
