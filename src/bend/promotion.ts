// A bent integer becomes a float, and what uses it promotes, as in torch: `f0 · f_mult` with a bent `f0` is a float
// product. Where an integer indexes or shapes something, the bend is refused. Takes a graph and the values that became
// floats, gives the edits or the reason against them.
import { failure } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { isMove, isShapeInput } from '../graph/operations.ts';
import { isFloat, isInteger } from '../model/element-type.ts';
import type { ElementType } from '../model/model.ts';
import type { NodeProto } from '../model/onnx/proto.ts';
import { type Emitter, ONNX_FLOAT } from './emitter.ts';
import type { Rewrite } from './rewrite.ts';

/** Operations that take integers or floats alike; all their data inputs must then be floats. */
const NUMERIC = new Set([
  'Abs',
  'Add',
  'Clip',
  'CumSum',
  'Div',
  'Einsum',
  'Equal',
  'Gemm',
  'Greater',
  'GreaterOrEqual',
  'Less',
  'LessOrEqual',
  'MatMul',
  'Max',
  'Mean',
  'Min',
  'Mod',
  'Mul',
  'Neg',
  'Pow',
  'ReduceL1',
  'ReduceL2',
  'ReduceMax',
  'ReduceMean',
  'ReduceMin',
  'ReduceProd',
  'ReduceSum',
  'ReduceSumSquare',
  'Relu',
  'Sign',
  'Sub',
  'Sum',
  'Where',
]);
/** Operations that move data and take any type: their data inputs must agree. */
const MOVING = new Set([
  'Expand',
  'GatherElements',
  'GatherND',
  'ScatterElements',
  'ScatterND',
  'Tile',
  'TopK',
  'Trilu',
]);
const CASTS = new Set(['Cast', 'CastLike']);

/** True for a type that a bend turns into float32. */
export function becomesFloat(type: ElementType): boolean {
  return isInteger(type) && type !== 'bool';
}

export interface Promotion {
  /** Every value that is a float now. */
  readonly values: ReadonlySet<string>;
  /** The nodes that read one of them and must be given floats. */
  readonly nodes: ReadonlySet<number>;
}

/** What becomes a float when these values do, within a cut; or the reason why it cannot. */
export function planPromotion(
  graph: Graph,
  cut: ReadonlySet<number>,
  roots: Iterable<string>,
): Promotion | string {
  const values = new Set<string>();
  const nodes = new Set<number>();
  const pending = [...roots];
  while (pending.length > 0) {
    const value = pending.pop() ?? '';
    if (values.has(value)) continue;
    values.add(value);
    if (graph.model.states.some((pair) => pair.output === value)) return `state ${value} keeps integers`;
    for (const use of graph.flow.uses.get(value) ?? []) {
      if (!cut.has(use.node)) continue;
      const node = graph.flow.nodes[use.node] ?? {};
      const reason = whyNot(node, use.position);
      if (reason !== null) return reason;
      if (CASTS.has(node.opType ?? '')) continue;
      nodes.add(use.node);
      for (const output of node.output ?? []) if (isIntegerValue(graph, output)) pending.push(output);
    }
  }
  return { values, nodes };
}

/** Gives the nodes of a promotion floats where they had integers. */
export function promote(graph: Graph, promotion: Promotion, rewrite: Rewrite, emitter: Emitter): void {
  for (const index of [...promotion.nodes].sort((a, b) => a - b)) {
    castInputs(graph, index, promotion, rewrite, emitter);
    const node = rewrite.node(index);
    const isWhole = (node.output ?? []).some((output) => promotion.values.has(output));
    if (isWhole && node.opType === 'Div') rewrite.replace(index, flooredDivision(node, emitter));
    if (node.opType === 'Mod') rewrite.replace(index, flooredRemainder(node, emitter));
  }
}

function whyNot(node: NodeProto, position: number): string | null {
  const opType = node.opType ?? '';
  if (position < 0) return `it is read inside the body of ${opType}`;
  if (isShapeInput(opType, position)) return `it is an index or a shape for ${opType}`;
  if (opType === 'Where' && position === 0) return 'it is a condition';
  if (CASTS.has(opType) || NUMERIC.has(opType) || MOVING.has(opType) || isMove(opType)) return null;
  return `${opType} takes integers`;
}

function isIntegerValue(graph: Graph, value: string): boolean {
  const type = graph.types.get(value)?.type;
  return type !== undefined && type !== 'bool' && isInteger(type);
}

function castInputs(
  graph: Graph,
  index: number,
  promotion: Promotion,
  rewrite: Rewrite,
  emitter: Emitter,
): void {
  const node = graph.flow.nodes[index] ?? {};
  (node.input ?? []).forEach((input, position) => {
    if (input === '' || promotion.values.has(input) || isShapeInput(node.opType ?? '', position)) return;
    if (node.opType === 'Where' && position === 0) return;
    const type = graph.types.get(input)?.type;
    if (type === undefined)
      throw failure('bend-refused', `input ${input}`, 'has no known type, so it cannot promote');
    if (isFloat(type)) return;
    const mark = emitter.mark();
    const cast = emitter.cast(input, ONNX_FLOAT);
    rewrite.addBefore(index, emitter.takeNodes(mark, '', ''));
    rewrite.setInput(index, position, cast);
  });
}

/** Integers divide to whole numbers; so do floats that stand for them. */
function flooredDivision(node: NodeProto, emitter: Emitter): NodeProto[] {
  const mark = emitter.mark();
  const quotient = emitter.node('Div', node.input ?? []);
  emitter.node('Floor', [quotient], [], node.output?.[0] ?? '');
  return emitter.takeNodes(mark, '', '');
}

/** The remainder with the sign of the divisor, which floats only have by `x − floor(x / y) · y`. */
function flooredRemainder(node: NodeProto, emitter: Emitter): NodeProto[] {
  const [a = '', b = ''] = node.input ?? [];
  const mark = emitter.mark();
  const whole = emitter.node('Floor', [emitter.node('Div', [a, b])]);
  emitter.node('Sub', [a, emitter.node('Mul', [whole, b])], [], node.output?.[0] ?? '');
  return emitter.takeNodes(mark, '', '');
}
