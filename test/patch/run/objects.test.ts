// Objects that are run do what Max documents of them; each line is an object, messages into its inlets, what comes out.
import { describe, expect, it, test } from 'vitest';
import type { Box } from '../../../src/patch/patcher.ts';
import type { Message } from '../../../src/patch/run/message.ts';
import { PatcherRun } from '../../../src/patch/run/run-patcher.ts';
import { drawPatcher, type Sheet } from '../../../src/patch/sheet.ts';

const SIZE = { digest: 'a test', width: 40, height: 40 };

/** Sends into one box and gives what leaves it, in order, as `outlet: message`. */
function played(make: (p: Sheet) => Box, sent: readonly (readonly [number, ...Message])[]): string[] {
  const patcher = drawPatcher('x', SIZE, (p) => {
    const box = make(p);
    for (const outlet of box.ports.outlets.keys())
      p.cord(box, outlet, p.box(`print ${outlet}`, 2 + 6 * outlet, 9), 0);
  });
  const run = new PatcherRun();
  const copy = run.open(patcher);
  const [box] = copy.patcher.boxes;
  for (const [inlet, ...message] of sent) if (box !== undefined) copy.send(box, inlet, message);
  return run.arrivals.map(({ box: print, message }) => `${print.text.slice(6)}: ${message.join(' ')}`);
}

const playedText = (text: string, sent: readonly (readonly [number, ...Message])[]) =>
  played((p) => p.box(text, 2, 2), sent);
const playedMessage = (text: string, ...message: Message) =>
  played((p) => p.message(text, 2, 2), [[0, ...message]]);

describe('objects', () => {
  test.each<[string, (readonly [number, ...Message])[], string[]]>([
    [
      'route a 1',
      [
        [0, 'a', 5],
        [0, 'a'],
        [0, 1, 2],
        [0, 'b', 1],
      ],
      ['0: 5', '0: bang', '1: 2', '2: b 1'],
    ],
    [
      'route a',
      [
        [1, 'b'],
        [0, 'b', 1],
        [0, 'a', 1],
      ],
      ['0: 1', '1: a 1'],
    ],
    [
      'route int list',
      [
        [0, 3],
        [0, 3, 4],
        [0, 'x'],
      ],
      ['0: 3', '1: 3 4', '2: x'],
    ],
    [
      'routepass a',
      [
        [0, 'a', 5],
        [0, 'b'],
      ],
      ['0: a 5', '1: b'],
    ],
    [
      'sel 0 go',
      [
        [0, 0],
        [0, 'go'],
        [0, 7],
      ],
      ['0: bang', '1: bang', '2: 7'],
    ],
    [
      'sel 0',
      [
        [1, 4],
        [0, 4],
      ],
      ['0: bang'],
    ],
    ['t b i f l s 9', [[0, 2.5]], ['5: 9', '4: 2.5', '3: 2.5', '2: 2.5', '1: 2', '0: bang']],
    [
      'gate 2',
      [
        [1, 'x'],
        [0, 2],
        [1, 'y', 1],
        [0, 0],
        [1, 'z'],
      ],
      ['1: y 1'],
    ],
    [
      'switch 2',
      [
        [1, 5],
        [0, 2],
        [1, 6],
        [2, 7],
      ],
      ['0: 7'],
    ],
    [
      'change',
      [
        [0, 1],
        [0, 1],
        [0, 2],
      ],
      ['0: 1', '0: 2'],
    ],
    ['iter', [[0, 1, 'a', 2]], ['0: 1', '0: a', '0: 2']],
    [
      'qlim 33',
      [
        [0, 1],
        [0, 2],
      ],
      ['0: 1', '0: 2'],
    ],
    [
      'onebang 1',
      [
        [0, 'bang'],
        [0, 'bang'],
        [1, 'bang'],
        [0, 'bang'],
      ],
      ['0: bang', '1: bang', '0: bang'],
    ],
    [
      'prepend cmd 1',
      [
        [0, 'watch'],
        [0, 3, 4],
        [0, 'set', 'cmd', 2],
        [0, 'x'],
      ],
      ['0: cmd 1 watch', '0: cmd 1 3 4', '0: cmd 2 x'],
    ],
    ['append 9', [[0, 'a', 1]], ['0: a 1 9']],
    [
      'pack 0 s',
      [
        [1, 'b'],
        [0, 4],
        [0, 5, 'c'],
        [0, 'bang'],
      ],
      ['0: 4 b', '0: 5 c', '0: 5 c'],
    ],
    [
      'pak 0 0',
      [
        [1, 3],
        [0, 4],
      ],
      ['0: 0 3', '0: 4 3'],
    ],
    ['unpack 0 s', [[0, 1, 'x']], ['1: x', '0: 1']],
    [
      'join 2',
      [
        [1, 'b', 'c'],
        [0, 'a'],
      ],
      ['0: a b c'],
    ],
    ['zl slice 1', [[0, 'a', 1, 2]], ['1: 1 2', '0: a']],
    ['zl.slice 2', [[0, 'a', 1]], ['0: a 1']],
    [
      'zl join',
      [
        [1, 'c'],
        [0, 'a', 'b'],
      ],
      ['0: a b c'],
    ],
    ['zl nth 2', [[0, 'a', 'b', 'c']], ['1: a c', '0: b']],
    [
      'zl.nth 1',
      [
        [1, 3],
        [0, 'a', 'b', 'c'],
      ],
      ['1: a b', '0: c'],
    ],
    [
      'zl group 2',
      [
        [0, 1, 2, 3],
        [0, 'bang'],
      ],
      ['0: 1 2', '0: 3'],
    ],
    ['zl rev', [[0, 'a', 'b', 1]], ['0: 1 b a']],
    ['zl len', [[0, 'a', 'b']], ['0: 2']],
    [
      'zl reg',
      [
        [1, 'a', 'b'],
        [0, 'bang'],
        [0, 'c'],
        [0, 'bang'],
      ],
      ['0: a b', '0: c', '0: c'],
    ],
    [
      'i',
      [
        [1, 3.7],
        [0, 'bang'],
        [0, 5.2],
      ],
      ['0: 3', '0: 5'],
    ],
    [
      'f 0.5',
      [
        [0, 'bang'],
        [0, 2.5],
      ],
      ['0: 0.5', '0: 2.5'],
    ],
    [
      '+ 2',
      [
        [0, 1.5],
        [1, 10],
        [0, 1],
      ],
      ['0: 3', '0: 11'],
    ],
    ['* 0.5', [[0, 3]], ['0: 1.5']],
    [
      '/ 127.',
      [
        [0, 127],
        [0, 63.5],
      ],
      ['0: 1', '0: 0.5'],
    ],
    [
      '- 1',
      [
        [0, 3],
        [0, 'bang'],
      ],
      ['0: 2', '0: 2'],
    ],
    [
      '== 3',
      [
        [0, 3],
        [0, 4],
      ],
      ['0: 1', '0: 0'],
    ],
    [
      'scale 0 127 0. 1.',
      [
        [0, 127],
        [0, 63.5],
      ],
      ['0: 1', '0: 0.5'],
    ],
    ['scale 0. 1. 0. 100. 2.', [[0, 0.5]], ['0: 25']],
    [
      'clip 0 1',
      [
        [0, -3],
        [0, 7],
      ],
      ['0: 0', '0: 1'],
    ],
    [
      'sprintf set %s at %.2f %d%%',
      [
        [1, 0.5],
        [2, 7.9],
        [0, 'warm'],
      ],
      ['0: set warm at 0.5 7%'],
    ],
    ['tosymbol', [[0, 'a', 1]], ['0: a 1']],
    ['fromsymbol', [[0, 'a 1 b']], ['0: a 1 b']],
    [
      'pattr kept',
      [
        [0, 'bang'],
        [0, 'x', 1],
        [0, 'bang'],
      ],
      ['0: x 1', '0: x 1'],
    ],
    ['opendialog', [[0, 'bang']], ['0: Macintosh HD:/Users/me/state.json']],
  ])('%s', (text, sent, came) => {
    expect(playedText(text, sent)).toEqual(came);
  });

  it('forward sends where it was told, a value is shared by all of its name', () => {
    const run = new PatcherRun();
    const copy = run.open(
      drawPatcher('x', SIZE, (p) => {
        p.chain(p.message('send there', 1, 1), p.box('forward', 1, 4));
        p.chain(p.box('r there', 10, 1), p.box('v kept', 10, 4));
        p.chain(p.box('v kept', 20, 4), p.box('print', 20, 7));
      }),
    );
    const [, forward] = copy.patcher.boxes;
    if (forward !== undefined) {
      copy.send(forward, 0, ['send', 'there']);
      copy.send(forward, 0, [7]);
    }
    const other = copy.patcher.boxes[4];
    if (other !== undefined) copy.send(other, 0, ['bang']);
    expect(run.arrivals[0]?.message).toEqual([7]);
  });

  it('fromsymbol reads numbers again, tosymbol makes one symbol', () => {
    expect(playedText('fromsymbol', [[0, 'a 1.5']])).toEqual(['0: a 1.5']);
    const run = new PatcherRun();
    const copy = run.open(
      drawPatcher('x', SIZE, (p) =>
        p.chain(p.box('tosymbol', 1, 1), p.box('fromsymbol', 1, 4), p.box('print', 1, 7)),
      ),
    );
    const [first] = copy.patcher.boxes;
    if (first !== undefined) copy.send(first, 0, ['a', 1.5]);
    expect(run.arrivals[0]?.message).toEqual(['a', 1.5]);
  });

  it('deferlow and delay wait until the event is over, a delay that is banged again waits anew', () => {
    const patcher = drawPatcher('x', SIZE, (p) => {
      const both = p.box('t b b b', 1, 1);
      const waits = p.box('delay 100', 12, 4);
      p.cord(both, 2, waits, 0);
      p.cord(both, 1, waits, 0);
      p.cord(both, 0, p.box('print now', 1, 4), 0);
      p.chain(waits, p.box('deferlow', 12, 6), p.box('print later', 12, 9));
    });
    const run = new PatcherRun();
    const copy = run.open(patcher);
    const [both] = copy.patcher.boxes;
    if (both !== undefined) copy.send(both, 0, ['bang']);
    expect(run.arrivals.map(({ box }) => box.text)).toEqual(['print now', 'print later']);
  });
});

describe('a message box', () => {
  test.each<[string, Message, string[]]>([
    ['bend warm scale decoder.* amount 2', ['bang'], ['0: bend warm scale decoder.* amount 2']],
    ['a 1, b 2', ['bang'], ['0: a 1', '0: b 2']],
    ['amount $1 ramp $2', [0.5, 20], ['0: amount 0.5 ramp 20']],
    ['amount $1', ['bang'], ['0: amount 0']],
    ['load $1', ['symbol', 'pebble'], ['0: load pebble']],
    ['units "0-31 40"', ['bang'], ['0: units 0-31 40']],
    ['a \\, b', ['bang'], ['0: a , b']],
    ['$1 $2', ['symbol', 'go'], ['0: go 0']],
    ['no word triggers it', ['go', 5], []],
  ])('%s', (text, came, sent) => {
    expect(playedMessage(text, ...came)).toEqual(sent);
  });

  it('keeps quoted words one symbol and numbers numbers', () => {
    const run = new PatcherRun();
    const copy = run.open(
      drawPatcher('x', SIZE, (p) =>
        p.chain(p.message('units "0-31 40" 1.5 "2"', 1, 1), p.box('print', 1, 4)),
      ),
    );
    const [box] = copy.patcher.boxes;
    if (box !== undefined) copy.send(box, 0, ['bang']);
    expect(run.arrivals[0]?.message).toEqual(['units', '0-31 40', 1.5, '2']);
  });

  it('keeps the values that came last', () => {
    const sent = played(
      (p) => p.message('at $1 $2', 2, 2),
      [
        [0, 3, 4],
        [0, 5],
        [0, 'bang'],
      ],
    );
    expect(sent).toEqual(['0: at 3 4', '0: at 5 4', '0: at 5 4']);
  });

  it('is set by set and by its right inlet without sending', () => {
    const sent = played(
      (p) => p.message('old', 2, 2),
      [
        [0, 'set', 'new', 1],
        [0, 'bang'],
        [1, 'x'],
        [0, 'bang'],
      ],
    );
    expect(sent).toEqual(['0: new 1', '0: x']);
  });

  it('sends to a receiver behind a semicolon', () => {
    const run = new PatcherRun();
    const copy = run.open(
      drawPatcher('x', SIZE, (p) => {
        p.message('here; there 1, 2; elsewhere go', 1, 1);
        p.chain(p.box('r there', 1, 4), p.box('print there', 1, 6));
        p.chain(p.box('r elsewhere', 12, 4), p.box('print elsewhere', 12, 6));
      }),
    );
    const [box] = copy.patcher.boxes;
    if (box !== undefined) copy.send(box, 0, ['bang']);
    expect(run.arrivals.map(({ box: at, message }) => `${at.text} ${message.join(' ')}`)).toEqual([
      'print there 1',
      'print there 2',
      'print elsewhere go',
    ]);
  });
});
