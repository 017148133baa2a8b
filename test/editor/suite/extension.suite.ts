import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('The extension', () => {
  it('activates', async () => {
    const extension = vscode.extensions.getExtension('protokoll.protokoll');
    assert.ok(extension, 'it is known');
    await extension.activate();
    assert.ok(extension.isActive);
  });
});
