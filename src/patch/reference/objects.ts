// What reference pages say of each object of the package: a description, arguments, messages, what else to look at. Digests, inlets
// and outlets are read from the patchers.
import type { Patcher } from '../patcher.ts';
import { livebendBends } from '../patchers/bends.ts';
import { livebend } from '../patchers/control.ts';
import { livebendDecode, livebendEncode } from '../patchers/latents.ts';
import { livebendListen } from '../patchers/listen.ts';
import { livebendParam } from '../patchers/param.ts';
import { livebendSettings } from '../patchers/settings.ts';
import { livebendSnaps } from '../patchers/snaps.ts';
import { livebendSound } from '../patchers/sound.ts';
import { livebendStatus } from '../patchers/status.ts';
import { livebendTargets } from '../patchers/targets.ts';
import { livebendWatch } from '../patchers/watch.ts';
import { livebendXy } from '../patchers/xy.ts';
import { SOUND_WORDS, type Verb, WORDS } from './verbs.ts';

export interface ObjectReference {
  readonly patcher: Patcher;
  readonly description: string;
  /** Names of arguments in order; all are optional. */
  readonly args: readonly (readonly [string, string])[];
  readonly verbs: readonly Verb[];
  readonly seeAlso: readonly string[];
  /** How it is shown in its help: the words behind its name; for windows, width and height in grid steps. */
  readonly example: string;
  readonly window?: readonly [number, number];
}

const MODEL_ARGS = [
  ['model', 'A model by name or path: RAVE .ts, TorchScript, ONNX.'],
  ['method', 'The method that sound runs through.'],
  ['block', 'Frames the model computes at once.'],
] as const;
const NUMBER: Verb = {
  verb: 'float',
  help: 'Sets the value; set value only shows it.',
  arguments: [{ name: 'value', help: 'In the range of the dial.', kind: 'number' }],
  examples: ['0.5'],
};

/** Every object a user puts into a patch. */
export const OBJECTS: readonly ObjectReference[] = [
  {
    patcher: livebendSound,
    description:
      'Sound goes through a model and comes back bent. All objects share one engine; those with the same @instance share a model. While no sound comes back, the sound itself is heard, as late as the other would be. The route rides the main thread of Max: long work there is heard as a gap, found and made up for.',
    args: MODEL_ARGS,
    verbs: SOUND_WORDS,
    seeAlso: ['livebend', 'livebend.listen~', 'livebend.encode~', 'livebend.overview'],
    example: 'pebble',
  },
  {
    patcher: livebend,
    description: 'Everything livebend~ understands, without sound: for control from elsewhere in a patch.',
    args: MODEL_ARGS,
    verbs: WORDS,
    seeAlso: ['livebend~', 'livebend.bends', 'livebend.targets'],
    example: 'pebble',
  },
  {
    patcher: livebendEncode,
    description:
      'The first half of a model. Its latents come on one mc cord, stepping at the ratio of the model.',
    args: MODEL_ARGS.slice(0, 1),
    verbs: SOUND_WORDS,
    seeAlso: ['livebend.decode~', 'livebend~'],
    example: 'pebble',
  },
  {
    patcher: livebendDecode,
    description:
      'The second half of a model. It takes latents from one mc cord, of the same or another model.',
    args: MODEL_ARGS.slice(0, 1),
    verbs: SOUND_WORDS,
    seeAlso: ['livebend.encode~', 'livebend~'],
    example: 'pebble',
  },
  {
    patcher: livebendListen,
    description: 'Takes the third outlet of livebend~. Type a target and units, press hear.',
    args: [
      ['target', 'An activation.'],
      ['units', 'Which of its units, at most four.'],
    ],
    verbs: [],
    seeAlso: ['livebend~', 'livebend.watch'],
    example: 'decoder.first 0-3',
    window: [25, 4],
  },
  {
    patcher: livebendTargets,
    description: 'Type a part of a name and press Return; click a line, choose an operator, bend it.',
    args: [],
    verbs: [],
    seeAlso: ['livebend.bends', 'livebend'],
    example: '',
    window: [25, 19],
  },
  {
    patcher: livebendBends,
    description:
      'The first eight bends of an instance, each with its switch, its first value, its mix, solo, order and end.',
    args: [],
    verbs: [],
    seeAlso: ['livebend.param', 'livebend.targets'],
    example: '',
    window: [26, 29],
  },
  {
    patcher: livebendParam,
    description: 'A dial for one parameter. It follows what others do with the same parameter.',
    args: [
      ['id', 'The bend.'],
      ['key', 'Its parameter.'],
      ['low', 'Lowest value.'],
      ['high', 'Highest value.'],
      ['whole', '1 for whole numbers.'],
    ],
    verbs: [NUMBER],
    seeAlso: ['livebend.bends'],
    example: 'warm amount 0. 2.',
    window: [8, 6],
  },
  {
    patcher: livebendSnaps,
    description: 'Eight snapshots to store and to recall, gliding.',
    args: [],
    verbs: [],
    seeAlso: ['livebend.xy'],
    example: '',
    window: [27, 5.4],
  },
  {
    patcher: livebendXy,
    description: 'A pad between the snapshots 1 to 4, one in each corner.',
    args: [],
    verbs: [],
    seeAlso: ['livebend.snaps'],
    example: '',
    window: [14, 12.4],
  },
  {
    patcher: livebendWatch,
    description: 'One watch as bars, as a picture that runs on, as a list and as a signal.',
    args: [
      ['id', 'Its name.'],
      ['target', 'An activation or weight.'],
      ['statistic', 'channels, mean, rms, peak …'],
      ['rate', 'The word rate and how often a second.'],
    ],
    verbs: [],
    seeAlso: ['livebend.listen~'],
    example: 'look latent channels rate 15',
    window: [24, 14.5],
  },
  {
    patcher: livebendStatus,
    description:
      'A light, the condition, the model, latency, load, late blocks, and the last thing that went wrong.',
    args: [],
    verbs: [],
    seeAlso: ['livebend~'],
    example: '',
    window: [26, 5],
  },
  {
    patcher: livebendSettings,
    description:
      'How the engine plays an instance; it shows what others set. Moves the engine of all objects into a terminal and back.',
    args: [],
    verbs: [],
    seeAlso: ['livebend~', 'livebend.status'],
    example: '',
    window: [22, 12],
  },
];
