// A process of its own in which cases are tried, so that nothing they do can stop the fuzz: takes numbers of cases, answers
// each with what came out, the processor time it took and the most memory so far.
import type { Engine } from '../../src/engine/engine.ts';
import { archiveSubjects, tryArchive } from './archive-cases.ts';
import type { Subject } from './archive-mutations.ts';
import { caseBytes, openCase, runCase, startEngine } from './model-cases.ts';
import { fuzzSeeds } from './seeds.ts';
import { tryTexts } from './text-cases.ts';

export type FuzzRequest =
  | { readonly kind: 'model'; readonly number: number; readonly runs: boolean }
  | { readonly kind: 'archive'; readonly number: number }
  | { readonly kind: 'texts'; readonly from: number; readonly to: number };

export interface FuzzReply {
  readonly outcome: 'opened' | 'refused' | 'fault';
  readonly code: string;
  readonly message: string;
  /** Processor time of the opening. */
  readonly cpuMs: number;
  readonly rssMb: number;
}

const [models = '', fixtures = '', corpus = '', seed = '1'] = process.argv.slice(2);
const seeds = fuzzSeeds(models, corpus);
let engine: Engine | null = null;
let archives: Promise<readonly Subject[]> | null = null;

async function answer(request: FuzzRequest): Promise<FuzzReply> {
  const before = process.cpuUsage();
  const spent = () => {
    const { user, system } = process.cpuUsage(before);
    return { cpuMs: (user + system) / 1000, rssMb: process.resourceUsage().maxRSS / 1024 };
  };
  try {
    if (request.kind === 'texts') {
      await tryTexts(Number(seed), request.from, request.to);
      return { outcome: 'opened', code: '', message: '', ...spent() };
    }
    if (request.kind === 'archive') {
      archives ??= archiveSubjects(models, fixtures);
      return { ...(await tryArchive(await archives, Number(seed), request.number)), ...spent() };
    }
    const { model, ...result } = await openCase(caseBytes(seeds, Number(seed), request.number));
    const cost = spent();
    if (model === null || !request.runs) return { ...result, ...cost };
    engine ??= startEngine();
    return { ...(await runCase(engine, model)), ...cost };
  } catch (error) {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { outcome: 'fault', code: '', message, ...spent() };
  }
}

process.on('message', (request: FuzzRequest) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    () => process.exit(1),
  );
});
process.on('disconnect', () => {
  if (engine === null) process.exit(0);
  engine.close().then(
    () => process.exit(0),
    () => process.exit(0),
  );
});
