/** What reading minutes costs, phase by phase, beside what others take for the same text. */
import MarkdownIt from 'markdown-it';
import { check } from '../../language/checks/check.ts';
import { readMeeting } from '../../language/meeting/read.ts';
import { openMinutes, updateMinutes } from '../../language/minutes-document.ts';
import { createMinutesServices } from '../../language/services.ts';
import { type DefaultServices, defaultServices } from './default-services.ts';
import { heapOf, measure, type Spread, type Timing } from './measure.ts';

/** A row of the table for one text: a time, or another number with its unit. */
export interface Result {
  readonly name: string;
  readonly value: Timing | Spread | { readonly number: number; readonly unit: string } | { readonly text: string };
}

/** The results for one text, or of one thing that was measured. */
export interface Column {
  readonly title: string;
  readonly results: readonly Result[];
}

const { minutes } = createMinutesServices();
const parser = minutes.parser.LangiumParser;
const markdown = new MarkdownIt({ html: false, linkify: false });
const peer: DefaultServices = defaultServices();

/** Measures one text. */
export async function measurePipeline(text: string): Promise<Result[]> {
  const tree = parser.parse(text).value as Parameters<typeof readMeeting>[0];
  const meeting = readMeeting(tree, text);
  const whole = () => {
    const read = readMeeting(parser.parse(text).value as typeof tree, text);
    return { read, findings: check(read, { text }) };
  };
  const copies = Math.ceil(1_000_000 / text.length);
  // First the phases: by the time all of them are measured together, they are compiled.
  const phases: Result[] = [
    { name: 'lex', value: await measure(() => minutes.parser.Lexer.tokenize(text)) },
    { name: 'lex and parse', value: await measure(() => parser.parse(text)) },
    { name: 'read the model', value: await measure(() => readMeeting(tree, text)) },
    { name: 'check', value: await measure(() => check(meeting, { text })) },
  ];
  const all = await measure(whole);
  return [
    ...phases,
    { name: 'all of it', value: all },
    { name: 'all of it, speed', value: { number: text.length / 1_000 / all.min, unit: 'Mchar/s' } },
    { name: 'tree, model and findings, heap', value: { number: heapOf(whole, copies) / 1e6, unit: 'MB' } },
    ...(await measureEdits(text)),
    { name: 'markdown-it, parse', value: await measure(() => markdown.parse(text, {})) },
    { name: 'markdown-it, to HTML', value: await measure(() => markdown.render(text)) },
    { name: 'Langium’s default services', value: await measure(() => peer.build(text)) },
  ];
}

/** What is typed or pasted at a line's end in the middle of the text. */
const insertions: Readonly<Record<string, string>> = {
  'one more letter in the middle': 'x',
  'one more clause': '\natt bifalla förslaget.',
  '20 pasted lines': '\nEn rad till om ärendet.\n- och en punkt'.repeat(10),
};

/** Edits in the middle of the text, each made and undone again, read as the server reads them. */
async function measureEdits(text: string): Promise<Result[]> {
  const end = text.indexOf('\n', text.length / 2);
  const results: Result[] = [];
  for (const [name, inserted] of Object.entries(insertions))
    results.push({ name, value: await measureEdit(text, text.slice(0, end) + inserted + text.slice(end)) });
  const { items } = openMinutes(text).meeting;
  const item = items[items.length >> 1]?.range;
  if (item)
    results.push({
      name: 'one item less',
      value: await measureEdit(text, text.slice(0, item.start) + text.slice(item.end)),
    });
  return results;
}

function measureEdit(text: string, edited: string): Promise<Timing> {
  const document = openMinutes(text);
  return measure(() => updateMinutes(document, document.text === text ? edited : text));
}
