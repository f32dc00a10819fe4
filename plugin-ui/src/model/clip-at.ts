import type { Course, Easing } from '../protocol/options'
import type { Clip } from '../protocol/unpack-clip'

/** Gives the points of a moving path, or nothing for a path that rests. */
export type PointsAt = (layer: string) => ArrayLike<number> | undefined

/** How a clip is played. */
export interface Playing {
  readonly course: Course
  readonly easing: Easing
}

/** The share of the motion that is done at a share of the time, both 0 to 1; as the server eases the files. */
const EASINGS: Readonly<Record<Easing, (share: number) => number>> = {
  even: (share) => share,
  'ease-in': (share) => share * share,
  'ease-out': (share) => share * (2 - share),
  'ease-in-out': (share) => share * share * (3 - 2 * share),
}

/**
 * The clip's points at a time: between two frames, a straight mix of both.
 *
 * @param seconds from the start of the first pass; wraps as the course says
 */
export function clipAt(clip: Clip, seconds: number, { course, easing }: Playing): PointsAt {
  const position = framePosition(clip, seconds, course, EASINGS[easing])
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
function framePosition(
  { frames, durationSeconds }: Clip,
  seconds: number,
  course: Course,
  ease: (share: number) => number,
): number {
  const passed = ((seconds % durationSeconds) + durationSeconds) % durationSeconds
  const position = ease(passed / durationSeconds) * frames
  return course === 'once' ? Math.min(position, frames - 1) : position
}
