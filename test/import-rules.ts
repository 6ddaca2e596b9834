// The direction of imports in src as data and as pure checks: texts of files in, sentences about wrong arrows out.
// Reads no file itself.

/** One file of src: its path from src with `/` (`model/onnx/wire.ts`), and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** One name that a file imports; `name` is null where it is computed while the program runs. */
export interface Import {
  readonly from: string;
  readonly name: string | null;
  readonly dynamic: boolean;
}

/** What package.json says. */
export interface PackageLists {
  readonly dependencies: readonly string[];
  readonly devDependencies: readonly string[];
}

const LEVELS: readonly (readonly string[])[] = [
  ['errors'],
  ['units'],
  ['parameter'],
  ['model', 'audio'],
  ['graph'],
  ['bend', 'monitor'],
  ['engine'],
  ['control'],
  ['transport', 'patch', 'web'],
  ['demo', 'bench', 'library'],
  ['max', 'cli', 'index'],
];

const UP_TO_ENGINE = LEVELS.slice(0, levelOf('engine') + 1).flat();

/** Stations whose arrows the levels alone do not tell. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  picture: ['errors', 'units', 'parameter', 'audio'],
  demo: [...UP_TO_ENGINE, 'picture'],
  bench: [...UP_TO_ENGINE, 'picture'],
  library: UP_TO_ENGINE,
};
const PICTURE_READERS = ['control', 'patch', 'demo', 'bench', 'max', 'cli', 'index'];
const ENTRY_SIDE = ['demo', 'bench', 'library'];
const ENTRIES = ['max', 'cli', 'index'];
const MAX_API_DOOR = 'transport/max-api.ts';
const LONGEST_FILE = 400;

/** Every import, re-export, dynamic import and `require` of a file. */
export function importsOf(file: SourceFile): Import[] {
  const code = file.text.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  const named = (pattern: RegExp, dynamic: boolean): Import[] =>
    [...code.matchAll(pattern)].map((match) => ({ from: file.path, name: match[1] ?? null, dynamic }));
  return [
    ...named(/^\s*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm, false),
    ...named(/^\s*import\s*['"]([^'"]+)['"]/gm, false),
    ...named(/\b(?:import|require(?:\.resolve)?)\(\s*(?:['"]([^'"]+)['"])?/g, true),
  ];
}

/** Every broken rule as one sentence; empty where all is well. */
export function brokenRules(files: readonly SourceFile[], packages: PackageLists): string[] {
  const imports = files.flatMap(importsOf);
  return [
    ...files.flatMap(checkStation),
    ...files.flatMap(checkLength),
    ...imports.flatMap(checkComputed),
    ...imports.flatMap(checkDirection),
    ...imports.flatMap(checkBarrel),
    ...imports.flatMap(checkDoors),
    ...imports.flatMap((entry) => checkPackage(entry, packages)),
    ...checkMaxApi(packages),
  ];
}

/** The station of a path from src: its folder, or for a file at the top its name. */
export function stationOf(path: string): string {
  return (path.split('/')[0] ?? path).replace(/\.ts$/, '');
}

/** True where a file of station `from` may import a file of station `to`. */
export function mayImport(from: string, to: string): boolean {
  if (from === to) return true;
  if (to === 'picture') return PICTURE_READERS.includes(from);
  if (ENTRY_SIDE.includes(to)) return ENTRIES.includes(from);
  const allowed = ALLOWED[from];
  if (allowed !== undefined) return allowed.includes(to);
  return levelOf(to) >= 0 && levelOf(to) < levelOf(from);
}

function levelOf(station: string): number {
  return LEVELS.findIndex((level) => level.includes(station));
}

function checkStation({ path }: SourceFile): string[] {
  const station = stationOf(path);
  return levelOf(station) >= 0 || station in ALLOWED ? [] : [`${path}: ${station} is no known station`];
}

function checkLength({ path, text }: SourceFile): string[] {
  const lines = text.trimEnd().split('\n').length;
  return lines > LONGEST_FILE ? [`${path}: has ${lines} lines, more than ${LONGEST_FILE}`] : [];
}

function checkComputed({ from, name }: Import): string[] {
  return name === null && from !== MAX_API_DOOR ? [`${from}: imports a computed name`] : [];
}

function checkDirection({ from, name }: Import): string[] {
  if (name === null || !name.startsWith('.')) return [];
  const target = resolved(from, name);
  if (target.startsWith('../')) return [`${from}: imports ${name} from outside src`];
  return mayImport(stationOf(from), stationOf(target)) ? [] : [`${from}: must not import ${target}`];
}

function checkBarrel({ from, name }: Import): string[] {
  const isBarrel = name?.startsWith('.') && /(^|\/)(index(\.\w+)?|\.\.?)$/.test(name);
  return isBarrel ? [`${from}: imports the barrel ${name}`] : [];
}

function checkDoors({ from, name, dynamic }: Import): string[] {
  if (name === null) return [];
  if (/^onnxruntime-/.test(name) && stationOf(from) !== 'engine')
    return [`${from}: only engine/ may import ${name}`];
  if (name !== 'max-api' || (from === MAX_API_DOOR && dynamic)) return [];
  return [`${from}: max-api is imported by ${MAX_API_DOOR} alone, and dynamically`];
}

function checkPackage({ from, name }: Import, { dependencies }: PackageLists): string[] {
  if (name === null || name.startsWith('.') || name.startsWith('node:') || name === 'max-api') return [];
  const packageName = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
  return dependencies.includes(packageName) ? [] : [`${from}: ${packageName} is not in dependencies`];
}

function checkMaxApi({ dependencies, devDependencies }: PackageLists): string[] {
  const listed = [...dependencies, ...devDependencies].includes('max-api');
  return listed ? ['package.json: max-api comes with Max and is never installed'] : [];
}

function resolved(from: string, name: string): string {
  const parts = from.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..' && parts.length > 0 && parts.at(-1) !== '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}
