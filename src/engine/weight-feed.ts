// Bent weights on their way to a session: computed one at a time, each sent before the next is begun, so that blocks go on
// in between. A weight that changes again while it waits is computed once, with its newest values.
import type { BentWeight } from '../bend/weight-bends.ts';

export class WeightFeed {
  private readonly waiting = new Set<BentWeight>();
  private pump: Promise<void> | null = null;

  /** `send` computes a weight and hands it over. */
  constructor(private readonly send: (weight: BentWeight) => Promise<unknown>) {}

  /** Sends weights with the values their bends have now or have got meanwhile; done when all are heard in the next block. */
  feed(weights: readonly BentWeight[]): Promise<void> {
    for (const weight of weights) this.waiting.add(weight);
    if (this.waiting.size === 0) return Promise.resolve();
    this.pump ??= this.run();
    return this.pump;
  }

  /** Waits until nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.pump;
  }

  private async run(): Promise<void> {
    try {
      for (;;) {
        const next = this.waiting.values().next();
        if (next.done === true) return;
        this.waiting.delete(next.value);
        await this.send(next.value);
      }
    } finally {
      // In the same turn as the last look, so that a weight fed now is not left waiting.
      this.pump = null;
    }
  }
}
