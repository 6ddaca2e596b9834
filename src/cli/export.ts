// `livebend export MODEL OUT.onnx`: the bent model as a model that livebend and the plain runtime open.
import { exportModel } from '../bend/export-model.ts';
import { Engine } from '../engine/engine.ts';
import { methodNamed } from '../graph/methods.ts';
import { openModel } from '../model/open.ts';
import { saveModel } from '../model/save.ts';
import { readPlan } from './plan-options.ts';
import { reportLines } from './report.ts';

export interface ExportCommandOptions {
  readonly method?: string;
  readonly bend?: readonly string[];
  /** True keeps the numbers of bends on activations as inputs. */
  readonly inputs?: boolean;
}

/** Writes the bent model; the file is opened and handed to the runtime before it takes its place. */
export async function exportFile(path: string, out: string, options: ExportCommandOptions): Promise<void> {
  const model = await openModel(path);
  const method = options.method === undefined ? null : methodNamed(model, options.method);
  const plan = await readPlan(options.bend ?? []);
  const engine = Engine.start();
  try {
    const { graph } = await engine.load(model);
    const amounts = options.inputs === true ? 'inputs' : 'fixed';
    const exported = exportModel(graph, plan, { method, amounts });
    const bytes = await saveModel(exported.proto, out, {
      source: model,
      check: async (written) => void (await engine.load(await openModel(written))),
    });
    for (const line of reportLines(exported.reports)) console.error(line);
    for (const { input, shape } of exported.controls) console.error(`input ${input}  [${shape.join(', ')}]`);
    console.log(`${out}  ${bytes} bytes`);
  } finally {
    await engine.close();
  }
}
