import type { Loop } from '../protocol/options'
import type { Clip } from '../protocol/unpack-clip'

/** Gives the points of a moving path, or nothing for a path that rests. */
export type PointsAt = (layer: string) => ArrayLike<number> | undefined

/**
 * The clip's points at a time: between two frames, a straight mix of both.
 *
 * @param seconds from the start of the first pass; wraps as `loop` says
 */
export function clipAt(clip: Clip, seconds: number, loop: Loop): PointsAt {
  const position = framePosition(clip, seconds, loop)
  const first = Math.floor(position)
  const second = loop === 'seamless' ? (first + 1) % clip.frames : Math.min(first + 1, clip.frames - 1)
  const share = position - first
  return (layer) => {
    const frames = clip.paths.get(layer)
    const from = frames?.[first]
    const to = frames?.[second]
    return from && to ? from.map((value, index) => value + share * ((to[index] ?? value) - value)) : undefined
  }
}

/** The frame shown at a time, as a fraction: 0 is the first, up to less than `frames`. */
function framePosition({ frames, durationSeconds }: Clip, seconds: number, loop: Loop): number {
  const passed = ((seconds % durationSeconds) + durationSeconds) % durationSeconds
  const position = (passed / durationSeconds) * frames
  return loop === 'seamless' ? position : Math.min(position, frames - 1)
}
