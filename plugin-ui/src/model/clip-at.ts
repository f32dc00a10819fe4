import type { Course } from '../protocol/options'
import type { Clip } from '../protocol/unpack-clip'

/** Gives the points of a moving path, or nothing for a path that rests. */
export type PointsAt = (layer: string) => ArrayLike<number> | undefined

/**
 * The clip's points at a time: between two frames, a straight mix of both.
 *
 * @param seconds from the start of the first pass; wraps as `course` says
 */
export function clipAt(clip: Clip, seconds: number, course: Course): PointsAt {
  const position = framePosition(clip, seconds, course)
  const first = Math.floor(position)
  const second = course === 'once' ? Math.min(first + 1, clip.frames - 1) : (first + 1) % clip.frames
  const share = position - first
  return (layer) => {
    const frames = clip.paths.get(layer)
    const from = frames?.[first]
    const to = frames?.[second]
    return from && to ? from.map((value, index) => value + share * ((to[index] ?? value) - value)) : undefined
  }
}

/** The frame shown at a time, as a fraction: 0 is the first, up to less than `frames`. */
function framePosition({ frames, durationSeconds }: Clip, seconds: number, course: Course): number {
  const passed = ((seconds % durationSeconds) + durationSeconds) % durationSeconds
  const position = (passed / durationSeconds) * frames
  return course === 'once' ? Math.min(position, frames - 1) : position
}
