import { defineConfig } from 'vitest/config';

// One workbench at a time: two of them on a small machine only make each other slow.
export default defineConfig({
  test: {
    include: ['test/editor/ui/*.test.ts'],
    globalSetup: ['test/editor/ui/package-extension.ts'],
    fileParallelism: false,
    bail: 1,
    testTimeout: 90_000,
    // What a page shows may take a while when the machine is busy.
    expect: { poll: { timeout: 15_000 } },
    hookTimeout: 180_000,
    teardownTimeout: 20_000,
  },
});
