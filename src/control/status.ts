// How an instance is: its condition, model, latency, late blocks and load, as lines that a door or a patch shows. Reads, changes
// nothing.
import type { Instance } from './instance.ts';
import { type LineReply, line } from './reply.ts';

/** `idle` without a model, `loading`, `ready`, `lost` while a worker is replaced. */
export type Condition = 'idle' | 'loading' | 'ready' | 'lost';

/**
 * `state`, `model`, `method`, `latency` in samples and milliseconds, `latecount` and `cpu`, the share of its time that a block
 * takes, 0 to 1.
 */
export function statusLines(instance: Instance): LineReply[] {
  const { condition, rig, state } = instance;
  const lines = [line('state', condition), line('model', state.model?.name ?? '')];
  const { engine } = rig;
  if (engine === null) return lines;
  const { latencySamples, lateBlocks, load } = engine.counts;
  const { sampleRate } = engine.stream;
  return [
    ...lines,
    line('method', engine.subject.audio.method.name),
    line('latency', latencySamples, rounded((1000 * latencySamples) / sampleRate)),
    line('latecount', lateBlocks),
    line('cpu', rounded(load)),
  ];
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
