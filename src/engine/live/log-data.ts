// What was done to a live engine, as data that can be written down: each deed with the frames that had gone in and come out
// before it. Takes anything, gives a log that is well formed, or says where it is not.
import * as v from 'valibot';
import { failure } from '../../errors.ts';
import { LATE_POLICIES } from './late-sound.ts';
import { BANDS, LFO_SHAPES } from './modulation.ts';

const MOST_ENTRIES = 1_000_000;
const LONGEST = 2 ** 20;

const name = v.pipe(v.string(), v.maxLength(10_000));
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const frames = v.pipe(count, v.maxValue(LONGEST));
const number = v.pipe(v.number(), v.finite());
const rate = v.pipe(count, v.minValue(1), v.maxValue(192_000));
const ramp = { rampMs: v.optional(number), curve: v.optional(v.picklist(['lin', 'exp'])) };
const value = v.union([
  number,
  v.pipe(v.string(), v.maxLength(100_000)),
  v.array(number),
  v.object({ shape: v.array(count), data: v.array(number) }),
]);

const host = {
  vectorFrames: v.pipe(frames, v.minValue(1)),
  /** The rate of the sound where it is not the model's; else null. */
  rateHz: v.nullable(rate),
  isResampled: v.boolean(),
};

const source = v.variant('kind', [
  v.object({ kind: v.literal('lfo'), shape: v.picklist(LFO_SHAPES), rateHz: number }),
  v.object({ kind: v.literal('follow'), band: v.picklist(BANDS) }),
  v.object({ kind: v.literal('activation'), target: name, statistic: name }),
  v.object({ kind: v.literal('random'), rateHz: number }),
]);

const deeds = [
  /** A structure is ready: what is played from its `heard` on. `plan` is what `planData` gives. */
  v.object({
    kind: v.literal('structure'),
    structure: count,
    model: name,
    method: name,
    blockFrames: v.pipe(frames, v.minValue(1)),
    runs: v.object({ provider: name, threads: v.pipe(frames, v.minValue(1)) }),
    plan: v.unknown(),
  }),
  v.object({ kind: v.literal('heard'), structure: count, block: count }),
  v.object({ kind: v.literal('set'), id: name, key: name, value, ...ramp }),
  v.object({ kind: v.literal('stop'), id: name, key: name }),
  v.object({ kind: v.literal('control'), name, value: number, ...ramp }),
  v.object({ kind: v.literal('reset') }),
  /** Ramps stop where they are, modulations end. */
  v.object({ kind: v.literal('halt') }),
  v.object({ kind: v.literal('wet'), wet: number, ...ramp }),
  v.object({ kind: v.literal('enable'), isEnabled: v.boolean() }),
  v.object({
    kind: v.literal('modulate'),
    modulations: v.array(v.object({ id: name, key: name, source, depth: number })),
  }),
  v.object({ kind: v.literal('bypass'), isBypassed: v.boolean() }),
  v.object({ kind: v.literal('late'), policy: v.picklist(LATE_POLICIES) }),
  /** Another stream begins, because the host wants it or a structure of another form: blocks are counted from 0 again. */
  v.object({ kind: v.literal('dsp'), ...host }),
  v.object({ kind: v.literal('leave') }),
  /** In this block there was no time to fade from old values to new ones. */
  v.object({ kind: v.literal('jump'), structure: count, block: count }),
] as const;

const entrySchema = v.intersect([v.object({ pushed: count, pulled: count }), v.variant('kind', [...deeds])]);

const logSchema = v.object({
  livebendLog: v.literal(1),
  /** The model that plays at the beginning. */
  model: name,
  method: name,
  ...host,
  blockFrames: v.pipe(frames, v.minValue(1)),
  /** Null where they follow from vector and block. */
  spareFrames: v.nullable(frames),
  /** True where a replay gives the same samples. */
  isExact: v.boolean(),
  /** Why it does not; nothing where it does. */
  reasons: v.array(name),
  entries: v.pipe(v.array(entrySchema), v.maxLength(MOST_ENTRIES)),
});

export type LogData = v.InferOutput<typeof logSchema>;
export type LogEntry = LogData['entries'][number];
/** What was done, without when. */
export type Deed = v.InferOutput<(typeof deeds)[number]>;

/** The log that data describes. Throws `value-invalid` with the place where it is none. */
export function logFromData(data: unknown): LogData {
  const result = v.safeParse(logSchema, data);
  if (result.success) return result.output;
  const [issue] = result.issues;
  throw failure('value-invalid', 'log', `at ${v.getDotPath(issue) ?? 'the top'}: ${issue.message}`);
}

/** True where a log holds as many entries as it may. */
export function isFull(entries: readonly LogEntry[]): boolean {
  return entries.length >= MOST_ENTRIES;
}
