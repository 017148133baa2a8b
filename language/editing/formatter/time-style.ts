import { findTimes } from '../../meeting/time/clock.ts';
import { findDates } from '../../meeting/time/dates.ts';
import { applyEdits } from '../edit.ts';

/**
 * The value of a time field as Swedish writes it (Svenska skrivregler): "Fredag 6 December 2019 kl 9:00-12:15" is
 * "fredag 6 december 2019 kl. 9.00–12.15". The form of the date is the writer's.
 */
export function styleTime(value: string): string {
  const dates = findDates(value, 0).map(({ range }) => ({
    range,
    newText: value.slice(range.start, range.end).toLowerCase(),
  }));
  const styled = applyEdits(value, dates);
  const times = findTimes(styled, 0, { field: true }).map(({ range }) => ({
    range,
    newText: styleClock(styled.slice(range.start, range.end)),
  }));
  return applyEdits(styled, times);
}

function styleClock(time: string): string {
  return time
    .replace(/^kl\.?\s*(?=\d)/i, (written) => (/^kl\.\s$/.test(written) ? written : 'kl. '))
    .replace(/(?<!\d)0?(\d{1,2})[.:](\d\d)(?!\d)/g, '$1.$2')
    .replace(/(?<!\s)\s*[-–—]\s*(?=\d)/g, '–');
}
