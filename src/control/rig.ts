// What plays an instance: the live engine, brought from one state to another with as little as that takes. Takes states, gives
// sound; decides nothing.

import type { Plan } from '../bend/bend.ts';
import type { Resources } from '../bend/resources.ts';
import { USUAL_BLOCK } from '../engine/audio-method.ts';
import type { LatePolicy } from '../engine/live/late-sound.ts';
import { LiveEngine } from '../engine/live/live-engine.ts';
import type { LiveListener } from '../engine/live/live-events.ts';
import type { PlanFor } from '../engine/live/structure.ts';
import type { SummaryListener } from '../engine/watchers.ts';
import { describeError, failure } from '../errors.ts';
import type { Version } from '../graph/version.ts';
import type { Attributes } from './attributes.ts';
import { checkPassing, misfits, misfitsIn } from './fit.ts';
import { type InstanceState, type ModelChoice, playedPlan } from './instance-state.ts';
import { valueChanges } from './plan-changes.ts';
import { inSteps, type Step } from './steps.ts';
import type { Way } from './ways.ts';

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
  /** Told what watches tell. */
  readonly onSummary: SummaryListener;
  /** Told when a step of a load begins: `read`, `build`. */
  readonly onLoading: (step: string) => void;
}

/** Bends that do not fit the model that plays, by id, and why. */
export type Skipped = ReadonlyMap<string, string>;

export class Rig {
  engine: LiveEngine | null = null;
  private host: Host;
  /** The attributes the engine has; null for one that was just opened. */
  private told: Attributes | null = null;

  constructor(private readonly options: RigOptions) {
    this.host = options.host;
  }

  /** Hz of the host; null until it has told. */
  get hostRate(): number | null {
    return this.host.sampleRate;
  }

  /** Goes a way that is heard in the next block; ramps over `rampMs`, or as the engine does where it is left out. */
  move({ from, to, changes }: Way, rampMs?: number): void {
    const { engine } = this;
    if (engine === null) return;
    for (const { id, key, value, glides } of changes) {
      const ramp = rampMs === undefined || !glides ? {} : { rampMs };
      engine.set(id, key, value, ramp).catch((error) => this.tell(error));
    }
    if (from.attributes !== to.attributes) this.set(to.attributes, rampMs);
    if (from.modulations !== to.modulations)
      engine.modulate(to.modulations).catch((error) => this.tell(error));
  }

  /** Checks states that are passed through on the way from one to another. Throws what could not be played of them. */
  checkPassing(from: InstanceState, to: InstanceState, passed: readonly InstanceState[]): void {
    const { engine } = this;
    if (engine === null || passed.length === 0 || from.model !== to.model) return;
    checkPassing(engine.subject, engine.resources, [from, to], passed);
  }

  /**
   * Goes any way and gives the bends that are left out of what is played: with another model or where it `refits`, those that do
   * not fit; else those the state names. Done when it is built, but for what `settle` does. Throws what loading and bending
   * throw; then all sounds as before.
   */
  async rebuild(from: InstanceState, to: InstanceState, refits: boolean): Promise<Skipped> {
    const { engine } = this;
    if (to.model === null) {
      await this.close();
      return NOTHING;
    }
    if (engine === null) return this.open(to.model, to);
    if (isOtherModel(from.model, to.model)) {
      let skipped = NOTHING;
      const { model } = to;
      const loading: Step = {
        go: async () => {
          skipped = await this.load(engine, model, to);
        },
        back: async () => {
          if (from.model !== null) await this.load(engine, from.model, from);
        },
      };
      await inSteps([
        loading,
        ...attributeSteps(engine, from, to),
        ...this.watchSteps(engine, to, refits ? to : from),
        ...modulationSteps(engine, from, to),
      ]);
      return skipped;
    }
    await this.addVersions(engine, to.model);
    const skipped = refits ? misfits(engine.subject, to.plan, engine.resources) : to.skipped;
    const plan = playedPlan({ ...to, skipped });
    const before = engine.plan;
    const bending: Step = { go: () => engine.bend(plan), back: () => engine.bend(before) };
    const isBent = valueChanges(playedPlan(from), plan)?.length === 0;
    await inSteps([
      ...(isBent ? [] : [bending]),
      ...attributeSteps(engine, from, to),
      ...this.watchSteps(engine, to, refits ? to : from),
      ...modulationSteps(engine, from, to),
    ]);
    return skipped;
  }

  /** Gives the bends of one plan after another that the model that plays does not take. */
  misfitsIn(): (plan: Plan) => Skipped {
    const { engine } = this;
    return engine === null ? () => NOTHING : misfitsIn(engine.subject, engine.resources);
  }

  /** Brings what is heard in the next block to a state whose structure plays: what was moved while that was built. */
  settle(state: InstanceState): void {
    const { engine } = this;
    if (engine === null) return;
    for (const { id, key, value } of valueChanges(engine.plan, playedPlan(state)) ?? [])
      engine.set(id, key, value).catch((error) => this.tell(error));
    this.set(state.attributes);
  }

  /** Another rate or other vectors of the host; done when they are heard. Throws `value-range` for a rate that is none. */
  async dsp(host: Host): Promise<void> {
    this.host = host;
    if (this.engine !== null) await this.tellHost(this.engine);
  }

  private tellHost(engine: LiveEngine): Promise<void> {
    const { vectorFrames, sampleRate: rateHz } = this.host;
    return engine.dsp({ vectorFrames, rateHz });
  }

  async close(): Promise<void> {
    const { engine } = this;
    this.engine = null;
    this.told = null;
    await engine?.close();
  }

  private async open(choice: ModelChoice, state: InstanceState): Promise<Skipped> {
    this.options.onLoading('read');
    const { isPaced, onEvent, onLoading } = this.options;
    const { block, provider, resample } = state.attributes;
    const { vectorFrames, sampleRate } = this.host;
    const { path, method, settings } = choice;
    const live = {
      provider,
      isPaced,
      onEvent,
      vectorFrames,
      isResampled: resample === 1,
      ...(sampleRate === null ? {} : { rateHz: sampleRate }),
      ...(method === null ? {} : { method }),
      ...(block === 0 ? {} : { blockFrames: block }),
    };
    const engine = await LiveEngine.openFile(path, live, { settings });
    onLoading('build');
    try {
      await this.addVersions(engine, choice);
      const skipped = misfits(engine.subject, state.plan, engine.resources);
      const plan = playedPlan({ ...state, skipped });
      if (plan.length > 0) await engine.bend(plan);
      await inSteps(this.watchSteps(engine, state, state));
      await engine.modulate(state.modulations);
      // The host may have told something else meanwhile.
      await this.tellHost(engine);
      this.engine = engine;
      return skipped;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  private async load(engine: LiveEngine, choice: ModelChoice, state: InstanceState): Promise<Skipped> {
    this.options.onLoading('read');
    const { path, method, settings } = choice;
    let skipped = NOTHING;
    const planFor: PlanFor = async (subject, version) => {
      this.options.onLoading('build');
      const versions = await opened(choice, version);
      skipped = misfits(subject, state.plan, { captures: engine.resources.captures, versions });
      return { plan: playedPlan({ ...state, skipped }), versions };
    };
    await engine.loadFile(path, planFor, { settings, ...(method === null ? {} : { method }) });
    return skipped;
  }

  private async addVersions(engine: LiveEngine, { versions }: ModelChoice): Promise<void> {
    for (const [name, path] of versions)
      if (engine.resources.versions.get(name)?.path !== path) await engine.addVersion(name, path);
  }

  /** Watches that came and went; those of the state `known` that mean nothing here are told of and sleep. */
  private watchSteps(engine: LiveEngine, { watches }: InstanceState, known: InstanceState): Step[] {
    const { onSummary, onEvent } = this.options;
    const gone = engine.watches.filter((watch) => !watches.some(({ id }) => id === watch.id));
    const come = watches.filter((watch) => !engine.watches.includes(watch));
    const begin = async (watch: InstanceState['watches'][number]) => {
      try {
        await engine.watch(watch, onSummary);
      } catch (error) {
        if (!known.watches.includes(watch)) throw error;
        onEvent({ kind: 'dormant', what: 'watch', id: watch.id, message: describeError(error).message });
      }
    };
    return [
      ...come.map((watch) => ({ go: () => begin(watch), back: async () => engine.unwatch(watch.id) })),
      ...gone.map((watch) => ({ go: async () => engine.unwatch(watch.id), back: () => begin(watch) })),
    ];
  }

  /** Tells the engine what of the attributes it was not told yet; a way to a `wet` goes over `rampMs`. */
  private set(to: Attributes, rampMs?: number): void {
    const { engine, told } = this;
    if (engine === null) return;
    this.told = to;
    if (told?.enable !== to.enable) engine.setEnabled(to.enable === 1);
    if (told?.bypass !== to.bypass) engine.setBypass(to.bypass === 1);
    if (told?.wet !== to.wet) engine.setWet(to.wet, rampMs === undefined ? {} : { rampMs });
    if (told?.late !== to.late) engine.setLatePolicy(to.late as LatePolicy);
  }

  private tell(error: unknown): void {
    this.options.onEvent({ kind: 'error', ...describeError(error) });
  }
}

const NOTHING: Skipped = new Map();

/** The engine of an instance that plays. Throws `nothing-played` where no model is loaded. */
export function playing(rig: Rig, where: string): LiveEngine {
  if (rig.engine !== null) return rig.engine;
  throw failure('nothing-played', where, 'no model is loaded; load one first');
}

/** Attributes that are structure: the block, the rate, the provider. What leaves a choice is measured while the CPU plays. */
function attributeSteps(engine: LiveEngine, from: InstanceState, to: InstanceState): Step[] {
  const steps: Step[] = [];
  const [old, wanted] = [from.attributes, to.attributes];
  if (old.block !== wanted.block)
    steps.push({
      go: () => engine.setBlock(wanted.block || USUAL_BLOCK),
      back: () => engine.setBlock(old.block || USUAL_BLOCK),
    });
  if (old.resample !== wanted.resample)
    steps.push({
      go: () => engine.dsp({ isResampled: wanted.resample === 1 }),
      back: () => engine.dsp({ isResampled: old.resample === 1 }),
    });
  if (old.provider !== wanted.provider)
    steps.push({
      go: () => runOn(engine, wanted.provider),
      back: () => runOn(engine, old.provider),
    });
  return steps;
}

function modulationSteps(engine: LiveEngine, from: InstanceState, to: InstanceState): Step[] {
  if (from.modulations === to.modulations) return [];
  return [{ go: () => engine.modulate(to.modulations), back: () => engine.modulate(from.modulations) }];
}

async function runOn(engine: LiveEngine, provider: string): Promise<void> {
  await engine.setProvider(provider);
}

async function opened(choice: ModelChoice, version: Parameters<PlanFor>[1]): Promise<Resources['versions']> {
  const versions = new Map<string, Version>();
  for (const [name, path] of choice.versions) versions.set(name, await version(name, path));
  return versions;
}

/** Another file or way to read it; versions alone are added to what plays. */
function isOtherModel(from: ModelChoice | null, to: ModelChoice): boolean {
  if (from === to) return false;
  if (from === null || from.versions === to.versions) return true;
  return from.path !== to.path || from.method !== to.method || from.settings !== to.settings;
}
