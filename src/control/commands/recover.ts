// What a crash left: `recover`.
import { type Call, type Command, numberWord } from '../command.ts';
import { line } from '../reply.ts';
import { replySkipped, replySkips } from '../skips.ts';
import { forget, leftovers } from '../state/leftovers.ts';
import { leftoverNumbered, recover } from '../state/recover.ts';

export const RECOVER_COMMANDS: readonly Command[] = [
  {
    verb: 'recover',
    help: 'Tells the states that an engine that crashed has left, brings one back by its number, or forgets all.',
    arguments: [{ name: 'which', help: 'A number, or none to forget all.', kind: 'word', optional: true }],
    examples: ['recover', 'recover none'],
    isOffRecord: true,
    run: runRecover,
  },
];

async function runRecover({ words: [which], desk, instance, sender, reply }: Call): Promise<void> {
  const all = desk.autosave === null ? [] : await leftovers(desk.autosave.folder);
  if (which === undefined) {
    reply(line('recover', all.length));
    for (const [index, { instance: name, timeMs }] of all.entries())
      reply(line('leftover', index + 1, name, new Date(timeMs).toISOString()));
  } else if (which === 'none') for (const leftover of all) await forget(leftover);
  else {
    const leftover = leftoverNumbered(all, numberWord(which, 'recover'));
    replySkips(await recover(desk, instance, leftover, sender), reply);
    replySkipped(instance, reply);
    reply(line('done', 'recover', which));
  }
}
