import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findAssignees } from '../../../../language/meeting/people/assignees.ts';
import { findDue } from '../../../../language/meeting/people/due.ts';
import { createNameIndex } from '../../../../language/names/name-index.ts';
import { hostile, hostileTexts, pieces } from '../../hostile.ts';
import { attendee, seedAttendees } from './attendees.ts';

const seed = createNameIndex(seedAttendees);

/** The assignees as they are written; one that is on no list is marked with `?`, one of several with their number. */
function read(text: string, index = seed): string[] {
  return findAssignees(text, 0, index).map(({ range, attendee: who, candidates, use }) => {
    expect(use).toBe('assignee');
    const written = text.slice(range.start, range.end);
    return who ? written : `${written}?${candidates.length || ''}`;
  });
}

describe('assignees of the seed', () => {
  test.each([
    ['*uppdra till SNUG att beställa den ordinarie analysen (ej lågkonjunkturvarianten).*', []],
    ['*även uppdra till Pia att ta en dialog med Bisnode om material på kommunnivå', ['Pia?']],
    ['*delegera till Pia att förfoga över 50 000 kr', ['Pia?']],
    ['*uppdra till SNUG att återkoppla. Rickard och Camilla hjälper gärna till med förtydliganden.*', []],
    ['Rickard kontaktar Mats Johansson för ett utkast till dagordning', ['Rickard']],
    ['förslaget till dagordning kommuniceras till kommundirektörerna via mejl', []],
    ['Rickard gör ett utkast till förslag', ['Rickard']],
    ['*Upphandling Södertörn är ansvarig för att inhämta informationen.*', []],
    ['*för kommuner, uppdra åt Upphandling Södertörn att utreda:*', []],
    ['Petronella ska följa upp tidplan samt rapportera detta till Magnus Gyllestad.', ['Petronella']],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
    expect(read(`att ${text}`)).toEqual(expected);
    expect(read(`** ${text}`)).toEqual(expected);
  });
});

describe('who a clause gives something to do', () => {
  test.each([
    ['uppdra åt @Rickard Sundbom att återkoppla senast 2020-03-31', ['Rickard Sundbom']],
    ['uppdra åt Rickard Sundbom och Camilla Broo att återkoppla', ['Rickard Sundbom', 'Camilla Broo']],
    ['uppdra till Rickard, Camilla samt Pia att', ['Rickard', 'Camilla', 'Pia?']],
    ['uppdra till Rickard (S), Camilla (M) och @Bo att', ['Rickard', 'Camilla', 'Bo?']],
    ['uppdra till SNUG och Pia att', ['Pia?']],
    ['uppdra till Pia och SNUG att fråga Frida', ['Pia?']],
    ['uppdra åt förvaltningen att bistå Rickard', []],
    ['uppdra därför även åt Rickard att', ['Rickard']],
    ['uppdra åt ordförande Rickard Sundbom att', ['Rickard Sundbom']],
    ['uppdra åt kommunchef Pia Lund att', ['Pia Lund?']],
    ['Uppdrar till Rickard att', ['Rickard']],
    ['uppdra åt Rickards arbetsgrupp att', []],
    ['uppdra åt Pias grupp att', []],
    ['uppdra åt Anna Lindhs stiftelse att', []],
    ['uppdra åt Sofia församling att', []],
    ['uppdra till Martin & Servera att', []],
    ['uppdra till Erik Bygg AB att', []],
    ['uppdra till Bisnode att', []],
    ['uppdra till @Bisnode att', ['Bisnode?']],
    ['uppdra åt Rikard Sundbom att', ['Rikard Sundbom?']],
    ['ge Rickard i uppdrag att', ['Rickard']],
    ['ge @Pia och Camilla i uppdrag att', ['Pia?', 'Camilla']],
    ['ger Rickard mandat att', ['Rickard']],
    ['ge Rickard en blomma', []],
    ['bemyndiga Rickard att teckna avtal', ['Rickard']],
    ['överlåta åt Rickard att', ['Rickard']],
    ['lämna uppdraget till Rickard', ['Rickard']],
    ['Rickard ansvarar för inbjudan', ['Rickard']],
    ['inbjudan görs, Rickard ansvarar', ['Rickard']],
    ['inbjudan görs, Rickard åtar sig det', ['Rickard']],
    ['Rickard är ansvarig', ['Rickard']],
    ['Rickard får i uppdrag att', ['Rickard']],
    ['Ansvarig: Rickard', ['Rickard']],
    ['Ansvariga: Rickard, Camilla Broo och Pia', ['Rickard', 'Camilla Broo', 'Pia?']],
    ['boka lokal (ansvarig: @Pia)', ['Pia?']],
    ['**Ansvarig:** Rickard', ['Rickard']],
    ['Rickard och Camilla ska kontakta Frida', ['Rickard', 'Camilla']],
    ['Rickard tillsammans med Frida ser över', []],
    ['Rickard även tar fram', ['Rickard']],
    ['Rickard\u00a0kontaktar', ['Rickard']],
    ['Pia kontaktar', ['Pia?']],
    ['Pia Lund återkommer', ['Pia Lund?']],
    ['@Pia: boka lokal', ['Pia?']],
    ['@Rickard, @Camilla', ['Rickard', 'Camilla']],
    ['Rickard valdes till justerare', []],
    ['@Rickard väljs till justerare', []],
    ['Rickard kontaktas', []],
    ['Rickard är nöjd', []],
    ['Kommunen kontaktar Rickard', []],
    ['Anna-Karin Lund skickar', ['Anna-Karin Lund?']],
    // An election gives an office, and no task.
    ['välja @Rickard att jämte ordföranden justera', []],
    ['välja @Rickard Sundbom och @Camilla till justerare', []],
    ['utse @Rickard att jämte ordföranden justera protokollet', []],
    ['utse Rickard att föra protokoll', []],
    ['utse @Rickard att representera föreningen', []],
    ['utse @Rickard till sekreterare', []],
    ['@Rickard är ordförande', []],
    ['@Rickard blir kassör', []],
    ['utse @Rickard att ta fram ett förslag', ['Rickard']],
    ['utse Rickard och @Pia till att beställa en kran', ['Rickard', 'Pia?']],
    ['utse @Rickard som ansvarig för festen', ['Rickard']],
    ['välja Rickard till ansvarig för festen', ['Rickard']],
    // Somebody to whom something is done has nothing to do.
    ['tacka @Rickard för arbetet', []],
    ['kontakta @Pia Lund', []],
    ['bevilja @Rickard ledigt', []],
    ['låta @Rickard kontakta banken', ['Rickard']],
    ['kassör @Rickard senast 24/1 kontaktar banken', ['Rickard']],
    ['kassaansvariga @Rickard: boka lokal', ['Rickard']],
    ['bordlägga ärendet', []],
    ['', []],
  ])('%j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('of two with the first name, both are candidates', () => {
    const index = createNameIndex([attendee('Anna Ek'), attendee('Anna Berg')]);
    expect(read('uppdra till Anna att', index)).toEqual(['Anna?2']);
    expect(read('Anna kontaktar', index)).toEqual(['Anna?2']);
  });

  test('positions are the document’s, also in NFD', () => {
    const index = createNameIndex([attendee('Åsa Öberg')]);
    const text = 'uppdra åt Åsa Öberg att se över läget'.normalize('NFD');
    const [mention] = findAssignees(text, 1000, index);
    expect(mention?.attendee?.name).toBe('Åsa Öberg');
    expect(text.slice((mention?.range.start ?? 0) - 1000, (mention?.range.end ?? 0) - 1000)).toBe(
      'Åsa Öberg'.normalize('NFD'),
    );
  });

  test('stand in order and within the text, whatever it is', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 30 }), fc.nat(1e6), (parts, base) => {
        const text = parts.join(' ');
        let end = base;
        for (const { range } of findAssignees(text, base, seed)) {
          expect(range.start).toBeGreaterThanOrEqual(end);
          expect(range.end).toBeGreaterThan(range.start);
          end = range.end;
        }
        expect(end - base).toBeLessThanOrEqual(text.length);
        const due = findDue(text, base, '2019-12-06');
        if (due) expect(due.range.end - base).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('are looked for in hostile texts, too', hostile, () => {
    for (const text of hostileTexts) {
      for (const { range } of findAssignees(text, 0, seed)) expect(range.end).toBeLessThanOrEqual(text.length);
      expect(findDue(text, 0, '2019-12-06')?.range.end ?? 0).toBeLessThanOrEqual(text.length);
    }
  });
});

describe('until when', () => {
  test.each([
    ['återkoppla senast 2020-03-31', '2020-03-31'],
    ['återkoppla senast den 31 mars', '2020-03-31'],
    ['återkoppla senast den 31 mars 2020.', '2020-03-31'],
    ['återkoppla senast tisdagen den 31 mars', '2020-03-31'],
    ['senast till mötet den 24/1', '2020-01-24'],
    ['senast kl. 12 den 24/1', '2020-01-24'],
    ['senast kl. 12.00 fredag 24/1', '2020-01-24'],
    ['Senast: 2020-03-31', '2020-03-31'],
    ['**Senast:** 24/1', '2020-01-24'],
    ['före den 24/1', '2020-01-24'],
    ['före\u00a024\u00a0januari', '2020-01-24'],
    ['innan 24/1', '2020-01-24'],
    ['till den 24/1', '2020-01-24'],
    ['t.o.m. 24/1', '2020-01-24'],
    ['till och med den 24/1', '2020-01-24'],
    ['fram till 24/1', '2020-01-24'],
    ['Deadline: 24/1', '2020-01-24'],
    ['från mötet den 6/12 till den 24/1', '2020-01-24'],
    ['till den 10/1, dock senast 24/1', '2020-01-24'],
    ['möte den 10/1. Svar senast 24/1', '2020-01-24'],
    ['mötet den 24/1', undefined],
    ['Anna Ek väljs till ledamot till och med den 31 december 2026', undefined],
    ['välja Bo Ask till revisor för tiden t.o.m. den 31 december 2026', undefined],
    ['omval av Bo Ask som ersättare t.o.m. 2026-12-31', undefined],
    ['utse Bo Ask till ombud till den 31 december 2026', undefined],
    ['förlänga hyran t.o.m. den 31 december 2026', undefined],
    ['avtalet gäller till den 1 maj 2020', undefined],
    ['välja Bo Ask till revisor. Anna Ek rapporterar t.o.m. den 1 maj 2020', '2020-05-01'],
    ['utse Bo Ask att ta fram ett förslag till den 1 maj 2020', '2020-05-01'],
    ['förslag på ledamot lämnas senast den 1 maj 2020', '2020-05-01'],
    ['från 1/1 till 31/3', undefined],
    ['fr.o.m. den 1/1 till den 31/3', undefined],
    ['senast är oklart. Mötet hålls den 24/1', undefined],
    ['senast', undefined],
    ['', undefined],
  ])('%j', (text, expected) => {
    for (const source of [text, text.normalize('NFD')]) expect(findDue(source, 0, '2019-12-06')?.iso).toBe(expected);
  });

  test('the date is where it is', () => {
    expect(findDue('senast den 24/1', 100, '2019-12-06')).toMatchObject({
      yearInferred: true,
      range: { start: 107, end: 115 },
    });
    expect(findDue('senast den 24/1', 100)).toMatchObject({ iso: undefined, yearInferred: true });
  });
});
