// What every part of the soak plays: the demo model, its sound, plans that change each other, an engine that tells its events.
import type { Plan } from '../../src/bend/bend.ts';
import { LiveEngine } from '../../src/engine/live/live-engine.ts';
import type { LiveEvent } from '../../src/engine/live/live-events.ts';
import type { LiveOptions } from '../../src/engine/live/live-options.ts';
import type { Model } from '../../src/model/model.ts';
import { sharpest } from '../click.ts';
import { playLive } from '../live.ts';
import { planOf } from '../playing.ts';

export const RATE = 48_000;
export const VECTOR = 512;
export const BLOCK = 2048;
/** Units that are listened to. */
export const LISTENED = 4;

const BASE = ['a scale a:decoder.first amount 1', 'w scale w:decoder.stages.0.0.mix.weight amount 1'];
export const PLANS: readonly Plan[] = [
  planOf(...BASE),
  planOf(...BASE, 'm mask a:decoder.ups.1 prob 0.7'),
  planOf(...BASE, 's smooth latent coefficient 0.3'),
  planOf(...BASE, 'p permute latent seed 2 amount 0.5'),
];
/** A bend that makes a weight no number. */
export const POISON = planOf(...BASE, 'x expr w:decoder.stages.0.0.mix.weight expression "log(x - 1000)"');
const AMOUNTS = [0.5, 1, 1.5] as const;

export interface Session {
  readonly engine: LiveEngine;
  readonly events: LiveEvent[];
}

export async function start(
  model: Model,
  options: Pick<LiveOptions, 'hasFaults' | 'isPaced' | 'spareFrames'> = {},
): Promise<Session> {
  const events: LiveEvent[] = [];
  const engine = await LiveEngine.open(model, {
    vectorFrames: VECTOR,
    blockFrames: BLOCK,
    ...options,
    onEvent: (event) => events.push(event),
  });
  return { engine, events };
}

/** The sharpest bend any of the plans has by itself. */
export async function ownSharpness(model: Model, sound: Float32Array): Promise<number> {
  const { engine } = await start(model, { isPaced: false });
  let largest = sharpest(sound);
  for (const plan of PLANS) {
    for (const amount of AMOUNTS) {
      await engine.bend(plan);
      for (const id of ['a', 'w']) await engine.set(id, 'amount', amount);
      largest = Math.max(largest, sharpest(await playLive(engine, sound)));
    }
  }
  await engine.close();
  return largest;
}

/** A sound that can be played again and again, in whole vectors. */
export function looped(samples: Float32Array): Float32Array {
  const length = samples.length - (samples.length % VECTOR);
  const fade = 4800;
  return Float32Array.from(samples.subarray(0, length), (sample, frame) => {
    const edge = Math.min(frame, length - 1 - frame);
    return edge >= fade ? sample : sample * (0.5 - 0.5 * Math.cos((Math.PI * edge) / fade));
  });
}
