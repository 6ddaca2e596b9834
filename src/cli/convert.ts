// `livebend convert MODEL.ts OUT.onnx`: one method of a model as a streaming ONNX file, with what livebend knows of it inside.
// It is an export without bends.
import { extname } from 'node:path';
import { failure } from '../errors.ts';
import { exportFile } from './export.ts';
import type { OpenOptions } from './open-options.ts';

/** Writes OUT; throws as `exportFile`. */
export async function convert(path: string, out: string, options: OpenOptions): Promise<void> {
  if (extname(out).toLowerCase() !== '.onnx') throw failure('file-not-written', out, 'must end in .onnx');
  await exportFile(path, out, options);
}
