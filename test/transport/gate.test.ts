// Who may come in from the network.
import { expect, it } from 'vitest';
import { gateOf, isAddress } from '../../src/transport/gate.ts';

it('lets the machine itself in, and what was allowed, by address and by subnet', () => {
  const gate = gateOf(['192.168.1.20', '10.1.0.0/16', 'fd00::/8']);
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '192.168.1.20', '10.1.2.3', 'fd12::1'])
    expect(gate(address), address).toBe(true);
  for (const address of ['192.168.1.21', '10.2.0.1', 'fe80::1', '8.8.8.8', 'nobody', ''])
    expect(gate(address), address).toBe(false);
  expect(gateOf([])('192.168.1.20')).toBe(false);
});

it('knows addresses and subnets from names and origins', () => {
  for (const text of ['10.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8']) expect(isAddress(text)).toBe(true);
  for (const text of ['studio.lan', 'http://10.0.0.1', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/8/8', '*', ''])
    expect(isAddress(text)).toBe(false);
});

it('refuses to allow what is neither', () => {
  for (const text of ['studio.lan', '10.0.0.0/33', '10.0.0.0/', '10.0.0.0/1e1'])
    expect(() => gateOf([text])).toThrow(/expected an address or subnet/);
});
