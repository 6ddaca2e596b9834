// The arithmetic as graph nodes, for activations: what an operator computes becomes part of the model and runs with
// it in every block. Values are names in the graph.
import type { Arithmetic, Binary, Compare, Unary } from './arithmetic.ts';
import {
  type Emitter,
  integerAttribute,
  integersAttribute,
  ONNX_BOOL,
  ONNX_DOUBLE,
  ONNX_FLOAT,
  ONNX_INT64,
} from './emitter.ts';
import { freshNormalNodes } from './fresh-noise.ts';
import { mixSlicesNodes, playbackNodes } from './slice-nodes.ts';
import { timeNodes } from './time-nodes.ts';

const UNARY_NODES: Readonly<Record<Unary, string>> = {
  abs: 'Abs',
  ceil: 'Ceil',
  cos: 'Cos',
  erf: 'Erf',
  exp: 'Exp',
  floor: 'Floor',
  log: 'Log',
  neg: 'Neg',
  relu: 'Relu',
  round: 'Round',
  sigmoid: 'Sigmoid',
  sign: 'Sign',
  sin: 'Sin',
  softplus: 'Softplus',
  sqrt: 'Sqrt',
  tan: 'Tan',
  tanh: 'Tanh',
};
const BINARY_NODES: Readonly<Record<Exclude<Binary, 'mod'>, string>> = {
  add: 'Add',
  sub: 'Sub',
  mul: 'Mul',
  div: 'Div',
  pow: 'Pow',
  min: 'Min',
  max: 'Max',
};
const COMPARE_NODES: Readonly<Record<Compare, string>> = { less: 'Less', greater: 'Greater', equal: 'Equal' };

/** Arithmetic on values of `rank` dimensions that emits nodes in single or double precision. */
export function graphArithmetic(
  emitter: Emitter,
  rank: number,
  precision: 'float32' | 'float64',
): Arithmetic<string> {
  const double = precision === 'float64';
  const type = double ? ONNX_DOUBLE : ONNX_FLOAT;
  const work = (value: string) => (double ? emitter.cast(value, ONNX_DOUBLE) : value);

  const binary = (operation: Binary, a: string, b: string): string => {
    if (operation !== 'mod') return emitter.node(BINARY_NODES[operation], [a, b]);
    const whole = emitter.node('Floor', [emitter.node('Div', [a, b])]);
    return emitter.node('Sub', [a, emitter.node('Mul', [whole, b])]);
  };

  return {
    live: (field) => work(emitter.amount(field)),
    liveIndices: (field) => emitter.index(field),
    number: (value) => emitter.number(value, rank, double),
    unary: (operation, x) => emitter.node(UNARY_NODES[operation], [x]),
    binary,
    compare: (operation, a, b) => emitter.cast(emitter.node(COMPARE_NODES[operation], [a, b]), type),
    where: (condition, a, b) => emitter.node('Where', [emitter.cast(condition, ONNX_BOOL), a, b]),
    mean: (x, axes) => meanNode(emitter, x, axes),
    gather: (x, indices, axis) => emitter.node('Gather', [x, indices], [integerAttribute('axis', axis)]),
    keepTop: (scores, count, axis, largest) => keepTopNodes(emitter, { scores, count, axis, largest, type }),
    stored: (array) => emitter.array(array, double),
    playback: (x, array) => playbackNodes(emitter, { x, rank, array, double }),
    weightedSum: (terms, factors) => {
      const parts = terms.map((term, index) => {
        const factor = factors[index];
        return factor === undefined ? term : binary('mul', term, work(emitter.amount(factor)));
      });
      return parts.reduce((sum, part) => binary('add', sum, part));
    },
    mixSlices: (x, matrix) => mixSlicesNodes(emitter, x, rank, { matrix, work }),
    freshNormal: (x, key) => work(freshNormalNodes(emitter, x, rank, key)),
    time: (target) => timeNodes(emitter, target, precision),
  };
}

function meanNode(emitter: Emitter, x: string, axes: readonly number[]): string {
  const keep = integerAttribute('keepdims', 1);
  if (emitter.opset >= 18) return emitter.node('ReduceMean', [x, emitter.integers(axes)], [keep]);
  return emitter.node('ReduceMean', [x], [integersAttribute('axes', axes), keep]);
}

interface KeepTop {
  readonly scores: string;
  readonly count: string;
  readonly axis: number;
  readonly largest: boolean;
  readonly type: number;
}

function keepTopNodes(emitter: Emitter, { scores, count, axis, largest, type }: KeepTop): string {
  const attributes = [integerAttribute('axis', axis), integerAttribute('largest', largest ? 1 : 0)];
  const [, places = ''] = emitter.nodeWithOutputs('TopK', [scores, count], attributes, 2);
  const zeros = filled(emitter, scores, 0, type);
  const ones = filled(emitter, places, 1, type);
  return emitter.node('ScatterElements', [zeros, places, ones], [integerAttribute('axis', axis)]);
}

/** A tensor of the shape of `like` with one value everywhere. */
function filled(emitter: Emitter, like: string, value: number, type: number): string {
  const shape = emitter.node('Shape', [like]);
  const rawData = new Uint8Array(BigInt64Array.of(BigInt(value)).buffer);
  const constant = { name: 'value', type: 4, t: { dims: [1], dataType: ONNX_INT64, rawData } };
  return emitter.cast(emitter.node('ConstantOfShape', [shape], [constant]), type);
}
