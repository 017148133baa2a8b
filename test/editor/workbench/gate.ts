import { timingSafeEqual } from 'node:crypto';
import { once } from 'node:events';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';

/** The only way to a server that listens on a socket in the file system: a port of this machine that asks for a secret. */
export interface Gate {
  /** With the secret: whoever opens it gets a session cookie and the page without the secret in its address. */
  readonly url: string;
  /** Host and port. */
  readonly authority: string;
  close(): void;
}

/** The parameter of the address that has the secret. */
const keyParameter = 'nyckel';

const refusal = 'Öppna adressen som står i terminalen. Den har en nyckel som gäller så länge editorn körs.\n';

/**
 * Opens a port on loopback before the server at `socketPath`, for requests that know `secret`. Refused are also names of
 * other hosts than this machine, which pages on the web can give to its address (DNS rebinding), and what such a page asks
 * for by itself.
 */
export async function openGate(socketPath: string, secret: string): Promise<Gate> {
  const server = http.createServer((request, response) => {
    const address = addressOf(request);
    const key = address?.searchParams.get(keyParameter);
    if (!address || !isOfThisMachine(request)) refuse(response);
    else if (isSecret(key ?? '')) admit(address, response);
    else if (hasCookie(request)) pass(request, response);
    else refuse(response);
  });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    if (isOfThisMachine(request) && hasCookie(request)) passUpgrade(request, socket, head);
    else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  const upgraded = new Set<Duplex>();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const hosts = new Set([`127.0.0.1:${port}`, `localhost:${port}`]);
  // Cookies do not tell ports apart.
  const cookie = `protokoll-${port}`;

  function isOfThisMachine({ headers: { host, origin } }: IncomingMessage): boolean {
    return host !== undefined && hosts.has(host) && (origin === undefined || origin === `http://${host}`);
  }

  function hasCookie({ headers }: IncomingMessage): boolean {
    const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='));
    return pairs.some(([name, value = '']) => name === cookie && isSecret(value));
  }

  function isSecret(value: string): boolean {
    const [given, own] = [Buffer.from(value), Buffer.from(secret)];
    return given.length === own.length && timingSafeEqual(given, own);
  }

  function admit(address: URL, response: ServerResponse): void {
    address.searchParams.delete(keyParameter);
    response.writeHead(200, {
      'set-cookie': `${cookie}=${secret}; Path=/; HttpOnly; SameSite=Strict`,
      'content-type': 'text/html; charset=utf-8',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    // No redirect: the browser would not send the cookie with one that began outside, in a file or a mail.
    response.end(
      `<meta http-equiv="refresh" content="0; url=/?${address.searchParams.toString().replaceAll('&', '&amp;')}">`,
    );
  }

  function pass(request: IncomingMessage, response: ServerResponse): void {
    const { method, url, headers } = request;
    const inner = http.request({ socketPath, method, path: url, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    inner.on('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
    response.on('close', () => inner.destroy());
    request.pipe(inner);
  }

  function passUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    upgraded.add(socket);
    const inner = net.connect(socketPath, () => {
      const lines = [`${request.method} ${request.url} HTTP/1.1`];
      for (let at = 0; at < request.rawHeaders.length; at += 2)
        lines.push(`${request.rawHeaders[at]}: ${request.rawHeaders[at + 1]}`);
      inner.write(`${lines.join('\r\n')}\r\n\r\n`);
      inner.write(head);
      inner.pipe(socket).pipe(inner);
    });
    inner.on('error', () => socket.destroy());
    inner.on('close', () => socket.destroy());
    socket.on('close', () => {
      upgraded.delete(socket);
      inner.destroy();
    });
  }

  const authority = `127.0.0.1:${port}`;
  return {
    url: `http://${authority}/?${keyParameter}=${secret}`,
    authority,
    close: () => {
      server.close();
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
    },
  };
}

/** Undefined when what was asked for is no address of a page. */
function addressOf({ url = '' }: IncomingMessage): URL | undefined {
  return url.startsWith('/') && URL.canParse(url, 'http://127.0.0.1') ? new URL(url, 'http://127.0.0.1') : undefined;
}

function refuse(response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' }).end(refusal);
}
