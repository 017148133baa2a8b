import { describe, expect, test } from 'vitest';
import { fixTitles } from '../../../language/checks/rule.ts';
import { isRuleCode, ruleCodes, ruleOf, rulePage, ruleUrl } from '../../../language/checks/rules.ts';

/** Every rule of the language's reference that concerns one document. */
const reference = [
  'aterremiss/motivering-saknas',
  'beslut/ansvarig-saknas',
  'beslut/atergivet',
  'beslut/frist-passerad',
  'beslut/omarkerat',
  'beslut/tomt',
  'beslut/utan-att',
  'beslutfor/ej',
  'huvud/datum-saknas',
  'huvud/deltagare-saknas',
  'huvud/justerare-saknas',
  'huvud/motstridigt',
  'huvud/ordforande-saknas',
  'huvud/organ-saknas',
  'huvud/plats-saknas',
  'huvud/sekreterare-saknas',
  'huvud/tid-saknas',
  'integritet/adress',
  'integritet/epost',
  'integritet/fastighet',
  'integritet/fodelsedatum',
  'integritet/kontonummer',
  'integritet/namn-utanfor-listan',
  'integritet/personnummer',
  'integritet/personnummer-mojligt',
  'integritet/sekretess-oavslutad',
  'integritet/telefon',
  'jav/deltar',
  'justering/for-sen',
  'omrostning/dubbel',
  'omrostning/ej-rostberattigad',
  'omrostning/summa',
  'omrostning/utfall',
  'person/bade-narvarande-och-franvarande',
  'person/dubblett',
  'person/franvarande-agerar',
  'person/justerare-ar-sekreterare',
  'person/justerare-ej-narvarande',
  'person/liknar',
  'person/okand',
  'person/tvetydig',
  'punkt/dubbelnummer',
  'punkt/lucka',
  'punkt/narvaro-stammer-ej',
  'punkt/okand-hanvisning',
  'punkt/titel-saknas',
  'punkt/tom',
  'reservation/ej-deltagit',
  'skrivregel/datum',
  'skrivregel/hardt-mellanslag',
  'skrivregel/kl',
  'skrivregel/klockslag',
  'skrivregel/tankstreck',
  'tid/ar-saknas',
  'tid/nasta-mote-fore-motet',
  'tid/ogiltigt-datum',
  'tid/slut-fore-start',
  'tid/veckodag',
];

describe('the table of rules', () => {
  test('has the rules of the reference, sorted', () => {
    expect(ruleCodes).toEqual(reference);
  });

  test('gives each rule a page of its own', () => {
    expect(new Set(ruleCodes.map(rulePage)).size).toBe(ruleCodes.length);
    expect(ruleUrl('person/okand')).toMatch(/^https:\/\/.*\/regler\/person-okand\.md$/);
  });

  test.each(ruleCodes)('says of %s what, why and what to do', (code) => {
    const rule = ruleOf(code);
    for (const text of [rule.title, rule.what, rule.why, rule.remedy]) expect(text.trim()).not.toBe('');
    expect(rule.tags.length).toBeGreaterThan(0);
    expect(rule.law !== undefined || !rule.tags.includes('lag')).toBe(true);
    for (const fix of rule.fixes) expect(Object.keys(fixTitles)).toContain(fix);
  });

  test('has no fix that no rule uses', () => {
    const used = new Set(ruleCodes.flatMap((code) => ruleOf(code).fixes));
    expect(Object.keys(fixTitles).filter((fix) => !(used as ReadonlySet<string>).has(fix))).toEqual([]);
  });

  test('knows a code from a word of the language', () => {
    expect(isRuleCode('person/okand')).toBe(true);
    expect(isRuleCode('toString')).toBe(false);
  });
});
