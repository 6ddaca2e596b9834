// Boxes one touches, as they answer messages: `set` shows without sending; a number or a bang is what a hand does.
import type { Box } from '../patcher.ts';
import { type Behaviour, reacting } from './behaviour.ts';
import { type Atom, BANG, boxMessages, filled, isBang, type Message, numberIn, plain } from './message.ts';

/** Numbers, lists, bangs and `symbol WORD` trigger it, other words do not; values of `$1` to `$9` are kept. */
const message: Behaviour = ({ box, out, world }) => {
  let text = box.text;
  let values: Message = [];
  return {
    receive(inlet, came) {
      if (inlet > 0 || came[0] === 'set') text = (inlet > 0 ? plain(came) : came.slice(1)).join(' ');
      else if (came[0] === 'append') text = [text, ...came.slice(1)].join(' ');
      else if (came[0] === 'prepend') text = [...came.slice(1), text].join(' ');
      else if (
        typeof came[0] === 'number' ||
        came[0] === 'bang' ||
        came[0] === 'symbol' ||
        came[0] === 'list'
      ) {
        const given = isBang(came) ? [] : plain(came);
        values = [...given, ...values.slice(given.length)];
        for (const { to, words } of boxMessages(text))
          if (to === null) out(0, filled(words, values));
          else world.send(to, filled(words, values));
      }
    },
  };
};

/** Number boxes, dials, sliders: the value is kept in its range where a parameter says so. */
function valued(options: { readonly isWhole: boolean; readonly sendsRaw: boolean }): Behaviour {
  return ({ box, out }) => {
    const shape = (value: number) => shapedValue(box, value, options.isWhole);
    let value = shape(box.parameter?.initial ?? box.parameter?.min ?? 0);
    const send = () => {
      if (options.sendsRaw) out(1, [rawValue(box, value)]);
      out(0, [value]);
    };
    return {
      receive(_, came) {
        if (came[0] === 'set') value = shape(numberIn(came.slice(1)));
        else if (isBang(came)) send();
        else if (typeof plain(came)[0] === 'number') {
          value = shape(numberIn(came));
          send();
        }
      },
      ...(box.parameter === null || box.parameter.initial === null ? {} : { loaded: send }),
    };
  };
}

function shapedValue({ parameter, attributes }: Box, value: number, isWhole: boolean): number {
  const [min, max] =
    parameter === null
      ? [Number(attributes.minimum ?? attributes.min ?? -Infinity), Number(attributes.maximum ?? Infinity)]
      : [parameter.min, parameter.max];
  const inside = Math.min(max, Math.max(min, value));
  return isWhole || parameter?.type === 'int' || parameter?.type === 'enum' ? Math.trunc(inside) : inside;
}

function rawValue({ parameter }: Box, value: number): number {
  return parameter === null ? 0 : (value - parameter.min) / (parameter.max - parameter.min);
}

const toggle: Behaviour = ({ box, out }) => {
  let isOn = (box.parameter?.initial ?? 0) !== 0;
  return {
    receive(_, came) {
      if (came[0] === 'set') {
        isOn = numberIn(came.slice(1)) !== 0;
        return;
      }
      isOn = isBang(came) ? !isOn : numberIn(came) !== 0;
      out(0, [isOn ? 1 : 0]);
    },
    ...(box.parameter === null ? {} : { loaded: () => out(0, [isOn ? 1 : 0]) }),
  };
};

const button: Behaviour = reacting(
  ({ out }) =>
    () =>
      out(0, BANG),
);

const textbutton: Behaviour = reacting(({ box, out }) => {
  let isOn = false;
  const isToggle = box.attributes.mode === 1;
  return (_, came) => {
    if (came[0] === 'set') {
      isOn = numberIn(came.slice(1)) !== 0;
      return;
    }
    isOn = isBang(came) ? !isOn : numberIn(came) !== 0;
    out(1, [String(box.attributes.text ?? '')]);
    out(0, isToggle ? [isOn ? 1 : 0] : BANG);
  };
});

/** live.tab: the number left, the word beside it. */
const words: Behaviour = ({ box, out }) => {
  const list = box.parameter?.words ?? [];
  let chosen = box.parameter?.initial ?? 0;
  const send = () => {
    out(2, [chosen / Math.max(1, list.length - 1)]);
    out(1, [list[chosen] ?? '']);
    out(0, [chosen]);
  };
  return {
    receive(_, came) {
      const isSet = came[0] === 'set';
      const [value] = plain(isSet ? came.slice(1) : came);
      const place = typeof value === 'number' ? Math.trunc(value) : list.indexOf(String(value));
      if (place >= 0 && place < list.length) chosen = place;
      if (!isSet && (isBang(came) || place >= 0)) send();
    },
    ...(box.parameter === null || box.parameter.initial === null ? {} : { loaded: send }),
  };
};

const umenu: Behaviour = reacting(({ box, out }) => {
  const given = Array.isArray(box.attributes.items) ? box.attributes.items : [];
  let items: string[] = itemsOf(given.map(String));
  let chosen = 0;
  const choose = (value: Atom | undefined) => {
    const place = typeof value === 'number' ? Math.trunc(value) : items.indexOf(String(value));
    if (place >= 0 && place < items.length) chosen = place;
    return place >= 0 && place < items.length;
  };
  return (_, came) => {
    const [verb, ...others] = came;
    if (verb === 'clear') items = [];
    else if (verb === 'append') items.push(others.join(' '));
    else if (verb === 'set' || verb === 'setsymbol') choose(others[0]);
    else if (isBang(came) || choose(plain(came)[0])) {
      const item = items[chosen];
      if (item === undefined) return;
      out(1, item.split(' '));
      out(0, [chosen]);
    }
  };
});

/** The items as Max saves them: words, a comma between items. */
function itemsOf(saved: readonly string[]): string[] {
  if (saved.length === 0) return [];
  return saved
    .join(' ')
    .split(' , ')
    .map((item) => item.trim());
}

const multislider: Behaviour = reacting(({ out }) => {
  let list: Message = [];
  return (_, came) => {
    if (came[0] === 'set') list = came.slice(1);
    else if (typeof plain(came)[0] === 'number' || isBang(came)) {
      if (!isBang(came)) list = plain(came);
      out(0, list);
    }
  };
});

/** Left and right are the two sides of the pad. */
const pictslider: Behaviour = reacting(({ out }) => {
  const place = [0, 0];
  return (inlet, came) => {
    const isSet = came[0] === 'set';
    const atoms = plain(isSet ? came.slice(1) : came);
    atoms.forEach((atom, index) => {
      if (inlet + index < 2) place[inlet + index] = Number(atom);
    });
    if (isSet) return;
    out(1, [place[1] ?? 0]);
    out(0, [place[0] ?? 0]);
  };
});

/** A bang sends what was typed, after the word `text`. */
const textedit: Behaviour = reacting(({ box, out }) => {
  let text = String(box.attributes.text ?? '');
  return (_, came) => {
    if (came[0] === 'set') text = came.slice(1).join(' ');
    else if (came[0] === 'clear') text = '';
    else {
      if (!isBang(came)) text = plain(came).join(' ');
      out(0, ['text', ...text.split(' ').filter((word) => word !== '')]);
    }
  };
});

/** A bang stands for the file a hand drops. */
const dropfile: Behaviour = reacting(({ box, out, world }) => (_, came) => {
  out(1, ['file']);
  out(0, isBang(came) ? [world.choose(box)] : plain(came));
});

const dial = valued({ isWhole: false, sendsRaw: true });
const plainNumber = (isWhole: boolean) => valued({ isWhole, sendsRaw: false });

/** By class of the box. */
export const CONTROL_OBJECTS: Readonly<Record<string, Behaviour>> = {
  message,
  number: plainNumber(true),
  flonum: plainNumber(false),
  slider: plainNumber(false),
  'live.dial': dial,
  'live.numbox': dial,
  'live.gain~': reacting(() => () => undefined),
  toggle,
  'live.text': toggle,
  button,
  textbutton,
  'live.tab': words,
  umenu,
  multislider,
  pictslider,
  textedit,
  dropfile,
};
