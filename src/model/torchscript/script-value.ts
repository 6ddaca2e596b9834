// What an archive's pickles hold once they are read: python values, script objects and tensors, as read-only data. Tensors
// that share memory share one `ArchiveStorage`; torch writes a module that is held twice as two objects on the same storages.
import type { ElementType } from '../model.ts';

/** Whole numbers are numbers where exact, else bigints; whole numbers and floats are told apart by `ScriptFloat`. */
export type ScriptValue =
  | null
  | boolean
  | number
  | bigint
  | string
  | ScriptFloat
  | ScriptComplex
  | ScriptList
  | ScriptTuple
  | ScriptDict
  | ScriptObject
  | ScriptDevice
  | ScriptEnum
  | ArchiveTensor;

/** A python float, also where its value is whole: a bare `number` is a python int. */
export interface ScriptFloat {
  readonly kind: 'float';
  readonly value: number;
}

export interface ScriptComplex {
  readonly kind: 'complex';
  readonly real: number;
  readonly imaginary: number;
}

export interface ScriptList {
  readonly kind: 'list';
  /** The type the file gives it (`List[int]`); null where it gives none. */
  readonly type: string | null;
  readonly elements: readonly ScriptValue[];
}

export interface ScriptTuple {
  readonly kind: 'tuple';
  /** The qualified name of a named tuple's class; null for a plain tuple. */
  readonly className: string | null;
  readonly elements: readonly ScriptValue[];
}

export interface ScriptDict {
  readonly kind: 'dict';
  readonly type: string | null;
  /** In the order of the file; keys are strings, numbers, bools or tensors. */
  readonly entries: readonly (readonly [key: ScriptValue, value: ScriptValue])[];
}

/** An object of a class in the archive's code. */
export interface ScriptObject {
  readonly kind: 'object';
  /** Qualified, mangling included: `__torch__.model.___torch_mangle_0.Conv`. */
  readonly className: string;
  /** In the order of the file. */
  readonly attributes: ReadonlyMap<string, ScriptValue>;
}

/** `cpu`, `cuda:0`. */
export interface ScriptDevice {
  readonly kind: 'device';
  readonly name: string;
}

/** A member of an enumeration class. */
export interface ScriptEnum {
  readonly kind: 'enum';
  readonly className: string;
  readonly value: ScriptValue;
}

/** A tensor: a strided window on a storage. Checked: every element lies inside the storage. */
export interface ArchiveTensor {
  readonly kind: 'tensor';
  readonly type: ElementType;
  readonly shape: readonly number[];
  /** In elements, one an axis; never negative. */
  readonly strides: readonly number[];
  /** In elements, from the beginning of the storage. */
  readonly offset: number;
  readonly storage: ArchiveStorage;
  readonly requiresGrad: boolean;
}

/** One storage of the archive; tensors that share memory share it. */
export interface ArchiveStorage {
  /** The entry's name below `data/` (or `constants/`). */
  readonly key: string;
  /** The whole name of the entry in the zip file: `pebble/data/12`. */
  readonly entry: string;
  readonly type: ElementType;
  /** Little-endian elements: a view on the file where they are stored, a copy where the file packs them. Not aligned. */
  readonly bytes: Uint8Array<SharedArrayBuffer>;
  /** Where in the file the bytes begin; null where the file packs them. */
  readonly place: { readonly offset: number } | null;
}
