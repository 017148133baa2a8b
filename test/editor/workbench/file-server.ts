import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** The files of some folders on a port of this machine, for an extension host that is in a browser. */
export interface FileServer {
  readonly port: number;
  close(): void;
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Serves files by their own absolute paths, and nothing outside the folders. */
export async function serveFiles(folders: readonly string[]): Promise<FileServer> {
  const server = http.createServer((request, response) => {
    const file = path.normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    const isServed = folders.some((folder) => file.startsWith(folder + path.sep));
    if (!isServed || !fs.statSync(file, { throwIfNoEntry: false })?.isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
    fs.createReadStream(file).pipe(response);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: (server.address() as AddressInfo).port, close: () => void server.close() };
}
