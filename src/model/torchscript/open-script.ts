// A method of a TorchScript archive as a model: traced with an open axis of frames where that can be, else for blocks of one
// length. Takes the file's bytes, gives a `Model`; weights that lie in the file as they are stay there.
import { describeError, failure, LivebendError, unknownName } from '../../errors.ts';
import { isFloat, onnxType } from '../element-type.ts';
import type { Method, Model, ModelFile, ScriptMethod, StatePair, WeightData } from '../model.ts';
import type { ModelProto, TensorProto } from '../onnx/proto.ts';
import { writeNumbers } from '../weight-data.ts';
import type { Archive } from './archive.ts';
import { openArchive } from './archive.ts';
import { scriptAttributes, scriptMethods, scriptSampleRate } from './conventions.ts';
import { graphOf, type TracedGraph } from './graph-of.ts';
import { isOwnSetting } from './own-settings.ts';
import { archiveBytes, isPacked } from './trace/archive-tile.ts';
import type { AttributeSource } from './trace/data.ts';
import { isBlockNeeded, linearSize, type Size } from './trace/size.ts';
import { type Setting, type TracedMethod, traceMethod } from './trace/trace-method.ts';

/** How a TorchScript model is to be opened. */
export interface ScriptOptions {
  /** `forward`, or the first method, where none is named. */
  readonly method?: string;
  /** Attributes of the model; besides `noise` (0 plays every random draw at its mean) and `seed`, unless it has them itself. */
  readonly settings?: readonly Setting[];
  /** Frames of a block of the method's input, for models that need to know. */
  readonly block?: number;
}

export interface ScriptOrigin {
  readonly name: string;
  readonly path: string | null;
}

const OPSET = 18;
const IR_VERSION = 9;
/** Samples of a block where a model needs a length and none is given. */
const USUAL_BLOCK = 2048;

/**
 * Opens a method of an archive. Throws `model-format`, `model-broken`, `model-unsupported`, `name-not-found`, `value-invalid`.
 */
export async function openScript(
  bytes: Uint8Array<SharedArrayBuffer>,
  origin: ScriptOrigin,
  options: ScriptOptions = {},
): Promise<Model> {
  const archive = await openArchive(bytes, origin.path ?? origin.name);
  return scriptModel(archive, bytes, origin, options);
}

/** Every method of an archive as a model; the reasons why others cannot be read. Throws where none can. */
export async function openScriptMethods(
  bytes: Uint8Array<SharedArrayBuffer>,
  origin: ScriptOrigin,
  settings: readonly Setting[],
): Promise<{ readonly models: readonly Model[]; readonly problems: readonly string[] }> {
  const archive = await openArchive(bytes, origin.path ?? origin.name);
  const models: Model[] = [];
  const problems: string[] = [];
  let reason: unknown = null;
  for (const { name: method } of scriptMethods(archive)) {
    try {
      models.push(scriptModel(archive, bytes, origin, { method, settings }));
    } catch (error) {
      if (!(error instanceof LivebendError)) throw error;
      reason = error;
      problems.push(describeError(error).message);
    }
  }
  if (models.length === 0)
    throw reason ?? failure('model-unsupported', archive.name, 'has no method that nn~ could call');
  return { models, problems };
}

/** The model of one method of an opened archive. */
function scriptModel(
  archive: Archive,
  bytes: Uint8Array<SharedArrayBuffer>,
  origin: ScriptOrigin,
  options: ScriptOptions,
): Model {
  const methods = scriptMethods(archive);
  const method = wantedMethod(archive, methods, options.method);
  const ratio = methods.reduce(
    (common, each) => leastCommonMultiple(common, leastCommonMultiple(each.inRatio, each.outRatio)),
    1,
  );
  const { traced, step, block } = traceOpenOrFixed(archive, method, ratio, options);
  const graph = graphOf(traced);
  const files: ModelFile[] = [{ name: origin.name, bytes }];
  const weights = weightsOf(traced, graph, bytes);
  const notes = [...traced.notes, ...nanNotes(graph)];
  return {
    name: origin.name,
    path: origin.path,
    format: 'torchscript',
    description: '',
    license: '',
    sampleRate: scriptSampleRate(archive),
    ratio: step,
    block,
    delay: 0,
    proto: protoOf(graph, weights),
    files,
    weights,
    states: graph.states.map(statePair),
    methods: new Map([[method.name, methodOf(method, traced, graph)]]),
    types: graph.types,
    script: { methods, attributes: scriptAttributes(archive), notes },
  };
}

function wantedMethod(
  archive: Archive,
  methods: readonly ScriptMethod[],
  name: string | undefined,
): ScriptMethod {
  const method =
    methods.find((each) => each.name === (name ?? 'forward')) ??
    (name === undefined ? methods[0] : undefined);
  if (method !== undefined) return method;
  const known = methods.map((each) => each.name);
  if (known.length === 0)
    throw failure('model-unsupported', archive.name, 'has no method that nn~ could call');
  throw unknownName(archive.name, name ?? 'forward', 'method', known);
}

interface Attempt {
  readonly traced: TracedMethod;
  /** Samples a block must be a multiple of. */
  readonly step: number;
  /** Samples of every block, where they are fixed. */
  readonly block: number | null;
}

/** First with an open axis in steps of the method's own ratio, then of all methods' together, then for one length. */
function traceOpenOrFixed(
  archive: Archive,
  method: ScriptMethod,
  ratio: number,
  options: ScriptOptions,
): Attempt {
  const own = leastCommonMultiple(method.inRatio, method.outRatio);
  const { settings, noise, seed } = ownSettings(archive, options.settings ?? []);
  const trace = (frames: Size) =>
    traceMethod({
      archive,
      method: method.name,
      settings,
      shapes: [[1, method.inChannels, frames]],
      isNoisy: noise !== 0,
      seed,
    });
  for (const step of new Set([own, ratio])) {
    try {
      return { traced: trace(linearSize(step / method.inRatio, 0)), step, block: null };
    } catch (error) {
      if (!isBlockNeeded(error)) throw error;
    }
  }
  const samples = leastCommonMultiple(ratio, Math.max(ratio, USUAL_BLOCK));
  const frames = options.block ?? samples / method.inRatio;
  return { traced: trace(frames), step: own, block: frames * method.inRatio };
}

/** Takes out what livebend itself answers to. Throws `value-invalid`. */
function ownSettings(archive: Archive, settings: readonly Setting[]) {
  const { methods } = archive.classNamed(archive.root.className).node;
  const own = { noise: 1, seed: 0 };
  const others = settings.filter(({ name, values }) => {
    if (!isOwnSetting(name) || methods.has(`set_${name}`)) return true;
    const number = Number(values[0]);
    if (values.length !== 1 || !Number.isFinite(number) || (name === 'noise' && number !== 0 && number !== 1))
      throw failure('value-invalid', `set ${name}`, name === 'noise' ? 'needs 0 or 1' : 'needs a number');
    own[name] = number;
    return false;
  });
  return { ...own, settings: others };
}

function leastCommonMultiple(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return (a / x) * b;
}

function methodOf(method: ScriptMethod, traced: TracedMethod, graph: TracedGraph): Method {
  const { name, inRatio, outRatio, inputLabels, outputLabels } = method;
  return {
    name,
    inputs: traced.inputs.map((input) => input.name),
    outputs: graph.results,
    inRatio,
    outRatio,
    inputLabels,
    outputLabels,
  };
}

function statePair({ source, input, output }: TracedGraph['states'][number]): StatePair {
  const { type, shape } = source;
  return { input, output, type, shape, initial: initialValues(source) };
}

/** What enters the first block; numbers that are none start at zero. */
function initialValues(source: AttributeSource): Float32Array | null {
  const tile = source.tile();
  const whole = tile.data.length === 1 && sizeOf(source.shape) !== 1 ? null : tile.data;
  if (whole === null) return new Float32Array(sizeOf(source.shape)).fill(finite(tile.data[0] ?? 0));
  return whole.every((value) => value === 0) ? null : Float32Array.from(whole, finite);
}

function finite(value: number): number {
  return Number.isNaN(value) ? 0 : value;
}

function sizeOf(shape: readonly number[]): number {
  return shape.reduce((product, size) => product * size, 1);
}

function nanNotes(graph: TracedGraph): string[] {
  const holding = graph.states.filter(({ source }) => source.tile().data.some(Number.isNaN));
  if (holding.length === 0) return [];
  const names = holding.map(({ source }) => source.path);
  return [`${names.length} states of the file hold numbers that are none and start at zero (${names[0]}, …)`];
}

/** What the graph reads, and the model's other parameters, in the order of the file; states are none. */
function weightsOf(
  traced: TracedMethod,
  graph: TracedGraph,
  bytes: Uint8Array<SharedArrayBuffer>,
): Map<string, WeightData> {
  const sources = [...traced.tensors].flatMap(([path, { cell }]) =>
    cell.source === null ? [] : [{ path, cell, source: cell.source }],
  );
  const areMarked = sources.some(({ source }) => source.tensor?.requiresGrad === true);
  const weights = new Map<string, WeightData>();
  for (const { path, cell, source } of sources) {
    const isParameter = isFloat(source.type) && (source.tensor?.requiresGrad === true || !areMarked);
    const isWritten = cell.isWritten || cell.head?.cell.isWritten === true;
    if (graph.weights.has(path) || (isParameter && !isWritten))
      weights.set(path, weightData(graph.weights.get(path) ?? source, bytes));
  }
  for (const [path, source] of graph.weights)
    if (!weights.has(path)) weights.set(path, weightData(source, bytes));
  return weights;
}

function weightData(source: AttributeSource, file: Uint8Array<SharedArrayBuffer>): WeightData {
  const { path: name, type, shape, tensor } = source;
  if (tensor === null)
    return { name, type, shape, bytes: writeNumbers(type, source.tile().data), place: null };
  const bytes = archiveBytes(tensor, shape);
  const isInFile = isPacked(tensor) && tensor.storage.place !== null && bytes.buffer === file.buffer;
  return {
    name,
    type,
    shape,
    bytes,
    place: isInFile ? { file: 0, offset: bytes.byteOffset - file.byteOffset } : null,
  };
}

function protoOf(graph: TracedGraph, weights: ReadonlyMap<string, WeightData>): ModelProto {
  const initializer: TensorProto[] = [...weights.values()].map(({ name, type, shape, bytes }) => ({
    name,
    dims: [...shape],
    dataType: onnxType(type),
    rawData: bytes,
  }));
  return {
    irVersion: IR_VERSION,
    producerName: 'livebend',
    opsetImport: [{ domain: '', version: OPSET }],
    graph: { name: 'main', node: graph.nodes, initializer, input: graph.inputs, output: graph.outputs },
  };
}
