// Reads the pickles of a TorchScript archive: bytes in, script values out. Knows the opcodes that libtorch writes and no
// others; a name in a pickle is compared with a list, never looked up, so nothing of a file is ever run. Opcodes: the
// documentation of Python's `pickletools`; what is written: libtorch's `pickler.cpp`.
import { failure, type LivebendError } from '../../errors.ts';
import { type Item, kindOf, type OpenTuple } from './pickle-items.ts';
import { buildObject, checkedGlobal, newObject, reduced, storageItem } from './pickle-names.ts';
import { checkTree } from './pickle-tree.ts';
import type { ScriptValue } from './script-value.ts';
import type { StorageSource } from './storage.ts';

const MOST_OPCODES = 2_000_000;
const LONGEST_NAME = 4096;

/** Reads one pickle. Throws `model-broken` for damage, `model-unsupported` for opcodes and names TorchScript does not write. */
export function readPickle(bytes: Uint8Array, where: string, storages: StorageSource): ScriptValue {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const machine: Machine = { bytes, view, where, storages, at: 0, stack: [], marks: [], memo: new Map() };
  for (let count = 0; count < MOST_OPCODES; count++) {
    const opcode = readByte(machine);
    if (opcode === STOP) return checkTree(lastItem(machine), where);
    const act = OPCODES.get(opcode);
    if (act === undefined) throw unknownOpcode(machine, opcode);
    act(machine);
  }
  throw failure('model-broken', where, `has more than ${MOST_OPCODES} steps`);
}

interface Machine {
  readonly bytes: Uint8Array;
  readonly view: DataView;
  readonly where: string;
  readonly storages: StorageSource;
  at: number;
  readonly stack: Item[];
  /** Heights of the stack where a mark was set. */
  readonly marks: number[];
  readonly memo: Map<number, Item>;
}

type Act = (machine: Machine) => void;

const STOP = 0x2e;

/** What libtorch writes, by the opcode's byte. */
const OPCODES: ReadonlyMap<number, Act> = new Map<number, Act>([
  [0x80, readProtocol],
  [0x28, (machine) => machine.marks.push(machine.stack.length)],
  [0x4e, (machine) => push(machine, null)],
  [0x88, (machine) => push(machine, true)],
  [0x89, (machine) => push(machine, false)],
  [0x4a, (machine) => push(machine, machine.view.getInt32(take(machine, 4), true))],
  [0x4b, (machine) => push(machine, readByte(machine))],
  [0x4d, (machine) => push(machine, machine.view.getUint16(take(machine, 2), true))],
  [0x8a, (machine) => push(machine, readLong(machine))],
  [0x47, (machine) => push(machine, { kind: 'float', value: machine.view.getFloat64(take(machine, 8)) })],
  [0x58, (machine) => push(machine, readText(machine, readCount(machine)))],
  [0x5d, (machine) => push(machine, { kind: 'list', type: null, elements: [] })],
  [0x7d, (machine) => push(machine, { kind: 'dict', type: null, entries: [] })],
  [0x29, (machine) => push(machine, tuple([]))],
  [0x85, (machine) => push(machine, tuple(popMany(machine, 1)))],
  [0x86, (machine) => push(machine, tuple(popMany(machine, 2)))],
  [0x87, (machine) => push(machine, tuple(popMany(machine, 3)))],
  [0x74, (machine) => push(machine, tuple(popToMark(machine)))],
  [0x61, (machine) => append(machine, popMany(machine, 1))],
  [0x65, (machine) => append(machine, popToMark(machine))],
  [0x73, (machine) => setItems(machine, popMany(machine, 2))],
  [0x75, (machine) => setItems(machine, popToMark(machine))],
  [0x71, (machine) => remember(machine, readByte(machine))],
  [0x72, (machine) => remember(machine, readCount(machine))],
  [0x68, (machine) => push(machine, recall(machine, readByte(machine)))],
  [0x6a, (machine) => push(machine, recall(machine, readCount(machine)))],
  [0x63, (machine) => push(machine, checkedGlobal(readGlobal(machine), machine.where))],
  [0x51, (machine) => push(machine, storageItem(pop(machine), machine.where, machine.storages))],
  [0x81, makeObject],
  [0x62, build],
  [0x52, reduce],
]);

/** Python's names of opcodes that TorchScript does not write, for the message. */
const OTHER_OPCODES: Readonly<Record<number, string>> = {
  40: 'MARK',
  48: 'POP',
  49: 'POP_MARK',
  50: 'DUP',
  66: 'BINBYTES',
  67: 'SHORT_BINBYTES',
  70: 'FLOAT',
  73: 'INT',
  76: 'LONG',
  80: 'PERSID',
  83: 'STRING',
  84: 'BINSTRING',
  85: 'SHORT_BINSTRING',
  86: 'UNICODE',
  100: 'DICT',
  103: 'GET',
  105: 'INST',
  108: 'LIST',
  111: 'OBJ',
  112: 'PUT',
  130: 'EXT1',
  131: 'EXT2',
  132: 'EXT4',
  139: 'LONG4',
  140: 'SHORT_BINUNICODE',
  141: 'BINUNICODE8',
  142: 'BINBYTES8',
  143: 'EMPTY_SET',
  144: 'ADDITEMS',
  145: 'FROZENSET',
  146: 'NEWOBJ_EX',
  147: 'STACK_GLOBAL',
  148: 'MEMOIZE',
  149: 'FRAME',
  150: 'BYTEARRAY8',
  151: 'NEXT_BUFFER',
  152: 'READONLY_BUFFER',
};

function readProtocol(machine: Machine): void {
  const protocol = readByte(machine);
  if (protocol !== 2)
    throw failure('model-unsupported', machine.where, `is a pickle of protocol ${protocol}, not 2`);
}

function makeObject(machine: Machine): void {
  const [type = null, args = null] = popMany(machine, 2);
  push(machine, newObject(type, args, machine.where));
}

function build(machine: Machine): void {
  const state = pop(machine);
  buildObject(lastItem(machine), state, machine.where);
}

function reduce(machine: Machine): void {
  const [callee = null, args = null] = popMany(machine, 2);
  push(machine, reduced(callee, args, machine.where));
}

function append(machine: Machine, items: readonly Item[]): void {
  const list = lastItem(machine);
  if (typeof list !== 'object' || list?.kind !== 'list')
    throw broken(machine, `appends to a ${kindOf(list)}`);
  for (const item of items) list.elements.push(item);
}

function setItems(machine: Machine, items: readonly Item[]): void {
  const dict = lastItem(machine);
  if (typeof dict !== 'object' || dict?.kind !== 'dict')
    throw broken(machine, `sets items of a ${kindOf(dict)}`);
  if (items.length % 2 !== 0) throw broken(machine, 'gives a key without a value');
  for (let at = 0; at < items.length; at += 2) dict.entries.push([items[at] ?? null, items[at + 1] ?? null]);
}

function remember(machine: Machine, index: number): void {
  machine.memo.set(index, lastItem(machine));
}

function recall(machine: Machine, index: number): Item {
  const item = machine.memo.get(index);
  if (item === undefined) throw broken(machine, `recalls memo ${index}, which was not set`);
  return item;
}

function readGlobal(machine: Machine): string {
  return `${readLine(machine)}.${readLine(machine)}`;
}

function readLine(machine: Machine): string {
  const end = machine.bytes.subarray(0, machine.at + LONGEST_NAME).indexOf(0x0a, machine.at);
  if (end < 0) throw broken(machine, 'has a name without an end');
  const text = readText(machine, end - machine.at);
  machine.at++;
  return text;
}

function readLong(machine: Machine): number | bigint {
  const length = readByte(machine);
  if (length > 8) throw broken(machine, `has a whole number of ${length} bytes, more than 8`);
  const start = take(machine, length);
  let value = 0n;
  for (let at = length - 1; at >= 0; at--) value = value * 256n + BigInt(machine.bytes[start + at] ?? 0);
  const signed = BigInt.asIntN(length * 8, value);
  const number = Number(signed);
  return Number.isSafeInteger(number) ? number : signed;
}

function readText(machine: Machine, length: number): string {
  const start = take(machine, length);
  return Buffer.from(machine.bytes.subarray(start, start + length)).toString('utf8');
}

function readCount(machine: Machine): number {
  return machine.view.getUint32(take(machine, 4), true);
}

function readByte(machine: Machine): number {
  return machine.view.getUint8(take(machine, 1));
}

/** Passes over `length` bytes and gives where they begin. */
function take(machine: Machine, length: number): number {
  const start = machine.at;
  if (start + length > machine.bytes.length) throw broken(machine, 'ends too early');
  machine.at = start + length;
  return start;
}

function push(machine: Machine, item: Item): void {
  machine.stack.push(item);
}

function pop(machine: Machine): Item {
  const item = lastItem(machine);
  machine.stack.pop();
  return item;
}

function popMany(machine: Machine, count: number): Item[] {
  if (machine.stack.length - count < floor(machine)) throw broken(machine, 'takes more than there is');
  return machine.stack.splice(machine.stack.length - count, count);
}

function popToMark(machine: Machine): Item[] {
  const height = machine.marks.pop();
  if (height === undefined) throw broken(machine, 'looks for a mark that was not set');
  return machine.stack.splice(height);
}

function lastItem(machine: Machine): Item {
  const item = machine.stack.at(-1);
  if (item === undefined || machine.stack.length <= floor(machine))
    throw broken(machine, 'takes more than there is');
  return item;
}

/** Nothing below the last mark may be taken. */
function floor(machine: Machine): number {
  return machine.marks.at(-1) ?? 0;
}

function tuple(elements: readonly Item[]): OpenTuple {
  return { kind: 'tuple', className: null, elements };
}

function unknownOpcode(machine: Machine, opcode: number): LivebendError {
  const name = OTHER_OPCODES[opcode] ?? `0x${opcode.toString(16).padStart(2, '0')}`;
  const what = `uses the pickle opcode ${name} at byte ${machine.at - 1}, which no TorchScript file holds`;
  return failure('model-unsupported', machine.where, what, { fields: { opcode: name } });
}

function broken(machine: Machine, what: string): LivebendError {
  return failure('model-broken', machine.where, `${what}, at byte ${machine.at}`);
}
