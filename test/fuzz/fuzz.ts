// The fuzz: mutated models, archives and texts, tried in a process of their own that is watched and started anew when it dies
// or hangs. Prints every fault, then the totals as one JSON line; ends with 1 where there was a fault.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { FuzzReply, FuzzRequest } from './child.ts';

/** Processor time one opening may take, and how long the child may be silent. */
const LONGEST_MS = 2000;
const SILENT_MS = 60_000;
const MOST_RSS_MB = 3000;
const TEXTS_AT_ONCE = 1000;

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '5000' },
    archives: { type: 'string', default: '5000' },
    texts: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
    /** Every so many-th case that opens is also loaded and run. */
    every: { type: 'string', default: '4' },
    /** Tries the model, or with `--archive` the archive, of one number alone and prints what came out. */
    only: { type: 'string' },
    archive: { type: 'boolean', default: false },
    models: { type: 'string', default: '' },
    fixtures: { type: 'string', default: '' },
    corpus: { type: 'string', default: '' },
  },
});

const totals = {
  cases: 0,
  archives: 0,
  opened: 0,
  refused: 0,
  ran: 0,
  runRefused: 0,
  texts: 0,
  crashed: 0,
  hung: 0,
  uncoded: 0,
  slow: 0,
  slowestMs: 0,
  rssMb: 0,
};
const codes = new Map<string, number>();
let child: ChildProcess | null = null;

function startChild(): ChildProcess {
  const script = fileURLToPath(new URL('./child.mjs', import.meta.url));
  return fork(script, [values.models, values.fixtures, values.corpus, values.seed], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

/** The child's reply; `crashed` or `hung` where none came. */
async function ask(request: FuzzRequest): Promise<FuzzReply | 'crashed' | 'hung'> {
  child ??= startChild();
  const asked = child;
  let said = '';
  const listen = (text: Buffer) => {
    said = (said + text.toString()).slice(-2000);
  };
  asked.stderr?.on('data', listen);
  const stop = new AbortController();
  const { signal } = stop;
  const timer = setTimeout(() => asked.kill('SIGKILL'), SILENT_MS);
  asked.send(request);
  const ended = once(asked, 'exit', { signal }).then(([code, name]) => `${code ?? name}`);
  const replied = once(asked, 'message', { signal }).then(([reply]) => reply as FuzzReply);
  ended.catch(() => null);
  replied.catch(() => null);
  const first = await Promise.race([ended, replied]);
  clearTimeout(timer);
  stop.abort();
  asked.stderr?.off('data', listen);
  if (typeof first !== 'string') return first;
  child = null;
  console.log(`${JSON.stringify(request)}: the process ended with ${first} ${said.trim()}`);
  return first === 'SIGKILL' ? 'hung' : 'crashed';
}

function count(request: FuzzRequest, reply: FuzzReply | 'crashed' | 'hung'): void {
  if (reply === 'crashed' || reply === 'hung') {
    totals[reply]++;
    return;
  }
  if (request.kind !== 'texts') totals.slowestMs = Math.max(totals.slowestMs, Math.round(reply.cpuMs));
  totals.rssMb = Math.max(totals.rssMb, Math.round(reply.rssMb));
  if (request.kind !== 'texts' && reply.cpuMs > LONGEST_MS) {
    totals.slow++;
    console.log(`${JSON.stringify(request)}: took ${Math.round(reply.cpuMs)} ms`);
  }
  if (reply.outcome === 'fault') {
    totals.uncoded++;
    console.log(`${JSON.stringify(request)}: ${reply.message}`);
    return;
  }
  codes.set(reply.code, (codes.get(reply.code) ?? 0) + 1);
  if (request.kind === 'texts') return;
  totals[reply.outcome]++;
  if (request.kind === 'model' && reply.outcome === 'opened' && request.runs)
    totals[reply.code === '' ? 'ran' : 'runRefused']++;
}

async function tryOne(number: number): Promise<void> {
  const request = values.archive
    ? ({ kind: 'archive', number } as const)
    : ({ kind: 'model', number, runs: true } as const);
  const reply = await ask(request);
  console.log(reply);
  count(request, reply);
}

async function tryAll(): Promise<void> {
  await tryModels();
  await tryArchives();
  await tryAllTexts();
}

async function tryModels(): Promise<void> {
  const every = Number(values.every);
  for (let number = 0; number < Number(values.cases); number++) {
    const request = { kind: 'model', number, runs: number % every === 0 } as const;
    totals.cases++;
    count(request, await ask(request));
    if (number % 500 === 499) console.log(`${number + 1} of ${values.cases}`);
  }
}

async function tryArchives(): Promise<void> {
  for (let number = 0; number < Number(values.archives); number++) {
    totals.archives++;
    count({ kind: 'archive', number }, await ask({ kind: 'archive', number }));
    if (number % 500 === 499) console.log(`${number + 1} of ${values.archives} archives`);
  }
}

async function tryAllTexts(): Promise<void> {
  for (let from = 0; from < Number(values.texts); from += TEXTS_AT_ONCE) {
    const to = Math.min(from + TEXTS_AT_ONCE, Number(values.texts));
    totals.texts += to - from;
    const request = { kind: 'texts', from, to } as const;
    count(request, await ask(request));
  }
}

await (values.only === undefined ? tryAll() : tryOne(Number(values.only)));
(child as ChildProcess | null)?.disconnect();
if (values.only === undefined)
  console.log([...codes].map(([code, times]) => `${code || 'fine'} ${times}`).join(', '));
console.log(JSON.stringify(totals));
const { crashed, hung, uncoded, slow, rssMb } = totals;
process.exitCode = crashed + hung + uncoded + slow > 0 || rssMb > MOST_RSS_MB ? 1 : 0;
