// The words `livebend` and `livebend~` understand, as reference pages list them: those of the command table, the way for sound, and
// what patches do with a word themselves.
import type { Command } from '../../control/command.ts';
import { AUDIO_USAGE } from '../../control/commands/audio-usage.ts';
import { COMMANDS } from '../../control/table.ts';

export type Verb = Pick<Command, 'verb' | 'help' | 'arguments' | 'examples'>;

/** What the patches do themselves with a word. */
const PATCH_VERBS: readonly Verb[] = [
  {
    verb: 'start',
    help: 'Opens the engine where it is not open; wakes all objects of the instance.',
    arguments: [],
    examples: ['start'],
  },
  {
    verb: 'keep',
    help: 'Keeps the state in a file, now and after changes; it comes back with the patch.',
    arguments: [{ name: 'file', help: 'The file; a dialog without it.', kind: 'file', optional: true }],
    examples: ['keep piece.json'],
  },
];

/** Of objects that take messages, in the order of the table. */
export const WORDS: readonly Verb[] = [...PATCH_VERBS, ...COMMANDS];

/** Of objects that carry sound. */
export const SOUND_WORDS: readonly Verb[] = [...WORDS, AUDIO_USAGE];
