// A WAV file of 32-bit floats that grows while sound comes, and is whole when it is closed. Waits for no disk: what comes is
// copied and written behind.
import { type FileHandle, open } from 'node:fs/promises';
import { failure } from '../errors.ts';
import { encode, WAV_SAMPLES } from './wav-codec.ts';
import { wavHeader } from './wav-layout.ts';

const LARGEST_DATA = 2 ** 32 - 1024;
/** Bytes that may wait for the disk; beyond sound is left out. */
const MOST_WAITING = 2 ** 25;

export class WavFile {
  /** Frames that were left out because the disk was too slow or the file full. */
  lostFrames = 0;
  private bytes = 0;
  private waiting = 0;
  private writing: Promise<void> = Promise.resolve();
  private cause: unknown = null;

  private constructor(
    private readonly path: string,
    private readonly file: FileHandle,
    private readonly sampleRate: number,
    private readonly channels: number,
  ) {}

  /** Begins a file. Throws `file-not-written`. */
  static async create(path: string, sampleRate: number, channels: number): Promise<WavFile> {
    let file: FileHandle | null = null;
    try {
      file = await open(path, 'w');
      const wav = new WavFile(path, file, sampleRate, channels);
      await file.appendFile(wav.header());
      return wav;
    } catch (cause) {
      await file?.close().catch(() => {});
      throw failure('file-not-written', path, 'cannot be written', { cause });
    }
  }

  /** Takes frames of a block, `[channels][frames]`; the last channel stands for those that are missing. */
  push(block: readonly Float32Array[], frames: number): void {
    const bytes = (frames * this.channels * WAV_SAMPLES.float32.bits) / 8;
    if (this.waiting + bytes > MOST_WAITING || this.bytes + bytes > LARGEST_DATA) {
      this.lostFrames += frames;
      return;
    }
    const rows = Array.from({ length: this.channels }, (_, channel) => block[channel] ?? block.at(-1));
    const samples = rows.map((row) => row ?? new Float32Array(frames));
    const piece = encode(samples, 'float32', 0, frames);
    this.bytes += bytes;
    this.waiting += bytes;
    this.writing = this.writing.then(() => this.write(piece));
  }

  /** Makes the file whole. Throws `file-not-written` where something of it could not be written. */
  async close(): Promise<void> {
    await this.writing;
    try {
      const header = this.header();
      await this.file.write(header, 0, header.length, 0).finally(() => this.file.close());
    } catch (cause) {
      this.cause ??= cause;
    }
    const { cause } = this;
    if (cause !== null) throw failure('file-not-written', this.path, 'could not be written whole', { cause });
  }

  private async write(piece: Uint8Array): Promise<void> {
    try {
      if (this.cause === null) await this.file.appendFile(piece);
    } catch (cause) {
      this.cause = cause;
    }
    this.waiting -= piece.length;
  }

  private header(): Uint8Array {
    const { sampleRate, channels } = this;
    return wavHeader({ ...WAV_SAMPLES.float32, channels, sampleRate, isBigEndian: false }, this.bytes);
  }
}
