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
  await instance.settled();
  const history = instance.historyOf(sender);
  const step = history.last();
  if (step === null) {
    reply(line('undo', 'nothing'));
    return;
  }
  await instance.change(() => step.before, { text: 'undo', sender, isStep: false });
  history.wentBack();
  reply(line('undo', step.text));
}

async function redo({ instance, sender, reply }: Call): Promise<void> {
  await instance.settled();
  const history = instance.historyOf(sender);
  const step = history.next();
  if (step === null) {
    reply(line('redo', 'nothing'));
    return;
  }
  await instance.change(() => step.after, { text: 'redo', sender, isStep: false });
  history.wentOn();
  reply(line('redo', step.text));
}
