// Changes waiting to be built: those that come while one is being built are built together, once. Where together they fail
// they are tried apart, so that one mistake does not take the others with it.

/** What a change makes of what there is. */
export type Edit<S> = (state: S) => S;

interface Waiting<C> {
  readonly change: C;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

export class ChangeQueue<C> {
  private waiting: Waiting<C>[] = [];
  private running: Promise<void> | null = null;

  /** `build` makes changes heard, in their order, from what there is then. */
  constructor(private readonly build: (changes: readonly C[]) => Promise<void>) {}

  /** True while something waits or is built. */
  get isBusy(): boolean {
    return this.running !== null;
  }

  /** Waits for its turn; done when it is heard. Throws what building throws. */
  request(change: C): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ change, resolve, reject });
      this.running ??= this.run();
    });
  }

  /** Waits until nothing is under way. */
  async settled(): Promise<void> {
    while (this.running !== null) await this.running;
  }

  private async run(): Promise<void> {
    // What is asked for in one go is one change.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const together = this.waiting;
      this.waiting = [];
      await this.buildAll(together);
    }
    // In the same breath as the last look at what waits, so that nothing can slip in between.
    this.running = null;
  }

  /** Where changes fail together each half is tried by itself, so that a few mistakes among many cost few builds. */
  private async buildAll(changes: readonly Waiting<C>[]): Promise<void> {
    if (await this.tryBuild(changes, changes.length === 1)) return;
    const half = Math.ceil(changes.length / 2);
    await this.buildAll(changes.slice(0, half));
    await this.buildAll(changes.slice(half));
  }

  private async tryBuild(changes: readonly Waiting<C>[], isLastTry: boolean): Promise<boolean> {
    try {
      await this.build(changes.map(({ change }) => change));
      for (const { resolve } of changes) resolve();
      return true;
    } catch (error) {
      if (isLastTry) for (const { reject } of changes) reject(error);
      return isLastTry;
    }
  }
}
