const FIRST_MS = 500
export const LONGEST_MS = 15_000

/**
 * How long to wait before the next attempt, in ms: doubling up to 15 s, with a fifth of chance either way, so that
 * several panels do not knock at the same moment.
 *
 * @param failures how many attempts failed in a row, at least 1
 * @param chance from 0 to 1
 */
export function backoffMs(failures: number, chance: number): number {
  const step = Math.min(LONGEST_MS, FIRST_MS * 2 ** (failures - 1))
  return Math.round(step * (0.8 + 0.4 * chance))
}
