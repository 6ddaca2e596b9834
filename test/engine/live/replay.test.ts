// What was played live is rendered again from its log, bit for bit: values, ramps, structures, switches, whatever came when.
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '../../../src/bend/bend.ts';
import { readControl } from '../../../src/bend/named-control.ts';
import { withBend } from '../../../src/bend/plan-edits.ts';
import { splitWords } from '../../../src/bend/read-bend.ts';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveOptions } from '../../../src/engine/live/live-options.ts';
import { logFromData } from '../../../src/engine/live/log-data.ts';
import type { Modulation } from '../../../src/engine/live/modulation.ts';
import { replay } from '../../../src/engine/live/replay.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { draws } from '../../draws.ts';
import { answered } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { MODELS } from '../../shared.ts';
import { pause } from '../../until.ts';

const BLOCK = 1024;
const VECTOR = 256;
const LENGTH = 32 * BLOCK;
let model: Model;
let engine: LiveEngine | null = null;
const signal = Float32Array.from(
  { length: LENGTH },
  (_, frame) => 0.3 * Math.sin(frame * 0.05) * Math.sin(frame * 0.0007),
);

beforeAll(async () => {
  model = await openModel(`${MODELS}pebble.onnx`);
});
afterEach(async () => {
  await engine?.close();
  engine = null;
});

async function open(options: LiveOptions = {}): Promise<LiveEngine> {
  engine = await LiveEngine.open(model, {
    blockFrames: BLOCK,
    vectorFrames: VECTOR,
    isPaced: false,
    ...options,
  });
  engine.startLog();
  return engine;
}

/** Frames that differ between what was heard and what the log gives, after the log has been written down and read. */
async function differences(
  live: LiveEngine,
  out: Float32Array,
): Promise<{ frames: number; first: number; isExact: boolean }> {
  const log = logFromData(JSON.parse(JSON.stringify(live.takeLog())));
  const [again = new Float32Array()] = await replay(log, [signal], { modelNamed: async () => model });
  const differing = [...out.keys()].filter((frame) => !Object.is(out[frame], again[frame]));
  return { frames: differing.length, first: differing[0] ?? -1, isExact: log.isExact };
}

const SAME = { frames: 0, first: -1, isExact: true };

/** Gives a change the time it needs, unless it has to wait for the sound. */
function soon(change: Promise<unknown>): Promise<unknown> {
  return Promise.race([change.catch(() => null), pause(120)]);
}

/** Plays the signal in vectors of changing sizes and does something between them. */
async function perform(
  live: LiveEngine,
  act: (frame: number) => unknown,
  random: () => number,
): Promise<Float32Array> {
  const out = new Float32Array(LENGTH);
  for (let pushed = 0, pulled = 0; pushed < LENGTH; ) {
    await act(pushed);
    const frames = Math.min(LENGTH - pushed, Math.ceil(VECTOR * random()));
    pushed += live.stream.push([signal], pushed, frames);
    await answered(live);
    if (random() < 0.8 || pushed === LENGTH) pulled += live.stream.pull([out], pulled, LENGTH);
  }
  return out;
}

describe('a log', () => {
  it('of nothing but sound gives the sound again', async () => {
    const live = await open();
    expect(await differences(live, await perform(live, () => {}, draws(1)))).toEqual(SAME);
  });

  it.each([11, 12])('of random deeds gives the same samples (seed %d)', async (seed) => {
    const live = await open();
    const random = draws(seed);
    const plan = planOf(
      'a scale a:decoder.first',
      'w scale w:decoder.stages.0.0.mix.weight',
      'n noise latent',
    );
    await live.bend(plan);
    const deeds: (() => unknown)[] = [
      () => live.set('a', 'amount', 2 * random()),
      () => live.set('w', 'amount', 2 * random(), { rampMs: 150 * random() }),
      () => live.set('n', 'std', random(), { rampMs: random() < 0.5 ? 0 : 400 }),
      () => live.setWet(random()),
      () => live.setBypass(random() < 0.3),
      () => live.reset(),
      () => (random() < 0.2 ? live.panic() : live.setBypass(false)),
      () => {
        const text = `b${Math.floor(3 * random())} mask a:decoder.ups.1 prob ${random().toFixed(3)}`;
        const [bend] = planOf(text);
        return bend === undefined ? null : soon(live.change((before) => withBend(before, bend)));
      },
      () => soon(live.change((before) => before.filter(({ id }) => !id.startsWith('b')))),
    ];
    const out = await perform(
      live,
      () => (random() < 0.35 ? deeds[Math.floor(deeds.length * random())]?.() : null),
      random,
    );
    expect(live.counts.built).toBeGreaterThan(3);
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of controls that ramp while structures come gives the same samples', async () => {
    const live = await open();
    const controls = ['gain low 0 high 2 value 1'].map((text) => readControl(splitWords(text)));
    await live.bend(
      planOf('a scale a:decoder.first amount gain', 'w scale w:decoder.first.weight amount gain'),
      {
        controls,
      },
    );
    const random = draws(5);
    const out = await perform(
      live,
      (frame) => {
        if (random() < 0.06) live.setControl('gain', 2 * random(), { rampMs: 300 * random() });
        const isTime = frame > 8 * BLOCK && random() < 0.1;
        const edit = (plan: Plan) =>
          plan.length > 2 ? plan.slice(0, 2) : [...plan, ...planOf('z bias latent')];
        return isTime ? soon(live.change(edit)) : null;
      },
      random,
    );
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of another vector size in between gives the same samples', async () => {
    const live = await open();
    await live.bend(planOf('a scale a:decoder.first amount 0.5'));
    const out = new Float32Array(LENGTH);
    let pulled = 0;
    for (let pushed = 0; pushed < LENGTH; ) {
      if (pushed === 12 * BLOCK) await live.dsp({ vectorFrames: 500 });
      if (pushed === 20 * BLOCK) await live.set('a', 'amount', 0.7);
      pushed += live.stream.push([signal], pushed, VECTOR);
      await answered(live);
      pulled += live.stream.pull([out], pulled, VECTOR);
    }
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of a host of another rate, which changes in between, gives the same samples', async () => {
    const live = await open({ rateHz: 44_100 });
    await live.bend(planOf('a scale a:decoder.first amount 0.5'));
    const random = draws(21);
    const out = await perform(
      live,
      async (frame) => {
        if (frame > LENGTH / 2) await live.dsp({ rateHz: 96_000 });
        if (random() < 0.2) live.setWet(random());
        return random() < 0.2 ? live.set('a', 'amount', 2 * random(), { rampMs: 100 * random() }) : null;
      },
      random,
    );
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of another model gives the same samples', async () => {
    const live = await open();
    const other = { ...(await openModel(`${MODELS}pebble.onnx`)), name: 'other' };
    const out = await perform(
      live,
      (frame) => {
        const isTime = frame > 12 * BLOCK && live.counts.built === 1;
        return isTime ? soon(live.load(other, planOf('a scale a:decoder.first amount 0.5'))) : null;
      },
      draws(3),
    );
    expect(live.counts.built).toBeGreaterThan(1);
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of modulations, rests and ways of wet gives the same samples', async () => {
    const live = await open();
    const random = draws(31);
    await live.bend(planOf('a scale a:decoder.first amount 1', 'w scale w:decoder.first.weight amount 1'));
    const moves: readonly Modulation[] = [
      { id: 'a', key: 'amount', source: { kind: 'lfo', shape: 'sine', rateHz: 7 }, depth: 0.5 },
      { id: 'w', key: 'amount', source: { kind: 'random', rateHz: 9 }, depth: 0.4 },
      { id: 'a', key: 'mix', source: { kind: 'follow', band: 'all' }, depth: -1 },
    ];
    const deeds: (() => unknown)[] = [
      () => live.modulate(moves.filter(() => random() < 0.6)),
      () => live.set('a', 'amount', 2 * random(), { rampMs: 120 * random() }),
      () => live.setWet(random(), { rampMs: 200 * random() }),
      () => live.setEnabled(random() < 0.7),
      () =>
        soon(
          live.change((before) => [
            ...before.slice(0, 2),
            ...(random() < 0.5 ? planOf('z bias latent') : []),
          ]),
        ),
    ];
    const act = () => (random() < 0.3 ? deeds[Math.floor(deeds.length * random())]?.() : null);
    const out = await perform(live, act, random);
    expect(live.takeLog()?.entries.filter(({ kind }) => kind === 'modulate').length).toBeGreaterThan(2);
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of models and blocks of another form, which come when the sound has faded out, gives the same samples', async () => {
    const live = await open({ rateHz: 44_100 });
    const random = draws(41);
    await live.bend(planOf('a scale a:decoder.first amount 0.5'));
    const deeds: (() => unknown)[] = [
      () => live.setBlock(512 * Math.ceil(3 * random())),
      () => live.set('a', 'amount', 2 * random()),
      () => live.setWet(random()),
      () => live.reset(),
    ];
    const act = () => (random() < 0.2 ? deeds[Math.floor(deeds.length * random())]?.() : null);
    const out = await perform(live, act, random);
    expect(live.counts.reshaped).toBeGreaterThan(1);
    expect(live.takeLog()?.entries.some(({ kind }) => kind === 'leave')).toBe(true);
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('of real time, with blocks that had no time to fade, gives the same samples', async () => {
    const live = await open({ isPaced: true, spareFrames: 16 * BLOCK, clock: () => 0, hasFaults: true });
    await live.bend(planOf('a scale a:decoder.first amount 1'));
    const random = draws(9);
    const out = await perform(
      live,
      (frame) => {
        // A block that took too long: the next one has no time for a fade.
        if (Math.floor(frame / BLOCK) % 8 === 3) live.fail('hang', 15);
        return random() < 0.3 ? live.set('a', 'amount', 2 * random()) : null;
      },
      random,
    );
    expect(live.takeLog()?.entries.some(({ kind }) => kind === 'jump')).toBe(true);
    expect(await differences(live, out)).toEqual(SAME);
  });

  it('that has begun in the middle or has late blocks says that it is not exact', async () => {
    const live = await open();
    await perform(live, () => {}, draws(1));
    live.startLog();
    expect(live.takeLog()?.isExact).toBe(false);
    expect(live.stopLog()?.isExact).toBe(false);
    expect(live.takeLog()).toBeNull();
  });

  it('says why it is not exact', async () => {
    const live = await open();
    await live.listen('latent', '0');
    await live.bend(planOf('a scale a:decoder.first amount 1'));
    const source = { kind: 'activation', target: 'a:decoder.first', statistic: 'rms' } as const;
    await live.modulate([{ id: 'a', key: 'amount', source, depth: 0.1 }]);
    expect(live.stopLog()).toMatchObject({
      isExact: false,
      reasons: ['an activation was watched, captured or listened to', 'a modulation followed an activation'],
    });
  });

  it('notices a difference: another amount gives other samples', async () => {
    const live = await open();
    await live.bend(planOf('a scale a:decoder.first amount 1'));
    const out = await perform(live, () => {}, draws(1));
    const log = JSON.parse(JSON.stringify(live.takeLog()).replaceAll('"amount":1', '"amount":1.001'));
    const [again] = await replay(logFromData(log), [signal], { modelNamed: async () => model });
    expect(again).not.toEqual(out);
  });
});

describe('a log from elsewhere', () => {
  const good = {
    livebendLog: 1,
    model: 'm',
    method: 'forward',
    vectorFrames: 64,
    blockFrames: 1024,
    spareFrames: 0,
    rateHz: null,
    isResampled: true,
    isExact: true,
    reasons: [],
    entries: [],
  };

  it('is taken where it is well formed', () => {
    expect(logFromData(good)).toEqual(good);
  });

  it.each([
    ['no object', null],
    ['another version', { ...good, livebendLog: 2 }],
    ['vectors of no frames', { ...good, vectorFrames: 0 }],
    ['vectors without end', { ...good, vectorFrames: 1e12 }],
    ['an unknown deed', { ...good, entries: [{ pushed: 0, pulled: 0, kind: 'explode' }] }],
    ['a deed before the beginning', { ...good, entries: [{ pushed: -1, pulled: 0, kind: 'reset' }] }],
    ['half a frame', { ...good, entries: [{ pushed: 0.5, pulled: 0, kind: 'reset' }] }],
    ['no number', { ...good, entries: [{ pushed: 0, pulled: 0, kind: 'wet', wet: 'all' }] }],
  ])('is refused: %s', (_what, data) => {
    expect(() => logFromData(data)).toThrow(/^log: at /);
  });
});
