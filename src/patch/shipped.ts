// Every patcher file of the package and where it lies.
import { CLIPPINGS } from './clippings.ts';
import { HELP } from './help.ts';
import type { ShippedPatcher } from './lint/package.ts';
import type { Patcher } from './patcher.ts';
import { livebendBend } from './patchers/bend-row.ts';
import { livebendBends } from './patchers/bends.ts';
import { livebendCheck } from './patchers/check.ts';
import { livebend } from './patchers/control.ts';
import { livebendDoor } from './patchers/door.ts';
import { livebendEngine } from './patchers/engine.ts';
import { livebendDecode, livebendEncode } from './patchers/latents.ts';
import { livebendListen } from './patchers/listen.ts';
import { livebendOverview } from './patchers/overview.ts';
import { livebendParam } from './patchers/param.ts';
import { livebendSettings } from './patchers/settings.ts';
import { livebendSnaps } from './patchers/snaps.ts';
import { livebendSound } from './patchers/sound.ts';
import { livebendStatus } from './patchers/status.ts';
import { livebendTargets } from './patchers/targets.ts';
import { livebendWatch } from './patchers/watch.ts';
import { livebendXy } from './patchers/xy.ts';

const ABSTRACTIONS: readonly Patcher[] = [
  livebend,
  livebendSound,
  livebendEncode,
  livebendDecode,
  livebendListen,
  livebendTargets,
  livebendBends,
  livebendBend,
  livebendParam,
  livebendSnaps,
  livebendXy,
  livebendWatch,
  livebendStatus,
  livebendSettings,
  livebendDoor,
  livebendEngine,
];

const EXTRAS: readonly Patcher[] = [livebendOverview, livebendCheck];

export const SHIPPED: readonly ShippedPatcher[] = [
  ...ABSTRACTIONS.map((patcher) => ({ file: `patchers/${patcher.name}.maxpat`, patcher })),
  ...EXTRAS.map((patcher) => ({ file: `extras/${patcher.name}.maxpat`, patcher })),
  ...CLIPPINGS.map((patcher) => ({ file: `clippings/${patcher.name}.maxpat`, patcher })),
  ...HELP.map((patcher) => ({ file: `help/${patcher.name}.maxhelp`, patcher })),
];

/** The names of all files that patchers may name. */
export const SHIPPED_NAMES: ReadonlySet<string> = new Set([
  ...SHIPPED.map(({ file }) => file.split('/').at(-1) ?? file),
  'livebend.mjs',
  'livebend.folder.js',
  'pebble.onnx',
  'pebble.ts',
  'drums.wav',
  'drone.wav',
  'strings.wav',
]);
