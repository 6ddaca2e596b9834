// One bend of every operator on the demo model, as a person would type it: what help and the reference page show.
import { failure } from '../errors.ts';
import type { Operator } from './operator.ts';

/** Id, target, keys and values; the operator's name goes between id and target. */
const EXAMPLES: Readonly<Record<string, readonly [string, string, string]>> = {
  scale: ['loud', 'decoder.stages.0.2', 'amount 2'],
  bias: ['lift', 'a:decoder.first', 'amount 0.2'],
  affine: ['shape', 'a:decoder.first', 'scale 0.8 bias 0.1'],
  mask: ['holes', 'decoder.ups.1', 'prob 0.5 seed 1'],
  'ordered-mask': ['open', 'decoder.ups.1', 'prob 0.5 seed 1'],
  ablate: ['mute', 'decoder.first', 'units 0-31'],
  threshold: ['strong', 'a:decoder.first', 'keep 0.3 over frame'],
  noise: ['rust', 'w:decoder.stages.*.weight', 'op tremble std 0.3 seed 3'],
  permute: ['turn', 'latent', 'seed 3'],
  expr: ['bite', 'a:decoder.first', 'expression "tanh(x * drive)" drive 3'],
  invert: ['mirror', 'a:decoder.first', 'around mean'],
  binary: ['gate', 'a:decoder.stages.0.2', 'level 0.1 mix 0.3'],
  clip: ['flat', 'a:decoder.first', 'low -0.3 high 0.3'],
  fold: ['folded', 'a:decoder.first', 'low -0.3 high 0.3'],
  wrap: ['wrapped', 'a:decoder.first', 'low -0.5 high 0.5'],
  saturate: ['warm', 'a:decoder.first', 'drive 3'],
  quantize: ['coarse', 'latent', 'step 0.5'],
  power: ['thin', 'a:decoder.first', 'exponent 1.5'],
  roll: ['shift', 'latent', 'shift 3'],
  flip: ['upside', 'latent', ''],
  delay: ['echo', 'latent', 'frames 40 feedback 0.5 mix 0.5'],
  smooth: ['lazy', 'latent', 'coefficient 0.9'],
  freeze: ['stay', 'latent', 'hold 1'],
  decimate: ['steps', 'latent', 'factor 16'],
  dilate: ['thick', 'a:decoder.first', 'radius 2'],
  erode: ['slim', 'a:decoder.first', 'radius 2'],
  oscillate: ['sway', 'latent', 'rate 3 depth 0.8'],
  'from-capture': ['again', 'a:latent', 'captures loop'],
  'mix-batch': ['half', 'a:latent', 'weights 0.5'],
  steer: ['towards', 'a:latent', 'from loop to other amount 1'],
  'mix-versions': ['between', 'w:*', 'versions original other weights 0.5 0.5'],
  swap: ['trade', 'w:decoder.first.weight', 'with version:other'],
};

/** A bend of an operator as it is typed after `-b`. Throws `name-not-found` for an operator that has no example. */
export function operatorExample({ name }: Operator): string {
  const example = EXAMPLES[name];
  if (example === undefined) throw failure('name-not-found', `operator ${name}`, 'has no example');
  const [id, target, pairs] = example;
  return `${id} ${name} ${target} ${pairs}`.trim();
}
