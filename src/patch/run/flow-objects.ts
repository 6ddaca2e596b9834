// Objects that decide where and when a message goes: route, select, trigger, gate, switch, change, deferlow, iter.
import { type Behaviour, reacting, type Spot } from './behaviour.ts';
import { type Atom, BANG, isBang, type Message, numberIn, plain, rest } from './message.ts';

/** `routepass` keeps the word it matched. */
function routing(keepsWord: boolean): Behaviour {
  return reacting(({ args, out }) => {
    const words: Atom[] = args.length === 0 ? [0] : [...args];
    return (inlet, message) => {
      if (inlet > 0) {
        words[inlet - 1] = plain(message)[0] ?? 0;
        return;
      }
      const place = words.findIndex((word) => matchedBy(word, message));
      if (place < 0) out(words.length, message);
      else out(place, keepsWord || isTypeWord(words[place], message) ? message : rest(message, 1));
    };
  });
}

function matchedBy(word: Atom, message: Message): boolean {
  const [first] = message;
  if (word === 'int' || word === 'float') return message.length === 1 && typeof first === 'number';
  if (word === 'list') return message.length > 1 && typeof first === 'number';
  return first === word;
}

/** Words for a type pass the message whole. */
function isTypeWord(word: Atom | undefined, message: Message): boolean {
  return typeof message[0] === 'number' && typeof word === 'string';
}

const select: Behaviour = reacting(({ args, out }) => {
  const words: Atom[] = args.length === 0 ? [0] : [...args];
  return (inlet, message) => {
    const [first = 0] = plain(message);
    if (inlet > 0) {
      words[inlet - 1] = first;
      return;
    }
    const place = words.indexOf(first);
    if (place < 0) out(words.length, message);
    else out(place, BANG);
  };
});

const trigger: Behaviour = reacting(({ box, args, out }) => {
  const kinds: readonly Atom[] = args.length === 0 ? ['i', 'i'] : args;
  return (_, message) => {
    for (let outlet = box.ports.outlets.length - 1; outlet >= 0; outlet--)
      out(outlet, triggered(kinds[outlet] ?? 'b', message));
  };
});

function triggered(kind: Atom, message: Message): Message {
  if (typeof kind === 'number') return [kind];
  if (kind === 'b') return BANG;
  if (kind === 'i') return [Math.trunc(numberIn(message))];
  if (kind === 'f') return [numberIn(message)];
  if (kind === 'l' || kind === 'a') return message;
  if (kind === 's') return [String(plain(message)[0] ?? '')];
  return [kind];
}

const gate: Behaviour = reacting(({ args, out }) => {
  let open = typeof args[1] === 'number' ? args[1] : 0;
  return (inlet, message) => {
    if (inlet === 0) open = numberIn(message);
    else if (open > 0) out(open - 1, message);
  };
});

const switching: Behaviour = reacting(({ args, out }) => {
  let chosen = typeof args[1] === 'number' ? args[1] : 0;
  return (inlet, message) => {
    if (inlet === 0) chosen = numberIn(message);
    else if (inlet === chosen) out(0, message);
  };
});

const change: Behaviour = reacting(({ args, out }) => {
  let last = args[0] ?? 0;
  return (_, message) => {
    const [first = 0] = plain(message);
    if (first === last) return;
    last = first;
    out(0, [first]);
  };
});

const iter: Behaviour = reacting(({ out }) => (_, message) => {
  for (const atom of plain(message)) out(0, [atom]);
});

/** Passes at once what Max would hold back for some milliseconds. */
const passing: Behaviour = reacting(({ out }) => (inlet, message) => {
  if (inlet === 0) out(0, message);
});

const deferlow: Behaviour = reacting(
  ({ out, world }) =>
    (_, message) =>
      world.later(() => out(0, message)),
);

/** Runs when the event is over, once for however many bangs; `stop` takes it back. */
const delay: Behaviour = reacting(({ out, world }) => {
  let turn = 0;
  return (inlet, message) => {
    if (inlet > 0) return;
    turn += 1;
    const own = turn;
    if (message[0] !== 'stop') world.later(() => own === turn && out(0, BANG));
  };
});

/** One beat when it is switched on; time does not pass here. */
const metro: Behaviour = reacting(({ out }) => (inlet, message) => {
  if (inlet === 0 && (isBang(message) || numberIn(message) !== 0)) out(0, BANG);
});

const onebang: Behaviour = reacting(({ args, out }: Spot) => {
  let isOpen = args[0] === 1;
  return (inlet, message) => {
    if (inlet > 0) isOpen = true;
    else if (isOpen) {
      isOpen = false;
      out(0, BANG);
    } else if (message[0] !== 'stop') out(1, BANG);
  };
});

export const FLOW_OBJECTS: Readonly<Record<string, Behaviour>> = {
  route: routing(false),
  routepass: routing(true),
  sel: select,
  select,
  t: trigger,
  trigger,
  gate,
  switch: switching,
  change,
  iter,
  qlim: passing,
  speedlim: passing,
  deferlow,
  delay,
  metro,
  qmetro: metro,
  onebang,
};
