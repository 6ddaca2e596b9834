// The windows a performer looks at: what they show of what the engine says, what they send when they are touched.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Patcher } from '../../../src/patch/patcher.ts';
import { livebendBends } from '../../../src/patch/patchers/bends.ts';
import { livebendListen } from '../../../src/patch/patchers/listen.ts';
import { livebendParam } from '../../../src/patch/patchers/param.ts';
import { livebendSettings } from '../../../src/patch/patchers/settings.ts';
import { livebendSnaps } from '../../../src/patch/patchers/snaps.ts';
import { livebendStatus } from '../../../src/patch/patchers/status.ts';
import { livebendTargets } from '../../../src/patch/patchers/targets.ts';
import { livebendWatch } from '../../../src/patch/patchers/watch.ts';
import { livebendXy } from '../../../src/patch/patchers/xy.ts';
import type { PatcherCopy } from '../../../src/patch/run/patcher-copy.ts';
import { Rig } from './rig.ts';

let rig: Rig;
beforeEach(() => {
  rig = new Rig();
});

/** Opens a window with the engine ready; what it asked for is given. */
function opened(file: Patcher, args = ''): { copy: PatcherCopy; asked: string[] } {
  const copy = rig.openObject(file, args);
  rig.say('engine', 'ready');
  return { copy, asked: rig.sent().filter((words) => words !== 'script start') };
}

describe('livebend.param', () => {
  it('sends the value of its range that the dial stands for', () => {
    const { copy } = opened(livebendParam, 'loud amount 0. 3.');
    rig.touch(copy, 'live.dial', 0.5);
    expect(rig.sent()).toEqual(['cmd 1 loud amount 1.5']);
    expect(rig.printed()).toEqual(['0: 1.5']);
  });

  it('sends whole numbers where they are asked for', () => {
    const { copy } = opened(livebendParam, 'echo frames 0. 64. 1');
    rig.touch(copy, 'live.dial', 0.51);
    expect(rig.sent()).toEqual(['cmd 1 echo frames 32']);
  });

  it('follows the engine without an answer, and a number in its inlet with one', () => {
    const { copy } = opened(livebendParam, 'loud amount 0. 2.');
    rig.say(1, 'info', 'loud', 'amount', 1.5);
    rig.say(1, 'info', 'soft', 'amount', 0.1);
    expect(rig.sent()).toEqual([]);
    rig.touch(copy, 'live.dial', 'bang');
    expect(rig.sent()).toEqual(['cmd 1 loud amount 1.5']);
    rig.tell(copy, 'set', 0.5);
    expect(rig.sent()).toEqual([]);
    rig.tell(copy, 2);
    expect(rig.sent()).toEqual(['cmd 1 loud amount 2']);
  });
});

describe('livebend.bends', () => {
  it('fills its rows from the plan and sends what is done to a row under the name of its bend', () => {
    const { copy, asked } = opened(livebendBends);
    expect(asked).toEqual(['cmd 1 bang']);
    rig.touch(copy, 'live.text', 1);
    expect(rig.sent()).toEqual([]);
    rig.say(1, 'info', 'plan', 1, 'loud', 'scale', 'decoder.*');
    rig.touch(copy, 'live.text', 0);
    rig.touch(copy, 'solo', 'bang');
    rig.touch(copy, 'first', 'bang');
    rig.touch(copy, 'end', 'bang');
    rig.touch(copy, 'live.dial', 0.5);
    expect(rig.sent()).toEqual([
      'cmd 1 on loud 0',
      'cmd 1 solo loud',
      'cmd 1 order loud 1',
      'cmd 1 unbend loud',
      'cmd 1 loud amount 1',
    ]);
  });

  it('shows what others change, and empties rows when bends go', () => {
    const { copy } = opened(livebendBends);
    rig.say(1, 'info', 'plan', 1, 'loud', 'scale', 'decoder.*');
    rig.reached('comment');
    rig.say(1, 'info', 'loud', 'amount', 4);
    expect(rig.reached('comment')).toEqual(['set 4']);
    rig.say(1, 'info', 'added', 'watch', 'look');
    expect(rig.sent()).toEqual([]);
    rig.say(1, 'info', 'removed', 'bend', 'loud');
    expect(rig.sent()).toEqual(['cmd 1 bang']);
    rig.touch(copy, 'solo', 'bang');
    expect(rig.sent()).toEqual([]);
  });
});

describe('livebend.snaps', () => {
  it('recalls with the glide time; stores once after store', () => {
    const { copy, asked } = opened(livebendSnaps);
    expect(asked).toEqual(['cmd 1 snaps']);
    rig.say(1, 'info', 'snaps');
    rig.say(1, 'info', 'snaps', 1, 4);
    expect(rig.reached('nothing stored yet')).toEqual(['set nothing stored yet', 'set 1 4']);
    rig.touch(copy, '3', 'bang');
    rig.touch(copy, 'live.text', 1);
    rig.touch(copy, '4', 'bang');
    rig.touch(copy, '4', 'bang');
    expect(rig.sent()).toEqual([
      'cmd 1 recall 3 ramp 500',
      'cmd 1 store 4',
      'cmd 1 snaps',
      'cmd 1 recall 4 ramp 500',
    ]);
  });
});

describe('livebend.xy', () => {
  it('sends how much of each corner, once for a place, all together one, when all corners are stored', () => {
    const { copy, asked } = opened(livebendXy);
    expect(asked).toEqual(['cmd 1 snaps']);
    rig.say(1, 'info', 'snaps', 1, 2, 3);
    rig.touch(copy, 'pictslider', 0, 127);
    expect(rig.sent()).toEqual([]);
    rig.say(1, 'info', 'snaps', 1, 2, 3, 4);
    rig.touch(copy, 'pictslider', 0, 127);
    expect(rig.sent()).toEqual(['cmd 1 blend 1 1 2 0 3 0 4 0']);
    rig.touch(copy, 'pictslider', 127, 0);
    expect(rig.sent()).toEqual(['cmd 1 blend 1 0 2 0 3 0 4 1']);
    rig.touch(copy, 'pictslider', 63.5, 63.5);
    expect(rig.sent()).toEqual(['cmd 1 blend 1 0.25 2 0.25 3 0.25 4 0.25']);
  });
});

describe('livebend.watch', () => {
  it('asks for its watch, gives it back, passes values on as a list and to the bars', () => {
    const { copy, asked } = opened(livebendWatch, 'look latent channels rate 15');
    expect(asked).toEqual(['cmd 1 watch look latent channels rate 15']);
    rig.say(1, 'watch', 'look', 'channels', 0.1, 0.2, 0.3);
    rig.say(1, 'watch', 'other', 'channels', 9);
    expect(rig.printed()).toEqual(['0: 0.1 0.2 0.3']);
    expect(rig.reached('jit.fill')).toEqual(['offset 0 0', '0.1 0.2 0.3']);
    copy.close();
    expect(rig.sent()).toEqual(['cmd 1 unwatch look', 'script stop']);
  });
});

describe('livebend.targets', () => {
  it('asks for what was typed and fills its table with the answers', () => {
    const { copy, asked } = opened(livebendTargets);
    expect(asked).toEqual(['cmd 1 get state']);
    rig.say(1, 'info', 'state', 'loading');
    expect(rig.sent()).toEqual([]);
    rig.say(1, 'info', 'state', 'ready');
    expect(rig.sent()).toEqual(['cmd 1 activations ~decoder']);
    rig.reached('jit.cellblock');
    rig.touch(copy, 'textedit', 'net');
    expect(rig.sent()).toEqual(['cmd 1 activations ~net']);
    rig.say(1, 'info', 'activation', 'decoder.net.3', 'call_module', '1x40x?', 'float32');
    rig.say(1, 'info', 'activation', 'decoder.net.4', 'call_module', '1x80x?', 'float32');
    expect(rig.reached('jit.cellblock')).toEqual([
      'clear all',
      'set 1 0 1x40x?',
      'set 0 0 decoder.net.3',
      'set 1 1 1x80x?',
      'set 0 1 decoder.net.4',
    ]);
  });

  it('bends what was typed, or the line that was clicked', () => {
    const { copy } = opened(livebendTargets);
    rig.say(1, 'info', 'state', 'ready');
    rig.sent();
    rig.touch(copy, 'bend it', 'bang');
    rig.touch(copy, 'umenu', 4);
    expect(rig.sent()).toEqual(['cmd 1 bend scale1 scale ~decoder']);
    const [object] = copy.patcher.boxes;
    const inside = object === undefined ? undefined : copy.inner.get(object.id);
    const table = inside?.patcher.boxes.find(({ maxclass }) => maxclass === 'jit.cellblock');
    if (table !== undefined) inside?.emit(table, 0, [0, 3, 'decoder.net.3']);
    expect(rig.printed()).toContain('0: decoder.net.3');
    rig.touch(copy, 'bend it', 'bang');
    expect(rig.sent()).toEqual(['cmd 1 bend ordered-mask2 ordered-mask decoder.net.3']);
  });

  it('goes into the module that was clicked, and out of it again', () => {
    const { copy } = opened(livebendTargets);
    const [object] = copy.patcher.boxes;
    const inside = object === undefined ? undefined : copy.inner.get(object.id);
    const table = inside?.patcher.boxes.find(({ maxclass }) => maxclass === 'jit.cellblock');
    if (table !== undefined) inside?.emit(table, 0, [0, 3, 'decoder.stages.0']);
    rig.touch(copy, 'into', 'bang');
    rig.touch(copy, 'out', 'bang');
    rig.touch(copy, 'out', 'bang');
    expect(rig.sent()).toEqual([
      'cmd 1 activations ~decoder.stages.0',
      'cmd 1 activations ~decoder.stages',
      'cmd 1 activations ~decoder',
    ]);
  });
});

describe('livebend.listen~', () => {
  it('sends target and units while it is on', () => {
    const { copy } = opened(livebendListen, 'decoder.first 0-3');
    rig.touch(copy, 'latent', 'latent');
    expect(rig.sent()).toEqual([]);
    rig.touch(copy, 'live.text', 1);
    rig.touch(copy, 'live.text', 0);
    expect(rig.sent()).toEqual(['cmd 1 listen latent 0-3', 'cmd 1 listen off']);
  });
});

describe('livebend.status', () => {
  it('asks for the state and shows reports in words', () => {
    const { asked } = opened(livebendStatus);
    expect(asked).toEqual(['cmd 1 get state']);
    rig.reached('panel');
    rig.say(1, 'info', 'state', 'ready');
    rig.say(1, 'info', 'model', 'pebble');
    rig.say(1, 'info', 'latency', 4096, 85.33);
    rig.say(1, 'info', 'cpu', 0.25);
    rig.say(1, 'info', 'latecount', 3);
    rig.say(1, 'info', 'roundtrip', 112.4);
    rig.say(1, 'info', 'error', 'bend', 'name-not-found', 'no operator is called scal');
    rig.say('engine', 'error', 'provider-unavailable', 'the fast runtime does not load');
    expect(rig.reached('panel')).toEqual(['bgcolor 0.25 0.75 0.4 1']);
    expect(rig.reached('comment')).toEqual(
      expect.arrayContaining([
        'set ready',
        'set pebble',
        'set latency 85 ms',
        'set cpu 25 %',
        'set late blocks 3',
        'set through Max 112 ms',
        'set no operator is called scal',
        'set the fast runtime does not load',
      ]),
    );
  });

  it('tells when the engine runs in a terminal and when it is back in Max', () => {
    opened(livebendStatus);
    rig.reached('comment');
    rig.say('engine', 'inside');
    expect(rig.reached('comment')).toEqual([]);
    rig.say('engine', 'outside', 7000);
    expect(rig.reached('comment')).toEqual(['set the engine runs in a terminal on port 7000']);
    rig.say('engine', 'inside');
    expect(rig.reached('comment')).toEqual(['set the engine runs in Max']);
  });
});

describe('livebend.settings', () => {
  it('asks for every setting, shows what is reported and sends what is chosen', () => {
    const { copy, asked } = opened(livebendSettings);
    expect(asked).toEqual(
      ['enable', 'bypass', 'resample', 'late', 'provider', 'wet', 'block'].map((name) => `cmd 1 get ${name}`),
    );
    rig.say(1, 'info', 'late', 'silence');
    rig.say(1, 'info', 'enable', 1);
    rig.say(1, 'info', 'wet', 0.25);
    expect(rig.sent()).toEqual([]);
    rig.touch(copy, 'umenu', 'bang');
    rig.touch(copy, 'live.text', 'bang');
    rig.touch(copy, 'live.numbox', 'bang');
    expect(rig.sent()).toEqual(['cmd 1 late silence', 'cmd 1 enable 0', 'cmd 1 wet 0.25']);
  });

  it('starts the script anew for an engine in a terminal at the chosen port, and again in Max', () => {
    const { copy } = opened(livebendSettings);
    rig.touch(copy, 'engine in a terminal', 'bang');
    expect(rig.sent()).toEqual(['script stop', 'script start outside 7000']);
    rig.touch(copy, 'number', 8123);
    expect(rig.sent()).toEqual([]);
    rig.touch(copy, 'engine in a terminal', 'bang');
    rig.lifecycle('stop', 'success');
    expect(rig.sent()).toEqual(['script stop', 'script start outside 8123']);
    rig.touch(copy, 'engine in Max', 'bang');
    rig.lifecycle('terminated', 'success');
    expect(rig.sent()).toEqual(['script stop', 'script start']);
  });
});
