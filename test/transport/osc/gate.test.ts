// Who may come in from the network.
import { expect, it } from 'vitest';
import { gateOf } from '../../../src/transport/osc/gate.ts';

it('lets the machine itself in, and what was allowed, by address and by subnet', () => {
  const gate = gateOf(['192.168.1.20', '10.1.0.0/16', 'fd00::/8']);
  for (const address of ['127.0.0.1', '127.9.9.9', '::1', '192.168.1.20', '10.1.2.3', 'fd12::1'])
    expect(gate(address), address).toBe(true);
  for (const address of ['192.168.1.21', '10.2.0.1', 'fe80::1', '8.8.8.8', 'nobody', ''])
    expect(gate(address), address).toBe(false);
  expect(gateOf([])('192.168.1.20')).toBe(false);
});
