import { drawingView, drawingWarning, packedClip } from './drawing'
import { course, options } from './options'
import { flag, list, number, object, oneOf, optional, text, union, type Of } from './shape'

/** A saved animation: one version in a document's history. */
const animation = object({
  id: text,
  name: text,
  prompt: text,
  seed: number,
  document: optional(text),
  parent: optional(text),
  createdAt: text,
  durationSeconds: number,
  fps: number,
  course,
  state: oneOf('queued', 'running', 'finished', 'failed', 'cancelled'),
  kept: flag,
})
export type AnimationSummary = Of<typeof animation>

const choice = object({ name: text, label: text, available: flag, reason: optional(text) })
export type Choice = Of<typeof choice>

const format = object({ name: text, label: text, mediaType: text, extension: text })
export type Format = Of<typeof format>

/** What this server offers, and how much of it. */
const capabilities = object({
  priors: list(choice),
  devices: list(choice),
  formats: list(format),
  limits: object({
    messageBytes: number,
    svgChars: number,
    layers: number,
    segments: number,
    promptChars: number,
    steps: number,
    variations: number,
    queuedJobs: number,
    requestsPerSecond: number,
  }),
})
export type Capabilities = Of<typeof capabilities>

const replyTo = text
const event = { job: text, seq: number }

/**
 * Everything the server may say. Messages with `replyTo` answer a request; those with `seq` are a job's story,
 * gapless from 1; `progress`, `preview` and `position` say what is so now.
 */
export const serverMessage = union({
  challenge: object({ replyTo, protocol: number, server: text, nonce: text, pairing: oneOf('open', 'closed') }),
  pairing: object({ replyTo, digits: text, seconds: number }),
  paired: object({ replyTo, client: text, token: text }),
  pairingRequested: object({ pairing: text, name: text, host: text, digits: text, seconds: number }),
  pairingSettled: object({ pairing: text, outcome: text }),
  welcome: object({ replyTo, proof: text, role: text, capabilities, jobs: list(text) }),
  understood: object({ replyTo, drawing: drawingView, warnings: list(drawingWarning) }),
  accepted: object({
    replyTo,
    job: text,
    seed: number,
    prompt: text,
    drawing: drawingView,
    warnings: list(drawingWarning),
  }),
  queued: object({ ...event, position: number }),
  started: object({ ...event, attempt: number, fromStep: number }),
  warning: object({ ...event, message: text }),
  finished: object({ ...event, animation }),
  failed: object({ ...event, code: text, message: text }),
  cancelled: object({ ...event, reason: text }),
  position: object({ job: text, position: number }),
  progress: object({ job: text, stage: text, step: number, steps: number, secondsLeft: optional(number) }),
  preview: object({ job: text, step: number, clip: packedClip }),
  resumed: object({
    replyTo,
    job: text,
    seed: number,
    prompt: text,
    document: text,
    drawing: drawingView,
    lastSeq: number,
  }),
  animations: object({ replyTo, animations: list(animation), more: flag }),
  animation: object({ replyTo, animation, options, drawing: drawingView, clip: optional(packedClip) }),
  renamed: object({ replyTo, animation }),
  deleted: object({ replyTo, animation: text, undoSeconds: number }),
  undeleted: object({ replyTo, animation }),
  exported: object({
    replyTo,
    animation: text,
    format: text,
    path: text,
    fileName: text,
    mediaType: text,
    bytes: number,
    expiresSeconds: number,
    warnings: list(text),
  }),
  done: object({ replyTo }),
  pong: object({ replyTo }),
  error: object({ replyTo: optional(text), code: text, message: text, path: optional(text) }),
})
export type ServerMessage = Of<typeof serverMessage>

/** The server's message of one type. */
export type ServerMessageOf<T extends ServerMessage['type']> = Extract<ServerMessage, { readonly type: T }>
