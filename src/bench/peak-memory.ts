// How much memory `livebend eval` takes at most on a model: a process of its own that says so when it ends. Takes the
// command line and a model, gives bytes.
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { writeNpy } from '../model/npy.ts';

/** Linux counts what the parent took before the child's own program began, except in the status of the process. */
const SAY_PEAK = `
import { existsSync, readFileSync } from 'node:fs';
process.on('exit', () => {
  const status = existsSync('/proc/self/status') ? readFileSync('/proc/self/status', 'utf8') : '';
  console.error('peak ' + (/VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS));
});`;
const BLOCKS = 8;

export interface PeakOptions {
  /** The script that is the command line. */
  readonly cli: string;
  readonly model: string;
  /** Samples of a block. */
  readonly block: number;
}

/** The largest resident size while eight blocks are evaluated, in bytes. */
export async function peakMemory({ cli, model, block }: PeakOptions): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'livebend-bench-'));
  try {
    const input = join(folder, 'input.npy');
    const samples = Float32Array.from({ length: block * BLOCKS }, (_, index) => Math.sin(index * 0.37) * 0.3);
    await writeFile(input, writeNpy({ type: 'float32', shape: [1, 1, samples.length], data: samples }));
    const words = ['--import', `data:text/javascript,${encodeURIComponent(SAY_PEAK)}`, cli, 'eval', model];
    const rest = ['--input', `0=${input}`, '--block', String(block), '--out', folder];
    const { stderr } = await promisify(execFile)(process.execPath, [...words, ...rest]);
    return Number(/peak (\d+)/.exec(stderr)?.[1] ?? Number.NaN) * 1024;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
