// A live engine may be closed at any moment, while it plays and while it builds: the process ends by itself and well.
import { expect, it } from 'vitest';
import { bundled } from '../../bundled.ts';
import { MODELS } from '../../shared.ts';
import { shutdowns } from '../../soak/shutdown.ts';

it('twenty processes that close at twenty moments end with exit code 0', async () => {
  const script = await bundled('soak/shutdown-child.ts');
  const endings = await shutdowns(script, `${MODELS}pebble.onnx`, 20, 300);
  expect(endings.filter(({ code, said }) => code !== 0 || said !== 'closed')).toEqual([]);
  expect(endings).toHaveLength(20);
}, 240_000);
