// The seam to the inference runtime: the native package, or its WASM build where the native one cannot be loaded or `wasm` is
// asked for. Takes a graph and a provider, gives a session of one form; both packages are loaded when they are first needed.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname } from 'node:path';
import type * as Common from 'onnxruntime-common';
import { failure, LivebendError } from '../errors.ts';
import type { ModelFile } from '../model/model.ts';
import { plainReason } from './provider-names.ts';
import { fileLocation } from './runtime-model.ts';

// The native package reads its tensors by class, and is no ES module: the class has to be the one it requires itself.
const common: typeof Common = createRequire(import.meta.url)('onnxruntime-common');

export const Tensor = common.Tensor;
export type Tensor = Common.Tensor;

/** What is filled: a tensor is filled in place, null lets the runtime make one. */
export type Fetches = Readonly<Record<string, Tensor | null>>;

/** A session of either package. */
export interface RuntimeSession {
  readonly outputMetadata: Common.InferenceSession['outputMetadata'];
  run(feeds: Readonly<Record<string, Tensor>>, fetches?: Fetches): Promise<Readonly<Record<string, Tensor>>>;
  release(): Promise<void>;
}

export interface RuntimeOptions {
  readonly optimize?: boolean;
  /** Threads of one run, 1 or 2; 1 when left out. Two do not spin between blocks. */
  readonly threads?: number;
}

type Native = typeof import('onnxruntime-node');
type Wasm = typeof import('onnxruntime-web');

/** The native runtime, or why it cannot be loaded. */
export async function nativeRuntime(): Promise<Native | Error> {
  try {
    const native = await import('onnxruntime-node');
    native.env.logLevel = 'fatal';
    return native;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

/**
 * Creates a session on one provider. `cpu` is the WASM build where the native runtime cannot be loaded. Throws
 * `provider-unavailable` where the provider is not there or fails, `runtime-failed` where the model is not taken.
 */
export async function createRuntimeSession(
  graph: Uint8Array,
  files: readonly ModelFile[],
  provider: string,
  options: RuntimeOptions = {},
): Promise<RuntimeSession> {
  const native = provider === 'wasm' ? null : await nativeRuntime();
  if (native instanceof Error && provider !== 'cpu')
    throw unavailable(provider, 'the native runtime cannot be loaded', native);
  try {
    if (native === null || native instanceof Error) return await wasmSession(graph, files, options);
    if (!native.listSupportedBackends().some(({ name }) => name === provider))
      throw unavailable(provider, 'the runtime does not offer it on this platform', null);
    return await native.InferenceSession.create(graph, nativeOptions(files, provider, options));
  } catch (cause) {
    if (cause instanceof LivebendError) throw cause;
    if (provider === 'cpu' || provider === 'wasm')
      throw failure('runtime-failed', 'model', firstLine(cause), { cause });
    throw unavailable(provider, plainReason(provider, firstLine(cause)), cause);
  }
}

function nativeOptions(
  files: readonly ModelFile[],
  provider: string,
  { optimize = true, threads = 1 }: RuntimeOptions,
): Common.InferenceSession.SessionOptions {
  const unread = files.find((file) => file.unread !== undefined)?.unread;
  // Weights that were left in their file are mapped into memory by the runtime itself.
  const folder =
    unread === undefined ? {} : { model_external_initializers_file_folder_path: dirname(unread) };
  const spinning = threads === 1 ? {} : { intra_op: { allow_spinning: '0' } };
  return {
    executionProviders: [provider],
    graphOptimizationLevel: optimize ? 'all' : 'disabled',
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
    logSeverityLevel: 4,
    externalData: files.flatMap((file, index) =>
      file.unread === undefined ? [{ path: fileLocation(index, undefined), data: file.bytes }] : [],
    ),
    extra: { session: { ...folder, ...spinning } },
  };
}

async function wasmSession(
  graph: Uint8Array,
  files: readonly ModelFile[],
  { optimize = true }: RuntimeOptions,
): Promise<RuntimeSession> {
  const { env, InferenceSession }: Wasm = await import('onnxruntime-web');
  env.wasm.numThreads = 1;
  env.logLevel = 'fatal';
  const session = await InferenceSession.create(graph, {
    executionProviders: ['wasm'],
    graphOptimizationLevel: optimize ? 'all' : 'disabled',
    logSeverityLevel: 4,
    externalData: files.map((file, index) => externalFile(file, index)),
  });
  return {
    outputMetadata: session.outputMetadata.map(withOpenSizes),
    run: async (feeds, fetches) => {
      if (fetches === undefined) return session.run(feeds);
      return filled(await session.run(feeds, Object.keys(fetches)), fetches);
    },
    release: () => session.release(),
  };
}

/** The WASM build has no files: one that was left on the disk is read; shared memory is copied, it takes none. */
function externalFile(file: ModelFile, index: number) {
  if (file.unread !== undefined) return { path: basename(file.unread), data: readFileSync(file.unread) };
  return { path: fileLocation(index, undefined), data: new Uint8Array(file.bytes) };
}

/** The WASM build gives sizes without a name as the largest whole number of 32 bits. */
function withOpenSizes(value: RuntimeSession['outputMetadata'][number]): typeof value {
  if (!value.isTensor) return value;
  return { ...value, shape: value.shape.map((size) => (size === 2 ** 32 - 1 ? '' : size)) };
}

/** The WASM build leaves tensors that were made before as they are: what it gave is copied into them. */
function filled(result: Readonly<Record<string, Tensor>>, fetches: Fetches): typeof result {
  for (const name in fetches) {
    const target = fetches[name]?.data as Float32Array | undefined;
    const given = result[name]?.data as Float32Array | undefined;
    if (target !== undefined && given !== undefined) target.set(given);
  }
  return result;
}

function unavailable(provider: string, reason: string, cause: unknown) {
  return failure('provider-unavailable', `provider ${provider}`, `${reason}; cpu and auto always work`, {
    cause,
    fields: { provider, reason, raw: cause === null ? reason : String(cause) },
  });
}

function firstLine(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  return message.split('\n')[0] ?? message;
}
