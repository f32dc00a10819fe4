import { BUTTERFLY, flutter } from './butterfly'
import type { Message, Script } from './scripted-server'

/** A saved version, as the protocol lists it. */
export type Version = ReturnType<typeof version>

export function version(id: string, name: string, more: object = {}) {
  return {
    id,
    name,
    prompt: 'a butterfly fluttering its wings',
    seed: 42,
    createdAt: `2026-11-30T03:4${id.slice(-1)}:00Z`,
    durationSeconds: 2,
    fps: 30,
    course: 'forever',
    state: 'finished',
    kept: false,
    ...more,
  }
}

export const HISTORY: readonly Version[] = [
  version('a-3', 'Wide wingbeats', { parent: 'a-2' }),
  version('a-2', 'a butterfly fluttering its wings', { seed: 7 }),
  version('a-1', 'gently swaying', { prompt: 'gently swaying', seed: 3 }),
]
const WARNINGS = [
  { message: 'text element (#label): will not appear; convert text to outlines in the design tool', layer: 'label' },
]
/** How far the wings of each version close. */
const REACH: Readonly<Record<string, number>> = { 'a-3': 0.75, 'a-2': 0.45, 'a-1': 0.2 }
/** How many versions are told at once. */
const LISTED = 3

/** Answers as a server with this history would, which it keeps account of; what `first` answers comes first. */
export function studio(history: readonly Version[] = [], first: Script = () => []): Script {
  let versions = history
  const find = ({ animation }: Message) => history.find(({ id }) => id === animation)
  const replace = (message: Message, change: object) => {
    versions = versions.map((each) => (each.id === message.animation ? { ...each, ...change } : each))
    return versions.find(({ id }) => id === message.animation)
  }
  const answer = (message: Message): readonly object[] => {
    switch (message.type) {
      case 'understand':
        return [{ type: 'understood', drawing: BUTTERFLY, warnings: WARNINGS }]
      case 'list': {
        const from = versions.findIndex(({ id }) => id === message.before) + 1
        const animations = versions.slice(from, from + LISTED)
        return [{ type: 'animations', animations, more: versions.length > from + LISTED }]
      }
      case 'get':
        return [opened(message, find(message))]
      case 'rename':
        return [{ type: 'renamed', animation: replace(message, { name: message.name }) }]
      case 'delete':
        versions = versions.filter(({ id }) => id !== message.animation)
        return [{ type: 'deleted', animation: message.animation, undoSeconds: 600 }]
      case 'undelete':
        versions = history.flatMap(
          (each) => versions.find(({ id }) => id === each.id) ?? (each.id === message.animation ? each : []),
        )
        return [{ type: 'undeleted', animation: find(message) }]
      case 'export':
        return [exported(message)]
      case 'variations':
        return (message.seeds as number[]).map((seed, index) => accepted(`j-${index}`, seed))
      case 'animate':
        return [accepted('j-9', 42)]
      case 'keep':
      case 'cancel':
      case 'answerPairing':
        return [{ type: 'done' }]
      default:
        return []
    }
  }
  return (message, connection) => {
    const special = first(message, connection)
    return special.length > 0 ? special : answer(message)
  }
}

/**
 * Refuses the Lottie file of each version when it is first asked for, which is for the stage: without it the panel goes on
 * showing its own picture of the points, which is the butterfly.
 */
export function noLottie(): Script {
  const refused = new Set<unknown>()
  return ({ type, format, animation }) => {
    if (type !== 'export' || format !== 'lottie' || refused.has(animation)) {
      return []
    }
    refused.add(animation)
    return [{ type: 'error', code: 'unavailable', message: 'scripted' }]
  }
}

function opened({ animation }: Message, found: Version | undefined) {
  return {
    type: 'animation',
    animation: found,
    options: { strength: 1, course: 'forever', durationSeconds: 2 },
    drawing: BUTTERFLY,
    clip: flutter(REACH[String(animation)] ?? 0.5),
  }
}

function exported({ animation, format }: Message) {
  const isGif = format === 'gif'
  return {
    type: 'exported',
    animation,
    format,
    path: '/downloads/x/butterfly',
    fileName: 'butterfly.json',
    mediaType: 'application/json',
    bytes: isGif ? 412_300 : 18_231,
    expiresSeconds: 120,
    warnings: isGif ? ['GIF has no half-transparent edges: choose a background colour.'] : [],
  }
}

function accepted(job: string, seed: number) {
  return { type: 'accepted', job, seed, prompt: 'a butterfly', drawing: BUTTERFLY, warnings: [] }
}
