import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { ProtocolConnection } from 'vscode-languageserver-protocol';
import { ruleCodes, rulePage } from '../../../language/checks/rules.ts';
import { licencesFile } from '../../../scripts/package/third-party.ts';
import {
  type ExportOffer,
  type ExportParams,
  type ExportResult,
  exportRequest,
  offerRequest,
} from '../../../server/protocol.ts';
import { startServer } from '../../support/built-server.ts';
import { examples } from '../../support/examples.ts';

/** The package on its own, far from the project and its node_modules. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-package-'));
const extension = path.join(folder, 'extension');
let child: ChildProcess;
let connection: ProtocolConnection;

beforeAll(async () => {
  for (const [name, bytes] of Object.entries(unzipSync(fs.readFileSync(inject('vsix'))))) {
    if (name.endsWith('/')) continue;
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.writeFileSync(path.join(folder, name), bytes);
  }
  ({ child, connection } = startServer(path.join(extension, 'dist', 'server.cjs')));
  await connection.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: {} });
  await connection.sendNotification('initialized', {});
});

afterAll(async () => {
  child.kill();
  connection.dispose();
  fs.rmSync(folder, { recursive: true, force: true });
});

/** What a file that only a bundle of its own can make begins with. */
const beginnings: Readonly<Record<string, string>> = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK' };
const uri = 'file:///protokoll/minnesanteckningar.protokoll';

it('makes files of every kind from what is in the package alone', async () => {
  const text = examples.find(({ name }) => name.startsWith('minnesanteckningar'))?.text ?? '';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'protokoll', version: 1, text },
  });
  const { papers } = await connection.sendRequest<ExportOffer>(offerRequest, { uri });
  const made = new Set<string>();
  for (const paper of papers) {
    for (const { id: format } of paper.formats) {
      const beginning = beginnings[format];
      if (beginning === undefined || made.has(format)) continue;
      const params: ExportParams = { uri, paper: paper.id, format };
      const { content } = await connection.sendRequest<ExportResult>(exportRequest, params);
      expect(Buffer.from(content, 'base64').toString('latin1').slice(0, beginning.length), format).toBe(beginning);
      made.add(format);
    }
  }
  expect([...made].sort()).toEqual(Object.keys(beginnings).sort());
});

it('has a page for every rule, and the licences of what is bundled', () => {
  for (const code of ruleCodes)
    expect(fs.existsSync(path.join(extension, 'docs', 'regler', rulePage(code))), code).toBe(true);
  expect(fs.readFileSync(path.join(extension, licencesFile), 'utf8')).toContain('langium 4');
});
