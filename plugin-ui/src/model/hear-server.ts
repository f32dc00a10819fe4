import type { ServerMessage } from '../protocol/server-message'
import { unpackClip } from '../protocol/unpack-clip'
import type { AppState } from './app-state'
import { isUnderway, type Attempt, type Stage } from './attempt'

/** The panel after a message that the server sent on its own; answers to requests change nothing here. */
export function hearServer(state: AppState, message: ServerMessage): AppState {
  switch (message.type) {
    case 'pairingRequested': {
      const { pairing, name, digits } = message
      return { ...state, pairingRequests: [...state.pairingRequests, { pairing, name, digits }] }
    }
    case 'pairingSettled':
      return {
        ...state,
        pairingRequests: state.pairingRequests.filter(({ pairing }) => pairing !== message.pairing),
      }
    default:
      return 'job' in message ? hearJob(state, message) : state
  }
}

type JobMessage = Extract<ServerMessage, { readonly job: string }>

function hearJob(state: AppState, message: JobMessage): AppState {
  const told = state.attempts.map((attempt) => (attempt.job === message.job ? hearAttempt(attempt, message) : attempt))
  return { ...state, attempts: message.type === 'finished' ? withoutTwin(told, message) : told }
}

/** A job that is heard of late may have made a version that was listed already. */
function withoutTwin(
  attempts: readonly Attempt[],
  { job, animation }: Extract<JobMessage, { readonly type: 'finished' }>,
): readonly Attempt[] {
  const isOurs = attempts.some((attempt) => attempt.job === job)
  return isOurs ? attempts.filter((attempt) => attempt.job === job || attempt.animation !== animation.id) : attempts
}

function hearAttempt(attempt: Attempt, message: JobMessage): Attempt {
  if ('seq' in message) {
    return message.seq <= attempt.lastSeq ? attempt : { ...hearEvent(attempt, message), lastSeq: message.seq }
  }
  return isUnderway(attempt) ? hearNews(attempt, message) : attempt
}

function hearEvent(attempt: Attempt, message: Extract<JobMessage, { readonly seq: number }>): Attempt {
  const become = (stage: Stage): Attempt => ({ ...attempt, stage })
  switch (message.type) {
    case 'queued':
      return become({ kind: 'waiting', position: message.position })
    case 'started':
      return become({ kind: 'making', phase: 'starting', step: 0, steps: attempt.direction.steps })
    case 'warning':
      return { ...attempt, warnings: [...attempt.warnings, message.message] }
    case 'failed':
      return become({ kind: 'failed', message: message.message })
    case 'cancelled':
      return become({ kind: 'cancelled', replaced: message.reason === 'replaced' })
    case 'finished': {
      const { id, name, seed, parent, createdAt, kept } = message.animation
      return { ...attempt, animation: id, name, seed, parent, createdAt, stage: { kind: 'finished', kept } }
    }
  }
}

function hearNews(attempt: Attempt, message: Exclude<JobMessage, { readonly seq: number }>): Attempt {
  switch (message.type) {
    case 'position':
      return { ...attempt, stage: { kind: 'waiting', position: message.position } }
    case 'progress': {
      const { stage: phase, step, steps, secondsLeft } = message
      return { ...attempt, stage: { kind: 'making', phase, step, steps, secondsLeft } }
    }
    case 'preview':
      return { ...attempt, clip: unpackClip(message.clip) }
    default:
      return attempt
  }
}
