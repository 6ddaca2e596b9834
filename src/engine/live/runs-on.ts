// What the model of a live engine runs on: the provider that was asked for, and what measuring finds while the CPU plays.
// Takes names, changes the structure, tells what was taken and why not the others.
import { describeError } from '../../errors.ts';
import { checkProvider, isChoice } from '../provider-names.ts';
import type { LiveCore } from './live-core.ts';
import { type ProviderFound, seekProvider } from './provider-seeker.ts';

export class RunsOn {
  private measuring: Promise<void> = Promise.resolve();
  private pending = 0;
  /** Counts what was asked for: only the last answer is used. */
  private turn = 0;
  private isClosed = false;

  constructor(
    private readonly core: LiveCore,
    private wished: string,
  ) {}

  /** The name that was asked for. */
  get wish(): string {
    return this.wished;
  }

  /** Runs on something else once it is measured and built. Throws as `LiveEngine.setProvider`; then all stays as it was. */
  async set(name: string): Promise<ProviderFound> {
    checkProvider(name);
    const wasMeasuring = this.pending > 0;
    const turn = ++this.turn;
    try {
      const found = await this.seek(name, turn);
      this.wished = name;
      return found;
    } catch (error) {
      // What was measured for the wish that stays was not used: once more.
      if (wasMeasuring) this.follow();
      throw error;
    }
  }

  /** Looks for what another model should run on, beside what plays; not in a replay, where that is known. */
  follow(): void {
    if (this.core.isScripted) return;
    if (!isChoice(this.wished) && this.wished !== 'cpu') return;
    const turn = ++this.turn;
    this.pending++;
    const seek = () => this.seek(this.wished, turn).then(() => {});
    this.measuring = this.measuring
      .then(seek)
      .catch((error) => {
        if (!this.isClosed) this.core.tell({ kind: 'error', ...describeError(error) });
      })
      .finally(() => this.pending--);
  }

  /** Waits until nothing is measured any more. */
  settled(): Promise<void> {
    return this.measuring;
  }

  /** Waits for what is measured; what it finds is not used. */
  close(): Promise<void> {
    this.isClosed = true;
    return this.measuring;
  }

  private async seek(name: string, turn: number): Promise<ProviderFound> {
    const { subject, runs: before } = this.core.structure;
    const found = await seekProvider(subject, name);
    if (this.isClosed || turn !== this.turn) return found;
    const { provider, threads } = found.runs;
    const isOther = before.provider !== provider || before.threads !== threads;
    if (isOther) await this.core.request((structure) => ({ ...structure, runs: found.runs }));
    if (isOther || found.verdicts.length > 0)
      this.core.tell({ kind: 'provider', provider, threads, verdicts: found.verdicts });
    return found;
  }
}
