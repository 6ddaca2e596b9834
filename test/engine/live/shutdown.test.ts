// A live engine may be closed at any moment, while it plays and while it builds: the process ends by itself and well.
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { expect, it } from 'vitest';
import { MODELS } from '../../shared.ts';
import { shutdowns } from '../../soak/shutdown.ts';

const script = fileURLToPath(new URL('../../../out/soak/shutdown-child.mjs', import.meta.url));

it('twenty processes that close at twenty moments end with exit code 0', async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('../../soak/shutdown-child.ts', import.meta.url))],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  const endings = await shutdowns(script, `${MODELS}pebble.onnx`, 20, 300);
  expect(endings.filter(({ code, said }) => code !== 0 || said !== 'closed')).toEqual([]);
  expect(endings).toHaveLength(20);
}, 240_000);
