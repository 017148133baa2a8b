import { defineConfig } from 'vitest/config';

// One workbench at a time: two of them on a small machine only make each other slow.
export default defineConfig({
  test: {
    include: ['test/editor/ui/*.test.ts'],
    globalSetup: ['test/editor/ui/package-extension.ts'],
    fileParallelism: false,
    bail: 1,
    // Of one step of a user's way. No run has a limit: a busy machine is many times slower than an idle one.
    testTimeout: 300_000,
    // What a page shows may take a while when the machine is busy.
    expect: { poll: { timeout: 60_000 } },
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
  },
});
