import { describe, expect, it } from 'vitest';
import { decidedIn, decisionCount, followUpsOf, tasksOf } from '../../../language/facts/tasks.ts';
import { readItemText } from '../meeting/read-text.ts';

const item = readItemText(`Uppgift: @Bo Ask bokar lokal senast 20 mars

Beslut
att godkänna förslaget,
att uppdra åt Anna Ek att köpa kaffe. Avslås
att uppdra åt Lisa Lund att begära in offerter,
att lämna yttrandet senast den 1 maj,
att hyra lokalen till den 31 mars,
att se över rutinerna.
  Ansvarig: kansliet

Beslut: Bo Ask ringer banken före 3 maj.

Beslut: Enligt förslaget.

Beslut
att uppdra till SNUG att beställa analysen,
att avslå förslaget att uppdra åt kansliet att mäta.

Beslut: Styrelsen föreslår årsmötet besluta
att uppdra åt Anna Ek att sälja huset.

Att göra
- Anna Ek: ta upp frågan

Tidigare beslut 2018-10-05
Beslut
att uppdra åt Anna Ek att mäta.
Slut tidigare beslut
`);

describe('decisions and tasks', () => {
  it('are a clause each, or a decision without clauses; another meeting’s are none', () => {
    expect(decisionCount(item)).toBe(11);
    expect(item.decisions.flatMap(decidedIn)).toHaveLength(11);
  });

  it('somebody shall do, in the order of the source', () => {
    expect(tasksOf(item).map((task) => [task.text, task.assignees.map(({ name }) => name), task.due?.iso])).toEqual([
      ['@Bo Ask bokar lokal senast 20 mars', ['Bo Ask'], '2024-03-20'],
      ['uppdra åt Lisa Lund att begära in offerter,', ['Lisa Lund'], undefined],
      ['Bo Ask ringer banken före 3 maj.', ['Bo Ask'], '2024-05-03'],
      ['uppdra åt Anna Ek att sälja huset.', ['Anna Ek'], undefined],
      ['Anna Ek: ta upp frågan', ['Anna Ek'], undefined],
    ]);
  });

  it('are followed up also when nobody is named, but not when a lease ends', () => {
    const more = followUpsOf(item).filter((task) => !tasksOf(item).some(({ source }) => source === task.source));
    expect(more.map(({ text, due }) => [text, due?.iso])).toEqual([
      ['lämna yttrandet senast den 1 maj,', '2024-05-01'],
      ['se över rutinerna.', undefined],
      ['uppdra till SNUG att beställa analysen,', undefined],
    ]);
  });

  it('are not followed up when they are only proposed', () => {
    expect(tasksOf(item).some(({ text }) => text.includes('huset'))).toBe(true);
    expect(followUpsOf(item).some(({ text }) => text.includes('huset'))).toBe(false);
  });
});
