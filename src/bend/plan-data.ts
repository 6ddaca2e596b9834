// A plan and its controls as plain data that can be written down, sent and compared, and back again. Whatever remembers or
// mixes states of the instrument works on this form.
import * as v from 'valibot';
import { failure } from '../errors.ts';
import { isArrayValue, type ParameterValue } from '../parameter.ts';
import { type Bend, makeBend, type Plan } from './bend.ts';
import { CURVES, makeControl, type NamedControl } from './named-control.ts';

const MOST = 10_000;
const word = v.pipe(v.string(), v.maxLength(100_000));
const number = v.pipe(v.number(), v.finite());
const unit = v.pipe(v.number(), v.integer(), v.minValue(0));

const valueSchema = v.union([
  number,
  word,
  v.array(number),
  v.object({ shape: v.pipe(v.array(unit), v.maxLength(16)), data: v.array(number) }),
]);

const bendSchema = v.object({
  id: word,
  operator: word,
  target: word,
  values: v.record(v.string(), valueSchema),
  found: v.optional(v.record(v.string(), v.array(unit))),
});

const controlSchema = v.object({
  name: word,
  low: number,
  high: number,
  clamp: v.boolean(),
  curve: v.picklist(CURVES),
  exponent: number,
  default: number,
  value: number,
});

const planSchema = v.object({
  bends: v.pipe(v.array(bendSchema), v.maxLength(MOST)),
  controls: v.optional(v.pipe(v.array(controlSchema), v.maxLength(MOST)), []),
});

/** A plan as JSON holds it; arrays are written out in row order. */
export type PlanData = v.InferOutput<typeof planSchema>;
export type BendData = v.InferOutput<typeof bendSchema>;

/** What a plan and its controls are, as plain data. */
export function planData(plan: Plan, controls: readonly NamedControl[] = []): PlanData {
  return { bends: plan.map(bendData), controls: controls.map((control) => ({ ...control })) };
}

/**
 * The plan and controls that data describes. Throws `value-invalid` with the place where it is no plan, and what `makeBend`
 * and `makeControl` throw.
 */
export function planFromData(data: unknown): {
  readonly plan: Plan;
  readonly controls: readonly NamedControl[];
} {
  const result = v.safeParse(planSchema, data);
  if (!result.success) {
    const [issue] = result.issues;
    throw failure('value-invalid', 'plan', `at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
  }
  const { bends, controls } = result.output;
  return {
    plan: bends.map(bendFromData),
    controls: controls.map(({ name, ...options }) => makeControl(name, options)),
  };
}

function bendData({ id, operator, target, values, found }: Bend): BendData {
  const written = Object.fromEntries([...values].map(([name, value]) => [name, plainValue(value)]));
  const bend = { id, operator: operator.name, target, values: written };
  if (found === undefined) return bend;
  return { ...bend, found: Object.fromEntries([...found].map(([key, units]) => [key, [...units]])) };
}

function bendFromData({ id, operator, target, values, found }: BendData): Bend {
  const bend = makeBend(id, operator, target, new Map(Object.entries(values)));
  return found === undefined ? bend : { ...bend, found: new Map(Object.entries(found)) };
}

/** A value as JSON holds it. */
export function plainValue(value: ParameterValue): BendData['values'][string] {
  if (typeof value !== 'object') return value;
  return isArrayValue(value) ? { shape: [...value.shape], data: Array.from(value.data) } : [...value];
}
