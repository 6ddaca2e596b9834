// The sound path: one runtime session with everything it is fed and everything it fills. Blocks of a shape are prepared
// once (this allocates); after that `run` allocates nothing, swaps the states by pointer and waits only for the runtime.
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { failure } from '../errors.ts';
import type { ModelFile, StatePair } from '../model/model.ts';
import type { SessionSpec, SessionUpdate } from './protocol.ts';
import { fileLocation } from './runtime-model.ts';
import { countOf, feedType, isFeedType, type TensorData, tensorOf, type TypedArray, zeros } from './tensor.ts';

type Feeds = Record<string, Tensor>;
type Fetches = Record<string, Tensor | null>;

/** Everything that belongs to blocks of one shape; the states come in two sets that take turns. */
interface BlockForm {
  readonly key: string;
  readonly inputs: readonly TypedArray[];
  readonly feeds: readonly [Feeds, Feeds];
  readonly fetches: readonly [Fetches, Fetches];
}

/** Creates a session of the runtime. Throws `runtime-failed` or `provider-unavailable`. */
export async function createRuntimeSession(
  graph: Uint8Array,
  files: readonly ModelFile[],
  provider: string,
  optimize: boolean,
): Promise<InferenceSession> {
  try {
    return await InferenceSession.create(graph, {
      executionProviders: [provider],
      graphOptimizationLevel: optimize ? 'all' : 'disabled',
      intraOpNumThreads: 1,
      interOpNumThreads: 1,
      logSeverityLevel: 3,
      externalData: files.map((file, index) => ({ path: fileLocation(index), data: file.bytes })),
    });
  } catch (cause) {
    throw failure('runtime-failed', 'model', firstLine(cause), { cause });
  }
}

export class BlockSession {
  private readonly forms = new Map<string, BlockForm>();
  private readonly fixed: Feeds = {};
  private readonly states: readonly [readonly Tensor[], readonly Tensor[]];
  private form: BlockForm | null = null;
  private turn: 0 | 1 = 0;
  private result: Readonly<Record<string, Tensor>> = {};

  constructor(
    private readonly session: InferenceSession,
    private readonly spec: SessionSpec,
  ) {
    this.states = [spec.states.map(stateTensor), spec.states.map(stateTensor)];
    const { amounts, indices, weights } = spec;
    if (amounts !== null) this.fixed[amounts.input] = new Tensor('float32', amounts.data, [1, amounts.data.length, 1]);
    if (indices !== null) this.fixed[indices.input] = new Tensor('int64', indices.data, [indices.data.length]);
    for (const weight of weights) {
      const type = weight.data instanceof Float64Array ? 'float64' : 'float32';
      this.fixed[weight.input] = new Tensor(type, weight.data, [...weight.shape]);
    }
    this.reset();
  }

  /**
   * Makes blocks of these input shapes ready, or takes them up again. With `fixedOutputs` a trial run finds out the
   * shapes of the outputs, so that they too can be filled in place; the states are not moved by it. Allocates.
   */
  async prepare(inputs: readonly TensorData[], fixedOutputs: boolean): Promise<void> {
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
    const open = Object.fromEntries(this.spec.outputs.map((name) => [name, null]));
    let form: BlockForm = { key, inputs: arrays, feeds, fetches: [this.fetchesOf(0, open), this.fetchesOf(1, open)] };
    if (fixedOutputs) {
      const outputs = await this.tryOut(form);
      form = { ...form, fetches: [this.fetchesOf(0, outputs), this.fetchesOf(1, outputs)] };
    }
    this.forms.set(key, form);
    this.form = form;
  }

  /** Writes one block of an input. */
  setInput(index: number, data: TypedArray): void {
    const array = this.form?.inputs[index];
    if (array instanceof BigInt64Array || array instanceof BigUint64Array) array.set(data as BigInt64Array);
    else array?.set(data as Float32Array);
  }

  /** Runs one block of the prepared shape; the states move on. Allocates nothing of its own. */
  async run(): Promise<void> {
    const { form, turn } = this;
    if (form === null) return;
    this.result = await this.session.run(form.feeds[turn], form.fetches[turn]);
    this.turn = turn === 0 ? 1 : 0;
  }

  /** What the last block gave, in the order of the outputs; valid until the next one. */
  output(index: number): TensorData {
    const name = this.spec.outputs[index] ?? '';
    const preset = this.form?.fetches[this.turn === 0 ? 1 : 0][name] ?? null;
    const tensor = preset ?? this.result[name];
    if (tensor === undefined || !isFeedType(tensor.type)) {
      throw failure('runtime-failed', `output ${name}`, `is of type ${tensor?.type ?? 'unknown'}, which cannot be fetched`);
    }
    return { type: tensor.type, shape: tensor.dims, data: tensor.data as TypedArray };
  }

  /** Every output of the last block. */
  outputs(): TensorData[] {
    return this.spec.outputs.map((_, index) => this.output(index));
  }

  /** Feeds new amounts, indices or weights from the next block on. */
  update({ amounts, indices, weights }: SessionUpdate): void {
    if (amounts !== undefined) this.spec.amounts?.data.set(amounts);
    if (indices !== undefined) this.spec.indices?.data.set(indices);
    for (const weight of weights ?? []) {
      const fed = this.spec.weights.find((each) => each.input === weight.input);
      fed?.data.set(weight.data as Float32Array);
    }
  }

  /** Every state as before the first block. */
  reset(): void {
    this.turn = 0;
    this.spec.states.forEach((pair, index) => {
      const data = this.states[0][index]?.data as TypedArray;
      if (pair.initial !== null) data.set(tensorOf(feedType(pair.type, pair.input), pair.shape, pair.initial).data as never);
      else data.fill((typeof data[0] === 'bigint' ? 0n : 0) as never);
    });
  }

  /** Takes over the states another session has now, where name, type and shape agree. */
  takeStates(other: BlockSession): void {
    const theirs = new Map(other.spec.states.map((pair, index) => [pair.input, other.states[other.turn][index]]));
    this.spec.states.forEach((pair, index) => {
      const mine = this.states[this.turn][index];
      const their = theirs.get(pair.input);
      if (mine === undefined || their === undefined || mine.type !== their.type) return;
      if (mine.dims.join() === their.dims.join()) (mine.data as Float32Array).set(their.data as Float32Array);
    });
  }

  /** Gives the session's memory back; nothing may be running. */
  async release(): Promise<void> {
    await this.session.release();
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

  private async tryOut(form: BlockForm): Promise<Fetches> {
    const result = await this.session.run(form.feeds[this.turn], form.fetches[this.turn]);
    const outputs: Fetches = {};
    for (const name of this.spec.outputs) {
      const given = result[name];
      if (given === undefined || !isFeedType(given.type)) continue;
      outputs[name] = tensorFrom({ type: given.type, shape: given.dims }, zeros(given.type, countOf(given.dims)));
    }
    return outputs;
  }
}

function stateTensor(pair: StatePair): Tensor {
  const type = feedType(pair.type, `state ${pair.input}`);
  return tensorFrom({ type, shape: pair.shape }, zeros(type, countOf(pair.shape)));
}

function tensorFrom({ type, shape }: Pick<TensorData, 'type' | 'shape'>, data: TypedArray): Tensor {
  return new Tensor(type as 'float32', data as Float32Array, [...shape]);
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0] ?? message;
}
