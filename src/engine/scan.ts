// Which weights and activations matter: each is touched by itself while the same sound is played, and how much that changes what
// comes out is its rank. Takes what plays and a target, gives numbers.
import { type Bend, makeBend } from '../bend/bend.ts';
import { bendGraph } from '../bend/bent-graph.ts';
import { LivebendError } from '../errors.ts';
import { findTargets } from '../graph/target.ts';
import type { ParameterValue } from '../parameter.ts';
import { Player } from './player.ts';
import { checkGoesOn, checkPlayed, type SideWork } from './side-pass.ts';
import { numbersOf } from './tensor.ts';

export interface ScanOptions {
  /** As it is typed. */
  readonly target: string;
  /** How each is touched; `scale` by 1.25 when left out. */
  readonly touch?: { readonly operator: string; readonly values: ReadonlyMap<string, ParameterValue> };
  readonly signal: AbortSignal;
  /** Told the part that is done, 0 to 1. */
  readonly onProgress: (part: number) => void;
}

export interface Scanned {
  /** `w:` or `a:` and the name. */
  readonly target: string;
  /** Level of what changed beside the level of the sound; 0 where nothing did, infinite where there was none. */
  readonly change: number;
}

/** Bends that are in one structure together, each switched on by itself. */
const TOGETHER = 12;
const GENTLE = { operator: 'scale', values: new Map<string, ParameterValue>([['amount', 1.25]]) };

/**
 * Touches every weight and activation a target means, on top of the plan; what changes the sound most comes first. What cannot be
 * touched in that way is left out. Throws `nothing-played`,
 * `name-not-found`, `engine-closed`, and what bending throws for the touch itself.
 */
export async function scanTargets(side: SideWork, options: ScanOptions): Promise<readonly Scanned[]> {
  const { signal, onProgress } = options;
  checkPlayed(side);
  const touches = await touchesOf(side, options);
  const reference = await untouched(side);
  const scanned: Scanned[] = [];
  for (let at = 0; at < touches.length; at += TOGETHER) {
    const together = touches.slice(at, at + TOGETHER);
    const player = await openPlayer(side, together);
    try {
      for (const touch of together) {
        checkGoesOn(signal, 'scan');
        await player.set(touch.id, 'on', 1);
        scanned.push({ target: touch.target, change: change(reference, await heard(player, side)) });
        await player.set(touch.id, 'on', 0);
        onProgress(scanned.length / touches.length);
      }
    } finally {
      await player.close();
    }
  }
  return scanned.sort((a, b) => b.change - a.change || (a.target < b.target ? -1 : 1));
}

/** What is heard untouched. */
async function untouched(side: SideWork): Promise<Float64Array> {
  const player = await openPlayer(side, []);
  try {
    return await heard(player, side);
  } finally {
    await player.close();
  }
}

async function openPlayer({ worker, loaded, cut, plan, resources }: SideWork, touches: readonly Bend[]) {
  const player = new Player(worker, loaded, cut, { provider: 'cpu' });
  await player.bend([...plan, ...touches], { resources });
  return player;
}

/** One bend for each place, switched off; between places others may do something. */
async function touchesOf(side: SideWork, { target, touch = GENTLE, signal }: ScanOptions): Promise<Bend[]> {
  const { weights, activations } = findTargets(side.loaded.graph, target);
  const names = [...weights.map(({ name }) => `w:${name}`), ...activations.map(({ name }) => `a:${name}`)];
  const touches: Bend[] = [];
  let refusal: unknown = null;
  for (const [index, name] of names.entries()) {
    checkGoesOn(signal, 'scan');
    const values = new Map([...touch.values, ['on', 0] as const]);
    const bend = makeBend(freeId(side, index), touch.operator, name, values);
    try {
      bendGraph(side.loaded.graph, side.cut, [bend], { resources: side.resources });
      touches.push(bend);
    } catch (error) {
      if (!(error instanceof LivebendError)) throw error;
      refusal ??= error;
    }
    await new Promise((resolve) => setImmediate(resolve));
  }
  if (touches.length === 0 && refusal !== null) throw refusal;
  return touches;
}

function freeId({ plan }: SideWork, index: number): string {
  let id = `scan_${index}`;
  while (plan.some((bend) => bend.id === id)) id = `${id}_`;
  return id;
}

/** All that comes out for the blocks, from the first states on. */
async function heard(player: Player, { blocks }: SideWork): Promise<Float64Array> {
  await player.reset();
  const parts: ArrayLike<number>[] = [];
  for (const block of blocks) {
    const [output] = await player.run(block);
    if (output !== undefined) parts.push(numbersOf(output));
  }
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(Array.from(part), at);
    at += part.length;
  }
  return all;
}

function change(reference: Float64Array, touched: Float64Array): number {
  let [difference, level] = [0, 0];
  for (let index = 0; index < reference.length; index++) {
    const sample = reference[index] ?? 0;
    difference += ((touched[index] ?? 0) - sample) ** 2;
    level += sample ** 2;
  }
  if (difference === 0) return 0;
  return Number.isFinite(difference) && level > 0 ? Math.sqrt(difference / level) : Number.POSITIVE_INFINITY;
}
