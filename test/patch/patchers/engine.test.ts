// One engine for all objects: who opens it, who closes it, what they hear of it.
import { beforeEach, describe, expect, it } from 'vitest';
import { livebend } from '../../../src/patch/patchers/control.ts';
import { livebendSound } from '../../../src/patch/patchers/sound.ts';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(() => {
  rig = new Rig();
});

describe('the engine', () => {
  it('is opened by the first object, once for any number of them', () => {
    rig.openObject(livebend);
    rig.openObject(livebendSound);
    rig.openObject(livebend, '@instance two');
    expect(rig.engines).toHaveLength(1);
    expect(rig.sent()).toEqual(['script start']);
  });

  it('closes itself when another is there already', () => {
    rig.openObject(livebend);
    const [engine] = rig.engines;
    if (engine !== undefined) rig.open(engine.patcher);
    expect(rig.engines).toEqual([engine]);
    expect(rig.sent()).toEqual(['script start']);
  });

  it('is not opened by an object that may not, until it is asked to', () => {
    const copy = rig.openObject(livebend, '@start 0');
    expect(rig.engines).toHaveLength(0);
    rig.tell(copy, 'start');
    expect(rig.engines).toHaveLength(1);
  });

  it('is stopped and closed when the last object has gone, and opened again by the next', () => {
    const first = rig.openObject(livebend);
    const second = rig.openObject(livebend);
    rig.sent();
    first.close();
    expect(rig.engines).toHaveLength(1);
    second.close();
    expect(rig.engines).toHaveLength(0);
    expect(rig.sent()).toEqual(['script stop']);
    rig.openObject(livebend);
    expect(rig.sent()).toEqual(['script start']);
  });

  it('tells objects when it is ready, those that come later too', () => {
    rig.openObject(livebend, 'pebble');
    rig.sent();
    rig.say('engine', 'ready');
    expect(rig.sent()).toEqual(['cmd 1 load pebble']);
    rig.openObject(livebend, 'other @instance two');
    expect(rig.sent()).toEqual(['cmd two load other']);
  });

  it('says what becomes of its process', () => {
    rig.openObject(livebend);
    rig.lifecycle('start', 'success', 'dictionary', 'u1');
    rig.lifecycle('terminated', 'success');
    rig.lifecycle('restarting', 'success');
    rig.lifecycle('loadend', 'error', 'dictionary', 'u2');
    expect(rig.printed()).toEqual([
      '1: engine starting',
      '1: engine stopped',
      '1: engine restarting',
      '1: engine failed',
    ]);
  });
});

describe('an object that sleeps', () => {
  it('hears nothing of an engine that others opened, until it is told to start', () => {
    rig.openObject(livebend);
    rig.say('engine', 'ready');
    rig.sent();
    const asleep = rig.openObject(livebend, 'pebble @instance help @start 0');
    rig.say('engine', 'ready');
    rig.tell(asleep, 'bang');
    expect(rig.sent()).toEqual([]);
    rig.tell(asleep, 'start');
    expect(rig.sent()).toEqual(['cmd help load pebble']);
    expect(rig.engines).toHaveLength(1);
  });

  it('is woken together with all of its instance, and no other', () => {
    rig.openObject(livebend, 'one @instance a @start 0');
    const second = rig.openObject(livebend, 'two @instance a @start 0');
    rig.openObject(livebend, 'three @instance b @start 0');
    rig.tell(second, 'start');
    rig.say('engine', 'ready');
    expect(rig.sent()).toEqual(['script start', 'cmd a load one', 'cmd a load two']);
  });
});
