import type { AttendanceStatus } from '../meeting/model.ts';
import { foldKey, keywordOf } from './keyword-lookup.ts';

const absent = /(?:^|\s)(?:ej|inte|icke)\s+(?:närv|delt)|frånv|förhind|förfall|uteble|^(?:saknas|saknade|avanmäl)/u;
const guest = /^(?:övriga|adjunger|gäst|inbjud)/u;

/**
 * The status of the people below a heading, undefined for one that is none: a keyword, a keyword and for whom ("Närvarande
 * styrelsen"), or the beginning of a sentence ("Följande personer närvarade").
 */
export function attendanceStatus(heading: string): AttendanceStatus | undefined {
  const keyword = keywordOf(heading, 'ATTENDANCE_HEADING', 'head');
  if (keyword) return keyword.status;
  const key = foldKey(heading);
  if (absent.test(key)) return 'absent';
  if (guest.test(key)) return 'guest';
  return /närvar|deltog|deltar|deltag|beslutande|ledam|röstber/u.test(key) ? 'present' : undefined;
}

const away = /ledig[at]?$|^sjuk/u;
const visiting =
  /^adj(?:ungerade?|\.)?$|^(?:från\s)?(?:kansli(?:et)?|kontoret|förvaltningen|personal(?:en)?)$|^(?:inbjud|gäst|åhörare)/u;

/**
 * The status that a label within a list says about the people on its line, other than that of the list: "Adj: Leif Mo",
 * "Föräldralediga: Eva Lund, Per Ask", "Från kansliet: Siv Berg". Undefined when it says none.
 */
export function rowStatus(label: string): AttendanceStatus | undefined {
  const key = foldKey(label);
  const status = keywordOf(label, 'ATTENDANCE_HEADING', 'head')?.status;
  if (status && status !== 'present') return status;
  if (absent.test(key) || away.test(key)) return 'absent';
  if (/^(?:suppl|ers)\.?$/.test(key)) return 'deputy';
  return visiting.test(key) ? 'guest' : undefined;
}
