// Bundles the extension, the language server, the command line, the PDF engine and the writers of Word and Excel files into dist/.
// The extension, the server and the PDF engine are built for Node and for a browser; what needs Node's own modules does not
// build for the latter.
// `node esbuild.mjs` builds all; `--minify` as the package wants it; names (`client`, `client-node`, `server`, `cli`, `pdf`, `word`, `sheet`, `import`, `import-pdf`, `preview`) build only those;
// `--outdir=folder` builds into another folder; `--metafile=file` writes down what each bundle is made of.
import fs from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';

const entryPoints = {
  client: 'client/node-entry.ts',
  // What that loads.
  'client-node': 'client/node.ts',
  server: 'server/node.ts',
  cli: 'cli/main.ts',
  // A thread of its own that is started for the first PDF.
  pdf: 'export/pdf/worker-node.ts',
  // Another one for the first Word file; it loads the writer.
  word: 'export/word/worker-node.ts',
};

/** What the bundles of threads are called. */
const threadNames = { pdf: 'pdf/worker', word: 'word-worker' };

/** The same in a browser, one file each: the bundles, the names that they are built under, their kinds. */
const webEntryPoints = {
  // Loaded by VS Code as a CommonJS module.
  client: { file: 'client/browser.ts', name: 'client-web', format: 'cjs' },
  server: { file: 'server/browser.ts', name: 'server-web', format: 'iife' },
  // It needs no other file and may be started from a blob.
  pdf: { file: 'export/pdf/worker-web.ts', name: 'pdf/worker-web', format: 'iife' },
  // Read for the first Word file (in a thread), and the first Excel file: in a browser and by Node alike.
  word: { file: 'export/word/serve.ts', name: 'word', format: 'iife', globalName: 'protokollWord' },
  sheet: { file: 'export/table/xlsx.ts', name: 'sheet', format: 'iife', globalName: 'protokollSheet' },
  // Read for the first document that is no text: Word, LibreOffice, HTML.
  import: { file: 'import/packed-readers.ts', name: 'import', format: 'iife', globalName: 'protokollImport' },
  // Read for the first PDF: it has PDF.js.
  'import-pdf': {
    file: 'import/pdf/packed-reader.ts',
    name: 'import-pdf',
    format: 'iife',
    globalName: 'protokollImportPdf',
  },
  // The script of the live preview's page, in every editor.
  preview: { file: 'client/preview/page/main.ts', name: 'preview', format: 'iife' },
};

/** What the PDF engine reads: the typesetter and its fonts, with their licences. */
const pdfAssets = {
  'LICENSE-typst.txt': '../export/pdf/LICENSE-typst.txt',
  'typst.wasm': '@myriaddreamin/typst-ts-web-compiler/pkg/typst_ts_web_compiler_bg.wasm',
  'fonts/SourceSerif4-Regular.ttf': '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
  'fonts/SourceSerif4-Italic.ttf':
    '@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf',
  'fonts/SourceSerif4-SemiBold.ttf': '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
  'fonts/SourceSerif4-SemiBoldItalic.ttf':
    '@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf',
  'fonts/SourceSerif4-LICENSE.txt': '@expo-google-fonts/source-serif-4/LICENSE_FONT',
  'fonts/SourceSans3-Regular.ttf': '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  'fonts/SourceSans3-SemiBold.ttf': '@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf',
  'fonts/SourceSans3-LICENSE.txt': '@expo-google-fonts/source-sans-3/LICENSE_FONT',
};

/**
 * The glue of the typesetter makes its few constant functions from text, which a page with a content security policy
 * refuses. They are written out here; any other (two that say what is not there) throws what it would have been.
 */
const withoutEval = {
  name: 'without-eval',
  setup(build) {
    build.onLoad({ filter: /typst_ts_web_compiler\.mjs$/ }, async ({ path: file }) => {
      const source = await fs.readFile(file, 'utf8');
      const table = `const constantFunctions = { 'return 0': () => 0, 'return true': () => true, 'path|return path': (path) => path };
function constantFunction(...parts) {
  return constantFunctions[parts.join('|')] ?? (() => { throw new Error(parts.join('|')); });
}
`;
      return { contents: table + source.replaceAll('new Function(', 'constantFunction('), loader: 'js' };
    });
  },
};

/**
 * Everything in a bundle speaks the protocol of the server's own version. Langium would find the client's, which npm puts
 * in the first place: then both would be in the bundle.
 */
const oneProtocol = {
  name: 'one-protocol',
  setup(build) {
    build.onResolve(
      { filter: /^vscode-(jsonrpc|languageserver-(protocol|types))(\/|$)/ },
      ({ path: name, kind, pluginData }) =>
        pluginData === oneProtocol
          ? undefined
          : build.resolve(name, { kind, resolveDir: 'node_modules/vscode-languageserver', pluginData: oneProtocol }),
    );
  },
};

/**
 * Markdown's writer would read names of signs (`&auml;`) in the labels of references, which no export makes: 28 kB for
 * nothing in each bundle.
 */
const withoutEntities = {
  name: 'without-entities',
  setup(build) {
    build.onLoad({ filter: /[\\/]character-entities[\\/]index\.js$/ }, () => ({
      contents: 'export const characterEntities = {};',
    }));
  },
};

/**
 * Each file that imports all of VS Code's interface would make a copy of it, hundreds of getters each time, since the
 * interface does not say that it is a module: a fifth of the time that loading the client takes. This says so for it.
 */
const vscodeIsModule = {
  name: 'vscode-is-module',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) =>
      namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' },
    );
    build.onLoad({ filter: /.*/, namespace: 'vscode' }, () => ({
      contents: "module.exports = Object.create(require('vscode'), { __esModule: { value: true } });",
    }));
  },
};

const minify = process.argv.includes('--minify');
const outdir = process.argv.find((argument) => argument.startsWith('--outdir='))?.slice('--outdir='.length) ?? 'dist';
const metafile = process.argv.find((argument) => argument.startsWith('--metafile='))?.slice('--metafile='.length);
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const chosen = names.length === 0 ? Object.keys({ ...entryPoints, ...webEntryPoints }) : names;
const chosenForNode = chosen.filter((name) => name in entryPoints);

/** Copies what has changed, and removes fonts of an earlier build; the typesetter is 28 MB. */
async function copyPdfAssets() {
  const fonts = path.join(outdir, 'pdf/fonts');
  await fs.mkdir(fonts, { recursive: true });
  for (const name of await fs.readdir(fonts)) {
    if (name.endsWith('.ttf') && !(`fonts/${name}` in pdfAssets)) await fs.rm(path.join(fonts, name), { force: true });
  }
  for (const [name, from] of Object.entries(pdfAssets)) {
    const source = path.join('node_modules', from);
    const target = path.join(outdir, 'pdf', name);
    const [wanted, present] = await Promise.all([fs.stat(source), fs.stat(target).catch(() => undefined)]);
    if (present?.size === wanted.size && present.mtimeMs >= wanted.mtimeMs) continue;
    // A program that is running may have the file open.
    const copy = `${target}.${process.pid}`;
    await fs.copyFile(source, copy);
    await fs.rename(copy, target);
  }
}

/** Builds for a browser, where there is nothing of Node: an import of its modules is an error. */
function buildForWeb({ file, name, format, globalName }) {
  return esbuild.build({
    entryPoints: { [name]: file },
    outdir,
    bundle: true,
    platform: 'browser',
    format,
    globalName,
    // For Node, what a browser finds as a global value is the module.
    ...(globalName ? { footer: { js: `if (typeof module === 'object') module.exports = ${globalName};` } } : {}),
    target: 'es2023',
    mainFields: ['browser', 'module', 'main'],
    // A worker has no document, which some packages' builds for browsers want.
    conditions: ['worker', 'browser', 'module'],
    define: { 'import.meta.url': '""' },
    loader: { '.typ': 'text' },
    plugins: name === 'client-web' ? [vscodeIsModule] : [withoutEval, withoutEntities, oneProtocol],
    minify,
    metafile: true,
    legalComments: 'none',
    charset: 'utf8',
    logLevel: 'warning',
  });
}

const built = await Promise.all([
  ...(chosen.includes('pdf') ? [copyPdfAssets()] : []),
  ...chosen.flatMap((name) => (name in webEntryPoints ? [buildForWeb(webEntryPoints[name])] : [])),
  ...chosenForNode.map((name) =>
    esbuild.build({
      entryPoints: { [threadNames[name] ?? name]: entryPoints[name] },
      outdir,
      outExtension: { '.js': '.cjs' },
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      // The ESM builds of some Microsoft packages bundle; their UMD builds hide `require` from esbuild.
      mainFields: ['module', 'main'],
      // ESM packages make a `require` of it, which takes a path as well as an address.
      define: { 'import.meta.url': '__filename' },
      loader: { '.typ': 'text' },
      plugins: name.startsWith('client') ? [vscodeIsModule] : [withoutEval, withoutEntities, oneProtocol],
      minify,
      metafile: true,
      sourcemap: minify ? false : 'linked',
      legalComments: 'none',
      charset: 'utf8',
      logLevel: 'warning',
      // Both are commands, too.
      banner: name.startsWith('client') ? {} : { js: '#!/usr/bin/env node' },
    }),
  ),
]).catch((error) => {
  // esbuild has said what is wrong itself.
  if (!error.errors) console.error(error);
  process.exit(1);
});

if (metafile) {
  const [inputs, outputs] = ['inputs', 'outputs'].map((kind) =>
    Object.assign({}, ...built.flatMap((result) => result?.metafile?.[kind] ?? [])),
  );
  await fs.mkdir(path.dirname(metafile), { recursive: true });
  const assets = Object.entries(pdfAssets).map(([name, from]) => [
    path.posix.join(outdir, 'pdf', name),
    path.posix.join('node_modules', from),
  ]);
  await fs.writeFile(metafile, JSON.stringify({ inputs, outputs, assets: Object.fromEntries(assets) }));
}
