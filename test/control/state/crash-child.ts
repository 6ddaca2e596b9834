// A process with an engine that crashes: loads, bends, keeps its state, says so and waits to be killed.
import { Desk } from '../../../src/control/desk.ts';
import { COMMANDS } from '../../../src/control/table.ts';

const [, , folder = ''] = process.argv;
const desk = new Desk({ commands: COMMANDS, isPaced: false, autosave: { folder, delayMs: 5 } });
const sender = { door: 'test', name: 'child' };
for (const text of ['load pebble', 'bend warm scale a:decoder.first amount 0.5', 'wet 0.25'])
  await desk.handle({ words: text.split(' ') }, sender, () => {});
await desk.autosave?.flush();
process.stdout.write('kept\n');
setInterval(() => {}, 1000);
