// The script that node.script runs in Max: one engine for all objects of all patches, behind the door to Max.
import { Desk } from './control/desk.ts';
import { COMMANDS } from './control/table.ts';
import { MaxDoor } from './transport/max/max-door.ts';
import { openMax } from './transport/max-api.ts';

const max = await openMax();
const desk = new Desk({ commands: COMMANDS });
const door = new MaxDoor(max, desk);

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  door.close();
  await desk.close();
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, end);
// Max has gone: nobody is left to play for.
process.on('disconnect', end);
await max.outlet('engine', 'ready');
