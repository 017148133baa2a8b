/** What an export must know: which paper, in which format, and what these two want to know. */
import type * as vscode from 'vscode';
import type { ExportOffer, ExportQuestion, PaperInfo } from '../../server/protocol.ts';
import { askDay } from '../ask-day.ts';
import { back, pickOne, pickSeveral, type StepOptions, write } from '../question-steps.ts';
import { say } from '../say.ts';
import { exportTexts as texts } from './export-texts.ts';
import type { ChosenExport, ExportArguments, ExportJob } from './job.ts';

/** What is known so far. */
type Answers = Partial<ChosenExport> & Pick<ChosenExport, 'options'>;

/** Asks for what comes next; returns everything known by then. */
type Step = (options: StepOptions) => Promise<Answers | typeof back | 'warnings' | undefined>;

/**
 * Asks for what the arguments leave open, one thing after another; `last` is offered first. Returns undefined when the user
 * changed their mind, and `warnings` when they want to look at those first.
 */
export async function askForJob(
  offer: ExportOffer,
  given: ExportArguments,
  last: ExportJob | undefined,
): Promise<ChosenExport | 'warnings' | undefined> {
  const known: Answers = { ...givenPaper(offer, given), options: given.options ?? {} };
  const history: Answers[] = [];
  let answers = known;
  for (;;) {
    answers = withOnlyFormat(answers, given);
    const next = nextStep(answers, offer, given, last);
    if (!next) return isChosen(answers) ? answers : undefined;
    const answer = await next({ title: titleOf(answers), placeholder: '', step: history.length + 1 });
    if (answer === undefined || answer === 'warnings') return answer;
    if (answer === back) answers = history.pop() ?? known;
    else {
      history.push(answers);
      answers = answer;
    }
  }
}

function isChosen(answers: Answers): answers is ChosenExport {
  return answers.paper !== undefined && answers.format !== undefined;
}

function titleOf({ paper, format }: Answers): string {
  return [say(texts.title), paper?.label, format?.label].filter(Boolean).join(' · ');
}

/** The paper that the arguments name. Who names only a format wants the minutes themselves. */
function givenPaper({ papers }: ExportOffer, { paper, format }: ExportArguments): Pick<Answers, 'paper'> {
  if (paper !== undefined) return { paper: withId(papers, paper) };
  const usual = papers[0];
  return format !== undefined && usual ? { paper: usual } : {};
}

/** With the format that the arguments name, or the only one that there is. */
function withOnlyFormat(answers: Answers, given: ExportArguments): Answers {
  const { paper, format } = answers;
  if (!paper || format) return answers;
  if (given.format !== undefined) return { ...answers, format: withId(paper.formats, given.format) };
  const [only, ...others] = paper.formats;
  return only && others.length === 0 ? { ...answers, format: only } : answers;
}

function withId<T extends { readonly id: string }>(all: readonly T[], id: string): T {
  const one = all.find((each) => each.id === id);
  if (!one) throw new Error(say(texts.unknown, { id }));
  return one;
}

function nextStep(
  answers: Answers,
  offer: ExportOffer,
  given: ExportArguments,
  last: ExportJob | undefined,
): Step | undefined {
  const { paper, format, options } = answers;
  if (!paper) return (step) => choosePaper(answers, offer, last?.paper, step);
  if (!format) return (step) => chooseFormat(answers, paper, last?.paper === paper.id ? last.format : undefined, step);
  // Who has said which format and where the file goes has said all: the rest is as usual.
  if (given.format !== undefined && given.target !== undefined) return undefined;
  const question = format.questions.find(({ id }) => !(id in options));
  return question && ((step) => answerQuestion(answers, question, step));
}

type Row<T> = vscode.QuickPickItem & { readonly value: T };

async function choosePaper(
  answers: Answers,
  { papers, findings }: ExportOffer,
  last: string | undefined,
  step: StepOptions,
): ReturnType<Step> {
  const rows: Row<PaperInfo | 'warnings'>[] = lastFirst(papers, last).map((paper) => ({
    label: paper.label,
    detail: paper.description,
    ...(paper.id === last ? { description: say(texts.lastTime) } : {}),
    value: paper,
  }));
  if (findings.length > 0)
    rows.push({
      label: `$(warning) ${say(texts.showWarnings, { count: findings.length })}`,
      detail: say(texts.showWarningsDetail),
      value: 'warnings',
    });
  const row = await pickOne(rows, { ...step, placeholder: say(texts.choosePaper) });
  if (row === undefined || row === back) return row;
  return row.value === 'warnings' ? row.value : { ...answers, paper: row.value };
}

async function chooseFormat(
  answers: Answers,
  { formats }: PaperInfo,
  last: string | undefined,
  step: StepOptions,
): ReturnType<Step> {
  const rows = lastFirst(formats, last).map((format) => ({
    label: format.label,
    description: format.id === last ? `${format.extension} · ${say(texts.lastTime)}` : format.extension,
    detail: format.description,
    value: format,
  }));
  const row = await pickOne(rows, { ...step, placeholder: say(texts.chooseFormat) });
  return row === undefined || row === back ? row : { ...answers, format: row.value };
}

function lastFirst<T extends { readonly id: string }>(all: readonly T[], last: string | undefined): readonly T[] {
  return [...all].sort((a, b) => Number(b.id === last) - Number(a.id === last));
}

async function answerQuestion(answers: Answers, question: ExportQuestion, step: StepOptions): ReturnType<Step> {
  const answer = await (question.choices ? choose(question, question.choices, step) : writeAnswer(question, step));
  if (answer === undefined || answer === back) return answer;
  return { ...answers, options: { ...answers.options, [question.id]: answer } };
}

async function choose(
  { label, several }: ExportQuestion,
  choices: NonNullable<ExportQuestion['choices']>,
  step: StepOptions,
): Promise<string | typeof back | undefined> {
  if (several) {
    const rows = choices.map(({ id, label: name }) => ({ label: name, value: id }));
    const chosen = await pickSeveral(rows, { ...step, placeholder: `${label}: ${say(texts.chooseSeveral)}` });
    return chosen === undefined || chosen === back ? chosen : chosen.map(({ value }) => value).join(', ');
  }
  const rows = choices.map(({ id, label: name }) => ({ label: upperFirst(id), detail: upperFirst(name), value: id }));
  const row = await pickOne(rows, { ...step, placeholder: say(texts.chooseOne, { what: label.toLowerCase() }) });
  return row === undefined || row === back ? row : row.value;
}

function writeAnswer(
  { label, example = '', required = false, isDay }: ExportQuestion,
  step: StepOptions,
): Promise<string | typeof back | undefined> {
  if (isDay)
    return askDay({
      ...step,
      placeholder: required ? label : `${label}. ${say(texts.mayBeEmpty)}`,
      isOptional: !required,
    });
  return write({ ...step, placeholder: `${label}. ${say(texts.example, { example })}` }, (text) =>
    required && text.trim() === '' ? say(texts.required, { example }) : undefined,
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
