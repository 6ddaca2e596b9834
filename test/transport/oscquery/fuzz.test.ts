// Random, mutated and valid requests and frames: nothing stops the door, everything wrong is counted, afterwards all works.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Told } from '../../../src/control/tree/told.ts';
import { treeOf } from '../../../src/control/tree.ts';
import { LivebendError } from '../../../src/errors.ts';
import { answerTo } from '../../../src/transport/oscquery/answer.ts';
import { readPacket } from '../../../src/transport/oscquery/packets.ts';
import { openDesk } from '../../control/desk.ts';
import { bundle, message } from '../osc/packets.ts';
import { openDoor } from './visit.ts';

const VALID = [
  message('/livebend/1/wet', ['f', 0.5]),
  message('/livebend/1/bend', ['s', 'warm'], ['s', 'scale'], ['s', 'a:decoder.first']),
  message('/livebend/1/bend/warm/amount', ['f', 0.25]),
  message('/livebend/1/unbend', ['s', 'warm']),
  message('/livebend/1/undo', ['I']),
  bundle([message('/livebend/1/wet', ['f', 1]), bundle([message('/livebend/1/redo')])]),
];

/** A valid packet with some bytes changed, cut or doubled. */
const MUTATED = fc
  .tuple(
    fc.constantFrom(...VALID),
    fc.array(fc.tuple(fc.nat(200), fc.nat(255)), { maxLength: 6 }),
    fc.nat(200),
  )
  .map(([packet, changes, end]) => {
    const bytes = Buffer.concat([packet, packet]).subarray(0, end);
    const copy = Buffer.from(bytes);
    for (const [at, value] of changes) if (at < copy.length) copy[at] = value;
    return copy;
  });

const PACKETS = fc.oneof(
  MUTATED,
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

it('reads any bytes as messages or refuses them with a code', () => {
  fc.assert(
    fc.property(PACKETS, (bytes) => {
      const { messages, refused } = readPacket(bytes);
      for (const { address } of messages) expect(address).toMatch(/^\//);
      for (const error of refused) expect(error).toBeInstanceOf(LivebendError);
    }),
    { numRuns: 10_000 },
  );
});

it('refuses bundles within bundles without end, and a packet that is one long text', () => {
  let nested = message('/livebend/1/wet', ['f', 0.5]);
  for (let depth = 0; depth < 2000; depth++) nested = bundle([nested]);
  for (const packet of [nested, Buffer.alloc(65_536, 0x2f)]) {
    const { messages, refused } = readPacket(packet);
    expect([messages.length, refused.length]).toEqual([0, 1]);
  }
});

it('answers any URL with one of its statuses', () => {
  const { desk } = openDesk();
  desk.instance();
  const source = { desk, told: new Told() };
  const answering = { root: () => treeOf(source), hostInfo: () => ({}) };
  const piece = fc.oneof(
    fc.constantFrom('/livebend', '/1', '/wet', '?VALUE', '?', '&', '%2F', '%', '#', '/', '__proto__'),
    fc.string({ maxLength: 5 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const { status, body } = answerTo(pieces.join(''), answering);
      expect([200, 204, 400, 404]).toContain(status);
      if (status !== 204) expect(JSON.stringify(body)).toBeTypeOf('string');
    }),
    { numRuns: 3000 },
  );
});

it('goes on through two thousand wrong frames and requests, and hears the right ones between them', async () => {
  const { connect, door, get, desk } = await openDoor();
  const ear = await connect();
  const frames = fc.sample(PACKETS, { numRuns: 1500, seed: 7 });
  const texts = fc.sample(fc.oneof(fc.json(), fc.string()), { numRuns: 1000, seed: 7 });
  for (const [index, frame] of frames.entries()) {
    ear.socket.send(frame);
    const text = texts[index];
    if (text !== undefined) ear.socket.send(text);
    if (index % 500 === 0) await ear.caughtUp();
  }
  for (const path of fc.sample(fc.webPath(), { numRuns: 200, seed: 7 })) await get(path === '' ? '/' : path);
  await ear.caughtUp();
  expect(door.counts.broken).toBeGreaterThan(1000);
  await desk.instance().settled();
  ear.socket.send(message('/livebend/1/wet', ['f', 0.125]));
  await ear.caughtUp();
  expect(desk.instance().state.attributes.wet).toBe(0.125);
  expect((await get('/livebend/1/wet?VALUE')).json).toEqual({ VALUE: [0.125] });
});
