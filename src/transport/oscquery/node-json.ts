// A node of the value tree as the JSON of the OSCQuery proposal (Vidvox/OSCQueryProposal). Takes nodes, gives plain data.
import { addressOfNode, type Slot, type TreeNode, tagsOf } from '../../control/tree/tree-node.ts';

/** The attributes of a node that can be asked for by name. */
export const ATTRIBUTES = [
  'FULL_PATH',
  'DESCRIPTION',
  'ACCESS',
  'TYPE',
  'VALUE',
  'RANGE',
  'CLIPMODE',
  'UNIT',
  'EXTENDED_TYPE',
  'CRITICAL',
  'TAGS',
  'OVERLOADS',
  'CONTENTS',
] as const;

export type AttributeName = (typeof ATTRIBUTES)[number];

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

export type NodeJson = { readonly [key: string]: Json };

/** All of a node and of what lies below it. */
export function nodeJson(node: TreeNode): NodeJson {
  return attributesJson(node, ATTRIBUTES);
}

/** Some attributes of a node; those that say nothing about it are left out. */
export function attributesJson(node: TreeNode, names: readonly AttributeName[]): NodeJson {
  const pairs = names.flatMap((name) => {
    const value = attributeOf(node, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}

/** False where the proposal asks for 204: a value that cannot be told. */
export function isReadable({ access }: TreeNode): boolean {
  return access === 'read' || access === 'both';
}

const ACCESS = { none: 0, read: 1, write: 2, both: 3 } as const;

function attributeOf(node: TreeNode, name: AttributeName): Json | undefined {
  switch (name) {
    case 'FULL_PATH':
      return addressOfNode(node);
    case 'DESCRIPTION':
      return node.help;
    case 'ACCESS':
      return ACCESS[node.access];
    case 'VALUE':
      return toldValue(node);
    case 'CRITICAL':
      return node.access === 'write' || node.access === 'both' ? node.isCritical : undefined;
    case 'TAGS':
      return node.tags.length === 0 ? undefined : node.tags;
    case 'OVERLOADS':
      return overloadsOf(node);
    case 'CONTENTS':
      return contentsOf(node);
    default:
      return slotsJson(node.slots, name);
  }
}

function slotsJson(
  slots: readonly Slot[],
  name: 'TYPE' | 'RANGE' | 'CLIPMODE' | 'UNIT' | 'EXTENDED_TYPE',
): Json | undefined {
  if (name === 'TYPE') return slots.length === 0 ? undefined : tagsOf(slots);
  const each = slots.map((slot) => PARTS[name](slot));
  return each.every((part) => part === null) ? undefined : each;
}

const PARTS = {
  RANGE: rangeOf,
  // Nothing is clipped: what lies outside is used where the operator takes it and refused with a reason where not.
  CLIPMODE: (slot: Slot) => (slot.low === undefined && slot.high === undefined ? null : 'none'),
  UNIT: ({ unit }: Slot) => (unit === '' ? null : (UNITS[unit] ?? unit)),
  EXTENDED_TYPE: ({ isFile }: Slot) => (isFile === true ? 'filepath' : null),
} as const;

/** The proposal's names of units. */
const UNITS: Readonly<Record<string, string>> = {
  ms: 'time.ms',
  s: 'time.second',
  Hz: 'time.hz',
  samples: 'time.samples',
  dB: 'gain.db',
};

function rangeOf({ low, high, choices }: Slot): Json {
  if (choices !== undefined) return { VALS: choices };
  if (low === undefined && high === undefined) return null;
  return { ...(low === undefined ? {} : { MIN: low }), ...(high === undefined ? {} : { MAX: high }) };
}

/** Absent where it cannot be told or there is none yet. */
function toldValue(node: TreeNode): Json | undefined {
  return isReadable(node) && node.values !== null ? node.values : undefined;
}

function overloadsOf({ forms }: TreeNode): Json | undefined {
  if (forms.length === 0) return undefined;
  return forms.map((slots) =>
    Object.fromEntries(
      (['TYPE', 'RANGE', 'CLIPMODE', 'UNIT', 'EXTENDED_TYPE'] as const).flatMap((name) => {
        const value = slotsJson(slots, name);
        return value === undefined ? [] : [[name, value] as const];
      }),
    ),
  );
}

/** Given for a container, an empty one too. */
function contentsOf(node: TreeNode): Json | undefined {
  const children = node.children();
  if (children.size === 0 && node.access !== 'none') return undefined;
  return Object.fromEntries([...children].map(([name, child]) => [name, nodeJson(child)] as const));
}
