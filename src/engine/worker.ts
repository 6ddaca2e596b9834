// The entry of an inference worker: takes requests one at a time, answers each once. All sessions of the runtime live
// here; the thread is blocked while one runs.
import { parentPort } from 'node:worker_threads';
import { LivebendError } from '../errors.ts';
import type { ModelFile } from '../model/model.ts';
import { BlockSession } from './block-session.ts';
import { LiveDesk } from './live/live-desk.ts';
import { sessionTypes } from './measure.ts';
import type { Conversation, Kind, Race, Racer, Reply, Request } from './protocol.ts';
import { runTrial } from './provider-trial.ts';
import { tryProviders } from './providers.ts';
import { plainRunner, type RaceEntry, raceRounds, sessionRunner, timeUpdates } from './race.ts';
import { createRuntimeSession } from './runtime.ts';

type Ask<K extends Kind> = Conversation[K]['ask'];
type Answer<K extends Kind> = Promise<Conversation[K]['answer']>;

/** Models and sessions by the numbers the engine knows them by. */
class InferenceWorker {
  private readonly models = new Map<number, readonly ModelFile[]>();
  private readonly sessions = new Map<number, BlockSession>();
  private readonly desk = new LiveDesk();
  private nextNumber = 1;

  async answer(request: Request): Promise<unknown> {
    switch (request.kind) {
      case 'openFile':
        return this.openFile(request.ask);
      case 'model':
        return this.addModel(request.ask);
      case 'forget':
        this.models.delete(request.ask.model);
        return null;
      case 'measure':
        return this.measure(request.ask);
      case 'open':
        return this.open(request.ask);
      case 'run':
        return this.run(request.ask);
      case 'update':
        return this.session(request.ask.session).update(request.ask.update);
      case 'timeUpdate':
        return timeUpdates(this.session(request.ask.session), request.ask);
      case 'prepareLive':
        return this.prepareLive(request.ask);
      case 'playLive':
        this.desk.play(this.session(request.ask.session), request.ask);
        return null;
      case 'reset':
        this.session(request.ask.session).reset();
        return null;
      case 'release':
        return this.release(request.ask);
      case 'providers':
        return tryProviders();
      case 'trial':
        return runTrial(request.ask, this.files(request.ask.model));
      case 'race':
        return this.race(request.ask);
      case 'close':
        return this.close();
    }
  }

  private async openFile({ path, options }: Ask<'openFile'>): Answer<'openFile'> {
    // Readers of model files are many; a worker that plays does without them.
    const { openedFile } = await import('./opening.ts');
    return openedFile(path, options);
  }

  private addModel({ files }: Ask<'model'>): number {
    const number = this.nextNumber++;
    this.models.set(number, files);
    return number;
  }

  private async measure({ model, graph, folds }: Ask<'measure'>): Answer<'measure'> {
    const session = await createRuntimeSession(graph, this.files(model), 'cpu', { optimize: folds });
    const types = sessionTypes(session);
    await session.release();
    return types;
  }

  private async open({ model, graph, spec, replaces }: Ask<'open'>): Answer<'open'> {
    const session = new BlockSession(
      await createRuntimeSession(graph, this.files(model), spec.provider, { threads: spec.threads ?? 1 }),
      spec,
    );
    const number = this.nextNumber++;
    if (replaces !== null) {
      const before = this.session(replaces);
      await session.warmFor(before);
      session.takeStates(before);
      await this.release({ session: replaces });
    }
    this.sessions.set(number, session);
    return number;
  }

  private async run({ session: number, inputs, tapped }: Ask<'run'>): Answer<'run'> {
    const session = this.session(number);
    await session.prepare(inputs, false);
    inputs.forEach((input, index) => {
      session.setInput(index, input.data);
    });
    return session.runOpen(tapped);
  }

  private async prepareLive({ session: number, input }: Ask<'prepareLive'>): Answer<'prepareLive'> {
    const session = this.session(number);
    await session.prepare([input], true);
    await session.trial();
    return session.outputShapes();
  }

  private async release({ session: number }: Ask<'release'>): Answer<'release'> {
    await this.desk.forget(number);
    const session = this.session(number);
    this.sessions.delete(number);
    await session.release();
    return null;
  }

  private async race(race: Race): Answer<'race'> {
    const entries: RaceEntry[] = [];
    for (const racer of race.racers) entries.push(await this.raceEntry(racer, race));
    const times = await raceRounds(entries, race);
    for (const entry of entries) await entry.release();
    return times;
  }

  private async raceEntry(racer: Racer, race: Race): Promise<RaceEntry> {
    if (racer.kind === 'session') {
      return { run: sessionRunner(this.session(racer.session), race), release: async () => {} };
    }
    const files = this.files(race.model);
    // The runtime takes no shared memory as a model.
    const bytes = racer.graph ?? new Uint8Array(files[0]?.bytes ?? []);
    const session = await createRuntimeSession(bytes, racer.graph === null ? [] : files, 'cpu');
    return { run: plainRunner(session, racer.states, race), release: () => session.release() };
  }

  private async close(): Promise<null> {
    await this.desk.close();
    for (const session of this.sessions.values()) await session.release();
    this.sessions.clear();
    this.models.clear();
    return null;
  }

  private files(model: number): readonly ModelFile[] {
    return this.models.get(model) ?? [];
  }

  private session(number: number): BlockSession {
    const session = this.sessions.get(number);
    if (session === undefined) throw new Error(`session ${number} is not open`);
    return session;
  }
}

function serve(port: NonNullable<typeof parentPort>): void {
  const worker = new InferenceWorker();
  let queue: Promise<void> = Promise.resolve();
  const handle = async (request: Request) => {
    const reply = await replyTo(worker, request);
    port.postMessage(reply, handedOver(request, reply));
    if (request.kind === 'close') port.close();
  };
  port.on('message', (request: Request) => {
    queue = queue.then(() => handle(request));
  });
}

/** Arrays of weights that are fed no more go back to where they are computed. */
function handedOver(request: Request, reply: Reply): ArrayBuffer[] {
  if (request.kind !== 'update' || !reply.ok) return [];
  return (reply.answer as Conversation['update']['answer']).map(({ buffer }) => buffer as ArrayBuffer);
}

async function replyTo(worker: InferenceWorker, request: Request): Promise<Reply> {
  try {
    return { id: request.id, ok: true, answer: await worker.answer(request) };
  } catch (error) {
    const code = error instanceof LivebendError ? error.code : 'runtime-failed';
    const fields = error instanceof LivebendError ? error.fields : {};
    return {
      id: request.id,
      ok: false,
      code,
      message: error instanceof Error ? error.message : String(error),
      fields,
    };
  }
}

if (parentPort !== null) serve(parentPort);
