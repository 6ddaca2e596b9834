// Values of the tree: attributes, parameters of bends and macros as nodes with range, unit and current value. Takes definitions
// and what is held, gives nodes.
import { isArrayValue, type NumberParameter, type Parameter, type ParameterValue } from '../../parameter.ts';
import { atomsOfValue } from '../differences.ts';
import { placeIn } from '../range-place.ts';
import { byNameOnce, emptyNode, type Slot, type TreeNode } from './tree-node.ts';

/** Values with more numbers than this are not told. */
export const MOST_TOLD = 256;

/** The node of a value that can be set and told. */
export function valueNode(
  path: readonly string[],
  parameter: Parameter,
  value: ParameterValue | undefined,
  tags: readonly string[],
): TreeNode {
  const atoms = atomsOfValue(value);
  const isTold = atoms.length > 0 && atoms.length <= MOST_TOLD;
  const slot = slotOf(parameter, value);
  return {
    ...emptyNode(path, parameter.help),
    access: 'both',
    slots: isTold ? atoms.map(() => slot) : [slot],
    values: isTold ? atoms : null,
    isCritical: !parameter.live,
    tags: [...tags, parameter.live ? 'live' : 'structure'],
  };
}

/** The node of a bend's parameter: also over a time, and below it its place in the range. */
export function parameterNode(
  path: readonly string[],
  parameter: Parameter,
  value: ParameterValue | undefined,
): TreeNode {
  const node = valueNode(path, parameter, value, ['bend']);
  if (parameter.kind !== 'number' && parameter.kind !== 'word') return node;
  const isRamped = parameter.kind === 'number' && parameter.live;
  const slot = slotOf(parameter, undefined);
  return {
    ...node,
    forms: isRamped ? [[slot, { tag: 's', choices: ['ramp'], unit: '' }, MILLISECONDS]] : [],
    unlisted: byNameOnce(() => [
      normNode([...path, 'norm'], parameter, value),
      ...(isRamped ? [rampNode([...path, 'ramp'], parameter)] : []),
    ]),
  };
}

/** What one argument of a parameter is; a number that follows controls is told as the text of its expression. */
export function slotOf(parameter: Parameter, value: ParameterValue | undefined): Slot {
  if (parameter.kind === 'word') return { tag: 's', choices: parameter.words, unit: '' };
  if (parameter.kind === 'array')
    return isNumbers(value) ? { tag: 'f', unit: '' } : { tag: 's', isFile: true, unit: '' };
  if (parameter.kind === 'text' || typeof value === 'string') return { tag: 's', unit: '' };
  const { whole, low, high, unit } = parameter;
  return { tag: whole ? 'i' : 'f', low, high, unit };
}

const MILLISECONDS: Slot = { tag: 'f', unit: 'ms' };
const PLACE: Slot = { tag: 'f', low: 0, high: 1, unit: '' };

function normNode(
  path: readonly string[],
  parameter: Parameter,
  value: ParameterValue | undefined,
): TreeNode {
  const place = placeIn(parameter, value);
  return {
    ...emptyNode(path, `Its place in the range, 0 to 1. ${parameter.help}`),
    access: 'both',
    slots: [PLACE],
    values: place === null ? null : [place],
    isCritical: !parameter.live,
    tags: ['bend', parameter.live ? 'live' : 'structure'],
  };
}

function rampNode(path: readonly string[], parameter: NumberParameter): TreeNode {
  return {
    ...emptyNode(path, `A value and the milliseconds it glides there. ${parameter.help}`),
    access: 'write',
    slots: [slotOf(parameter, undefined), MILLISECONDS],
    tags: ['bend', 'live'],
  };
}

function isNumbers(value: ParameterValue | undefined): boolean {
  return typeof value === 'object' && (isArrayValue(value) ? value.data.length : value.length) > 0;
}
