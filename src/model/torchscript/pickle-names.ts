// The names a TorchScript pickle may mention and what each of them makes. A name that is not here is refused; a name that
// is here stands for code of ours, never for anything in a file.
import { failure, type LivebendError } from '../../errors.ts';
import { type GlobalItem, type Item, kindOf, type OpenObject, type StorageItem } from './pickle-items.ts';
import { type StorageSource, storageType, tensorOf } from './storage.ts';

/** Names of classes in the archive's code. */
const CLASS_NAME = /^__torch__(\.[\p{L}_][\p{L}\p{N}_]*)+$/u;

type Maker = (args: readonly Item[], where: string) => Item;

const MAKERS: ReadonlyMap<string, Maker> = new Map<string, Maker>([
  ['torch._utils._rebuild_tensor_v2', makeTensor],
  ['torch.jit._pickle.restore_type_tag', tagType],
  ['torch.jit._pickle.build_intlist', (args, where) => typedList(args, 'List[int]', where)],
  ['torch.jit._pickle.build_doublelist', (args, where) => typedList(args, 'List[float]', where)],
  ['torch.jit._pickle.build_boollist', (args, where) => typedList(args, 'List[bool]', where)],
  ['torch.jit._pickle.build_tensorlist', (args, where) => typedList(args, 'List[Tensor]', where)],
  ['collections.OrderedDict', () => ({ kind: 'dict', type: null, entries: [] })],
  ['torch.device', makeDevice],
  ['builtins.complex', makeComplex],
]);

/** Names that are known and honest, but what they make cannot be used. */
const UNUSABLE: Readonly<Record<string, string>> = {
  'torch._utils._rebuild_qtensor': 'a quantised tensor',
  'torch._utils._rebuild_sparse_tensor': 'a sparse tensor',
  'torch._utils._rebuild_meta_tensor_no_storage': 'a tensor without elements',
};

/** The name as an item. Throws `model-unsupported` for one that no TorchScript file needs. */
export function checkedGlobal(name: string, where: string): GlobalItem {
  const isStorage = name.startsWith('torch.') && storageType(name.slice('torch.'.length)) !== null;
  if (MAKERS.has(name) || isStorage || CLASS_NAME.test(name)) return { kind: 'global', name };
  const kind = Object.hasOwn(UNUSABLE, name) ? UNUSABLE[name] : undefined;
  const what =
    kind === undefined
      ? `asks for ${name}, which no TorchScript file needs; nothing of it was run`
      : `holds ${kind} (${name}), which cannot be read`;
  throw failure('model-unsupported', where, what, { fields: { global: name } });
}

/** An object of a class, before its attributes are known. */
export function newObject(type: Item, args: Item, where: string): OpenObject {
  const className = globalName(type, where);
  if (!CLASS_NAME.test(className)) throw broken(where, `makes an object of ${className}`);
  if (!isKind(args, 'tuple') || args.elements.length > 0)
    throw broken(where, `makes an object of ${className} with arguments`);
  return { kind: 'object', className, attributes: new Map() };
}

/** Gives an object its attributes. */
export function buildObject(object: Item, state: Item, where: string): void {
  if (!isKind(object, 'object')) throw broken(where, `gives attributes to a ${kindOf(object)}`);
  if (!isKind(state, 'dict')) {
    const what = `holds an object of ${object.className} that keeps its own form of state (__setstate__)`;
    throw failure('model-unsupported', where, what);
  }
  for (const [name, value] of state.entries) {
    if (typeof name !== 'string') throw broken(where, `names an attribute by a ${kindOf(name)}`);
    object.attributes.set(name, value);
  }
}

/** What a name makes of its arguments. */
export function reduced(callee: Item, args: Item, where: string): Item {
  const name = globalName(callee, where);
  if (CLASS_NAME.test(name)) {
    if (isKind(args, 'tuple')) return { kind: 'tuple', className: name, elements: args.elements };
    return { kind: 'enum', className: name, value: args };
  }
  const make = MAKERS.get(name);
  if (make === undefined || !isKind(args, 'tuple'))
    throw broken(where, `calls ${name} with a ${kindOf(args)}`);
  return make(args.elements, where);
}

/** The storage that a persistent id names: `('storage', torch.FloatStorage, key, device, count)`. */
export function storageItem(id: Item, where: string, storages: StorageSource): StorageItem {
  const [word = null, type = null, key = null, , count = null] = isKind(id, 'tuple') ? id.elements : [];
  if (word !== 'storage' || typeof key !== 'string') throw broken(where, 'names no storage');
  const name = globalName(type, where);
  const elements = storageType(name.replace(/^torch\./, ''));
  if (elements === null) throw broken(where, `names a storage of ${name}`);
  return { kind: 'storage', storage: storages(key, elements, wholeNumber(count, where)) };
}

function makeTensor(args: readonly Item[], where: string): Item {
  const [source = null, offset = null, shape = null, strides = null, requiresGrad = null] = args;
  if (!isKind(source, 'storage')) throw broken(where, `makes a tensor of a ${kindOf(source)}`);
  return tensorOf({
    storage: source.storage,
    offset: wholeNumber(offset, where),
    shape: wholeNumbers(shape, where),
    strides: wholeNumbers(strides, where),
    requiresGrad: requiresGrad === true,
  });
}

function tagType([value = null, type = null]: readonly Item[], where: string): Item {
  if (typeof type !== 'string') throw broken(where, `tags a value with a ${kindOf(type)}`);
  if (isKind(value, 'list') || isKind(value, 'dict')) value.type = type;
  return value;
}

function typedList([value = null]: readonly Item[], type: string, where: string): Item {
  if (!isKind(value, 'list')) throw broken(where, `makes a ${type} of a ${kindOf(value)}`);
  value.type = type;
  return value;
}

function makeDevice([name = null]: readonly Item[], where: string): Item {
  if (typeof name !== 'string') throw broken(where, `names a device by a ${kindOf(name)}`);
  return { kind: 'device', name };
}

function makeComplex([real = null, imaginary = null]: readonly Item[], where: string): Item {
  if (!isKind(real, 'float') || !isKind(imaginary, 'float'))
    throw broken(where, 'makes a complex number of no floats');
  return { kind: 'complex', real: real.value, imaginary: imaginary.value };
}

function wholeNumbers(item: Item, where: string): number[] {
  if (!isKind(item, 'tuple')) throw broken(where, `needs a tuple of numbers, got a ${kindOf(item)}`);
  return item.elements.map((element) => wholeNumber(element, where));
}

function wholeNumber(item: Item, where: string): number {
  if (typeof item === 'number' && item >= 0) return item;
  throw broken(where, `needs a count, got ${typeof item === 'number' ? item : kindOf(item)}`);
}

function globalName(item: Item, where: string): string {
  if (isKind(item, 'global')) return item.name;
  throw broken(where, `needs a name, got a ${kindOf(item)}`);
}

function isKind<Kind extends Exclude<Item, null | boolean | number | bigint | string>['kind']>(
  item: Item,
  kind: Kind,
): item is Extract<Item, { readonly kind: Kind }> {
  return typeof item === 'object' && item !== null && item.kind === kind;
}

function broken(where: string, what: string): LivebendError {
  return failure('model-broken', where, what);
}
