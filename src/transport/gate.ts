// Who may come in where the door is open to the network: the machine itself, and the addresses and subnets that were allowed.
import { BlockList, isIP } from 'node:net';
import { failure } from '../errors.ts';
import { isThisMachine } from './this-machine.ts';

export type Gate = (address: string) => boolean;

/** A gate for `192.168.1.20`, `192.168.1.0/24`, `fd00::/8`…; the machine itself always may. Throws `value-invalid`. */
export function gateOf(allowed: readonly string[]): Gate {
  const list = new BlockList();
  for (const each of allowed) allow(list, each);
  return (address) => {
    if (isThisMachine(address)) return true;
    const family = isIP(address);
    return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
  };
}

/** True for an address or a subnet, `192.168.1.0/24`. */
export function isAddress(text: string): boolean {
  const [address = '', bits, ...rest] = text.split('/');
  const most = isIP(address) === 6 ? 128 : 32;
  const isSubnet = bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most);
  return isIP(address) !== 0 && isSubnet && rest.length === 0;
}

function allow(list: BlockList, text: string): void {
  if (!isAddress(text))
    throw failure('value-invalid', 'allow', `expected an address or subnet, 192.168.1.0/24, got ${text}`);
  const [address = '', bits] = text.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (bits === undefined) list.addAddress(address, family);
  else list.addSubnet(address, Number(bits), family);
}
