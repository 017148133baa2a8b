import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { allItems } from '../../../language/checks/walk.ts';
import type { Digest, LineRange } from '../../../language/digest/digest.ts';
import { longestText } from '../../../language/digest/digest.ts';
import { digestInSteps, digestOfSections, readDigest } from '../../../language/digest/read-digest.ts';
import type { Clause, Decision, Mention } from '../../../language/meeting/model.ts';
import { secretsIn, unclearSecretMarks } from '../../../language/meeting/secret-marks.ts';
import type { SourceRange } from '../../../language/meeting/source.ts';
import { verificationOf } from '../../../language/meeting/verification.ts';
import { type MinutesDocument, openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { scanSections } from '../../../language/syntax/sections.ts';
import { styleOf } from '../../../language/syntax/style/style-of.ts';
import { seededChoices } from '../../support/choices.ts';
import { randomContent, writeMinutes } from '../../support/random-minutes.ts';
import { syntheticMinutes } from '../../support/synthetic-minutes.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const files = ['examples', 'test/fixtures']
  .flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((name) => path.join(folder, name)),
  )
  .filter((name) => name.endsWith('.protokoll'));

/** The same from the model: what the digest must say. */
function digestOfModel({ meeting, text }: MinutesDocument): Digest {
  const document = TextDocument.create('file:///m.protokoll', 'protokoll', 1, text);
  const at = ({ start, end }: SourceRange): LineRange => {
    const from = document.positionAt(start);
    return { line: from.line, start: from.character, end: from.character + end - start };
  };
  const items = [...allItems(meeting.items)];
  const names = (mentions: readonly Mention[]) => mentions.map(({ attendee, name }) => attendee?.name ?? name);
  const start = ({ text: passage }: { text: string }) => passage.replace(/\s+/g, ' ').slice(0, longestText);
  // Decisions that take over a motion's clauses by answering it are told in text only.
  const own = (decision: Decision): Decision => ({
    ...decision,
    clauses: decision.clauses.filter(({ range }) => range.start >= decision.range.start),
  });
  const parts = items.flatMap((item, index) =>
    item.decisions
      .map(own)
      .flatMap((decision): { index: number; part: Clause | Decision }[] =>
        decision.clauses.length > 0 ? decision.clauses.map((part) => ({ index, part })) : [{ index, part: decision }],
      ),
  );
  const secretAt = ({ start: at }: SourceRange) => {
    const item = items.findLast(({ range }) => range.start <= at && at < range.end);
    if (!item) return undefined;
    const secret = secretsIn(item.blocks).find(({ range }) => range.start <= at && at < range.end);
    if (secret) {
      const isGiven = text.slice(secret.label.range.end, secret.heading.end).includes(':');
      return { replacement: (isGiven && secret.replacement?.value) || '' };
    }
    const own = { start: item.range.start, end: item.items[0]?.range.start ?? item.range.end };
    const marks = unclearSecretMarks(item.blocks, own, text);
    return marks.some(({ kind, range }) => kind === 'beginning' && range.start < at) ? { replacement: '' } : undefined;
  };
  return {
    kind: meeting.kind,
    body: meeting.body?.value,
    number: meeting.number?.value,
    date: meeting.date?.iso,
    people: meeting.attendanceSections.flatMap((section) =>
      section.attendees.map(({ name, organization, party, roles, status, nameRange }) => ({
        name,
        organization: organization?.value,
        party: party?.value,
        roles: roles.map((role) => role.text),
        status,
        ...at(nameRange),
      })),
    ),
    items: items.map(({ number, title, heading }) => ({
      number: number?.value,
      title: title?.value ?? '',
      ...at(heading),
    })),
    decisions: parts.map(({ index, part }) => ({
      text: part.prose ? start(part.prose) : '',
      hasAtt: 'marker' in part && part.marker !== undefined,
      item: index,
      secret: secretAt(beginningOf(part)),
      ...at(beginningOf(part)),
    })),
    tasks: [
      ...parts.flatMap(({ index, part }) =>
        part.assignees.length === 0 || ('outcome' in part && part.outcome === 'avslag')
          ? []
          : [
              {
                text: part.prose ? start(part.prose) : '',
                assignees: names(part.assignees),
                due: part.due?.iso,
                isDone: false,
                item: index,
                secret: secretAt(beginningOf(part)),
                ...at(beginningOf(part)),
              },
            ],
      ),
      ...items.flatMap((item, index) =>
        item.actions.flatMap(({ label, check, range, prose, assignees, due, entries }) => [
          ...(prose
            ? [
                {
                  text: start(prose),
                  assignees: names(assignees),
                  due: due?.iso,
                  isDone: check === 'done',
                  item: index,
                  secret: secretAt(label?.range ?? range),
                  ...at(label?.range ?? range),
                },
              ]
            : []),
          ...entries.map((entry) => ({
            text: start(entry.prose),
            assignees: names(entry.assignees),
            due: entry.due?.iso,
            isDone: entry.check === 'done',
            item: index,
            secret: secretAt(entry.range),
            line: at(entry.range).line,
            start: at(entry.range).start,
            end: -1,
          })),
        ]),
      ),
    ],
    verification: verificationOf({
      ...meeting,
      // Elections are told in text only.
      adjusters: meeting.adjusters.filter(({ source }) => source !== 'election'),
    }),
  };
}

/** What a clause begins with: its "att", or its text; of a decision without clauses its lead-in. */
function beginningOf(part: Clause | Decision): SourceRange {
  if ('marker' in part) return part.marker?.range ?? part.prose.range;
  return part.leadIn?.range ?? part.range;
}

/** Without those whom only a field names; of entries the end of the bullet, which the model does not have, is left out. */
function comparable(digest: Digest, listed: number): Digest {
  return {
    ...digest,
    people: digest.people.slice(0, listed),
    decisions: digest.decisions.map((each) => ({ ...each, text: start(each.text), end: 0 })),
    tasks: digest.tasks.map((each) => ({ ...each, text: start(each.text), end: 0 })),
  };
}

/** Stars, bullets and what else of the layout is within a passage make its beginning some characters longer or shorter. */
function start(text: string): string {
  return text.slice(0, 60);
}

function expectSame(text: string): void {
  const minutes = openMinutes(text);
  const model = digestOfModel(minutes);
  expect(comparable(readDigest(text), model.people.length)).toEqual(comparable(model, model.people.length));
}

describe('says of minutes what the model says', () => {
  it.each(files)('%s', (name) => {
    expectSame(fs.readFileSync(path.join(root, name), 'utf8'));
  });

  it('a clause that was voted down gives nobody a task', () => {
    const text =
      'Protokoll: Styrelsen\nNärvarande\n- Anna Ek\n\nPunkt 1. Val\n\nBeslut\natt uppdra åt Anna Ek att mäta. Avslås\natt uppdra åt Anna Ek att väga.\n';
    expectSame(text);
    expect(readDigest(text).tasks).toHaveLength(1);
  });

  it('random minutes in every accepted style', () => {
    for (let seed = 1; seed <= 150; seed++) {
      const choices = seededChoices(seed);
      expectSame(writeMinutes(randomContent(choices), choices));
    }
  });

  it('long minutes', () => {
    expectSame(syntheticMinutes({ lines: 3_000, seed: 7 }));
  });
});

it('knows those whom only a field names', () => {
  const text =
    'Protokoll: Styrelsen\nOrdförande: Lisa Ek\nJusterare: Bo Åkerman och Lisa Ek\n\nNärvarande\n- Ida Öberg\n';
  const people = readDigest(text).people.map(({ name, roles, line, start, end }) => [name, roles, line, start, end]);
  expect(people).toEqual([
    ['Ida Öberg', [], 5, 2, 11],
    ['Lisa Ek', ['ordförande'], 1, 12, 19],
    ['Bo Åkerman', ['justerare'], 2, 11, 21],
  ]);
});

it('is the same in steps, from sections, and after edits', () => {
  const text = syntheticMinutes({ lines: 2_000, seed: 3 });
  for (const source of [text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r')]) {
    const whole = readDigest(source);
    const steps = digestInSteps(source);
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses++;
    expect(pauses).toBeGreaterThan(0);
    expect(step.value).toEqual(whole);
    const document = TextDocument.create('file:///m.protokoll', 'protokoll', 1, source);
    const lineOf = (offset: number) => document.positionAt(offset).line;
    expect(digestOfSections(scanSections(source, styleOf(source)), source, lineOf)).toEqual(whole);
  }
  const minutes = openMinutes(text);
  const edited = text.replace('Närvarande', 'Närvarande\n- Nils Nyström').replace('§ 40 ', '\n\n§ 40 Om ');
  updateMinutes(minutes, edited);
  const lines = TextDocument.create('file:///m.protokoll', 'protokoll', 1, edited);
  const after = digestOfSections(minutes.scanned, edited, (offset) => lines.positionAt(offset).line);
  expect(after).toEqual(readDigest(edited));
  expect(after.people.some(({ name }) => name === 'Nils Nyström')).toBe(true);
});

describe('what is secret', () => {
  const head = ['Protokoll: Socialnämnden', 'Datum: 2024-03-15', 'Närvarande', '- Lisa Ek', '', 'Punkt 1. Ärende'];
  const decisions = (...lines: string[]) =>
    readDigest([...head, ...lines].join('\n')).decisions.map(({ text, secret }) => [text, secret?.replacement]);

  it.each<[string, string[], (string | undefined)[]]>([
    [
      'after its end nothing is',
      ['Sekretess: Ett ärende.', 'Beslut', 'att a.', 'Slut sekretess', 'Beslut', 'att b.'],
      ['Ett ärende.', undefined],
    ],
    [
      'it ends with the item',
      ['Sekretess', 'Beslut', 'att a.', '', 'Punkt 2. Annat', 'Beslut', 'att b.'],
      ['', undefined],
    ],
    ['words without a colon may be the secret', ['Sekretess enligt Lisa Eks önskan', 'Beslut', 'att a.'], ['']],
    [
      'the statute does not stand instead',
      ['Sekretess OSL 26 kap. 1 §: Ett ärende.', 'Beslut', 'att a.'],
      ['Ett ärende.'],
    ],
    [
      'the outermost stands instead',
      ['Sekretess: Yttre.', 'Sekretess: Inre.', 'Beslut', 'att a.', 'Slut sekretess', 'Beslut', 'att b.'],
      ['Yttre.', 'Yttre.'],
    ],
    [
      'within a quoted decision it ends with that',
      ['Tidigare beslut 2024-01-01', 'Sekretess: Ett ärende.', 'Slut tidigare beslut', 'Beslut', 'att b.'],
      [undefined],
    ],
    [
      'unclear marks hide what follows',
      ['- Sekretess enligt OSL 26 kap.', 'Beslut', 'att a.', '', 'Punkt 2. Annat', 'Beslut', 'att b.'],
      ['', undefined],
    ],
    ['words about it are none', ['Vi talade om sekretess.', 'Beslut', 'att a.'], [undefined]],
  ])('%s', (_name, lines, expected) => {
    expect(decisions(...lines).map(([, replacement]) => replacement)).toEqual(expected);
    expectSame([...head, ...lines].join('\n'));
  });

  it('fills out no name from a secret list', () => {
    const [task] = readDigest(
      [
        'Protokoll: Styrelsen',
        'Sekretess',
        'Närvarande',
        '- Bo Hemlig',
        'Slut sekretess',
        '',
        'Punkt 1. A',
        'Uppgift: @Bo bokar',
      ].join('\n'),
    ).tasks;
    expect(task?.assignees).toEqual(['Bo']);
  });
});

describe('verification', () => {
  it.each<[string, string[], unknown]>([
    ['minutes without signatures are a draft', ['Protokoll: Styrelsen'], { state: 'draft', date: undefined }],
    ['notes need none', ['Minnesanteckningar: Gruppen'], { state: 'none', date: undefined }],
    [
      'unless somebody shall',
      ['Minnesanteckningar: Gruppen', 'Justerare:', '- Lisa Ek'],
      { state: 'draft', date: undefined },
    ],
    ['agendas have none', ['Dagordning: Styrelsen', 'Justerare: Lisa Ek'], { state: 'none', date: undefined }],
    [
      'a name without a date is none',
      ['Protokoll: Styrelsen', '', 'Punkt 1. A', '', 'Justeras', 'Lisa Ek'],
      { state: 'draft', date: undefined },
    ],
    [
      'all have signed',
      ['Protokoll: Styrelsen', '', 'Punkt 1. A', '', 'Justeras', 'Lisa Ek, 2024-03-18', 'Bo Ask, 2024-03-20'],
      { state: 'verified', date: '2024-03-20' },
    ],
    [
      'one of two has',
      ['Protokoll: Styrelsen', '', 'Punkt 1. A', '', 'Justeras', 'Lisa Ek, 2024-03-18', 'Bo Ask'],
      { state: 'draft', date: undefined },
    ],
  ])('%s', (_name, lines, expected) => {
    const text = lines.join('\n');
    expect(readDigest(text).verification).toEqual(expected);
    expectSame(text);
  });
});
