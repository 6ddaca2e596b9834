// The atoms of replies and events with the types they are sent as: a parameter as its definition says, whatever its value
// happens to be, so that 1 of a fader goes out as 1.0.
import { parametersOf } from '../../bend/bend.ts';
import { ATTRIBUTES } from '../../control/attributes.ts';
import type { Instance } from '../../control/instance.ts';
import type { Atom } from '../../control/words.ts';
import type { OscAtom } from './osc-message.ts';

/** What numbers are sent as: all floats, or whole where they are whole. */
export type Sort = 'floats' | 'as they are';

const LARGEST_INT = 2 ** 31;

/** The sort of the values at a path of an instance's tree. */
export function sortAt(instance: Instance | null, path: readonly string[]): Sort {
  const [branch = '', id = '', key] = path;
  if (branch === 'macro' || branch === 'watch') return 'floats';
  if (branch !== 'bend') return sortOf(ATTRIBUTES, branch);
  const bend = instance?.state.plan.find((each) => each.id === id);
  if (bend === undefined || key === undefined) return 'as they are';
  return sortOf(parametersOf(bend.operator, bend.values), key);
}

/** Atoms with types. Whole numbers that are too large for 32 bits are sent as floats. */
export function oscAtoms(atoms: readonly Atom[], sort: Sort): OscAtom[] {
  return atoms.map((value) => {
    if (typeof value === 'string') return { type: 's', value };
    const isInt = sort !== 'floats' && Number.isInteger(value) && Math.abs(value) < LARGEST_INT;
    return { type: isInt ? 'i' : 'f', value };
  });
}

function sortOf(
  parameters: readonly { readonly name: string; readonly kind: string; readonly whole?: boolean }[],
  name: string,
): Sort {
  const parameter = parameters.find((each) => each.name === name);
  return parameter?.kind === 'number' && parameter.whole === false ? 'floats' : 'as they are';
}
