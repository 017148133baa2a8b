import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Gate, openGate } from '../../editor/workbench/gate.ts';

const secret = 'ett-hemligt-ord-som-ingen-annan-vet';
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'protokoll-gate-'));
/** Stands for the editor: answers every request with its path, and what is upgraded with what it is sent. */
const inner = http.createServer((request, response) => void response.end(`inner ${request.url}`));
inner.on('upgrade', (_request, socket, head) => {
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
  socket.write(head);
  socket.pipe(socket);
});
let gate: Gate;
let cookie = '';

beforeAll(async () => {
  const socket = path.join(folder, 'inner.sock');
  inner.listen(socket);
  await once(inner, 'listening');
  gate = await openGate(socket, secret);
  const { headers } = await ask('/?nyckel=ett-hemligt-ord-som-ingen-annan-vet&folder=%2Fa');
  cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
});
afterAll(async () => {
  gate.close();
  inner.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

async function ask(url: string, headers: http.OutgoingHttpHeaders = {}): Promise<Answer> {
  const [host, port] = gate.authority.split(':');
  const request = http.get({ host, port, path: url, headers });
  const [response] = (await once(request, 'response')) as [http.IncomingMessage];
  let body = '';
  for await (const chunk of response) body += chunk;
  return { status: response.statusCode ?? 0, headers: response.headers, body };
}

/** The first line that a WebSocket's request is answered with, and what comes back of "hej" after it. */
async function upgrade(headers: Readonly<Record<string, string>>): Promise<string> {
  const socket = net.connect({ host: '127.0.0.1', port: Number(gate.authority.split(':')[1]) });
  const all = { Connection: 'Upgrade', Upgrade: 'websocket', Host: gate.authority, ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(`GET / HTTP/1.1\r\n${lines.join('')}\r\nhej`);
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    if (text.endsWith('hej')) break;
  }
  return `${text.split('\r\n')[0]}${text.endsWith('hej') ? ' hej' : ''}`;
}

const file = '/stable-1/vscode-remote-resource?path=/etc/passwd';

it('lets in who has the secret, and keeps it out of the page’s address', async () => {
  const entered = await ask(`${new URL(gate.url).pathname}${new URL(gate.url).search}&folder=%2Fa%26b&payload=%5B%5D`);
  expect(entered.status).toBe(200);
  expect(entered.body).toContain('url=/?folder=%2Fa%26b&amp;payload=%5B%5D');
  expect(entered.body).not.toContain(secret);
  expect(entered.headers['set-cookie']?.[0]).toMatch(/; Path=\/; HttpOnly; SameSite=Strict$/);
  expect(await ask('/?folder=%2Fa', { cookie })).toMatchObject({ status: 200, body: 'inner /?folder=%2Fa' });
  expect(await ask(file, { cookie: `a=b; ${cookie}` })).toMatchObject({ status: 200, body: `inner ${file}` });
  const host = gate.authority.replace('127.0.0.1', 'localhost');
  expect(await ask('/', { cookie, host, origin: `http://${host}` })).toMatchObject({ status: 200 });
});

describe('refuses', () => {
  it.each([
    ['no secret', '/', {}],
    ['another secret', '/?nyckel=ett-annat', {}],
    ['an empty secret', '/?nyckel=', {}],
    ['another cookie', '/', { cookie: 'protokoll-1=x' }],
    ['a file, without the secret', file, {}],
    ['what is no path', 'http://', {}],
  ])('%s', async (_, url, headers) => {
    const answer = await ask(url, headers);
    expect(answer.status).toBe(403);
    expect(answer.body).not.toContain('inner');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });

  it.each([
    ['evil.example', '/'],
    ['evil.example', file],
    ['127.0.0.1', '/'],
    ['127.0.0.1.evil.example', '/'],
  ])('the host %s, for %s, also with the secret', async (name, url) => {
    const host = name.includes('evil') ? `${name}:${gate.authority.split(':')[1]}` : name;
    expect((await ask(url, { host, cookie })).status).toBe(403);
    expect((await ask(`/?nyckel=${secret}`, { host })).status).toBe(403);
  });

  it('what a page from elsewhere asks for', async () => {
    expect((await ask(file, { cookie, origin: 'http://evil.example' })).status).toBe(403);
    expect((await ask(file, { cookie, origin: 'null' })).status).toBe(403);
  });
});

it('upgrades to a WebSocket for its own page only', async () => {
  const port = gate.authority.split(':')[1];
  const refused = 'HTTP/1.1 403 Forbidden';
  expect(await upgrade({ Cookie: cookie, Origin: `http://${gate.authority}` })).toMatch(/^HTTP\/1.1 101 .* hej$/);
  expect(await upgrade({ Origin: `http://${gate.authority}` })).toBe(refused);
  expect(await upgrade({ Cookie: cookie, Origin: 'http://evil.example' })).toBe(refused);
  const evil = `evil.example:${port}`;
  expect(await upgrade({ Cookie: cookie, Host: evil, Origin: `http://${evil}` })).toBe(refused);
});
