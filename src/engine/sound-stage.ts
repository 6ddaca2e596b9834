// A sound on its way through the voices of a model, block by block: which channels go through which voice, what a block
// holds, what the score has for it. Takes a sound at the model's rate and open players, gives channels in step with it.
import type { Sound } from '../audio/sound.ts';
import { soundFrames } from '../audio/sound.ts';
import { failure } from '../errors.ts';
import { type Cut, cutGraph } from '../graph/methods.ts';
import type { ParameterValue } from '../parameter.ts';
import { type AudioMethod, outputChannels } from './audio-method.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { Player } from './player.ts';
import type { Block } from './recent-blocks.ts';
import { type Lane, laneValue } from './score.ts';
import type { TensorData } from './tensor.ts';

export interface RenderedBlock {
  /** Frames played and to play, at the model's rate. */
  readonly frame: number;
  readonly frames: number;
  /** The taps of the first voice, in the order they were asked for. */
  readonly taps: readonly TensorData[];
}

/** A sound cut for a model. */
export interface SoundBlocks {
  readonly audio: AudioMethod;
  /** For each voice the channels of the sound it takes. */
  readonly groups: readonly (readonly number[])[];
  /** Frames of a block. */
  readonly block: number;
  /** The sound at the model's rate. */
  readonly fed: Sound;
}

/** What stays the same from block to block. */
export interface SoundStage extends SoundBlocks {
  /** One for each voice. */
  readonly players: readonly Player[];
  readonly lanes: readonly Lane[];
  /** Frames the model is late, cut off at the beginning. */
  readonly delay: number;
}

export interface Played {
  readonly channels: readonly Float32Array[];
  /** Samples that were no finite numbers. */
  readonly notFinite: number;
}

/** Seconds of a sound that choices by what was played look at, at most. */
const LONGEST_LOOK = 60;

/** The graph from the signal to the sound, with further values on the way. */
export function audioCut({ model, graph }: LoadedModel, audio: AudioMethod, values: readonly string[]): Cut {
  return cutGraph(model, graph.flow, [audio.input], [audio.output, ...values]);
}

/** Which channels go through which voice: as many together as the model takes, one channel to all of them. Throws `value-range`. */
export function voiceGroups(channels: number, together: number): number[][] {
  if (channels === 1) return [Array<number>(together).fill(0)];
  if (channels % together === 0) {
    return Array.from({ length: channels / together }, (_, voice) =>
      Array.from({ length: together }, (_, index) => voice * together + index),
    );
  }
  throw failure(
    'value-range',
    'channels',
    `the model takes ${together} at once, the sound has ${channels}; mix them to one`,
  );
}

/** The beginning of a sound as the first voice hears it, as much of it as choices by what was played look at. */
export function heardBlocks(sound: SoundBlocks): Block[] {
  const { audio, block, fed } = sound;
  const step = audio.fixedBlock ?? audio.step;
  const heard = Math.min(soundFrames(fed), LONGEST_LOOK * fed.sampleRate);
  const frames = step * Math.max(1, Math.ceil(heard / step));
  const blocks: Block[] = [];
  for (let frame = 0; frame < frames; frame += block)
    blocks.push([voiceInput(sound, 0, frame, Math.min(block, frames - frame))]);
  return blocks;
}

/** Plays the sound, `tail` frames of silence and as much silence as the delay asks for; the delay is cut off. */
export async function playThrough(
  stage: SoundStage,
  tail: number,
  onBlock?: (block: RenderedBlock) => void,
): Promise<Played> {
  const { audio, block, delay, fed } = stage;
  const kept = soundFrames(fed) + tail;
  const step = audio.fixedBlock ?? audio.step;
  const frames = step * Math.max(1, Math.ceil((kept + delay) / step));
  const values = new Map<string, ParameterValue>();
  const channels: Float32Array[] = [];
  let notFinite = 0;
  for (let frame = 0; frame < frames; frame += block) {
    const count = Math.min(block, frames - frame);
    await setDueValues(stage, frame / fed.sampleRate, values);
    const results = await Promise.all(
      stage.players.map((player, voice) => player.run([voiceInput(stage, voice, frame, count)])),
    );
    const rows = results.flatMap(([first]) =>
      first === undefined ? [] : outputChannels(audio, first, count),
    );
    for (const [index, row] of rows.entries()) {
      channels[index] ??= new Float32Array(kept);
      notFinite += placeInto(channels[index], row, frame - delay);
    }
    onBlock?.({ frame: frame + count, frames, taps: results[0]?.slice(1) ?? [] });
  }
  return { channels, notFinite };
}

/** Sets what the score has for this moment and was not set yet. */
async function setDueValues(
  { lanes, players }: SoundStage,
  seconds: number,
  values: Map<string, ParameterValue>,
): Promise<void> {
  for (const lane of lanes) {
    const name = `${lane.id} ${lane.key}`;
    const value = laneValue(lane, seconds);
    if (value === null || value === (values.get(name) ?? lane.first)) continue;
    values.set(name, value);
    for (const player of players) await player.set(lane.id, lane.key, value);
  }
}

function voiceInput({ audio, groups, fed }: SoundBlocks, voice: number, frame: number, count: number) {
  const parts = (groups[voice] ?? []).map((channel) => {
    const part = new Float32Array(count);
    part.set(fed.channels[channel]?.subarray(frame, frame + count) ?? []);
    return part;
  });
  return audio.tensor(parts);
}

/** Writes a row at a place that may begin before the target or end after it; says how many samples were no finite numbers. */
function placeInto(target: Float32Array, row: Float32Array, start: number): number {
  let notFinite = 0;
  const from = Math.max(0, -start);
  const to = Math.min(row.length, target.length - start);
  for (let index = from; index < to; index++) {
    const sample = row[index] ?? 0;
    if (Number.isFinite(sample)) target[start + index] = sample;
    else notFinite++;
  }
  return notFinite;
}
