// `store recall forget snaps blend`: states that are gone back to, at once, over a time, or part of the way. Takes words, gives
// edits of the state.
import { failure } from '../../errors.ts';
import { blendedState } from '../blend.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { type InstanceState, type Snapshot, snapshotOf } from '../instance-state.ts';
import { withoutRamp } from '../keyed-words.ts';
import { recallSnapshot, snapshotNamed } from '../recall.ts';
import { line } from '../reply.ts';
import { replySkips } from '../skips.ts';
import type { Weighted } from '../weighted-values.ts';
import { atomOf } from '../words.ts';

const NAME = { name: 'name', help: 'A number or a name.', kind: 'word' } as const;
const MOST_SNAPSHOTS = 1000;
const SNAPSHOT_NAME = /^[\w-]{1,64}$/;

export const SNAPSHOT_COMMANDS: readonly Command[] = [
  {
    verb: 'store',
    help: 'Keeps everything that is heard as a snapshot.',
    arguments: [NAME],
    examples: ['store 1', 'store verse'],
    run: store,
  },
  {
    verb: 'recall',
    help: 'Goes to a snapshot, or between two of them, at once or over a time; between two the model stays.',
    arguments: [
      NAME,
      {
        name: 'way',
        help: 'A second snapshot and the part of the way to it, 0 to 1; ramp and its milliseconds.',
        kind: 'word',
        many: true,
        optional: true,
      },
    ],
    examples: ['recall 1', 'recall 1 ramp 2000', 'recall 1 verse 0.3'],
    run: recall,
  },
  {
    verb: 'blend',
    help: 'Mixes snapshots by their weights, which are taken in proportion; the model stays.',
    arguments: [
      { name: 'parts', help: 'Snapshots and their weights, and ramp with its milliseconds.', kind: 'pairs' },
    ],
    examples: ['blend 1 0.2 verse 0.8'],
    run: blend,
  },
  {
    verb: 'forget',
    help: 'Lets go of a snapshot.',
    arguments: [NAME],
    examples: ['forget verse'],
    run: forget,
  },
  {
    verb: 'snaps',
    help: 'Lists the snapshots with their models and how many bends they hold.',
    arguments: [],
    examples: ['snaps'],
    isOffRecord: true,
    run: ({ instance, reply }) => {
      const { snapshots } = instance.state;
      reply(line('snaps', ...[...snapshots.keys()].map(atomOf)));
      for (const [name, { model, plan }] of snapshots)
        reply(line('snap', atomOf(name), model?.name ?? 'none', plan.length));
    },
  },
];

function store({ words: [name = ''], instance, sender }: Call): Promise<void> {
  if (!SNAPSHOT_NAME.test(name) || name === 'ramp')
    throw failure(
      'name-invalid',
      `store ${name.slice(0, 80)}`,
      'must be a number, or letters, digits, _ and -',
    );
  return instance.change(
    (state) => {
      if (state.snapshots.size >= MOST_SNAPSHOTS && !state.snapshots.has(name))
        throw failure('value-range', 'store', `there may be ${MOST_SNAPSHOTS} at most; forget one first`);
      return { ...state, snapshots: new Map([...state.snapshots, [name, snapshotOf(state)]]) };
    },
    { text: `store ${name}`, sender },
  );
}

function forget({ words: [name = ''], instance, sender }: Call): Promise<void> {
  return instance.change(
    (state) => {
      snapshotNamed(state, name, 'forget');
      return { ...state, snapshots: new Map([...state.snapshots].filter(([each]) => each !== name)) };
    },
    { text: `forget ${name}`, sender },
  );
}

function recall(call: Call): Promise<void> {
  const { rest: pairs, rampMs } = withoutRamp(call.words, 'recall');
  if (pairs.length === 3) return recallBetween(call, pairs, rampMs);
  if (pairs.length !== 1) throw failure('syntax', 'recall', 'expected: name [name part] [ramp ms]');
  return recallOne(call, pairs[0] ?? '', rampMs);
}

async function recallOne(call: Call, name: string, rampMs: number | undefined): Promise<void> {
  const { instance, reply } = call;
  const snapshot = snapshotNamed(instance.state, name, 'recall');
  replySkips(await recallSnapshot(instance, snapshot, manner(call, null, rampMs)), reply);
}

function recallBetween(call: Call, pairs: readonly string[], rampMs: number | undefined): Promise<void> {
  const [from = '', to = '', word] = pairs;
  const part = numberWord(word, 'recall');
  if (!(part >= 0 && part <= 1)) throw failure('value-range', 'recall', `must be 0 to 1, got ${part}`);
  const weights = [
    { name: from, weight: 1 - part },
    { name: to, weight: part },
  ];
  return mixed(call, weights, `recall ${from} ${to}`, rampMs);
}

function blend(call: Call): Promise<void> {
  const { rest: pairs, rampMs } = withoutRamp(call.words, 'blend');
  if (pairs.length === 0 || pairs.length % 2 !== 0)
    throw failure('syntax', 'blend', 'expected: name weight [name weight…] [ramp ms]');
  const weights = Array.from({ length: pairs.length / 2 }, (_, index) => {
    const name = pairs[2 * index] ?? '';
    return { name, weight: numberWord(pairs[2 * index + 1], `blend ${name}`) };
  });
  return mixed(call, weights, 'blend', rampMs);
}

interface Share {
  readonly name: string;
  readonly weight: number;
}

function mixed(
  call: Call,
  shares: readonly Share[],
  gesture: string,
  rampMs: number | undefined,
): Promise<void> {
  return call.instance.change(
    (state) =>
      blendedState(
        state,
        shares.map((share) => partOf(state, share, call.verb)),
      ),
    manner(call, gesture, rampMs),
  );
}

function partOf(state: InstanceState, { name, weight }: Share, where: string): Weighted<Snapshot> {
  return { of: snapshotNamed(state, name, where), weight };
}

function manner({ verb, words, sender }: Call, gesture: string | null, rampMs: number | undefined) {
  return {
    text: `${verb} ${words.join(' ')}`,
    sender,
    ...(gesture === null ? {} : { gesture }),
    ...(rampMs === undefined ? {} : { rampMs }),
  };
}
