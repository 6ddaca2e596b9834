// Opens a TorchScript archive: bytes in; the tree of its objects, its constants and its code out, the code read when it
// is asked for. Executes nothing.
import { failure } from '../../errors.ts';
import type { ClassNode, FunctionNode, SourceFile } from './code/ast.ts';
import type { ScriptObject, ScriptValue } from './script-value.ts';

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
export function openArchive(_bytes: Uint8Array<SharedArrayBuffer>, where = 'model'): Archive {
  throw failure('model-unsupported', where, 'is a TorchScript archive');
}
