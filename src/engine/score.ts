// A render's small score: at which second which value of which bend becomes what, and how long it glides there. Takes a
// plan and the events, gives for any moment what is due; it sets nothing itself.
import { type Bend, type Plan, parametersOf } from '../bend/bend.ts';
import { failure, unknownName } from '../errors.ts';
import { checkValue, type Parameter, type ParameterValue } from '../parameter.ts';

export interface ScoreEvent {
  /** From the beginning of the sound. */
  readonly seconds: number;
  readonly id: string;
  readonly key: string;
  readonly value: ParameterValue;
  /** How long the value glides there in a straight line; 0 jumps. */
  readonly rampMs: number;
}

export type Score = readonly ScoreEvent[];

/** All events of one value of one bend, in the order of time. */
export interface Lane {
  readonly id: string;
  readonly key: string;
  /** The value before the first event; null where the bend has none of its own. */
  readonly first: ParameterValue | null;
  readonly events: readonly ScoreEvent[];
}

/**
 * Sorts a score into lanes and checks it against the plan. Throws `name-not-found` for an unknown bend or key,
 * `value-invalid` and `value-range` for the value, a time below 0, or a glide of what is not one live number.
 */
export function scoreLanes(plan: Plan, score: Score): Lane[] {
  const lanes = new Map<string, Lane>();
  for (const event of [...score].sort((a, b) => a.seconds - b.seconds)) {
    const name = `${event.id} ${event.key}`;
    const bend = bendNamed(plan, event);
    const parameter = parameterNamed(bend, event);
    const lane = lanes.get(name) ?? {
      id: event.id,
      key: event.key,
      first: firstValue(bend, parameter),
      events: [],
    };
    const before = lane.events.at(-1)?.value ?? lane.first;
    const checked = checkEvent(event, parameter, before);
    lanes.set(name, { ...lane, events: [...lane.events, checked] });
  }
  return [...lanes.values()];
}

/** The value of a lane at a moment; null where no event has come yet and the bend has no value of its own. */
export function laneValue({ first, events }: Lane, seconds: number): ParameterValue | null {
  let value = first;
  for (const [index, event] of events.entries()) {
    if (event.seconds > seconds) break;
    const until = Math.min(seconds, events[index + 1]?.seconds ?? seconds);
    value = glide(value, event, until - event.seconds);
  }
  return value;
}

function glide(from: ParameterValue | null, { value, rampMs }: ScoreEvent, elapsed: number): ParameterValue {
  const part = rampMs === 0 ? 1 : (elapsed * 1000) / rampMs;
  if (part >= 1 || typeof value !== 'number' || typeof from !== 'number') return value;
  return from + (value - from) * part;
}

function bendNamed(plan: Plan, event: ScoreEvent): Bend {
  const bend = plan.find(({ id }) => id === event.id);
  if (bend !== undefined) return bend;
  throw unknownName(
    where(event),
    event.id,
    'bend',
    plan.map(({ id }) => id),
  );
}

function parameterNamed(bend: Bend, event: ScoreEvent): Parameter {
  const parameters = parametersOf(bend.operator, bend.values);
  const parameter = parameters.find(({ name }) => name === event.key);
  if (parameter !== undefined) return parameter;
  throw unknownName(
    where(event),
    event.key,
    `parameter of ${bend.operator.name}`,
    parameters.map(({ name }) => name),
  );
}

function firstValue(bend: Bend, parameter: Parameter): ParameterValue | null {
  const own = bend.values.get(parameter.name);
  if (own !== undefined) return own;
  return parameter.kind === 'array' ? null : parameter.default;
}

function checkEvent(event: ScoreEvent, parameter: Parameter, before: ParameterValue | null): ScoreEvent {
  const { seconds, rampMs } = event;
  if (!Number.isFinite(seconds) || seconds < 0)
    throw failure('value-range', where(event), `the time must be 0 or more seconds, got ${seconds}`);
  if (!Number.isFinite(rampMs) || rampMs < 0)
    throw failure('value-range', where(event), `ramp must be 0 or more ms, got ${rampMs}`);
  const value = checkValue(parameter, event.value, where(event));
  if (rampMs > 0) refuseGlide(event, parameter, typeof value === 'number' && typeof before === 'number');
  return { ...event, value };
}

function refuseGlide(event: ScoreEvent, parameter: Parameter, areNumbers: boolean): void {
  const isLive = parameter.kind === 'number' && parameter.live && !parameter.whole;
  if (isLive && areNumbers) return;
  const reason = isLive
    ? 'only one number can glide to one number'
    : `${parameter.name} cannot glide, leave ramp out`;
  throw failure('value-invalid', where(event), reason);
}

function where({ seconds, id }: ScoreEvent): string {
  return `at ${seconds} ${id}`;
}
