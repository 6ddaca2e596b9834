// A whole sound through a bent model, off-line: in at any rate with any channels, out in step with what went in. Goes
// block by block with the states carried, and plays the score of a render at the edges of blocks.
import { resample } from '../audio/resample.ts';
import { monoMix, type Sound, soundFrames } from '../audio/sound.ts';
import type { Plan } from '../bend/bend.ts';
import { looksAtNumbers } from '../bend/found-units.ts';
import type { NamedControl } from '../bend/named-control.ts';
import type { BendReport } from '../bend/plan-targets.ts';
import type { Resources } from '../bend/resources.ts';
import { failure } from '../errors.ts';
import { activationNamed } from '../graph/target.ts';
import { audioMethod, blockFrames, USUAL_BLOCK } from './audio-method.ts';
import type { Engine } from './engine.ts';
import type { LoadedModel } from './loaded-model.ts';
import type { Player } from './player.ts';
import { type Score, scoreLanes } from './score.ts';
import {
  audioCut,
  heardBlocks,
  playThrough,
  type RenderedBlock,
  type SoundBlocks,
  voiceGroups,
} from './sound-stage.ts';

export interface RenderOptions {
  /** The model's first method when left out. */
  readonly method?: string;
  readonly plan?: Plan;
  /** Captures and versions the plan may name. */
  readonly resources?: Resources;
  /** What parameters of the plan may follow. */
  readonly controls?: readonly NamedControl[];
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

export interface Rendering {
  /** At the rate of the sound that went in; longer by the tail, else just as long. */
  readonly sound: Sound;
  readonly reports: readonly BendReport[];
  readonly block: number;
  /** Samples that were no finite numbers and are silence now. */
  readonly notFinite: number;
}

const SCORE_BLOCK = 512;

/**
 * Plays a sound through a model with bends that may change over time. The model's own delay is taken out. A change of
 * the score is heard from the first block that does not begin before it. `top` and `cluster` look at what the first voice
 * plays without bends, up to a minute of it; all voices bend the same units. Throws what `audioMethod`, `blockFrames`,
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
  const lanes = scoreLanes(plan, score);
  const { dry, ...blocks } = await soundBlocks(loaded, sound, options);
  const { audio, groups, block, fed } = blocks;
  const players = await openPlayers(engine, loaded, blocks, options);
  try {
    const tail = Math.round(tailSeconds * fed.sampleRate);
    const stage = { ...blocks, players, lanes, delay: loaded.model.delay };
    const played = await playThrough(stage, tail, options.onBlock);
    const frames = soundFrames(sound) + Math.round(tailSeconds * sound.sampleRate);
    const wetSound = await resample({ ...fed, channels: played.channels }, sound.sampleRate);
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

/**
 * Opens the first voice of a render and lets `use` do with it what it wants while the sound can be played through it, with
 * the score; gives what `use` gives. Throws as `render` does.
 */
export async function withFirstVoice<T>(
  engine: Engine,
  loaded: LoadedModel,
  sound: Sound,
  options: RenderOptions,
  use: (player: Player, playSound: () => Promise<void>) => Promise<T>,
): Promise<T> {
  const lanes = scoreLanes(options.plan ?? [], options.score ?? []);
  const { dry: _, ...all } = await soundBlocks(loaded, sound, options);
  const blocks = { ...all, groups: all.groups.slice(0, 1) };
  const players = await openPlayers(engine, loaded, blocks, options);
  try {
    const stage = { ...blocks, players, lanes, delay: loaded.model.delay };
    const [player] = players;
    if (player === undefined) throw failure('engine-closed', 'player', 'was closed');
    return await use(player, async () => void (await playThrough(stage, 0, options.onBlock)));
  } finally {
    for (const player of players) await player.close();
  }
}

/** The sound as the voices take it, and as it is heard dry. */
async function soundBlocks(
  loaded: LoadedModel,
  sound: Sound,
  options: RenderOptions,
): Promise<SoundBlocks & { readonly dry: Sound }> {
  const audio = audioMethod(loaded, options.method);
  const hasScore = (options.score ?? []).length > 0;
  const block = blockFrames(audio, options.block, hasScore ? SCORE_BLOCK : USUAL_BLOCK);
  const dry = options.channels === 'mix' ? { ...sound, channels: [monoMix(sound)] } : sound;
  const groups = voiceGroups(dry.channels.length, audio.channels);
  const fed = await resample(dry, loaded.model.sampleRate ?? sound.sampleRate);
  return { audio, groups, block, fed, dry };
}

async function openPlayers(
  engine: Engine,
  loaded: LoadedModel,
  blocks: SoundBlocks,
  options: RenderOptions,
): Promise<Player[]> {
  const { plan = [], resources, controls = [], provider = 'cpu', taps = [] } = options;
  const values = taps.map((name) => activationNamed(loaded.graph, name).value);
  const cut = audioCut(loaded, blocks.audio, values);
  const played = plan.some(looksAtNumbers) ? heardBlocks(blocks) : [];
  const common = {
    controls,
    provider,
    played,
    sampleRate: blocks.fed.sampleRate,
    ...(resources === undefined ? {} : { resources }),
  };
  const players: Player[] = [];
  try {
    for (let voice = 0; voice < blocks.groups.length; voice++)
      players.push(await engine.play(loaded, cut, { ...common, plan: players[0]?.plan ?? plan }));
    return players;
  } catch (error) {
    for (const player of players) await player.close();
    throw error;
  }
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
