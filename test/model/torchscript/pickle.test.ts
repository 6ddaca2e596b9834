// Pickles no honest program writes: each ends in an error that says why, and nothing of them is run.
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../../src/model/torchscript/archive.ts';
import { readPickle } from '../../../src/model/torchscript/pickle.ts';
import { readTensor } from '../../../src/model/torchscript/storage.ts';
import { buildArchive, floats, opcodes, type PlainTensor } from '../../fixtures/torchscript-builder.ts';
import { errorOf } from '../../refused.ts';
import { tensorsOf } from './reading.ts';

const PROTO = [0x80, 2];
const read = (...pieces: readonly (string | readonly number[])[]) =>
  errorOf(() =>
    readPickle(opcodes(PROTO, ...pieces), 'it', () => {
      throw new Error('no storages here');
    }),
  );

describe('a pickle that asks for something to be run is refused by name', () => {
  test.each([
    ['os', 'system'],
    ['posix', 'system'],
    ['nt', 'system'],
    ['subprocess', 'Popen'],
    ['builtins', 'eval'],
    ['builtins', 'exec'],
    ['builtins', 'getattr'],
    ['__builtin__', 'eval'],
    ['torch', 'load'],
    ['torch.jit', 'load'],
    ['torch._utils', '_rebuild_parameter'],
    ['__torch__', 'a b'],
    ['__torch__;x', 'C'],
    ['__proto__', 'constructor'],
    ['constructor', 'prototype'],
    ['torch', 'constructor'],
    ['torch', 'toString'],
  ])('%s.%s', async (module, name) => {
    const message = await read(`c${module}\n${name}\n(X\x02\0\0\0lstR.`);
    expect(message).toContain(`model-unsupported: it: asks for ${module}.${name}`);
    expect(message).toContain('nothing of it was run');
  });

  test.each([
    ['INST', '(ios\nsystem\n.'],
    ['OBJ', '(o.'],
    ['PERSID', 'P0\n.'],
    ['POP', 'N0.'],
    ['POP_MARK', '(1.'],
    ['DUP', 'N2.'],
    ['GET', 'g0\n.'],
    ['PUT', 'Np0\n.'],
    ['STRING', "S'a'\n."],
    ['LONG', 'L1L\n.'],
    ['INT', 'I1\n.'],
    ['DICT', '(d.'],
    ['LIST', '(l.'],
  ])('opcode %s', async (name, text) => {
    expect(await read(text)).toContain(`model-unsupported: it: uses the pickle opcode ${name} at byte`);
  });

  test.each([
    ['EXT1', 0x82],
    ['EXT2', 0x83],
    ['EXT4', 0x84],
    ['LONG4', 0x8b],
    ['STACK_GLOBAL', 0x93],
    ['NEWOBJ_EX', 0x92],
    ['MEMOIZE', 0x94],
    ['FRAME', 0x95],
    ['NEXT_BUFFER', 0x97],
    ['0xff', 0xff],
  ])('opcode %s', async (name, opcode) => {
    expect(await read([opcode])).toContain(`model-unsupported: it: uses the pickle opcode ${name} at byte 2`);
  });

  test('another protocol', async () => {
    const bytes = Uint8Array.from([0x80, 4, 0x4e, 0x2e]);
    expect(await errorOf(() => readPickle(bytes, 'it', noStorages))).toContain('is a pickle of protocol 4');
  });
});

describe('a pickle that contradicts itself is refused', () => {
  test.each([
    ['nothing', '', 'ends too early'],
    ['an end without a value', '.', 'takes more than there is'],
    ['a tuple of nothing', 't.', 'looks for a mark that was not set'],
    ['a tuple below the mark', 'N(\x85.', 'takes more than there is'],
    ['a value below the mark at the end', 'N(.', 'takes more than there is'],
    ['a text longer than the file', 'X\xff\xff\xff\xffabc.', 'ends too early'],
    ['a memo that was not set', 'h\x07.', 'recalls memo 7'],
    ['a name without an end', 'cos', 'has a name without an end'],
    ['a whole number of 200 bytes', '\x8a\xc8abc.', 'has a whole number of 200 bytes'],
    ['appending to None', 'N(Ne.', 'appends to a None'],
    ['setting items of a list', '](NNu.', 'sets items of a list'],
    ['a key without a value', '}(Nu.', 'gives a key without a value'],
    ['attributes of a list', ']}b.', 'gives attributes to a list'],
    [
      'an object of a function',
      'ctorch._utils\n_rebuild_tensor_v2\n)\x81.',
      'makes an object of torch._utils',
    ],
    ['an object of no name', 'N)\x81.', 'needs a name, got a None'],
    ['an object with arguments', 'c__torch__\nM\n(Nt\x81.', 'makes an object of __torch__.M with arguments'],
    ['an attribute named by a number', 'c__torch__\nM\n)\x81}(K\x01Nub.', 'names an attribute by a number'],
    [
      'an object with its own state',
      'c__torch__\nM\n)\x81Nb.',
      'model-unsupported: it: holds an object of __torch__.M that keeps its own form of state',
    ],
    ['a call of a number', 'K\x01)R.', 'needs a name, got a number'],
    ['a call of a storage class', 'ctorch\nFloatStorage\n)R.', 'calls torch.FloatStorage'],
    ['a tensor of nothing', 'ctorch._utils\n_rebuild_tensor_v2\n)R.', 'makes a tensor of a None'],
    ['a name as a value', 'c__torch__\nM\n.', 'holds a global as a value'],
    ['a name inside a value', '](c__torch__\nM\ne.', 'holds a global as a value'],
    ['an id that is no storage', 'NQ.', 'names no storage'],
    [
      'a storage of a class',
      '(X\x07\0\0\0storagec__torch__\nM\nX\x01\0\0\x000X\x03\0\0\0cpuK\x01tQ.',
      'names a storage of __torch__.M',
    ],
    [
      'a storage of -1 elements',
      '(X\x07\0\0\0storagectorch\nFloatStorage\nX\x01\0\0\x000X\x03\0\0\0cpuJ\xff\xff\xff\xfftQ.',
      'needs a count, got -1',
    ],
    ['a list inside itself', ']q\x00(h\x00e.', 'holds a list inside itself'],
    [
      'an object inside itself',
      'c__torch__\nM\n)\x81q\x00}(X\x01\0\0\0ah\x00ub.',
      'holds a object inside itself',
    ],
    [
      'a quantised tensor',
      'ctorch._utils\n_rebuild_qtensor\n.',
      'model-unsupported: it: holds a quantised tensor',
    ],
  ])('%s', async (_, text, message) => {
    const bytes = Buffer.from(`\x80\x02${text}`, 'latin1');
    expect(await errorOf(() => readPickle(bytes, 'it', noStorages))).toContain(message);
  });
});

describe('a pickle that is meant to exhaust ends soon', () => {
  test('lists inside lists', async () => {
    const many = 100_000;
    expect(await read(']('.repeat(many), 'e'.repeat(many), '.')).toContain('is nested deeper than 200');
    expect(
      await read(
        'N',
        '\x85'.repeat(0),
        Array.from({ length: many }, () => 0x85),
        '.',
      ),
    ).toContain('is nested deeper than 200');
  });

  test('a list of a list of a list, each ten times', async () => {
    const level = (at: number) => [
      0x5d,
      0x71,
      at,
      0x28,
      ...Array.from({ length: 10 }, () => [0x68, at - 1]).flat(),
      0x65,
    ];
    const levels = Array.from({ length: 12 }, (_, at) => level(at + 1)).flat();
    expect(await read('](Ne', [0x71, 0], levels, '.')).toContain('unfolds to more than');
  });

  test('more steps than any model has', async () => {
    expect(await errorOf(() => readPickle(new Uint8Array(3_000_000).fill(0x4e), 'it', noStorages))).toContain(
      'has more than 2000000 steps',
    );
  });
});

describe('a tensor that reaches outside its storage is refused', () => {
  const storage = floats('0', [1, 2, 3, 4, 5, 6]);
  const opened = (tensor: Omit<PlainTensor, 'storage'>) => {
    const root = { className: '__torch__.M', attributes: { w: { storage, ...tensor } } };
    return openArchive(buildArchive({ root, storages: [storage], code: CODE }));
  };

  test.each([
    ['by its shape', { shape: [7] }],
    ['by its offset', { shape: [2], offset: 5 }],
    ['by its strides', { shape: [2, 2], strides: [5, 1] }],
    ['by a huge offset', { shape: [1], offset: 2 ** 40 }],
    ['by a product that overflows', { shape: [2 ** 31 - 1, 2 ** 31 - 1, 2 ** 31 - 1], strides: [1, 1, 1] }],
  ])('%s', async (_, tensor) => {
    expect(await errorOf(() => opened(tensor))).toMatch(
      /^model-broken: tensor on storage 0: reaches past the 6 elements/,
    );
  });

  test.each([
    ['a negative size', { shape: [-1] }, 'needs a count, got -1'],
    ['a negative stride', { shape: [2], strides: [-1] }, 'needs a count, got -1'],
    ['a negative offset', { shape: [2], offset: -1 }, 'needs a count, got -1'],
    ['fewer strides than axes', { shape: [2, 2], strides: [1] }, 'has 2 axes and 1 strides'],
    ['a hundred axes', { shape: Array.from({ length: 100 }, () => 1) }, 'has 100 axes'],
    [
      'one element a billion times',
      { shape: [2 ** 30], strides: [0] },
      'repeats 6 elements 1073741824 times',
    ],
  ])('%s', async (_, tensor, message) => {
    expect(await errorOf(() => opened(tensor))).toContain(message);
  });

  test.each([
    ['in order', { shape: [2, 3] }, [1, 2, 3, 4, 5, 6]],
    ['turned', { shape: [3, 2], strides: [1, 3] }, [1, 4, 2, 5, 3, 6]],
    ['every second, from the second', { shape: [3], strides: [2], offset: 1 }, [2, 4, 6]],
    ['overlapping', { shape: [3, 2], strides: [1, 1], offset: 2 }, [3, 4, 4, 5, 5, 6]],
    ['repeated', { shape: [2, 2], strides: [0, 1] }, [1, 2, 1, 2]],
    ['of no axes', { shape: [], offset: 4 }, [5]],
    ['of no elements, anywhere', { shape: [0, 3], offset: 99 }, []],
  ])('but one inside is read: %s', async (_, tensor, expected) => {
    const found = tensorsOf(await opened(tensor)).get('w');
    expect(found === undefined ? null : [...readTensor(found)]).toEqual(expected);
  });

  test('a storage that is missing, short, or of two types', async () => {
    const root = { className: '__torch__.M', attributes: { w: { storage, shape: [6] } } };
    const message = (archive: Partial<Parameters<typeof buildArchive>[0]>) =>
      errorOf(() => openArchive(buildArchive({ root, code: CODE, ...archive })));
    expect(await message({})).toBe('model-broken: storage 0: is missing in the archive');
    expect(await message({ storages: [floats('0', [1])] })).toBe(
      'model-broken: storage 0: has 4 bytes, but 24 are needed',
    );
    const both = {
      className: '__torch__.M',
      attributes: {
        a: { storage, shape: [6] },
        b: { storage: { ...storage, type: 'int32' as const }, shape: [6] },
      },
    };
    expect(await message({ root: both, storages: [storage] })).toBe(
      'model-broken: storage 0: is used as float32 and as int32',
    );
  });
});

const CODE = {
  '__torch__.py': 'class M(Module):\n  __parameters__ = ["w", ]\n  __buffers__ = []\n  w : Tensor\n',
};

function noStorages(): never {
  throw new Error('no storages here');
}
