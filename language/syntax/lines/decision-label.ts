/**
 * `Beslut` with its own number or how it was made between the word and the colon: "Beslut 2:", "Beslut nr 12:",
 * "Beslut 13/2024:", "Beslut (enhälligt):". All of it is the label, so that the number is kept as written.
 */

const number = String.raw`\s+(?:nr\.?\s*|#)?\d{1,4}(?:\/\d{2,4})?`;
// A date in its place, or "(delegation)" and "(sekretess)", says something else.
const manner = String.raw`\s+\((?:enhälligt?|eniga?|enigt|med acklamation|efter (?:omröstning|votering)|omedelbar(?:t)? juster(?:ing|at|ad))\)`;
const labelled = new RegExp(`^[*_]*Beslut(?:${number})?(?:${manner})?[*_]*$`, 'iu');
const registered = /\d\/\d/;

/** True if a label that is not in the vocabulary is `Beslut` with a number or a manner. */
export function isDecisionLabel(label: string, isBulleted: boolean): boolean {
  // "- Beslut 12/2023: klart" follows up what was decided before.
  return labelled.test(label.normalize('NFC')) && !(isBulleted && registered.test(label));
}
