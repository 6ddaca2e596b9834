// The attributes of a TorchScript model as nodes below `set`, with the types their setters take. Takes attributes, gives nodes.
import type { Attribute } from '../../engine/live/live-model.ts';
import type { Atom } from '../words.ts';
import { emptyNode, type Slot, type TreeNode } from './tree-node.ts';

/** One node for each attribute: `set gain 0.5` is told and taken at `set/gain`. */
export function modelNodes(path: readonly string[], attributes: readonly Attribute[]): TreeNode[] {
  return attributes.map(({ name, types, values }) => {
    const slots = types.map(slotOf);
    const atoms = values.map((value, at) => atomIn(value, slots[at]));
    const isTold = atoms.length === slots.length && !atoms.includes(null);
    return {
      ...emptyNode([...path, name], `The attribute ${name} of the model.`),
      access: 'both',
      slots,
      values: isTold ? atoms.filter((atom) => atom !== null) : null,
      isCritical: true,
      tags: ['model', 'structure'],
    };
  });
}

function slotOf(type: string): Slot {
  if (/\bint\b/.test(type)) return { tag: 'i', unit: '' };
  if (/\bbool\b/.test(type)) return { tag: 'i', low: 0, high: 1, unit: '' };
  return { tag: /\bfloat\b/.test(type) ? 'f' : 's', unit: '' };
}

/** A value as the type of its slot; null where it is none. */
function atomIn(value: Attribute['values'][number], slot: Slot | undefined): Atom | null {
  if (typeof value === 'object' || slot === undefined) return null;
  if (slot.tag === 's') return String(value);
  const word = String(value).toLowerCase();
  const number = word === 'true' ? 1 : word === 'false' ? 0 : Number(word);
  return word !== '' && Number.isFinite(number) ? number : null;
}
