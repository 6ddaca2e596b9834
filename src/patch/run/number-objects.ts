// Objects that hold and reckon with numbers, and those that turn numbers into text and back.
import { type Behaviour, reacting } from './behaviour.ts';
import { type Atom, atomsOf, isBang, type Message, numberIn, plain } from './message.ts';

/** `i` and `f`: the right inlet stores, the left one stores and sends. */
function holding(shape: (value: number) => number): Behaviour {
  return reacting(({ args, out }) => {
    let held = shape(numberIn(args));
    return (inlet, message) => {
      if (message[0] === 'set') held = shape(numberIn(message.slice(1)));
      else if (!isBang(message)) held = shape(numberIn(message));
      if (inlet === 0 && message[0] !== 'set') out(0, [held]);
    };
  });
}

type Reckon = (left: number, right: number) => number;

/** Whole where the argument is written whole, as Max decides. */
function reckoning(reckon: Reckon): Behaviour {
  return reacting(({ box, args, out }) => {
    const isWhole = !/\./.test(box.text.split(' ')[1] ?? '0');
    let [left, right] = [0, numberIn(args)];
    return (inlet, message) => {
      const atoms = plain(message);
      if (inlet > 0) {
        right = numberIn(message);
        return;
      }
      if (!isBang(message)) left = numberIn(message);
      if (atoms.length > 1 && typeof atoms[1] === 'number') right = atoms[1];
      const result = reckon(left, right);
      out(0, [isWhole ? Math.trunc(result) : result]);
    };
  });
}

const compared = (holds: (left: number, right: number) => boolean) =>
  reckoning((left, right) => (holds(left, right) ? 1 : 0));

const scale: Behaviour = reacting(({ args, out }) => {
  const numbers = [0, 127, 0, 1, 1].map((usual, index) =>
    args[index] === undefined ? usual : numberIn([args[index]]),
  );
  return (inlet, message) => {
    if (inlet > 0) {
      numbers[inlet - 1] = numberIn(message);
      return;
    }
    const [fromLow = 0, fromHigh = 1, toLow = 0, toHigh = 1, power = 1] = numbers;
    const part = (numberIn(message) - fromLow) / (fromHigh - fromLow);
    out(0, [toLow + (toHigh - toLow) * Math.sign(part) * Math.abs(part) ** power]);
  };
});

/** Counts from the first argument to the second and begins again; `set` says what comes next. */
const counter: Behaviour = reacting(({ args, out }) => {
  const [low, high] = [numberIn(args), numberIn(args.slice(1))];
  let next = low;
  return (inlet, message) => {
    if (inlet > 0) return;
    if (message[0] === 'set') next = numberIn(message.slice(1));
    else {
      out(0, [next]);
      next = next >= high ? low : next + 1;
    }
  };
});

const clip: Behaviour = reacting(({ args, out }) => {
  let [low, high] = [numberIn(args), numberIn(args.slice(1))];
  return (inlet, message) => {
    if (inlet === 1) low = numberIn(message);
    else if (inlet === 2) high = numberIn(message);
    else out(0, [Math.min(high, Math.max(low, numberIn(message)))]);
  };
});

/** What is formatted is read again as a message; `symout` keeps it one symbol. */
const sprintf: Behaviour = reacting(({ box, args, out }) => {
  const isSymbol = args[0] === 'symout';
  const format = box.text.replace(/^\S+\s+(symout\s+)?/, '').replace(/"/g, '');
  const held: Atom[] = Array.from({ length: box.ports.inlets }, () => 0);
  return (inlet, message) => {
    if (!isBang(message))
      plain(message).forEach((atom, index) => {
        if (inlet + index < held.length) held[inlet + index] = atom;
      });
    if (inlet > 0) return;
    const text = formatted(format, held);
    out(0, isSymbol ? [text] : atomsOf(text.split(/\s+/).filter((word) => word !== '')));
  };
});

function formatted(format: string, values: readonly Atom[]): string {
  let next = 0;
  return format.replace(
    /%(?:%|[-+0]*\d*(?:\.(\d+))?l?([dixfsge]))/g,
    (part, places: string | undefined, kind: string) => {
      if (part === '%%') return '%';
      const value = values[next++] ?? 0;
      if (kind === 's') return String(value);
      const number = typeof value === 'number' ? value : 0;
      return kind === 'd' || kind === 'i' ? String(Math.trunc(number)) : number.toFixed(Number(places ?? 6));
    },
  );
}

const tosymbol: Behaviour = reacting(({ attributes, out }) => {
  const between = attributes.get('separator')?.[0] ?? ' ';
  return (_, message) => out(0, [plain(message).join(between)]);
});

const fromsymbol: Behaviour = reacting(({ attributes, out }) => {
  const between = attributes.get('separator')?.[0];
  return (_, message: Message) => {
    const text = plain(message).join(' ');
    const words = text.split(between ?? /\s+/).filter((word) => word !== '');
    out(0, atomsOf(words));
  };
});

export const NUMBER_OBJECTS: Readonly<Record<string, Behaviour>> = {
  i: holding(Math.trunc),
  int: holding(Math.trunc),
  f: holding((value) => value),
  float: holding((value) => value),
  '+': reckoning((left, right) => left + right),
  '-': reckoning((left, right) => left - right),
  '*': reckoning((left, right) => left * right),
  '/': reckoning((left, right) => (right === 0 ? 0 : left / right)),
  '==': compared((left, right) => left === right),
  '!=': compared((left, right) => left !== right),
  '>': compared((left, right) => left > right),
  scale,
  counter,
  clip,
  sprintf,
  tosymbol,
  fromsymbol,
};
