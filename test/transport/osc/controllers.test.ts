// Who is told things, and that all that is kept of them is bounded.
import { expect, it } from 'vitest';
import { Controllers } from '../../../src/transport/osc/controllers.ts';

const at = (port: number) => ({ address: '127.0.0.1', port });
const HALF_HOUR_MS = 30 * 60_000;

it('holds whoever sends from another machine to the folder, and nobody of this one', () => {
  const isConfined = (address: string) =>
    [
      new Controllers().heard({ address, port: 1 }, 0),
      new Controllers().elsewhere({ address, port: 1 }, 2, 0),
    ].map((controller) => controller.isConfined);
  for (const own of ['127.0.0.1', '127.1.2.3', '::1', '::ffff:127.0.0.1'])
    expect(isConfined(own)).toEqual([false, false]);
  for (const other of ['192.168.1.20', '::ffff:192.168.1.20', 'fe80::1', '::', '0.0.0.0', ''])
    expect(isConfined(other)).toEqual([true, true]);
});

it('forgets who was silent for half an hour, and of too many the one that was silent longest', () => {
  const controllers = new Controllers();
  controllers.heard(at(1), 0);
  controllers.heard(at(2), 1000);
  expect(controllers.at(HALF_HOUR_MS + 500).map(({ to }) => to.port)).toEqual([2]);
  for (let port = 3; port < 100; port++) {
    controllers.heard(at(2), 2000);
    controllers.heard(at(port), 2000);
  }
  const ports = controllers.at(2000).map(({ to }) => to.port);
  expect(ports).toHaveLength(64);
  expect(ports).toContain(2);
  expect(ports).not.toContain(3);
});

it('keeps a port that listens as long as anybody of its address is heard', () => {
  const controllers = new Controllers();
  controllers.elsewhere(at(1), 9000, 0);
  controllers.heard(at(2), HALF_HOUR_MS);
  expect(controllers.at(HALF_HOUR_MS + 1000).map(({ to }) => to.port)).toEqual([2, 9000]);
  controllers.forget(at(3), 9000);
  expect(controllers.at(HALF_HOUR_MS + 1000).map(({ to }) => to.port)).toEqual([2]);
});

it('keeps no more watches and values of one than it can have', () => {
  const controller = new Controllers().heard(at(1), 0);
  for (let number = 0; number < 10_000; number++) {
    controller.ask(`1/w${number}`);
    controller.keepTold(`/livebend/1/bend/b${number}/amount`, 'x');
  }
  expect(controller.watches.size).toBe(256);
  expect(controller.watches.has('1/w9999')).toBe(true);
  expect(controller.told.size).toBeLessThanOrEqual(4096);
});

it('lets one be told twenty errors in a second', () => {
  const controller = new Controllers().heard(at(1), 0);
  const told = (nowMs: number) =>
    Array.from({ length: 50 }, () => controller.mayTellError(nowMs)).filter(Boolean).length;
  expect([told(100), told(900), told(1100)]).toEqual([20, 0, 20]);
});
