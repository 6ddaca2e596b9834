// Operations that a model defines by others: they may not call themselves, nor unfold to more than any model has, for the
// runtime writes each call out. Takes a model, throws or says nothing.
import { failure } from '../../errors.ts';
import { checkFunctionTensors } from './inner-tensors.ts';
import type { FunctionProto, GraphProto, ModelProto, NodeProto } from './proto.ts';

const MOST_UNFOLDED = 200_000;

/** Throws `model-broken`, `model-external`. */
export function checkFunctions(model: ModelProto): void {
  const functions = new Map<string, FunctionProto>();
  for (const each of model.functions ?? []) {
    checkFunctionTensors(each);
    functions.set(keyOf(each.domain, each.name), each);
  }
  if (functions.size === 0) return;
  const unfolding = new Unfolding(functions);
  const count = unfolding.nodes(model.graph?.node ?? []);
  if (count > MOST_UNFOLDED) throw tooMany(count);
}

/** Counts the operations that are left when every call is written out; each function is counted once. */
class Unfolding {
  private readonly counts = new Map<string, number>();
  private readonly open = new Set<string>();

  constructor(private readonly functions: ReadonlyMap<string, FunctionProto>) {}

  nodes(nodes: readonly NodeProto[]): number {
    let count = 0;
    for (const node of nodes) count += this.call(node) + this.bodies(node);
    return count;
  }

  private bodies(node: NodeProto): number {
    const bodies: GraphProto[] = [];
    for (const { g, graphs = [] } of node.attribute ?? []) bodies.push(...(g ? [g, ...graphs] : graphs));
    return bodies.reduce((count, body) => count + this.nodes(body.node ?? []), 0);
  }

  private call({ domain, opType }: NodeProto): number {
    const key = keyOf(domain, opType);
    const called = this.functions.get(key);
    if (called === undefined) return 1;
    const known = this.counts.get(key);
    if (known !== undefined) return known;
    if (this.open.has(key) || this.open.size > DEEPEST_CALL)
      throw failure('model-broken', `function ${called.name ?? ''}`, 'calls itself, or others too deep');
    this.open.add(key);
    const count = this.nodes(called.node ?? []);
    this.open.delete(key);
    if (count > MOST_UNFOLDED) throw tooMany(count);
    this.counts.set(key, count);
    return count;
  }
}

const DEEPEST_CALL = 64;

function keyOf(domain: string | undefined, name: string | undefined): string {
  return `${domain ?? ''}\n${name ?? ''}`;
}

function tooMany(count: number): Error {
  return failure('model-broken', 'model', `unfolds to ${count} operations, more than ${MOST_UNFOLDED}`);
}
