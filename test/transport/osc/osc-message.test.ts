// Messages against their bytes, written by hand from the OSC 1.0 specification.
import { expect, it } from 'vitest';
import { readMessage, shortest, writeMessage } from '../../../src/transport/osc/osc-message.ts';
import { message } from './packets.ts';

const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex.replaceAll(' ', ''), 'hex'));

it('reads the examples of the specification', () => {
  // "/oscillator/4/frequency" ",f" 440.0 and "/foo" ",iisff" 1000 -1 "hello" 1.234 5.678
  expect(
    readMessage(bytes('2f6f7363 696c6c61 746f722f 342f6672 65717565 6e637900 2c660000 43dc0000')),
  ).toEqual({ address: '/oscillator/4/frequency', types: 'f', args: [440] });
  const second = '2f666f6f 00000000 2c696973 66660000 000003e8 ffffffff 68656c6c 6f000000 3f9df3b6 40b5b22d';
  expect(readMessage(bytes(second))).toEqual({
    address: '/foo',
    types: 'iisff',
    args: [1000, -1, 'hello', 1.234, 5.678],
  });
});

it('writes the examples of the specification', () => {
  const written = writeMessage('/foo', [
    { type: 'i', value: 1000 },
    { type: 'i', value: -1 },
    { type: 's', value: 'hello' },
    { type: 'f', value: 1.234 },
    { type: 'f', value: 5.678 },
  ]);
  const expected = '2f666f6f000000002c69697366660000000003e8ffffffff68656c6c6f0000003f9df3b640b5b22d';
  expect(Buffer.from(written).toString('hex')).toBe(expected);
});

it('reads every type it takes, at every place of the memory', () => {
  const packet = message(
    '/all',
    ['i', -7],
    ['f', 0.1],
    ['s', 'größe'],
    ['b', Uint8Array.of(1, 2, 3, 4, 5)],
    ['T'],
    ['F'],
    ['N'],
    ['I'],
    ['t', 0x83aa7e8080000000n],
    ['h', -9007199254740993n],
    ['d', 0.1],
  );
  const around = new Uint8Array(packet.length + 24).fill(0x55);
  around.set(packet, 12);
  const { args, types } = readMessage(around.subarray(12, 12 + packet.length));
  expect(types).toBe('ifsbTFNIthd');
  expect(args).toEqual([
    -7,
    0.1,
    'größe',
    Uint8Array.of(1, 2, 3, 4, 5),
    true,
    false,
    null,
    null,
    0x83aa7e8080000000n,
    -9007199254740993n,
    0.1,
  ]);
});

it('takes an address alone as a message without arguments', () => {
  expect(readMessage(bytes('2f627965 00000000'))).toEqual({ address: '/bye', types: '', args: [] });
  expect(readMessage(bytes('2f7b612c 627d0000')).address).toBe('/{a,b}');
});

it('writes a whole number that is meant as a float as a float, and texts in UTF-8', () => {
  const written = writeMessage('/a', [
    { type: 'f', value: 1 },
    { type: 's', value: 'ü' },
  ]);
  expect(Buffer.from(written).toString('hex')).toBe('2f6100002c667300' + '3f800000' + 'c3bc0000');
});

it('gives floats as they were typed', () => {
  for (const value of [0.1, 0.7, 1 / 3, 123456.78, 1e-20, -3.4e38, 16777217, 0]) {
    expect(Math.fround(shortest(Math.fround(value)))).toBe(Math.fround(value));
    expect(String(shortest(Math.fround(value))).length).toBeLessThanOrEqual(
      String(Math.fround(value)).length,
    );
  }
  expect(shortest(Math.fround(0.7))).toBe(0.7);
});

it('refuses what is cut, left over, too long or of another type, and says which', () => {
  const whole = message('/a/b', ['s', 'hello'], ['b', Uint8Array.of(1, 2, 3)], ['d', 1]);
  for (let length = 0; length < whole.length; length++)
    if (length !== 8) expect(() => readMessage(whole.subarray(0, length)), `${length}`).toThrow(/packet: /);
  expect(() => readMessage(Buffer.concat([whole, Buffer.alloc(4)]))).toThrow('4 bytes are left over');
  expect(() => readMessage(message('a'))).toThrow('begins with /');
  expect(() => readMessage(message('/a', ['c', 'x']))).toThrow('type c');
  expect(() => readMessage(message('/a', ['[']))).toThrow('type [');
  expect(() => readMessage(message(`/${'a'.repeat(600)}`))).toThrow('512 bytes at most');
  expect(() => readMessage(message('/a', ['s', 'x'.repeat(20_000)]))).toThrow('16384 bytes at most');
  expect(() => readMessage(message('/a', ...Array(3000).fill(['T'])))).toThrow('2049 bytes at most');
  expect(() => readMessage(bytes('2f610000 2c620000 ffffffff'))).toThrow('no size');
  expect(() => readMessage(bytes('2f610000 2c620000 7fffffff'))).toThrow('too early');
});
