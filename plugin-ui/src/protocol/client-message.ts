import { layerList } from './drawing'
import { easing, options } from './options'
import { flag, list, number, object, oneOf, optional, text, union, type Of } from './shape'

/** The protocol's versions that this client speaks. */
export const PROTOCOLS = [1] as const

const drawing = union({
  svg: object({ svg: text }),
  layers: object({ width: number, height: number, layers: layerList }),
})
export type DrawingSource = Of<typeof drawing>

/** How a file is written; what is left out is as the animation has it. */
const exportSettings = object({
  loop: optional(text),
  speed: optional(number),
  durationSeconds: optional(number),
  fps: optional(number),
  sizePx: optional(number),
  background: optional(text),
  tolerancePx: optional(number),
  easing: optional(easing),
  timings: optional(
    list(object({ layer: text, speed: optional(number), delaySeconds: optional(number), easing: optional(easing) })),
  ),
})
export type ExportSettings = Of<typeof exportSettings>

const id = text
const order = {
  id,
  drawing,
  prompt: text,
  options,
  parent: optional(text),
  document: optional(text),
  name: optional(text),
}

/** Everything a client may say. `id` is the client's own; the direct answer carries it as `replyTo`. */
export const clientMessage = union({
  hello: object({
    id,
    protocols: list(number),
    name: text,
    host: oneOf('figma', 'page', 'inkscape'),
    version: text,
    nonce: text,
  }),
  openPairing: object({ id }),
  pair: object({ id, code: optional(text), ticket: optional(text) }),
  answerPairing: object({ id, pairing: text, allow: flag }),
  authenticate: object({ id, client: text, proof: text }),
  understand: object({ id, drawing }),
  animate: object({ ...order, replaces: optional(text) }),
  variations: object({ ...order, seeds: list(number) }),
  cancel: object({ id, job: text }),
  keep: object({ id, job: text }),
  resume: object({ id, job: text, lastSeq: number }),
  list: object({ id, document: optional(text), before: optional(text), limit: optional(number) }),
  get: object({ id, animation: text }),
  rename: object({ id, animation: text, name: text }),
  delete: object({ id, animation: text }),
  undelete: object({ id, animation: text }),
  export: object({ id, animation: text, format: text, settings: exportSettings }),
  ping: object({ id }),
})
export type ClientMessage = Of<typeof clientMessage>

/** A message before it has its id: what {@link ServerConnection} is given. */
export type ClientRequest = ClientMessage extends infer M ? (M extends ClientMessage ? Omit<M, 'id'> : never) : never
