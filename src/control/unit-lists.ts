// Lists of units that have a name, as `cluster` gives them: what is typed after `units` may be a name in the place of numbers. Takes
// words, gives words.

/** The words with every name of a list after `units` written out as its numbers and ranges. */
export function withUnitLists(
  words: readonly string[],
  lists: ReadonlyMap<string, string>,
): readonly string[] {
  if (lists.size === 0) return words;
  let isUnits = false;
  return words.flatMap((word) => {
    const list = isUnits ? lists.get(word) : undefined;
    isUnits = word === 'units' || word === '@units' || (isUnits && (list !== undefined || UNITS.test(word)));
    return list === undefined ? [word] : list.split(' ');
  });
}

/**
 * The lists with new ones in the place of those of the same beginning and other numbers, so that no name means a group of another
 * time; where there are too many the oldest go.
 */
export function withNewLists(
  kept: ReadonlyMap<string, string>,
  begins: readonly string[],
  lists: readonly { readonly name: string; readonly units: string }[],
): ReadonlyMap<string, string> {
  const isOld = (name: string) => begins.includes(name.replace(/_\d+$/, ''));
  const next = [...kept].filter(([name]) => !isOld(name));
  for (const { name, units } of lists) next.push([name, units]);
  return new Map(next.slice(-MOST_LISTS));
}

/** The beginning of the names of a target's lists: an id that its name can be told from. */
export function listName(target: string): string {
  const name = target.replace(/^[wa]:/, '').replace(/\W/g, '_');
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}

const MOST_LISTS = 4096;
const UNITS = /^\d+(-\d+)?$/;
