import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrastWithWhite, darkEnough } from '../../../export/pdf/colour.ts';
import { lookOf } from '../../../export/pdf/look.ts';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);

it('is as black on white and white on white', () => {
  expect(contrastWithWhite('#000000')).toBeCloseTo(21);
  expect(contrastWithWhite('#ffffff')).toBeCloseTo(1);
  expect(contrastWithWhite('#767676')).toBeGreaterThan(4.5);
});

it('is dark enough to be read, whatever was asked for, and the same where that is', () => {
  fc.assert(
    fc.property(colours, (colour) => {
      const { look, warnings } = lookOf({ accent: colour }, 'Nämnden', false);
      expect(contrastWithWhite(look.accentText)).toBeGreaterThanOrEqual(4.5);
      expect(contrastWithWhite(look.accent)).toBeGreaterThanOrEqual(3);
      const isReadable = contrastWithWhite(colour) >= 4.5;
      expect(look.accentText === colour).toBe(isReadable);
      expect(warnings).toHaveLength(isReadable ? 0 : 1);
      expect(darkEnough(look.accentText, 4.5)).toBe(look.accentText);
    }),
  );
});

it('is left to the template of somebody’s own for what is no text', () => {
  expect(lookOf({ accent: '#ffe600', template: { main: '' } }, '', false).look.accent).toBe('#ffe600');
});
