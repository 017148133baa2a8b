import { describe, expect, it } from 'vitest';
import { receiverIn } from '../../../../language/meeting/people/receiver.ts';

describe('who a decision gives something to do', () => {
  it.each([
    ['uppdra till SNUG att beställa analysen', 'SNUG'],
    ['uppdra åt samhällsbyggnadsnämnden att pröva frågan i budgeten', 'samhällsbyggnadsnämnden'],
    ['att uppdra även åt Anna Ek och kansliet att mäta', 'Anna Ek och kansliet'],
    ['uppdra åt\nUpphandling Södertörn att utreda', 'Upphandling Södertörn'],
    ['delegera till kassören att betala', 'kassören'],
    ['även uppdra till SNUG att återkoppla', 'SNUG'],
    ['ge kansliet i uppdrag att mäta', 'kansliet'],
    ['Kommundirektören får i uppdrag att underteckna köpehandlingarna.', 'Kommundirektören'],
    ['bemyndiga ordföranden att skriva under', 'ordföranden'],
  ])('%j: %s', (text, receiver) => {
    expect(receiverIn(text)).toBe(receiver);
  });

  it.each([
    'avslå förslaget att uppdra åt kansliet att mäta',
    'uppdra att mäta',
    'anse uppdraget åt kansliet slutfört',
    'lägga rapporten till handlingarna. Uppdra åt kansliet att mäta',
    `uppdra åt ${'ord '.repeat(50)}att mäta`,
    '',
  ])('%.60j: nobody', (text) => {
    expect(receiverIn(text)).toBeUndefined();
  });
});
