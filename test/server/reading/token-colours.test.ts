import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { tokenModifiers, tokenTypes } from '../../../server/reading/section-tokens.ts';

const root = path.resolve(import.meta.dirname, '../../..');
const { contributes } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));

it('says in the manifest what every kind of token looks like', () => {
  const [{ language, scopes }] = contributes.semanticTokenScopes;
  expect(language).toBe('protokoll');
  const selectors = Object.keys(scopes).map((selector) => selector.split('.'));
  expect(new Set(selectors.map(([type]) => type))).toEqual(new Set(tokenTypes));
  for (const modifier of selectors.flatMap(([, ...modifiers]) => modifiers)) expect(tokenModifiers).toContain(modifier);
  // `declaration` is a standard modifier, which is not declared again.
  const declared = contributes.semanticTokenModifiers.map(({ id }: { id: string }) => id);
  expect(['declaration', ...declared]).toEqual([...tokenModifiers]);
});

it('gives names, dates and references the colours that they have before the server has answered', () => {
  const [{ scopes }] = contributes.semanticTokenScopes;
  const grammar = fs.readFileSync(path.join(root, 'syntaxes/protokoll.tmLanguage.json'), 'utf8');
  for (const type of ['type', 'class', 'keyword', 'number', 'label']) expect(grammar).toContain(scopes[type][0]);
});
