import type { CheckOptions } from '../../../../language/checks/check.ts';
import { check } from '../../../../language/checks/check.ts';
import type { Finding } from '../../../../language/checks/finding.ts';
import { applyEdits } from '../../../../language/editing/edit.ts';
import type { Fix, Minutes } from '../../../../language/editing/fixes/fix.ts';
import type { Meeting } from '../../../../language/meeting/model.ts';
import { openMinutes } from '../../../../language/minutes-document.ts';

/** What a writer fills in, by the word that is there. */
const words: Readonly<Record<string, string>> = {
  beslut: 'köpa en matta',
  datum: '6 december 2019',
  motivering: 'underlaget inte är färdigt',
  organ: 'Styrelsen',
  plats: 'Sammanträdesrum Ek',
  Rubrik: 'Budget',
};

/** The text after a fix, with everything filled in that it leaves to the writer. Throws when edits overlap. */
export function applied(fix: Fix, { text, meeting }: Minutes): string {
  const edits = fix.edits().map(({ range, newText, snippet }) => ({
    range,
    newText: snippet === undefined ? newText : filled(snippet, meeting),
  }));
  return applyEdits(text, edits);
}

function filled(snippet: string, meeting: Meeting): string {
  const stops = /\\([\\$}])|\$\{\d+:((?:\\[\s\S]|[^\\}])*)\}/g;
  return snippet.replace(stops, (_, escaped?: string, word?: string) => {
    if (escaped !== undefined) return escaped;
    if (word === 'namn') return freeName(meeting);
    return words[word ?? ''] ?? word ?? '';
  });
}

/** Somebody present without an office; else somebody new. */
function freeName(meeting: Meeting): string {
  const officers = [meeting.chair, meeting.secretary, ...meeting.adjusters].map((holder) => holder?.name);
  const present = meeting.attendance.filter(({ status, presence }) => status === 'present' && presence.length === 0);
  return present.find(({ name }) => !officers.includes(name))?.name ?? present[0]?.name ?? 'Karin Nyström';
}

export function findingsIn(text: string, options: CheckOptions): Finding[] {
  return check(openMinutes(text).meeting, { text }, options);
}
