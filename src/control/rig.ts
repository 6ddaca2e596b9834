// What plays an instance: the live engine, brought from one state to another with as little as that takes. Takes states, gives
// sound; decides nothing.

import type { LatePolicy } from '../engine/live/late-sound.ts';
import { LiveEngine } from '../engine/live/live-engine.ts';
import type { LiveListener } from '../engine/live/live-events.ts';
import { failure } from '../errors.ts';
import type { Model } from '../model/model.ts';
import { openModel } from '../model/open.ts';
import type { Attributes } from './attributes.ts';
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
}

export class Rig {
  engine: LiveEngine | null = null;
  private opened: { readonly choice: ModelChoice; readonly model: Promise<Model> } | null = null;

  constructor(private readonly options: RigOptions) {}

  /** True where the way between two states is heard in the next block. */
  isImmediate(from: InstanceState, to: InstanceState): boolean {
    if (from.model !== to.model || !isSameStructure(from.attributes, to.attributes)) return false;
    return followsSame(from, to) && this.playedChanges(from, to) !== null;
  }

  /** Goes an immediate way; ramps over `rampMs`, or as the engine does where it is left out. */
  move(from: InstanceState, to: InstanceState, rampMs?: number): void {
    const { engine } = this;
    if (engine === null) return;
    for (const { id, key, value, glides } of this.playedChanges(from, to) ?? []) {
      const ramp = rampMs === undefined || !glides ? {} : { rampMs };
      engine.set(id, key, value, ramp).catch((error) => this.tell(error));
    }
    this.set(from.attributes, to.attributes, rampMs);
    if (from.modulations !== to.modulations)
      engine.modulate(to.modulations).catch((error) => this.tell(error));
  }

  /** Goes any way; done when it is built. Throws what loading and bending throw; then all sounds as before. */
  async rebuild(from: InstanceState, to: InstanceState): Promise<void> {
    const before = this.engine;
    if (to.model === null) await this.close();
    else if (this.engine === null) await this.open(to.model, to);
    else if (from.model !== to.model) await this.load(this.engine, to.model, to);
    else await this.engine.bend(playedPlan(to));
    const isSame = before === this.engine;
    this.set(isSame ? from.attributes : null, to.attributes);
    if (!isSame || from.modulations !== to.modulations) await this.engine?.modulate(to.modulations);
  }

  async close(): Promise<void> {
    const { engine } = this;
    this.engine = null;
    this.opened = null;
    await engine?.close();
  }

  private playedChanges(from: InstanceState, to: InstanceState): readonly ValueChange[] | null {
    return valueChanges(playedPlan(from), playedPlan(to));
  }

  private async open(choice: ModelChoice, state: InstanceState): Promise<void> {
    const model = await this.read(choice);
    const { host, isPaced, onEvent } = this.options;
    const { block, provider } = state.attributes;
    const engine = await LiveEngine.open(model, {
      provider,
      isPaced,
      onEvent,
      vectorFrames: host.vectorFrames,
      ...(choice.method === null ? {} : { method: choice.method }),
      ...(block === 0 ? {} : { blockFrames: block }),
    });
    try {
      await engine.bend(playedPlan(state));
    } catch (error) {
      await engine.close();
      throw error;
    }
    this.engine = engine;
  }

  private async load(engine: LiveEngine, choice: ModelChoice, state: InstanceState): Promise<void> {
    const model = await this.read(choice);
    await engine.load(model, playedPlan(state), choice.method ?? undefined);
  }

  /** The model of a choice; the one that plays is not read again for another method. */
  private async read(choice: ModelChoice): Promise<Model> {
    const { path, settings, method } = choice;
    if (
      this.opened?.choice.path === path &&
      this.opened.choice.settings === settings &&
      method === this.opened.choice.method
    )
      return this.opened.model;
    const model = openModel(path, { settings, ...(method === null ? {} : { method }) });
    const read = await model;
    this.opened = { choice, model };
    return read;
  }

  private set(from: Attributes | null, to: Attributes, rampMs?: number): void {
    const { engine } = this;
    if (engine === null || from === to) return;
    if (from === null || isSilent(from) !== isSilent(to)) engine.setBypass(isSilent(to));
    if (from?.wet !== to.wet) engine.setWet(to.wet, rampMs === undefined ? {} : { rampMs });
    if (from?.late !== to.late) engine.setLatePolicy(to.late as LatePolicy);
  }

  private tell(error: unknown): void {
    const message = error instanceof Error ? error.message : String(error);
    this.options.onEvent({ kind: 'error', code: 'runtime-failed', message });
  }
}

/** The engine of an instance that plays. Throws `nothing-played` where no model is loaded. */
export function playing(rig: Rig, where: string): LiveEngine {
  if (rig.engine !== null) return rig.engine;
  throw failure('nothing-played', where, 'no model is loaded; load one first');
}

/** True where modulations follow the same activations, so that nothing has to be watched anew. */
function followsSame(from: InstanceState, to: InstanceState): boolean {
  if (from.modulations === to.modulations) return true;
  const followed = ({ modulations }: InstanceState) =>
    modulations.flatMap(({ source }) =>
      source.kind === 'activation' ? [`${source.statistic} ${source.target}`] : [],
    );
  const before = new Set(followed(from));
  return followed(to).every((name) => before.has(name));
}

function isSilent({ bypass, enable }: Attributes): boolean {
  return bypass === 1 || enable === 0;
}

function isSameStructure(a: Attributes, b: Attributes): boolean {
  return a.block === b.block && a.provider === b.provider && a.resample === b.resample;
}
