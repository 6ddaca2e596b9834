// Back and forth through the history of an instance, a step at a time and in the order in which that was asked for.
import { InOrder } from '../engine/in-order.ts';
import type { Step } from './history.ts';
import type { Instance } from './instance.ts';
import { checkRoom } from './pending.ts';
import type { Sender } from './sender.ts';

export class Walk {
  private readonly order = new InOrder();
  private under = 0;
  private waiting = 0;

  constructor(private readonly instance: Instance) {}

  /** True while steps are taken; what is asked for meanwhile comes after them. */
  get isUnderWay(): boolean {
    return this.under > 0;
  }

  /** Waits until the steps that were asked for are taken. Throws `overrun` where too many wait for that. */
  async settled(): Promise<void> {
    checkRoom(this.waiting);
    this.waiting++;
    await this.order.settled();
    this.waiting--;
  }

  /** Takes the last step back; null where there is none. Throws what building throws; then nothing was taken back. */
  back(sender: Sender): Promise<Step | null> {
    return this.inTurn(async () => {
      const history = this.instance.historyOf(sender);
      const step = history.last();
      if (step === null) return null;
      await this.instance.change(() => step.before, { text: 'undo', sender, isStep: false });
      history.wentBack();
      return step;
    });
  }

  /** Does the step again that was taken back last; null where there is none. Throws what building throws. */
  on(sender: Sender): Promise<Step | null> {
    return this.inTurn(async () => {
      const history = this.instance.historyOf(sender);
      const step = history.next();
      if (step === null) return null;
      await this.instance.change(() => step.after, { text: 'redo', sender, isStep: false });
      history.wentOn();
      return step;
    });
  }

  /** After the steps before, and after every change that was asked for. */
  private inTurn<R>(work: () => Promise<R>): Promise<R> {
    this.under++;
    return this.order.run(async () => {
      try {
        await this.instance.settled();
        return await work();
      } finally {
        this.under--;
      }
    });
  }
}
