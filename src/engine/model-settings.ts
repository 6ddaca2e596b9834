// Attributes of a model as people type them, `NAME value…` each: opens the arrays they name, gives settings of the model.
import { splitWords } from '../bend/read-bend.ts';
import { failure } from '../errors.ts';
import { loadNpy } from '../model/npy.ts';
import type { Setting, SettingValue } from '../model/torchscript/trace/trace-method.ts';

const ARRAY = 'npy:';

/** Reads every text; `npy:` files are relative to the working directory. Throws `syntax`, and what reading arrays throws. */
export async function readSettings(texts: readonly string[]): Promise<Setting[]> {
  const settings: Setting[] = [];
  for (const text of texts) {
    const [name, ...words] = splitWords(text);
    if (name === undefined || words.length === 0)
      throw failure('syntax', `set ${text}`, 'must be a name and its values');
    settings.push({ name: name.replace(/^@/, ''), values: await Promise.all(words.map(settingValue)) });
  }
  return settings;
}

async function settingValue(word: string): Promise<SettingValue> {
  return word.startsWith(ARRAY) ? loadNpy(word.slice(ARRAY.length)) : word;
}
