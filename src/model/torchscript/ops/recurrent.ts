// Recurrent layers and attention: GRU and LSTM by the runtime's own operations, their weights put into its order of gates;
// attention as products of matrices.
import { failure } from '../../../errors.ts';
import { type Data, filledData } from '../trace/data.ts';
import { concatenated, permuted, reshaped, squeezed, unsqueezed } from '../trace/moves.ts';
import { integerAttribute, textAttribute } from '../trace/node-attributes.ts';
import type { Recorder } from '../trace/recorder.ts';
import type { Size } from '../trace/size.ts';
import { sliced } from '../trace/slices.ts';
import { tensorOf } from '../trace/tensor.ts';
import { tuple } from '../trace/value.ts';
import { where } from './elements.ts';
import { multiplied } from './linear.ts';
import {
  type Arguments,
  boolArgument,
  dataArgument,
  floatArgument,
  intArgument,
  isGiven,
  type Operation,
  type OperationTable,
  operation,
  optionalData,
  tensorsArgument,
} from './operation.ts';
import { binary } from './unary.ts';

interface Cell {
  readonly opType: 'GRU' | 'LSTM';
  /** Torch's gates in the order the runtime wants them. */
  readonly gates: readonly number[];
}

const GRU: Cell = { opType: 'GRU', gates: [1, 0, 2] };
const LSTM: Cell = { opType: 'LSTM', gates: [0, 3, 1, 2] };

interface Layer {
  readonly cell: Cell;
  readonly hidden: number;
  readonly directions: number;
}

/** Gates of a weight or bias, `gates · hidden` rows, in the runtime's order, as one direction. */
function ordered(r: Recorder, data: Data, { cell, hidden }: Layer): Data {
  const parts = cell.gates.map((gate) =>
    sliced(r, data, { axis: 0, start: gate * hidden, end: (gate + 1) * hidden, step: 1 }),
  );
  return unsqueezed(r, concatenated(r, parts, 0), 0);
}

function recurrent(cell: Cell): Operation {
  const parameters = 'input hx params has_biases num_layers dropout train bidirectional batch_first';
  return operation(parameters, ({ recorder: r }, given) => {
    const isBatchFirst = boolArgument(given, 'batch_first');
    const given3 = dataArgument(r, given, 'input');
    if (given3.shape.length !== 3)
      throw failure('model-unsupported', cell.opType, 'of an input without a batch axis');
    const weights = tensorsArgument(r, given, 'params');
    const states = cell.opType === 'LSTM' ? tensorsArgument(r, given, 'hx') : [dataArgument(r, given, 'hx')];
    const layers = intArgument(given, 'num_layers');
    const directions = boolArgument(given, 'bidirectional') ? 2 : 1;
    const step = boolArgument(given, 'has_biases') ? 4 : 2;
    let sequence = isBatchFirst ? permuted(r, given3, [1, 0, 2]) : given3;
    const ends: Data[][] = states.map(() => []);
    for (let layer = 0; layer < layers; layer++) {
      const own = weights.slice(layer * directions * step, (layer + 1) * directions * step);
      const hidden = Number(own[1]?.shape[1] ?? 0);
      const rows = { axis: 0, start: layer * directions, end: (layer + 1) * directions, step: 1 };
      const first = states.map((state) => sliced(r, state, rows));
      const results = oneLayer(r, { cell, hidden, directions }, { sequence, own, first, step });
      sequence = results.sequence;
      results.ends.forEach((end, index) => {
        ends[index]?.push(end);
      });
    }
    const output = isBatchFirst ? permuted(r, sequence, [1, 0, 2]) : sequence;
    return tuple([output, ...ends.map((each) => concatenated(r, each, 0))].map((data) => tensorOf(data)));
  });
}

interface LayerInputs {
  readonly sequence: Data;
  /** Weights of the layer, direction by direction. */
  readonly own: readonly Data[];
  readonly first: readonly Data[];
  /** Weights of a direction. */
  readonly step: number;
}

function oneLayer(r: Recorder, layer: Layer, { sequence, own, first, step }: LayerInputs) {
  const { cell, hidden, directions } = layer;
  const sides = Array.from({ length: directions }, (_, side) => own.slice(side * step, (side + 1) * step));
  const along = (index: number) =>
    concatenated(
      r,
      sides.map((side) => ordered(r, weightAt(side, index), layer)),
      0,
    );
  const bias = step === 4 ? concatenated(r, [along(2), along(3)], 1) : null;
  const [frames = 1, batch = 1] = sequence.shape;
  const type = sequence.type;
  const state = { type, shape: [directions, batch, hidden] };
  const forms = [{ type, shape: [frames, directions, batch, hidden] }, ...first.map(() => state)];
  const attributes = [
    integerAttribute('hidden_size', hidden),
    textAttribute('direction', directions === 2 ? 'bidirectional' : 'forward'),
    ...(cell.opType === 'GRU' ? [integerAttribute('linear_before_reset', 1)] : []),
  ];
  const inputs = [sequence, along(0), along(1), bias, null, ...first];
  const [all, ...ends] = r.nodes(cell.opType, inputs, forms, attributes);
  if (all === undefined) throw failure('model-broken', cell.opType, 'gives nothing');
  const shape: Size[] = [frames, batch, directions * hidden];
  const flat = directions === 1 ? squeezed(r, all, [1]) : reshaped(r, permuted(r, all, [0, 2, 1, 3]), shape);
  return { sequence: flat, ends };
}

function weightAt(side: readonly Data[], index: number): Data {
  const weight = side[index];
  if (weight !== undefined) return weight;
  throw failure('model-broken', 'recurrent layer', 'misses a weight');
}

const ATTENTION = operation(
  'query key value attn_mask dropout_p is_causal scale enable_gqa',
  ({ recorder: r }, given) => tensorOf(attended(r, given)),
);

/** `softmax(q · kᵀ · scale + mask) · v` over the last two axes. */
function attended(r: Recorder, given: Arguments): Data {
  const [query, key, value] = ['query', 'key', 'value'].map((name) => dataArgument(r, given, name));
  if (query === undefined || key === undefined || value === undefined)
    throw failure('model-broken', 'attention', 'misses an argument');
  if (boolArgument(given, 'enable_gqa'))
    throw failure('model-unsupported', 'attention', 'with grouped queries');
  const rank = query.shape.length;
  const width = Number(query.shape[rank - 1] ?? 1);
  const scale = isGiven(given, 'scale') ? floatArgument(r, given, 'scale') : 1 / Math.sqrt(width);
  const turned = permuted(
    r,
    key,
    key.shape.map((_, axis) => (axis === rank - 1 ? rank - 2 : axis === rank - 2 ? rank - 1 : axis)),
  );
  const scaled = binary(r, 'Mul', query, r.constant(query.type, [], [scale]), (a, b) => a * b);
  const scores = masked(r, multiplied(r, scaled, turned), given);
  const form = { type: scores.type, shape: scores.shape };
  const weights = r.node('Softmax', [scores], form, [integerAttribute('axis', rank - 1)]);
  return multiplied(r, weights, value);
}

function masked(r: Recorder, scores: Data, given: Arguments): Data {
  const lowest = r.constant(scores.type, [], [Number.NEGATIVE_INFINITY]);
  const mask = boolArgument(given, 'is_causal') ? causalMask(r, scores) : optionalData(r, given, 'attn_mask');
  if (mask === null) return scores;
  if (mask.type === 'bool') return where(r, mask, scores, lowest);
  return binary(r, 'Add', scores, r.cast(mask, scores.type), (a, b) => a + b);
}

/** True where a key is no later than the query. */
function causalMask(r: Recorder, scores: Data): Data {
  const shape = scores.shape.slice(-2);
  const ones = filledData('float32', shape, 1);
  const lower = r.node('Trilu', [ones], { type: 'float32', shape }, [integerAttribute('upper', 0)]);
  return r.cast(lower, 'bool');
}

export const RECURRENT: OperationTable = {
  gru: recurrent(GRU),
  lstm: recurrent(LSTM),
  scaled_dot_product_attention: ATTENTION,
};
