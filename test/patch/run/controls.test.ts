// Boxes one touches send what Max documents; `set` shows a value and sends nothing.
import { describe, expect, it, test } from 'vitest';
import { numberParameter, wordsParameter } from '../../../src/patch/box-parameters.ts';
import type { Message } from '../../../src/patch/run/message.ts';
import { PatcherRun } from '../../../src/patch/run/run-patcher.ts';
import { type BoxOptions, drawPatcher } from '../../../src/patch/sheet.ts';

const SIZE = { digest: 'a test', width: 40, height: 40 };

/** What leaves a box of that class, first what it sends when it is loaded. */
function touched(
  maxclass: string,
  options: BoxOptions,
  sent: readonly (readonly [number, ...Message])[],
): string[] {
  const patcher = drawPatcher('x', SIZE, (p) => {
    const box = p.add(maxclass, [1, 1, 6, 3], options);
    for (const outlet of box.ports.outlets.keys())
      p.cord(box, outlet, p.box(`print ${outlet}`, 2 + 6 * outlet, 9), 0);
  });
  const run = new PatcherRun();
  const copy = run.open(patcher);
  const [box] = copy.patcher.boxes;
  for (const [inlet, ...message] of sent) if (box !== undefined) copy.send(box, inlet, message);
  return run.arrivals.map(({ box: print, message }) => `${print.text.slice(6)}: ${message.join(' ')}`);
}

describe('boxes one touches', () => {
  const dial = { parameter: numberParameter('amount', [0, 2, 1]) };
  const quiet = { parameter: { ...numberParameter('amount', [0, 2, 0]), initial: null } };

  it('a dial sends its first value when loaded, where it has one', () => {
    expect(touched('live.dial', dial, [])).toEqual(['1: 0.5', '0: 1']);
    expect(touched('live.dial', quiet, [])).toEqual([]);
  });

  it('a dial keeps to its range and sends the part of it on the right', () => {
    expect(
      touched('live.dial', quiet, [
        [0, 0.5],
        [0, 9],
      ]),
    ).toEqual(['1: 0.25', '0: 0.5', '1: 1', '0: 2']);
  });

  test.each<[string, BoxOptions]>([
    ['live.dial', quiet],
    ['number', {}],
    ['flonum', {}],
    ['slider', {}],
    ['toggle', {}],
    ['umenu', { attributes: { items: ['a', ',', 'b'] } }],
    ['multislider', {}],
    ['pictslider', {}],
    ['textbutton', {}],
  ])('set shows a value in %s and sends nothing', (maxclass, options) => {
    expect(touched(maxclass, options, [[0, 'set', 1]])).toEqual([]);
  });

  test.each<[string, BoxOptions, (readonly [number, ...Message])[], string[]]>([
    ['number', {}, [[0, 3.7]], ['0: 3']],
    [
      'flonum',
      {},
      [
        [0, 3.5],
        [0, 'set', 2],
        [0, 'bang'],
      ],
      ['0: 3.5', '0: 2'],
    ],
    [
      'toggle',
      {},
      [
        [0, 'bang'],
        [0, 'bang'],
        [0, 5],
      ],
      ['0: 1', '0: 0', '0: 1'],
    ],
    ['button', {}, [[0, 'bang']], ['0: bang']],
    ['textbutton', { attributes: { text: 'Go' } }, [[0, 'bang']], ['1: Go', '0: bang']],
    ['textbutton', { attributes: { text: 'On', mode: 1 } }, [[0, 'bang']], ['1: On', '0: 1']],
    [
      'umenu',
      { attributes: { items: ['a', 'b', ',', 'c'] } },
      [
        [0, 1],
        [0, 'a b'],
      ],
      ['1: c', '0: 1', '1: a b', '0: 0'],
    ],
    [
      'umenu',
      {},
      [
        [0, 'append', 'x'],
        [0, 'append', 'y'],
        [0, 1],
        [0, 'clear'],
        [0, 1],
      ],
      ['1: y', '0: 1'],
    ],
    [
      'live.tab',
      { parameter: { ...wordsParameter('late', ['dry', 'hold'], 0), initial: null } },
      [[0, 1]],
      ['2: 1', '1: hold', '0: 1'],
    ],
    ['multislider', {}, [[0, 1, 2, 3]], ['0: 1 2 3']],
    [
      'pictslider',
      {},
      [
        [0, 64],
        [1, 32],
      ],
      ['1: 0', '0: 64', '1: 32', '0: 64'],
    ],
    [
      'textedit',
      {},
      [
        [0, 'tanh(x)'],
        [0, 'bang'],
      ],
      ['0: text tanh(x)', '0: text tanh(x)'],
    ],
  ])('%s', (maxclass, options, sent, came) => {
    expect(touched(maxclass, options, sent)).toEqual(came);
  });
});
