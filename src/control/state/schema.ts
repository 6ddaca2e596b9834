// The form of a state file, entry by entry: what is not of that form is never used. JSON values in, checked plain data out;
// names are looked up by others.
import * as v from 'valibot';
import { CURVES } from '../../bend/named-control.ts';
import { BANDS, LFO_SHAPES } from '../../engine/live/modulation.ts';
import type { Macro } from '../macro.ts';
import type { Mapping } from '../mapping.ts';
import type { Modulation } from '../modulation.ts';

/** The version of the form that is written and read. */
export const STATE_VERSION = 1;
/** Bytes of a file, and entries of a list in it, at most. */
export const LARGEST_STATE = 32 * 2 ** 20;
export const MOST_ENTRIES = 4096;

const text = v.pipe(v.string(), v.maxLength(100_000));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const number = v.pipe(v.number(), v.finite());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const array = v.object({ shape: v.pipe(v.array(count), v.maxLength(16)), data: v.array(number) });
const value = v.union([number, text, v.array(number), array]);
const setting = v.union([number, text, array]);

export const HEADER = v.looseObject({ livebend: v.pipe(v.number(), v.integer(), v.minValue(1)) });

export const MODEL = v.object({
  name,
  path: text,
  sha256: v.optional(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/))),
  method: v.nullable(name),
  settings: v.optional(v.pipe(v.array(v.object({ name, values: v.array(setting) })), v.maxLength(256)), []),
  versions: v.optional(v.record(name, text), {}),
});

export const BEND = v.object({
  id: name,
  operator: name,
  target: text,
  params: v.record(v.string(), value),
  on: v.optional(value),
  mix: v.optional(value),
  found: v.optional(v.record(v.string(), v.array(count))),
});

export const MACRO = v.object({
  name,
  value: v.pipe(number, v.minValue(0), v.maxValue(1)),
  maps: v.pipe(
    v.array(v.object({ id: v.string(), key: name, low: number, high: number, curve: v.picklist(CURVES) })),
    v.maxLength(256),
  ),
}) satisfies v.GenericSchema<unknown, Macro>;

export const MODULATION = v.object({
  id: v.string(),
  key: name,
  depth: number,
  source: v.variant('kind', [
    v.object({
      kind: v.literal('lfo'),
      shape: v.picklist(LFO_SHAPES),
      rateHz: v.pipe(number, v.minValue(0)),
    }),
    v.object({ kind: v.literal('follow'), band: v.picklist(BANDS) }),
    v.object({ kind: v.literal('activation'), target: text, statistic: name }),
    v.object({ kind: v.literal('random'), rateHz: v.pipe(number, v.minValue(0)) }),
  ]),
}) satisfies v.GenericSchema<unknown, Modulation>;

export const MAPPING = v.object({
  id: v.string(),
  key: name,
  source: v.variant('kind', [
    v.object({ kind: v.literal('osc'), address: text }),
    v.object({ kind: v.picklist(['cc', 'note']), channel: count, number: count }),
  ]),
}) satisfies v.GenericSchema<unknown, Mapping>;

export const WATCH = v.object({ id: name, target: text, statistics: v.array(name), rateHz: number });

export const SNAPSHOT = v.looseObject({});

export type ModelData = v.InferOutput<typeof MODEL>;
export type BendData = v.InferOutput<typeof BEND>;
export type WatchData = v.InferOutput<typeof WATCH>;

/** What a snapshot holds, and with it all that is heard. */
export interface SnapshotData {
  readonly model: ModelData | null;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly bends: readonly BendData[];
  readonly solo: string | null;
  readonly macros: readonly Macro[];
  readonly modulations: readonly Modulation[];
}

/** A whole state as JSON. */
export interface StateData extends SnapshotData {
  readonly livebend: typeof STATE_VERSION;
  readonly snapshots: Readonly<Record<string, SnapshotData>>;
  readonly watches: readonly WatchData[];
  readonly mappings: readonly Mapping[];
}
