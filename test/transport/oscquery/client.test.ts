// What a client of another machine may name: files of the folder alone.
import { expect, it, vi } from 'vitest';
import { Told } from '../../../src/control/tree/told.ts';
import { Client } from '../../../src/transport/oscquery/client.ts';
import { USUAL_LIMITS } from '../../../src/transport/oscquery/limits.ts';
import { openDesk } from '../../control/desk.ts';
import { MODELS } from '../../shared.ts';
import { message } from '../osc/packets.ts';

it('holds a client of another machine to the folder, and none of this one', () => {
  const { desk } = openDesk();
  const handle = vi.spyOn(desk, 'handle');
  const options = {
    source: { desk, told: new Told() },
    limits: USUAL_LIMITS,
    counts: { messages: 0, broken: 0, refused: 0, dropped: 0 },
    folder: MODELS,
  };
  const sink = { bufferedAmount: 0, send: () => {}, terminate: () => {} };
  for (const address of ['192.168.1.20', '127.0.0.1', '::ffff:127.0.0.1', ''])
    new Client(sink, { name: 'socket', address }, options).hearPacket(message('/livebend/1/bang'));
  const senders = handle.mock.calls.map(([, { folder, isConfined }]) => [folder, isConfined]);
  expect(senders).toEqual([true, false, false, true].map((isConfined) => [MODELS, isConfined]));
});
