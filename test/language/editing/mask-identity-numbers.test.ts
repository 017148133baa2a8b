import { expect, it } from 'vitest';
import { applyEdits } from '../../../language/editing/edit.ts';
import { maskIdentityNumbers } from '../../../language/editing/mask-identity-numbers.ts';

// Skatteverket's test numbers.
it('masks every number of a document, wherever it stands, and nothing else', () => {
  const text =
    'Plats: 640823-3234\n\nPunkt 1. Om 19640823-3234\n// 6408233234\nOrg.nr 556016-0680, ring 08-123 45 67.\n';
  const edits = maskIdentityNumbers(text);
  expect(edits).toHaveLength(3);
  expect(applyEdits(text, edits)).toBe(
    'Plats: ÅÅÅÅMMDD-XXXX\n\nPunkt 1. Om ÅÅÅÅMMDD-XXXX\n// ÅÅÅÅMMDD-XXXX\nOrg.nr 556016-0680, ring 08-123 45 67.\n',
  );
  expect(maskIdentityNumbers(applyEdits(text, edits))).toEqual([]);
});
