/** A command of a path's `d`. */
export type PathCommand = 'M' | 'C' | 'Z'

/** A path taken apart: which commands, and its control points x, y, x, y … in canvas px. */
export interface ParsedPath {
  readonly commands: readonly PathCommand[]
  readonly points: Float64Array
}

const COORDINATES = { M: 2, C: 6, Z: 0 } as const

/**
 * Takes a path's `d` (absolute M, C, Z) apart. A closed subpath's last end point, which is its start, is left out of
 * the points, as in a clip.
 *
 * @throws Error if `d` has another command or a wrong count of numbers
 */
export function parsePath(d: string): ParsedPath {
  const commands: PathCommand[] = []
  const points: number[] = []
  for (const [whole, letter, numbers] of d.matchAll(/([A-Za-z])([^A-Za-z]*(?:[eE][-+]?\d+[^A-Za-z]*)*)/g)) {
    const command = asCommand(letter, whole)
    const values = (numbers?.match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?/g) ?? []).map(Number)
    appendCommand(command, values, commands, points)
  }
  return { commands, points: Float64Array.from(points) }
}

function asCommand(letter: string | undefined, whole: string): PathCommand {
  if (letter !== 'M' && letter !== 'C' && letter !== 'Z') {
    throw new Error(`path: expected M, C or Z, found "${whole.slice(0, 20)}"`)
  }
  return letter
}

function appendCommand(command: PathCommand, values: number[], commands: PathCommand[], points: number[]): void {
  const size = COORDINATES[command]
  const repeats = size === 0 ? 1 : values.length / size
  if (!Number.isInteger(repeats) || repeats < 1 || (size === 0 && values.length > 0)) {
    throw new Error(`path: ${command} with ${values.length} numbers`)
  }
  for (let repeat = 0; repeat < repeats; repeat++) {
    commands.push(command)
  }
  points.push(...values)
  if (command === 'Z') {
    points.length -= 2
  }
}

/** Where a path's pen goes: what canvas contexts and text writers offer. */
export interface Pen {
  moveTo(x: number, y: number): void
  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
  closePath(): void
}

/** Draws a path with its points where they are in `points`, from index `from` on; returns the index behind its last. */
export function tracePath(commands: readonly PathCommand[], points: ArrayLike<number>, from: number, pen: Pen): number {
  let at = from
  let start = from
  const coordinate = (index: number) => points[index] ?? 0
  for (let index = 0; index < commands.length; index++) {
    switch (commands[index]) {
      case 'M':
        start = at
        pen.moveTo(coordinate(at), coordinate(at + 1))
        at += 2
        break
      case 'C': {
        const end = commands[index + 1] === 'Z' ? start : at + 4
        pen.bezierCurveTo(
          coordinate(at),
          coordinate(at + 1),
          coordinate(at + 2),
          coordinate(at + 3),
          coordinate(end),
          coordinate(end + 1),
        )
        at += end === start ? 4 : 6
        break
      }
      default:
        pen.closePath()
    }
  }
  return at
}
