/** Rules of the minutes' verification. */

import { isMunicipalBody } from '../facts/municipal-body.ts';
import { daysBetween, formatLong } from '../meeting/time/calendar.ts';
import type { MeetingCheck } from './check-context.ts';

/** Days within which a municipal body's minutes are to be verified: 5 kap. 69 § kommunallagen (2017:725). */
const daysToVerify = 14;

/** justering/for-sen */
export const verificationShouldBeInTime: MeetingCheck = ({ meeting }, report) => {
  const { body, date, signatures } = meeting;
  if (!body || !date?.iso || !isMunicipalBody(body.value)) return;
  for (const { office, date: signed } of signatures) {
    if (office !== 'adjuster' || !signed?.iso) continue;
    const days = daysBetween(date.iso, signed.iso);
    if (!(days > daysToVerify)) continue;
    report(
      signed.range,
      `Justerat ${days} dagar efter mötet ${formatLong(date.iso)}. Det ska ske inom ${daysToVerify} dagar.`,
      {
        related: [{ message: 'Mötets datum står här.', range: date.range }],
      },
    );
  }
};
