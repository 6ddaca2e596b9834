// What a hand can do in a running patcher: every box that can be seen is clicked, turned from end to end, typed into.
import type { Box } from '../../../src/patch/patcher.ts';
import type { Message } from '../../../src/patch/run/message.ts';
import type { PatcherCopy } from '../../../src/patch/run/patcher-copy.ts';

/** One gesture on one box. */
export interface Gesture {
  readonly copy: PatcherCopy;
  readonly box: Box;
  readonly messages: readonly (readonly [number, ...Message])[];
  /** True where it comes out of the box by itself: a controller, the audio that is switched on, a line of a table. */
  readonly outside?: boolean;
  /** Its place in the order, where the box alone does not tell. */
  readonly rank?: number;
}

/** All gestures in the order a person takes: start, the audio, a model, what bends need, bends, snapshots, all else, ways back. */
export function inOrder(copy: PatcherCopy): Gesture[] {
  const all = [...gestures(copy), ...outsides(copy), ...storing(copy)];
  return all
    .map((gesture, index) => ({ gesture, index, rank: rankOf(gesture) }))
    .sort((a, b) => a.rank - b.rank || a.index - b.index)
    .map(({ gesture }) => gesture);
}

const RANKS: readonly RegExp[] = [
  /^(start|run)$/,
  /^dspstate~$/,
  /^load |^prepend load/,
  /^(capture|version) /,
  /^bend /,
  /^store/,
];
const LAST = /^(undo|redo|clear|panic|reset|end|out|off|listen off|learn off)$/;

function rankOf({ box: { text, attributes }, rank: given }: Gesture): number {
  if (given !== undefined) return given;
  const words = text === '' ? String(attributes.text ?? '') : text;
  const rank = RANKS.findIndex((each) => each.test(words));
  if (LAST.test(words)) return RANKS.length + 1;
  return rank < 0 ? RANKS.length : rank;
}

/** Snapshots are stored before they are recalled: the switch, then a number. */
function storing(copy: PatcherCopy): Gesture[] {
  const own = copy.patcher.name === 'livebend.snaps' ? copy.patcher.boxes : [];
  const mode = own.find(({ attributes }) => attributes.text === 'store …');
  const numbers = own.filter(({ attributes }) => /^\d$/.test(String(attributes.text)));
  const rank = RANKS.length - 1;
  const stored = numbers.flatMap((box): Gesture[] =>
    mode === undefined
      ? []
      : [
          { copy, box: mode, messages: [[0, 1]], rank },
          { copy, box, messages: [[0, 'bang']], rank },
        ],
  );
  return [...stored, ...[...copy.inner.values()].flatMap(storing)];
}

/** What comes from outside of the patch, by the text or class of the box that tells it; outlets from right to left. */
const OUTSIDES: Readonly<Record<string, readonly (readonly [number, ...Message])[]>> = {
  'dspstate~': [
    [2, 512],
    [1, 48_000],
    [0, 1],
  ],
  ctlin: [
    [2, 1],
    [1, 20],
    [0, 64],
  ],
  notein: [
    [1, 100],
    [0, 60],
  ],
  'udpreceive 7400': [
    [0, '/warm', 0.5],
    [0, '/wet', 1],
  ],
  'jit.cellblock': [[0, 0, 0, 'decoder.first']],
};

function outsides(copy: PatcherCopy): Gesture[] {
  return copy.patcher.boxes.flatMap((box) => {
    const inner = copy.inner.get(box.id);
    if (inner !== undefined) return outsides(inner);
    const messages = OUTSIDES[box.maxclass === 'newobj' ? box.text : box.maxclass];
    return messages === undefined ? [] : [{ copy, box, messages, outside: true }];
  });
}

/** All gestures in a window, pages and windows inside too, in the order of the boxes. */
export function gestures(copy: PatcherCopy): Gesture[] {
  const { patcher } = copy;
  return patcher.boxes
    .filter((box) => !patcher.opensInPresentation || box.presentation !== null)
    .flatMap((box) => {
      const inner = copy.inner.get(box.id);
      if (inner !== undefined) return box.isEmbedded || box.maxclass === 'bpatcher' ? gestures(inner) : [];
      const messages = messagesFor(box);
      return messages.length === 0 ? [] : [{ copy, box, messages }];
    });
}

/** From end to end; switches and menus are left as they were. */
function messagesFor(box: Box): (readonly [number, ...Message])[] {
  const { maxclass, parameter, attributes } = box;
  if (['message', 'button', 'textbutton', 'textedit', 'dropfile'].includes(maxclass)) return [[0, 'bang']];
  if (maxclass === 'toggle' || maxclass === 'live.text')
    return [
      [0, 1],
      [0, 0],
    ];
  if (maxclass === 'number' || maxclass === 'flonum' || maxclass === 'slider')
    return [
      [0, 1],
      [0, 0],
    ];
  if (maxclass === 'pictslider')
    return [
      [0, 0],
      [0, 127],
      [1, 127],
      [0, 64],
    ];
  if (maxclass === 'umenu') {
    const count = Array.isArray(attributes.items)
      ? attributes.items.filter((item) => item === ',').length + 1
      : 0;
    const items = Array.from({ length: count }, (_, index) => [0, index] as const);
    return count > 1 ? [...items, [0, 0]] : items;
  }
  if (parameter === null || maxclass === 'live.gain~') return [];
  return [
    [0, parameter.min],
    [0, parameter.max],
    [0, (parameter.min + parameter.max) / 2],
  ];
}
