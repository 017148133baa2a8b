import { describe, expect, it } from 'vitest';
import { ExportProblem } from '../../../export/export-problem.ts';
import { noticeDates } from '../../../export/notice/notice-dates.ts';

/** Checked by hand against almanacs. */
describe('the days of a notice', () => {
  it.each([
    // Friday, two weeks later Friday; Tuesday, Thursday; Wednesday + 3 weeks.
    [
      'an ordinary autumn',
      ['2024-09-06', '2024-09-17', '2024-09-18'],
      ['2024-09-20', '2024-09-19', '2024-10-09', '2024-10-10'],
    ],
    // Three weeks from Tuesday 3 December are Christmas Eve; Christmas Day and Boxing Day follow.
    ['Christmas', ['2024-11-26', '2024-12-02', '2024-12-03'], ['2024-12-10', '2024-12-04', '2024-12-27', '2024-12-28']],
    // Three weeks from Tuesday 10 December are New Year's Eve, Tuesday; New Year's Day follows.
    [
      'the turn of the year',
      ['2024-12-03', '2024-12-09', '2024-12-10'],
      ['2024-12-17', '2024-12-11', '2025-01-02', '2025-01-03'],
    ],
    // Three weeks from Monday 16 December are Twelfth Day, Monday 6 January.
    [
      'Twelfth Day',
      ['2024-12-09', '2024-12-16', '2024-12-16'],
      ['2024-12-23', '2024-12-18', '2025-01-07', '2025-01-08'],
    ],
    // Three weeks from Friday 8 March are Good Friday; the working day after is Tuesday 2 April.
    ['Easter', ['2024-02-26', '2024-03-08', '2024-03-08'], ['2024-03-11', '2024-03-10', '2024-04-02', '2024-04-03']],
    // Three weeks from Friday 31 May are Midsummer Eve; the working day after is Monday.
    ['Midsummer', ['2024-05-20', '2024-05-30', '2024-05-31'], ['2024-06-03', '2024-06-01', '2024-06-24', '2024-06-25']],
    // Three weeks from Thursday 16 May are the National Day, a Thursday.
    [
      'the National Day',
      ['2024-05-13', '2024-05-16', '2024-05-16'],
      ['2024-05-27', '2024-05-18', '2024-06-07', '2024-06-08'],
    ],
    // A leap year's February.
    [
      'the leap day',
      ['2024-02-15', '2024-02-15', '2024-02-15'],
      ['2024-02-29', '2024-02-17', '2024-03-07', '2024-03-08'],
    ],
  ] as const)('around %s', (_name, [meetingDate, verifiedDate, postedDate], expected) => {
    const { verify, announce, appeal, takeDown } = noticeDates({ meetingDate, verifiedDate, postedDate });
    expect([verify.date, announce?.date, appeal?.date, takeDown?.date]).toEqual(expected);
  });

  it('have a law each, the time law only where it was used', () => {
    const moved = noticeDates({ meetingDate: '2024-11-26', verifiedDate: '2024-12-02', postedDate: '2024-12-03' });
    expect(moved.verify.law).toMatch(/5 kap\. 69 §.*6 kap\. 35 §/);
    expect(moved.announce?.law).toMatch(/8 kap\. 12 §/);
    expect(moved.appeal?.law).toMatch(/13 kap\. 5 §.*1 och 2 §§.*1930:173/);
    expect(moved.appeal?.notes[0]).toContain('24 december 2024, som är julafton');
    expect(moved.takeDown?.law).toMatch(/8 kap\. 12 §.*13 kap\. 5 §/);
    const straight = noticeDates({ meetingDate: '2024-09-06', verifiedDate: '2024-09-17', postedDate: '2024-09-18' });
    expect(straight.appeal?.law).not.toContain('2 §');
    expect(straight.verify.notes).toEqual([]);
  });

  it('are not moved where the law may not allow it, and say so', () => {
    const { verify, announce } = noticeDates({ meetingDate: '2024-12-10', verifiedDate: '2024-12-20' });
    expect(verify.date).toBe('2024-12-24');
    expect(verify.notes).toHaveLength(1);
    expect(verify.notes[0]).toContain('27 december 2024');
    expect(announce?.date).toBe('2024-12-22');
    expect(announce?.notes[0]).toContain('23 december 2024');
  });

  it('say what was too late', () => {
    const { verify, announce } = noticeDates({
      meetingDate: '2024-09-02',
      verifiedDate: '2024-09-17',
      postedDate: '2024-09-20',
    });
    expect(verify.notes).toHaveLength(1);
    expect(announce?.notes).toHaveLength(1);
  });

  it('are only those that can be counted', () => {
    expect(noticeDates({ meetingDate: '2024-09-06' })).toMatchObject({
      announce: undefined,
      appeal: undefined,
      takeDown: undefined,
    });
    const { announce, appeal } = noticeDates({ meetingDate: '2024-09-06', verifiedDate: '2024-09-06' });
    expect([announce?.date, appeal]).toEqual(['2024-09-08', undefined]);
  });

  it.each([
    { meetingDate: '2024-02-30' },
    { meetingDate: '' },
    { meetingDate: '2024-09-06', verifiedDate: '17 september' },
    { meetingDate: '2024-09-06', verifiedDate: '2024-09-05' },
    { meetingDate: '2024-09-06', verifiedDate: '2024-09-10', postedDate: '2024-09-09' },
    { meetingDate: '2024-09-06', postedDate: '2024-09-05' },
    { meetingDate: '9999-12-31' },
  ])('are no guesses: $meetingDate $verifiedDate $postedDate', (facts) => {
    expect(() => noticeDates(facts)).toThrow(ExportProblem);
  });
});
