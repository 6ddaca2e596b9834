// The heart of the live engine: the structure that is played and the one that is built, the values that move, the deck. Takes
// edits and values, lets them be heard; the words people use are one file up, in `live-engine.ts`.
import { performance } from 'node:perf_hooks';
import type { Change } from '../../bend/controls.ts';
import { controlValue, type NamedControl } from '../../bend/named-control.ts';
import { plainValue } from '../../bend/plan-data.ts';
import { bendNamed, withValue } from '../../bend/plan-edits.ts';
import { describeError, failure } from '../../errors.ts';
import type { ParameterValue } from '../../parameter.ts';
import { type RampOptions, rampDuration } from '../glides.ts';
import { LiveValues, noRamp } from '../live-values.ts';
import type { Block } from '../recent-blocks.ts';
import { ActivationLevels } from './activation-levels.ts';
import { Blame } from './blame.ts';
import { buildSide } from './build-side.ts';
import { ChangeQueue, type Edit } from './change-queue.ts';
import { Deck } from './deck.ts';
import { blockMs } from './geometry.ts';
import { HostWish } from './host-wish.ts';
import type { LaneNote } from './lane-messages.ts';
import type { LiveEvent } from './live-events.ts';
import { LiveLog } from './live-log.ts';
import type { LiveCounts, LiveOptions } from './live-options.ts';
import { joinFrames, liveRamp } from './live-ramp.ts';
import type { Modulation } from './modulation.ts';
import { Modulators } from './modulators.ts';
import type { Dormant } from './outlets.ts';
import { Rescue } from './rescue.ts';
import type { Side } from './side.ts';
import type { SoundStream } from './sound-stream.ts';
import type { Opening } from './stream-door.ts';
import type { Structure } from './structure.ts';

export interface CoreOptions extends LiveOptions {
  /** What the first stream is opened with. */
  readonly opening: Opening;
  /** Told when another stream has begun. */
  readonly onStream: (stream: SoundStream) => void;
}

export class LiveCore {
  readonly live = new LiveValues();
  readonly levels = new ActivationLevels();
  readonly modulators = new Modulators({
    levels: this.levels,
    onMoved: (id, key, value) => this.tell({ kind: 'modulated', id, key, value }),
  });
  readonly deck: Deck;
  readonly host: HostWish;
  readonly rescue: Rescue;
  readonly tallies = { built: 0, failed: 0, reshaped: 0 };
  /** Null where nothing is written down. */
  log: LiveLog | null = null;
  private readonly blame = new Blame();
  private readonly queue: ChangeQueue<Edit<Structure>>;
  /** Values that were set while a structure is built. */
  private meanwhile: ((side: Side) => void)[] = [];
  private moved = new Set<string>();
  private asleep: readonly Dormant[] = [];

  constructor(
    private current: Structure,
    private readonly options: CoreOptions,
  ) {
    this.queue = new ChangeQueue((edits) => this.build(edits));
    this.rescue = new Rescue({
      blame: this.blame,
      bends: () => this.current.plan.map(({ id }) => id),
      request: (edit) => this.request(edit),
      tell: (event) => this.tell(event),
      clock: options.clock ?? (() => performance.now()),
    });
    this.deck = new Deck({
      opening: options.opening,
      isPaced: options.isPaced ?? true,
      hasFaults: options.hasFaults ?? false,
      ...(options.clock === undefined ? {} : { clock: options.clock }),
      ...(options.script === undefined ? {} : { script: options.script }),
      onBlock: (block) => this.beginBlock(block),
      onNote: (side, note) => this.hear(side, note),
      onLost: (error, isMissing) => {
        this.log?.spoil('a worker was lost');
        this.rescue.lost(error, isMissing);
      },
      onTakeOver: (side, block) => {
        this.log?.heard(side, block);
        this.rescue.recovered();
      },
      onLeave: () => this.log?.add({ kind: 'leave' }),
      onUnheard: () => this.log?.spoil('nobody fetched the sound while a structure came'),
      onStream: (stream) => this.begun(stream),
    });
    this.host = new HostWish({
      deck: this.deck,
      spareFrames: options.spareFrames ?? null,
      onChange: (host) => this.log?.add({ kind: 'dsp', ...host }),
    });
  }

  /** What is played, or will be from the next block on. */
  get structure(): Structure {
    return this.current;
  }

  get controls(): readonly NamedControl[] {
    return this.live.controls;
  }

  /** What is asked for and not to be had in what plays. */
  get dormant(): readonly Dormant[] {
    return this.asleep;
  }

  /** Milliseconds of sound from the beginning to the end of the block that comes next. */
  get nowMs(): number {
    return this.endMs(this.deck.stream.nextBlock);
  }

  get counts(): LiveCounts {
    const { stream, abandoned } = this.deck;
    const { latencySamples, counts } = stream;
    return { ...counts, ...this.tallies, ...this.rescue.tallies, abandoned, latencySamples };
  }

  /** What was played last, as blocks of a structure. */
  played({ subject, blockFrames }: Structure = this.current): readonly Block[] {
    return this.deck.playedFrames.blocks(subject.audio, blockFrames);
  }

  /** Plays another structure from the block after it is built. Throws as `buildSide` does. */
  request(edit: Edit<Structure>): Promise<void> {
    return this.queue.request(edit);
  }

  /** True in a replay. */
  get isScripted(): boolean {
    return this.options.script !== undefined;
  }

  /** As `LiveEngine.startLog`. */
  startLog(): void {
    const { deck, current: structure } = this;
    const { host } = deck.opening;
    const spareFrames = this.options.spareFrames ?? null;
    this.log = new LiveLog({ structure, host, spareFrames, side: deck.head, stream: () => deck.stream });
    this.log.add({ kind: 'modulate', modulations: [...this.modulators.all] });
  }

  /** Changes what does not have to be built. */
  note(edit: Edit<Structure>): void {
    this.current = edit(this.current);
  }

  /** Waits until nothing is built any more. */
  settled(): Promise<void> {
    return this.queue.settled();
  }

  tell(event: LiveEvent): void {
    this.options.onEvent?.(event);
  }

  /** As `LiveEngine.set`. */
  async set(id: string, key: string, value: ParameterValue, ramp: RampOptions): Promise<void> {
    const { plan } = this.current;
    const isComing = this.queue.isBusy && !plan.some((bend) => bend.id === id);
    if (isComing) return this.rebuild(id, key, value);
    const next = withValue(plan, id, key, value);
    const checked = bendNamed(next, id, 'param').values.get(key) ?? value;
    const head = this.deck.head;
    const isTriedAgain = head === null && this.rescue.isOver;
    if (isTriedAgain || (head !== null && !head.bent.controls.isLive(id, key, checked))) {
      if (rampDuration(ramp, `bend ${id}`) > 0) throw noRamp(id, key);
      this.stopRamp(id, key);
      this.blame.touch(id);
      return this.rebuild(id, key, value);
    }
    const { glide, fadeFrames } = liveRamp(ramp, `bend ${id}`, this.deck.stream.geometry);
    if (head !== null)
      this.feed(head, this.live.set(head.bent.controls, id, key, checked, glide), fadeFrames);
    this.current = { ...this.current, plan: next };
    this.log?.add({ kind: 'set', id, key, value: plainValue(checked), ...ramp });
    this.blame.touch(id);
    if (this.queue.isBusy) this.meanwhile.push((side) => side.follow(id, key, checked));
  }

  /** As `LiveEngine.setControl`. */
  setControl(name: string, value: number, ramp: RampOptions): void {
    const head = this.deck.head;
    if (head === null) {
      this.moveUnheard(name, value);
      return;
    }
    const { glide, fadeFrames } = liveRamp(ramp, `control ${name}`, this.deck.stream.geometry);
    this.feed(head, this.live.move(head.bent.controls, name, value, glide), fadeFrames);
    this.current = { ...this.current, controls: this.controls };
    this.log?.add({ kind: 'control', name, value, ...ramp });
    this.moved.add(name);
  }

  /** As `LiveEngine.modulate`. */
  modulate(modulations: readonly Modulation[]): Promise<void> {
    this.log?.add({ kind: 'modulate', modulations: [...modulations] });
    const change = this.modulators.set(modulations);
    const { head, stream } = this.deck;
    if (head !== null) this.feed(head, change, joinFrames(stream.geometry));
    return this.levels.follow(this, modulations);
  }

  /** As `LiveEngine.stopRamp`. */
  stopRamp(id: string, key: string): void {
    this.log?.add({ kind: 'stop', id, key });
    this.live.stop(id, key);
  }

  /** Stops every ramp where it is and lets what is modulated back to where it was set. */
  halt(): void {
    this.log?.add({ kind: 'halt' });
    this.live.halt();
    const { head, stream } = this.deck;
    if (head !== null) this.feed(head, this.modulators.halt(), joinFrames(stream.geometry));
  }

  /** The states as before the first block, from the next block on. */
  reset(): void {
    this.log?.add({ kind: 'reset' });
    const { blockFrames: fadeFrames } = this.deck.stream.geometry;
    this.deck.head?.reset(this.deck.stream.nextBlock, fadeFrames);
  }

  /** Hands what was recorded so far to the recordings. */
  takeRecords(): void {
    for (const side of this.deck.sides) side.takeRecords();
  }

  /** Where workers were given up a control that moves tries again. */
  private moveUnheard(name: string, value: number): void {
    if (!this.rescue.isOver) throw failure('engine-closed', `control ${name}`, 'nothing is played');
    const controls = this.controls.map((control) =>
      control.name === name ? { ...control, value: controlValue(control, value) } : control,
    );
    this.request((coming) => ({ ...coming, controls })).catch((error) =>
      this.tell({ kind: 'error', ...describeError(error) }),
    );
  }

  private rebuild(id: string, key: string, value: ParameterValue): Promise<void> {
    return this.request((coming) => ({ ...coming, plan: withValue(coming.plan, id, key, value) }));
  }

  private async build(edits: readonly Edit<Structure>[]): Promise<void> {
    this.meanwhile = [];
    this.moved = new Set();
    try {
      const edited = edits.reduce((structure, edit) => edit(structure), this.current);
      const { runs = edited.runs } = this.options.script ?? {};
      const wanted = { ...edited, runs };
      const side = await buildSide(await this.deck.seat(), wanted, {
        played: (structure) => this.played(structure),
        live: this.live,
      });
      this.arm(side, wanted, await this.openingFor(side));
      this.tallies.built++;
    } catch (error) {
      this.tallies.failed++;
      throw error;
    }
    this.deck.forget();
  }

  /** What its stream needs; a side that cannot have one ends. */
  private async openingFor(side: Side): Promise<Opening | null> {
    try {
      return await this.host.openingFor(side.form);
    } catch (error) {
      side.end();
      throw error;
    }
  }

  private arm(side: Side, wanted: Structure, opening: Opening | null): void {
    const before = this.current.plan;
    for (const bend of wanted.plan) if (!before.includes(bend)) this.blame.touch(bend.id);
    this.blame.keepOnly(wanted.plan.map(({ id }) => id));
    for (const set of this.meanwhile) set(side);
    this.meanwhile = [];
    const controls = wanted.controls.map((control) =>
      this.moved.has(control.name)
        ? (this.controls.find(({ name }) => name === control.name) ?? control)
        : control,
    );
    const observers = wanted.observers.filter(({ queue }) => !queue.isOver);
    this.current = { ...wanted, controls, observers, plan: side.plan };
    this.live.adopt(controls);
    side.settle(controls);
    const { weights } = this.live.resume(side.bent.controls, controls);
    side.feed({ amounts: true, indices: true, weights }, 0, 0);
    const moved = this.modulators.bind(side.bent.controls);
    if (moved !== null) side.feed(moved, 0, 0);
    this.rescue.built();
    this.tellDormant(side.dormant);
    this.log?.structure(side, this.current);
    this.deck.arm(side, opening);
  }

  private tellDormant(dormant: readonly Dormant[]): void {
    const isIn = (all: readonly Dormant[], { what, id }: Dormant) =>
      all.some((each) => each.what === what && each.id === id);
    const before = this.asleep;
    this.asleep = dormant;
    for (const each of dormant)
      if (!isIn(before, each)) {
        const { what, id, error } = each;
        this.tell({ kind: 'dormant', what, id, message: error.message });
      }
    for (const each of before)
      if (!isIn(dormant, each) && this.isWanted(each))
        this.tell({ kind: 'awake', what: each.what, id: each.id });
  }

  private isWanted({ what, id }: Dormant): boolean {
    const { observers, recordings, listening } = this.current;
    if (what === 'watch') return observers.some(({ watch }) => watch.id === id);
    if (what === 'capture') return recordings.some(({ name }) => name === id);
    return listening?.target === id;
  }

  private feed(side: Side, change: Change | null, fadeFrames: number): void {
    if (change !== null) side.feed(change, this.deck.stream.nextBlock, fadeFrames);
  }

  private beginBlock(block: number): void {
    const { head } = this.deck;
    if (head === null) return;
    const { geometry } = this.deck.stream;
    const ms = blockMs(geometry);
    this.feed(head, this.live.advance(head.bent.controls, ms), geometry.blockFrames);
    const { playedFrames } = this.deck;
    this.feed(head, this.modulators.advance(ms, geometry.sampleRate, playedFrames), geometry.blockFrames);
    playedFrames.settle();
    this.deck.heard?.askTaps(block, this.endMs(block));
    if (this.current.recordings.length > 0) this.takeRecords();
  }

  private hear(side: Side, note: LaneNote): void {
    if (note.kind === 'taps') side.hearTaps(note, this.endMs(note.block));
    if (note.kind === 'jumped') this.log?.jumped(side, note.block);
    // What a structure that is on its way out still tells is no fault of the bends there are now.
    const isAtFault = note.kind === 'guard' && side === this.deck.head;
    if (isAtFault && !this.isScripted) this.rescue.guard(note.what);
  }

  private endMs(block: number): number {
    return this.deck.startMs + (block + 1) * blockMs(this.deck.stream.geometry);
  }

  private begun(stream: SoundStream): void {
    this.options.onStream(stream);
    const { blockFrames } = stream.geometry;
    const { sampleRate, inputChannels, outputChannels, latencySamples } = stream;
    this.tallies.reshaped++;
    this.tell({ kind: 'reshaped', sampleRate, blockFrames, inputChannels, outputChannels, latencySamples });
  }
}
