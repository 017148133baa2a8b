// Loaded into a server with `node --expose-gc -r`: at SIGUSR2 it writes the heap that is in use to the file HEAP_REPORT.
const fs = require('node:fs');

process.on('SIGUSR2', () => {
  globalThis.gc();
  const report = process.env.HEAP_REPORT;
  fs.writeFileSync(`${report}.new`, String(process.memoryUsage().heapUsed));
  fs.renameSync(`${report}.new`, report);
});
