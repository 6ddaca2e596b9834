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

/** The beginning of the names of a target's lists: an id that its name can be told from. */
export function listName(target: string): string {
  const name = target.replace(/^[wa]:/, '').replace(/\W/g, '_');
  return /^[A-Za-z_]/.test(name) ? name : `_${name}`;
}

const UNITS = /^\d+(-\d+)?$/;
