// The arguments of a message as what commands take.
import { failure } from '../../errors.ts';
import type { OscMessage, OscValue } from './osc-message.ts';

/**
 * Numbers, texts and switches of a message; nil and impulse carry nothing and are left out. Throws `value-invalid` for blobs
 * and time tags, `value-range` for whole numbers beyond what is exact.
 */
export function partsOf({ args, types, address }: OscMessage): (number | string | boolean)[] {
  const parts: (number | string | boolean)[] = [];
  for (const [index, value] of args.entries()) {
    const part = partOf(value, types[index] ?? '', address);
    if (part !== null) parts.push(part);
  }
  return parts;
}

function partOf(value: OscValue, type: string, address: string): number | string | boolean | null {
  if (type === 'b' || type === 't')
    throw failure('value-invalid', address, `takes no ${type === 'b' ? 'blobs' : 'time tags'}`);
  if (typeof value !== 'bigint') return value as number | string | boolean | null;
  if (!Number.isSafeInteger(Number(value))) throw failure('value-range', address, `${value} is too large`);
  return Number(value);
}
