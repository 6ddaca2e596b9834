// What a hand can do in a running patcher: every box that can be seen is clicked, turned from end to end, typed into.
import type { Box } from '../../../src/patch/patcher.ts';
import type { Message } from '../../../src/patch/run/message.ts';
import type { PatcherCopy } from '../../../src/patch/run/patcher-copy.ts';

/** One gesture on one box. */
export interface Gesture {
  readonly copy: PatcherCopy;
  readonly box: Box;
  readonly messages: readonly (readonly [number, ...Message])[];
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
    return Array.from({ length: count }, (_, index) => [0, index] as const);
  }
  if (parameter === null || maxclass === 'live.gain~') return [];
  return [
    [0, parameter.min],
    [0, parameter.max],
    [0, (parameter.min + parameter.max) / 2],
  ];
}
