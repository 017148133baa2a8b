import { describe, expect, test } from 'vitest';
import { clausesAfterLabel, clausesOf } from '../../../language/editing/decision-clause.ts';

describe('a sentence becomes clauses', () => {
  test.each([
    ['Dagordningen godkändes.', ['godkänna dagordningen.']],
    ['Föregående protokoll lades till handlingarna', ['lägga föregående protokoll till handlingarna.']],
    ['Budgeten för 2020 fastställdes enhälligt.', ['enhälligt fastställa budgeten för 2020.']],
    ['Motionen avslås.', ['avslå motionen.']],
    ['Budgeten godkändes med ändringen att avgiften höjs.', ['godkänna budgeten med ändringen att avgiften höjs.']],
    ['Rapporten godkändes och lades till handlingarna.', ['godkänna rapporten.', 'lägga rapporten till handlingarna.']],
    ['Till justerare valdes Sara Lind och Per Sjö.', ['välja Sara Lind och Per Sjö till justerare.']],
    ['Sara Lind valdes till justerare.', ['välja Sara Lind till justerare.']],
    ['Svenska Revisorer AB omvaldes som revisor.', ['omvälja Svenska Revisorer AB som revisor.']],
    ['Sittande styrelse omvaldes.', ['omvälja sittande styrelse.']],
    ['Styrelsen beviljades ansvarsfrihet.', ['bevilja styrelsen ansvarsfrihet.']],
    ['Ansvarsfrihet beviljades styrelsen.', ['bevilja styrelsen ansvarsfrihet.']],
    ['Ansvarsfrihet beviljades för 2019.', ['bevilja ansvarsfrihet för 2019.']],
    ['Därefter godkändes budgeten.', ['godkänna budgeten.']],
    ['Mötet godkände dagordningen.', ['godkänna dagordningen.']],
    ['Årsmötet väljer Anna Ek till ordförande.', ['välja Anna Ek till ordförande.']],
    ['Stämman beslutade enhälligt att bifalla motionen.', ['enhälligt bifalla motionen.']],
    ['VD-instruktionen fastställdes.', ['fastställa VD-instruktionen.']],
  ])('%s', (sentence, clauses) => {
    expect(clausesOf(sentence)).toEqual(clauses);
    expect(clausesOf(sentence.normalize('NFD'))).toEqual(clauses);
  });

  test.each([
    'Godkändes.',
    'Den lades till handlingarna.',
    'Efter diskussion godkändes budgeten.',
    'Annika Holmgren öppnar mötet och dagordningen godkänns.',
    'Årsredovisningen föredrogs av Jan Ek och lades till handlingarna.',
    'Budgeten godkändes av årsmötet.',
    'Budgeten godkändes, men avgiften avslogs.',
    'Budgeten lades på bordet.',
    'Ingen valdes.',
    'Till justerare valdes ingen.',
    'Peter Östling omvaldes och Sara Tjäder nyvaldes.',
    'Anna godkände budgeten.',
    'Godkändes budgeten?',
    'Budgeten diskuterades.',
    '',
  ])('but not ”%s”, of which the form is not safe', (sentence) => {
    expect(clausesOf(sentence)).toBeUndefined();
  });

  // Ends by vitest's own limit when it takes long.
  test('and an endless line is looked at in no time', () => {
    expect(clausesOf(`${'a '.repeat(20_000)}godkändes`)).toBeUndefined();
    expect(clausesOf('godkändes '.repeat(20_000))).toBeUndefined();
  });
});

test.each([
  ['Enligt förslaget.', 'bifalla förslaget.'],
  ['enligt styrelsens förslag', 'bifalla styrelsens förslag.'],
  ['Avslag på motionen', 'avslå motionen.'],
  ['Köpa in stolar.', 'köpa in stolar.'],
  ['Budgeten fastställs.', 'fastställa budgeten.'],
  ['Påminnelse skickas.', undefined],
  ['Attsatsen avslås.', undefined],
  ['Köpa in stolar. Betala dem.', undefined],
])('what stands after Beslut: ”%s”', (text, clause) => {
  expect(clausesAfterLabel(text)).toEqual(clause === undefined ? undefined : [clause]);
});
