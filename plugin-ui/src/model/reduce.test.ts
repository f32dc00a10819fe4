import { describe, expect, it } from 'vitest'
import { initialState, type AppState, type Selection } from './app-state'
import type { Attempt } from './attempt'
import { DEFAULT_DIRECTION } from './direction'
import { reduce } from './reduce'
import type { ServerMessage } from '../protocol/server-message'

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

  const DRAWING = { width: 100, height: 50, layers: [], bounds: { x: 0, y: 0, width: 100, height: 50 } }
  const SAVED = {
    id: 'a-1',
    name: 'Swims',
    prompt: 'swims',
    seed: 7,
    createdAt: '2026-11-30T03:41:00Z',
    durationSeconds: 3,
    fps: 30,
    course: 'once',
    state: 'finished',
    kept: true,
  } as const
  const said = (state: AppState, message: ServerMessage) => reduce(state, { type: 'server-said', message })
  const made = () => reduce(working(), { type: 'history-listed', animations: [SAVED], more: false })

  it('follows a try from its acceptance to the saved version', () => {
    const accepted = { type: 'accepted', replyTo: '1', job: 'j-1', seed: 7, prompt: 'swims' } as const
    const message = { ...accepted, drawing: DRAWING, warnings: [{ message: 'no text' }] }
    let state = reduce(working(), { type: 'accepted', key: 'new-1', message })
    state = said(state, { type: 'started', job: 'j-1', seq: 1, attempt: 1, fromStep: 0 })
    state = said(state, { type: 'progress', job: 'j-1', stage: 'distilling', step: 5, steps: 150, secondsLeft: 9 })
    expect(state.attempts[0]).toMatchObject({ seed: 7, warnings: ['no text'], stage: { kind: 'making', step: 5 } })
    state = said(state, { type: 'finished', job: 'j-1', seq: 2, animation: SAVED })
    expect(state.attempts[0]).toMatchObject({ key: 'new-1', animation: 'a-1', stage: { kind: 'finished', kept: true } })
    const late = said(state, { type: 'progress', job: 'j-1', stage: 'distilling', step: 6, steps: 150 })
    expect(late.attempts[0]?.stage.kind).toBe('finished')
  })

  it('shows a resumed job with its own document alone, and once', () => {
    const words = { type: 'resumed', replyTo: '1', job: 'j-9', seed: 3, prompt: 'turns', drawing: DRAWING } as const
    const of = (document: string) => ({ type: 'resumed', message: { ...words, document, lastSeq: 0 } }) as const
    expect(reduce(working(), of('svg:bell')).attempts).toHaveLength(1)
    const once = reduce(working(), of('svg:fish'))
    expect(once.attempts.map(({ job }) => job)).toEqual(['j-9', undefined])
    expect(reduce(once, of('svg:fish')).attempts).toHaveLength(2)
  })

  it('lists saved versions newest first, below what is being made, and none twice', () => {
    const older = { ...SAVED, id: 'a-0', createdAt: '2026-11-29T03:41:00Z' }
    const state = reduce(working(), { type: 'history-listed', animations: [older, SAVED], more: false })
    const again = reduce(state, { type: 'history-listed', animations: [SAVED], more: false })
    expect(again.attempts.map(({ key }) => key)).toEqual(['new-1', 'a-1', 'a-0'])
    expect(again.attempts[1]?.direction).toMatchObject({ durationSeconds: 3, course: 'once' })
  })

  it('lists no try that is still being made, nor one that came to nothing, and says whether there are older ones', () => {
    const tries = (['queued', 'running', 'failed', 'cancelled'] as const).map((made) => ({
      ...SAVED,
      id: `a-${made}`,
      state: made,
    }))
    const listed = reduce(working(), { type: 'history-listed', animations: [SAVED, ...tries], more: true })
    expect(listed.attempts.map(({ animation }) => animation)).toEqual([undefined, 'a-1'])
    expect(listed.olderThan).toBe('a-cancelled')
    expect(reduce(listed, { type: 'history-listed', animations: [], more: false }).olderThan).toBeUndefined()
  })

  it('has a version once, though its job is heard of after it was listed', () => {
    const state = { ...made(), attempts: [{ ...ATTEMPT, job: 'j-1' }, ...made().attempts.slice(1)] }
    const finished = said(state, { type: 'finished', job: 'j-1', seq: 1, animation: SAVED })
    expect(finished.attempts.map(({ key, animation }) => [key, animation])).toEqual([['new-1', 'a-1']])
  })

  it('starts from a saved version with its prompt and direction, until that is dropped or deleted', () => {
    const branched = reduce(made(), { type: 'branched', key: 'a-1' })
    expect(branched).toMatchObject({ parent: 'a-1', shown: 'a-1', direction: { durationSeconds: 3 } })
    expect(reduce(branched, { type: 'branch-dropped' }).parent).toBeUndefined()
    const removed = reduce(branched, { type: 'removed', key: 'a-1' })
    expect([removed.parent, removed.shown, removed.attempts.length]).toEqual([undefined, undefined, 1])
    expect(reduce(removed, { type: 'restored', animation: SAVED }).attempts).toHaveLength(2)
    expect(reduce(made(), { type: 'branched', key: 'new-1' })).toEqual(made())
  })

  it('compares two versions, never one with itself', () => {
    const shown = reduce(made(), { type: 'shown', key: 'a-1' })
    expect(reduce(shown, { type: 'compared', key: 'new-1' }).compared).toBe('new-1')
    expect(reduce(shown, { type: 'compared', key: 'a-1' }).compared).toBeUndefined()
    const compared = reduce(shown, { type: 'compared', key: 'new-1' })
    expect(reduce(compared, { type: 'shown', key: 'new-1' }).compared).toBeUndefined()
  })

  it('shows variations as a grid until one is chosen', () => {
    const attempts = [ATTEMPT, { ...ATTEMPT, key: 'new-2' }]
    const asked = reduce(working(), { type: 'asked', attempts })
    expect(asked.grid).toEqual(['new-1', 'new-2'])
    expect(reduce(asked, { type: 'shown', key: 'new-2' })).toMatchObject({ shown: 'new-2', grid: [] })
  })

  it('eases the shown version at once, whose files must then be made anew', () => {
    const ready = { kind: 'ready', fileName: 'a.json', mediaType: 'x', bytes: 1, warnings: [] } as const
    let state = reduce(made(), { type: 'shown', key: 'a-1' })
    state = reduce(state, { type: 'export-changed', format: 'lottie', state: ready })
    const eased = reduce(state, { type: 'directed', change: { easing: 'ease-in' } })
    expect(eased).toMatchObject({ direction: { easing: 'ease-in' }, exports: {} })
    expect(eased.attempts.find(({ key }) => key === 'a-1')?.direction.easing).toBe('ease-in')
    expect(eased.attempts.find(({ key }) => key === 'new-1')?.direction.easing).toBe('even')
    expect(reduce(state, { type: 'directed', change: { strength: 2 } }).exports).toEqual({ lottie: ready })
  })

  it('asks about each plugin that wants to pair until that is settled', () => {
    const request = { pairing: 'p-1', name: 'Figma plugin', digits: '493-271' }
    const asked = said(working(), { type: 'pairingRequested', host: 'figma', seconds: 120, ...request })
    expect(asked.pairingRequests).toEqual([request])
    expect(said(asked, { type: 'pairingSettled', pairing: 'p-1', outcome: 'allowed' }).pairingRequests).toEqual([])
  })
})
