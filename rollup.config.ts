// Builds the library, the command line and the workers as ES modules; dependencies stay outside.
import type { RollupOptions } from 'rollup';
import esbuild from 'rollup-plugin-esbuild';

const config: RollupOptions = {
  input: {
    index: 'src/index.ts',
    cli: 'src/cli.ts',
    max: 'src/max.ts',
    worker: 'src/engine/worker.ts',
  },
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    banner: (chunk) => (chunk.name === 'cli' ? '#!/usr/bin/env node' : ''),
  },
  external: (id) => !id.startsWith('.') && !id.startsWith('/'),
  plugins: [esbuild({ target: 'node20' })],
  onwarn: (warning) => {
    throw new Error(warning.message);
  },
};

export default config;
