import os from 'node:os';
import path from 'node:path';

// The test workbench is code-server: VS Code's server and web workbench, the only whole VS Code that npm carries.

/** code-server 4.139.1 is VS Code 1.139.1. Versions on npm are sparse and not all install: change this knowingly. */
export const codeServerVersion = '4.139.1';
/** The Node that this code-server wants, to the major version. */
export const nodeVersion = '24.21.0';

const cacheRoot = process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache');
/** Where the workbench is installed. Safe to delete; PROTOKOLL_WORKBENCH_CACHE names another place. */
export const cacheFolder = path.join(
  process.env.PROTOKOLL_WORKBENCH_CACHE ?? path.join(cacheRoot, 'protokoll-workbench'),
  codeServerVersion,
);

/** The npm package that holds a Node binary for this machine. */
export const nodePackage = `node-linux-${process.arch}`;
export const nodeBinary = path.join(cacheFolder, 'node_modules', nodePackage, 'bin', 'node');
export const codeServerEntry = path.join(cacheFolder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
