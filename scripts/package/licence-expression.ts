/** Licences under which others' work may be shipped with this extension: all ask for no more than their text beside it. */
const allowed: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'OFL-1.1',
  'Unlicense',
  'Zlib',
]);

/**
 * True when an SPDX licence expression lets us ship the work: one of its alternatives has only allowed licences. An
 * expression with brackets within is refused, for somebody to look at.
 */
export function mayBeShipped(expression: string): boolean {
  return expression
    .replace(/^\((.*)\)$/, '$1')
    .split(/ OR /)
    .some((alternative) => alternative.split(/ AND /).every((licence) => allowed.has(licence)));
}
