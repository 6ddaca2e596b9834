// The doors found by name: a browser that nobody here wrote (bonjour-service) finds them on the loopback of this machine, with
// the address that can be reached, under names that are unique, until they close.
import { Bonjour, type Service } from 'bonjour-service';
import { afterEach, expect, it } from 'vitest';
import { type Announcement, announce } from '../../src/transport/announce.ts';
import { openDoor } from './oscquery/visit.ts';

const open: (Announcement | { close(): Promise<void> })[] = [];

afterEach(async () => {
  await Promise.all(open.splice(0).map((each) => each.close()));
});

/** Looks at the loopback alone. */
function browser() {
  const bonjour = new Bonjour({ interface: '127.0.0.1', bind: '0.0.0.0' } as object);
  open.push({ close: () => new Promise((resolve) => bonjour.destroy(() => resolve())) });
  return bonjour;
}

function found(bonjour: Bonjour, type: string, protocol: 'tcp' | 'udp', name: RegExp): Promise<Service> {
  return new Promise((resolve) => {
    bonjour.find({ type, protocol }, (service) => {
      if (name.test(service.name)) resolve(service);
    });
  });
}

it('tells the door and the OSC port beside it, and takes both back when it closes', async () => {
  const name = `livebend test ${process.pid}`;
  const { door, port } = await openDoor({
    name,
    isAnnounced: true,
    osc: () => ({ host: '127.0.0.1', port: 7654 }),
  });
  const bonjour = browser();
  const [http, osc] = await Promise.all([
    found(bonjour, 'oscjson', 'tcp', new RegExp(name)),
    found(bonjour, 'osc', 'udp', new RegExp(name)),
  ]);
  expect([http.name, http.port, http.addresses]).toEqual([name, port, ['127.0.0.1']]);
  expect([osc.name, osc.port, osc.addresses]).toEqual([name, 7654, ['127.0.0.1']]);
  expect(door.announced).toEqual([`${name}._oscjson._tcp.local.`, `${name}._osc._udp.local.`]);
  const down = new Promise<Service>((resolve) => {
    const browse = bonjour.find({ type: 'oscjson' });
    browse.on('down', (service: Service) => {
      if (service.name === http.name) resolve(service);
    });
    browse.on('up', (service: Service) => {
      if (service.name === http.name) void door.close();
    });
  });
  expect((await down).name).toBe(http.name);
});

it('takes another name where somebody has it already', async () => {
  const name = `livebend twice ${process.pid}`;
  const place = {
    name,
    host: '127.0.0.1',
    services: [{ type: 'oscjson', protocol: 'tcp', port: 7654 }],
  } as const;
  const first = await announce(place);
  open.push(first);
  const second = await announce(place);
  open.push(second);
  expect(first.names[0]).toBe(`${name}._oscjson._tcp.local.`);
  expect(second.names[0]).not.toBe(first.names[0]);
});

it('tells nothing unless it is asked to', async () => {
  const { door } = await openDoor();
  expect(door.announced).toEqual([]);
});
