// The one place that touches max-api, which Max itself gives to its scripts. Outside Max there is none.
import { failure } from '../errors.ts';

type MaxApi = typeof import('max-api')['default'];

/** What of max-api is used. */
export interface MaxPort extends Pick<MaxApi, 'outlet' | 'post' | 'getDict'> {
  addHandler(selector: string, handler: (...parts: unknown[]) => unknown): void;
}

/** What can go out of an outlet; an object becomes a dictionary. */
export type MaxValue =
  | string
  | number
  | boolean
  | null
  | MaxValue[]
  | { [key: string]: MaxValue | undefined };

/** True where Max started this process. */
export function isInMax(): boolean {
  return (process.env.MAX_ENV ?? '') !== '';
}

/** Max's own interface. Throws `input-missing` outside Max. */
export async function openMax(): Promise<MaxPort> {
  if (!isInMax())
    throw failure('input-missing', 'max', 'is not there; this script is started by node.script in Max');
  const loaded: unknown = await import('max-api');
  // As a module of Node it gives itself by default, whatever its types say.
  return (loaded as { readonly default: MaxApi }).default;
}
