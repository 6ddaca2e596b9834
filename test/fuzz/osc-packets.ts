// OSC packets for the fuzz, each by its number and a seed: right ones, right ones that were damaged, bundles of both, and noise.
import { type Random, randomOf } from '../../src/bend/draw.ts';
import { type Argument, bundle, message } from '../transport/osc/packets.ts';
import { mutatedBytes } from './byte-mutations.ts';
import { below, oneOf } from './chance.ts';

type Maker = (random: Random) => Uint8Array;

const BEND = '/livebend/1/bend/warm';
const ADDRESSES = [
  ...[`${BEND}/amount`, `${BEND}/mix`, `${BEND}/amount/norm`, `${BEND}/on`, '/livebend/1/wet'],
  ...[
    '/livebend/1/bend/w*/amount',
    '/livebend/*/{wet,late}',
    '/livebend/[1-9]/bend/*/mix',
    '/livebend/1/bypass',
  ],
  ...['/livebend/1/nothing', '/livebend/2/wet', '/1/fader1', '/livebend/1/error', '/livebend/1/subscribe'],
  ...[
    '/livebend/1/bend',
    '/livebend/1/param',
    '/',
    '/livebend',
    '/livebend//',
    '/livebend/1/bend/warm/units',
  ],
];
const SEEDLINGS = [message('/livebend/1/wet', ['f', 0.5]), bundle([message(`${BEND}/amount`, ['f', 1])])].map(
  (bytes) => Uint8Array.from(bytes),
);
const MAKERS: readonly Maker[] = [valued, valued, anything, anything, damaged, damaged, bundled, noise];
/** One in so many takes a step back or on, or makes another structure. */
const RARE = 5000;

/** The packet of a number. */
export function oscPacket(seed: number, number: number): Uint8Array {
  const random = randomOf(seed, `packet ${number}`);
  if (number % RARE === RARE - 1) return rare(number);
  return (oneOf(random, MAKERS) ?? noise)(random);
}

/** A message that moves a value, always right. */
function valued(random: Random): Uint8Array {
  return message(`${BEND}/amount`, ['f', 2 * random.uniform()]);
}

/** Any address with any arguments, as OSC a right message. */
function anything(random: Random): Uint8Array {
  const count = random.uniform() < 0.05 ? below(random, 40) : below(random, 3);
  return message(oneOf(random, ADDRESSES) ?? '/', ...Array.from({ length: count }, () => argument(random)));
}

function damaged(random: Random): Uint8Array {
  const one = Uint8Array.from(random.uniform() < 0.5 ? anything(random) : bundled(random));
  return mutatedBytes(one, random, oneOf(random, SEEDLINGS) ?? one).subarray(0, 60_000);
}

function bundled(random: Random, depth = 0): Uint8Array {
  const elements = Array.from({ length: below(random, 5) }, () => {
    if (depth < 9 && random.uniform() < 0.2) return bundled(random, depth + 1);
    return random.uniform() < 0.1 ? noise(random) : anything(random);
  });
  const way = random.uniform();
  return bundle(elements, way < 0.8 ? undefined : Date.now() + 4000 * (way - 0.85));
}

function noise(random: Random): Uint8Array {
  return Uint8Array.from({ length: below(random, 200) }, () => below(random, 256));
}

function rare(number: number): Uint8Array {
  const turn = Math.floor(number / RARE) % 4;
  if (turn === 0) return message('/livebend/1/undo');
  if (turn === 1) return message('/livebend/1/redo');
  if (turn === 2) return message(`${BEND}/units`, ['s', number % 2 === 0 ? '0-3' : '']);
  const words = ['warm', 'scale', 'a:decoder.first', 'amount', '0.5'];
  return message('/livebend/1/bend', ...words.map((word): Argument => ['s', word]));
}

function argument(random: Random): Argument {
  const values: readonly Argument[] = [
    ['f', 4 * random.uniform() - 2],
    ['f', Number.NaN],
    ['f', Number.POSITIVE_INFINITY],
    ['i', below(random, 4) - 1],
    ['d', random.uniform() * 10 ** below(random, 300)],
    ['h', BigInt(below(random, 2 ** 32)) << BigInt(below(random, 31))],
    ['s', oneOf(random, ['ramp', '50', '', '(', '1e999', '../größe']) ?? ''],
    ['b', new Uint8Array(below(random, 20))],
    ['T'],
    ['F'],
    ['N'],
    ['I'],
    ['t', 1n],
  ];
  return oneOf(random, values) ?? ['N'];
}
