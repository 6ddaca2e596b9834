// Whether an address is one of this machine's own. Takes what a socket says of the one behind it; asks no network.
import { BlockList, isIP } from 'node:net';

const OWN = new BlockList();
OWN.addSubnet('127.0.0.0', 8, 'ipv4');
OWN.addAddress('::1', 'ipv6');

/** True for the loopback; false for every other address, and for what is none. */
export function isThisMachine(address: string): boolean {
  const plain = address.replace(/^::ffff:/i, '');
  const family = isIP(plain);
  return family !== 0 && OWN.check(plain, family === 6 ? 'ipv6' : 'ipv4');
}
