import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { allItems } from '../../../language/checks/walk.ts';
import type { Digest, LineRange } from '../../../language/digest/digest.ts';
import { longestText } from '../../../language/digest/digest.ts';
import { digestInSteps, digestOfSections, readDigest } from '../../../language/digest/read-digest.ts';
import type { Clause, Decision, Mention } from '../../../language/meeting/model.ts';
import type { SourceRange } from '../../../language/meeting/source.ts';
import { type MinutesDocument, openMinutes, updateMinutes } from '../../../language/minutes-document.ts';
import { scanSections } from '../../../language/syntax/sections.ts';
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
      ...at(beginningOf(part)),
    })),
    tasks: [
      ...parts.flatMap(({ index, part }) =>
        part.assignees.length === 0
          ? []
          : [
              {
                text: part.prose ? start(part.prose) : '',
                assignees: names(part.assignees),
                due: part.due?.iso,
                item: index,
                ...at(beginningOf(part)),
              },
            ],
      ),
      ...items.flatMap((item, index) =>
        item.actions.flatMap(({ label, prose, assignees, due, entries }) => [
          ...(prose
            ? [{ text: start(prose), assignees: names(assignees), due: due?.iso, item: index, ...at(label.range) }]
            : []),
          ...entries.map((entry) => ({
            text: start(entry.prose),
            assignees: names(entry.assignees),
            due: entry.due?.iso,
            item: index,
            line: at(entry.range).line,
            start: at(entry.range).start,
            end: -1,
          })),
        ]),
      ),
    ],
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
    expect(digestOfSections(scanSections(source), source, lineOf)).toEqual(whole);
  }
  const minutes = openMinutes(text);
  const edited = text.replace('Närvarande', 'Närvarande\n- Nils Nyström').replace('§ 40 ', '\n\n§ 40 Om ');
  updateMinutes(minutes, edited);
  const lines = TextDocument.create('file:///m.protokoll', 'protokoll', 1, edited);
  const after = digestOfSections(minutes.scanned, edited, (offset) => lines.positionAt(offset).line);
  expect(after).toEqual(readDigest(edited));
  expect(after.people.some(({ name }) => name === 'Nils Nyström')).toBe(true);
});
