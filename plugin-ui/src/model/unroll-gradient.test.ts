import { describe, expect, it } from 'vitest'
import { unrollGradient, type GradientPaint } from './unroll-gradient'

const stops = [
  { offset: 0.1, color: '#000000', opacity: 0 },
  { offset: 0.7, color: '#000000', opacity: 1 },
  { offset: 1, color: '#000000', opacity: 0.4 },
]
const skewed = { transform: [1, 0.3, -0.4, 0.8, 20, 5], stops } as const
const LINEAR = { type: 'linear', x1: 40, y1: 10, x2: 55, y2: 20, ...skewed } as const
const RADIAL = { type: 'radial', cx: 50, cy: 40, r: 20, fx: 44, fy: 46, ...skewed } as const

/** How far along the gradient a point of its own space is, by searching the circle through it: no formula of ours. */
function shareAt(paint: GradientPaint, x: number, y: number): number {
  if (paint.type === 'linear') {
    const length = Math.hypot(paint.x2 - paint.x1, paint.y2 - paint.y1)
    return ((x - paint.x1) * (paint.x2 - paint.x1) + (y - paint.y1) * (paint.y2 - paint.y1)) / length ** 2
  }
  let [inside, outside] = [0, 1000]
  for (let round = 0; round < 60; round++) {
    const share = (inside + outside) / 2
    const [cx, cy] = [paint.fx + share * (paint.cx - paint.fx), paint.fy + share * (paint.cy - paint.fy)]
    if (Math.hypot(x - cx, y - cy) > share * paint.r) {
      inside = share
    } else {
      outside = share
    }
  }
  return outside
}

/** The opacity that a gradient which pads shows at a share. */
function opacityAt(paint: GradientPaint, share: number): number {
  const after = paint.stops.findIndex(({ offset }) => offset >= share)
  const [from, to] = [paint.stops[after - 1], paint.stops[after]]
  if (!to) {
    return paint.stops.at(-1)?.opacity ?? 0
  }
  return from
    ? from.opacity + ((share - from.offset) / (to.offset - from.offset)) * (to.opacity - from.opacity)
    : to.opacity
}

const FOLDS = {
  repeat: (share: number) => share - Math.floor(share),
  reflect: (share: number) => Math.abs(share - 2 * Math.round(share / 2)),
} as const

describe('unrollGradient', () => {
  const cases = [LINEAR, RADIAL].flatMap((paint) =>
    (['repeat', 'reflect'] as const).map((spread) => ({ paint, spread })),
  )
  it.each(cases)('shows a $paint.type gradient that must $spread alike by padding alone', ({ paint, spread }) => {
    const unrolled = unrollGradient({ ...paint, spread }, 120, 90)
    expect(unrolled.spread).toBe('pad')
    const [a, b, c, d, e, f] = paint.transform
    for (let index = 0; index < 200; index++) {
      const [x, y] = [(index * 37.1) % 120, (index * 23.7) % 90]
      const determinant = a * d - b * c
      const own = [(d * (x - e) - c * (y - f)) / determinant, (a * (y - f) - b * (x - e)) / determinant] as const
      const share = FOLDS[spread](shareAt({ ...paint, spread }, ...own))
      const wanted = opacityAt({ ...paint, spread }, share)
      if (Math.abs(share - Math.round(share)) > 1e-6) {
        expect(opacityAt(unrolled, shareAt(unrolled, ...own))).toBeCloseTo(wanted, 6)
      }
    }
  })

  it('leaves one that pads, or that has no direction, as it is', () => {
    const pads = { ...LINEAR, spread: 'pad' } as const
    expect(unrollGradient(pads, 120, 90)).toBe(pads)
    const point = { ...LINEAR, x2: 40, y2: 10, spread: 'repeat' } as const
    expect(unrollGradient(point, 120, 90)).toBe(point)
    const flat = { ...LINEAR, transform: [1, 1, 1, 1, 0, 0], spread: 'repeat' } as const
    expect(unrollGradient(flat, 120, 90)).toBe(flat)
    const rim = { ...RADIAL, fx: 70, fy: 40, spread: 'reflect' } as const
    expect(unrollGradient(rim, 120, 90)).toBe(rim)
  })

  it('stays bounded when the stripes are too fine to see', () => {
    const fine = { ...LINEAR, x2: 40.001, y2: 10, spread: 'repeat' } as const
    expect(unrollGradient(fine, 4000, 4000).stops.length).toBeLessThan(1500)
  })
})
