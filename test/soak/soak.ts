// Plays paced real-time audio through the demo model, first left alone, then while values and structures change all the time,
// and where that is asked for while workers fail. Prints what happened, as one line of JSON at the end.
import { execFile } from 'node:child_process';
import { parseArgs, promisify } from 'node:util';
import { readWav } from '../../src/audio/wav.ts';
import { shortNumber, textTable } from '../../src/cli/text-table.ts';
import { openModel } from '../../src/model/open.ts';
import { playedAgain } from './again.ts';
import { closings } from './closings.ts';
import { idleLoad, overhead } from './cost.ts';
import type { Kind, Run } from './run-child.ts';
import { shutdowns } from './shutdown.ts';
import { looped, ownSharpness } from './stage.ts';

const { values: words } = parseArgs({
  options: {
    seconds: { type: 'string', default: '20' },
    json: { type: 'boolean', default: false },
    faults: { type: 'boolean', default: false },
    // Runs to be made; the others are left out.
    runs: { type: 'string', default: 'alone,changes' },
    shutdowns: { type: 'string', default: '0' },
    replay: { type: 'string', default: '10' },
    root: { type: 'string', default: '.' },
  },
});
const SECONDS = Number(words.seconds);
/** How much sharper than the plans themselves a changing sound may be before it counts as a click. */
const ALLOWED = 2;

const say = (text: string) => {
  if (!words.json) console.log(text);
};

const root = words.root.replace(/\/?$/, '/');
const path = `${root}models/pebble.onnx`;
const model = await openModel(path);
const sound = looped((await readWav(`${root}media/strings.wav`)).channels[0] ?? new Float32Array());
say('measuring the plans by themselves');
const limit = ALLOWED * (await ownSharpness(model, sound));
const cost = { ...(await overhead(model)), idleLoad: await idleLoad(model) };

/** What the runs came to, side by side. */
function sideBySide(runs: Readonly<Record<string, Run>>): string {
  const numbers = Object.values(runs)[0] ?? {};
  const names = Object.entries(numbers).flatMap(([name, value]) => (typeof value === 'number' ? [name] : []));
  return textTable(names, [
    { title: '', text: (name) => name },
    ...Object.entries(runs).map(([title, each]) => ({
      title,
      text: (name: string) => shortNumber(Number(Reflect.get(each, name))),
      right: true,
    })),
  ]);
}

const RUNS = [...words.runs.split(','), ...(words.faults ? ['faults'] : [])];
const TITLES: Readonly<Record<Kind, string>> = {
  alone: 'left alone',
  changes: 'with changes',
  faults: 'with changes and faults',
};

/** One run where it is wanted, in a process of its own. */
async function wanted(kind: Kind): Promise<Run | null> {
  if (!RUNS.includes(kind)) return null;
  say(`${SECONDS} s ${TITLES[kind]}`);
  const script = `${root}out/soak/run-child.mjs`;
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...process.execArgv,
    script,
    kind,
    String(SECONDS),
    String(limit),
    root,
  ]);
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

const alone = await wanted('alone');
const changes = await wanted('changes');
const faults = await wanted('faults');
const made = Object.entries({ alone, changes, faults }).filter(
  (each): each is [string, Run] => each[1] !== null,
);
say(sideBySide(Object.fromEntries(made)));
if (faults !== null) {
  say(`back after ${faults.recoveriesMs.map((ms) => Math.round(ms)).join(', ')} ms`);
  say(`loads that failed: ${JSON.stringify(faults.done?.failedLoads)}`);
}
say(`${words.replay} s written down and rendered again`);
const again = await playedAgain(model, sound, Number(words.replay));
say(`${again.differing} of ${again.frames} samples differ${again.isExact ? '' : ' (blocks were late)'}`);
const count = Number(words.shutdowns);
if (count > 0) say(`${count} processes and ${count} engines that are closed at some moment`);
const ended = await shutdowns(`${root}out/soak/shutdown-child.mjs`, path, count, 400);
const closed = await closings(model, { count, seed: 1 });
const result = {
  seconds: SECONDS,
  alone,
  changes,
  faults,
  replay: again,
  ...cost,
  shutdowns: ended.length,
  badShutdowns: ended.filter(({ code, said }) => code !== 0 || said !== 'closed').length,
  closings: closed.closed,
  stuckClosings: closed.stuck.length,
};
say(
  `late blocks ${made.map(([title, { lateBlocks }]) => `${lateBlocks} ${title}`).join(', ')}; ` +
    `a block costs ${cost.overheadMs.toFixed(2)} ms more than the bare session`,
);
console.log(JSON.stringify(result));
