import fs from 'node:fs';
import path from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meetingJson } from '../../export/json.ts';
import { meetingSchema } from '../../export/schema/meeting.ts';
import { readMinutes } from '../../language/read-minutes.ts';
import { pieces } from '../language/hostile.ts';
import { syntheticMinutes } from '../support/synthetic-minutes.ts';

const published: unknown = JSON.parse(fs.readFileSync('docs/schema/meeting.schema.json', 'utf8'));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(published as object);

function expectValid(text: string): void {
  const minutes = readMinutes(text);
  for (const ranges of [true, false]) {
    const json = JSON.parse(JSON.stringify(meetingJson(minutes.meeting, minutes, { ranges })));
    if (!validate(json)) expect.fail(JSON.stringify(validate.errors?.slice(0, 3), undefined, 2));
  }
}

function minutesIn(folder: string): string[] {
  return fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.protokoll'))
    .map((name) => path.join(folder, name))
    .sort();
}

it('is published as it is', () => {
  expect(published).toEqual(JSON.parse(JSON.stringify(meetingSchema)));
});

describe('the JSON follows the published schema', () => {
  it.each(minutesIn('examples'))('%s', (file) => expectValid(fs.readFileSync(file, 'utf8')));

  it('every fixture', () => {
    const files = minutesIn('test/fixtures');
    expect(files.length).toBeGreaterThan(100);
    for (const file of files) expectValid(fs.readFileSync(file, 'utf8'));
  });

  it('no text at all, synthetic minutes and any pieces of minutes', () => {
    expectValid('');
    expectValid(syntheticMinutes({ lines: 2000, seed: 1 }));
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces, '\nPunkt 1. ', '\nBeslut\natt ', '\nNärvarande\n- '), { maxLength: 40 }),
        (picked) => expectValid(picked.join('')),
      ),
      { numRuns: 200 },
    );
  });
});

it('knows what is wrong', () => {
  const minutes = readMinutes('Protokoll: Styrelsen\n\nPunkt 1. Val\nBeslut\natt välja.\n');
  const right = () => JSON.parse(JSON.stringify(meetingJson(minutes.meeting, minutes)));
  expect(validate(right())).toBe(true);
  expect(validate({ ...right(), date: '6 december 2019' })).toBe(false);
  expect(validate({ ...right(), extra: 1 })).toBe(false);
  const { items, ...without } = right();
  expect(validate(without)).toBe(false);
  items[0].decisions[0].clauses[0].assignees = 'Anna';
  expect(validate({ ...without, items })).toBe(false);
});

it('says in words what each part is', () => {
  const silent: string[] = [];
  const visit = (value: unknown, where: string) => {
    if (typeof value !== 'object' || value === null) return;
    const node = value as { properties?: Record<string, { description?: string; $ref?: string }> };
    for (const [name, property] of Object.entries(node.properties ?? {})) {
      const isOneOfFixed = 'anyOf' in property || property.$ref !== undefined;
      if (!property.description && !isOneOfFixed && !['start', 'end'].includes(name)) silent.push(`${where}/${name}`);
    }
    for (const [key, child] of Object.entries(value)) visit(child, `${where}/${key}`);
  };
  visit(published, '');
  expect(silent).toEqual([]);
});
