// Twenty thousand packets, right, damaged and noise, while sound plays: all are taken or refused with a code, the sound goes on,
// the door still answers.
import { expect, it } from 'vitest';
import { SoundClock } from '../../../src/cli/serve/sound-clock.ts';
import { sourceOf } from '../../../src/cli/serve/sound-source.ts';
import { oscPacket } from '../../fuzz/osc-packets.ts';
import { pause } from '../../until.ts';
import { openDoor, PEBBLE } from './door.ts';

const PACKETS = 20_000;
/** Packets on their way at a time, so that the system loses few; and how long is waited for them. */
const WINDOW = 32;
const PATIENCE_MS = 300;

it('takes or refuses every packet while sound plays, and answers afterwards', {
  timeout: 60_000,
}, async () => {
  const test = await openDoor();
  await test.say(`load ${PEBBLE}`);
  await test.say('bend warm scale a:decoder.first amount 0.5');
  const stream = test.desk.instance().rig.engine?.stream;
  const clock = new SoundClock({ stream: () => stream ?? null, vectorFrames: 512 });
  clock.play(await (await sourceOf('noise'))(48_000));
  clock.start();
  const client = await test.client();
  let lost = 0;
  const taken = async (leftOver: number, sent: number) => {
    for (let turn = 0; sent - lost - test.door.counts.packets > leftOver; turn++) {
      if (turn > PATIENCE_MS) lost = sent - test.door.counts.packets;
      await pause(1);
    }
  };
  for (let number = 0; number < PACKETS; number++) {
    client.sendBytes(oscPacket(1, number));
    await taken(WINDOW, number + 1);
  }
  await taken(0, PACKETS);
  await test.desk.instance().settled();
  clock.stop();
  const { packets, messages, refused, overrun, denied } = test.door.counts;
  expect({ packets, denied }).toEqual({ packets: PACKETS - lost, denied: 0 });
  expect(lost).toBeLessThan(PACKETS / 100);
  expect(overrun).toBeLessThan(PACKETS / 10);
  expect(messages).toBeGreaterThan(PACKETS / 3);
  expect(refused).toBeGreaterThan(PACKETS / 10);
  expect(clock.frames).toBeGreaterThan(0);
  expect(stream?.counts.pulled).toBe(stream?.counts.pushed);
  await test.say('wet 0.25');
  client.send('/livebend/1/bypass');
  await client.hear('/livebend/1/bypass');
  expect(test.desk.instance().state.attributes.wet).toBe(0.25);
});
