// Which inference providers this machine has, found by trying each: a listed provider can still fail. Runs in a worker.
import { listSupportedBackends } from 'onnxruntime-node';
import { describeError } from '../errors.ts';
import { encodeModel } from '../model/onnx/wire.ts';
import { createRuntimeSession } from './block-session.ts';
import type { ProviderReport } from './protocol.ts';

/** Tries every provider the runtime lists on a graph of one addition. */
export async function tryProviders(): Promise<ProviderReport[]> {
  const reports: ProviderReport[] = [];
  for (const { name } of listSupportedBackends()) reports.push(await tryProvider(name));
  return reports;
}

async function tryProvider(name: string): Promise<ProviderReport> {
  try {
    const session = await createRuntimeSession(smallestModel(), [], name, true);
    await session.release();
    return { name, works: true, reason: '' };
  } catch (error) {
    return { name, works: false, reason: describeError(error).message };
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
