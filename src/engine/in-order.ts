// Work that is asked for at any time and done one after the other: a failure of one is no failure of the next.

export class InOrder {
  private last: Promise<unknown> = Promise.resolve();

  /** Does work when all that was asked for before is done. Throws what it throws. */
  run<R>(work: () => R | Promise<R>): Promise<R> {
    const done = this.last.then(work);
    this.last = done.then(
      () => null,
      () => null,
    );
    return done;
  }

  /** Waits for all that was asked for. */
  async settled(): Promise<void> {
    await this.last;
  }
}
