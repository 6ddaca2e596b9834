// Small patchers to be pasted into one's own with "Paste From" of the menu that a right click opens: beginnings that work as
// they are. Max lists what lies in the folder `clippings`, by name.
import { drawOutput } from './help/help-file.ts';
import type { Patcher } from './patcher.ts';
import { livebend } from './patchers/control.ts';
import { livebendListen } from './patchers/listen.ts';
import { livebendParam } from './patchers/param.ts';
import { livebendSnaps } from './patchers/snaps.ts';
import { livebendSound } from './patchers/sound.ts';
import { livebendWatch } from './patchers/watch.ts';
import { livebendXy } from './patchers/xy.ts';
import { drawPatcher } from './sheet.ts';

const SIZE = { width: 40, height: 30 };

const through = drawPatcher(
  'livebend sound through a model',
  { ...SIZE, digest: 'What comes in goes through a model; a message bends it, a dial says how much' },
  (p) => {
    const object = p.object(livebendSound, 'pebble', 1, 12, { width: 26 });
    p.chain(p.message('bend warm scale decoder.stages.0.2 amount 1', 1, 6), object);
    const input = p.box('adc~', 30, 6);
    p.cord(input, 0, object, 1);
    p.cord(input, 1, object, 2);
    p.view(livebendParam, 'warm amount', [30, 12, 8, 6]);
    drawOutput(p, object, [1, 16]);
  },
);

const inside = drawPatcher(
  'livebend look and listen inside',
  { ...SIZE, digest: 'Activations as a picture and as sound, beside a livebend~ of the same instance' },
  (p) => {
    p.view(livebendWatch, 'inside latent channels', [1, 2, 24, 15]);
    const object = p.object(livebendListen, '', 1, 20, { width: 14 });
    p.chain(p.message('listen latent 0-3', 1, 18), object);
  },
);

const scenes = drawPatcher(
  'livebend snapshots and a pad',
  { ...SIZE, digest: 'Eight snapshots, and a pad that goes between the first four' },
  (p) => {
    p.view(livebendSnaps, '', [1, 2, 27, 5]);
    p.view(livebendXy, '', [1, 9, 14, 12]);
  },
);

const words = drawPatcher(
  'livebend words and answers',
  { ...SIZE, digest: 'Commands by messages, answers in the console, without sound' },
  (p) => {
    const object = p.object(livebend, 'pebble', 1, 14, { width: 22 });
    [
      'bend warm scale decoder.stages.0.2 amount 1',
      'macro glow map warm amount 0 3',
      'macro glow 0.5',
      'undo',
    ].forEach((text, index) => {
      p.chain(p.message(text, 1 + 1.5 * index, 2 + 2.5 * index), object);
    });
    p.cord(object, 1, p.box('print livebend', 16, 18), 0);
  },
);

export const CLIPPINGS: readonly Patcher[] = [through, inside, scenes, words];
