// Objects that reach out of their place: sends and receives, arguments of the patcher, what happens at loading and
// closing, other windows, values that are kept.
import { splitArguments, wordsOf } from '../object-words.ts';
import { type Behaviour, reacting } from './behaviour.ts';
import { atomOf, atomsOf, BANG, isBang, type Message, plain } from './message.ts';

const send: Behaviour = reacting(
  ({ args, world }) =>
    (_, message) =>
      world.send(String(args[0] ?? ''), message),
);

const receive: Behaviour = ({ args, out }) => ({
  receive: (_, message) => out(0, message),
  listens: String(args[0] ?? ''),
});

/** `send NAME` sets where the next messages go. */
const forward: Behaviour = reacting(({ args, world }) => {
  let name = String(args[0] ?? '');
  return (_, message) => {
    if (message[0] === 'send') name = String(message[1] ?? '');
    else world.send(name, message);
  };
});

const loadbang: Behaviour = ({ out }) => ({
  receive: () => out(0, BANG),
  loaded: () => out(0, BANG),
});

const loadmess: Behaviour = ({ args, out }) => {
  let message: Message = args;
  return {
    receive(_, came) {
      if (came[0] === 'set') message = came.slice(1);
      else if (isBang(came)) out(0, message.length === 0 ? BANG : message);
    },
    loaded: () => out(0, message.length === 0 ? BANG : message),
  };
};

const closebang: Behaviour = ({ out }) => ({ receive: () => undefined, closed: () => out(0, BANG) });

/** Arguments left first, then each attribute right; its own are what holds where the patcher got none. */
const patcherargs: Behaviour = (spot) => {
  const tell = () => {
    const own = splitArguments(wordsOf(spot.box.text).slice(1));
    const given = splitArguments(spot.patcherArgs);
    const args = given.args.length > 0 ? given.args : own.args;
    if (args.length > 0) spot.out(0, atomsOf(args));
    for (const [key, values] of new Map([...own.attributes, ...given.attributes]))
      spot.out(1, [key, ...atomsOf(values)]);
    spot.out(1, ['done']);
  };
  return { receive: tell, loaded: tell };
};

/** Keeps its last value; a bang sends it again. */
const pattr: Behaviour = reacting(({ out }) => {
  let kept: Message | null = null;
  return (_, message) => {
    if (!isBang(message)) kept = plain(message);
    if (kept !== null) out(0, kept);
  };
});

const value: Behaviour = reacting(({ args, out, world }) => (_, message) => {
  const name = String(args[0] ?? '');
  if (isBang(message)) out(0, world.values.get(name) ?? [0]);
  else world.values.set(name, plain(message));
});

/** Opens a file whose name follows `load`, `loadunique` or `shroud`. */
const pcontrol: Behaviour = reacting(({ world }) => (_, message) => {
  const [verb, file] = message;
  if (verb === 'load' || verb === 'loadunique' || verb === 'shroud') world.open(String(file));
});

const thispatcher: Behaviour = reacting(({ close }) => (_, message) => {
  if (message[0] === 'dispose' || message[0] === 'wclose') close();
});

/** A dialog answers at once with the file that is chosen. */
const dialog: Behaviour = reacting(
  ({ box, out, world }) =>
    () =>
      out(0, [world.choose(box)]),
);

/** Scripts are not run: the one that is known gives the folder of the patch. */
const js: Behaviour = reacting(({ args, out, world }) => (_, message) => {
  if (args[0] === 'livebend.folder.js' && isBang(message) && world.folder !== null) out(0, [world.folder]);
});

/** Paths go through as they came, with slashes. */
const conformpath: Behaviour = reacting(({ out }) => (_, message) => {
  out(1, [1]);
  out(0, [atomOf(plain(message).join(' '))]);
});

export const SCOPE_OBJECTS: Readonly<Record<string, Behaviour>> = {
  s: send,
  send,
  r: receive,
  receive,
  forward,
  loadbang,
  loadmess,
  closebang,
  freebang: closebang,
  patcherargs,
  pattr,
  v: value,
  value,
  pcontrol,
  thispatcher,
  opendialog: dialog,
  savedialog: dialog,
  js,
  conformpath,
  absolutepath: conformpath,
};
