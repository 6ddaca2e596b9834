// Opens a TorchScript archive: bytes in; the tree of its objects, its constants and its code out, the code read when it
// is asked for. Executes nothing.
import { failure } from '../../errors.ts';
import type { ClassNode, FunctionNode, SourceFile } from './code/ast.ts';
import { parseSource } from './code/parse.ts';
import { readPickle } from './pickle.ts';
import type { ScriptObject, ScriptValue } from './script-value.ts';
import { storagesOf } from './storage.ts';
import { entryBytes, readZip, type ZipEntry } from './zip.ts';

const LARGEST_PICKLE = 64 * 2 ** 20;
const LARGEST_SOURCE = 4 * 2 ** 20;
/** Of all files together, as they are asked for. */
const MOST_SOURCE = 16 * 2 ** 20;
/** Versions of the archive format: below 3 code was written by other rules; 10 is the newest that torch 2 writes. */
const OLDEST_VERSION = 3;
const NEWEST_VERSION = 10;

/** A class of the archive with the file it is written in. */
export interface ArchiveClass {
  /** Qualified: `__torch__.model.___torch_mangle_0.Conv`. */
  readonly name: string;
  readonly node: ClassNode;
  readonly file: SourceFile;
}

/** A free function of the archive with the file it is written in. */
export interface ArchiveFunction {
  readonly name: string;
  readonly node: FunctionNode;
  readonly file: SourceFile;
}

/** An opened archive. The methods read and parse the code they need once, and throw `model-broken`, `model-unsupported`. */
export interface Archive {
  /** The name of the folder all entries lie in. */
  readonly name: string;
  /** The number in the file `version`. */
  readonly version: number;
  /** The model itself. */
  readonly root: ScriptObject;
  /** `CONSTANTS.c0`, `CONSTANTS.c1`, … */
  readonly constants: readonly ScriptValue[];
  /** Paths of all source files, `code/….py`. */
  readonly codePaths: readonly string[];
  /** The tree of one source file; null where the archive has none of that path. */
  codeFile(path: string): SourceFile | null;
  /** The class of that qualified name, mangled or not. Throws `model-broken` where there is none. */
  classNamed(name: string): ArchiveClass;
  /** The free function of that qualified name; null where there is none. */
  functionNamed(name: string): ArchiveFunction | null;
}

/**
 * Opens an archive. `bytes` is the whole file; storages that it does not pack stay views on it.
 * Throws `model-format`, `model-broken`, `model-unsupported`.
 */
export async function openArchive(bytes: Uint8Array<SharedArrayBuffer>, where = 'model'): Promise<Archive> {
  const entries = await readZip(bytes, where);
  const name = rootFolder(entries, where);
  const texts = (path: string, largest: number) => readText(bytes, entries.get(`${name}/${path}`), largest);
  const version = checkedVersion(texts('version', 64) ?? texts('.data/version', 64), where);
  const order = texts('byteorder', 64);
  if (order !== null && order.trim() !== 'little')
    throw failure('model-unsupported', where, `holds numbers in ${order.trim()}-endian order`);
  const code = sourcesOf(bytes, entries, `${name}/`);
  const archive = {
    name,
    version,
    root: readRoot(bytes, entries, name),
    constants: readConstants(bytes, entries, name),
  };
  return { ...archive, ...code };
}

/** The folder that holds `data.pkl`. */
function rootFolder(entries: ReadonlyMap<string, ZipEntry>, where: string): string {
  const roots = [...entries.keys()].filter((path) => /^[^/]+\/data\.pkl$/.test(path));
  const [root] = roots;
  if (roots.length > 1) throw failure('model-broken', where, 'holds more than one model');
  if (root === undefined) throw failure('model-format', where, noModelReason(entries));
  const name = root.slice(0, root.indexOf('/'));
  if (entries.has(`${name}/constants.pkl`)) return name;
  const what = 'holds weights without code, as torch.save writes them; save it with torch.jit.save';
  throw failure('model-unsupported', where, what);
}

function noModelReason(entries: ReadonlyMap<string, ZipEntry>): string {
  const isOld = [...entries.keys()].some((path) => /^[^/]+\/model\.json$/.test(path));
  return isOld
    ? 'is a TorchScript file of a torch before 1.3, which cannot be read; save it again'
    : 'is a zip file, but no TorchScript model';
}

function checkedVersion(text: string | null, where: string): number {
  if (text === null) throw failure('model-broken', where, 'does not say its version');
  const version = Number(text.trim());
  if (!/^\d+$/.test(text.trim())) throw failure('model-broken', where, `has the version ${text.trim()}`);
  if (version < OLDEST_VERSION || version > NEWEST_VERSION) {
    const what = `is of version ${version}; versions ${OLDEST_VERSION} to ${NEWEST_VERSION} can be read`;
    throw failure('model-unsupported', where, what);
  }
  return version;
}

function readRoot(
  bytes: Uint8Array<SharedArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): ScriptObject {
  const root = readPickleEntry(bytes, entries, `${name}/data`);
  if (typeof root === 'object' && root?.kind === 'object') return root;
  throw failure('model-broken', 'data.pkl', 'holds no model');
}

function readConstants(
  bytes: Uint8Array<SharedArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  name: string,
): readonly ScriptValue[] {
  const constants = readPickleEntry(bytes, entries, `${name}/constants`);
  if (typeof constants === 'object' && constants?.kind === 'tuple') return constants.elements;
  throw failure('model-broken', 'constants.pkl', 'holds no tuple');
}

/** Reads `stem.pkl`, whose storages lie in the folder `stem/`. */
function readPickleEntry(
  bytes: Uint8Array<SharedArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  stem: string,
): ScriptValue {
  const path = `${stem}.pkl`;
  const entry = entries.get(path);
  if (entry === undefined) throw failure('model-broken', path, 'is missing');
  const pickle = entryBytes(bytes, checkedSize(entry, LARGEST_PICKLE));
  return readPickle(pickle, path, storagesOf(bytes, entries, `${stem}/`));
}

function readText(
  bytes: Uint8Array<SharedArrayBuffer>,
  entry: ZipEntry | undefined,
  largest: number,
): string | null {
  if (entry === undefined) return null;
  return Buffer.from(entryBytes(bytes, checkedSize(entry, largest))).toString('utf8');
}

function checkedSize(entry: ZipEntry, largest: number): ZipEntry {
  if (entry.size <= largest) return entry;
  throw failure('model-broken', entry.name, `has ${entry.size} bytes, more than ${largest}`);
}

/** The part of an archive that reads code, each file once. */
function sourcesOf(
  bytes: Uint8Array<SharedArrayBuffer>,
  entries: ReadonlyMap<string, ZipEntry>,
  folder: string,
): Pick<Archive, 'codePaths' | 'codeFile' | 'classNamed' | 'functionNamed'> {
  const parsed = new Map<string, SourceFile>();
  let total = 0;
  const inside = [...entries.keys()].filter((path) => path.startsWith(`${folder}code/`));
  const codePaths = inside.filter((path) => path.endsWith('.py')).map((path) => path.slice(folder.length));
  const codeFile = (path: string): SourceFile | null => {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const source = readText(bytes, entries.get(folder + path), LARGEST_SOURCE);
    if (source === null) return null;
    total += source.length;
    if (total > MOST_SOURCE)
      throw failure('model-broken', path, `and the code before it exceed ${MOST_SOURCE} bytes`);
    const file = parseSource(source, path);
    parsed.set(path, file);
    return file;
  };
  const classNamed = (name: string): ArchiveClass => {
    const { path, last } = placeOf(name);
    const file = codeFile(path);
    const node = file?.classes.get(last);
    if (file !== null && node !== undefined) return { name, node, file };
    throw failure('model-broken', `class ${name}`, `is not in the archive (${path})`);
  };
  const functionNamed = (name: string): ArchiveFunction | null => {
    const { path, last } = placeOf(name);
    const file = codeFile(path);
    const node = file?.functions.get(last);
    return file !== null && node !== undefined ? { name, node, file } : null;
  };
  return { codePaths, codeFile, classNamed, functionNamed };
}

/** `__torch__.a.b.C` is `C` in `code/__torch__/a/b.py`. */
function placeOf(name: string): { readonly path: string; readonly last: string } {
  const parts = name.split('.');
  const last = parts.pop() ?? '';
  return { path: `code/${parts.join('/')}.py`, last };
}
