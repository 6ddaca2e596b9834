// Settings that livebend itself answers to, of every TorchScript model. Names alone; what they do is done where it is traced.

/** True for `noise`, whether noise is drawn, and `seed`, from which it is. */
export function isOwnSetting(name: string): name is 'noise' | 'seed' {
  return name === 'noise' || name === 'seed';
}
