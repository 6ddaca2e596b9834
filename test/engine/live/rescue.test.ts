// Workers that fail again and again are not replaced endlessly; the next change tries again. Models that are not played any more
// are forgotten.
import { describe, expect, it } from 'vitest';
import { Blame } from '../../../src/engine/live/blame.ts';
import type { LiveEvent } from '../../../src/engine/live/live-events.ts';
import { Rescue } from '../../../src/engine/live/rescue.ts';
import { failure } from '../../../src/errors.ts';
import { playLive } from '../../live.ts';
import { planOf } from '../../playing.ts';
import { largestDifference } from '../../shared.ts';
import { until } from '../../until.ts';
import { BLOCK, LiveDemo } from './live-demo.ts';

const demo = new LiveDemo();
const signal = Float32Array.from({ length: 12 * BLOCK }, (_, frame) => 0.3 * Math.sin(frame * 0.03));

const kinds = () => demo.events.map(({ kind }) => kind);

describe('workers that fail three times within ten seconds', () => {
  it('are not replaced any more: it stays dry, says which bend changed last, and the next change tries again', async () => {
    const engine = await demo.open({ hasFaults: true });
    await engine.bend(planOf('calm scale latent amount 1', 'last scale a:decoder.first amount 1'));
    await engine.set('last', 'amount', 1.1);
    for (let loss = 1; loss <= 3; loss++) {
      await playLive(engine, signal);
      engine.fail('throw');
      engine.stream.push([signal], 0, 2 * BLOCK);
      await until(() => kinds().filter((kind) => kind === 'lost').length >= loss, `loss ${loss} is told of`);
      engine.stream.pull([new Float32Array(2 * BLOCK)], 0, 2 * BLOCK);
      await engine.settled();
    }
    expect(demo.events.at(-1)).toMatchObject({ kind: 'given up', bend: 'last' });
    expect(kinds().filter((kind) => kind === 'recovered')).toHaveLength(2);
    const { built } = engine.counts;
    await playLive(engine, signal);
    const dry = await playLive(engine, signal);
    const late = engine.stream.latencySamples;
    expect(largestDifference(dry.subarray(late), signal.subarray(0, signal.length - late))).toBe(0);
    expect(engine.counts.built).toBe(built);
    await engine.set('calm', 'amount', 0.9);
    await playLive(engine, signal);
    expect(kinds().at(-1)).toBe('recovered');
    expect(engine.counts).toMatchObject({ built: built + 1, lost: 3 });
    expect(engine.plan.map(({ values }) => values.get('amount'))).toEqual([0.9, 1.1]);
    const wet = await playLive(engine, signal);
    expect(largestDifference(wet.subarray(late), signal.subarray(0, signal.length - late))).toBeGreaterThan(
      0.01,
    );
  });

  it('are given up only where it happens that fast', () => {
    const events: LiveEvent[] = [];
    let nowMs = 0;
    let requests = 0;
    const rescue = new Rescue({
      blame: new Blame(),
      bends: () => [],
      request: async () => {
        requests++;
      },
      tell: (event) => events.push(event),
      clock: () => nowMs,
    });
    for (const ms of [0, 5000, 11_000, 16_000, 20_000]) {
      nowMs = ms;
      rescue.lost(failure('runtime-failed', 'engine', 'failed'), true);
    }
    // The last three lie within ten seconds of each other, no three before do.
    expect(requests).toBe(4);
    expect(events.at(-1)).toMatchObject({ kind: 'given up', bend: null });
    expect(rescue.isOver).toBe(true);
    rescue.built();
    expect(rescue.isOver).toBe(false);
  });

  it('say how long it took until a structure was heard again', () => {
    const events: LiveEvent[] = [];
    let nowMs = 100;
    const rescue = new Rescue({
      blame: new Blame(),
      bends: () => [],
      request: async () => {},
      tell: (event) => events.push(event),
      clock: () => nowMs,
    });
    rescue.lost(failure('runtime-failed', 'engine', 'failed'), true);
    nowMs = 350;
    rescue.recovered();
    rescue.recovered();
    expect(events.slice(1)).toEqual([{ kind: 'recovered', ms: 250 }]);
  });
});
