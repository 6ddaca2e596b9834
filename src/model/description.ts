// What a model says about itself, written: the JSON text that `metadata.ts` reads. Takes a model's facts, gives text.
import { failure } from '../errors.ts';
import type { Metadata, MetadataInput } from './metadata.ts';
import { LONGEST_TEXT, METADATA_VERSION } from './metadata.ts';
import type { Method, Model, StatePair } from './model.ts';

/** An input that has a value of its own when nothing else is fed: a number of a bend, kept live in an exported model. */
export interface ControlInput {
  readonly input: string;
  readonly shape: readonly number[];
  readonly values: Float32Array | BigInt64Array;
  /** Where it comes from. */
  readonly bend: string;
  readonly operator: string;
  readonly target: string;
}

export interface Description
  extends Pick<Model, 'name' | 'description' | 'license' | 'sampleRate' | 'ratio' | 'block' | 'delay'> {
  readonly states: readonly StatePair[];
  readonly methods: readonly Method[];
  readonly controls: readonly ControlInput[];
}

/** The JSON text. Throws `model-unsupported` where it would be longer than livebend reads. */
export function describeModel(facts: Description): string {
  const { name, description, license, sampleRate, ratio, block, delay, controls } = facts;
  const metadata: MetadataInput = {
    version: METADATA_VERSION,
    name,
    description,
    license,
    ...(sampleRate === null ? {} : { sampleRate }),
    ...(ratio === null ? {} : { ratio }),
    ...(block === null ? {} : { block }),
    delay,
    states: facts.states.map(stateEntry),
    methods: Object.fromEntries(facts.methods.map((method) => [method.name, methodEntry(method)])),
    ...(controls.length === 0 ? {} : { controls: controls.map(controlEntry) }),
  };
  const text = JSON.stringify(metadata);
  if (text.length <= LONGEST_TEXT) return text;
  const what = `its first states and live numbers take ${text.length} characters, at most ${LONGEST_TEXT} are read`;
  throw failure('model-unsupported', `model ${name}`, what);
}

/** Numbers as base64 of little-endian float32. */
export function toBase64(values: Float32Array): string {
  const bytes = Buffer.alloc(values.length * 4);
  values.forEach((value, index) => {
    bytes.writeFloatLE(value, index * 4);
  });
  return bytes.toString('base64');
}

/** The numbers of base64 text, as many as are whole. */
export function fromBase64(text: string): Float32Array {
  const bytes = Buffer.from(text, 'base64');
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, index) =>
    bytes.readFloatLE(index * 4),
  );
}

function stateEntry({
  input,
  output,
  initial,
  shape,
}: StatePair): NonNullable<MetadataInput['states']>[number] {
  if (initial?.some((value) => !Object.is(value, 0)) !== true) return [input, output];
  return { input, output, initial: { base64: toBase64(initial), shape: [...shape] } };
}

function methodEntry(method: Method): NonNullable<Metadata['methods']>[string] {
  const { inputs, outputs, inRatio, outRatio, inputLabels, outputLabels } = method;
  return {
    inputs: [...inputs],
    outputs: [...outputs],
    ...(inRatio === null ? {} : { inRatio }),
    ...(outRatio === null ? {} : { outRatio }),
    inputLabels: [...inputLabels],
    outputLabels: [...outputLabels],
  };
}

function controlEntry(control: ControlInput): NonNullable<MetadataInput['controls']>[number] {
  const { input, shape, values, bend, operator, target } = control;
  const kind = values instanceof BigInt64Array ? ('int64' as const) : ('float32' as const);
  const numbers = Float32Array.from(values, Number);
  return { input, type: kind, shape: [...shape], base64: toBase64(numbers), bend, operator, target };
}
