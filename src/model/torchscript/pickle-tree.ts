// The last check of a pickle: what it made must be a finite tree of script values, not too deep, without itself inside
// itself, and not so often shared that walking through it would never end.
import { failure } from '../../errors.ts';
import { type Item, kindOf } from './pickle-items.ts';
import type { ScriptValue } from './script-value.ts';

const MOST_DEPTH = 200;
const MOST_VALUES = 10_000_000;

interface Visit {
  readonly item: object;
  readonly inner: readonly Item[];
  next: number;
  /** Values met below, those that are shared counted each time. */
  count: number;
}

/** The item as a script value. Throws `model-broken` where it is none. */
export function checkTree(root: Item, where: string): ScriptValue {
  const counts = new Map<object, number>();
  const open = new Set<object>();
  const path: Visit[] = [];
  const enter = (item: Item): number => {
    if (item === null || typeof item !== 'object') return 1;
    if (item.kind === 'global' || item.kind === 'storage')
      throw failure('model-broken', where, `holds a ${kindOf(item)} as a value`);
    const known = counts.get(item);
    if (known !== undefined) return known;
    if (open.has(item)) throw failure('model-broken', where, `holds a ${kindOf(item)} inside itself`);
    if (path.length >= MOST_DEPTH)
      throw failure('model-broken', where, `is nested deeper than ${MOST_DEPTH}`);
    open.add(item);
    path.push({ item, inner: innerItems(item), next: 0, count: 1 });
    return 0;
  };
  enter(root);
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const item = visit.inner[visit.next++];
    if (item !== undefined) {
      visit.count += enter(item);
    } else {
      counts.set(visit.item, visit.count);
      open.delete(visit.item);
      path.pop();
      const outer = path.at(-1);
      if (outer !== undefined) outer.count += visit.count;
    }
    if (visit.count > MOST_VALUES)
      throw failure('model-broken', where, `unfolds to more than ${MOST_VALUES} values`);
  }
  return root as ScriptValue;
}

function innerItems(item: Exclude<Item, null | boolean | number | bigint | string>): readonly Item[] {
  switch (item.kind) {
    case 'list':
    case 'tuple':
      return item.elements;
    case 'dict':
      return item.entries.flat();
    case 'object':
      return [...item.attributes.values()];
    case 'enum':
      return [item.value];
    default:
      return [];
  }
}
