// What `scan` and `cluster` look at: the model and plan that play, and the sound: the last that was played, or a file.
import { readSound } from '../audio/read-sound.ts';
import { resample } from '../audio/resample.ts';
import { monoMix } from '../audio/sound.ts';
import type { LiveEngine } from '../engine/live/live-engine.ts';
import type { Block } from '../engine/recent-blocks.ts';
import type { SideMatter } from '../engine/side-pass.ts';
import { heardBlocks, voiceGroups } from '../engine/sound-stage.ts';

/** Seconds of sound that are looked at. */
const LOOK_SECONDS = 2;

/** What plays, with a sound file where one is named. Throws what reading it throws. */
export async function playedMatter(engine: LiveEngine, path: string | null): Promise<SideMatter> {
  const { subject, plan, resources } = engine;
  const blocks = path === null ? lastBlocks(engine) : await fileBlocks(engine, path);
  return { loaded: subject.loaded, cut: subject.cut, plan, resources, blocks };
}

function lastBlocks(engine: LiveEngine): readonly Block[] {
  const { blockFrames, sampleRate } = engine.stream.geometry;
  const count = Math.max(1, Math.round((LOOK_SECONDS * sampleRate) / blockFrames));
  return engine.played().slice(-count);
}

async function fileBlocks(engine: LiveEngine, path: string): Promise<readonly Block[]> {
  const { audio } = engine.subject;
  const { blockFrames, sampleRate } = engine.stream.geometry;
  const sound = await readSound(path);
  const fed = await resample({ ...sound, channels: [monoMix(sound)] }, sampleRate);
  const channels = fed.channels.map((row) => row.subarray(0, LOOK_SECONDS * sampleRate));
  const groups = voiceGroups(1, audio.channels);
  return heardBlocks({ audio, groups, block: blockFrames, fed: { ...fed, channels } });
}
