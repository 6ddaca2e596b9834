// The live engine: one worker plays while another builds the next structure, which takes over at the edge of a block. A change
// of a value goes to the playing worker and waits for nothing. A worker that fails is replaced; the sound is dry meanwhile.
import { performance } from 'node:perf_hooks';
import type { Plan } from '../../bend/bend.ts';
import type { Change } from '../../bend/controls.ts';
import type { NamedControl } from '../../bend/named-control.ts';
import { plainValue } from '../../bend/plan-data.ts';
import { bendNamed, withoutBend, withValue } from '../../bend/plan-edits.ts';
import type { BendReport } from '../../bend/plan-targets.ts';
import type { Materials } from '../../bend/resources.ts';
import { describeError, failure, type LivebendError } from '../../errors.ts';
import type { Model } from '../../model/model.ts';
import type { ParameterValue } from '../../parameter.ts';
import { blockFrames } from '../audio-method.ts';
import { type RampOptions, rampDuration } from '../glides.ts';
import { LiveValues, noRamp } from '../live-values.ts';
import { Blame, guardMessage } from './blame.ts';
import { buildSide } from './build-side.ts';
import { ChangeQueue, type Edit } from './change-queue.ts';
import { Deck } from './deck.ts';
import { blockMs } from './geometry.ts';
import type { Host } from './host.ts';
import type { Fault, LaneNote } from './lane-messages.ts';
import type { LatePolicy } from './late-sound.ts';
import { LateWatch } from './late-watch.ts';
import type { LiveEvent } from './live-events.ts';
import { LiveLog } from './live-log.ts';
import type { LiveCounts, LiveOptions } from './live-options.ts';
import { liveRamp } from './live-ramp.ts';
import type { LogData } from './log-data.ts';
import type { Side } from './side.ts';
import type { SoundStream } from './sound-stream.ts';
import { type Opening, opening, StreamDoor } from './stream-door.ts';
import { checkFit, loadModel, outputChannelsOf, type Structure, subjectOf, unbent } from './structure.ts';

const USUAL_VECTOR = 512;
const USUAL_BLOCK = 2048;

export class LiveEngine {
  private readonly live = new LiveValues();
  private readonly blame = new Blame();
  private readonly queue: ChangeQueue<Structure>;
  private readonly deck: Deck;
  /** Values that were set while a structure is built. */
  private meanwhile: ((side: Side) => void)[] = [];
  private moved = new Set<string>();
  private tallies = { lost: 0, built: 0, failed: 0, guarded: 0 };
  private lostAt: number | null = null;
  private isGuarding = false;
  private wet = 1;
  private isBypassed = false;
  private latePolicy: LatePolicy = 'dry';
  private log: LiveLog | null = null;
  private readonly door: StreamDoor;
  private readonly lateness: LateWatch;

  private constructor(
    private structure: Structure,
    private readonly options: LiveOptions,
    begun: Opening,
  ) {
    this.queue = new ChangeQueue((edit) => this.build(edit));
    this.deck = new Deck({
      geometry: begun.geometry,
      inputChannels: begun.channels.input,
      outputChannels: begun.channels.output,
      isPaced: options.isPaced ?? true,
      hasFaults: options.hasFaults ?? false,
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(options.script === undefined ? {} : { script: options.script }),
      onBlock: (block) => this.beginBlock(block),
      onNote: (side, note) => this.hear(side, note),
      onLost: (error, isMissing) => this.lost(error, isMissing),
      onTakeOver: (side, block) => {
        this.log?.heard(side, block);
        this.recovered();
      },
    });
    this.door = new StreamDoor(this.deck, begun);
    this.lateness = new LateWatch(
      () => this.stream.counts.lateBlocks,
      (lateBlocks) => this.tell({ kind: 'late', lateBlocks }),
    );
  }

  /**
   * Opens a model and makes it ready to play unbent. Throws what `Engine.load` throws, `value-invalid` for a method that is no
   * effect on sound or a block that does not fit.
   */
  static async open(model: Model, options: LiveOptions = {}): Promise<LiveEngine> {
    const loaded = await loadModel(model);
    const subject = subjectOf(loaded, options.method);
    const { vectorFrames = USUAL_VECTOR, rateHz = null, isResampled = true, spareFrames } = options;
    const host: Host = { vectorFrames, rateHz, isResampled };
    const block = blockFrames(subject.audio, options.blockFrames, USUAL_BLOCK);
    const channels = { input: subject.audio.channels, output: outputChannelsOf(subject) };
    const begun = await opening(model, block, { host, channels, spareFrames });
    const engine = new LiveEngine(unbent(subject), options, begun);
    try {
      await engine.queue.request((structure) => structure);
      return engine;
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  /** Sound in and out. */
  get stream(): SoundStream {
    return this.door.stream;
  }

  get plan(): Plan {
    return this.structure.plan;
  }

  get controls(): readonly NamedControl[] {
    return this.live.controls;
  }

  get reports(): readonly BendReport[] {
    return this.deck.head?.bent.reports ?? [];
  }

  get counts(): LiveCounts {
    const { stream } = this;
    const { abandoned } = this.deck;
    return { ...stream.counts, ...this.tallies, abandoned, latencySamples: stream.latencySamples };
  }

  /**
   * Plays another plan: `edit` makes it of the one there is. Heard from the block after it is built; what plays goes on until
   * then, and for good where this throws (as `bendGraph` does).
   */
  change(edit: Edit<Plan>, materials: Partial<Materials> = {}): Promise<void> {
    return this.queue.request((structure) => ({ ...structure, ...materials, plan: edit(structure.plan) }));
  }

  /** Plays another plan. Throws as `change` does. */
  bend(plan: Plan, materials: Partial<Materials> = {}): Promise<void> {
    return this.change(() => plan, materials);
  }

  /**
   * Plays another model with a plan, from the block after it is built. Throws what loading throws, `value-invalid` where it
   * needs other blocks or another rate; then the old one plays on.
   */
  async load(model: Model, plan: Plan = [], method?: string): Promise<void> {
    const subject = subjectOf(await loadModel(model), method);
    checkFit(subject, this.structure.subject, this.stream.geometry);
    await this.queue.request(() => ({ ...unbent(subject), plan }));
  }

  /**
   * Sets one value of a bend: heard in the next block where it is live, over `rampMs` (10 where it is left out); else by
   * another structure. Throws `name-not-found`, `value-invalid`, `value-range`.
   */
  async set(id: string, key: string, value: ParameterValue, ramp: RampOptions = {}): Promise<void> {
    const { plan } = this.structure;
    const isComing = this.queue.isBusy && !plan.some((bend) => bend.id === id);
    if (isComing) return this.change((coming) => withValue(coming, id, key, value));
    const next = withValue(plan, id, key, value);
    const checked = bendNamed(next, id, 'param').values.get(key) ?? value;
    const head = this.deck.head;
    if (head !== null && !head.bent.controls.isLive(id, key, checked)) {
      if (rampDuration(ramp, `bend ${id}`) > 0) throw noRamp(id, key);
      this.stopRamp(id, key);
      this.blame.touch(id);
      return this.change((coming) => withValue(coming, id, key, value));
    }
    const { glide, fadeFrames } = liveRamp(ramp, `bend ${id}`, this.stream.geometry);
    if (head !== null)
      this.feed(head, this.live.set(head.bent.controls, id, key, checked, glide), fadeFrames);
    this.structure = { ...this.structure, plan: next };
    this.log?.add({ kind: 'set', id, key, value: plainValue(checked), ...ramp });
    this.blame.touch(id);
    if (this.queue.isBusy) this.meanwhile.push((side) => side.follow(id, key, checked));
  }

  /** Moves a named control and all that follows it. Throws `name-not-found`, `value-invalid`, `value-range`. */
  setControl(name: string, value: number, ramp: RampOptions = {}): void {
    const head = this.deck.head;
    if (head === null) throw failure('engine-closed', `control ${name}`, 'nothing is played');
    const { glide, fadeFrames } = liveRamp(ramp, `control ${name}`, this.stream.geometry);
    this.feed(head, this.live.move(head.bent.controls, name, value, glide), fadeFrames);
    this.structure = { ...this.structure, controls: this.controls };
    this.log?.add({ kind: 'control', name, value, ...ramp });
    this.moved.add(name);
  }

  /** Stops the ramp of a value where it is. */
  stopRamp(id: string, key: string): void {
    this.log?.add({ kind: 'stop', id, key });
    this.live.stop(id, key);
  }

  /** How much of the model is heard, 0 to 1. Throws `value-range`. */
  setWet(wet: number): void {
    if (!(wet >= 0 && wet <= 1)) throw failure('value-range', 'wet', `must be 0 to 1, got ${wet}`);
    this.log?.add({ kind: 'wet', wet });
    this.wet = wet;
    this.mix();
  }

  /** Lets the sound itself through, in step with what was bent. */
  setBypass(isBypassed: boolean): void {
    this.log?.add({ kind: 'bypass', isBypassed });
    this.isBypassed = isBypassed;
    this.mix();
  }

  /** What is heard instead of a late block. */
  setLatePolicy(policy: LatePolicy): void {
    this.log?.add({ kind: 'late', policy });
    this.latePolicy = policy;
    this.door.setLatePolicy(policy);
  }

  /** The streaming states as before the first block, from the next block on. */
  reset(): void {
    this.log?.add({ kind: 'reset' });
    this.flush();
  }

  /** Fades to the sound itself, flushes the states, stops every ramp where it is. `setBypass(false)` brings the model back. */
  panic(): void {
    this.log?.add({ kind: 'panic' });
    this.isBypassed = true;
    this.mix();
    this.live.halt();
    this.flush();
  }

  /**
   * Begins to write down what is done, or begins anew. Where nothing has been played yet the log can be rendered again bit for
   * bit (`replay`).
   */
  startLog(): void {
    const { structure, stream, wet, isBypassed, latePolicy: policy } = this;
    const { host } = this.door;
    const { head: side } = this.deck;
    this.log = LiveLog.begin({ structure, stream, host, side, place: () => this.stream.place });
    this.log.add({ kind: 'wet', wet });
    this.log.add({ kind: 'bypass', isBypassed });
    this.log.add({ kind: 'late', policy });
  }

  /** What was done since `startLog`, as data; null where nothing is written down. */
  takeLog(): LogData | null {
    if (this.stream.counts.lateBlocks > 0) this.log?.spoil();
    return this.log?.data() ?? null;
  }

  /** The same, and nothing is written down any more. */
  stopLog(): LogData | null {
    const data = this.takeLog();
    this.log = null;
    return data;
  }

  /**
   * Other vectors or another rate of the host's sound: the stream begins anew, with the states, and has another latency; the one
   * before fades out. Throws `value-range` for a rate that is no whole number of 1 to 192000 Hz.
   */
  async dsp(host: Partial<Host>): Promise<void> {
    await this.door.change(host, this.structure.subject.loaded.model, (changed) => {
      if (this.stream.counts.lateBlocks > 0) this.log?.spoil();
      this.log?.add({ kind: 'dsp', ...changed });
    });
  }

  /** Orders the playing worker to fail; only where `hasFaults` was asked for. */
  fail(fault: Fault, ms = 0): void {
    this.deck.head?.lane?.order({ kind: 'fault', block: this.stream.nextBlock, fault, ms });
  }

  /** Waits until every change that was asked for is built or refused. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  /** Ends everything; waits for workers that are inside a run. */
  async close(): Promise<void> {
    await this.deck.close();
    await this.queue.settled();
    this.door.close();
    this.lateness.close();
  }

  private async build(edit: Edit<Structure>): Promise<void> {
    this.meanwhile = [];
    this.moved = new Set();
    try {
      const wanted = edit(this.structure);
      const { blockFrames: frames } = this.stream.geometry;
      const side = await buildSide(await this.deck.seat(), wanted, {
        frames,
        provider: this.options.provider ?? 'cpu',
        live: this.live,
      });
      this.arm(side, wanted);
      this.tallies.built++;
    } catch (error) {
      this.tallies.failed++;
      throw error;
    }
  }

  private arm(side: Side, wanted: Structure): void {
    const before = this.structure.plan;
    for (const bend of wanted.plan) if (!before.includes(bend)) this.blame.touch(bend.id);
    for (const set of this.meanwhile) set(side);
    this.meanwhile = [];
    const controls = wanted.controls.map((control) =>
      this.moved.has(control.name)
        ? (this.controls.find(({ name }) => name === control.name) ?? control)
        : control,
    );
    this.structure = { ...wanted, controls, plan: side.plan };
    this.live.adopt(controls);
    side.settle(controls);
    const { weights } = this.live.resume(side.bent.controls, controls);
    side.feed({ amounts: true, indices: true, weights }, 0, 0);
    this.isGuarding = false;
    this.log?.structure(side, this.structure);
    this.deck.arm(side);
  }

  private feed(side: Side, change: Change | null, fadeFrames: number): void {
    if (change !== null) side.feed(change, this.stream.nextBlock, fadeFrames);
  }

  private beginBlock(_block: number): void {
    const head = this.deck.head;
    if (head === null) return;
    const { geometry } = this.stream;
    this.feed(head, this.live.advance(head.bent.controls, blockMs(geometry)), geometry.blockFrames);
  }

  private flush(): void {
    const { blockFrames: fadeFrames } = this.stream.geometry;
    this.deck.head?.lane?.order({ kind: 'reset', block: this.stream.nextBlock, fadeFrames });
  }

  private hear(side: Side, note: LaneNote): void {
    if (note.kind === 'jumped') this.log?.jumped(side, note.block);
    // What a structure that is on its way out still tells is no fault of the bends there are now.
    if (note.kind === 'guard' && side === this.deck.head && this.options.script === undefined)
      this.switchOff(note);
  }

  /** Takes the bend that is most likely at fault out of the plan. */
  private switchOff({ what }: Extract<LaneNote, { kind: 'guard' }>): void {
    this.tallies.guarded++;
    if (this.isGuarding) return;
    const bend = this.blame.suspect(this.plan.map(({ id }) => id));
    this.tell({ kind: 'guard', what, bend, message: guardMessage(what, bend) });
    if (bend === null) return;
    this.isGuarding = true;
    this.change((plan) => (plan.some(({ id }) => id === bend) ? withoutBend(plan, bend) : plan)).catch(
      (error) => this.tell({ kind: 'error', ...describeError(error) }),
    );
  }

  private lost({ code, message }: LivebendError, isMissing: boolean): void {
    this.tallies.lost++;
    this.log?.spoil();
    this.lostAt ??= performance.now();
    this.tell({ kind: 'lost', code, message });
    if (!isMissing) return;
    this.queue
      .request((structure) => structure)
      .catch((error) => this.tell({ kind: 'error', ...describeError(error) }));
  }

  private recovered(): void {
    if (this.lostAt === null) return;
    this.tell({ kind: 'recovered', ms: performance.now() - this.lostAt });
    this.lostAt = null;
  }

  private mix(): void {
    this.door.setWet(this.isBypassed ? 0 : this.wet);
  }

  private tell(event: LiveEvent): void {
    this.options.onEvent?.(event);
  }
}
