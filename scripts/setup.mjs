// Makes a fresh or changed checkout ready: installs the packages that package-lock.json names, builds dist from the
// sources, each only where something changed since the last time. Needs nothing but Node; two may run at once.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST_NODE = 20;
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const MODULES = join(ROOT, 'node_modules');
const INSTALL_STAMP = join(MODULES, '.livebend-install');
const DIST = join(ROOT, 'dist');
const BUILD_STAMP = join(DIST, '.livebend-build');
const LOCK = join(DIST, '.livebend-lock');
const LONGEST_SETUP_MS = 20 * 60_000;

const STEPS = [
  {
    line: 'installing packages…',
    command: 'npm ci --no-audit --no-fund --include=dev',
    done: isInstalled,
    stamp: INSTALL_STAMP,
    mark: installMark,
  },
  {
    line: 'building…',
    command: 'npm run build --silent',
    done: isBuilt,
    stamp: BUILD_STAMP,
    mark: buildMark,
  },
];

process.exitCode = main();

function main() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major < OLDEST_NODE) {
    console.error(
      `livebend needs Node ${OLDEST_NODE} or newer; this is ${process.version}. Newer ones are at https://nodejs.org`,
    );
    return 1;
  }
  if (STEPS.every((step) => step.done())) return 0;
  const release = takeLock();
  try {
    for (const step of STEPS) {
      const status = step.done() ? 0 : run(step);
      if (status !== 0) return status;
    }
    return 0;
  } finally {
    release();
  }
}

/** Runs one step and stamps it; its output is shown only where it fails. Gives the exit status. */
function run({ line, command, stamp, mark }) {
  console.error(line);
  const reached = mark();
  rmSync(stamp, { force: true });
  const child = spawnSync(command, { cwd: ROOT, shell: true, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (child.status !== 0) {
    console.error(`${child.stdout ?? ''}${child.stderr ?? ''}`.trimEnd());
    console.error(`\`${command}\` failed${child.error === undefined ? '' : `: ${child.error.message}`}`);
    return child.status ?? 1;
  }
  writeFileSync(stamp, reached);
  return 0;
}

function isInstalled() {
  return stampOf(INSTALL_STAMP) === installMark() || isInstalledByHand();
}

/** True where someone ran npm: its own record in node_modules then names what the lock file names. */
function isInstalledByHand() {
  const record = join(MODULES, '.package-lock.json');
  if (existsSync(INSTALL_STAMP) || !existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const wanted = Object.entries(JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages);
  return wanted.every(
    ([place, { integrity, optional }]) =>
      place === '' || (present[place] === undefined ? optional : present[place].integrity === integrity),
  );
}

function isBuilt() {
  return existsSync(join(DIST, 'cli.js')) && stampOf(BUILD_STAMP) === buildMark();
}

function stampOf(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}

function installMark() {
  return `${process.platform} ${process.arch} ${hashFiles(['package-lock.json'])}`;
}

function buildMark() {
  const top = readdirSync(ROOT).filter((name) =>
    /^(tsconfig.*\.json|rollup\.config\.ts|package\.json)$/.test(name),
  );
  return hashFiles([...top, ...filesUnder('src')].sort());
}

function filesUnder(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

function hashFiles(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const bytes = readFileSync(join(ROOT, path));
    hash.update(`${path} ${bytes.length}\n`).update(bytes);
  }
  return hash.digest('hex');
}

/** Waits until no other setup runs in this checkout; gives what ends one's own turn. */
function takeLock() {
  mkdirSync(DIST, { recursive: true });
  let refusals = 0;
  for (let said = false; ; sleep(200)) {
    try {
      writeFileSync(LOCK, String(process.pid), { flag: 'wx' });
      return () => rmSync(LOCK, { force: true });
    } catch (error) {
      // Windows refuses with other codes while the file is just being removed.
      if (error.code !== 'EEXIST' && ++refusals > 10) throw error;
    }
    if (isStale()) removeStale();
    else if (!said) console.error('waiting for another setup…');
    said = true;
  }
}

function isStale() {
  try {
    const owner = Number(readFileSync(LOCK, 'utf8'));
    const ageMs = Date.now() - statSync(LOCK).mtimeMs;
    // A lock that holds no number yet is one being written.
    if (owner === 0) return ageMs > 5000;
    return ageMs > LONGEST_SETUP_MS || !isRunning(owner);
  } catch {
    return false;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Renamed first: of several that find the same dead owner's lock, one succeeds. */
function removeStale() {
  const aside = `${LOCK}.${process.pid}`;
  try {
    renameSync(LOCK, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another one was quicker.
  }
}

function sleep(ms) {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}
