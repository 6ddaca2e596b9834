// Cords as straight lines between ports: which of them cross, which run behind a box they do not belong to.
import type { Box, Patcher } from '../patcher.ts';
import { boxOf } from '../patcher.ts';
import { type Point, portX, type Rectangle } from '../rectangle.ts';

export interface Segment {
  readonly from: Point;
  readonly to: Point;
  readonly source: Box;
  readonly destination: Box;
}

/** The cords of a patcher as lines; cords whose boxes are missing are left out. */
export function segmentsOf(patcher: Patcher): Segment[] {
  return patcher.cords.flatMap(({ source, outlet, destination, inlet }) => {
    const from = boxOf(patcher, source);
    const to = boxOf(patcher, destination);
    if (from === undefined || to === undefined) return [];
    return [
      {
        source: from,
        destination: to,
        from: {
          x: portX(from.rect, outlet, from.ports.outlets.length),
          y: from.rect.y + from.rect.height,
        },
        to: { x: portX(to.rect, inlet, to.ports.inlets), y: to.rect.y },
      },
    ];
  });
}

/** How many pairs of cords cross each other away from their ends. */
export function countCrossings(segments: readonly Segment[]): number {
  let count = 0;
  segments.forEach((first, index) => {
    for (const second of segments.slice(index + 1)) if (cross(first, second)) count += 1;
  });
  return count;
}

/** Boxes that a cord of other boxes runs behind, once for each such cord. */
export function coveredCords(patcher: Patcher, segments: readonly Segment[]): Box[] {
  const solid = patcher.boxes.filter(({ maxclass }) => maxclass !== 'panel');
  return segments.flatMap((segment) =>
    solid.filter(
      (box) => box !== segment.source && box !== segment.destination && passes(segment, shrunk(box.rect)),
    ),
  );
}

function cross(first: Segment, second: Segment): boolean {
  const side = (a: Point, b: Point, point: Point) =>
    Math.sign((b.x - a.x) * (point.y - a.y) - (b.y - a.y) * (point.x - a.x));
  return (
    side(first.from, first.to, second.from) * side(first.from, first.to, second.to) < 0 &&
    side(second.from, second.to, first.from) * side(second.from, second.to, first.to) < 0
  );
}

function shrunk({ x, y, width, height }: Rectangle): Rectangle {
  return { x: x + 2, y: y + 2, width: width - 4, height: height - 4 };
}

/** Liang and Barsky: the part of the line inside the rectangle is not empty. */
function passes({ from, to }: Segment, { x, y, width, height }: Rectangle): boolean {
  let [enter, leave] = [0, 1];
  const clip = (step: number, distance: number) => {
    if (step === 0) return distance >= 0;
    const part = distance / step;
    if (step < 0) enter = Math.max(enter, part);
    else leave = Math.min(leave, part);
    return enter < leave;
  };
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return (
    clip(-dx, from.x - x) &&
    clip(dx, x + width - from.x) &&
    clip(-dy, from.y - y) &&
    clip(dy, y + height - from.y)
  );
}
