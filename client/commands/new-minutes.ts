import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BodyInfo,
  type NewMinutesChoices,
  type NewMinutesParams,
  type NewMinutesResult,
  newMinutesChoicesRequest,
  newMinutesRequest,
} from '../../server/editing/editing-protocol.ts';
import { askDay, localToday } from '../ask-day.ts';
import type { FeatureContext } from '../feature.ts';
import { back, pickOne, pickOrWrite } from '../question-steps.ts';
import { say } from '../say.ts';
import type { Text } from '../texts.ts';
import { registerCommand, showNewMinutes } from './minutes-command.ts';

const texts = {
  what: { sv: 'Att skapa ett protokoll', en: 'Making minutes' },
  title: { sv: 'Nytt protokoll', en: 'New Minutes' },
  genre: { sv: 'Vad ska det bli?', en: 'What shall it be?' },
  body: { sv: 'Vilka möts? Välj, eller skriv ett namn', en: 'Who meets? Choose, or write a name' },
  firstBody: {
    sv: 'Vilka möts? Skriv namnet, till exempel {example}',
    en: 'Who meets? Write the name, for example {example}',
  },
  use: { sv: 'Använd ”{name}”', en: 'Use “{name}”' },
  latest: { sv: 'senast {date}', en: 'last {date}' },
  day: { sv: 'Vilken dag är mötet?', en: 'Which day is the meeting?' },
} satisfies Record<string, Text>;

/** *Protokoll: Nytt protokoll* — also for other extensions, which may answer the questions beforehand. */
export function registerNewMinutes({ client }: FeatureContext): vscode.Disposable {
  return registerCommand('protokoll.newMinutes', texts.what, async (options?: unknown) => {
    const params = await askAll(client, (options ?? {}) as Partial<NewMinutesParams>);
    if (!params) return undefined;
    const { snippet } = await client.sendRequest<NewMinutesResult>(newMinutesRequest, params);
    const editor = await showNewMinutes('');
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
    return editor.document.uri;
  });
}

/** The answers; undefined when the user changed their mind. Nothing is made before the last one. */
async function askAll(
  client: BaseLanguageClient,
  { genre, body, date }: Partial<NewMinutesParams>,
): Promise<NewMinutesParams | undefined> {
  if (genre !== undefined && date !== undefined) return { genre, date, ...(body === undefined ? {} : { body }) };
  const choices = await client.sendRequest<NewMinutesChoices>(newMinutesChoicesRequest);
  const answers: { genre?: string; body?: string; date?: string } = {};
  const questions: [keyof NewMinutesParams, (step: number) => Promise<string | typeof back | undefined>][] = [];
  if (genre === undefined) questions.push(['genre', (step) => askGenre(choices, step)]);
  if (body === undefined) questions.push(['body', (step) => askBody(choices, genre ?? answers.genre, step)]);
  if (date === undefined) questions.push(['date', (step) => askMeetingDay(step)]);
  for (let at = 0; at < questions.length; ) {
    const [name, ask] = questions[at] ?? [];
    const answer = ask && (await ask(at + 1));
    if (name === undefined || answer === undefined) return undefined;
    if (answer === back) at--;
    else {
      answers[name] = answer;
      at++;
    }
  }
  const all = { genre, body, date, ...answers };
  if (all.genre === undefined || all.date === undefined) return undefined;
  return { genre: all.genre, date: all.date, ...(all.body === undefined ? {} : { body: all.body }) };
}

/** The genre of the workspace's latest minutes comes first. */
async function askGenre(
  { genres, bodies }: NewMinutesChoices,
  step: number,
): Promise<string | typeof back | undefined> {
  const usual = bodies[0]?.genre;
  const ordered = [...genres].sort((a, b) => Number(b.label === usual) - Number(a.label === usual));
  const rows = ordered.map(({ label, detail }) => ({ label, description: detail }));
  const answer = await pickOne(rows, { title: say(texts.title), placeholder: say(texts.genre), step });
  return answer === back ? back : answer?.label;
}

/** Bodies that had such minutes last come first; the latest meeting first among them. */
async function askBody(
  { genres, bodies }: NewMinutesChoices,
  genre: string | undefined,
  step: number,
): Promise<string | typeof back | undefined> {
  const ordered = [...bodies].sort((a, b) => Number(b.genre === genre) - Number(a.genre === genre));
  const example = genres.find(({ label }) => label === genre)?.body ?? genres[0]?.body ?? '';
  const placeholder = bodies.length > 0 ? say(texts.body) : say(texts.firstBody, { example });
  const answer = await pickOrWrite(ordered.map(bodyRow), { title: say(texts.title), placeholder, step }, (name) =>
    say(texts.use, { name }),
  );
  if (answer === undefined || answer === back) return answer;
  return 'row' in answer ? answer.row.label : answer.text;
}

function bodyRow({ name, date }: BodyInfo): vscode.QuickPickItem {
  return { label: name, ...(date === undefined ? {} : { description: say(texts.latest, { date }) }) };
}

function askMeetingDay(step: number): Promise<string | typeof back | undefined> {
  return askDay({ title: say(texts.title), placeholder: say(texts.day), step, proposed: localToday() });
}
