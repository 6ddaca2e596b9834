// A desk for tests: the real table and engine on the demo model, fed as fast as the test likes; keeps replies and events.
import { afterEach } from 'vitest';
import { splitWords } from '../../src/bend/read-bend.ts';
import type { Command } from '../../src/control/command.ts';
import { Desk, type DeskOptions } from '../../src/control/desk.ts';
import type { ControlEvent } from '../../src/control/events.ts';
import type { Reply } from '../../src/control/reply.ts';
import type { Sender } from '../../src/control/sender.ts';
import { COMMANDS } from '../../src/control/table.ts';
import { atomOf } from '../../src/control/words.ts';
import { noise } from '../draws.ts';
import { playLive } from '../live.ts';
import { MODELS } from '../shared.ts';

export const HAND: Sender = { door: 'test', name: 'hand', folder: MODELS };
export const OTHER: Sender = { door: 'test', name: 'other', folder: MODELS };

const BLOCK = 512;
/** Of the noise that `play` plays. */
export const NOISE_SEED = 1;

const open: Desk[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((desk) => desk.close()));
});

export interface TestDesk {
  readonly desk: Desk;
  readonly events: ControlEvent[];
  /** Sends a line as typed, waits until it is done, gives the replies as texts. */
  readonly say: (text: string, sender?: Sender) => Promise<string[]>;
}

export interface TestDeskOptions extends Partial<DeskOptions> {
  /** Commands beside those of the table. */
  readonly more?: readonly Command[];
}

export function openDesk({ more = [], ...options }: TestDeskOptions = {}): TestDesk {
  const desk = new Desk({ commands: [...COMMANDS, ...more], isPaced: false, ...options });
  open.push(desk);
  const events: ControlEvent[] = [];
  desk.listen((event) => events.push(event));
  const say = async (text: string, sender = HAND) => {
    const replies: Reply[] = [];
    await desk.handle({ words: splitWords(text) }, sender, (reply) => replies.push(reply));
    return replies.map(textOf);
  };
  return { desk, events, say };
}

export function textOf(reply: Reply): string {
  if (reply.kind === 'line') return [reply.selector, ...reply.atoms].join(' ');
  if (reply.kind === 'data') return `${reply.selector} ${JSON.stringify(reply.data)}`;
  return `error ${reply.verb} ${reply.code} ${reply.message}`;
}

/** Plays noise and gives what comes out: `blocks` of 512 frames, those of the latency left out. */
export async function play(desk: Desk, blocks: number, instance = '1'): Promise<Float32Array> {
  const engine = desk.instance(instance).rig.engine;
  if (engine === null) throw new Error('nothing is loaded');
  const skip = BLOCK * Math.ceil(engine.stream.latencySamples / BLOCK);
  const out = await playLive(engine, noise(skip + BLOCK * blocks, NOISE_SEED), [], BLOCK);
  return out.subarray(skip);
}

/** A reply's last number. */
export function numberIn(text: string | undefined): number {
  return Number(atomOf((text ?? '').split(' ').at(-1) ?? ''));
}
