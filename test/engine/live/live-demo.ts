// The demo model playing live in tests, as fast as it is asked, and what its engine tells.
import { afterEach, beforeAll } from 'vitest';
import { LiveEngine } from '../../../src/engine/live/live-engine.ts';
import type { LiveEvent } from '../../../src/engine/live/live-events.ts';
import type { LiveOptions } from '../../../src/engine/live/live-options.ts';
import type { Model } from '../../../src/model/model.ts';
import { openModel } from '../../../src/model/open.ts';
import { MODELS } from '../../shared.ts';

export const BLOCK = 1024;
export const VECTOR = 256;

/** For a file of tests: the model is read once, an engine is open until the end of its test. */
export class LiveDemo {
  /** What the engine opened last has told so far. */
  events: LiveEvent[] = [];
  private read: Model | null = null;
  private engine: LiveEngine | null = null;

  constructor() {
    beforeAll(async () => {
      this.read = await openModel(`${MODELS}pebble.onnx`);
    });
    afterEach(async () => {
      await this.engine?.close();
      this.engine = null;
    });
  }

  get model(): Model {
    if (this.read === null) throw new Error('the model is read before the first test');
    return this.read;
  }

  async open(options: LiveOptions = {}): Promise<LiveEngine> {
    this.events = [];
    this.engine = await LiveEngine.open(this.model, {
      blockFrames: BLOCK,
      vectorFrames: VECTOR,
      isPaced: false,
      onEvent: (event) => this.events.push(event),
      ...options,
    });
    return this.engine;
  }
}
