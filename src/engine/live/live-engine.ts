// The live engine: one worker plays while another builds the next structure, which takes over at the edge of a block. A change
// of a value goes to the playing worker and waits for nothing. A worker that fails is replaced; the sound is dry meanwhile.
import type { Plan } from '../../bend/bend.ts';
import type { NamedControl } from '../../bend/named-control.ts';
import type { BendReport } from '../../bend/plan-targets.ts';
import type { Capture, Materials, Resources } from '../../bend/resources.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Model } from '../../model/model.ts';
import type { ScriptOptions } from '../../model/torchscript/open-script.ts';
import type { Setting } from '../../model/torchscript/trace/trace-method.ts';
import type { SummaryQueue } from '../../monitor/summary-queue.ts';
import type { Watch } from '../../monitor/watch.ts';
import type { ParameterValue } from '../../parameter.ts';
import type { RampOptions } from '../glides.ts';
import type { Candidate } from '../protocol.ts';
import type { Block } from '../recent-blocks.ts';
import type { SummaryListener } from '../watchers.ts';
import { isLevelWatch } from './activation-levels.ts';
import { clearCapture, startCapture, stopCapture } from './capturing.ts';
import type { Edit } from './change-queue.ts';
import type { Host } from './host.ts';
import type { Fault } from './lane-messages.ts';
import type { LatePolicy } from './late-sound.ts';
import { listenTo } from './listen-to.ts';
import type { Listening } from './listening.ts';
import type { LiveCore } from './live-core.ts';
import { type Attribute, attributesOf, methodNames } from './live-model.ts';
import type { LiveCounts, LiveOptions } from './live-options.ts';
import { closeParts, type LiveParts, partsForFile, partsForModel } from './live-parts.ts';
import type { LogData } from './log-data.ts';
import type { Modulation } from './modulation.ts';
import type { Dormant } from './outlets.ts';
import type { ProviderFound } from './provider-seeker.ts';
import type { SoundStream } from './sound-stream.ts';
import type { PlanFor, Subject } from './structure.ts';
import { addWatch, removeWatch } from './watching.ts';

export class LiveEngine {
  private constructor(private readonly parts: LiveParts) {}

  private get core(): LiveCore {
    return this.parts.core;
  }

  /**
   * Opens a model and makes it ready to play unbent. Where there is a choice of what it runs on, the CPU plays until that is
   * measured. Throws what `Engine.load` throws, `value-invalid` for a method that does not turn a signal into one or a block
   * that does not fit, `provider-unavailable`.
   */
  static async open(model: Model, options: LiveOptions = {}): Promise<LiveEngine> {
    return new LiveEngine(await partsForModel(model, options));
  }

  /** The same from a file, which is read and traced in a worker of its own. Throws also what `openModel` throws. */
  static async openFile(
    path: string,
    options: LiveOptions = {},
    script: ScriptOptions = {},
  ): Promise<LiveEngine> {
    return new LiveEngine(await partsForFile(path, options, script));
  }

  /** Sound in and out; another one after `dsp` and after the event `reshaped`. */
  get stream(): SoundStream {
    return this.core.deck.stream;
  }

  get plan(): Plan {
    return this.core.structure.plan;
  }

  get controls(): readonly NamedControl[] {
    return this.core.controls;
  }

  get reports(): readonly BendReport[] {
    return this.core.deck.head?.bent.reports ?? [];
  }

  /** The model that plays with its method and attributes. */
  get subject(): Subject {
    return this.core.structure.subject;
  }

  /** The model that plays, as something to point at: for tables, targets, versions. */
  get graph(): Graph {
    return this.subject.loaded.graph;
  }

  /** The method sound runs through, and those there are. */
  get method(): string {
    return this.subject.audio.method.name;
  }

  get methods(): readonly string[] {
    return methodNames(this.subject);
  }

  /** What was played last, as blocks of the method. */
  played(): readonly Block[] {
    return this.core.played();
  }

  /** Captures and versions that bends may name. */
  get resources(): Resources {
    return this.core.structure.resources;
  }

  /** Names of the recordings that run. */
  get capturing(): readonly string[] {
    return this.core.structure.recordings.map(({ name }) => name);
  }

  get watches(): readonly Watch[] {
    return this.core.structure.observers.map(({ watch }) => watch).filter(({ id }) => !isLevelWatch(id));
  }

  /** What is listened to; null where nothing is. */
  get listening(): Listening | null {
    return this.core.structure.listening;
  }

  /** Watches, captures and listenings whose target the model that plays does not have. */
  get dormant(): readonly Dormant[] {
    return this.core.dormant;
  }

  /** The provider that was asked for, and what the model runs on. */
  get provider(): { readonly wish: string; readonly runs: Candidate } {
    return { wish: this.parts.runs.wish, runs: this.core.structure.runs };
  }

  /** The attributes of a TorchScript model with the values they have now; none for another one. */
  get attributes(): readonly Attribute[] {
    return attributesOf(this.subject);
  }

  get counts(): LiveCounts {
    return this.core.counts;
  }

  /**
   * Plays another plan: `edit` makes it of the one there is. Heard from the block after it is built; what plays goes on until
   * then, and for good where this throws (as `bendGraph` does).
   */
  change(edit: Edit<Plan>, materials: Partial<Materials> = {}): Promise<void> {
    return this.core.request((structure) => ({ ...structure, ...materials, plan: edit(structure.plan) }));
  }

  /** Plays another plan. Throws as `change` does. */
  bend(plan: Plan, materials: Partial<Materials> = {}): Promise<void> {
    return this.change(() => plan, materials);
  }

  /**
   * Plays another model with a plan, or with what is made for it once it is known, from the block after it is built; one of
   * another form (rate, delay, channels, block) after the sound has faded out. Captures, watches and what is listened to go
   * on. Attributes the model was opened with are not known here: `loadFile` knows them. Throws what loading throws; then the
   * old one plays on.
   */
  load(model: Model, plan: Plan | PlanFor = [], method?: string): Promise<void> {
    return this.parts.loading.load(model, plan, method);
  }

  /** The same from a file, which is read and traced in a worker of its own. Throws also what `openModel` throws. */
  loadFile(path: string, plan: Plan | PlanFor = [], options: ScriptOptions = {}): Promise<void> {
    return this.parts.loading.loadFile(path, plan, options);
  }

  /**
   * Plays the same model by another method; the plan stays, and what it bends in this method is bent. Throws `name-not-found`,
   * `value-invalid` for one that does not turn a signal into one; then the old one plays on.
   */
  setMethod(name: string): Promise<void> {
    return this.parts.loading.setMethod(name);
  }

  /** Plays blocks of another length, after the sound has faded out. Throws `value-invalid` for one the model does not take. */
  setBlock(frames: number): Promise<void> {
    return this.parts.loading.setBlock(frames);
  }

  /**
   * Sets attributes of a TorchScript model: the method is traced anew and takes over with the states. Throws `name-not-found`,
   * `value-invalid`, `model-unsupported`; then all stays as it was.
   */
  setAttributes(settings: readonly Setting[]): Promise<void> {
    return this.parts.loading.setAttributes(settings);
  }

  /**
   * Runs on another provider; for `auto` and `gpu` all are measured in a worker of their own while this one plays. Gives what
   * was taken and why not the others. Throws `name-not-found`, `provider-unavailable`; then all stays as it was.
   */
  setProvider(name: string): Promise<ProviderFound> {
    return this.parts.loading.setProvider(name);
  }

  /**
   * Sets one value of a bend: heard in the next block where it is live, over `rampMs` (10 where it is left out); else by
   * another structure. Throws `name-not-found`, `value-invalid`, `value-range`.
   */
  set(id: string, key: string, value: ParameterValue, ramp: RampOptions = {}): Promise<void> {
    return this.core.set(id, key, value, ramp);
  }

  /** Moves a named control and all that follows it. Throws `name-not-found`, `value-invalid`, `value-range`. */
  setControl(name: string, value: number, ramp: RampOptions = {}): void {
    this.core.setControl(name, value, ramp);
  }

  /** Stops the ramp of a value where it is. */
  stopRamp(id: string, key: string): void {
    this.core.stopRamp(id, key);
  }

  /**
   * Lets parameters move by themselves around where they are set, from the next block on; modulations there were go on where they
   * are or end. Done when activations that are followed are watched. What is not there rests until it comes.
   */
  modulate(modulations: readonly Modulation[]): Promise<void> {
    return this.core.modulate(modulations);
  }

  /**
   * Watches a weight or activation while it plays: summaries come out of the queue, the oldest dropped and counted when nobody
   * reads, and go to `onSummary`. A watch of that id is replaced. Throws `name-not-found`, `bend-refused`.
   */
  watch(watch: Watch, onSummary: SummaryListener | null = null): Promise<SummaryQueue> {
    return addWatch(this.core, watch, onSummary);
  }

  /** Ends a watch and its queue. Throws `name-not-found`. */
  unwatch(id: string): void {
    removeWatch(this.core, id);
  }

  /**
   * Records an activation as it is played, bends included, from the next structure on; a recording of that name starts anew.
   * Throws `name-invalid`, `name-not-found`, `bend-refused`, `input-missing`.
   */
  startCapture(name: string, target: string): Promise<void> {
    return startCapture(this.core, name, target);
  }

  /**
   * Ends a recording; bends can use it from now on, and those that used one of that name play the new one. Throws
   * `name-not-found`, `shape-mismatch` where nothing was played.
   */
  stopCapture(name: string): Promise<Capture> {
    return stopCapture(this.core, name);
  }

  /** Forgets a capture, or a recording that runs. Throws `name-not-found`, also where a bend still uses it. */
  clearCapture(name: string): Promise<void> {
    return clearCapture(this.core, name);
  }

  /** Reads other weights for the same graph, for bends that name them. Throws `name-invalid`, and as `openVersion`. */
  addVersion(name: string, path: string): Promise<void> {
    return this.parts.loading.addVersion(name, path);
  }

  /**
   * Lets units of an activation be heard as further channels, in step with the sound: `stream.pullListened` gives them. `units`
   * like `0-3 7`, '' for all (16 at most). Throws `name-not-found`, `syntax`, `value-range`, `bend-refused`.
   */
  listen(target: string, units = '', mode: Listening['mode'] = 'hold'): Promise<void> {
    return listenTo(this.core, { target, units, mode });
  }

  /** Listens to nothing but the sound. */
  listenOff(): Promise<void> {
    return this.core.request((structure) => ({ ...structure, listening: null }));
  }

  /** How much of the model is heard, 0 to 1, over `rampMs` (10 for the whole way where it is left out). Throws `value-range`. */
  setWet(wet: number, ramp: RampOptions = {}): void {
    this.parts.mix.setWet(wet, ramp);
  }

  /** Fades to silence and computes nothing, or goes on with the states of then. */
  setEnabled(isEnabled: boolean): void {
    this.parts.mix.setEnabled(isEnabled);
  }

  /** Lets the sound itself through, in step with what was bent. */
  setBypass(isBypassed: boolean): void {
    this.parts.mix.setBypass(isBypassed);
  }

  /** What is heard instead of a late block. */
  setLatePolicy(policy: LatePolicy): void {
    this.parts.mix.setLatePolicy(policy);
  }

  /** The streaming states as before the first block, from the next block on. */
  reset(): void {
    this.core.reset();
  }

  /** Stops ramps where they are, and modulations. */
  halt(): void {
    this.core.halt();
  }

  /** Fades to the sound itself, flushes the states, stops ramps where they are and modulations. `setBypass(false)` brings the model back. */
  panic(): void {
    this.parts.mix.setBypass(true);
    this.core.halt();
    this.core.reset();
  }

  /**
   * Other vectors or another rate of the host's sound: the stream begins anew, with fresh states and another latency; the one
   * before fades out. Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz.
   */
  dsp(host: Partial<Host>): Promise<void> {
    return this.core.host.change(host);
  }

  /** Begins to write down what is done, or begins anew: before the first frame for a log that can be rendered again (`replay`). */
  startLog(): void {
    this.core.startLog();
    this.parts.mix.logAll();
  }

  /** What was done since `startLog`, as data; null where nothing is written down. */
  takeLog(): LogData | null {
    return this.core.log?.data() ?? null;
  }

  /** The same, and nothing is written down any more. */
  stopLog(): LogData | null {
    const data = this.takeLog();
    this.core.log = null;
    return data;
  }

  /** Orders the playing worker to fail; only where `hasFaults` was asked for. */
  fail(fault: Fault, ms = 0): void {
    this.core.deck.head?.lane?.order({ kind: 'fault', block: this.stream.nextBlock, fault, ms });
  }

  /** Waits until every change that was asked for is built or refused, and nothing is measured. */
  async settled(): Promise<void> {
    await this.parts.loading.settled();
    await this.core.settled();
  }

  /** Ends everything; waits for workers that are inside a run. */
  async close(): Promise<void> {
    await closeParts(this.parts);
  }
}
