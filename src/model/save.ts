// Writes a model as a file, all or nothing: into a folder of its own beside the place, looked at there, then moved. An ONNX
// model too large for one file gets its weights in a second one. Takes a message or an archive, gives the files' sizes.
import { mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { failure } from '../errors.ts';
import type { Model } from './model.ts';
import type { ModelProto, TensorProto } from './onnx/proto.ts';
import { edited, encodeModel } from './onnx/wire.ts';

export interface SaveOptions {
  /** The model that must not be written over. */
  readonly source: Model;
  /** Looks at the written file before it takes its place; what it throws leaves the place untouched. */
  readonly check: (path: string) => Promise<void>;
  /** Bytes of weights above which they go into a second file; 1.75 GiB when left out. A file cannot exceed 2 GiB. */
  readonly largest?: number;
}

const LARGEST_FILE = 1.75 * 2 ** 30;
/** Smaller weights stay in the model file: many are shapes and axes. */
const SMALLEST_OUTSIDE = 1024;
const ALIGNMENT = 64;
const IN_ANOTHER_FILE = 1;

/**
 * Writes a model to `path`, which ends in `.onnx`; the weights of a large one to `path` with `.data` behind. Gives the bytes
 * written. Throws `file-not-written`, and what `check` throws.
 */
export async function saveModel(proto: ModelProto, path: string, options: SaveOptions): Promise<number> {
  await checkPlace(path, '.onnx', options.source);
  return inPlace(path, options, (written) => writeFiles(proto, written, options.largest ?? LARGEST_FILE));
}

/** Writes a TorchScript archive to `path`, which ends in `.ts`. Gives the bytes written, throws as `saveModel`. */
export async function saveArchive(bytes: Uint8Array, path: string, options: SaveOptions): Promise<number> {
  await checkPlace(path, '.ts', options.source);
  return inPlace(path, options, (written) => writeFile(written, [bytes]));
}

async function inPlace(
  path: string,
  { check }: SaveOptions,
  write: (path: string) => Promise<number>,
): Promise<number> {
  const folder = join(dirname(resolve(path)), `.livebend-${process.pid}-${basename(path)}`);
  const written = join(folder, basename(path));
  try {
    await mkdir(folder);
    const bytes = await write(written);
    await check(written);
    if (await exists(dataPath(written))) await rename(dataPath(written), dataPath(path));
    await rename(written, path);
    return bytes;
  } catch (cause) {
    if (isSystemError(cause)) throw failure('file-not-written', path, reasonOf(cause), { cause });
    throw cause;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function checkPlace(path: string, ending: string, source: Model): Promise<void> {
  if (!path.endsWith(ending)) throw failure('file-not-written', path, `must end in ${ending}`);
  if (await exists(`${path}.json`)) {
    const what = `${basename(path)}.json beside it describes another model; remove it or write elsewhere`;
    throw failure('file-not-written', path, what);
  }
  if (source.path === null) return;
  const own = source.path;
  const others = source.files.slice(1).map((file) => join(dirname(own), file.name));
  for (const file of [own, ...others]) {
    for (const place of [path, dataPath(path)]) {
      if (await isSameFile(file, place))
        throw failure('file-not-written', path, 'is the model itself; write to another file');
    }
  }
}

/** Through links of either kind. */
async function isSameFile(a: string, b: string): Promise<boolean> {
  const [one, other] = await Promise.all([stat(a).catch(() => null), stat(b).catch(() => null)]);
  if (one === null || other === null) return false;
  if (one.ino !== 0 && one.dev === other.dev && one.ino === other.ino) return true;
  return (await realpath(a)) === (await realpath(b));
}

async function writeFiles(proto: ModelProto, path: string, largest: number): Promise<number> {
  const tensors = proto.graph?.initializer ?? [];
  const size = tensors.reduce((sum, tensor) => sum + (tensor.rawData?.length ?? 0), 0);
  if (size <= largest) return writeFile(path, [encoded(proto, path)]);
  const location = basename(dataPath(path));
  const pieces: Uint8Array[] = [];
  let offset = 0;
  const initializer = tensors.map((tensor) => {
    const { rawData, ...rest } = tensor;
    if (rawData === undefined || rawData.length < SMALLEST_OUTSIDE) return tensor;
    const padding = new Uint8Array((ALIGNMENT - (offset % ALIGNMENT)) % ALIGNMENT);
    pieces.push(padding, rawData);
    const start = offset + padding.length;
    offset = start + rawData.length;
    return outside(rest, { location, offset: start, length: rawData.length });
  });
  const bytes = await writeFile(dataPath(path), pieces);
  const slim = edited(proto, { graph: edited(proto.graph ?? {}, { initializer }) });
  return bytes + (await writeFile(path, [encoded(slim, path)]));
}

function outside(
  tensor: TensorProto,
  place: { location: string; offset: number; length: number },
): TensorProto {
  const externalData = Object.entries(place).map(([key, value]) => ({ key, value: String(value) }));
  return { ...tensor, dataLocation: IN_ANOTHER_FILE, externalData };
}

function encoded(proto: ModelProto, path: string): Uint8Array {
  const bytes = encodeModel(proto);
  if (bytes.length < 2 ** 31) return bytes;
  throw failure('file-not-written', path, 'would be larger than an ONNX file can be');
}

async function writeFile(path: string, pieces: readonly Uint8Array[]): Promise<number> {
  const file = await open(path, 'wx');
  let bytes = 0;
  try {
    for (const piece of pieces) {
      await file.writeFile(piece);
      bytes += piece.length;
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return bytes;
}

function dataPath(path: string): string {
  return `${path}.data`;
}

async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}

function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'errno' in cause;
}

function reasonOf(cause: NodeJS.ErrnoException): string {
  if (cause.code === 'ENOENT') return 'its folder does not exist';
  if (cause.code === 'EACCES' || cause.code === 'EPERM' || cause.code === 'EROFS')
    return 'is not allowed to be written';
  if (cause.code === 'ENOSPC') return 'does not fit on the disk';
  return `cannot be written: ${cause.message}`;
}
