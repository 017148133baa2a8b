import type { LangiumDocument } from 'langium';
import type { CheckOptions } from '../../language/checks/check.ts';
import type { Finding } from '../../language/checks/finding.ts';
import { createRecheck, type Recheck } from '../../language/checks/recheck.ts';
import { minutesOf } from '../documents/open-minutes.ts';
import { showsPersonalData } from '../export/personal-data-requests.ts';
import type { RuleSettings } from '../settings.ts';

interface Checked {
  readonly recheck: Recheck;
  text: string;
  options: string;
  findings: readonly Finding[];
}

const checked = new WeakMap<LangiumDocument, Checked>();

/** The findings of a document's text as it is now. Items that have not changed keep theirs. */
export function findingsOf(document: LangiumDocument, options: CheckOptions): readonly Finding[] {
  const minutes = minutesOf(document);
  const known = checked.get(document);
  const key = JSON.stringify(options);
  if (known && known.text === minutes.text && known.options === key) return known.findings;
  const recheck = known?.recheck ?? createRecheck();
  const findings = recheck(minutes, options);
  checked.set(document, { recheck, text: minutes.text, options: key, findings });
  return findings;
}

/** What an open document is checked for: with what is personal, too, when the user has asked to see that. */
export function checkOptionsOf(document: LangiumDocument, settings: RuleSettings): CheckOptions {
  return { settings, today: today(), ...(showsPersonalData(document) ? { beforePublishing: true } : {}) };
}

/** Today's date where the user is, as ISO. */
export function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
