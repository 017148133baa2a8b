/** The PDF engine as a web worker: one file without imports. It is sent the assets first, then jobs. */
import type { EngineAssets } from './engine.ts';
import { type PdfAnswer, type PdfJob, servePdf } from './serve.ts';

/** What is used of a worker's global scope; the types of Node have another one. */
interface Scope {
  onmessage: ((event: { readonly data: { readonly assets: EngineAssets } | PdfJob }) => void) | null;
  postMessage(answer: PdfAnswer, transfer: ArrayBuffer[]): void;
}

const scope = globalThis as unknown as Scope;
let haveAssets: (assets: EngineAssets) => void = () => undefined;
const assets = new Promise<EngineAssets>((resolve) => {
  haveAssets = resolve;
});
const work = servePdf(assets, (answer, transfer) => scope.postMessage(answer, transfer));
scope.onmessage = ({ data }) => {
  if ('assets' in data) haveAssets(data.assets);
  else void work(data);
};
