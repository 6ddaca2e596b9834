// Opens a model: a file or bytes in, a checked `Model` out, or an error that says what is wrong; nothing in between.
import { basename, dirname, extname } from 'node:path';
import { failure } from '../errors.ts';
import { controlsAsWeights } from './control-inputs.ts';
import { readShared, readText } from './files.ts';
import { LONGEST_TEXT, METADATA_KEY, type Metadata, readMetadata, unfittingName } from './metadata.ts';
import type { Method, Model, ModelFile, StatePair } from './model.ts';
import { readExternalFiles } from './onnx/external.ts';
import { readInitializers } from './onnx/initializers.ts';
import type { GraphProto, ModelProto } from './onnx/proto.ts';
import { validateModel } from './onnx/validate.ts';
import { decodeModel } from './onnx/wire.ts';
import { type SkimmedFile, skimmedFile } from './skimmed-file.ts';
import { findStates } from './states.ts';
import { openScript, openScriptMethods, type ScriptOptions } from './torchscript/open-script.ts';
import type { Setting } from './torchscript/trace/trace-method.ts';

/** What a model in memory comes with. */
export interface ModelOrigin {
  readonly name: string;
  /** Where it was read from. */
  readonly path?: string;
  /** Where its external data may lie. */
  readonly folder?: string;
  /** JSON text that describes it, in the place of what the file itself says. */
  readonly description?: string;
}

/**
/** How a model is opened; the method, settings and block are for TorchScript archives. */
export interface OpenOptions extends ScriptOptions {
  /**
   * With `left` the large weights of a large ONNX file stay in it and are read when they are asked for; the file must then not
   * be written to while the model is used, so this is for work that is not heard live.
   */
  readonly weights?: 'read' | 'left';
}

/**
 * Opens a model file. Throws `file-not-found`, `file-too-large`, `model-format`, `model-broken`, `model-unsupported`,
 * `model-external`, `model-metadata`, and of a TorchScript archive also `name-not-found`, `value-invalid`.
 */
export async function openModel(path: string, options: OpenOptions = {}): Promise<Model> {
  const skimmed = options.weights === 'left' ? await skimmedFile(path) : null;
  const bytes = skimmed?.bytes ?? (await readShared(path));
  if (isZip(bytes)) return openScript(bytes, { name: basename(path, extname(path)), path }, options);
  const description = await readText(`${path}.json`, LONGEST_TEXT);
  const name = basename(path, extname(path));
  const origin = { name, path, folder: dirname(path), ...(description === null ? {} : { description }) };
  return modelOf(bytes, origin, skimmed);
}

/**
 * Opens every method of a TorchScript archive as a model of its own, or the one model of another file. Methods that cannot be
 * read are sentences; throws as `openModel` where none can.
 */
export async function openEveryMethod(
  path: string,
  settings: readonly Setting[] = [],
): Promise<{ readonly models: readonly Model[]; readonly problems: readonly string[] }> {
  const bytes = await readShared(path);
  if (!isZip(bytes)) return { models: [await openModel(path)], problems: [] };
  return openScriptMethods(bytes, { name: basename(path, extname(path)), path }, settings);
}

/** Opens a model whose bytes are in memory. Throws as `openModel`. */
export function modelFromBytes(bytes: Uint8Array, origin: ModelOrigin): Promise<Model> {
  return modelOf(bytes, origin, null);
}

async function modelOf(bytes: Uint8Array, origin: ModelOrigin, skimmed: SkimmedFile | null): Promise<Model> {
  const shared = sharedBytes(bytes);
  if (isZip(shared)) return openScript(shared, { name: origin.name, path: origin.path ?? null });
  const decoded = decodeModel(shared, origin.path ?? 'model');
  const metadata = metadataOf(decoded, origin);
  const proto = controlsAsWeights(decoded, metadata);
  const graph = validateModel(proto);
  const folder = origin.folder ?? null;
  const files: ModelFile[] = [
    { name: origin.name, bytes: shared, ...(skimmed === null ? {} : { unread: skimmed.path }) },
    ...(await readExternalFiles(graph, folder)),
  ];
  const weights = readInitializers(graph, files, skimmed);
  const states = await findStates(graph, metadata, folder);
  return {
    name: metadata?.name ?? origin.name,
    path: origin.path ?? null,
    format: 'onnx',
    description: metadata?.description ?? '',
    license: metadata?.license ?? '',
    sampleRate: metadata?.sampleRate ?? null,
    ratio: metadata?.ratio ?? null,
    block: metadata?.block ?? null,
    delay: metadata?.delay ?? 0,
    proto,
    files,
    weights,
    states,
    methods: findMethods(graph, metadata, states),
    types: null,
    script: null,
  };
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function sharedBytes(bytes: Uint8Array): Uint8Array<SharedArrayBuffer> {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes as Uint8Array<SharedArrayBuffer>;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

function metadataOf(proto: ModelProto, origin: ModelOrigin): Metadata | null {
  if (origin.description !== undefined) return readMetadata(origin.description, `${origin.name}.onnx.json`);
  const own = proto.metadataProps?.find((entry) => entry.key === METADATA_KEY)?.value;
  return own === undefined ? null : readMetadata(own, `metadata of ${origin.name}`);
}

function findMethods(
  graph: GraphProto,
  metadata: Metadata | null,
  states: readonly StatePair[],
): Map<string, Method> {
  if (metadata?.methods === undefined) {
    const method = defaultMethod(graph, states, metadata?.ratio ?? null);
    return new Map([[method.name, method]]);
  }
  const values = valueNames(graph);
  const methods = new Map<string, Method>();
  for (const [name, described] of Object.entries(metadata.methods)) {
    const { inputs, outputs, inRatio = null, outRatio = null, inputLabels, outputLabels } = described;
    for (const value of [...inputs, ...outputs]) {
      if (!values.has(value)) throw unfittingName(`method ${name}`, value, 'value', values);
    }
    methods.set(name, { name, inputs, outputs, inRatio, outRatio, inputLabels, outputLabels });
  }
  if (methods.size === 0) throw failure('model-metadata', 'methods', 'names none');
  return methods;
}

function defaultMethod(graph: GraphProto, states: readonly StatePair[], ratio: number | null): Method {
  const weights = new Set((graph.initializer ?? []).map((tensor) => tensor.name ?? ''));
  const taken = new Set(states.flatMap((pair) => [pair.input, pair.output]));
  const names = (side: 'input' | 'output') => (graph[side] ?? []).map((info) => info.name ?? '');
  const inputs = names('input').filter((name) => !taken.has(name) && !weights.has(name));
  const outputs = names('output').filter((name) => !taken.has(name));
  if (outputs.length === 0) throw failure('model-broken', 'model', 'gives nothing but states');
  const samples = ratio === null ? null : 1;
  return {
    name: 'forward',
    inputs,
    outputs,
    inRatio: samples,
    outRatio: samples,
    inputLabels: [],
    outputLabels: [],
  };
}

function valueNames(graph: GraphProto): Set<string> {
  const names = new Set<string>();
  for (const info of graph.input ?? []) names.add(info.name ?? '');
  for (const node of graph.node ?? []) for (const output of node.output ?? []) names.add(output);
  names.delete('');
  return names;
}
