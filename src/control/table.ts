// The command table: every verb there is. Max messages, OSC addresses, the OSCQuery tree, help and reference pages are all
// made from it; a new command is one entry in a file of `commands/`.
import type { Command } from './command.ts';
import { ATTRIBUTE_COMMANDS } from './commands/attributes.ts';
import { BEND_COMMANDS } from './commands/bends.ts';
import { HISTORY_COMMANDS } from './commands/history.ts';
import { LEARN_COMMANDS } from './commands/learn.ts';
import { LOOK_COMMANDS } from './commands/look.ts';
import { MACRO_COMMANDS } from './commands/macros.ts';
import { MODEL_COMMANDS } from './commands/model.ts';
import { MODULATION_COMMANDS } from './commands/modulate.ts';
import { SNAPSHOT_COMMANDS } from './commands/snapshots.ts';

export const COMMANDS: readonly Command[] = [
  ...MODEL_COMMANDS,
  ...ATTRIBUTE_COMMANDS,
  ...BEND_COMMANDS,
  ...HISTORY_COMMANDS,
  ...MACRO_COMMANDS,
  ...MODULATION_COMMANDS,
  ...SNAPSHOT_COMMANDS,
  ...LEARN_COMMANDS,
  ...LOOK_COMMANDS,
];
