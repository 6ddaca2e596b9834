// The command line: reads what was typed, calls one command, turns a user's mistake into one sentence and exit code 2.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { printBench } from './cli/bench.ts';
import { convert } from './cli/convert.ts';
import { evaluate } from './cli/eval.ts';
import { exportFile } from './cli/export.ts';
import { inspect } from './cli/inspect.ts';
import { operators } from './cli/operators.ts';
import { providers } from './cli/providers.ts';
import { renderFile, SAMPLES } from './cli/render.ts';
import type { ServeOptions } from './cli/serve.ts';
import { LivebendError } from './errors.ts';

const MISTAKE = 2;

function program(): Command {
  const livebend = new Command('livebend')
    .description('Bends the weights and activations of neural audio models. Without a command: the demo.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'livebend: ')) });
  addServe(livebend);
  addInspect(livebend);
  addEval(livebend);
  addRender(livebend);
  addExport(livebend);
  addConvert(livebend);
  livebend
    .command('operators')
    .description('what bends can do: all operators, or all about one')
    .argument('[name]', 'an operator')
    .option('--json', 'as JSON')
    .action(operators);
  livebend
    .command('bench')
    .description('speed, bent and unbent, beside the plain runtime')
    .argument('[model]', 'a model file; default: the demo model and a generated one of the size of RAVE')
    .option('--method <name>', 'the method to run')
    .option('--block <samples>', 'samples of a block', readCount, 2048)
    .addOption(providerOption())
    .option('--quick', 'fewer turns: a glance, no measurement')
    .option('--rounds <count>', 'how often all take their turn', readCount, 24)
    .option('--blocks <count>', 'blocks in a turn', readCount, 50)
    .option('--json', 'as JSON')
    .action(printBench);
  livebend
    .command('providers')
    .description('what this machine offers to run models on, and why not the others')
    .argument('[model]', 'a model file: how fast each runs it, and which one auto takes')
    .option('--method <name>', 'the method to run')
    .option('--json', 'as JSON, with what the runtime said')
    .action(providers);
  return livebend;
}

function addServe(livebend: Command): void {
  livebend
    .command('serve')
    .description('plays without Max: a model steered by OSC, until it is told to end')
    .argument('[model]', 'a model file or the name of a model; may be loaded later')
    .option('--osc <port>', 'UDP port for OSC; the next free one where it is taken', readPort, 7000)
    .option('--http <port>', 'port for OSCQuery; the next free one where it is taken', readPort, 7001)
    .option('--host <address>', 'the address it listens at; 0.0.0.0 opens it to the network', '127.0.0.1')
    .option(
      '--allow <address>',
      'who may come in from the network, 192.168.1.20 or 192.168.1.0/24; for OSCQuery also names and origins',
      collect,
      [],
    )
    .option('--input <sound>', 'what is played: silence, noise, or a WAV or AIFF file in a loop', 'silence')
    .option('--output <out.wav>', 'keeps what comes out')
    .addOption(new Option('--engine').hideHelp())
    .addOption(new Option('--after <pid>').argParser(Number).hideHelp())
    .action(runServe);
}

function addInspect(livebend: Command): void {
  livebend
    .command('inspect')
    .description('what a model is, and the names of everything that can be bent')
    .argument('<model>', 'a model file')
    .option('--weights [target]', 'the weights with their statistics')
    .option('--activations [target]', 'the activations with their shapes')
    .option('--graph [target]', 'the operations with their arguments')
    .option('--input <name=file>', 'an array whose shape an input takes', collect, [])
    .option('--method <name>', 'one method of a TorchScript file; default: all of them')
    .option('--set <attribute value>', 'an attribute of the model', collect, [])
    .option('--json', 'as JSON')
    .action(inspect);
}

function addEval(livebend: Command): void {
  const command = livebend
    .command('eval')
    .description('arrays in, arrays out')
    .argument('<model>', 'a model file')
    .option('--method <name>', 'the method to run')
    .requiredOption('--input <name=file>', 'an input by name or position, as .npy', collect, [])
    .option('--fetch <names>', 'what to write, separated by commas; default: the outputs of the method')
    .option('--block <frames>', 'cut along the last axis, states carried', readCount)
    .requiredOption('--out <folder>', 'where the arrays go')
    .addOption(providerOption());
  addPlanOptions(command).action(evaluate);
}

function addRender(livebend: Command): void {
  const command = livebend
    .command('render')
    .description('a sound file through the bent model')
    .argument('<model>', 'a model file')
    .argument('<in.wav>', 'a sound, any rate and number of channels')
    .argument('<out.wav>', 'where the result goes')
    .option('--method <name>', 'the method to run')
    .option('--block <samples>', 'samples of a block at the rate of the model', readCount)
    .addOption(providerOption())
    .option('--at <event>', 'SECONDS ID KEY VALUE [ramp MS], a change at the next block', collect, [])
    .addOption(
      new Option('--channels <how>', 'each channel through its own model, or the mix of all')
        .choices(['each', 'mix'])
        .default('each'),
    )
    .option('--wet <part>', 'how much of the model is heard, 0 to 1; default: 1', readNumber)
    .option('--tail <seconds>', 'what is kept after the end', readNumber, 0)
    .option('--gain <dB>', 'louder or softer', readNumber, 0)
    .addOption(
      new Option('--bits <format>', 'samples of the file').choices(Object.keys(SAMPLES)).default('float'),
    );
  addPlanOptions(command).action(renderFile);
}

function addExport(livebend: Command): void {
  const command = livebend
    .command('export')
    .description('the bent model as a file')
    .argument('<model>', 'a model file')
    .argument('<out>', 'the file to write: NAME.onnx, or NAME.ts for nn~ where only weights are bent')
    .option('--method <name>', 'only this method; default: the whole model')
    .option('--inputs', 'keeps the numbers of bends on activations as inputs')
    .option('--sound <in.wav>', 'a sound that top, cluster and --capture look at');
  addPlanOptions(command).action(exportFile);
}

function addConvert(livebend: Command): void {
  livebend
    .command('convert')
    .description('a method of a TorchScript model as streaming ONNX')
    .argument('<model>', 'a model file')
    .argument('<out>', 'the .onnx file to write')
    .option('--method <name>', 'the method; default: forward')
    .option('--set <attribute value>', 'an attribute of the model', collect, [])
    .option('--block <frames>', 'frames of a block, for models that need to know', readCount)
    .action(convert);
}

/** What every command that bends takes. */
function addPlanOptions(command: Command): Command {
  return command
    .option('--state <file>', 'a state file: its bends, method, attributes, versions, block and wet')
    .option('-b, --bend <bend>', 'ID OPERATOR TARGET KEY VALUE…', collect, [])
    .option('--control <control>', 'what bends may follow: NAME low 0 high 2 clamp 1 value 0.7', collect, [])
    .option('--capture <name=target>', 'records an activation in a pass before', collect, [])
    .option('--capture-file <name=file>', 'a capture from an array', collect, [])
    .option('--version <name=file>', 'other weights for the same graph, from a model file', collect, [])
    .option('--mix <versions>', 'NAME WEIGHT NAME WEIGHT…: mixes versions; original is the model itself')
    .option('--set <attribute value>', 'an attribute of a TorchScript model', collect, []);
}

function providerOption(): Option {
  const names = 'cpu, cuda, tensorrt, webgpu, coreml, dml, wasm, gpu, or auto: the fastest on the model';
  return new Option('--provider <name>', `what it runs on: ${names}`).default('cpu');
}

function collect(text: string, earlier: readonly string[]): string[] {
  return [...earlier, text];
}

function readCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1)
    throw new InvalidArgumentError('expected a whole number from 1 on');
  return count;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError('expected a port, 0 to 65535; 0 is any');
  return port;
}

function readNumber(text: string): number {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) throw new InvalidArgumentError('expected a number');
  return number;
}

/** Doors to the network are loaded where something is served. */
async function runServe(model: string | undefined, options: ServeOptions): Promise<void> {
  const { serve } = await import('./cli/serve.ts');
  await serve(model, options);
}

/** Pictures need a renderer of their own: it is loaded with what draws them. */
async function runDemo(): Promise<void> {
  const { demo } = await import('./cli/demo.ts');
  await demo();
}

async function main(words: readonly string[]): Promise<number> {
  try {
    if (words.length === 0) await runDemo();
    else await program().parseAsync([...words], { from: 'user' });
    return Number(process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISTAKE;
    if (!(error instanceof LivebendError)) throw error;
    console.error(`livebend: ${error.message}`);
    return MISTAKE;
  }
}

process.exitCode = await main(process.argv.slice(2));
