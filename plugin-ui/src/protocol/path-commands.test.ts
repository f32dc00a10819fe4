import { describe, expect, it } from 'vitest'
import { parsePath, tracePath, type Pen } from './path-commands'

function pen(): Pen & { readonly d: string } {
  let d = ''
  return {
    get d() {
      return d
    },
    moveTo: (...at) => (d += `M${at.join(' ')}`),
    bezierCurveTo: (...at) => (d += `C${at.join(' ')}`),
    closePath: () => (d += 'Z'),
  }
}

describe('parsePath', () => {
  it('leaves out the last end point of a closed subpath, which is its start', () => {
    const { commands, points } = parsePath('M0 0C1 1 2 2 3 3C4 4 5 5 0 0Z')
    expect(commands).toEqual(['M', 'C', 'C', 'Z'])
    expect([...points]).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
  })

  it('reads negative, fractional and exponent numbers', () => {
    expect([...parsePath('M-1.5.25C1e1-2e-1 3 4 5 6').points]).toEqual([-1.5, 0.25, 10, -0.2, 3, 4, 5, 6])
  })

  it('refuses what a drawing view never has', () => {
    expect(() => parsePath('M0 0L1 1')).toThrow('expected M, C or Z, found "L1 1"')
    expect(() => parsePath('M0 0C1 1')).toThrow('path: C with 2 numbers')
  })
})

describe('tracePath', () => {
  it('draws what was parsed, closed and open subpaths in one path', () => {
    const d = 'M0 0C1 1 2 2 3 3C4 4 5 5 0 0ZM9 9C8 8 7 7 6 6'
    const { commands, points } = parsePath(d)
    const drawn = pen()
    expect(tracePath(commands, points, 0, drawn)).toBe(points.length)
    expect(drawn.d).toBe(d)
  })
})
