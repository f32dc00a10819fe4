import type { AnimationSummary, ServerMessageOf } from '../protocol/server-message'
import { unpackClip } from '../protocol/unpack-clip'
import type { Action } from './action'
import { attemptOf, type AppState } from './app-state'
import type { Attempt } from './attempt'
import { fromOptions, type Direction } from './direction'
import { hearServer } from './hear-server'

/** The panel after an action; pure. */
export function reduce(state: AppState, action: Action): AppState {
  switch (action.type) {
    case 'connection-changed':
      return { ...state, connection: action.connection }
    case 'server-said':
      return hearServer(state, action.message)
    case 'prompt-typed':
      return { ...state, prompt: action.prompt }
    case 'directed':
      return direct(state, action.change)
    case 'export-changed':
      return { ...state, exports: { ...state.exports, [action.format]: action.state } }
    case 'noticed':
      return { ...state, notice: action.notice }
    case 'selection-reading':
    case 'selection-cleared':
    case 'selection-understood':
    case 'selection-refused':
      return reduceSelection(state, action)
    case 'shown':
    case 'compared':
    case 'branched':
    case 'branch-dropped':
      return reduceStage(state, action)
    default:
      return reduceAttempts(state, action)
  }
}

/** A new direction counts for the next try; easing for what is shown too, since it needs no search. */
function direct(state: AppState, directed: Partial<Direction>): AppState {
  const next = { ...state, direction: { ...state.direction, ...directed } }
  const { easing } = directed
  return easing === undefined || state.shown === undefined
    ? next
    : {
        ...change(next, state.shown, (shown) => ({ ...shown, direction: { ...shown.direction, easing } })),
        exports: {},
      }
}

type SelectionAction = Extract<Action, { type: `selection-${string}` }>

function reduceSelection(state: AppState, action: SelectionAction): AppState {
  switch (action.type) {
    case 'selection-reading': {
      const reading: AppState = { ...state, selection: { kind: 'reading', selection: action.selection } }
      return documentOf(state) === action.selection?.document ? reading : startDocument(reading)
    }
    case 'selection-cleared':
      return { ...state, selection: { kind: 'none' } }
    case 'selection-refused':
      return { ...state, selection: { kind: 'refused', message: action.message, selection: action.selection } }
    case 'selection-understood': {
      const { selection, drawing, warnings } = action
      return { ...state, selection: { kind: 'understood', selection, drawing, warnings } }
    }
  }
}

/** Another document has another history, other layers and another story to tell. */
function startDocument(state: AppState): AppState {
  return {
    ...state,
    attempts: [],
    olderThan: undefined,
    grid: [],
    exports: {},
    shown: undefined,
    compared: undefined,
    parent: undefined,
    direction: { ...state.direction, locked: [], movers: {} },
  }
}

/** The document whose history is shown. */
export function documentOf({ selection }: AppState): string | undefined {
  return selection.kind === 'none' ? undefined : selection.selection?.document
}

type StageAction = Extract<Action, { type: 'shown' | 'compared' | 'branched' | 'branch-dropped' }>

function reduceStage(state: AppState, action: StageAction): AppState {
  switch (action.type) {
    case 'shown':
      return {
        ...state,
        shown: action.key,
        grid: [],
        exports: action.key === state.shown ? state.exports : {},
        compared: state.compared === action.key ? undefined : state.compared,
      }
    case 'compared':
      return { ...state, compared: action.key === state.shown ? undefined : action.key, grid: [] }
    case 'branch-dropped':
      return { ...state, parent: undefined }
    case 'branched': {
      const from = attemptOf(state, action.key)
      return from?.animation === undefined
        ? state
        : {
            ...state,
            parent: from.animation,
            prompt: from.prompt,
            direction: from.direction,
            shown: from.key,
            grid: [],
          }
    }
  }
}

type AttemptAction = Exclude<
  Action,
  | SelectionAction
  | StageAction
  | { type: 'connection-changed' | 'server-said' | 'prompt-typed' | 'directed' | 'export-changed' | 'noticed' }
>

function reduceAttempts(state: AppState, action: AttemptAction): AppState {
  switch (action.type) {
    case 'asked':
      return ask(state, action.attempts)
    case 'accepted': {
      const { job, seed, drawing, warnings } = action.message
      return change(state, action.key, (attempt) => ({
        ...attempt,
        job,
        seed,
        drawing,
        warnings: warnings.map(({ message }) => message),
      }))
    }
    case 'refused':
      return action.keys.reduce(
        (next, key) => change(next, key, (each) => ({ ...each, stage: { kind: 'failed', message: action.message } })),
        state,
      )
    case 'resumed':
      return resume(state, action.message)
    case 'history-listed':
      return {
        ...addSaved(state, action.animations),
        olderThan: action.more ? action.animations.at(-1)?.id : undefined,
      }
    case 'opened': {
      const { animation, options, drawing, clip } = action.message
      return change(state, action.key, (attempt) => ({
        ...attempt,
        ...saved(animation),
        key: attempt.key,
        direction: { ...fromOptions(options), easing: attempt.direction.easing },
        drawing,
        ...(clip ? { clip: unpackClip(clip) } : {}),
      }))
    }
    case 'renamed':
      return change(state, action.key, (attempt) => ({ ...attempt, name: action.name }))
    case 'removed':
      return remove(state, action.key)
    case 'restored':
      return addSaved(state, [action.animation])
  }
}

function ask(state: AppState, attempts: readonly Attempt[]): AppState {
  const keys = attempts.map(({ key }) => key)
  return {
    ...state,
    attempts: [...attempts, ...state.attempts],
    shown: keys[0],
    compared: undefined,
    grid: keys.length > 1 ? keys : [],
    exports: {},
    notice: undefined,
  }
}

/** A job that went on while the panel was closed, or while the connection was lost; of the shown document only. */
function resume(state: AppState, message: ServerMessageOf<'resumed'>): AppState {
  const { job, seed, prompt, document, drawing } = message
  if (document !== documentOf(state) || state.attempts.some((attempt) => attempt.job === job)) {
    return state
  }
  const attempt: Attempt = {
    key: job,
    job,
    seed,
    prompt,
    drawing,
    name: prompt,
    direction: state.direction,
    stage: { kind: 'asked' },
    lastSeq: 0,
    createdAt: '',
    warnings: [],
  }
  return { ...state, attempts: [attempt, ...state.attempts], shown: state.shown ?? job, prompt: state.prompt || prompt }
}

/**
 * Adds the saved animations that are not known yet, newest first; those still being made stay on top. The server also
 * lists what is being made, which is shown as its job tells, and what came to nothing, which is no version.
 */
function addSaved(state: AppState, animations: readonly AnimationSummary[]): AppState {
  const known = new Set(state.attempts.map(({ animation }) => animation))
  const added = animations
    .filter(({ id, state: made }) => made === 'finished' && !known.has(id))
    .map((animation): Attempt => ({ ...saved(animation), direction: { ...state.direction, ...timing(animation) } }))
  const attempts = [...state.attempts, ...added]
  attempts.sort((first, second) => (newness(first) < newness(second) ? 1 : newness(first) > newness(second) ? -1 : 0))
  return { ...state, attempts }
}

/** Compared by code units, in which the tilde is after all dates. */
function newness({ animation, createdAt }: Attempt): string {
  return animation === undefined ? '~' : createdAt
}

function saved(animation: AnimationSummary): Omit<Attempt, 'direction'> {
  const { id, name, prompt, seed, parent, createdAt, kept } = animation
  return {
    key: id,
    animation: id,
    name,
    prompt,
    seed,
    parent,
    createdAt,
    stage: { kind: 'finished', kept },
    lastSeq: 0,
    warnings: [],
  }
}

function timing({
  durationSeconds,
  course,
}: AnimationSummary): Pick<Attempt['direction'], 'durationSeconds' | 'course'> {
  return { durationSeconds, course }
}

function remove(state: AppState, key: string): AppState {
  const removed = attemptOf(state, key)
  const without = (value: string | undefined) => (value === key ? undefined : value)
  return {
    ...state,
    attempts: state.attempts.filter((attempt) => attempt.key !== key),
    shown: without(state.shown),
    compared: without(state.compared),
    grid: state.grid.filter((each) => each !== key),
    parent: removed?.animation === state.parent ? undefined : state.parent,
  }
}

function change(state: AppState, key: string, update: (attempt: Attempt) => Attempt): AppState {
  return { ...state, attempts: state.attempts.map((attempt) => (attempt.key === key ? update(attempt) : attempt)) }
}
