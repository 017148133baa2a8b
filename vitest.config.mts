import { defineConfig } from 'vitest/config';

// test/editor runs in a real VS Code, not under vitest: see scripts/test-editor.ts.
export default defineConfig({
  // Typst templates are text, as esbuild.mjs has it.
  plugins: [
    {
      name: 'typst-as-text',
      transform: (text, file) => (file.endsWith('.typ') ? `export default ${JSON.stringify(text)}` : undefined),
    },
  ],
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**', 'node_modules/**'],
    // Of one test. Properties of many texts take their time on a busy machine; what hangs is still found.
    testTimeout: 300_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
    // By default one processor is kept free: of two, as build servers have, that is half.
    maxWorkers: '100%',
  },
});
