import { list, number, object, oneOf, optional, text, union, type Of } from './shape'

/** How the motion goes on: it closes, it ends, or it runs back. */
export const loop = oneOf('seamless', 'once', 'ping-pong')
export type Loop = Of<typeof loop>

const pin = union({
  layer: object({ layer: text }),
  point: object({ x: number, y: number }),
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
  loop: optional(loop),
  start: optional(oneOf('rest', 'free')),
  strength: optional(number),
  distortion: optional(number),
  locked: optional(list(text)),
  groups: optional(list(group)),
  pins: optional(list(pin)),
  poses: optional(list(object({ seconds: number, layer: text, points: list(number) }))),
})
export type Options = Of<typeof options>
