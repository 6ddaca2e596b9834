// The lint finds each kind of mistake, and finds nothing in a patcher that has none.
import { describe, expect, it } from 'vitest';
import { lintPackage } from '../../../src/patch/lint/package.ts';
import type { Box, Patcher } from '../../../src/patch/patcher.ts';
import { drawPatcher, type Sheet } from '../../../src/patch/sheet.ts';

const SIZE = { digest: 'a test', width: 20, height: 20 };
const FILES = new Set(['there.maxpat']);

function lint(draw: (p: Sheet) => void, change: (patcher: Patcher) => Patcher = (same) => same): string[] {
  return lintPackage([{ file: 'x.maxpat', patcher: change(drawPatcher('x', SIZE, draw)) }], FILES);
}

function changed(change: (box: Box) => Partial<Box>): (patcher: Patcher) => Patcher {
  return (patcher) => ({ ...patcher, boxes: patcher.boxes.map((box) => ({ ...box, ...change(box) })) });
}

const twoBoxes = (p: Sheet) => p.chain(p.box('loadbang', 1, 1), p.box('print x', 1, 4));

describe('the lint', () => {
  it('finds nothing where all is well', () => {
    expect(lint(twoBoxes)).toEqual([]);
  });

  it('finds objects that are not there and ports that are not theirs', () => {
    const said = lint(
      twoBoxes,
      changed(({ text }) => (text === 'loadbang' ? { text: 'loadbng' } : {})),
    );
    expect(said).toEqual(['x.maxpat: obj-1 (loadbng) is no known object']);
    const ports = lint(
      twoBoxes,
      changed(() => ({ ports: { inlets: 1, outlets: [''] } })),
    );
    expect(ports.join()).toContain('obj-2 (print x) has the ports 1 in, 1 out , not 1 in, 0 out');
  });

  it('finds ids that are there twice and cords that go nowhere', () => {
    expect(
      lint(
        twoBoxes,
        changed(() => ({ id: 'obj-1' })),
      ).join(),
    ).toContain('the id obj-1 is there twice');
    const cut = lint(twoBoxes, (patcher) => ({ ...patcher, boxes: patcher.boxes.slice(0, 1) }));
    expect(cut).toEqual(['x.maxpat: a cord from obj-1 to obj-2 has no end']);
  });

  it('finds a signal that goes into a message object', () => {
    expect(lint((p) => p.chain(p.box('sig~ 1', 1, 1), p.box('print x', 1, 4)))).toEqual([
      'x.maxpat: obj-2 (print x) takes no signal from obj-1 (sig~ 1)',
    ]);
  });

  it('finds boxes on each other, in both views, but lets a panel hold what is wholly on it', () => {
    const two = (p: Sheet) => {
      p.add('toggle', [1, 1, 2, 2], { show: [0, 0, 2, 2] });
      p.add('toggle', [5, 1, 2, 2], { show: [1, 1, 2, 2] });
    };
    expect(lint(two)).toEqual(['x.maxpat: obj-1 (toggle) lies on obj-2 (toggle) in presentation']);
    const held = (width: number) => (p: Sheet) => {
      p.add('panel', [0, 0, width, 5]);
      p.add('toggle', [1, 1, 2, 2]);
    };
    expect(lint(held(5))).toEqual([]);
    expect(lint(held(2))).toEqual(['x.maxpat: obj-1 (panel) lies on obj-2 (toggle) in patching']);
  });

  it('finds text that does not fit', () => {
    const said = lint((p) => void p.message('a rather long message', 1, 1, { width: 4 }));
    expect(said).toEqual(['x.maxpat: obj-1 (a rather long message) is too narrow for its text']);
    const button = lint(
      (p) => void p.add('textbutton', [1, 1, 2, 1], { attributes: { text: 'far too long' } }),
    );
    expect(button).toEqual(['x.maxpat: obj-1 (textbutton) is too narrow for far too long']);
    const comment = lint(
      (p) => void p.comment('two words', 1, 1),
      changed(({ rect }) => ({ rect: { ...rect, width: 40 } })),
    );
    expect(comment).toEqual(['x.maxpat: obj-1 (two words) does not fit its box']);
  });

  it('finds a tangle', () => {
    const tangle = (p: Sheet) => {
      const above = [1, 6, 11, 16].map((x) => p.box('loadbang', x, 1));
      const below = [16, 11, 6, 1].map((x) => p.box('print x', x, 9));
      above.forEach((box, index) => {
        const to = below[index];
        if (to !== undefined) p.cord(box, 0, to, 0);
      });
    };
    expect(lint(tangle)).toEqual(['x.maxpat: 6 cords cross or run behind boxes (), at most 3 may']);
  });

  it('finds files and names that nothing answers to', () => {
    const said = lint((p) => {
      p.message('load there.maxpat, load gone.maxpat', 1, 1);
      p.box('s lonely', 1, 4);
      p.box('r waiting', 1, 7);
      p.message('; other bang', 1, 10);
    });
    expect(said).toEqual([
      'x.maxpat: no file is called gone.maxpat',
      'nothing receives lonely',
      'nothing receives other',
      'nothing sends waiting',
    ]);
  });

  it('finds abstractions that get too few arguments', () => {
    const there = drawPatcher('there', SIZE, (p) => void p.box('route #1 #2', 1, 1));
    expect(lint((p) => void p.object(there, 'one', 1, 1))).toEqual([
      'x.maxpat: there asks for 2 arguments and gets 1',
    ]);
  });

  it('finds windows that get more arguments than Max passes on', () => {
    const there = drawPatcher('there', SIZE, (p) => void p.box('loadbang', 1, 1));
    const words = Array.from({ length: 11 }, (_, index) => index).join(' ');
    expect(lint((p) => void p.view(there, words, [1, 1, 5, 5]))).toEqual([
      'x.maxpat: there gets 11 arguments, a window takes 10',
    ]);
  });

  it('finds help files that are not made of tabs', () => {
    const page = (tab: boolean) => ({ ...SIZE, tab });
    const help = drawPatcher('x', SIZE, (p) => {
      p.sub('basic', 1, 1, page(true), () => undefined);
      p.sub('wrong', 6, 1, page(false), () => undefined);
      p.comment('loose', 1, 6);
    });
    expect(lintPackage([{ file: 'x.maxhelp', patcher: help }], FILES)).toEqual([
      'x.maxhelp: the shell of a help file holds more than pages',
      'x.maxhelp: no page is called ?',
      'x.maxhelp: p wrong is no tab',
    ]);
  });
});
