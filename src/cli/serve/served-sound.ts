// What a server plays: a loop through the first instance in step with the time, and what comes out in a file where that is
// wanted. Takes whatever stream there is at a moment; gives sound to nobody else.
import { WavFile } from '../../audio/wav-file.ts';
import type { SoundStream } from '../../engine/live/sound-stream.ts';
import { SoundClock } from './sound-clock.ts';
import type { SoundSource } from './sound-source.ts';

export interface ServedSoundOptions {
  readonly stream: () => SoundStream | null;
  readonly vectorFrames: number;
  readonly source: SoundSource;
  /** A WAV file of two channels at the rate of the first model. */
  readonly output: string | undefined;
  /** Is told what goes wrong with the sound or the file. */
  readonly onTrouble: (error: unknown) => void;
}

const FILE_CHANNELS = 2;

export class ServedSound {
  readonly clock: SoundClock;
  private rate = 0;
  private creating: Promise<WavFile | null> | null = null;
  private file: WavFile | null = null;
  private fileRate = 0;

  constructor(private readonly options: ServedSoundOptions) {
    const { vectorFrames } = options;
    this.clock = new SoundClock({
      stream: () => this.current(),
      vectorFrames,
      onSound: (sound, frames) => {
        if (this.fileRate === this.rate) this.file?.push(sound, frames);
      },
    });
  }

  start(): void {
    this.clock.start();
  }

  /** Ends the sound and makes the file whole. Throws `file-not-written`. */
  async close(): Promise<void> {
    this.clock.stop();
    await (await this.creating)?.close();
  }

  /** What is played now; a loop at its rate is on its way where it is another than before. */
  private current(): SoundStream | null {
    const stream = this.options.stream();
    const rate = stream?.sampleRate ?? this.rate;
    if (rate !== this.rate) this.fit(rate);
    return stream;
  }

  private fit(rate: number): void {
    const { source, onTrouble } = this.options;
    this.rate = rate;
    this.creating ??= this.create(rate);
    source(rate)
      .then((loop) => {
        if (this.rate === rate) this.clock.play(loop);
      })
      .catch(onTrouble);
  }

  private async create(rate: number): Promise<WavFile | null> {
    const { output, onTrouble } = this.options;
    if (output === undefined) return null;
    try {
      this.fileRate = rate;
      this.file = await WavFile.create(output, rate, FILE_CHANNELS);
    } catch (error) {
      onTrouble(error);
    }
    return this.file;
  }
}
