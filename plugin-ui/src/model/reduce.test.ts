import { describe, expect, it } from 'vitest'
import { initialState, type AppState, type Selection } from './app-state'
import type { Attempt } from './attempt'
import { DEFAULT_DIRECTION } from './direction'
import { reduce } from './reduce'

const FISH: Selection = { svg: '<svg/>', name: 'Fish', document: 'svg:fish' }
const BELL: Selection = { svg: '<svg />', name: 'Bell', document: 'svg:bell' }
const ATTEMPT: Attempt = {
  key: 'new-1',
  name: 'swims',
  prompt: 'swims',
  direction: DEFAULT_DIRECTION,
  stage: { kind: 'asked' },
  lastSeq: 0,
  createdAt: '',
  warnings: [],
}

function working(): AppState {
  const empty = initialState({ name: 'page', selectionWords: 'a drawing', takesFiles: true, examples: [] })
  const reading = reduce(empty, { type: 'selection-reading', selection: FISH })
  const asked = reduce(reading, { type: 'asked', attempts: [ATTEMPT] })
  const typed = reduce(asked, { type: 'prompt-typed', prompt: 'swims' })
  return reduce(typed, { type: 'directed', change: { locked: ['weed'], movers: { fin: '' }, strength: 1.5 } })
}

describe('reduce', () => {
  it('begins another history for another document, with none of the old one’s layers', () => {
    const next = reduce(working(), { type: 'selection-reading', selection: BELL })
    expect(next).toMatchObject({ attempts: [], direction: { locked: [], movers: {} } })
    expect(next.shown).toBeUndefined()
  })

  it('keeps the prompt and the strength on the way to another document', () => {
    const next = reduce(working(), { type: 'selection-reading', selection: BELL })
    expect(next).toMatchObject({ prompt: 'swims', direction: { strength: 1.5 } })
  })

  it('keeps the history when the same document is read anew', () => {
    const next = reduce(working(), { type: 'selection-reading', selection: { ...FISH, svg: '<svg>changed</svg>' } })
    expect(next.attempts).toEqual([ATTEMPT])
    expect(next.direction.locked).toEqual(['weed'])
  })

  it('keeps the prompt when a try is refused', () => {
    const next = reduce(working(), { type: 'refused', keys: ['new-1'], message: 'the queue is full' })
    expect(next.prompt).toBe('swims')
    expect(next.attempts[0]?.stage).toEqual({ kind: 'failed', message: 'the queue is full' })
  })

  it('hears each event of a job once', () => {
    const job = { ...ATTEMPT, job: 'j-1' }
    const state: AppState = { ...working(), attempts: [job] }
    const queued = { type: 'queued', job: 'j-1', seq: 1, position: 3 } as const
    const first = reduce(state, { type: 'server-said', message: queued })
    const second = reduce(first, { type: 'server-said', message: { ...queued, position: 9 } })
    expect(second.attempts[0]).toMatchObject({ stage: { kind: 'waiting', position: 3 }, lastSeq: 1 })
  })
})
