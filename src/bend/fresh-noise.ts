// Normal noise made inside the graph, new for every frame: a counter of frames is carried from block to block, and each
// number follows from its frame, its place and a key, so that cutting the stream differently changes nothing.
import { type Emitter, integerAttribute, ONNX_FLOAT, ONNX_INT64 } from './emitter.ts';

/** A prime just below 2³¹: products of two residues stay exact in int64. */
const PRIME = 2147483647;
const FRAME_STEP = 1540483477;
const PLACE_STEP = 1103515245;
const ROUNDS = [668265263, 374761393, 1274126177];

/** A value of the shape of `x` (rank ≥ 1, frames last) with independent normal numbers, mean 0, deviation 1. */
export function freshNormalNodes(emitter: Emitter, x: string, rank: number, key: number): string {
  const places = gridNodes(emitter, x, rank);
  const first = uniformNodes(emitter, places, key);
  const second = uniformNodes(emitter, places, key ^ 0x5bd1e995);
  const minusTwo = emitter.number(-2, rank, false);
  const radius = emitter.node('Sqrt', [emitter.node('Mul', [emitter.node('Log', [first]), minusTwo])]);
  const angle = emitter.node('Mul', [second, emitter.number(2 * Math.PI, rank, false)]);
  return emitter.node('Mul', [radius, emitter.node('Cos', [angle])]);
}

/** int64 numbers that tell frame and place apart, in the shape of `x`; advances the frame counter. */
function gridNodes(emitter: Emitter, x: string, rank: number): string {
  const shape = emitter.node('Shape', [x]);
  const frames = gatherOne(emitter, shape, rank - 1);
  const counter = emitter.state('frame', 'int64', [1]);
  const advanced = emitter.node('Add', [counter.input, frames]);
  emitter.node('Mod', [advanced, emitter.integers([PRIME])], [], counter.output);
  const range = rangeNodes(emitter, frames);
  const numbered = modulo(emitter, emitter.node('Add', [range, counter.input]));
  let grid = modulo(emitter, emitter.node('Mul', [numbered, emitter.integers([FRAME_STEP])]));
  for (let axis = 0; axis < rank - 1; axis++) {
    const along = rangeNodes(emitter, gatherOne(emitter, shape, axis));
    const step = emitter.integers([PLACE_STEP + 2 * axis]);
    const scaled = modulo(emitter, emitter.node('Mul', [along, step]));
    const form = Array.from({ length: rank }, (_, index) => (index === axis ? -1 : 1));
    grid = emitter.node('Add', [grid, emitter.node('Reshape', [scaled, emitter.integers(form)])]);
  }
  return modulo(emitter, grid);
}

function uniformNodes(emitter: Emitter, places: string, key: number): string {
  let mixed = modulo(emitter, emitter.node('Add', [places, emitter.integers([(key >>> 0) % PRIME])]));
  for (const constant of ROUNDS) {
    const square = modulo(emitter, emitter.node('Mul', [mixed, mixed]));
    const stirred = emitter.node('Mul', [emitter.node('Add', [mixed, emitter.integers([constant])]), square]);
    mixed = modulo(emitter, emitter.node('Add', [modulo(emitter, stirred), emitter.integers([constant])]));
  }
  const shifted = emitter.node('Add', [emitter.cast(mixed, ONNX_FLOAT), emitter.number(1, 1, false)]);
  return emitter.node('Mul', [shifted, emitter.number(1 / (PRIME + 2), 1, false)]);
}

function modulo(emitter: Emitter, value: string): string {
  return emitter.node('Mod', [value, emitter.integers([PRIME])]);
}

export function gatherOne(emitter: Emitter, shape: string, axis: number): string {
  return emitter.node('Gather', [shape, emitter.integers([axis])], [integerAttribute('axis', 0)]);
}

/** 0 to `count[0]` − 1 as int64. */
export function rangeNodes(emitter: Emitter, count: string): string {
  const scalar = emitter.node('Reshape', [count, emitter.integers([], [0])]);
  const typed = emitter.cast(scalar, ONNX_INT64);
  return emitter.node('Range', [emitter.integers([0], []), typed, emitter.integers([1], [])]);
}
