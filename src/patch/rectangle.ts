// Where a box lies in a patcher, in pixels; no drawing.

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The distance of Max's grid. */
export const GRID_PX = 15;

/** A rectangle given in grid steps. */
export function onGrid([x, y, width, height]: readonly [number, number, number, number]): Rectangle {
  return { x: x * GRID_PX, y: y * GRID_PX, width: width * GRID_PX, height: height * GRID_PX };
}

/** True where two rectangles share more than an edge. */
export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** True where `inner` lies inside `outer`, edges included. */
export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Where the port `index` of `count` lies along the top or bottom edge, as Max places them. */
export function portX(rect: Rectangle, index: number, count: number): number {
  const inset = 9.5;
  if (count < 2) return rect.x + inset;
  return rect.x + inset + ((rect.width - 2 * inset) * index) / (count - 1);
}
