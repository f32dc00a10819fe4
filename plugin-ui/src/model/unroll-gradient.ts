import type { Paint } from '../protocol/drawing'

export type GradientPaint = Exclude<Paint, { type: 'color' }>
type Stop = GradientPaint['stops'][number]
type Spot = readonly [x: number, y: number]

/** A gradient with finer stripes than this is a blur anyway. */
const MOST_PASSES = 100

/**
 * The same gradient for a renderer that only pads, as canvas does: one that reflects or repeats gets as many passes as
 * cover a canvas of this size, in px. One whose geometry gives no direction, or that pads, stays as it is.
 */
export function unrollGradient(paint: GradientPaint, width: number, height: number): GradientPaint {
  const corners = paint.spread === 'pad' ? undefined : cornersBefore(paint.transform, width, height)
  if (!corners) {
    return paint
  }
  return paint.type === 'linear' ? unrollLinear(paint, corners) : unrollRadial(paint, corners)
}

function unrollLinear(paint: Extract<GradientPaint, { type: 'linear' }>, corners: readonly Spot[]): GradientPaint {
  const { x1, y1 } = paint
  const [dx, dy] = [paint.x2 - x1, paint.y2 - y1]
  const shares = corners.map(([x, y]) => ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy))
  if (!shares.every(Number.isFinite)) {
    return paint
  }
  const from = Math.max(-MOST_PASSES, Math.min(0, Math.floor(Math.min(...shares))))
  const to = Math.min(MOST_PASSES, Math.max(1, Math.ceil(Math.max(...shares))))
  return {
    ...paint,
    x1: x1 + from * dx,
    y1: y1 + from * dy,
    x2: x1 + to * dx,
    y2: y1 + to * dy,
    spread: 'pad',
    stops: passes(paint, from, to),
  }
}

/** The circles of a radial gradient grow from its focus evenly: at share t the centre is f + t(c − f), the radius t·r. */
function unrollRadial(paint: Extract<GradientPaint, { type: 'radial' }>, corners: readonly Spot[]): GradientPaint {
  const { cx, cy, fx, fy, r } = paint
  const [ex, ey] = [cx - fx, cy - fy]
  const a = ex * ex + ey * ey - r * r
  if (!(a < 0)) {
    return paint // A focus on the rim or outside: the circles do not cover the plane.
  }
  const shares = corners.map(([x, y]) => {
    const along = (x - fx) * ex + (y - fy) * ey
    return (along - Math.sqrt(along * along - a * ((x - fx) ** 2 + (y - fy) ** 2))) / a
  })
  const to = Math.min(MOST_PASSES, Math.max(1, Math.ceil(Math.max(...shares))))
  return { ...paint, cx: fx + to * ex, cy: fy + to * ey, r: to * r, spread: 'pad', stops: passes(paint, 0, to) }
}

/** The stops of the passes from one to before another, where pass 0 is the gradient itself. */
function passes({ stops, spread }: GradientPaint, from: number, to: number): readonly Stop[] {
  const [first, last] = [stops[0], stops.at(-1)]
  if (!first || !last) {
    return stops
  }
  const forth = [{ ...first, offset: 0 }, ...stops, { ...last, offset: 1 }]
  const back = forth.map((stop) => ({ ...stop, offset: 1 - stop.offset })).reverse()
  return Array.from({ length: to - from }, (_, index) => {
    const pass = spread === 'reflect' && (from + index) % 2 !== 0 ? back : forth
    return pass.map((stop) => ({ ...stop, offset: (index + stop.offset) / (to - from) }))
  }).flat()
}

/** The canvas's corners in the gradient's own space; undefined if its transform flattens it. */
function cornersBefore(transform: readonly number[], width: number, height: number): readonly Spot[] | undefined {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform
  const determinant = a * d - b * c
  if (determinant === 0) {
    return undefined
  }
  return ([0, width] as const).flatMap((x) =>
    ([0, height] as const).map((y): Spot => [
      (d * (x - e) - c * (y - f)) / determinant,
      (a * (y - f) - b * (x - e)) / determinant,
    ]),
  )
}
