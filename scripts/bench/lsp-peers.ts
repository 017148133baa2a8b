/** The servers that are measured over a pipe, and what their clients must answer them. */
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import MarkdownIt from 'markdown-it';
import { DidChangeConfigurationNotification } from 'vscode-languageserver-protocol';
import type { ProtocolConnection } from 'vscode-languageserver-protocol/node';
import { environmentOfServer, nodeFlagsOfServer } from '../../server/node-process.ts';
import { nodeFlags, root, runNode, toolFile } from '../run.ts';

/** A server, how it is started with Node, and its settings. */
export interface Peer {
  readonly name: string;
  readonly args: readonly string[];
  readonly languageId: string;
  /** Of the document, with its dot. */
  readonly extension: string;
  /** Whether diagnostics are sent by the server or asked for by the client. */
  readonly diagnostics: 'pushed' | 'pulled';
  /** Makes a client ready for the server: `text` is the document as it is now. */
  readonly prepare?: (connection: ProtocolConnection, uri: string, text: () => string) => Promise<void>;
  /** True if the first start is to be left out, which the next ones profit from. */
  readonly startedBefore?: boolean;
  /** Added to its environment. */
  readonly env?: NodeJS.ProcessEnv;
  /** What its client says about itself when it starts. */
  readonly options?: object;
  /** What its client does with a document that it has opened; returns what it does for each key. */
  readonly opened?: (connection: ProtocolConnection, uri: string) => Promise<() => void>;
}

const folder = path.join(root, '.cache', 'bench');

/** Our server, built as it is packaged. */
export async function buildOurs(): Promise<Peer> {
  const built = await runNode(['esbuild.mjs', '--minify', 'server', `--outdir=${folder}`]);
  if (built !== 0) throw new Error('The server does not build');
  const args = [...nodeFlagsOfServer, path.join(folder, 'server.cjs'), '--stdio'];
  return {
    name: 'our server',
    args,
    env: environmentOfServer,
    languageId: 'protokoll',
    extension: '.protokoll',
    diagnostics: 'pushed',
  };
}

/** The same, as the extension starts it from the second time on: Node keeps what it has compiled (`client/node.ts`). */
export function startedBefore(peer: Peer): Peer {
  return {
    ...peer,
    name: `${peer.name}, started before`,
    startedBefore: true,
    env: { ...peer.env, NODE_COMPILE_CACHE: path.join(folder, 'compiled') },
  };
}

/** The peers that are installed. */
export function otherPeers(): Peer[] {
  const all: readonly (Peer & { readonly needs?: string })[] = [
    {
      name: 'Langium’s default services',
      args: [...nodeFlags, path.join(root, 'scripts/bench/default-server.ts'), '--stdio'],
      languageId: 'protokoll',
      extension: '.protokoll',
      diagnostics: 'pushed',
    },
    {
      name: 'VS Code’s Markdown server',
      needs: toolFile('vscode-langservers-extracted/bin/vscode-markdown-language-server'),
      args: [
        '-r',
        path.join(root, 'scripts/bench/commonjs-uri.cjs'),
        toolFile('vscode-langservers-extracted/bin/vscode-markdown-language-server'),
        '--stdio',
      ],
      languageId: 'markdown',
      extension: '.md',
      diagnostics: 'pulled',
      prepare: prepareMarkdown,
    },
    {
      name: 'remark with its recommended rules',
      needs: toolFile('unified-language-server/package.json'),
      args: [path.join(root, 'scripts/bench/remark-server.mjs'), '--stdio'],
      languageId: 'markdown',
      extension: '.md',
      diagnostics: 'pushed',
    },
  ];
  return all.filter(({ name, needs }) => {
    if (!needs || fs.existsSync(needs)) return true;
    console.error(`Left out: ${name} (not installed).`);
    return false;
  });
}

/** The Markdown server reads and parses nothing itself: its client does, as VS Code's Markdown extension. */
async function prepareMarkdown(connection: ProtocolConnection, uri: string, text: () => string): Promise<void> {
  const markdown = new MarkdownIt({ html: true });
  connection.onRequest('markdown/parse', (params: { text?: string }) => markdown.parse(params.text ?? text(), {}));
  connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => [uri]);
  connection.onRequest('markdown/fs/stat', () => undefined);
  connection.onRequest('markdown/fs/readDirectory', () => []);
  connection.onRequest('markdown/fs/readFile', () => []);
  connection.onRequest('markdown/fs/watcher/create', () => null);
  connection.onRequest('markdown/fs/watcher/delete', () => null);
  const level = { enabled: 'warning' };
  await connection.sendNotification(DidChangeConfigurationNotification.type, {
    settings: {
      markdown: {
        validate: {
          enabled: true,
          referenceLinks: level,
          fragmentLinks: level,
          fileLinks: { ...level, markdownFragmentLinks: 'inherit' },
          unusedLinkDefinitions: level,
          duplicateLinkDefinitions: level,
          ignoredLinks: [],
        },
      },
    },
  });
}

/** The address of a document in the bench's own folder. */
export function documentUri(name: string): string {
  fs.mkdirSync(folder, { recursive: true });
  return pathToFileURL(path.join(folder, name)).href;
}
