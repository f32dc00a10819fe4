import type { Course, Easing, Options } from '../protocol/options'

/** How the designer directs the motion. Ids are those of the drawing's layers. */
export interface Direction {
  /** Length of one pass, 0.1 to 60. */
  readonly durationSeconds: number
  readonly course: Course
  /** Needs no new search: it is how the motion that was found is played and exported. */
  readonly easing: Easing
  /** Whether the first frame is the drawing itself. */
  readonly start: 'rest' | 'free'
  /** 0 still … 1 as found … 2 twice. */
  readonly strength: number
  /** 0 stiff … 1 rubbery. */
  readonly softness: number
  /** Optimiser steps: quick sketches take fewer. */
  readonly steps: number
  /** Chosen by chance for each try if absent. */
  readonly seed?: number
  readonly locked: readonly string[]
  /** Groups that move on their own, with what each should do; an empty text follows the whole prompt. */
  readonly movers: Readonly<Record<string, string>>
}

export const DEFAULT_DIRECTION: Direction = {
  durationSeconds: 2,
  course: 'forever',
  easing: 'even',
  start: 'rest',
  strength: 1,
  softness: 0.5,
  steps: 40,
  locked: [],
  movers: {},
}

/**
 * What the protocol calls a direction. The usual steps are left out: the server knows how many its prior takes, and that
 * half of them suffice from an earlier animation.
 */
export function toOptions(direction: Direction): Options {
  const { durationSeconds, course, start, strength, softness, steps, seed, locked, movers } = direction
  return {
    durationSeconds,
    course,
    start,
    strength,
    distortion: softness,
    locked: [...locked],
    groups: Object.entries(movers).map(([layer, prompt]) =>
      prompt.trim() ? { layer, prompt: prompt.trim() } : { layer },
    ),
    ...(steps === DEFAULT_DIRECTION.steps ? {} : { steps }),
    ...(seed === undefined ? {} : { seed }),
  }
}

/** The direction that these options came from; what they leave out is as by default. */
export function fromOptions(options: Options): Direction {
  return {
    ...DEFAULT_DIRECTION,
    ...Object.fromEntries(
      (['durationSeconds', 'course', 'start', 'strength', 'steps', 'locked'] as const)
        .filter((name) => options[name] !== undefined)
        .map((name) => [name, options[name]]),
    ),
    softness: options.distortion ?? DEFAULT_DIRECTION.softness,
    movers: Object.fromEntries((options.groups ?? []).map(({ layer, prompt }) => [layer, prompt ?? ''])),
  }
}
