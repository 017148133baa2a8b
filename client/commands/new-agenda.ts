import type * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type AgendaParams, type AgendaResult, agendaRequest } from '../../server/editing/editing-protocol.ts';
import { askDay } from '../ask-day.ts';
import type { FeatureContext } from '../feature.ts';
import { back, pickOne } from '../question-steps.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { type CommandContext, registerMinutesCommand, showNewMinutes } from './minutes-command.ts';

const texts = {
  what: { sv: 'Att göra en dagordning', en: 'Making an agenda' },
  title: { sv: 'Ny dagordning från detta möte', en: 'New Agenda from This Meeting' },
  kind: { sv: 'Vad ska skickas ut?', en: 'What is to be sent out?' },
  agenda: { sv: 'vad mötet ska ta upp', en: 'what the meeting is to take up' },
  notice: { sv: 'kallar till mötet, med det som ska tas upp', en: 'calls to the meeting, with what it is to take up' },
  day: {
    sv: 'Protokollet säger inte när nästa möte är. Skriv dagen, eller lämna tomt',
    en: 'The minutes do not say when the next meeting is. Write the day, or leave it empty',
  },
} satisfies Record<string, Text>;

const kinds: readonly { readonly label: AgendaParams['kind']; readonly detail: Text }[] = [
  { label: 'Dagordning', detail: texts.agenda },
  { label: 'Kallelse', detail: texts.notice },
];

/** *Protokoll: Ny dagordning från detta möte*. Options: `kind`, and `date` (ISO; empty for a day that nobody knows). */
export function registerNewAgenda({ client }: FeatureContext): vscode.Disposable {
  return registerMinutesCommand<AgendaParams>(client, 'protokoll.newAgenda', texts.what, async (context, options) => {
    const made = await makeAgenda(client, context, options);
    return made && (await showNewMinutes(made.text)).document.uri;
  });
}

async function makeAgenda(
  client: BaseLanguageClient,
  { uri }: CommandContext,
  options: Partial<AgendaParams>,
): Promise<AgendaResult | undefined> {
  const title = say(texts.title);
  const make = (kind: AgendaParams['kind'], date: string | undefined) =>
    client.sendRequest<AgendaResult>(agendaRequest, { uri, kind, ...(date ? { date } : {}) });
  for (;;) {
    const kind = options.kind ?? (await askKind(title));
    if (kind === undefined) return undefined;
    const agenda = await make(kind, options.date);
    if (agenda.date !== undefined || options.date !== undefined) return agenda;
    const step = options.kind === undefined ? 2 : 1;
    const date = await askDay({ title, placeholder: say(texts.day), step, isOptional: true });
    if (date !== back) return date === undefined ? undefined : make(kind, date);
  }
}

async function askKind(title: string): Promise<AgendaParams['kind'] | undefined> {
  const rows = kinds.map(({ label, detail }) => ({ label, description: say(detail), choice: label }));
  const answer = await pickOne(rows, { title, placeholder: say(texts.kind), step: 1 });
  return answer === back ? undefined : answer?.choice;
}
