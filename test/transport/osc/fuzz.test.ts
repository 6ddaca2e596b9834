// Twenty thousand packets, right, damaged and noise, while sound plays: all are taken or refused with a code, the sound goes on,
// the door still answers.
import { expect, it } from 'vitest';
import { SoundClock } from '../../../src/cli/serve/sound-clock.ts';
import { sourceOf } from '../../../src/cli/serve/sound-source.ts';
import { oscPacket } from '../../fuzz/osc-packets.ts';
import { openDoor, PEBBLE } from './door.ts';

const PACKETS = 20_000;
/** Packets on their way at a time, so that the system loses none. */
const WINDOW = 100;

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
  for (let number = 0; number < PACKETS; number++) {
    client.sendBytes(oscPacket(1, number));
    while (number + 1 - test.door.counts.packets >= WINDOW)
      await new Promise((resolve) => setTimeout(resolve, 1));
  }
  while (test.door.counts.packets < PACKETS) await new Promise((resolve) => setTimeout(resolve, 1));
  await test.desk.instance().settled();
  clock.stop();
  const { packets, messages, refused, overrun, denied } = test.door.counts;
  expect({ packets, overrun, denied }).toEqual({ packets: PACKETS, overrun: 0, denied: 0 });
  expect(messages).toBeGreaterThan(PACKETS / 3);
  expect(refused).toBeGreaterThan(PACKETS / 10);
  expect(clock.frames).toBeGreaterThan(0);
  expect(stream?.counts.pulled).toBe(stream?.counts.pushed);
  await test.say('wet 0.25');
  client.send('/livebend/1/bypass');
  await client.hear('/livebend/1/bypass');
  expect(test.desk.instance().state.attributes.wet).toBe(0.25);
});
