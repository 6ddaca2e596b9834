// Verbs as nodes of the tree, made from the command table: what they take, in every form. Takes commands, gives nodes.
import type { Argument, Command } from '../command.ts';
import { emptyNode, type Slot, type TreeNode } from './tree-node.ts';

/** The node of a verb: it can be sent to and tells nothing. */
export function verbNode(path: readonly string[], command: Command): TreeNode {
  const [slots = TRIGGER, ...forms] = formsOf(command.arguments);
  return {
    ...emptyNode(path, command.help),
    access: 'write',
    slots: slots.length === 0 ? TRIGGER : slots,
    forms,
    isCritical: true,
    tags: ['verb'],
  };
}

/** The messages a command takes: what must be there, then one more of what may be, each time. */
function formsOf(args: readonly Argument[]): Slot[][] {
  const least = args.findIndex(({ optional }) => optional === true);
  const first = least < 0 ? args.length : least;
  const forms: Slot[][] = [];
  for (let count = first; count <= args.length; count++) forms.push(args.slice(0, count).flatMap(slotsOf));
  return forms;
}

/** Pairs are shown as one of them. */
function slotsOf({ kind, choices, low, high, unit = '' }: Argument): Slot[] {
  if (kind === 'number')
    return [
      {
        tag: 'f',
        unit,
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
      },
    ];
  if (kind === 'pairs')
    return [
      { tag: 's', unit: '' },
      { tag: 'f', unit: '' },
    ];
  if (kind === 'choice' && choices !== undefined) return [{ tag: 's', choices, unit: '' }];
  return [{ tag: 's', unit: '', isFile: kind === 'file' }];
}

const TRIGGER: readonly Slot[] = [{ tag: 'I', unit: '' }];
