// The arrays that values of a state name as `npy:FILE`: reads them, relative to the state's own folder.
import { loadNpy } from '../../model/npy.ts';
import type { ParameterValue } from '../../parameter.ts';
import { type Place, pathToRead } from '../places.ts';

const ARRAY = 'npy:';

/** The values with their arrays. Throws as `loadNpy`. */
export async function readArrays(
  values: ReadonlyMap<string, ParameterValue>,
  place: Place,
): Promise<Map<string, ParameterValue>> {
  const read = new Map(values);
  for (const [name, value] of values)
    if (typeof value === 'string' && value.startsWith(ARRAY))
      read.set(name, await loadNpy(pathToRead(value.slice(ARRAY.length), place)));
  return read;
}
