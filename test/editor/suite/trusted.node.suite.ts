import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isTemplateUsed } from './own-template.ts';

describe('In a trusted workspace', () => {
  before(() => assert.equal(vscode.workspace.isTrusted, true));

  it('the template of the folder makes the PDF', async () => assert.equal(await isTemplateUsed('folder'), true));
  it('the template of the user makes the PDF', async () => assert.equal(await isTemplateUsed('user'), true));
});
