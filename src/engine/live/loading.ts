// Loads for a live engine: another model, or the same one by another method, with other attributes, in other blocks. Changes
// come one after the other; reading and tracing a file happens in a worker of its own.
import { checkId, type Plan } from '../../bend/bend.ts';
import { withVersion } from '../../bend/resources.ts';
import type { Model } from '../../model/model.ts';
import type { ScriptOptions } from '../../model/torchscript/open-script.ts';
import type { Setting } from '../../model/torchscript/trace/trace-method.ts';
import { InOrder } from '../in-order.ts';
import type { LiveCore } from './live-core.ts';
import { openedVersion, withBlock, withMethod, withSettings } from './live-model.ts';
import type { Opener } from './opener.ts';
import { firstCandidate, type ProviderFound } from './provider-seeker.ts';
import type { RunsOn } from './runs-on.ts';
import { loadModel, type PlanFor, type Subject, subjectOf, withSameModel, withSubject } from './structure.ts';

export class Loading {
  private readonly inOrder = new InOrder();

  constructor(
    private readonly core: LiveCore,
    private readonly runs: RunsOn,
    private readonly opener: Opener,
  ) {}

  /** As `LiveEngine.load`. */
  load(model: Model, plan: Plan | PlanFor, method: string | undefined): Promise<void> {
    return this.take(plan, async () => subjectOf(await loadModel(model), method));
  }

  /** As `LiveEngine.loadFile`. */
  loadFile(path: string, plan: Plan | PlanFor, options: ScriptOptions): Promise<void> {
    return this.take(plan, () => this.opener.subject(path, options));
  }

  /** As `LiveEngine.setMethod`. */
  setMethod(name: string): Promise<void> {
    return this.inOrder.run(async () => {
      const subject = await withMethod(this.opener, this.core.structure.subject, name);
      await this.core.request((structure) => withSameModel(structure, subject));
      this.runs.follow();
    });
  }

  /** As `LiveEngine.setBlock`. */
  setBlock(frames: number): Promise<void> {
    return this.inOrder.run(async () => {
      const subject = await withBlock(this.opener, this.core.structure.subject, frames);
      await this.core.request((structure) => ({
        ...structure,
        subject,
        blockFrames: frames,
        wishedBlock: frames,
      }));
    });
  }

  /** As `LiveEngine.setAttributes`. */
  setAttributes(settings: readonly Setting[]): Promise<void> {
    return this.inOrder.run(async () => {
      const subject = await withSettings(this.opener, this.core.structure.subject, settings);
      await this.core.request((structure) => ({ ...structure, subject }));
    });
  }

  /** As `LiveEngine.addVersion`. */
  addVersion(name: string, path: string): Promise<void> {
    return this.inOrder.run(async () => {
      checkId(name);
      const version = await openedVersion(this.opener, this.core.structure.subject, { name, path });
      await this.core.request((structure) => ({
        ...structure,
        resources: withVersion(structure.resources, version),
      }));
    });
  }

  /** As `LiveEngine.setProvider`. */
  setProvider(name: string): Promise<ProviderFound> {
    return this.inOrder.run(() => this.runs.set(name));
  }

  /** Waits until everything is loaded or refused, and nothing is measured. */
  async settled(): Promise<void> {
    await this.inOrder.settled();
    await this.runs.settled();
  }

  /** Waits for what is read. */
  close(): Promise<void> {
    return this.opener.close();
  }

  private take(plan: Plan | PlanFor, open: () => Promise<Subject>): Promise<void> {
    return this.inOrder.run(async () => {
      const subject = await open();
      const version = (name: string, path: string) => openedVersion(this.opener, subject, { name, path });
      const made = typeof plan === 'function' ? await plan(subject, version) : { plan };
      const runs = firstCandidate(this.runs.wish);
      await this.core.request((structure) => ({ ...withSubject(structure, subject, made), runs }));
      this.runs.follow();
    });
  }
}
