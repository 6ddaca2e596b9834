// The command line: reads what was typed, calls one command, turns a user's mistake into one sentence and exit code 2.
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { printBench } from './cli/bench.ts';
import { convert } from './cli/convert.ts';
import { evaluate } from './cli/eval.ts';
import { inspect } from './cli/inspect.ts';
import { providers } from './cli/providers.ts';
import { LivebendError } from './errors.ts';

const MISTAKE = 2;

function program(): Command {
  const livebend = new Command('livebend')
    .description('Bends the weights and activations of neural audio models.')
    .exitOverride()
    .configureOutput({ outputError: (text, write) => write(text.replace(/^error: /, 'livebend: ')) });
  addInspect(livebend);
  addEval(livebend);
  addConvert(livebend);
  livebend
    .command('bench')
    .description('speed, bent and unbent, beside the plain runtime')
    .argument('<model>', 'a model file')
    .option('--method <name>', 'the method to run')
    .option('--block <samples>', 'samples of a block', readCount, 2048)
    .option('--rounds <count>', 'how often all take their turn', readCount, 24)
    .option('--blocks <count>', 'blocks in a turn', readCount, 50)
    .option('--json', 'as JSON')
    .action(printBench);
  livebend
    .command('providers')
    .description('what this machine offers to run models on, and why not the others')
    .action(providers);
  return livebend;
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
  livebend
    .command('eval')
    .description('arrays in, arrays out')
    .argument('<model>', 'a model file')
    .option('--method <name>', 'the method to run')
    .requiredOption('--input <name=file>', 'an input by name or position, as .npy', collect, [])
    .option('--fetch <names>', 'what to write, separated by commas; default: the outputs of the method')
    .option('--block <frames>', 'cut along the last axis, states carried', readCount)
    .option('--set <attribute value>', 'an attribute of the model', collect, [])
    .requiredOption('--out <folder>', 'where the arrays go')
    .addOption(bendOption())
    .option('--provider <name>', 'what it runs on', 'cpu')
    .action(evaluate);
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

function bendOption(): Option {
  return new Option('-b, --bend <bend>', 'ID OPERATOR TARGET KEY VALUE…')
    .argParser(collect)
    .default([], 'none');
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

async function main(words: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...words], { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : MISTAKE;
    if (!(error instanceof LivebendError)) throw error;
    console.error(`livebend: ${error.message}`);
    return MISTAKE;
  }
}

process.exitCode = await main(process.argv.slice(2));
