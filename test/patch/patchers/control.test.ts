// `livebend`: words become commands of its instance, what comes back is sorted.
import { beforeEach, describe, expect, it } from 'vitest';
import { livebend } from '../../../src/patch/patchers/control.ts';
import type { PatcherCopy } from '../../../src/patch/run/patcher-copy.ts';
import { Rig } from './rig.ts';

let rig: Rig;
let copy: PatcherCopy;
beforeEach(() => {
  rig = new Rig();
  copy = rig.openObject(livebend, 'pebble forward 2048 @wet 0.5 @instance two');
});

describe('livebend', () => {
  it('drops words while no engine hears them', () => {
    rig.sent();
    rig.tell(copy, 'bang');
    expect(rig.sent()).toEqual([]);
  });

  it('sends its arguments in the order of nn~ and its attributes when the engine is ready, and again after each start', () => {
    rig.sent();
    const setup = ['cmd two load pebble', 'cmd two block 2048', 'cmd two method forward', 'cmd two wet 0.5'];
    rig.say('engine', 'ready');
    expect(rig.sent()).toEqual(setup);
    rig.lifecycle('terminated', 'success');
    rig.tell(copy, 'bang');
    expect(rig.sent()).toEqual([]);
    rig.say('engine', 'ready');
    expect(rig.sent()).toEqual(setup);
  });

  it('leaves an instance alone that the engine brought back after a crash', () => {
    rig.say('engine', 'ready');
    rig.lifecycle('terminated', 'success');
    rig.sent();
    rig.say('engine', 'recovered', 1, 'two');
    rig.say('engine', 'ready');
    expect(rig.sent()).toEqual([]);
    rig.tell(copy, 'bang');
    expect(rig.sent()).toEqual(['cmd two bang']);
    rig.say('engine', 'ready');
    expect(rig.sent()).toContain('cmd two load pebble');
  });

  it('wraps every message, those that prepend or node.script would keep too', () => {
    rig.say('engine', 'ready');
    rig.sent();
    for (const words of [
      ['set', 'gain', 0.5],
      ['watch', 'm', '~net'],
      ['restart'],
      ['bang'],
      [0],
      [1, 2],
      ['warm', 'amount', 0.7],
    ])
      rig.tell(copy, ...words);
    expect(rig.sent()).toEqual([
      'cmd two set gain 0.5',
      'cmd two watch m ~net',
      'cmd two restart',
      'cmd two bang',
      'cmd two 0',
      'cmd two 1 2',
      'cmd two warm amount 0.7',
    ]);
  });

  it('sorts what comes back for its instance and leaves the others alone', () => {
    rig.printed();
    rig.say('two', 'watch', 'm', 'mean', 0.5);
    rig.say('two', 'info', 'wet', 0.5);
    rig.say('two', 'dump', 'dictionary', 'u7');
    rig.say(1, 'info', 'wet', 1);
    expect(rig.printed()).toEqual(['0: m mean 0.5', '1: wet 0.5', '2: dictionary u7']);
  });

  it('hears an instance that is a number in both forms', () => {
    const other = new Rig();
    other.openObject(livebend);
    other.say(1, 'info', 'a');
    other.say('1', 'info', 'b');
    expect(other.printed()).toEqual(['1: a', '1: b']);
  });

  it('keeps its state in a file, writes it after changes and reads it when the engine is ready again', () => {
    rig.say('engine', 'ready');
    rig.sent();
    rig.tell(copy, 'keep', 'piece.json');
    expect(rig.sent()).toEqual(['cmd two write piece.json']);
    rig.tell(copy, 'wet', 1);
    expect(rig.sent()).toEqual(['cmd two wet 1', 'cmd two write piece.json']);
    rig.say('engine', 'ready');
    expect(rig.sent()).toContain('cmd two read piece.json');
  });
});
