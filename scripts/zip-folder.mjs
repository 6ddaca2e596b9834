// Folders as zip files: what is in them, how large it is, and all of it in one archive.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { zipSync } from 'fflate';

/** Compressed already: stored as they are. */
const STORED = new Set(['.png', '.onnx', '.ts', '.zip']);

/** Every file under a folder, paths with `/`. */
export function filesUnder(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ path: relative(folder, path).split(sep).join('/'), bytes: statSync(path).size }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes `FOLDER/NAME` as a zip; its size in bytes. */
export function zipFolder(folder, name, file) {
  const entries = {};
  for (const { path } of filesUnder(join(folder, name)))
    entries[`${name}/${path}`] = [
      readFileSync(join(folder, name, path)),
      { level: STORED.has(extname(path)) ? 0 : 6 },
    ];
  const bytes = zipSync(entries, { mtime: new Date(1980, 0, 2) });
  writeFileSync(file, bytes);
  return bytes.length;
}

export function sizeText(bytes) {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}
