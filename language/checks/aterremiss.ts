/** Rules of items that are sent back. */
import type { SourceRange } from '../source/range.ts';
import type { ItemCheck } from './check-context.ts';

/** "återremittera ärendet", and not "avslå yrkandet om att återremittera". */
const sendsBack = /^(?:att )?återremittera(?!\p{L})/iu;
const reason =
  /motiv|för att|eftersom|med hänvisning|på grund av|i syfte|i avvaktan|för (?:komplettering|vidare|ytterligare|ny|omarbetning|beredning)|med uppdrag/i;

/** aterremiss/motivering-saknas */
export const sendingBackCouldHaveReason: ItemCheck = (item, _context, report) => {
  const message = 'Det står inte varför ärendet återremitteras. Lägg till ”med motiveringen att …”.';
  const { outcome } = item;
  const reported: SourceRange[] = [];
  if (outcome?.kind === 'återremitterad' && !outcome.motivation && !reason.test(outcome.prose.text.normalize('NFC'))) {
    report(outcome.range, message);
    reported.push(outcome.range);
  }
  for (const { clauses } of item.decisions) {
    for (const { prose, points } of clauses) {
      if (!sendsBack.test(prose.text.normalize('NFC')) || reason.test(prose.text.normalize('NFC')) || points.length > 0)
        continue;
      if (reported.some((range) => range.start <= prose.range.start && prose.range.end <= range.end)) continue;
      report(prose.range, message);
    }
  }
};
