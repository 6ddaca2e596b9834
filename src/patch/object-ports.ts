// The inlets and outlets of an object box, from its name and arguments. What it is told of is what livebend's patchers
// use; a name it does not know is null, never a guess.
import { FIXED_OBJECTS, UI_OBJECTS } from './object-table.ts';
import { objectWords } from './object-words.ts';

export interface Ports {
  readonly inlets: number;
  /** The type of each outlet, in the words Max saves. */
  readonly outlets: readonly string[];
}

const TYPES: Readonly<Record<string, string>> = {
  '.': '',
  b: 'bang',
  i: 'int',
  f: 'float',
  l: 'list',
  s: 'signal',
  m: 'multichannelsignal',
  j: 'jit_matrix',
  d: 'dictionary',
};
const TRIGGERS: Readonly<Record<string, string>> = { b: 'bang', i: 'int', f: 'float', l: '', s: '', a: '' };

type Rule = (args: readonly string[], text: string) => Ports;

const selectors: Rule = (args) => repeated(1 + Math.max(1, args.length), '', 1 + Math.max(1, args.length));
const triggers: Rule = (args) => ({
  inlets: 1,
  outlets: (args.length === 0 ? ['i', 'i'] : args).map((word) => TRIGGERS[word] ?? numberType(word)),
});
const packs: Rule = (args) => repeated(Math.max(2, args.length), '', 1);

/** Objects whose ports follow from their arguments. */
const RULES: Readonly<Record<string, Rule>> = {
  route: selectors,
  routepass: selectors,
  sel: (args) => matches(args),
  select: (args) => matches(args),
  t: triggers,
  trigger: triggers,
  pack: packs,
  pak: packs,
  join: (args) => repeated(Number(args[0] ?? 2), '', 1),
  unpack: (args) => ({ inlets: 1, outlets: (args.length === 0 ? ['0', '0'] : args).map(numberType) }),
  unjoin: (args) => repeated(1, '', 1 + Number(args[0] ?? 2)),
  sprintf: (_, text) => repeated(Math.max(1, text.replaceAll('%%', '').split('%').length - 1), '', 1),
  gate: (args) => repeated(2, '', Number(args[0] ?? 1)),
  switch: (args) => repeated(1 + Number(args[0] ?? 2), '', 1),
  ctlin: (args) => repeated(1, 'int', Math.max(1, 3 - args.length)),
  'jit.catch~': (args) => ({ inlets: Number(args[0] ?? 1), outlets: ['jit_matrix', ''] }),
  'jit.release~': (args) => ({ inlets: 1, outlets: [...signals(Number(args[0] ?? 1)), ''] }),
  'mc.pack~': (args) => ({ inlets: Number(args[0] ?? 2), outlets: ['multichannelsignal'] }),
  'mc.unpack~': (args) => ({ inlets: 1, outlets: signals(Number(args[0] ?? 2)) }),
  'sfplay~': (args) => ({ inlets: 2, outlets: [...signals(channelCount(args)), 'bang'] }),
  'play~': (args) => ({ inlets: 1, outlets: [...signals(Number(args[1] ?? 1)), 'bang'] }),
  'record~': (args) => ({ inlets: 2 + Number(args[1] ?? 1), outlets: ['signal'] }),
  'selector~': (args) => ({ inlets: 1 + Number(args[0] ?? 1), outlets: ['signal'] }),
};

/** The ports of an object box; null where the object is not known. */
export function objectPorts(text: string): Ports | null {
  const { name, args } = objectWords(text);
  const rule = RULES[name];
  if (rule !== undefined) return rule(args, text);
  const fixed = FIXED_OBJECTS[name];
  return fixed === undefined ? null : readPorts(fixed);
}

/** The ports of a box that is not `newobj`; null where the class is not known. */
export function classPorts(maxclass: string): Ports | null {
  const fixed = UI_OBJECTS[maxclass];
  return fixed === undefined ? null : readPorts(fixed);
}

/** True for the types of outlets that sound comes out of. */
export function isSignal(type: string): boolean {
  return type === 'signal' || type === 'multichannelsignal';
}

function readPorts(written: string): Ports {
  const [inlets, outlets = ''] = written.split(':');
  return { inlets: Number(inlets), outlets: [...outlets].map((sign) => TYPES[sign] ?? '') };
}

function repeated(inlets: number, type: string, outlets: number): Ports {
  return { inlets, outlets: Array<string>(outlets).fill(type) };
}

function matches(args: readonly string[]): Ports {
  const count = Math.max(1, args.length);
  return { inlets: count > 1 ? 1 + count : 2, outlets: [...Array<string>(count).fill('bang'), ''] };
}

function signals(count: number): string[] {
  return Array<string>(count).fill('signal');
}

/** A sound file player may have a name before its channels. */
function channelCount(args: readonly string[]): number {
  return Number(args.find((word) => /^\d+$/.test(word)) ?? 1);
}

function numberType(word: string): string {
  if (word === 's' || word === 'l') return '';
  if (word === 'f' || /^-?\d*\.\d*$/.test(word)) return 'float';
  return word === 'i' || /^-?\d+$/.test(word) ? 'int' : '';
}
