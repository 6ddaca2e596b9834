// The words between an engine and its worker. Every request carries a number and is answered or refused once.
import type { ErrorCode } from '../errors.ts';
import type { ModelFile, StatePair, ValueType } from '../model/model.ts';
import type { OpenOptions } from '../model/open.ts';
import type { LaneStart } from './live/lane-messages.ts';
import type { OpenedFile } from './opening.ts';
import type { TensorData } from './tensor.ts';

export type WeightNumbers = Float32Array | Float64Array;

/** A weight fed as an input. */
export interface FedWeight {
  readonly input: string;
  readonly shape: readonly number[];
  readonly data: WeightNumbers;
}

/** Everything a session needs besides the graph's bytes. */
export interface SessionSpec {
  readonly provider: string;
  /** Threads of one run on the CPU; 1 when left out. */
  readonly threads?: number;
  /** Value names of the inputs, in order. */
  readonly inputs: readonly string[];
  readonly outputs: readonly string[];
  /** Outputs for watches, computed only in blocks that are tapped; null without watches. */
  readonly taps: { readonly switch: string; readonly outputs: readonly string[] } | null;
  readonly states: readonly StatePair[];
  readonly amounts: { readonly input: string; readonly data: Float32Array } | null;
  readonly indices: { readonly input: string; readonly data: BigInt64Array } | null;
  readonly weights: readonly FedWeight[];
}

/** Numbers to feed anew. */
export interface SessionUpdate {
  readonly amounts?: Float32Array;
  readonly indices?: BigInt64Array;
  readonly weights?: readonly FedWeight[];
}

export interface ProviderReport {
  readonly name: string;
  readonly works: boolean;
  /** Why not, in one sentence; empty where it works. */
  readonly reason: string;
  /** What the runtime itself said; empty where it works. */
  readonly raw: string;
}

/** Who is tried on a model, and on which blocks. */
export interface Trial {
  readonly model: number;
  readonly graph: Uint8Array;
  readonly spec: SessionSpec;
  readonly candidates: readonly Candidate[];
  readonly inputs: readonly Pick<TensorData, 'type' | 'shape'>[];
}

export interface Candidate {
  readonly provider: string;
  readonly threads: number;
}

/** What a candidate did; the first one is what the others are compared with. */
export interface TrialResult extends Candidate {
  /** Why it could not run, and what the runtime said; null where it ran. */
  readonly failed: { readonly reason: string; readonly raw: string } | null;
  /** Milliseconds of each timed block. */
  readonly blockMs: readonly number[];
  /** The largest difference from the first candidate over all outputs; relative where those are above 1. */
  readonly difference: number;
}

/** Who takes part in a race: a session, or the plain runtime on the model's own file. */
export type Racer =
  | { readonly kind: 'session'; readonly session: number }
  | {
      readonly kind: 'plain';
      readonly states: readonly StatePair[];
      /** The graph for a model whose file is none the runtime reads; null runs the file itself. */
      readonly graph: Uint8Array | null;
    };

export interface Race {
  readonly model: number;
  readonly racers: readonly Racer[];
  readonly input: TensorData;
  readonly inputName: string;
  readonly rounds: number;
  readonly blocks: number;
}

/** What can be asked, and what comes back. */
export interface Conversation {
  /** Opens a model file and measures it; nothing of it stays in the worker. */
  readonly openFile: {
    readonly ask: { readonly path: string; readonly options: OpenOptions };
    readonly answer: OpenedFile;
  };
  readonly model: { readonly ask: { readonly files: readonly ModelFile[] }; readonly answer: number };
  /** Lets go of a model that no session will be opened of any more. */
  readonly forget: { readonly ask: { readonly model: number }; readonly answer: null };
  readonly measure: {
    /** With `folds` the runtime also follows arithmetic on shapes, as far as sizes are known. */
    readonly ask: { readonly model: number; readonly graph: Uint8Array; readonly folds: boolean };
    readonly answer: readonly (readonly [string, ValueType])[];
  };
  readonly open: {
    readonly ask: {
      readonly model: number;
      readonly graph: Uint8Array;
      readonly spec: SessionSpec;
      /** A session whose states are taken over and which is released. */
      readonly replaces: number | null;
    };
    readonly answer: number;
  };
  readonly run: {
    readonly ask: {
      readonly session: number;
      readonly inputs: readonly TensorData[];
      /** True where the taps are wanted too: they come after the outputs. */
      readonly tapped: boolean;
    };
    readonly answer: readonly TensorData[];
  };
  readonly update: {
    readonly ask: { readonly session: number; readonly update: SessionUpdate };
    /** The arrays of the weights that were fed before; handed over. */
    readonly answer: readonly WeightNumbers[];
  };
  /** Does an update many times; milliseconds for each, in order. */
  readonly timeUpdate: {
    readonly ask: { readonly session: number; readonly update: SessionUpdate; readonly count: number };
    readonly answer: Float64Array;
  };
  /** Makes blocks of this form ready and runs one of silence; the shape of each output. */
  readonly prepareLive: {
    readonly ask: { readonly session: number; readonly input: Pick<TensorData, 'type' | 'shape'> };
    readonly answer: readonly (readonly number[])[];
  };
  /** Plays a prepared session; answered at once. */
  readonly playLive: { readonly ask: LaneStart; readonly answer: null };
  readonly reset: { readonly ask: { readonly session: number }; readonly answer: null };
  readonly release: { readonly ask: { readonly session: number }; readonly answer: null };
  readonly providers: { readonly ask: null; readonly answer: readonly ProviderReport[] };
  readonly trial: { readonly ask: Trial; readonly answer: readonly TrialResult[] };
  readonly race: { readonly ask: Race; readonly answer: readonly Float64Array[] };
  readonly close: { readonly ask: null; readonly answer: null };
}

export type Kind = keyof Conversation;

export type Request = {
  [K in Kind]: { readonly id: number; readonly kind: K; readonly ask: Conversation[K]['ask'] };
}[Kind];

export type Reply =
  | { readonly id: number; readonly ok: true; readonly answer: unknown }
  | {
      readonly id: number;
      readonly ok: false;
      readonly code: ErrorCode;
      readonly message: string;
      readonly fields: Readonly<Record<string, unknown>>;
    };
