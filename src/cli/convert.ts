// `livebend convert MODEL.ts OUT.onnx`: one method of a model as a streaming ONNX file, with what livebend knows of it inside.
import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { failure } from '../errors.ts';
import { writeModel } from '../model/onnx/write-model.ts';
import { openModel } from '../model/open.ts';
import { readSettings } from './set-options.ts';

export interface ConvertOptions {
  readonly method?: string;
  readonly set?: readonly string[];
  readonly block?: number;
}

/** Writes OUT, and beside it the first values of the states where they are not all zero. */
export async function convert(path: string, out: string, options: ConvertOptions): Promise<void> {
  if (extname(out).toLowerCase() !== '.onnx') throw failure('file-not-written', out, 'must end in .onnx');
  const settings = await readSettings(options.set ?? []);
  const { method, block } = options;
  const model = await openModel(path, {
    settings,
    ...(method === undefined ? {} : { method }),
    ...(block === undefined ? {} : { block }),
  });
  const statesFile = `${basename(out, extname(out))}.states.npy`;
  const { onnx, states } = writeModel(model, statesFile);
  await write(out, onnx);
  if (states !== null) await write(out.slice(0, -basename(out).length) + statesFile, states);
  for (const note of model.script?.notes ?? []) console.error(`note: ${note}`);
}

async function write(path: string, bytes: Uint8Array): Promise<void> {
  await writeFile(path, bytes).catch((cause) => {
    throw failure('file-not-written', path, 'cannot be written', { cause });
  });
  console.log(`${path}  ${bytes.length} bytes`);
}
