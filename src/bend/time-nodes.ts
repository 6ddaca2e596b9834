// The arithmetic of time as graph nodes. Whatever is live stays an input, and no node works frame by frame: recursions and
// windows double their reach in every pass, so a block of T frames takes log2(T) passes.
import type { GraphProto, NodeProto } from '../model/onnx/proto.ts';
import type { BendTarget } from './bend-target.ts';
import { type Emitter, integerAttribute, ONNX_BOOL, ONNX_DOUBLE, ONNX_FLOAT, ONNX_INT64 } from './emitter.ts';
import { frameAxisOf, pastShape } from './frame-axis.ts';
import { tensorInfo } from './packing.ts';
import type { Recursion, TimeArithmetic } from './time-arithmetic.ts';

const END = 2 ** 53 - 1;

/** Arithmetic along the frames of a target (checked to have them) in single or double precision. */
export function timeNodes(
  emitter: Emitter,
  target: BendTarget,
  precision: 'float32' | 'float64',
): TimeArithmetic<string> {
  const axis = frameAxisOf(target) ?? target.shape.length - 1;
  const rank = target.shape.length;
  const type = precision === 'float64' ? ONNX_DOUBLE : ONNX_FLOAT;
  const along = { emitter, axis, rank, type };
  return {
    memory(word, frames, initial) {
      const pair = emitter.state(word, precision, pastShape(target, frames), initial);
      const keep = (x: string) => {
        const ends = [emitter.integers([-frames]), emitter.integers([END]), emitter.integers([axis])];
        emitter.node('Slice', [x, ...ends], [], pair.output);
      };
      return { past: pair.input, keep };
    },
    join: (a, b) => emitter.node('Concat', [a, b], [integerAttribute('axis', axis)]),
    window(x, start, like) {
      const end = emitter.node('Add', [start, sizeNode(emitter, like, axis)]);
      return slice(emitter, x, start, end, axis);
    },
    from: (x, start) => slice(emitter, x, start, emitter.integers([END]), axis),
    first: (x) => slice(emitter, x, emitter.integers([0]), emitter.integers([1]), axis),
    recursion: (recursion) => recursionNodes(along, recursion),
    groupStarts: (x, factor) => groupStartNodes(along, x, factor),
    phase: (x, increment) => phaseNodes(along, x, increment),
    extreme: (x, kind, over, window) => extremeNodes({ ...along, axis: over }, x, kind, window),
    padded(x, over, count, value) {
      const pads = padsNode(emitter, rank, { axis: over, before: count, after: count });
      return emitter.node('Pad', [x, pads, emitter.number(value, 0, precision === 'float64')]);
    },
  };
}

interface Along {
  readonly emitter: Emitter;
  readonly axis: number;
  readonly rank: number;
  readonly type: number;
}

function sizeNode(emitter: Emitter, x: string, axis: number): string {
  const shape = emitter.node('Shape', [x]);
  return emitter.node('Gather', [shape, emitter.integers([axis])], [integerAttribute('axis', 0)]);
}

function slice(emitter: Emitter, x: string, start: string, end: string, axis: number): string {
  return emitter.node('Slice', [x, start, end, emitter.integers([axis])]);
}

interface Pads {
  readonly axis: number;
  readonly before: string;
  readonly after: string;
}

/** What Pad wants to know: all axes' beginnings, then all axes' ends. */
function padsNode(emitter: Emitter, rank: number, { axis, before, after }: Pads): string {
  const zero = emitter.integers([0]);
  const pads = Array.from({ length: 2 * rank }, (_, place) => {
    if (place === axis) return before;
    return place === rank + axis ? after : zero;
  });
  return emitter.node('Concat', pads, [integerAttribute('axis', 0)]);
}

/**
 * The frames that reach back before the block get their share of the past at once; inside the block
 * `w ← w + g · shifted(w, s)`, `g ← g²`, `s ← 2s` from `s = lag` on gives every power of the gain.
 */
function recursionNodes(along: Along, { x, past, gain, lag, doublings }: Recursion<string>): string {
  const { emitter, axis, rank } = along;
  const zero = emitter.integers([0]);
  const frames = sizeNode(emitter, x, axis);
  const start = emitter.node('Sub', [sizeNode(emitter, past, axis), lag]);
  const reached = slice(emitter, past, start, emitter.node('Add', [start, frames]), axis);
  const missing = emitter.node('Sub', [frames, sizeNode(emitter, reached, axis)]);
  const pads = padsNode(emitter, rank, { axis, before: zero, after: missing });
  const share = emitter.node('Mul', [emitter.node('Pad', [reached, pads]), gain]);
  const begun = emitter.node('Add', [x, share]);
  const isBack = emitter.node('Less', [zero, lag]);
  const isInside = emitter.node('And', [isBack, emitter.node('Less', [lag, frames])]);
  const [result = ''] = loop(along, {
    trips: doublings,
    condition: isInside,
    carried: [
      { value: begun, type: along.type },
      { value: gain, type: along.type },
      { value: lag, type: ONNX_INT64 },
    ],
    body([w = '', g = '', s = '']) {
      const kept = slice(emitter, w, zero, emitter.node('Sub', [frames, s]), axis);
      const shifted = emitter.node('Pad', [kept, padsNode(emitter, rank, { axis, before: s, after: zero })]);
      const sum = emitter.node('Add', [w, emitter.node('Mul', [shifted, g])]);
      const next = emitter.node('Add', [s, s]);
      const condition = emitter.node('Less', [next, frames]);
      return { condition, carried: [sum, emitter.node('Mul', [g, g]), next] };
    },
  });
  return result;
}

/** Windows of 2, 4, 8 … values while they are not wider than the window, then one of its width out of two of those. */
function extremeNodes(along: Along, x: string, kind: 'max' | 'min', window: string): string {
  const { emitter, axis } = along;
  const opType = kind === 'max' ? 'Max' : 'Min';
  const one = emitter.integers([1]);
  const widest = (values: string, shift: string) => {
    const size = sizeNode(emitter, values, axis);
    const early = slice(emitter, values, emitter.integers([0]), emitter.node('Sub', [size, shift]), axis);
    return emitter.node(opType, [early, slice(emitter, values, shift, emitter.integers([END]), axis)]);
  };
  const fits = (width: string) => emitter.node('Less', [emitter.node('Add', [width, width]), above]);
  const above = emitter.node('Add', [window, one]);
  const [wide = '', width = ''] = loop(along, {
    trips: emitter.integers([62]),
    condition: fits(one),
    carried: [
      { value: x, type: along.type },
      { value: one, type: ONNX_INT64 },
    ],
    body([values = '', reach = '']) {
      const doubled = emitter.node('Add', [reach, reach]);
      return { condition: fits(doubled), carried: [widest(values, reach), doubled] };
    },
  });
  return widest(wide, emitter.node('Sub', [window, width]));
}

function groupStartNodes({ emitter, axis }: Along, x: string, factor: string): string {
  const { numbers, frames } = frameNumbers(emitter, x, axis);
  const counter = emitter.state('count', 'int64', [1]);
  emitter.node('Add', [counter.input, frames], [], counter.output);
  const since = emitter.node('Mod', [emitter.node('Add', [counter.input, numbers]), factor]);
  const place = emitter.node('Add', [emitter.node('Sub', [numbers, since]), emitter.integers([1])]);
  const zero = emitter.integers([0]);
  return emitter.node('Where', [emitter.node('Less', [place, zero]), zero, place]);
}

/** How many frames a block has, `[1]`, and their numbers in it, `[frames]`. */
function frameNumbers(emitter: Emitter, x: string, axis: number) {
  const frames = sizeNode(emitter, x, axis);
  const count = single(emitter, frames);
  const numbers = emitter.node('Range', [emitter.integers([0], []), count, emitter.integers([1], [])]);
  return { frames, numbers };
}

/** In double precision, so that the phase does not drift with the number of blocks. */
function phaseNodes({ emitter, axis, rank, type }: Along, x: string, increment: string): string {
  const ones = Array.from({ length: rank }, () => 1);
  const { frames, numbers } = frameNumbers(emitter, x, axis);
  const form = emitter.integers(ones.map((size, at) => (at === axis ? -1 : size)));
  const state = emitter.state('phase', 'float64', ones);
  const step = emitter.cast(increment, ONNX_DOUBLE);
  const after = (number: string, shape: string) => {
    const shaped = emitter.cast(emitter.node('Reshape', [number, shape]), ONNX_DOUBLE);
    return emitter.node('Add', [state.input, emitter.node('Mul', [shaped, step])]);
  };
  const end = after(frames, emitter.integers(ones));
  emitter.node('Sub', [end, emitter.node('Floor', [end])], [], state.output);
  const cycles = after(numbers, form);
  return emitter.cast(emitter.node('Sub', [cycles, emitter.node('Floor', [cycles])]), type);
}

interface LoopParts {
  readonly trips: string;
  readonly condition: string;
  readonly carried: readonly { readonly value: string; readonly type: number }[];
  body(carried: readonly string[]): { readonly condition: string; readonly carried: readonly string[] };
}

/** A Loop whose body is emitted by a function; gives the carried values after it. */
function loop({ emitter }: Along, parts: LoopParts): string[] {
  const names = parts.carried.map(() => emitter.name('carried'));
  const mark = emitter.mark();
  const result = parts.body(names);
  const outputs = result.carried.map((value) => emitter.node('Identity', [value]));
  const condition = single(emitter, result.condition);
  const node: NodeProto[] = emitter.takeNodes(mark, '', '');
  const info = (name: string, elemType: number) => ({ name, type: { tensorType: { elemType } } });
  const graph: GraphProto = {
    name: emitter.name('loop'),
    node,
    input: [
      tensorInfo(emitter.name('trip'), ONNX_INT64, []),
      tensorInfo(emitter.name('condition'), ONNX_BOOL, []),
      ...names.map((name, index) => info(name, parts.carried[index]?.type ?? ONNX_FLOAT)),
    ],
    output: [
      tensorInfo(condition, ONNX_BOOL, []),
      ...outputs.map((name, index) => info(name, parts.carried[index]?.type ?? ONNX_FLOAT)),
    ],
  };
  const body = { name: 'body', type: 5, g: graph };
  const begin = [single(emitter, parts.trips), single(emitter, parts.condition)];
  const inputs = [...begin, ...parts.carried.map(({ value }) => value)];
  return emitter.nodeWithOutputs('Loop', inputs, [body], names.length);
}

/** One entry of `[1]` without its axis. */
function single(emitter: Emitter, value: string): string {
  return emitter.node('Reshape', [value, emitter.integers([], [0])]);
}
