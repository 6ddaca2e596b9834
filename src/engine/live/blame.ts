// Which bend is most likely at fault: the one that was changed last, by structure or by value. Keeps the ids in the order of
// their last change.

export class Blame {
  private ids: string[] = [];

  /** A bend has changed. */
  touch(id: string): void {
    this.ids = [...this.ids.filter((each) => each !== id), id];
  }

  /** The bend that was changed last among those there are; one that never changed comes last. */
  suspect(known: readonly string[]): string | null {
    return this.ids.findLast((id) => known.includes(id)) ?? known.at(-1) ?? null;
  }
}
