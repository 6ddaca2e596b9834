// The words between a lane and the worker that plays it: orders go in at the edges of blocks, notes come out. Blocks are
// numbered from the beginning of the stream.
import type { MessagePort } from 'node:worker_threads';
import type { FrameRow } from '../../audio/frame-ratio.ts';
import type { ErrorCode } from '../../errors.ts';
import type { ElementType } from '../../model/model.ts';
import type { FedWeight, SessionUpdate } from '../protocol.ts';
import type { TypedArray } from '../tensor.ts';
import type { LaneMemory } from './lane-memory.ts';

/** A unit of an activation that is listened to: where its frames lie in an output of the session. */
export interface Plane extends FrameRow {
  /** Which output. */
  readonly output: number;
  /** True where it is led from frame to frame on a straight line, false where each is held. */
  readonly isLine: boolean;
}

/** An output of the session that is recorded whole. */
export interface Taped {
  readonly output: number;
  /** Numbers in it. */
  readonly count: number;
}

/** What goes in and out of a session besides its states. */
export interface LaneOutlets {
  /** Samples a frame of the input and of the output lasts. */
  readonly inRatio: number;
  readonly outRatio: number;
  /** False where latents come out, which may have any level. */
  readonly isSound: boolean;
  readonly planes: readonly Plane[];
  readonly taped: readonly Taped[];
}

/** How a session is to be played. */
export interface LaneStart extends LaneOutlets {
  readonly session: number;
  readonly memory: LaneMemory;
  /** Frames of a block. */
  readonly block: number;
  readonly inputChannels: number;
  readonly outputChannels: number;
  /** Number of the first block. */
  readonly firstBlock: number;
  /** Orders come in here, notes go out. */
  readonly port: MessagePort;
  /** Where the states of the session before come from; null where it begins with its own. */
  readonly states: MessagePort | null;
  /** How long a block lasts, in milliseconds. */
  readonly blockMs: number;
  /** Milliseconds a block may take; infinite where nothing is in a hurry. */
  readonly budgetMs: number;
  /** Complete blocks that may wait; older ones are passed over. */
  readonly mostWaiting: number;
  /** Frames of the fades after something poisoned or ran away. */
  readonly fadeFrames: number;
  /** Blocks in which new values are heard at once, though there is time to fade. */
  readonly jumps: readonly number[];
  /** Takes orders to fail; for tests. */
  readonly hasFaults: boolean;
  /** True where it computes nothing and gives silence until it is told to go on. */
  readonly isResting: boolean;
}

/** A state on its way from one session to another. */
export interface StateData {
  readonly input: string;
  readonly type: ElementType;
  readonly shape: readonly number[];
  readonly data: TypedArray;
}

export type Fault = 'die' | 'throw' | 'hang' | 'nan' | 'state';

/** What a lane is told; every order takes effect before the block it names. */
export type LaneOrder =
  | {
      readonly kind: 'update';
      readonly block: number;
      readonly update: SessionUpdate;
      /** Frames over which the sound goes from the old values to the new ones. */
      readonly fadeFrames: number;
    }
  | { readonly kind: 'reset'; readonly block: number; readonly fadeFrames: number }
  /** Fades out and computes nothing any more, or begins again and fades in; the states stay as they are. */
  | { readonly kind: 'rest'; readonly block: number; readonly isResting: boolean }
  /** Gives the states away before this block, plays it, and ends. */
  | { readonly kind: 'handOver'; readonly block: number; readonly port: MessagePort }
  /** Computes the taps of this block too. */
  | { readonly kind: 'tap'; readonly block: number }
  | { readonly kind: 'stop'; readonly block: number }
  | { readonly kind: 'fault'; readonly block: number; readonly fault: Fault; readonly ms: number };

/** What the guard can find in a block. */
export type Runaway = 'not a number' | 'level' | 'offset' | 'state';

/** What a lane tells. */
export type LaneNote =
  /** Arrays of weights that are fed no more. */
  | { readonly kind: 'weights'; readonly weights: readonly Pick<FedWeight, 'input' | 'data'>[] }
  | { readonly kind: 'taps'; readonly block: number; readonly outputs: readonly TypedArray[] }
  /** There was no time to fade from old values to new ones. */
  | { readonly kind: 'jumped'; readonly block: number }
  | { readonly kind: 'guard'; readonly block: number; readonly what: Runaway }
  | { readonly kind: 'failed'; readonly code: ErrorCode; readonly message: string }
  | { readonly kind: 'ended' };
