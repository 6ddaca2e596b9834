// A pass of a sound through the first voice of a render, before the one that counts: what `--capture` records in.
import type { Sound } from '../audio/sound.ts';
import type { Engine } from '../engine/engine.ts';
import type { LoadedModel } from '../engine/loaded-model.ts';
import { type RenderOptions, withFirstVoice } from '../engine/render.ts';
import type { Pass } from './capture-pass.ts';

/** Plays the sound with the score of the bends that are left. */
export function soundPass(engine: Engine, loaded: LoadedModel, sound: Sound, options: RenderOptions): Pass {
  const { plan = [], score = [] } = options;
  return {
    loaded,
    plan,
    play: (kept, _, use) => {
      const left = score.filter(({ id }) => kept.some((bend) => bend.id === id));
      return withFirstVoice(engine, loaded, sound, { ...options, plan: kept, score: left }, use);
    },
  };
}
