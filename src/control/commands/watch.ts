// What is seen and heard of the inside: `watch unwatch listen`.
import { failure, unknownName } from '../../errors.ts';
import { readWatch, STATISTICS } from '../../monitor/watch.ts';
import type { Call, Command } from '../command.ts';
import { checkFreeId } from '../desk.ts';
import { line } from '../reply.ts';
import { playing } from '../rig.ts';

export const WATCH_COMMANDS: readonly Command[] = [
  {
    verb: 'watch',
    help: 'Streams statistics of weights or activations at a rate; without words it tells the watches there are.',
    arguments: [
      { name: 'id', help: 'Its own name.', kind: 'id', optional: true },
      { name: 'target', help: 'What is watched.', kind: 'target', optional: true },
      {
        name: 'statistics',
        help: `Any of ${STATISTICS.join(' ')}; rms when left out; rate and Hz.`,
        kind: 'word',
        optional: true,
        many: true,
      },
    ],
    examples: ['watch low a:decoder.first rms peak rate 20', 'watch'],
    run: watch,
  },
  {
    verb: 'unwatch',
    help: 'Ends a watch.',
    arguments: [{ name: 'id', help: 'The watch.', kind: 'id' }],
    examples: ['unwatch low'],
    run: unwatch,
  },
  {
    verb: 'listen',
    help: 'Lets units of an activation be heard on further signals, in step with the sound; off ends that.',
    arguments: [
      { name: 'target', help: 'One activation, or off.', kind: 'target' },
      {
        name: 'units',
        help: 'Units like 0-3 7, and line to join frames smoothly.',
        kind: 'word',
        many: true,
        optional: true,
      },
    ],
    examples: ['listen a:decoder.first 0-3', 'listen off'],
    run: listen,
  },
];

async function watch({ words, instance, desk, sender, reply }: Call): Promise<void> {
  const [id] = words;
  if (id === undefined) {
    for (const { id: each, target, statistics, rateHz } of instance.state.watches)
      reply(line('watch', each, target, ...statistics, 'rate', rateHz));
    return;
  }
  checkFreeId(desk, id);
  const made = readWatch(words);
  await instance.change(
    (state) => ({ ...state, watches: [...state.watches.filter((each) => each.id !== id), made] }),
    { text: `watch ${words.join(' ')}`, sender },
  );
}

async function unwatch({ words: [id = ''], instance, sender }: Call): Promise<void> {
  await instance.change(
    (state) => {
      const watches = state.watches.filter((each) => each.id !== id);
      const known = state.watches.map((each) => each.id);
      if (watches.length === state.watches.length) throw unknownName('unwatch', id, 'watch', known);
      return { ...state, watches };
    },
    { text: `unwatch ${id}`, sender },
  );
}

async function listen({ words: [target = '', ...rest], instance, reply }: Call): Promise<void> {
  const engine = playing(instance.rig, 'listen');
  if (target === 'off') {
    await engine.listenOff();
    reply(line('listen', 'off'));
    return;
  }
  const units = rest.filter((word) => word !== 'line' && word !== 'hold');
  if (units.some((word) => !/^[\d-]+$/.test(word)))
    throw failure('syntax', `listen ${target}`, `expected units like 0-3 7, got ${units.join(' ')}`);
  await engine.listen(target, units.join(' '), rest.includes('line') ? 'line' : 'hold');
  reply(line('listen', target, ...units));
}
