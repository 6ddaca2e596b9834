// Every help file of the package.
import { familyPages } from './help/family-pages.ts';
import { helpFile } from './help/help-file.ts';
import { READING_PAGES } from './help/reading-pages.ts';
import { smallHelp } from './help/small-help.ts';
import { SOUND_PAGES } from './help/sound-pages.ts';
import type { Patcher } from './patcher.ts';

export const HELP: readonly Patcher[] = [
  helpFile(
    'livebend~',
    'Sound through a model that bends while it plays',
    [...SOUND_PAGES, ...READING_PAGES],
    [
      'livebend: control, and every operator',
      'livebend.overview: open it and play (menu Extras)',
      'livebend.encode~, livebend.decode~, livebend.listen~',
      'livebend.targets, livebend.bends, livebend.param, livebend.snaps, livebend.xy, livebend.watch, livebend.status',
    ],
  ),
  helpFile('livebend', 'Bend a neural audio model by messages', familyPages(), [
    'livebend~: sound through a model, with an example for every way of playing',
    'livebend.bends: the rack',
    'livebend.targets: what can be bent',
  ]),
  ...smallHelp(),
];
