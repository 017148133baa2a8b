import { expect, it } from 'vitest';
import { isMunicipalBody, isOtherBody } from '../../../language/facts/municipal-body.ts';

it.each([
  ['Kommunstyrelsen', true, false],
  ['Kommunstyrelsen i Partille', true, false],
  ['Miljo\u0308na\u0308mnden', true, false],
  ['Styrelsen', false, false],
  ['Direktionen för Räddningstjänstförbundet Mitt', false, false],
  ['Kårfullmäktige', false, true],
  ['Brf Kastanjen', false, true],
  ['Bostadsrättsföreningen Sjöutsikten i Granvik', false, true],
  ['Talluddens samfällighetsförening', false, true],
  ['Norrvind AB', false, true],
  ['Granviks IF', false, true],
])('%s', (body, municipal, other) => {
  expect([isMunicipalBody(body), isOtherBody(body)]).toEqual([municipal, other]);
});
