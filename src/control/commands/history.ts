// `undo redo history`: back and forth through what was done.
import type { Call, Command } from '../command.ts';
import { line } from '../reply.ts';

export const HISTORY_COMMANDS: readonly Command[] = [
  { verb: 'undo', help: 'Takes the last step back.', arguments: [], examples: ['undo'], run: undo },
  {
    verb: 'redo',
    help: 'Does a step again that was taken back.',
    arguments: [],
    examples: ['redo'],
    run: redo,
  },
  {
    verb: 'history',
    help: 'Lists the steps, the last one first.',
    arguments: [],
    examples: ['history'],
    isOffRecord: true,
    run: ({ instance, reply }) => {
      const { steps, undone } = instance.history;
      reply(line('history', steps.length, undone.length));
      for (const [index, { text }] of [...steps].reverse().slice(0, 32).entries())
        reply(line('step', -index - 1, text));
    },
  },
];

async function undo({ instance, sender, reply }: Call): Promise<void> {
  const step = await instance.walk.back(sender);
  reply(line('undo', step?.text ?? 'nothing'));
}

async function redo({ instance, sender, reply }: Call): Promise<void> {
  const step = await instance.walk.on(sender);
  reply(line('redo', step?.text ?? 'nothing'));
}
