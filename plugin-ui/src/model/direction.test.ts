import { describe, expect, it } from 'vitest'
import { DEFAULT_DIRECTION, fromOptions, toOptions } from './direction'

describe('a direction', () => {
  const direction = {
    ...DEFAULT_DIRECTION,
    durationSeconds: 3,
    course: 'ping-pong',
    start: 'free',
    strength: 1.5,
    softness: 0.25,
    steps: 60,
    locked: ['weed'],
    movers: { fin: 'flaps', tail: '' },
  } as const

  it('comes back from the options that it becomes', () => {
    expect(fromOptions(toOptions(direction))).toEqual(direction)
  })

  it('sends a group without words of its own as one that follows the whole', () => {
    expect(toOptions(direction).groups).toEqual([{ layer: 'fin', prompt: 'flaps' }, { layer: 'tail' }])
  })

  it('sends a seed only where one was chosen', () => {
    expect('seed' in toOptions(direction)).toBe(false)
    expect(toOptions({ ...direction, seed: 7 }).seed).toBe(7)
  })

  it('leaves the steps to the server unless others than the usual were chosen', () => {
    expect('steps' in toOptions(DEFAULT_DIRECTION)).toBe(false)
    expect(toOptions(direction).steps).toBe(60)
  })

  it('is as by default where options say nothing', () => {
    expect(fromOptions({})).toEqual(DEFAULT_DIRECTION)
  })
})
