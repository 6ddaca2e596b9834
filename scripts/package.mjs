// Builds the Max package, one zip for each platform, complete: the script with everything it needs in it, and of the runtime
// only what that platform uses. `npm run package [-- PLATFORM…] [--out FOLDER]`; prints what each zip holds and weighs.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { ROOT } from './bundle.mjs';
import { filesUnder, sizeText, zipFolder } from './zip-folder.mjs';

/** The last runtime with a binary for Macs with Intel. */
const LAST_FOR_INTEL_MACS = '1.23.2';
const PLATFORMS = ['darwin-arm64', 'darwin-x64', 'win32-x64', 'win32-arm64', 'linux-x64', 'linux-arm64'];
const OWN = ['package-info.json', 'icon.png', 'LICENSE', 'README.md', 'CHANGELOG.md'];
const FOLDERS = [
  'javascript',
  'patchers',
  'help',
  'extras',
  'docs',
  'media',
  'models',
  'snippets',
  'interfaces',
];
const ENTRIES = { max: 'src/max.ts', cli: 'src/cli.ts', worker: 'src/engine/worker.ts' };
/** Loaded by name when they are needed; everything else is in the scripts themselves. Pictures are not drawn from the package. */
const BESIDE = ['max-api', 'onnxruntime-node', 'onnxruntime-common', 'onnxruntime-web', '@resvg/resvg-js'];
const WASM = ['ort.node.min.mjs', 'ort-wasm-simd-threaded.mjs', 'ort-wasm-simd-threaded.wasm'];

/** What packages that are no ES modules expect to find: `require`, `__filename`, `__dirname`. */
const COMMON_JS = `
import { createRequire as createRequireHere } from 'node:module';
import { dirname as dirnameHere } from 'node:path';
import { fileURLToPath as pathHere } from 'node:url';
const require = createRequireHere(import.meta.url);
const __filename = pathHere(import.meta.url);
const __dirname = dirnameHere(__filename);
`.trim();

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string', default: join(ROOT, 'out', 'package') } },
});
const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const wanted = positionals.length > 0 ? positionals : PLATFORMS;
const unknown = wanted.filter((platform) => !PLATFORMS.includes(platform));
if (unknown.length > 0) {
  console.error(`no platform is called ${unknown.join(', ')}; there are ${PLATFORMS.join(', ')}`);
  process.exit(2);
}
const stage = mkdtempSync(join(tmpdir(), 'livebend-package-'));
try {
  const folder = join(stage, 'livebend');
  copyOwn(folder);
  const bundled = await bundleEngine(join(folder, 'dist'));
  for (const platform of wanted) packFor(platform, folder, bundled);
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** The runtime of a platform beside what is the same for all, and all of it as a zip. */
function packFor(platform, folder, bundled) {
  const modules = join(folder, 'dist', 'node_modules');
  const native = runtimeFor(platform);
  rmSync(modules, { recursive: true, force: true });
  copyRuntime(modules, platform, native);
  writeFileSync(join(folder, 'dist', 'THIRD-PARTY.txt'), notices(bundled, native));
  mkdirSync(values.out, { recursive: true });
  const zip = join(values.out, `livebend-${version}-${platform}.zip`);
  const bytes = zipFolder(stage, 'livebend', zip);
  const files = filesUnder(folder);
  const whole = files.reduce((sum, file) => sum + file.bytes, 0);
  const parts = ['dist/node_modules', 'dist', 'models', 'media', 'patchers'].map((part) => {
    const inside = files.filter(
      ({ path }) =>
        path.startsWith(`${part}/`) && !(part === 'dist' && path.startsWith('dist/node_modules/')),
    );
    return `${part} ${sizeText(inside.reduce((sum, file) => sum + file.bytes, 0))}`;
  });
  console.log(
    `${relative(process.cwd(), zip) || zip}  ${sizeText(bytes)}, unpacked ${sizeText(whole)} in ${files.length} files (${parts.join(', ')})`,
  );
}

function copyOwn(folder) {
  for (const part of [...OWN, ...FOLDERS])
    if (existsSync(join(ROOT, part))) cpSync(join(ROOT, part), join(folder, part), { recursive: true });
}

/** Bundles the script and its worker; gives the packages that are in them now. */
async function bundleEngine(outdir) {
  const { metafile } = await build({
    entryPoints: Object.fromEntries(
      Object.entries(ENTRIES).map(([name, entry]) => [name, join(ROOT, entry)]),
    ),
    outdir,
    bundle: true,
    splitting: true,
    chunkNames: 'part-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: BESIDE,
    metafile: true,
    logLevel: 'error',
    banner: { js: COMMON_JS },
  });
  writeFileSync(join(outdir, 'package.json'), '{ "type": "module" }\n');
  return new Set(
    Object.keys(metafile.inputs).flatMap(
      (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? [],
    ),
  );
}

function copyRuntime(modules, platform, native) {
  const [system, processor] = platform.split('-');
  const binaries = join('bin', 'napi-v6', system, processor);
  for (const part of ['package.json', 'dist', binaries])
    copyPart(join(native.node, part), join(modules, 'onnxruntime-node', part));
  for (const part of ['package.json', 'dist'])
    copyPart(join(native.common, part), join(modules, 'onnxruntime-common', part));
  const web = join(ROOT, 'node_modules', 'onnxruntime-web');
  copyPart(join(web, 'package.json'), join(modules, 'onnxruntime-web', 'package.json'));
  for (const file of WASM) copyPart(join(web, 'dist', file), join(modules, 'onnxruntime-web', 'dist', file));
}

/** Sources and types are left out, and of libraries that lie there under two names the one nobody asks for. */
function copyPart(from, to) {
  if (!existsSync(from)) throw new Error(`${from} is not there`);
  const isLeftOut = (path) => /\.(map|d\.ts)$/.test(path) || (path.endsWith('.dylib') && !isLinked(path));
  cpSync(from, to, { recursive: true, dereference: true, filter: (path) => !isLeftOut(path) });
}

/** True where the runtime's binding beside it asks for this library by name. */
function isLinked(library) {
  return readFileSync(join(dirname(library), 'onnxruntime_binding.node')).includes(
    `@rpath/${basename(library)}`,
  );
}

/** The folders of the runtime a platform uses: the installed one, or for Macs with Intel an older one, fetched once. */
function runtimeFor(platform) {
  const modules = join(ROOT, 'node_modules');
  if (platform !== 'darwin-x64')
    return { node: join(modules, 'onnxruntime-node'), common: join(modules, 'onnxruntime-common') };
  const folder = join(stage, 'older');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const install = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--silent',
    '--prefix',
    folder,
    `onnxruntime-node@${LAST_FOR_INTEL_MACS}`,
  ];
  execFileSync('npm', install, { cwd: folder, stdio: 'inherit' });
  return {
    node: join(folder, 'node_modules', 'onnxruntime-node'),
    common: join(folder, 'node_modules', 'onnxruntime-common'),
  };
}

/** Names, licences and licence texts of everything that is in the package and not ours. */
function notices(bundled, native) {
  const own = { 'onnxruntime-node': native.node, 'onnxruntime-common': native.common };
  const names = [
    ...new Set([...bundled, 'onnxruntime-node', 'onnxruntime-common', 'onnxruntime-web']),
  ].sort();
  const folderOf = (name) => own[name] ?? join(ROOT, 'node_modules', name);
  return names.map((name) => noticeOf(name, folderOf(name))).join(`\n${'-'.repeat(80)}\n\n`);
}

function noticeOf(name, folder) {
  const { version: its, license } = createRequire(join(ROOT, 'package.json'))(join(folder, 'package.json'));
  const text = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE', 'license', 'License']
    .map((file) => join(folder, file))
    .find(existsSync);
  return `${name} ${its}, ${license ?? 'see its own text'}\n${text === undefined ? '' : `\n${readFileSync(text, 'utf8').trim()}\n`}`;
}
