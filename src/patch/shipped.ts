// Every patcher file of the package and where it lies.
import type { ShippedPatcher } from './lint/package.ts';
import type { Patcher } from './patcher.ts';
import { livebend } from './patchers/control.ts';
import { livebendDoor } from './patchers/door.ts';
import { livebendEngine } from './patchers/engine.ts';
import { livebendSound } from './patchers/sound.ts';

const ABSTRACTIONS: readonly Patcher[] = [livebendEngine, livebendDoor, livebend, livebendSound];

export const SHIPPED: readonly ShippedPatcher[] = ABSTRACTIONS.map((patcher) => ({
  file: `patchers/${patcher.name}.maxpat`,
  patcher,
}));

/** The names of all files that patchers may name. */
export const SHIPPED_NAMES: ReadonlySet<string> = new Set([
  ...SHIPPED.map(({ file }) => file.split('/').at(-1) ?? file),
  'livebend.mjs',
  'pebble.onnx',
  'pebble.ts',
  'drums.wav',
  'drone.wav',
  'strings.wav',
]);
