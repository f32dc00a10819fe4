import { describe, expect, it } from 'vitest'
import type { DrawingView } from '../protocol/drawing'
import type { Attempt } from './attempt'
import { suggestPrompts } from './suggest-prompts'

function drawing(...names: string[]): DrawingView {
  const layers = names.map((name) => ({ type: 'path', id: name, name, opacity: 1, d: '' }) as const)
  return { width: 1, height: 1, bounds: { x: 0, y: 0, width: 1, height: 1 }, layers }
}

describe('suggestPrompts', () => {
  it('says first what was tried, then what the drawing is', () => {
    const tried = [{ prompt: 'it winks' } as Attempt]
    const prompts = suggestPrompts(drawing('left-wing', 'body'), 'butterfly', tried, '')
    expect(prompts.slice(0, 2)).toEqual(['it winks', 'a butterfly fluttering its wings'])
    expect(prompts).toHaveLength(4)
  })

  it('trusts the drawing’s name more than its layers’', () => {
    const prompts = suggestPrompts(drawing('tail', 'mane', 'star'), 'Goldfish', [], '')
    expect(prompts[0]).toMatch(/^a fish swimming/)
  })

  it('offers nothing that is typed already, and something for any drawing', () => {
    const prompts = suggestPrompts(drawing('Vector 1'), 'Frame 7', [], 'gently swaying ')
    expect(prompts).not.toContain('gently swaying')
    expect(prompts.length).toBeGreaterThan(2)
  })
})
