// Objects that put lists together and take them apart: prepend, append, pack, pak, unpack, join, the zl family.
import { type Behaviour, reacting } from './behaviour.ts';
import { type Atom, isBang, type Message, numberIn, plain } from './message.ts';

const prepend: Behaviour = reacting(({ args, out }) => {
  let before = args;
  return (_, message) => {
    if (message[0] === 'set') before = message.slice(1);
    else out(0, [...before, ...plain(message)]);
  };
});

const append: Behaviour = reacting(({ args, out }) => {
  let behind = args;
  return (_, message) => {
    if (message[0] === 'set') behind = message.slice(1);
    else out(0, [...plain(message), ...behind]);
  };
});

/** `pak` sends whatever inlet something comes in at, `pack` only at the left one. */
function packing(sendsAlways: boolean): Behaviour {
  return reacting(({ args, out }) => {
    const held: Atom[] = (args.length === 0 ? [0, 0] : args).map((each) =>
      each === 's' || each === 'f' || each === 'i' ? 0 : each,
    );
    return (inlet, message) => {
      if (!isBang(message))
        plain(message).forEach((atom, index) => {
          if (inlet + index < held.length) held[inlet + index] = atom;
        });
      if (inlet === 0 || sendsAlways) out(0, [...held]);
    };
  });
}

const unpack: Behaviour = reacting(({ box, out }) => (_, message) => {
  const atoms = plain(message);
  for (let outlet = Math.min(box.ports.outlets.length, atoms.length) - 1; outlet >= 0; outlet--)
    out(outlet, [atoms[outlet] ?? 0]);
});

const join: Behaviour = reacting(({ box, out }) => {
  const parts: Message[] = Array.from({ length: box.ports.inlets }, () => [0]);
  return (inlet, message) => {
    if (!isBang(message)) parts[inlet] = plain(message);
    if (inlet === 0) out(0, parts.flat());
  };
});

type Zl = (list: Message, argument: Message) => readonly [Message, Message | null];

/** Element `n` counts from 1; right come the others. */
const nth: Zl = (list, [at = 1]) => {
  const index = Number(at) - 1;
  const found = list[index];
  return [found === undefined ? [] : [found], list.filter((_, place) => place !== index)];
};

const ZL_MODES: Readonly<Record<string, Zl>> = {
  slice: (list, [count = 1]) => [list.slice(0, Number(count)), list.slice(Number(count))],
  join: (list, other) => [[...list, ...other], null],
  nth,
  rev: (list) => [list.toReversed(), null],
  len: (list) => [[list.length], null],
  reg: (list) => [list, null],
};

function zl(mode: string): Behaviour {
  return reacting(({ args, out }) => {
    let argument: Message = args;
    let list: Message = mode === 'reg' ? args : [];
    return (inlet, message) => {
      if (inlet > 0) {
        const keepsList = mode === 'join' || mode === 'reg';
        if (mode === 'reg') list = plain(message);
        argument = keepsList ? plain(message) : [numberIn(message)];
        return;
      }
      if (!isBang(message)) list = plain(message);
      const [left, right] = ZL_MODES[mode]?.(list, argument) ?? [list, null];
      if (right !== null && right.length > 0) out(1, right);
      if (left.length > 0) out(0, left);
    };
  });
}

/** Sends lists of `n`; what does not fill one waits, a bang sends it. */
const zlGroup: Behaviour = reacting(({ args, out }) => {
  let size = Number(args[0] ?? 0);
  let held: Atom[] = [];
  const flush = () => {
    const ready = held;
    held = [];
    if (ready.length > 0) out(0, ready);
  };
  return (inlet, message) => {
    if (inlet > 0) size = numberIn(message);
    else if (isBang(message)) flush();
    else
      for (const atom of plain(message)) {
        held.push(atom);
        if (size > 0 && held.length >= size) flush();
      }
  };
});

/** `zl mode` and `zl.mode` are the same object. */
const zlWithMode: Behaviour = (spot) => {
  const [mode, ...args] = spot.args;
  const make = mode === 'group' ? zlGroup : zl(String(mode));
  return make({ ...spot, args });
};

export const LIST_OBJECTS: Readonly<Record<string, Behaviour>> = {
  prepend,
  append,
  pack: packing(false),
  pak: packing(true),
  unpack,
  join,
  zl: zlWithMode,
  'zl.slice': zl('slice'),
  'zl.join': zl('join'),
  'zl.nth': zl('nth'),
  'zl.rev': zl('rev'),
  'zl.len': zl('len'),
  'zl.reg': zl('reg'),
  'zl.group': zlGroup,
};
