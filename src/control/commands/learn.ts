// `learn mappings unlearn cc note`: controls of controllers and what they move. Takes words, lets the instance hear them.
import { failure } from '../../errors.ts';
import { type Call, type Command, numberWord } from '../command.ts';
import { knobOf, knobWords } from '../knob.ts';
import { sourceName, sourceWords } from '../mapping.ts';
import { checkLearnable, withoutMappings } from '../mapping-moves.ts';
import { line } from '../reply.ts';

const MIDI_ARGUMENTS = [
  { name: 'channel', help: 'The MIDI channel.', kind: 'number', low: 1, high: 16 },
  { name: 'number', help: 'Which one.', kind: 'number', low: 0, high: 127 },
  { name: 'value', help: 'Where it is.', kind: 'number', low: 0, high: 127 },
] as const;

export const LEARN_COMMANDS: readonly Command[] = [
  {
    verb: 'learn',
    help: 'Maps the next OSC address nobody knows, or MIDI control, that moves: to a parameter of a bend (id key), to a macro or an attribute (its name), over its whole range; off ends waiting, nothing tells.',
    arguments: [
      {
        name: 'id',
        help: 'The bend, or the name of a macro or attribute, or off.',
        kind: 'id',
        optional: true,
      },
      { name: 'key', help: 'The parameter of the bend.', kind: 'word', optional: true },
    ],
    examples: ['learn wet', 'learn glow', 'learn off', 'learn warm amount'],
    run: learn,
  },
  {
    verb: 'cc',
    help: 'A MIDI controller that was moved.',
    arguments: MIDI_ARGUMENTS,
    examples: ['cc 1 7 64'],
    run: (call) => hear(call, 'cc'),
  },
  {
    verb: 'note',
    help: 'A MIDI note with its velocity; 0 is its end.',
    arguments: MIDI_ARGUMENTS,
    examples: ['note 1 60 100'],
    run: (call) => hear(call, 'note'),
  },
  {
    verb: 'mappings',
    help: 'Lists what is mapped: the bend (- for a macro or attribute), the parameter, the control.',
    arguments: [],
    examples: ['mappings'],
    isOffRecord: true,
    run: ({ instance, reply }) => {
      const { mappings } = instance.state;
      reply(line('mappings', mappings.length));
      for (const mapping of mappings)
        reply(line('mapping', ...knobWords(mapping), ...sourceWords(mapping.source)));
    },
  },
  {
    verb: 'unlearn',
    help: 'Takes mappings away: those of a parameter (id key), of a macro or attribute (its name), of a control (cc channel number, note channel number, osc address), or all.',
    arguments: [{ name: 'what', help: 'What they move, or the control, or all.', kind: 'word', many: true }],
    examples: ['unlearn warm amount', 'unlearn all'],
    run: unlearn,
  },
];

function learn({ words: [id, key], instance, sender, reply }: Call): void {
  const { learner } = instance;
  if (id === undefined) {
    const { learning } = learner;
    reply(line('learn', ...(learning === null ? ['off'] : knobWords(learning))));
    return;
  }
  if (id === 'off') {
    learner.stop();
    return;
  }
  const knob = key === undefined ? { id: '', key: id } : knobOf(id, key);
  checkLearnable(instance.state, knob);
  learner.learn(knob, sender);
}

function unlearn({ words, instance, sender }: Call): Promise<void> {
  const what = words.join(' ');
  const [first = '', second] = words;
  const knob = second === undefined ? { id: '', key: first } : knobOf(first, second);
  const isControl = first === 'cc' || first === 'note' || first === 'osc';
  if (what === 'all')
    return instance.change((state) => (state.mappings.length === 0 ? state : { ...state, mappings: [] }), {
      text: 'unlearn all',
      sender,
      touches: [],
    });
  return instance.change(
    (state) =>
      withoutMappings(
        state,
        (mapping) => {
          if (isControl) return sourceName(mapping.source) === what;
          return mapping.id === knob.id && mapping.key === knob.key;
        },
        what,
      ),
    { text: `unlearn ${what}`, sender, touches: [] },
  );
}

function hear({ words, instance, sender }: Call, kind: 'cc' | 'note'): void {
  const [channel, number, value] = MIDI_ARGUMENTS.map((argument, index) => {
    const heard = numberWord(words[index], `${kind}: ${argument.name}`);
    const isWhole = argument.name === 'value' || Number.isInteger(heard);
    if (isWhole && heard >= argument.low && heard <= argument.high) return heard;
    const range = `${argument.low} to ${argument.high}`;
    throw failure('value-range', `${kind}: ${argument.name}`, `must be ${range}, got ${heard}`);
  });
  instance.hearControl({ kind, channel: channel ?? 1, number: number ?? 0 }, value ?? 0, sender);
}
