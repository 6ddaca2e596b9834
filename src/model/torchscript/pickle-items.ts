// What lies on the stack of the unpickler while it reads: script values that may still change, and the things only a
// pickle knows, names and storages.
import type {
  ArchiveStorage,
  ArchiveTensor,
  ScriptComplex,
  ScriptDevice,
  ScriptFloat,
} from './script-value.ts';

export type Item =
  | null
  | boolean
  | number
  | bigint
  | string
  | ScriptFloat
  | ScriptComplex
  | ScriptDevice
  | ArchiveTensor
  | OpenList
  | OpenTuple
  | OpenDict
  | OpenObject
  | OpenEnum
  | GlobalItem
  | StorageItem;

export interface OpenList {
  readonly kind: 'list';
  type: string | null;
  readonly elements: Item[];
}

export interface OpenTuple {
  readonly kind: 'tuple';
  readonly className: string | null;
  readonly elements: readonly Item[];
}

export interface OpenDict {
  readonly kind: 'dict';
  type: string | null;
  readonly entries: (readonly [Item, Item])[];
}

export interface OpenObject {
  readonly kind: 'object';
  readonly className: string;
  readonly attributes: Map<string, Item>;
}

export interface OpenEnum {
  readonly kind: 'enum';
  readonly className: string;
  readonly value: Item;
}

/** A name the pickle mentions: `torch._utils._rebuild_tensor_v2`. */
export interface GlobalItem {
  readonly kind: 'global';
  readonly name: string;
}

export interface StorageItem {
  readonly kind: 'storage';
  readonly storage: ArchiveStorage;
}

/** What an item is, for error messages. */
export function kindOf(item: Item): string {
  if (item === null) return 'None';
  return typeof item === 'object' ? item.kind : typeof item;
}
