// The one place that touches max-api, which Max itself gives to its scripts. Outside Max there is none.
import { failure } from '../errors.ts';

type MaxApi = typeof import('max-api')['default']['default'];

/** What of max-api is used. */
export type MaxPort = Pick<MaxApi, 'addHandler' | 'outlet' | 'post' | 'getDict'>;

/** What can go out of an outlet; an object becomes a dictionary. */
export type MaxValue =
  | string
  | number
  | boolean
  | null
  | MaxValue[]
  | { [key: string]: MaxValue | undefined };

type MaxApi = typeof import('max-api')['default'];

/** True where Max started this process. */
export function isInMax(): boolean {
  return (process.env.MAX_ENV ?? '') !== '';
}

/** Max's own interface. Throws `input-missing` outside Max. */
export async function openMax(): Promise<MaxPort> {
  if (!isInMax())
    throw failure('input-missing', 'max', 'is not there; this script is started by node.script in Max');
  const { default: loaded } = await import('max-api');
  // The module itself where it is CommonJS, as its types say; else what it gives by default.
  return 'addHandler' in loaded ? (loaded as unknown as MaxApi) : loaded.default;
}
