/** How Node runs the server. */
export const nodeFlagsOfServer: readonly string[] = [
  // Half of its usual room for new objects: with 2,000 minutes to know, the server takes a third less memory, and nothing
  // takes longer.
  '--max-semi-space-size=8',
  // V8 would make each of the language's patterns twice, for an interpreter first, and those that know all letters of all
  // languages are slow to make: without, a third less until the first document is read.
  '--no-regexp-tier-up',
];

/** One heap for all threads of the process, where the C library (on Linux) would make one for each: 10 MB less. */
export const environmentOfServer: NodeJS.ProcessEnv = { MALLOC_ARENA_MAX: '1' };
