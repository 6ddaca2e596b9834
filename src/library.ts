// livebend for programs: open a model, bend it, play blocks through it, watch it. A small door in front of the engine; every
// call waits for the one before, so calls may be made at any time and in any number.
import { type NamedControl, readControl } from './bend/named-control.ts';
import { openBend } from './bend/open-bend.ts';
import { type PlanData, planData, planFromData } from './bend/plan-data.ts';
import { withBend, withoutBend } from './bend/plan-edits.ts';
import type { BendReport } from './bend/plan-targets.ts';
import { splitWords } from './bend/read-bend.ts';
import type { Capture } from './bend/resources.ts';
import { type BlockForm, blockForm, blockSamples } from './engine/block-form.ts';
import { Engine } from './engine/engine.ts';
import type { RampOptions } from './engine/glides.ts';
import { InOrder } from './engine/in-order.ts';
import type { LoadedModel } from './engine/loaded-model.ts';
import { mergedSettings, readSettings } from './engine/model-settings.ts';
import type { Player, WatchOptions } from './engine/player.ts';
import type { TensorData } from './engine/tensor.ts';
import { failure } from './errors.ts';
import { cutGraph, methodNamed } from './graph/methods.ts';
import { type ModelInfo, modelInfo } from './graph/model-info.ts';
import {
  type ActivationRow,
  activationTable,
  type GraphRow,
  graphTable,
  type WeightRow,
  weightTable,
} from './graph/tables.ts';
import type { Method, Model } from './model/model.ts';
import { openModel } from './model/open.ts';
import type { Setting } from './model/torchscript/trace/trace-method.ts';
import type { SummaryQueue } from './monitor/summary-queue.ts';
import type { ParameterValue } from './parameter.ts';

export interface OpenOptions {
  /** The method blocks run through; the model's first when left out. */
  readonly method?: string;
  /** What it runs on; `cpu` when left out. */
  readonly provider?: string;
  /** Hz of the sound that is played, for ramps and rates; the model's own when left out. */
  readonly sampleRate?: number;
  /** Attributes of a TorchScript model, `gain 3` each; `set` changes them later. */
  readonly set?: readonly string[];
}

/**
 * Opens a model file and makes it ready to play. Throws what `openModel` throws, `name-not-found` for a method it has not,
 * `runtime-failed` where the runtime does not take it.
 */
export async function open(path: string, options: OpenOptions = {}): Promise<Bender> {
  const settings = await readSettings(options.set ?? []);
  const model = await openWith(path, options.method, settings);
  const method = methodNamed(model, options.method);
  const engine = Engine.start();
  try {
    const loaded = await engine.load(model);
    const cut = cutGraph(model, loaded.graph.flow, method.inputs, method.outputs);
    const player = await engine.play(loaded, cut, options);
    return new Bender({ path, engine, loaded, method, player, settings });
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function openWith(path: string, method: string | undefined, settings: readonly Setting[]): Promise<Model> {
  return openModel(path, { settings, ...(method === undefined ? {} : { method }) });
}

interface BenderParts {
  readonly path: string;
  readonly engine: Engine;
  readonly loaded: LoadedModel;
  readonly settings: readonly Setting[];
  readonly method: Method;
  readonly player: Player;
}

/** A model that is open: bends, controls and watches on it, blocks through it. Made by `open`; `close` it. */
export class Bender {
  private form: BlockForm | null = null;
  private readonly order = new InOrder();

  constructor(private parts: BenderParts) {}

  /** The method blocks run through. */
  get method(): Method {
    return this.parts.method;
  }

  private get player(): Player {
    return this.parts.player;
  }

  /** What the model is: rates, counts, methods. */
  info(): ModelInfo {
    return modelInfo([this.parts.loaded.graph]);
  }

  /** The weights a target means (all without one), with their statistics. Throws `name-not-found`. */
  weights(target?: string): WeightRow[] {
    return weightTable(this.parts.loaded.graph, target);
  }

  /** The activations a target means (all without one), with their shapes. Throws `name-not-found`. */
  activations(target?: string): ActivationRow[] {
    return activationTable(this.parts.loaded.graph, target);
  }

  /** The operations a target means (all without one), with their arguments. Throws `name-not-found`. */
  graph(target?: string): GraphRow[] {
    return graphTable(this.parts.loaded.graph, target);
  }

  /** For each bend what it took, what it refused and which units it selects. */
  get reports(): readonly BendReport[] {
    return this.player.reports;
  }

  /** The named controls with the values they have or glide to. */
  get controls(): readonly NamedControl[] {
    return this.player.controls;
  }

  /**
   * Makes a bend of what is typed, `id operator target key value…`, or replaces the one of that id; `npy:` files are relative to
   * the working directory. Throws `syntax`, `name-not-found`, `name-invalid`, `value-invalid`, `value-range`, `bend-refused`,
   * `nothing-played`; then the sound stays as it was.
   */
  bend(text: string): Promise<BendReport> {
    return this.order.run(async () => {
      const bend = await openBend(text);
      await this.player.bend(withBend(this.player.plan, bend));
      const report = this.player.reports.find(({ id }) => id === bend.id);
      if (report === undefined) throw failure('engine-closed', `bend ${bend.id}`, 'the model was closed');
      return report;
    });
  }

  /** Removes a bend. Throws `name-not-found`. */
  unbend(id: string): Promise<void> {
    return this.order.run(() => this.player.bend(withoutBend(this.player.plan, id)));
  }

  /** Removes every bend: the model is what the file says. */
  clear(): Promise<void> {
    return this.order.run(() => this.player.bend([]));
  }

  /**
   * Sets a parameter of a bend, at once or over `rampMs`. Throws `name-not-found`, `value-invalid`, `value-range`,
   * `bend-refused`.
   */
  param(id: string, key: string, value: ParameterValue, ramp?: RampOptions): Promise<void> {
    return this.order.run(() => this.player.set(id, key, value, ramp));
  }

  /**
   * Sets an attribute of a TorchScript model, `gain 3`: the method is traced anew and plays from the next block on; bends,
   * watches and states go on. Throws `name-not-found`, `value-invalid`, `model-unsupported`; then the sound stays as it was.
   */
  set(text: string): Promise<void> {
    return this.order.run(async () => {
      const { path, engine, settings } = this.parts;
      const all = mergedSettings(settings, await readSettings([text]));
      const model = await openWith(path, this.method.name, all);
      if (model.script === null)
        throw failure('name-not-found', `set ${text}`, `${model.name} has no attributes`);
      const loaded = await engine.load(model);
      await this.change(loaded, all);
    });
  }

  /**
   * Makes a named control of what is typed, `name low 0 high 2 clamp 1 curve exp value 0.7`, or replaces the one of that name.
   * Throws `syntax`, `name-invalid`, `name-not-found`, `value-invalid`, `value-range`.
   */
  control(text: string): Promise<void> {
    return this.order.run(() => {
      const control = readControl(splitWords(text));
      const others = this.player.controls.filter(({ name }) => name !== control.name);
      return this.player.bend(this.player.plan, { controls: [...others, control] });
    });
  }

  /**
   * Moves a named control and with it all that follows it, at once or over `rampMs` along its curve. Throws `name-not-found`,
   * `value-invalid`, and `value-range` that says the range.
   */
  setControl(name: string, value: number, ramp?: RampOptions): Promise<void> {
    return this.order.run(() => this.player.setControl(name, value, ramp));
  }

  /**
   * Plays one block through the method: the samples of its input, channel after channel, to those of its first output.
   * Throws `shape-mismatch` for a length that is none of a block, `value-invalid` for a method of several inputs.
   */
  process(block: Float32Array): Promise<Float32Array> {
    return this.order.run(async () => {
      this.form ??= blockForm(this.parts.loaded.graph, this.method);
      const [output] = await this.player.run([this.form.tensor(block)]);
      if (output === undefined) throw failure('runtime-failed', `method ${this.method.name}`, 'gave nothing');
      return blockSamples(output);
    });
  }

  /** Plays blocks one after the other as they come. Throws as `process`. */
  async *stream(
    blocks: AsyncIterable<Float32Array> | Iterable<Float32Array>,
  ): AsyncGenerator<Float32Array, void, undefined> {
    for await (const block of blocks) yield await this.process(block);
  }

  /** Plays one block of any number of inputs, in the order of the method; gives all its outputs. Throws `runtime-failed`. */
  run(inputs: readonly TensorData[]): Promise<readonly TensorData[]> {
    return this.order.run(() => this.player.run(inputs));
  }

  /**
   * Watches a target: summaries come out of the iterator while blocks are played, at most `rateHz` a second of sound, the
   * oldest dropped and counted when nobody reads. Statistics are `mean rms min max peak sparsity channels histogram`.
   * Throws `name-invalid`, `name-not-found`, `value-range`, `bend-refused`.
   */
  watch(
    id: string,
    target: string,
    statistics?: readonly string[],
    options?: WatchOptions,
  ): Promise<SummaryQueue> {
    return this.order.run(() => this.player.watch(id, target, statistics, options));
  }

  /** Ends a watch and its iterator. Throws `name-not-found`. */
  unwatch(id: string): Promise<void> {
    return this.order.run(() => this.player.unwatch(id));
  }

  /** Records an activation as it is played, for `from-capture` and `steer`. Throws `name-invalid`, `name-not-found`. */
  startCapture(name: string, target: string): Promise<void> {
    return this.order.run(() => this.player.startCapture(name, target));
  }

  /** Ends a recording; bends may name it from now on. Throws `name-not-found`, `shape-mismatch` where nothing was played. */
  stopCapture(name: string): Promise<Capture> {
    return this.order.run(() => this.player.stopCapture(name));
  }

  /** All bends and controls as plain data, for JSON. */
  state(): PlanData {
    return planData(this.player.plan, this.player.controls);
  }

  /** Plays the bends and controls of such data instead of those there are. Throws `value-invalid` and what bending throws. */
  restore(state: unknown): Promise<void> {
    return this.order.run(() => {
      const { plan, controls } = planFromData(state);
      return this.player.bend(plan, { controls });
    });
  }

  /** The streaming states as before the first block. */
  reset(): Promise<void> {
    return this.order.run(() => this.player.reset());
  }

  /** Waits for what is under way and gives everything back. */
  close(): Promise<void> {
    return this.order.run(async () => {
      await this.player.close();
      await this.parts.engine.close();
    });
  }

  /** Plays another form of the model, and lets the worker forget the one that is played no more. */
  private async change(loaded: LoadedModel, settings: readonly Setting[]): Promise<void> {
    const { engine, player, loaded: before } = this.parts;
    let gone = loaded;
    try {
      const method = methodNamed(loaded.model, this.method.name);
      await player.change(loaded, cutGraph(loaded.model, loaded.graph.flow, method.inputs, method.outputs));
      this.parts = { ...this.parts, loaded, method, settings };
      this.form = null;
      gone = before;
    } finally {
      engine.forget(gone);
    }
  }
}
