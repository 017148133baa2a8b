import { findTimes } from '../meeting/clock.ts';
import { findDates } from '../meeting/dates.ts';

/**
 * The value of a time field as Swedish writes it (Svenska skrivregler): "Fredag 6 December 2019 kl 9:00-12:15" is
 * "fredag 6 december 2019 kl. 9.00–12.15". The form of the date is the writer's.
 */
export function styleTime(value: string): string {
  let styled = value;
  for (const { range, weekday } of findDates(value, 0)) {
    for (const { start, end } of weekday ? [weekday.range, range] : [range])
      styled = styled.slice(0, start) + styled.slice(start, end).toLowerCase() + styled.slice(end);
  }
  // From the end, so that what is still to come keeps its place.
  for (const { range } of findTimes(styled, 0, { field: true }).reverse()) {
    const { start, end } = range;
    styled = styled.slice(0, start) + styleClock(styled.slice(start, end)) + styled.slice(end);
  }
  return styled;
}

function styleClock(time: string): string {
  return time
    .replace(/^kl\.?\s*(?=\d)/i, (written) => (/^kl\.\s$/.test(written) ? written : 'kl. '))
    .replace(/(?<!\d)0?(\d{1,2})[.:](\d\d)(?!\d)/g, '$1.$2')
    .replace(/\s*[-–—]\s*(?=\d)/g, '–');
}
