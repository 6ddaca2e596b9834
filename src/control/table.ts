// The command table: every verb there is. Max messages, OSC addresses, the OSCQuery tree, help and reference pages are all
// made from it; a new command is one entry in a file of `commands/`.
import type { Command } from './command.ts';
import { ASK_COMMANDS } from './commands/ask.ts';
import { ATTRIBUTE_COMMANDS } from './commands/attributes.ts';
import { BEND_COMMANDS } from './commands/bends.ts';
import { CATALOGUE_COMMANDS } from './commands/catalogue.ts';
import { CHAIN_COMMANDS } from './commands/chain.ts';
import { HISTORY_COMMANDS } from './commands/history.ts';
import { LEARN_COMMANDS } from './commands/learn.ts';
import { LOG_COMMANDS } from './commands/log.ts';
import { LOOK_COMMANDS } from './commands/look.ts';
import { MACRO_COMMANDS } from './commands/macros.ts';
import { MATERIAL_COMMANDS } from './commands/material.ts';
import { MODEL_COMMANDS } from './commands/model.ts';
import { MODULATION_COMMANDS } from './commands/modulate.ts';
import { OFFLINE_COMMANDS } from './commands/offline.ts';
import { RECOVER_COMMANDS } from './commands/recover.ts';
import { SNAPSHOT_COMMANDS } from './commands/snapshots.ts';
import { SOUND_COMMANDS } from './commands/sound.ts';
import { STATE_COMMANDS } from './commands/state.ts';
import { TABLE_COMMANDS } from './commands/tables.ts';
import { WATCH_COMMANDS } from './commands/watch.ts';

export const COMMANDS: readonly Command[] = [
  ...MODEL_COMMANDS,
  ...ATTRIBUTE_COMMANDS,
  ...BEND_COMMANDS,
  ...CHAIN_COMMANDS,
  ...HISTORY_COMMANDS,
  ...SOUND_COMMANDS,
  ...ASK_COMMANDS,
  ...TABLE_COMMANDS,
  ...WATCH_COMMANDS,
  ...MATERIAL_COMMANDS,
  ...STATE_COMMANDS,
  ...RECOVER_COMMANDS,
  ...OFFLINE_COMMANDS,
  ...LOG_COMMANDS,
  ...CATALOGUE_COMMANDS,
  ...MACRO_COMMANDS,
  ...MODULATION_COMMANDS,
  ...SNAPSHOT_COMMANDS,
  ...LEARN_COMMANDS,
  ...LOOK_COMMANDS,
];
