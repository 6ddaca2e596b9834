// Whether Max would take a patcher as it stands: objects that exist, ports their text gives them, cords between ports
// that are there, names that are unique.
import { classPorts, isSignal, objectPorts, type Ports } from '../object-ports.ts';
import type { Box, Cord, Patcher } from '../patcher.ts';
import { boxOf, patcherPorts } from '../patcher.ts';
import { label } from './layout.ts';

/** Every complaint about the wiring of one patcher. */
export function lintWiring(patcher: Patcher): string[] {
  const { boxes, cords } = patcher;
  return [
    ...boxes.flatMap(portComplaints),
    ...cords.flatMap((cord) => cordComplaints(patcher, cord)),
    ...repeated(
      'id',
      boxes.map(({ id }) => id),
    ),
    ...repeated(
      'cord',
      cords.map((cord) => Object.values(cord).join(' ')),
    ),
    ...repeated(
      'varname',
      boxes.flatMap(({ varname }) => varname ?? []),
    ),
    ...repeated(
      'parameter',
      boxes.flatMap(({ parameter }) => parameter?.longname ?? []),
    ),
  ];
}

function portComplaints(box: Box): string[] {
  const { maxclass, text, ports, inside } = box;
  const right =
    inside !== null ? patcherPorts(inside) : maxclass === 'newobj' ? objectPorts(text) : classPorts(maxclass);
  if (right === null) return [`${label(box)} is no known object`];
  if (maxclass === 'inlet') return [];
  return written(right) === written(ports)
    ? []
    : [`${label(box)} has the ports ${written(ports)}, not ${written(right)}`];
}

function written({ inlets, outlets }: Ports): string {
  return `${inlets} in, ${outlets.length} out ${outlets.join(' ')}`;
}

function cordComplaints(patcher: Patcher, { source, outlet, destination, inlet }: Cord): string[] {
  const from = boxOf(patcher, source);
  const to = boxOf(patcher, destination);
  if (from === undefined || to === undefined) return [`a cord from ${source} to ${destination} has no end`];
  const type = from.ports.outlets[outlet];
  if (type === undefined) return [`${label(from)} has no outlet ${outlet}`];
  if (inlet >= to.ports.inlets) return [`${label(to)} has no inlet ${inlet}`];
  return isSignal(type) && !takesSignals(to) ? [`${label(to)} takes no signal from ${label(from)}`] : [];
}

/** Objects of MSP end with a tilde; doors and patchers pass on what is inside. */
function takesSignals({ maxclass, text, inside }: Box): boolean {
  if (maxclass === 'outlet') return true;
  if (inside !== null)
    return inside.boxes.some((box) => box.maxclass === 'inlet' && box.ports.outlets.some(isSignal));
  return (text.split(' ')[0] ?? '').endsWith('~') || maxclass.endsWith('~');
}

function repeated(kind: string, names: readonly string[]): string[] {
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [...new Set(twice)].map((name) => `the ${kind} ${name} is there twice`);
}
