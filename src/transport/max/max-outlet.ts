// What goes to the patches, out of the one outlet of node.script: `<instance> info …`, `watch`, `dump`, `audio`, and `engine …`
// for all of them. What moves by itself goes at a pace that Max can show; nothing waits for Max.
import type { Atom } from '../../control/words.ts';
import type { MaxPort, MaxValue } from '../max-api.ts';
import { OutletPace } from './outlet-pace.ts';

export class MaxOutlet {
  private readonly pace = new OutletPace((parts) => this.out(...parts));

  constructor(private readonly max: MaxPort) {}

  /** Messages that were dropped on the way because newer ones came. */
  get dropped(): number {
    return this.pace.dropped;
  }

  close(): void {
    this.pace.close();
  }

  /** To every object: `ready`, `error code sentence`, `recovered 1`. */
  engine(...atoms: Atom[]): void {
    this.out('engine', ...atoms);
  }

  info(instance: string, ...atoms: Atom[]): void {
    this.out(instance, 'info', ...atoms);
  }

  /** The ports of a way for sound. */
  audio(instance: string, ...atoms: Atom[]): void {
    this.out(instance, 'audio', ...atoms);
  }

  /** Something with structure, as a dictionary with it under the selector. */
  dump(instance: string, selector: string, data: unknown): void {
    this.out(instance, 'dump', { [selector]: plain(data) });
  }

  watch(instance: string, id: string, statistic: string, atoms: readonly Atom[]): void {
    this.pace.offer(`${instance} ${id} ${statistic}`, [instance, 'watch', id, statistic, ...atoms]);
  }

  /** A value in the form that a patch routes back into its control: of a bend its id comes first. */
  value(instance: string, path: readonly string[], atoms: readonly Atom[]): void {
    const words = path[0] === 'bend' ? path.slice(1) : path;
    this.pace.offer(`${instance} ${path.join(' ')}`, [instance, 'info', ...words, ...atoms]);
  }

  /** An error goes to the patch and to the console. */
  error(instance: string, verb: string, code: string, message: string): void {
    this.info(instance, 'error', verb, code, message);
    this.post(`livebend ${instance}: ${message}`, 'error');
  }

  post(text: string, level: 'error' | 'warn' | 'info'): void {
    this.max.post(text, level).catch(() => null);
  }

  private out(...parts: MaxValue[]): void {
    this.max.outlet(...parts).catch((error: unknown) => this.post(`livebend: outlet: ${error}`, 'error'));
  }
}

/** Data as Max can hold it: typed arrays and maps as lists and dictionaries. */
function plain(data: unknown): MaxValue {
  if (ArrayBuffer.isView(data)) return Array.from(data as unknown as ArrayLike<number>);
  if (data instanceof Map) return plain(Object.fromEntries(data));
  if (Array.isArray(data)) return data.map(plain);
  if (typeof data === 'object' && data !== null)
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, plain(value)]));
  if (typeof data === 'bigint') return Number(data);
  return typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean' ? data : null;
}
