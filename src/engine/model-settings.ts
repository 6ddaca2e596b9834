// Attributes of a model as people type them, `NAME value…` each: opens the arrays they name, gives settings of the model.
import { resolve } from 'node:path';
import { splitWords } from '../bend/read-bend.ts';
import { failure } from '../errors.ts';
import { loadNpy } from '../model/npy.ts';
import type { Setting, SettingValue } from '../model/torchscript/trace/trace-method.ts';

const ARRAY = 'npy:';

/** Reads every text; `npy:` files are relative to the working directory. Throws `syntax`, and what reading arrays throws. */
export async function readSettings(texts: readonly string[]): Promise<Setting[]> {
  const settings: Setting[] = [];
  for (const text of texts) settings.push(await readSetting(splitWords(text)));
  return settings;
}

/** Reads `NAME value…`; `npy:` files are relative to a folder. Throws as `readSettings`. */
export async function readSetting([name, ...words]: readonly string[], folder = ''): Promise<Setting> {
  if (name === undefined || words.length === 0)
    throw failure('syntax', `set ${name ?? ''}`, 'must be a name and its values');
  const values = await Promise.all(words.map((word) => settingValue(word, folder)));
  return { name: name.replace(/^@/, ''), values };
}

/** The settings that were given, and after them those that changed, each name once. */
export function mergedSettings(given: readonly Setting[], changed: readonly Setting[]): readonly Setting[] {
  return [...given.filter(({ name }) => !changed.some((each) => each.name === name)), ...changed];
}

async function settingValue(word: string, folder: string): Promise<SettingValue> {
  return word.startsWith(ARRAY) ? loadNpy(resolve(folder, word.slice(ARRAY.length))) : word;
}
