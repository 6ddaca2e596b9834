// Which inference providers this machine has, found by trying each: a listed provider can still fail. Runs in a worker.
import { LivebendError } from '../errors.ts';
import { encodeModel } from '../model/onnx/wire.ts';
import type { ProviderReport } from './protocol.ts';
import { plainReason } from './provider-names.ts';
import { createRuntimeSession, nativeRuntime } from './runtime.ts';

/** Every provider the runtime lists, tried on a graph of one addition; `wasm` always comes last. */
export async function tryProviders(): Promise<ProviderReport[]> {
  const reports: ProviderReport[] = [];
  const native = await nativeRuntime();
  if (native instanceof Error) {
    const reason = 'the native runtime cannot be loaded; wasm is used instead';
    reports.push({ name: 'cpu', works: false, reason, raw: native.message });
  } else for (const { name } of native.listSupportedBackends()) reports.push(await tryProvider(name));
  return [...reports, await tryProvider('wasm')];
}

/** Why a provider did not run, as a sentence and as the runtime said it. */
export function failedReason(provider: string, error: unknown): { reason: string; raw: string } {
  if (error instanceof LivebendError) {
    const { reason, raw } = error.fields;
    if (typeof reason === 'string') return { reason, raw: String(raw ?? '') };
  }
  const raw = error instanceof Error ? error.message : String(error);
  return { reason: plainReason(provider, raw), raw };
}

async function tryProvider(name: string): Promise<ProviderReport> {
  try {
    const session = await createRuntimeSession(smallestModel(), [], name);
    await session.release();
    return { name, works: true, reason: '', raw: '' };
  } catch (error) {
    return { name, works: false, ...failedReason(name, error) };
  }
}

function smallestModel(): Uint8Array {
  const tensorType = { elemType: 1, shape: { dim: [{ dimValue: 1 }] } };
  return encodeModel({
    irVersion: 8,
    opsetImport: [{ domain: '', version: 17 }],
    graph: {
      name: 'smallest',
      node: [{ opType: 'Add', input: ['x', 'x'], output: ['y'], name: 'sum' }],
      input: [{ name: 'x', type: { tensorType } }],
      output: [{ name: 'y', type: { tensorType } }],
    },
  });
}
