// The chain as a whole: which bend comes where, and one heard alone: `order solo`.
import { bendNamed, withOrder } from '../../bend/plan-edits.ts';
import { failure } from '../../errors.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { line } from '../reply.ts';

export const CHAIN_COMMANDS: readonly Command[] = [
  {
    verb: 'order',
    help: 'Moves a bend to another place of the chain, or tells the chain.',
    arguments: [
      { name: 'id', help: 'The bend.', kind: 'id', optional: true },
      { name: 'place', help: 'Where it acts, 1 first.', kind: 'number', low: 1, optional: true },
    ],
    examples: ['order warm 1', 'order'],
    run: order,
  },
  {
    verb: 'solo',
    help: 'Lets one bend be heard alone; off ends that.',
    arguments: [
      { name: 'id', help: 'The bend, or off.', kind: 'id' },
      { name: 'value', help: '1 alone, 0 not.', kind: 'number', low: 0, high: 1, optional: true },
    ],
    examples: ['solo warm', 'solo warm 0', 'solo off'],
    run: solo,
  },
];

function order({ words: [id, word], instance, sender, reply }: Call): void | Promise<void> {
  if (id === undefined) {
    reply(line('order', ...instance.state.plan.map((bend) => bend.id)));
    return;
  }
  const place = numberWord(word, `order ${id}`);
  return instance.change((state) => ({ ...state, plan: withOrder(state.plan, id, place) }), {
    text: `order ${id} ${place}`,
    sender,
  });
}

function solo({ words, instance, sender }: Call): Promise<void> {
  const [id = '', word = '1'] = words;
  const value = numberWord(word, `solo ${id}`);
  if (value !== 0 && value !== 1) throw failure('value-range', `solo ${id}`, `must be 0 or 1, got ${value}`);
  const alone = id === 'off' || value === 0 ? null : id;
  return instance.change(
    (state) => {
      if (id !== 'off') bendNamed(state.plan, id, 'solo');
      return { ...state, solo: alone };
    },
    { text: `solo ${words.join(' ')}`, sender },
  );
}
