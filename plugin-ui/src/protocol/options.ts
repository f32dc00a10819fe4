import { list, number, object, oneOf, optional, text, union, type Of } from './shape'

/**
 * How a motion goes on when its pass is over: it repeats (`seamless`: and always closes), it plays once (`return`: and ends
 * where it began), or it goes to and fro within its pass.
 */
export const course = oneOf('forever', 'seamless', 'once', 'return', 'ping-pong')
export type Course = Of<typeof course>

/** How time runs over one pass: evenly, or slowly at its start, its end, or both. */
export const easing = oneOf('even', 'ease-in', 'ease-out', 'ease-in-out')
export type Easing = Of<typeof easing>

const pin = union({
  ofLayer: object({ layer: text }),
  atPoint: object({ x: number, y: number }),
})

const spot = object({ x: number, y: number })

/** Where a point, or all control points of a path, are at a time; canvas px. */
const pose = union({
  ofPoint: object({ seconds: number, from: spot, to: spot }),
  ofLayer: object({ seconds: number, layer: text, points: list(spot) }),
})

/** A group that moves on its own: with a prompt, a strength and a softness of its own where given. */
const group = object({
  layer: text,
  prompt: optional(text),
  strength: optional(number),
  distortion: optional(number),
})
export type GroupDirection = Of<typeof group>

/** How an animation is made; the server fills in what is left out. */
export const options = object({
  seed: optional(number),
  steps: optional(number),
  guidance: optional(number),
  prior: optional(text),
  device: optional(text),
  field: optional(text),
  durationSeconds: optional(number),
  fps: optional(number),
  course: optional(course),
  start: optional(oneOf('rest', 'free')),
  strength: optional(number),
  distortion: optional(number),
  locked: optional(list(text)),
  grouping: optional(oneOf('auto', 'together', 'apart')),
  groups: optional(list(group)),
  pins: optional(list(pin)),
  poses: optional(list(pose)),
})
export type Options = Of<typeof options>
