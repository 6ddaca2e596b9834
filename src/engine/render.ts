// A whole sound through a bent model, off-line: in at any rate with any channels, out in step with what went in. Goes
// block by block with the states carried, and plays the score of a render at the edges of blocks.

import { resample } from '../audio/resample.ts';
import { monoMix, type Sound, soundFrames } from '../audio/sound.ts';
import type { Plan } from '../bend/bend.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import { failure } from '../errors.ts';
import { cutGraph } from '../graph/methods.ts';
import { activationNamed } from '../graph/target.ts';
import type { ParameterValue } from '../parameter.ts';
import { type AudioMethod, audioMethod, blockFrames, outputChannels } from './audio-method.ts';
import type { Engine, LoadedModel } from './engine.ts';
import type { Player } from './player.ts';
import { type Lane, laneValue, type Score, scoreLanes } from './score.ts';
import type { TensorData } from './tensor.ts';

export interface RenderOptions {
  /** The model's first method when left out. */
  readonly method?: string;
  readonly plan?: Plan;
  /** Changes of the plan's values over time. */
  readonly score?: Score;
  /** Frames of a block at the model's rate; near 2048, with a score near 512, when left out. */
  readonly block?: number;
  readonly provider?: string;
  /** `each` plays every channel through a model of its own, `mix` plays the mean of all; `each` when left out. */
  readonly channels?: 'each' | 'mix';
  /** How much of the model is heard beside the sound itself, 0 to 1; 1 when left out. */
  readonly wet?: number;
  /** Silence played after the end, so that what still sounds is kept. */
  readonly tailSeconds?: number;
  /** Activations to fetch along with the sound. */
  readonly taps?: readonly string[];
  /** Told after every block. */
  readonly onBlock?: (block: RenderedBlock) => void;
}

export interface RenderedBlock {
  /** Frames played and to play, at the model's rate. */
  readonly frame: number;
  readonly frames: number;
  /** The taps of the first voice, in the order they were asked for. */
  readonly taps: readonly TensorData[];
}

export interface Rendering {
  /** At the rate of the sound that went in; longer by the tail, else just as long. */
  readonly sound: Sound;
  readonly reports: readonly BendReport[];
  readonly block: number;
  /** Samples that were no finite numbers and are silence now. */
  readonly notFinite: number;
}

const USUAL_BLOCK = 2048;
const SCORE_BLOCK = 512;

/**
 * Plays a sound through a model with bends that may change over time. The model's own delay is taken out. A change of
 * the score is heard from the first block that does not begin before it. Throws what `audioMethod`, `blockFrames`,
 * `scoreLanes`, `resample` and bending throw, and `value-range` for `wet`, the tail and channels that do not fit.
 */
export async function render(
  engine: Engine,
  loaded: LoadedModel,
  sound: Sound,
  options: RenderOptions = {},
): Promise<Rendering> {
  const { plan = [], score = [], wet = 1, tailSeconds = 0 } = options;
  checkRange('wet', wet, 1);
  checkRange('tail', tailSeconds, 3600);
  const audio = audioMethod(loaded, options.method);
  const block = blockFrames(audio, options.block, score.length > 0 ? SCORE_BLOCK : USUAL_BLOCK);
  const lanes = scoreLanes(plan, score);
  const dry = options.channels === 'mix' ? { ...sound, channels: [monoMix(sound)] } : sound;
  const groups = voiceGroups(dry.channels.length, audio.channels);
  const players = await openPlayers(engine, loaded, audio, groups.length, options);
  try {
    const modelRate = loaded.model.sampleRate ?? sound.sampleRate;
    const fed = await resample(dry, modelRate);
    const stage: Stage = { audio, players, groups, lanes, block, delay: loaded.model.delay };
    const tail = Math.round(tailSeconds * modelRate);
    const played = await playThrough(stage, fed, tail, options.onBlock);
    const frames = soundFrames(sound) + Math.round(tailSeconds * sound.sampleRate);
    const wetSound = await resample({ sampleRate: modelRate, channels: played.channels }, sound.sampleRate);
    const channels = wetSound.channels.map((channel, index) => {
      const { voice, row } = placeOf(index, played.channels.length / groups.length);
      const source = groups[voice]?.[Math.min(row, audio.channels - 1)] ?? 0;
      return blended(channel, dry.channels[source] ?? channel, wet, frames);
    });
    const reports = players[0]?.reports ?? [];
    return { sound: { ...sound, channels }, reports, block, notFinite: played.notFinite };
  } finally {
    for (const player of players) await player.close();
  }
}

/** What stays the same from block to block. */
interface Stage {
  readonly audio: AudioMethod;
  /** One for each voice. */
  readonly players: readonly Player[];
  /** For each voice the channels of the sound it takes. */
  readonly groups: readonly (readonly number[])[];
  readonly lanes: readonly Lane[];
  readonly block: number;
  readonly delay: number;
}

interface Played {
  readonly channels: readonly Float32Array[];
  readonly notFinite: number;
}

/** Which channels go through which voice: as many together as the model takes, one channel to all of them. */
function voiceGroups(channels: number, together: number): number[][] {
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

async function openPlayers(
  engine: Engine,
  loaded: LoadedModel,
  audio: AudioMethod,
  count: number,
  options: RenderOptions,
): Promise<Player[]> {
  const { plan = [], provider = 'cpu', taps = [] } = options;
  const values = taps.map((name) => activationNamed(loaded.graph, name).value);
  const cut = cutGraph(loaded.model, loaded.graph.flow, [audio.input], [audio.output, ...values]);
  const players: Player[] = [];
  for (let voice = 0; voice < count; voice++)
    players.push(await engine.play(loaded, cut, { plan, provider }));
  return players;
}

/** Plays a sound at the model's rate, the tail and as much silence as the delay asks for; the delay is cut off. */
async function playThrough(
  stage: Stage,
  fed: Sound,
  tail: number,
  onBlock: RenderOptions['onBlock'],
): Promise<Played> {
  const { audio, block, delay } = stage;
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
      stage.players.map((player, voice) => player.run([voiceInput(stage, fed, voice, frame, count)])),
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
  { lanes, players }: Stage,
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

function voiceInput({ audio, groups }: Stage, fed: Sound, voice: number, frame: number, count: number) {
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

function placeOf(index: number, perVoice: number) {
  return { voice: Math.floor(index / perVoice), row: index % perVoice };
}

function blended(wetPart: Float32Array, dryPart: Float32Array, wet: number, frames: number): Float32Array {
  const out = new Float32Array(frames);
  for (let frame = 0; frame < frames; frame++)
    out[frame] = wet * (wetPart[frame] ?? 0) + (1 - wet) * (dryPart[frame] ?? 0);
  return out;
}

function checkRange(name: string, value: number, most: number): void {
  if (value >= 0 && value <= most) return;
  throw failure('value-range', name, `must be 0 to ${most}, got ${value}`);
}
