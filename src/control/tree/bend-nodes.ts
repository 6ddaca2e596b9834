// The bends of a plan as branches of the tree. Takes bends, gives nodes.
import { type Bend, type Plan, parametersOf } from '../../bend/bend.ts';
import { heldValue } from '../plan-changes.ts';
import { container, type TreeNode } from './tree-node.ts';
import { parameterNode } from './value-nodes.ts';

/** The branches of all bends, below the path of `bend`. */
export function bendNodes(path: readonly string[], plan: Plan): TreeNode[] {
  return plan.map((bend) => bendNode([...path, bend.id], bend));
}

/** What a branch of a bend looks like, without its values: another text where names or types are others. */
export function bendLayout(bend: Bend): string {
  const { values, operator, target } = bend;
  const types = parametersOf(operator, values).map((parameter) => {
    const { path, slots } = parameterNode([parameter.name], parameter, heldValue(bend, parameter));
    return `${path.join()}:${slots.map(({ tag }) => tag).join('')}`;
  });
  return [operator.name, target, ...types].join(' ');
}

function bendNode(path: readonly string[], bend: Bend): TreeNode {
  const { operator, target, values } = bend;
  const node = container(path, `${operator.name} on ${target}: ${operator.help}`, () =>
    parametersOf(operator, values).map((parameter) =>
      parameterNode([...path, parameter.name], parameter, heldValue(bend, parameter)),
    ),
  );
  return { ...node, tags: ['bend', operator.name, operator.family] };
}
