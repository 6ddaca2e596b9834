// What a model says about itself beyond its graph: names, rates, states, methods. From the entry `livebend` in an ONNX file
// or the JSON file beside it; checked against a schema, bounded, never executed.
import * as v from 'valibot';
import { failure, nearestNames } from '../errors.ts';

/** Its key among a model's own entries. */
export const METADATA_KEY = 'livebend';
/** The longest text that is read, in characters. */
export const LONGEST_TEXT = 32 * 2 ** 20;
export const METADATA_VERSION = 1;
const MOST_METHODS = 256;
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const prose = v.pipe(v.string(), v.maxLength(10_000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(2 ** 31));
const samples = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2 ** 31));
const names = v.pipe(v.array(name), v.maxLength(10_000));

const shape = v.pipe(v.array(whole), v.maxLength(16));
/** Little-endian float32. */
const base64 = v.pipe(v.string(), v.base64());

const stateSchema = v.union([
  v.strictTuple([name, name]),
  v.object({
    input: name,
    output: name,
    initial: v.optional(
      v.union([v.object({ file: name, offset: v.optional(whole, 0), shape }), v.object({ base64, shape })]),
    ),
  }),
]);

const methodSchema = v.object({
  inputs: v.pipe(names, v.minLength(1)),
  outputs: v.pipe(names, v.minLength(1)),
  inRatio: v.optional(samples),
  outRatio: v.optional(samples),
  inputLabels: v.optional(names, []),
  outputLabels: v.optional(names, []),
});

/** An input with a value of its own: a number of a bend in an exported model. */
const controlSchema = v.object({
  input: name,
  type: v.optional(v.picklist(['float32', 'int64']), 'float32'),
  shape,
  base64,
  bend: v.optional(prose, ''),
  operator: v.optional(prose, ''),
  target: v.optional(prose, ''),
});

const metadataSchema = v.object({
  version: v.literal(METADATA_VERSION),
  name: v.optional(name),
  description: v.optional(prose, ''),
  license: v.optional(prose, ''),
  sampleRate: v.optional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000_000))),
  ratio: v.optional(samples),
  block: v.optional(samples),
  delay: v.optional(whole, 0),
  states: v.optional(v.pipe(v.array(stateSchema), v.maxLength(10_000))),
  methods: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_][\w-]*$/), v.maxLength(100)), methodSchema),
      v.check((methods) => Object.keys(methods).length <= MOST_METHODS, `more than ${MOST_METHODS} methods`),
    ),
  ),
  controls: v.optional(v.pipe(v.array(controlSchema), v.maxLength(10_000))),
});

export type Metadata = v.InferOutput<typeof metadataSchema>;
export type MetadataInput = v.InferInput<typeof metadataSchema>;
export type ControlEntry = v.InferOutput<typeof controlSchema>;
export type StateEntry = v.InferOutput<typeof stateSchema>;

/** Reads the JSON text. Throws `model-metadata` with the place in it. */
export function readMetadata(text: string, where: string): Metadata {
  if (text.length > LONGEST_TEXT)
    throw failure('model-metadata', where, `is longer than ${LONGEST_TEXT} characters`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw failure('model-metadata', where, `is no JSON: ${cause instanceof Error ? cause.message : cause}`, {
      cause,
    });
  }
  const result = v.safeParse(metadataSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const path = v.getDotPath(issue) ?? 'the top';
  throw failure('model-metadata', where, `at ${path}: ${issue.message}`);
}

/** The error for a name in a description that its graph does not have, listing the nearest names there are. */
export function unfittingName(where: string, name: string, kind: string, known: Iterable<string>): Error {
  const nearest = nearestNames(name, known, 5);
  const hint = nearest.length > 0 ? `; nearest: ${nearest.join(', ')}` : '';
  return failure('model-metadata', where, `the graph has no ${kind} ${name}${hint}`, {
    fields: { name, nearest },
  });
}
