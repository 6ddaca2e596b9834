// The workers a live engine has: those that play or can build, and those that were given up and have not ended yet. Starts one
// where none is free; ends one only when what runs in it has returned.
import type { Model } from '../../model/model.ts';
import { Seat } from './seat.ts';

export class Seats {
  private readonly seats = new Set<Seat>();
  private readonly leaving = new Set<Promise<void>>();

  /** `onDied` is told of a worker that ended; also of one that was given up. */
  constructor(private readonly onDied: (seat: Seat) => void) {}

  /** Workers that were given up and have not ended yet. */
  get abandoned(): number {
    return this.leaving.size;
  }

  /** A worker that is none of these; started where there is none. */
  besides(taken: readonly Seat[]): Seat {
    return [...this.seats].find((seat) => !taken.includes(seat)) ?? this.start();
  }

  /** Lets every worker forget all other models. */
  keepOnly(models: ReadonlySet<Model>): void {
    for (const seat of this.seats) seat.keepOnly(models);
  }

  /** Gives a worker up; does not wait for its end. */
  dismiss(seat: Seat): void {
    this.seats.delete(seat);
    const left = seat.worker.close().finally(() => this.leaving.delete(left));
    this.leaving.add(left);
  }

  /** Gives every worker up and waits for the end of all, also of those that were given up before. */
  async close(): Promise<void> {
    for (const seat of this.seats) this.dismiss(seat);
    await Promise.all(this.leaving);
  }

  private start(): Seat {
    const seat = Seat.start();
    this.seats.add(seat);
    void seat.worker.whenEnded().then(() => {
      this.seats.delete(seat);
      this.onDied(seat);
    });
    return seat;
  }
}
