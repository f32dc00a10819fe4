import { describe, expect, it } from 'vitest'
import type { Course, Easing } from '../protocol/options'
import { clipAt } from './clip-at'

/** One point that goes right by 10 px in each of four frames over two seconds. */
const CLIP = {
  frames: 4,
  durationSeconds: 2,
  paths: new Map([['dot', [0, 10, 20, 30].map((x) => Float32Array.of(x, 5))]]),
}

function at(seconds: number, course: Course = 'forever', easing: Easing = 'even'): number | undefined {
  return clipAt(CLIP, seconds, { course, easing })('dot')?.[0]
}

describe('clipAt', () => {
  it('shows each frame at its time, and a straight mix between two', () => {
    expect([0, 0.5, 1, 0.25].map((seconds) => at(seconds))).toEqual([0, 10, 20, 5])
  })

  it('goes from the last frame back to the first in a loop, and rests on it when it plays once', () => {
    expect(at(1.75)).toBe(15)
    expect(at(1.75, 'once')).toBe(30)
    expect(at(2.5)).toBe(10)
  })

  it.each([
    ['ease-in', 0.25],
    ['ease-out', 0.75],
    ['ease-in-out', 0.5],
  ] as const)('is at the share of the motion that %s gives half-way', (easing, share) => {
    expect(at(1, 'once', easing)).toBeCloseTo(share * 40 > 30 ? 30 : share * 40)
  })

  it('knows nothing of a path that rests', () => {
    expect(clipAt(CLIP, 1, { course: 'once', easing: 'even' })('ground')).toBeUndefined()
  })
})
