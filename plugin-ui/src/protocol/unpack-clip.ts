import type { PackedClip } from './drawing'

/** Motion ready to draw: per moving path its frames, each x, y of all control points in canvas px. */
export interface Clip {
  readonly frames: number
  readonly durationSeconds: number
  readonly paths: ReadonlyMap<string, readonly Float32Array[]>
}

/**
 * Unpacks a clip.
 *
 * @throws Error if a path's bytes do not make whole frames of whole points
 */
export function unpackClip(packed: PackedClip): Clip {
  const paths = new Map<string, readonly Float32Array[]>()
  for (const { layer, points } of packed.paths) {
    paths.set(layer, unpackFrames(layer, points, packed))
  }
  return { frames: packed.frames, durationSeconds: packed.durationSeconds, paths }
}

function unpackFrames(layer: string, points: string, { frames, quantum }: PackedClip): readonly Float32Array[] {
  const bytes = Uint8Array.from(atob(points), (character) => character.charCodeAt(0))
  const coordinates = bytes.length / 2 / frames
  if (!Number.isInteger(coordinates) || coordinates % 2 !== 0) {
    throw new Error(`clip, layer ${layer}: ${bytes.length} bytes do not make ${frames} frames of points`)
  }
  const view = new DataView(bytes.buffer)
  return Array.from({ length: frames }, (_, frame) =>
    Float32Array.from(
      { length: coordinates },
      (_, index) => view.getInt16((frame * coordinates + index) * 2, true) * quantum,
    ),
  )
}
