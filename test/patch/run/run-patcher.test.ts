// Patchers run as wholes: order, patchers inside, arguments, windows.
import { describe, expect, it } from 'vitest';
import type { Patcher } from '../../../src/patch/patcher.ts';
import type { PatcherCopy as Copy } from '../../../src/patch/run/patcher-copy.ts';
import { PatcherRun } from '../../../src/patch/run/run-patcher.ts';
import { drawPatcher, type Sheet } from '../../../src/patch/sheet.ts';

const SIZE = { digest: 'a test', width: 40, height: 40 };
const draw = (name: string, what: (p: Sheet) => void): Patcher => drawPatcher(name, SIZE, what);

function bang(copy: Copy, text: string): void {
  const box = copy.patcher.boxes.find((each) => each.text === text);
  if (box !== undefined) copy.send(box, 0, ['bang']);
}

describe('a running patcher', () => {
  it('sends from right to left, whatever the order of cords', () => {
    const run = new PatcherRun();
    const copy = run.open(
      draw('x', (p) => {
        const source = p.message('go', 10, 1);
        for (const x of [1, 20, 10]) p.chain(source, p.box(`print ${x}`, x, 5));
      }),
    );
    bang(copy, 'go');
    expect(run.arrivals.map(({ box }) => box.text)).toEqual(['print 20', 'print 10', 'print 1']);
  });

  it('enters patchers inside by the order of their doors', () => {
    const run = new PatcherRun();
    const copy = run.open(
      draw('x', (p) => {
        const source = p.message('hello', 1, 1);
        const inner = p.sub('swap', 1, 4, SIZE, (q) => {
          const [left, right] = [q.inlet('a', 1, 1), q.inlet('b', 8, 1)];
          const [out, other] = [q.outlet('b', 1, 9), q.outlet('a', 8, 9)];
          q.cord(left, 0, other, 0);
          q.cord(right, 0, out, 0);
        });
        p.cord(source, 0, inner, 1);
        p.cord(inner, 0, p.box('print left', 1, 8), 0);
        p.cord(inner, 1, p.box('print right', 10, 8), 0);
      }),
    );
    bang(copy, 'hello');
    expect(run.arrivals.map(({ box }) => box.text)).toEqual(['print left']);
  });

  it('gives copies their arguments, in objects and message boxes, and names of their own', () => {
    const inner = draw('part', (p) => {
      p.chain(p.box('loadbang', 1, 1), p.message('is #1 #2', 1, 3), p.box('s #0-own', 1, 5));
      p.chain(p.box('r #0-own', 10, 1), p.box('prepend #1', 10, 3), p.box('print', 10, 5));
    });
    const run = new PatcherRun();
    run.open(
      draw('x', (p) => {
        p.object(inner, 'one 2', 1, 1);
        p.view(inner, 'three', [1, 5, 10, 5]);
      }),
    );
    expect(run.arrivals.map(({ message }) => message)).toEqual([
      ['one', 'is', 'one', 2],
      ['three', 'is', 'three', 0],
    ]);
  });

  it('patcherargs gives arguments first and then attributes, those of the object unless others are given', () => {
    const inner = draw('part', (p) => {
      const args = p.box('patcherargs pebble @wet 1. @late dry', 1, 1);
      p.cord(args, 0, p.box('print args', 1, 4), 0);
      p.cord(args, 1, p.box('print attributes', 10, 4), 0);
    });
    const run = new PatcherRun();
    run.open(draw('x', (p) => void p.object(inner, 'model forward @wet 0.5', 1, 1)));
    expect(run.arrivals.map(({ message }) => message.join(' '))).toEqual([
      'model forward',
      'wet 0.5',
      'late dry',
      'done',
    ]);
  });

  it('opens files without a window, and closes windows, telling the boxes', () => {
    const engine = draw('engine', (p) => {
      p.chain(p.box('loadbang', 1, 1), p.box('print here', 1, 3));
      p.chain(
        p.box('r quit', 10, 1),
        p.box('t b', 10, 2),
        p.message('dispose', 10, 3),
        p.box('thispatcher', 10, 5),
      );
      p.chain(p.box('freebang', 20, 1), p.box('print gone', 20, 3));
    });
    const run = new PatcherRun(new Map([['engine.maxpat', engine]]));
    const copy = run.open(
      draw('x', (p) => {
        p.chain(p.message('shroud engine.maxpat', 1, 1), p.box('pcontrol', 1, 3));
        p.chain(p.message('bye', 10, 1), p.box('s quit', 10, 3));
      }),
    );
    bang(copy, 'shroud engine.maxpat');
    expect(run.windows).toHaveLength(2);
    bang(copy, 'bye');
    expect(run.windows).toHaveLength(1);
    expect(run.arrivals.map(({ box }) => box.text)).toEqual(['print here', 'print gone']);
    bang(copy, 'bye');
    expect(run.arrivals).toHaveLength(2);
  });

  it('ends messages that go round', () => {
    const run = new PatcherRun();
    const copy = run.open(
      draw('x', (p) => {
        const around = p.box('t l', 1, 4);
        p.cord(around, 0, around, 0);
        p.chain(p.message('go', 1, 1), around);
      }),
    );
    expect(() => bang(copy, 'go')).toThrow('go round without end');
  });
});
