// Which values a model carries from block to block: as its description says, or by the names of its inputs and outputs.
// Takes the graph's declarations, gives pairs with what enters the first block.
import { failure } from '../errors.ts';
import { fromBase64 } from './description.ts';
import { type Metadata, type StateEntry, unfittingName } from './metadata.ts';
import type { Dimension, StatePair, ValueType } from './model.ts';
import { readNpy } from './npy.ts';
import { readInside } from './onnx/external.ts';
import type { GraphProto } from './onnx/proto.ts';
import { declaredType } from './value-type.ts';

/** First values in a file beside the model, or in the description itself. */
type Initial = { readonly shape: readonly number[] } & (
  | { readonly file: string; readonly offset: number }
  | { readonly base64: string }
);

interface Named {
  readonly input: string;
  readonly output: string;
  readonly initial?: Initial;
}

/** Signals are called so too (`audio_in`, `audio_out`): a pair only where both have the same type and shape. */
const LOOSE_PATTERN = /^(?!state_in$)(.+)_in$/;
/** Numbers all states of a model may hold together. */
const MOST_NUMBERS = 2 ** 28;

/** Output names an input's name goes with. */
const PATTERNS: readonly ((input: string) => string | null)[] = [
  (input) => replaced(input, /^state_in([._/].+)?$/, 'state_out$1'),
  (input) => replaced(input, LOOSE_PATTERN, '$1_out'),
  (input) => replaced(input, /^past_key_values(\..+)$/, 'present$1'),
  (input) => replaced(input, /^past_(.+)$/, 'present_$1'),
];

/**
 * The state pairs of a graph. Throws `model-metadata` where a description does not fit the graph, `model-external` where
 * the file of first values is missing or elsewhere.
 */
export async function findStates(
  graph: GraphProto,
  metadata: Metadata | null,
  folder: string | null,
): Promise<StatePair[]> {
  const inputs = declarations(graph, 'input');
  const outputs = declarations(graph, 'output');
  const named = metadata?.states?.map(entryOf) ?? patternPairs(inputs, outputs);
  const used = new Set<string>();
  const files = new Map<string, Float32Array | Float64Array>();
  const pairs: StatePair[] = [];
  for (const entry of named) {
    if (!inputs.has(entry.input)) throw unfittingName('states', entry.input, 'input', inputs.keys());
    if (!outputs.has(entry.output)) throw unfittingName('states', entry.output, 'output', outputs.keys());
    for (const value of [entry.input, entry.output]) {
      if (used.has(value)) throw failure('model-metadata', `state ${value}`, 'is in two pairs');
      used.add(value);
    }
    const pair = await statePair(entry, inputs.get(entry.input) ?? null, { files, folder });
    const misfit = misfitOf(pair, outputs.get(entry.output) ?? null);
    if (misfit !== null) throw failure('model-metadata', `state ${entry.input}`, misfit);
    pairs.push(pair);
  }
  const count = pairs.reduce((sum, pair) => sum + pair.shape.reduce((product, size) => product * size, 1), 0);
  if (!(count <= MOST_NUMBERS))
    throw failure('model-metadata', 'states', `hold ${count} numbers, more than ${MOST_NUMBERS}`);
  return pairs;
}

/** Why what leaves one block cannot enter the next; null where it can. */
function misfitOf(
  { type, shape, output }: Pick<StatePair, 'type' | 'output'> & { readonly shape: readonly Dimension[] },
  declared: ValueType | null,
): string | null {
  if (declared === null) return null;
  if (type !== declared.type) return `is of ${type}, ${output} is of ${declared.type}`;
  const fits =
    shape.length === declared.shape.length &&
    shape.every(
      (size, axis) =>
        [size, declared.shape[axis]].some((each) => typeof each === 'string') ||
        size === declared.shape[axis],
    );
  return fits ? null : `has the shape ${shape.join('×')}, ${output} has ${declared.shape.join('×')}`;
}

function declarations(graph: GraphProto, side: 'input' | 'output'): Map<string, ValueType | null> {
  const weights = new Set((graph.initializer ?? []).map((tensor) => tensor.name));
  const infos = (graph[side] ?? []).filter((info) => !weights.has(info.name));
  return new Map(infos.map((info) => [info.name ?? '', declaredType(info)]));
}

function entryOf(entry: StateEntry): Named {
  if (Array.isArray(entry)) return { input: entry[0], output: entry[1] };
  const { input, output, initial } = entry;
  return initial === undefined ? { input, output } : { input, output, initial };
}

type Declarations = ReadonlyMap<string, ValueType | null>;

function patternPairs(inputs: Declarations, outputs: Declarations): Named[] {
  const pairs: Named[] = [];
  for (const input of inputs.keys()) {
    const output = PATTERNS.map((pattern) => pattern(input)).find(
      (name) => name !== null && outputs.has(name),
    );
    if (output === undefined || output === null) continue;
    if (!LOOSE_PATTERN.test(input) || isSame(inputs.get(input) ?? null, outputs.get(output) ?? null))
      pairs.push({ input, output });
  }
  return pairs;
}

function isSame(input: ValueType | null, output: ValueType | null): boolean {
  return input === null || misfitOf({ ...input, output: '' }, output) === null;
}

function replaced(text: string, pattern: RegExp, by: string): string | null {
  return pattern.test(text) ? text.replace(pattern, by) : null;
}

interface Sources {
  readonly files: Map<string, Float32Array | Float64Array>;
  readonly folder: string | null;
}

async function statePair(entry: Named, declared: ValueType | null, sources: Sources): Promise<StatePair> {
  const { input, output, initial } = entry;
  const where = `state ${input}`;
  if (declared === null) throw failure('model-metadata', where, 'has no declared type and shape');
  const shape = initial?.shape ?? declared.shape.map((size, axis) => stateSize(size, axis, where));
  const isFitting =
    shape.length === declared.shape.length &&
    declared.shape.every((size, axis) => typeof size === 'string' || size === shape[axis]);
  if (!isFitting) {
    const what = `its first values have the shape ${shape.join('×')}, the graph declares ${declared.shape.join('×')}`;
    throw failure('model-metadata', where, what);
  }
  const data = initial === undefined ? null : await initialValues(initial, shape, sources, where);
  return { input, output, type: declared.type, shape, initial: data };
}

/** A batch axis without a size is one stream. */
function stateSize(size: Dimension, axis: number, where: string): number {
  if (typeof size === 'number') return size;
  if (axis === 0) return 1;
  throw failure(
    'model-metadata',
    where,
    `axis ${axis} has no fixed size; give its first values with a shape`,
  );
}

async function initialValues(
  initial: Initial,
  shape: readonly number[],
  { files, folder }: Sources,
  where: string,
): Promise<Float32Array> {
  const count = shape.reduce((product, size) => product * size, 1);
  if ('base64' in initial) {
    const values = fromBase64(initial.base64);
    if (values.length === count) return values;
    const what = `its first values are ${values.length} numbers, ${shape.join('×')} takes ${count}`;
    throw failure('model-metadata', where, what);
  }
  const { file, offset } = initial;
  const values = files.get(file) ?? readNpy(await readInside(folder, file), file).data;
  files.set(file, values);
  if (offset + count > values.length) {
    const what = `takes elements ${offset} to ${offset + count} of ${file}, which has ${values.length}`;
    throw failure('model-metadata', where, what);
  }
  return Float32Array.from(values.subarray(offset, offset + count));
}
