// What plays an instance: the live engine, brought from one state to another with as little as that takes. Takes states, gives
// sound; decides nothing.

import { NO_RESOURCES } from '../bend/resources.ts';
import type { LatePolicy } from '../engine/live/late-sound.ts';
import { LiveEngine } from '../engine/live/live-engine.ts';
import type { LiveListener } from '../engine/live/live-events.ts';
import type { Subject } from '../engine/live/structure.ts';
import { failure } from '../errors.ts';
import { type FileStamp, stampOf } from '../model/files.ts';
import type { Model } from '../model/model.ts';
import { openModel } from '../model/open.ts';
import type { Attributes } from './attributes.ts';
import { misfits } from './fit.ts';
import { type InstanceState, type ModelChoice, playedPlan } from './instance-state.ts';
import { type ValueChange, valueChanges } from './plan-changes.ts';

/** Where the sound comes from. */
export interface Host {
  /** Hz; null until the host has told: then the model's own rate. */
  readonly sampleRate: number | null;
  readonly vectorFrames: number;
}

export interface RigOptions {
  readonly host: Host;
  /** False plays as fast as it is fed. */
  readonly isPaced: boolean;
  readonly onEvent: LiveListener;
  /** Told when a step of a load begins: `read`, `build`. */
  readonly onLoading: (step: string) => void;
}

/** Bends that do not fit the model that plays, by id, and why. */
export type Skipped = ReadonlyMap<string, string>;

export class Rig {
  engine: LiveEngine | null = null;
  private host: Host;
  private opened: Opened | null = null;

  constructor(private readonly options: RigOptions) {
    this.host = options.host;
  }

  /** True where the way between two states is heard in the next block. */
  isImmediate(from: InstanceState, to: InstanceState): boolean {
    if (from.model !== to.model || !isSameStructure(from.attributes, to.attributes)) return false;
    return this.playedChanges(from, to) !== null;
  }

  /** Goes an immediate way; ramps over `rampMs`, or as the engine does where it is left out. */
  move(from: InstanceState, to: InstanceState, rampMs?: number): void {
    const { engine } = this;
    if (engine === null) return;
    for (const { id, key, value } of this.playedChanges(from, to) ?? []) {
      const ramp = rampMs === undefined || typeof value !== 'number' ? {} : { rampMs };
      engine.set(id, key, value, ramp).catch((error) => this.tell(error));
    }
    if (from.attributes !== to.attributes) this.set(to.attributes);
  }

  /**
   * Goes any way and gives the bends that are left out of what is played: with another model or where it `refits`, those that do
   * not fit; else those the state names. Done when it is built. Throws what loading and bending throw; then all sounds as before.
   */
  async rebuild(from: InstanceState, to: InstanceState, refits: boolean): Promise<Skipped> {
    const skipped = await this.build(from, to, refits);
    this.set(to.attributes);
    return skipped;
  }

  /** Other vectors of the host. */
  dsp(host: Host): void {
    this.host = host;
    this.engine?.dsp(host.vectorFrames);
  }

  async close(): Promise<void> {
    const { engine } = this;
    this.engine = null;
    this.opened = null;
    await engine?.close();
  }

  private async build(from: InstanceState, to: InstanceState, refits: boolean): Promise<Skipped> {
    const { engine } = this;
    if (to.model === null) {
      await this.close();
      return NOTHING;
    }
    if (engine === null) return this.open(to.model, to);
    if (from.model !== to.model) return this.load(engine, to.model, to);
    const skipped = refits ? this.misfits(engine.subject, to) : to.skipped;
    await engine.bend(playedPlan({ ...to, skipped }));
    return skipped;
  }

  private misfits(subject: Subject, { plan }: InstanceState): Skipped {
    return misfits(subject, plan, NO_RESOURCES);
  }

  private playedChanges(from: InstanceState, to: InstanceState): readonly ValueChange[] | null {
    return valueChanges(playedPlan(from), playedPlan(to));
  }

  private async open(choice: ModelChoice, state: InstanceState): Promise<Skipped> {
    const model = await this.read(choice);
    const { isPaced, onEvent, onLoading } = this.options;
    const { block, provider } = state.attributes;
    onLoading('build');
    const engine = await LiveEngine.open(model, {
      provider,
      isPaced,
      onEvent,
      vectorFrames: this.host.vectorFrames,
      ...(choice.method === null ? {} : { method: choice.method }),
      ...(block === 0 ? {} : { blockFrames: block }),
    });
    try {
      const skipped = this.misfits(engine.subject, state);
      const plan = playedPlan({ ...state, skipped });
      if (plan.length > 0) await engine.bend(plan);
      this.engine = engine;
      return skipped;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  private async load(engine: LiveEngine, choice: ModelChoice, state: InstanceState): Promise<Skipped> {
    const model = await this.read(choice);
    let skipped = NOTHING;
    this.options.onLoading('build');
    const planFor = (subject: Subject) => {
      skipped = this.misfits(subject, state);
      return playedPlan({ ...state, skipped });
    };
    await engine.load(model, planFor, choice.method ?? undefined);
    return skipped;
  }

  /** The model of a choice; a file that is the same as before is not read again, but where attributes or a traced method differ. */
  private async read(choice: ModelChoice): Promise<Model> {
    const stamp = stampOf(choice.path);
    const { opened } = this;
    if (opened !== null && opened.stamp === stamp && isSameReading(opened, choice)) return opened.model;
    this.options.onLoading('read');
    const { path, settings, method } = choice;
    const model = await openModel(path, { settings, ...(method === null ? {} : { method }) });
    this.opened = { choice, model, stamp };
    return model;
  }

  private set(to: Attributes): void {
    const { engine } = this;
    if (engine === null) return;
    engine.setBypass(to.bypass === 1 || to.enable === 0);
    engine.setWet(to.wet);
    engine.setLatePolicy(to.late as LatePolicy);
  }

  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.options.onEvent({ kind: 'error', code: 'runtime-failed', message });
  }
}

/** A file that was read. */
interface Opened {
  readonly choice: ModelChoice;
  readonly model: Model;
  readonly stamp: FileStamp;
}

const NOTHING: Skipped = new Map();

/** The engine of an instance that plays. Throws `nothing-played` where no model is loaded. */
export function playing(rig: Rig, where: string): LiveEngine {
  if (rig.engine !== null) return rig.engine;
  throw failure('nothing-played', where, 'no model is loaded; load one first');
}

function isSameStructure(a: Attributes, b: Attributes): boolean {
  return a.block === b.block && a.provider === b.provider && a.resample === b.resample;
}

/** Of an ONNX file all methods are read at once. */
function isSameReading({ choice, model }: Opened, wanted: ModelChoice): boolean {
  const isSameSet =
    choice.settings === wanted.settings || choice.settings.length + wanted.settings.length === 0;
  if (choice.path !== wanted.path || !isSameSet) return false;
  return model.script === null || choice.method === wanted.method;
}
