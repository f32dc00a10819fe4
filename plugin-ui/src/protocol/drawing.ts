import { list, number, object, oneOf, optional, text, union, type Of, type Shape } from './shape'

const stop = object({ offset: number, color: text, opacity: number })
const gradient = {
  transform: list(number),
  spread: oneOf('pad', 'reflect', 'repeat'),
  stops: list(stop),
}

/** A colour "#rrggbb", or a gradient: its points in its own space, `transform` (a, b, c, d, e, f) to canvas px. */
const paint = union({
  color: object({ color: text }),
  linear: object({ x1: number, y1: number, x2: number, y2: number, ...gradient }),
  radial: object({ cx: number, cy: number, r: number, fx: number, fy: number, ...gradient }),
})
export type Paint = Of<typeof paint>

const fill = object({ paint, opacity: number, rule: oneOf('nonzero', 'evenodd') })
const stroke = object({
  paint,
  opacity: number,
  width: number,
  cap: oneOf('butt', 'round', 'square'),
  join: oneOf('miter', 'round', 'bevel'),
  miterLimit: number,
  dashes: list(number),
  dashOffset: number,
})

/** A path of the drawing; `d` holds absolute M, C and Z only, in canvas px, y down. */
const path = object({
  id: text,
  name: text,
  opacity: number,
  d: text,
  fill: optional(fill),
  stroke: optional(stroke),
})
export type PathLayer = { readonly type: 'path' } & Of<typeof path>

/** Layers that belong together, bottom first. */
export interface GroupLayer {
  readonly type: 'group'
  readonly id: string
  readonly name: string
  readonly opacity: number
  readonly children: readonly Layer[]
}
export type Layer = PathLayer | GroupLayer

const layer: Shape<Layer> = (value, at) => layerCases(value, at)
const layerCases = union({
  path,
  group: object({ id: text, name: text, opacity: number, children: (value, at) => layerList(value, at) }),
})

export const layerList = list(layer)

/** What the server understood of a drawing: canvas in px, layers bottom first, the box around all ink. */
export const drawingView = object({
  width: number,
  height: number,
  layers: layerList,
  bounds: object({ x: number, y: number, width: number, height: number }),
})
export type DrawingView = Of<typeof drawingView>

/** What a drawing has that the animation will not show; `layer` is the id of the element that has it. */
export const drawingWarning = object({ message: text, layer: optional(text) })
export type DrawingWarning = Of<typeof drawingWarning>

/**
 * Motion, packed: per path the base64 of little-endian int16, frame after frame, each frame the x, y of all control
 * points of that path; times `quantum` is canvas px. Frame i is at i·durationSeconds/frames. A path not listed rests.
 */
export const packedClip = object({
  frames: number,
  durationSeconds: number,
  quantum: number,
  paths: list(object({ layer: text, points: text })),
})
export type PackedClip = Of<typeof packedClip>
