import type { MinutesStatus } from '../server/views/view-protocol.ts';
import type { Text } from './texts.ts';

/** What the status bar shows, and says to whom points at it or hears it. */
export interface StatusText {
  readonly text: string;
  readonly tooltip: string;
}

export interface StatusTexts {
  readonly meeting: StatusText;
  /** Not there for minutes that nobody verifies. */
  readonly verification: StatusText | undefined;
}

type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

/** The longest name of a body that is shown whole, in UTF-16 units: others need the room, too. */
const longestName = 32;

const texts = {
  decisions: { sv: '{count} beslut', en: '{count} decisions' },
  oneDecision: { sv: '1 beslut', en: '1 decision' },
  tasks: { sv: '{count} uppgifter', en: '{count} tasks' },
  oneTask: { sv: '1 uppgift', en: '1 task' },
  problems: { sv: '{count} problem', en: '{count} problems' },
  oneProblem: { sv: '1 problem', en: '1 problem' },
  noProblems: { sv: 'inga problem', en: 'no problems' },
  next: { sv: 'Välj för att se vad du kan göra härnäst.', en: 'Select to see what you can do next.' },
  draft: { sv: 'Ojusterat', en: 'Not verified' },
  draftLong: {
    sv: 'Protokollet är inte justerat: det saknas datum vid någon justerares underskrift.',
    en: 'The minutes are not verified: an adjuster’s signature has no date.',
  },
  verified: { sv: 'Justerat {date}', en: 'Verified {date}' },
  style: { sv: 'Punkterna känns igen på: {example}', en: 'Items are recognised by: {example}' },
  verifiedLong: { sv: 'Protokollet är justerat {date}.', en: 'The minutes were verified on {date}.' },
} satisfies Record<string, Text>;

/** The texts of the status bar. `$(…)` is an icon there, so that none can come from the minutes. */
export function statusTexts(status: MinutesStatus, problems: number, say: Say): StatusTexts {
  const count = (one: Text, several: Text, number: number) =>
    number === 1 ? say(one) : say(several, { count: number });
  const body = plain(status.body ?? status.kind ?? 'Protokoll');
  const decisions = count(texts.oneDecision, texts.decisions, status.decisions);
  const tasks = count(texts.oneTask, texts.tasks, status.tasks);
  const found = problems === 0 ? say(texts.noProblems) : count(texts.oneProblem, texts.problems, problems);
  const head = (name: string) => [name, status.date].filter(Boolean).join(' ');
  const style = status.style === null ? [] : [say(texts.style, { example: status.style })];
  const short = body.length > longestName ? `${body.slice(0, longestName - 1).trimEnd()}…` : body;
  return {
    meeting: {
      text: `$(notebook) ${[head(short), decisions, tasks, ...(problems > 0 ? [found] : [])].join(' · ')}`,
      tooltip: [head(body), `${decisions}, ${tasks}, ${found}`, ...style, say(texts.next)].join('\n'),
    },
    verification: verificationText(status, say),
  };
}

function verificationText({ verification, verifiedOn }: MinutesStatus, say: Say): StatusText | undefined {
  if (verification === 'none') return undefined;
  if (verification === 'draft') return { text: `$(edit) ${say(texts.draft)}`, tooltip: say(texts.draftLong) };
  const date = verifiedOn ?? '';
  return { text: `$(verified) ${say(texts.verified, { date })}`, tooltip: say(texts.verifiedLong, { date }) };
}

function plain(text: string): string {
  return text.replace(/\$\(/g, '(').replace(/\s+/g, ' ').trim();
}
