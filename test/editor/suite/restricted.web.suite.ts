import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { isTemplateUsed } from './own-template.ts';

describe('In a workspace that is not trusted', () => {
  before(() => assert.equal(vscode.workspace.isTrusted, false));

  it('no template of the folder makes the PDF', async () => assert.equal(await isTemplateUsed('folder'), false));
  it('no template makes the PDF that the user has set for all folders', async () =>
    assert.equal(await isTemplateUsed('user'), false));
});
