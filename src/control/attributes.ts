// The attributes of an instance as data: what they are called, what they take, what they are at first. Their verbs, OSC
// addresses, ranges and patch controls are all read from here.
import { LATE_POLICIES } from '../engine/live/late-sound.ts';
import { checkValue, type Parameter, type ParameterValue, partParameter } from '../parameter.ts';

export interface Attributes {
  /** 0 lets nothing of the model be heard or computed. */
  readonly enable: number;
  readonly bypass: number;
  readonly wet: number;
  readonly late: string;
  /** Frames of a model block; 0 chooses one near 2048. */
  readonly block: number;
  readonly provider: string;
  readonly resample: number;
}

export type AttributeName = keyof Attributes;

const SWITCH = {
  low: 0,
  high: 1,
  min: 0,
  max: 1,
  unit: '',
  neutral: null,
  whole: true,
  lists: false,
} as const;

export const ATTRIBUTES: readonly (Parameter & { readonly name: AttributeName })[] = [
  attribute({
    ...SWITCH,
    kind: 'number',
    name: 'enable',
    help: '0 fades to silence and computes nothing, 1 goes on.',
    live: true,
    default: 1,
  }),
  attribute({
    ...SWITCH,
    kind: 'number',
    name: 'bypass',
    help: '1 lets the sound itself through, in step with what was bent.',
    live: true,
    default: 0,
  }),
  attribute({
    ...partParameter('wet', 'How much of the model is heard beside the sound itself.', 1, 1),
    lists: false,
  }),
  attribute({
    kind: 'word',
    name: 'late',
    help: 'What a late block sounds like.',
    live: true,
    words: LATE_POLICIES,
    default: 'dry',
  }),
  attribute({
    ...SWITCH,
    kind: 'number',
    name: 'block',
    help: 'Frames the model computes at once; 0 chooses.',
    live: false,
    default: 0,
    max: 65_536,
    high: 8192,
    unit: 'frames',
  }),
  attribute({
    kind: 'text',
    name: 'provider',
    help: 'What the model runs on: cpu, auto, gpu or a provider by name.',
    live: false,
    default: 'cpu',
  }),
  attribute({
    ...SWITCH,
    kind: 'number',
    name: 'resample',
    help: '1 plays the model at its own rate, 0 at the rate of the host.',
    live: false,
    default: 1,
  }),
];

export const FIRST_ATTRIBUTES: Attributes = {
  enable: 1,
  bypass: 0,
  wet: 1,
  late: 'dry',
  block: 0,
  provider: 'cpu',
  resample: 1,
};

/** Words of other programs for attributes. */
export const ATTRIBUTE_ALIASES: ReadonlyMap<string, AttributeName> = new Map([
  ['bufsize', 'block'],
  ['gpu', 'provider'],
]);

export function isAttribute(name: string): name is AttributeName {
  return ATTRIBUTES.some((known) => known.name === name);
}

/** The attributes with one of them set to what was typed. Throws `value-invalid`, `value-range`. */
export function withAttribute(
  attributes: Attributes,
  name: AttributeName,
  value: ParameterValue,
): Attributes {
  const definition = ATTRIBUTES.find((known) => known.name === name);
  if (definition === undefined) return attributes;
  return { ...attributes, [name]: checkValue(definition, value, 'attribute') };
}

function attribute<A extends Parameter & { readonly name: string }>(
  definition: A,
): Parameter & { readonly name: AttributeName } {
  return definition as Parameter & { readonly name: AttributeName };
}
