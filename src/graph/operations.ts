// What livebend knows of single ONNX operations: the name torch.fx would give their result, which of them are only
// plumbing, which move data without computing, and which of their inputs are shapes or indices. No graph, no weights.
import type { NodeProto } from '../model/onnx/proto.ts';

/** Operations whose torch.fx name is not simply the ONNX name in snake case. */
const FX_NAMES: Readonly<Record<string, string>> = {
  Add: 'add',
  AveragePool: 'avg_pool',
  BatchNormalization: 'batch_norm',
  Clip: 'clamp',
  Concat: 'cat',
  Conv: 'conv',
  ConvTranspose: 'conv_transpose',
  CumSum: 'cumsum',
  Div: 'truediv',
  Gather: 'getitem',
  GatherElements: 'gather',
  GatherND: 'getitem',
  Gemm: 'linear',
  GlobalAveragePool: 'adaptive_avg_pool',
  GlobalMaxPool: 'adaptive_max_pool',
  GreaterOrEqual: 'ge',
  Greater: 'gt',
  GroupNormalization: 'group_norm',
  InstanceNormalization: 'instance_norm',
  LayerNormalization: 'layer_norm',
  LessOrEqual: 'le',
  Less: 'lt',
  LogSoftmax: 'log_softmax',
  LSTM: 'lstm',
  MatMul: 'matmul',
  MaxPool: 'max_pool',
  Not: 'invert',
  RandomNormalLike: 'randn_like',
  RandomUniformLike: 'rand_like',
  ReduceL2: 'norm',
  ReduceMax: 'amax',
  ReduceMean: 'mean',
  ReduceMin: 'amin',
  ReduceProd: 'prod',
  ReduceSum: 'sum',
  ScatterElements: 'scatter',
  ScatterND: 'setitem',
  Slice: 'getitem',
  Tile: 'repeat',
  Transpose: 'permute',
  TopK: 'topk',
  Where: 'where',
};

/** Names that torch.fx never gives without a number, because Python already has them. */
const PYTHON_BUILTINS = new Set([
  'abs',
  'all',
  'any',
  'divmod',
  'filter',
  'float',
  'hash',
  'int',
  'iter',
  'len',
  'map',
]);
for (const name of [
  'max',
  'min',
  'next',
  'pow',
  'range',
  'reversed',
  'round',
  'slice',
  'sorted',
  'sum',
  'zip',
  'bool',
]) {
  PYTHON_BUILTINS.add(name);
}

const PLUMBING = new Set([
  'Constant',
  'ConstantOfShape',
  'Shape',
  'Size',
  'Range',
  'Cast',
  'CastLike',
  'Identity',
]);
const TRANSPARENT = new Set(['Cast', 'CastLike', 'Identity']);
const WEIGHT_MOVES = new Set([
  'Identity',
  'Cast',
  'Transpose',
  'Reshape',
  'Squeeze',
  'Unsqueeze',
  'Flatten',
  'DequantizeLinear',
]);
const MOVES = new Set([
  'Concat',
  'Flatten',
  'Gather',
  'Identity',
  'Pad',
  'Reshape',
  'Slice',
  'Split',
  'Squeeze',
  'Transpose',
  'Unsqueeze',
]);

/** Inputs that say where or how large, never what: their positions by operation; -1 means every one from 1 on. */
const SHAPE_INPUTS: Readonly<Record<string, readonly number[]>> = {
  Compress: [1],
  ConstantOfShape: [0],
  CumSum: [1],
  DFT: [1, 2],
  Expand: [1],
  Gather: [1],
  GatherElements: [1],
  GatherND: [1],
  OneHot: [0, 1],
  Pad: [1, 3],
  Range: [0, 1, 2],
  ReduceL1: [1],
  ReduceL2: [1],
  ReduceLogSum: [1],
  ReduceLogSumExp: [1],
  ReduceMax: [1],
  ReduceMean: [1],
  ReduceMin: [1],
  ReduceProd: [1],
  ReduceSum: [1],
  ReduceSumSquare: [1],
  Reshape: [1],
  Resize: [3],
  ScatterElements: [1],
  ScatterND: [1],
  Slice: [-1],
  Split: [1],
  Squeeze: [1],
  STFT: [1, 3],
  TensorScatter: [2],
  Tile: [1],
  TopK: [1],
  Trilu: [1],
  Unsqueeze: [1],
};

/** Constants, casts and shape arithmetic: never an activation by themselves. */
export function isPlumbing(opType: string): boolean {
  return PLUMBING.has(opType);
}

/** The value is the input's own under another name or type. */
export function isTransparent(opType: string): boolean {
  return TRANSPARENT.has(opType);
}

/** Through these a weight is still the same weight. */
export function keepsWeight(opType: string): boolean {
  return WEIGHT_MOVES.has(opType);
}

/** The operation only moves elements about. */
export function isMove(opType: string): boolean {
  return MOVES.has(opType);
}

/** True where input `position` of the operation shapes or indexes instead of carrying data. */
export function isShapeInput(opType: string, position: number): boolean {
  const positions = SHAPE_INPUTS[opType];
  if (positions === undefined) return false;
  return positions[0] === -1 ? position >= 1 : positions.includes(position);
}

/** The name torch.fx starts from for this operation; `rank` is the rank of its data, where known. */
export function fxName(node: NodeProto, rank: number | null): string {
  const opType = node.opType ?? '';
  const base = FX_NAMES[opType] ?? snakeCase(opType);
  const spatial = base.startsWith('conv') || base.endsWith('_pool');
  return spatial && rank !== null && rank > 2 ? `${base}${rank - 2}d` : base;
}

/** The `count`-th name (from 0) torch.fx gives to operations that start from `base`. */
export function numberedFxName(base: string, count: number): string {
  const number = PYTHON_BUILTINS.has(base) ? count + 1 : count;
  return number === 0 ? base : `${base}_${number}`;
}

function snakeCase(opType: string): string {
  return opType.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();
}
