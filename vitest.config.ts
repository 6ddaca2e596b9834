import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Tests that may run side by side start processes and engines of their own: two at a time, as many as a small machine has cores.
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, pool: 'forks', maxConcurrency: 2 },
});
