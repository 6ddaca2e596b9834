// A process of its own that opens a live engine, plays and builds, and closes it after a given number of milliseconds,
// whatever is going on then; it has to end by itself with exit code 0.
import { withBend } from '../../src/bend/plan-edits.ts';
import { readBend, splitWords } from '../../src/bend/read-bend.ts';
import { LiveEngine } from '../../src/engine/live/live-engine.ts';
import { openModel } from '../../src/model/open.ts';

const [path = '', afterMs = '0'] = process.argv.slice(2);
const model = await openModel(path);
const opening = LiveEngine.open(model);
const engine = await opening;
const block = [new Float32Array(512).fill(0.1)];
let turns = 0;
const playing = setInterval(() => {
  for (let vector = 0; vector < 8; vector++) {
    engine.stream.push(block, 0, 512);
    engine.stream.pull(block, 0, 512);
  }
  const bend = readBend(splitWords(`b${turns % 3} scale a:decoder.first amount 0.${1 + (turns % 9)}`));
  turns++;
  engine.change((plan) => withBend(plan, bend)).catch(() => null);
  engine.set('b0', 'amount', 0.5).catch(() => null);
}, 5);
setTimeout(async () => {
  clearInterval(playing);
  await engine.close();
  console.log('closed');
}, Number(afterMs));
