// The sound path: one runtime session with everything it is fed and everything it fills. Blocks of a shape are prepared
// once (this allocates); after that `run` allocates nothing, swaps the states by pointer and waits only for the runtime.
import { failure } from '../errors.ts';
import type { StatePair } from '../model/model.ts';
import { isFiniteArray } from './live/guard.ts';
import type { StateData } from './live/lane-messages.ts';
import type { FedWeight, SessionSpec, SessionUpdate, WeightNumbers } from './protocol.ts';
import { type RuntimeSession, Tensor } from './runtime.ts';
import {
  countOf,
  feedType,
  isFeedType,
  type TensorData,
  type TypedArray,
  tensorOf,
  zeros,
} from './tensor.ts';

type Feeds = Record<string, Tensor>;
type Fetches = Record<string, Tensor | null>;

type BlockShape = Pick<TensorData, 'type' | 'shape'>;

/** Everything that belongs to blocks of one shape; the states come in two sets that take turns. */
interface PreparedBlock {
  readonly key: string;
  readonly blocks: readonly BlockShape[];
  readonly inputs: readonly TypedArray[];
  /** Outputs that are filled in place. */
  readonly outputs: readonly TypedArray[];
  readonly feeds: readonly [Feeds, Feeds];
  readonly fetches: readonly [Fetches, Fetches];
  /** The same with the taps. */
  readonly tapped: readonly [Fetches, Fetches];
  /** Taps that are filled in place. */
  readonly taps: readonly TypedArray[];
}

export class BlockSession {
  private readonly forms = new Map<string, PreparedBlock>();
  private readonly fixed: Feeds = {};
  /** 1 while the taps are computed. */
  private readonly tapSwitch = new Uint8Array(1);
  private readonly states: readonly [readonly Tensor[], readonly Tensor[]];
  private form: PreparedBlock | null = null;
  private turn: 0 | 1 = 0;

  constructor(
    private readonly session: RuntimeSession,
    private readonly spec: SessionSpec,
  ) {
    this.states = [spec.states.map(stateTensor), spec.states.map(stateTensor)];
    const { amounts, indices, weights } = spec;
    if (amounts !== null)
      this.fixed[amounts.input] = new Tensor('float32', amounts.data, [1, amounts.data.length, 1]);
    if (indices !== null)
      this.fixed[indices.input] = new Tensor('int64', indices.data, [indices.data.length]);
    for (const weight of weights) this.fixed[weight.input] = weightTensor(weight);
    if (spec.taps !== null) this.fixed[spec.taps.switch] = new Tensor('bool', this.tapSwitch, [1]);
    this.reset();
  }

  /**
   * Makes blocks of these input shapes ready, or takes them up again. With `fixedOutputs` a trial run finds out the
   * shapes of the outputs, so that they too can be filled in place; the states are not moved by it. Allocates.
   */
  async prepare(inputs: readonly BlockShape[], fixedOutputs: boolean): Promise<void> {
    const key = inputs.map((input) => `${input.type}:${input.shape.join('x')}`).join(' ');
    const known = this.forms.get(key);
    if (known !== undefined) {
      this.form = known;
      return;
    }
    const arrays = inputs.map((input) => zeros(feedType(input.type, 'input'), countOf(input.shape)));
    const tensors: Feeds = {};
    inputs.forEach((input, index) => {
      const array = arrays[index];
      if (array !== undefined) tensors[this.spec.inputs[index] ?? ''] = tensorFrom(input, array);
    });
    const shared = { ...this.fixed, ...tensors };
    const feeds = [this.feedsOf(0, shared), this.feedsOf(1, shared)] as const;
    const open = openFetches(this.spec.outputs);
    const openTaps = { ...open, ...openFetches(this.spec.taps?.outputs ?? []) };
    const blocks = inputs.map(({ type, shape }) => ({ type, shape }));
    const form: PreparedBlock = {
      key,
      blocks,
      inputs: arrays,
      outputs: [],
      taps: [],
      feeds,
      fetches: [this.fetchesOf(0, open), this.fetchesOf(1, open)],
      tapped: [this.fetchesOf(0, openTaps), this.fetchesOf(1, openTaps)],
    };
    this.form = fixedOutputs ? await this.withFixedOutputs(form) : form;
    this.forms.set(key, this.form);
  }

  /** Writes one block of an input. */
  setInput(index: number, data: TypedArray): void {
    const array = this.form?.inputs[index];
    if (array instanceof BigInt64Array || array instanceof BigUint64Array) array.set(data as BigInt64Array);
    else array?.set(data as Float32Array);
  }

  /**
   * Runs one block of the prepared shape, outputs filled in place, with the taps where they are wanted; the states move on.
   * Allocates nothing of its own: the promise is the runtime's.
   */
  run(tapped = false): Promise<unknown> {
    const { form, turn } = this;
    if (form === null) throw failure('runtime-failed', 'session', 'has no block prepared');
    this.turn = turn === 0 ? 1 : 0;
    this.tapSwitch[0] = tapped ? 1 : 0;
    return this.session.run(form.feeds[turn], tapped ? form.tapped[turn] : form.fetches[turn]);
  }

  /** Runs the block that is next and leaves the states where they are: it can be run again, also with other values. */
  trial(): Promise<unknown> {
    const { turn } = this;
    const done = this.run();
    this.turn = turn;
    return done;
  }

  /** Runs one block and keeps the outputs the runtime made, whatever their shapes; those of the taps come last. */
  async runOpen(tapped = false): Promise<TensorData[]> {
    const result = (await this.run(tapped)) as Readonly<Record<string, Tensor>>;
    const names = [...this.spec.outputs, ...(tapped ? (this.spec.taps?.outputs ?? []) : [])];
    return names.map((name) => fetched(name, result[name]));
  }

  /** The elements of an output that is filled in place; empty where its shape was left to the runtime. */
  outputArray(index: number): TypedArray {
    return this.form?.outputs[index] ?? NOTHING;
  }

  /** The shapes of the outputs that are filled in place, in their order. */
  outputShapes(): number[][] {
    const { form } = this;
    return this.spec.outputs.map((name) => {
      const tensor = form?.fetches[0][name] ?? form?.feeds[0][name];
      return [...(tensor?.dims ?? [])];
    });
  }

  /**
   * Feeds new amounts, indices or weights from the next block on. Weights are taken as they are, not copied; gives the
   * arrays that were fed before, in the same order.
   */
  update({ amounts, indices, weights = [] }: SessionUpdate): WeightNumbers[] {
    if (amounts !== undefined) this.spec.amounts?.data.set(amounts);
    if (indices !== undefined) this.spec.indices?.data.set(indices);
    return weights.map((weight) => this.feedWeight(weight));
  }

  /** Every state as before the first block. */
  reset(): void {
    this.turn = 0;
    this.spec.states.forEach((pair, index) => {
      const data = this.states[0][index]?.data as TypedArray;
      if (pair.initial !== null)
        data.set(tensorOf(feedType(pair.type, pair.input), pair.shape, pair.initial).data as never);
      else data.fill((typeof data[0] === 'bigint' ? 0n : 0) as never);
    });
  }

  /** Takes over the states another session has now, where name, type and shape agree. */
  takeStates(other: BlockSession): void {
    const theirs = new Map(
      other.spec.states.map((pair, index) => [pair.input, other.states[other.turn][index]]),
    );
    this.spec.states.forEach((pair, index) => {
      const mine = this.states[this.turn][index];
      const their = theirs.get(pair.input);
      if (mine === undefined || their === undefined || mine.type !== their.type) return;
      if (mine.dims.join() === their.dims.join()) (mine.data as Float32Array).set(their.data as Float32Array);
    });
  }

  /** Copies of the states as they enter the next block. */
  stateData(): StateData[] {
    return this.spec.states.map(({ input, type, shape }, index) => {
      const data = this.states[this.turn][index]?.data as TypedArray;
      return { input, type, shape, data: data.slice() };
    });
  }

  /** Takes over such copies where name, type and shape agree. */
  takeStateData(given: readonly StateData[]): void {
    const theirs = new Map(given.map((state) => [state.input, state]));
    this.spec.states.forEach(({ input, type, shape }, index) => {
      const their = theirs.get(input);
      const mine = this.states[this.turn][index];
      if (mine === undefined || their === undefined || their.type !== type) return;
      if (their.shape.join() === shape.join()) (mine.data as Float32Array).set(their.data as Float32Array);
    });
  }

  /** True where a state that enters the next block holds something else than finite numbers. */
  hasPoisonedState(): boolean {
    for (let index = 0; index < this.spec.states.length; index++) {
      const data = this.states[this.turn][index]?.data;
      if (!(data instanceof Float32Array || data instanceof Float64Array)) continue;
      if (!isFiniteArray(data)) return true;
    }
    return false;
  }

  /** Puts a NaN into a state; for tests of what is done about it. */
  poison(): void {
    const data = this.states[this.turn][0]?.data as TypedArray | undefined;
    if (data instanceof Float32Array) data[0] = Number.NaN;
  }

  /** Copies of the taps of the block before; allocates. */
  tapCopies(): TypedArray[] {
    return (this.form?.taps ?? []).map((tap) => tap.slice());
  }

  /** Runs a block of silence as the other session has them, which the states do not notice: the first one is slow. */
  async warmFor(other: BlockSession): Promise<void> {
    const blocks = other.form?.blocks;
    if (blocks === undefined) return;
    await this.prepare(blocks, false);
    const { form, turn } = this;
    if (form !== null) await this.session.run(form.feeds[turn], form.fetches[turn]);
  }

  /** Gives the session's memory back; nothing may be running. */
  async release(): Promise<void> {
    await this.session.release();
  }

  private feedWeight(weight: FedWeight): WeightNumbers {
    const before = (this.fixed[weight.input]?.data ?? new Float32Array(0)) as WeightNumbers;
    const tensor = weightTensor(weight);
    this.fixed[weight.input] = tensor;
    for (const { feeds } of this.forms.values()) for (const each of feeds) each[weight.input] = tensor;
    return before;
  }

  private feedsOf(turn: 0 | 1, shared: Feeds): Feeds {
    const feeds: Feeds = { ...shared };
    this.spec.states.forEach((pair, index) => {
      const tensor = this.states[turn][index];
      if (tensor !== undefined) feeds[pair.input] = tensor;
    });
    return feeds;
  }

  private fetchesOf(turn: 0 | 1, outputs: Fetches): Fetches {
    const fetches: Fetches = { ...outputs };
    this.spec.states.forEach((pair, index) => {
      const tensor = this.states[turn === 0 ? 1 : 0][index];
      if (tensor !== undefined) fetches[pair.output] = tensor;
    });
    return fetches;
  }

  private async withFixedOutputs(form: PreparedBlock): Promise<PreparedBlock> {
    this.tapSwitch[0] = 1;
    const result = await this.session.run(form.feeds[this.turn], form.tapped[this.turn]);
    // An input that is an output too is no copy: it is read where it was written.
    const made = this.spec.outputs.filter((name) => !this.spec.inputs.includes(name));
    const outputs = fixedTensors(made, result, {});
    const taps = fixedTensors(this.spec.taps?.outputs ?? [], result, outputs);
    const withTaps = { ...outputs, ...taps };
    return {
      ...form,
      outputs: arraysOf(this.spec.outputs, { ...form.feeds[0], ...outputs }),
      taps: arraysOf(this.spec.taps?.outputs ?? [], taps),
      fetches: [this.fetchesOf(0, outputs), this.fetchesOf(1, outputs)],
      tapped: [this.fetchesOf(0, withTaps), this.fetchesOf(1, withTaps)],
    };
  }
}

function openFetches(names: readonly string[]): Fetches {
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** Tensors to be filled in place, in the shapes of a result; one that is known already is used again. */
function fixedTensors(
  names: readonly string[],
  result: Readonly<Record<string, Tensor>>,
  known: Feeds,
): Feeds {
  const fixed: Feeds = {};
  for (const name of names) {
    const given = result[name];
    if (given === undefined || !isFeedType(given.type)) {
      throw failure('runtime-failed', `output ${name}`, 'is of a type that cannot be fetched');
    }
    const array = zeros(given.type, countOf(given.dims));
    fixed[name] = known[name] ?? tensorFrom({ type: given.type, shape: given.dims }, array);
  }
  return fixed;
}

function arraysOf(names: readonly string[], tensors: Feeds): TypedArray[] {
  return names.map((name) => tensors[name]?.data as TypedArray);
}

function fetched(name: string, tensor: Tensor | undefined): TensorData {
  if (tensor !== undefined && isFeedType(tensor.type)) {
    return { type: tensor.type, shape: tensor.dims, data: tensor.data as TypedArray };
  }
  throw failure(
    'runtime-failed',
    `output ${name}`,
    `is of type ${tensor?.type ?? 'unknown'}, which cannot be fetched`,
  );
}

const NOTHING = new Float32Array(0);

function stateTensor(pair: StatePair): Tensor {
  const type = feedType(pair.type, `state ${pair.input}`);
  return tensorFrom({ type, shape: pair.shape }, zeros(type, countOf(pair.shape)));
}

function weightTensor({ data, shape }: FedWeight): Tensor {
  const type = data instanceof Float64Array ? 'float64' : 'float32';
  return new Tensor(type, data, [...shape]);
}

function tensorFrom({ type, shape }: Pick<TensorData, 'type' | 'shape'>, data: TypedArray): Tensor {
  return new Tensor(type as 'float32', data as Float32Array, [...shape]);
}
