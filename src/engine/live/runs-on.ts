// What the model of a live engine runs on: the provider that was asked for, and what measuring finds while the CPU plays.
// Takes names, changes the structure, tells what was taken and why not the others.
import { describeError } from '../../errors.ts';
import { checkProvider, isChoice } from '../provider-names.ts';
import type { LiveCore } from './live-core.ts';
import { type Found, seekProvider } from './provider-seeker.ts';

export class RunsOn {
  private measuring: Promise<void> = Promise.resolve();
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
  async set(name: string): Promise<Found> {
    checkProvider(name);
    const found = await this.seek(name);
    this.wished = name;
    return found;
  }

  /** Looks for what another model should run on, beside what plays. */
  follow(): void {
    if (!isChoice(this.wished) && this.wished !== 'cpu') return;
    const seek = () => this.seek(this.wished).then(() => {});
    this.measuring = this.measuring.then(seek).catch((error) => {
      if (!this.isClosed) this.core.tell({ kind: 'error', ...describeError(error) });
    });
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

  private async seek(name: string): Promise<Found> {
    const { subject } = this.core.structure;
    const found = await seekProvider(subject, name);
    if (this.isClosed) return found;
    const { provider, threads } = found.runs;
    const { subject: playing, runs } = this.core.structure;
    // Another model has been loaded meanwhile: it is measured for itself.
    if (playing.loaded.model !== subject.loaded.model) return found;
    if (runs.provider !== provider || runs.threads !== threads)
      await this.core.request((structure) => ({ ...structure, runs: found.runs }));
    if (found.verdicts.length > 0 || name !== 'cpu')
      this.core.tell({ kind: 'provider', provider, threads, verdicts: found.verdicts });
    return found;
  }
}
