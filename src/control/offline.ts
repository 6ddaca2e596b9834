// Work beside the sound: a sound file through what an instance plays, the bent model as a file. Each in a worker of its own, so
// that what is heard is not disturbed; one of a kind at a time.
import { resolve } from 'node:path';
import { readSound } from '../audio/read-sound.ts';
import { writeWav } from '../audio/wav.ts';
import type { Plan } from '../bend/bend.ts';
import type { Resources } from '../bend/resources.ts';
import { Engine } from '../engine/engine.ts';
import { type Rendering, type RenderOptions, render } from '../engine/render.ts';
import { saveBent } from '../engine/save-bent.ts';
import { failure } from '../errors.ts';
import type { Model } from '../model/model.ts';

/** What is played, apart from where. */
export interface Played {
  readonly model: Model;
  readonly plan: Plan;
  readonly resources: Resources;
}

export interface RenderFiles {
  readonly from: string;
  readonly to: string;
  readonly options: Omit<RenderOptions, 'plan' | 'resources' | 'onBlock'>;
  /** Told how far it is, 0 to 1. */
  readonly onPart: (part: number) => void;
}

export class Offline {
  private readonly running = new Map<string, Engine>();

  /** Renders a sound file. Gives what came out; throws what reading, rendering and writing throw. */
  renderFile({ model, plan, resources }: Played, files: RenderFiles): Promise<Rendering> {
    const { from, to, options, onPart } = files;
    return this.alone('render', async (engine) => {
      if (resolve(from) === resolve(to)) throw failure('file-not-written', to, 'is the sound that is read');
      const sound = await readSound(from);
      const rendering = await render(engine, await engine.load(model), sound, {
        ...options,
        plan,
        resources,
        onBlock: ({ frame, frames }) => onPart(frame / frames),
      });
      await writeWav(to, rendering.sound, 'float32');
      return rendering;
    });
  }

  /** Writes the bent model; gives the bytes. Throws as `saveBent`. */
  exportFile({ model, plan, resources }: Played, to: string, amounts: 'fixed' | 'inputs'): Promise<number> {
    return this.alone('export', async (engine) => {
      const bent = { plan, method: null, amounts, materials: { resources } };
      return (await saveBent(engine, await engine.load(model), to, bent)).bytes;
    });
  }

  /** Ends what runs; it fails. */
  async close(): Promise<void> {
    await Promise.all([...this.running.values()].map((engine) => engine.close()));
  }

  private async alone<T>(what: string, work: (engine: Engine) => Promise<T>): Promise<T> {
    if (this.running.has(what))
      throw failure('value-invalid', what, 'another one is under way; wait until it is done');
    const engine = Engine.start();
    this.running.set(what, engine);
    try {
      return await work(engine);
    } finally {
      this.running.delete(what);
      await engine.close();
    }
  }
}
