import { defineConfig } from 'vitest/config';

// test/editor runs in a real VS Code, not under vitest: see scripts/test-editor.ts.
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], exclude: ['test/editor/**', 'node_modules/**'] },
});
