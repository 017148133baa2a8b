// Loads the bundle of its first argument with what is kept in the folder of its second, prints what it exports and whether it
// had been compiled, and keeps it. In a process of its own, as V8 remembers for as long as it runs what it has compiled.
import { createRequire } from 'node:module';
import { loadCompiled } from '../../client/code-cache.ts';

const [, , bundle = '', folder = ''] = process.argv;
const { exports, wasCompiled, keep } = loadCompiled<object>(bundle, folder, createRequire(bundle));
await keep();
console.log(JSON.stringify({ ...exports, wasCompiled }));
