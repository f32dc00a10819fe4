import { describe, expect, it } from 'vitest'
import { Playhead } from './playhead'

/** A screen whose pictures come when they are told to. */
class Screen {
  private tick: ((now: number) => void) | undefined
  private now = 0
  readonly ticker = {
    request: (tick: (now: number) => void) => ((this.tick = tick), 1),
    cancel: () => (this.tick = undefined),
  }

  get isAwaited(): boolean {
    return this.tick !== undefined
  }

  pass(...milliseconds: number[]): void {
    for (const each of milliseconds) {
      this.now += each
      this.tick?.(this.now)
    }
  }
}

function start(): { screen: Screen; playhead: Playhead; seen: number[] } {
  const screen = new Screen()
  const playhead = new Playhead(screen.ticker)
  playhead.passSeconds = 2
  const seen: number[] = []
  playhead.follow((seconds) => seen.push(seconds))
  screen.pass(0)
  return { screen, playhead, seen }
}

describe('the playhead', () => {
  it('runs with the screen and begins again at the end of a pass', () => {
    const { screen, seen } = start()
    screen.pass(500, 1000, 1000)
    expect(seen.slice(-3)).toEqual([0.5, 1.5, 0.5])
  })

  it('stays at the end when it does not repeat, and plays from the start again', () => {
    const { screen, playhead, seen } = start()
    playhead.set({ repeat: false })
    screen.pass(0, 5000)
    expect([seen.at(-1), playhead.state.playing, screen.isAwaited]).toEqual([2, false, false])
    playhead.set({ playing: true })
    screen.pass(0, 100)
    expect(seen.at(-1)).toBeCloseTo(0.1)
  })

  it('goes at its speed, and stays where it is scrubbed to', () => {
    const { screen, playhead, seen } = start()
    playhead.set({ speed: 0.5 })
    screen.pass(0, 1000)
    expect(seen.at(-1)).toBe(0.5)
    playhead.scrub(9)
    expect([seen.at(-1), playhead.state.playing]).toEqual([2, false])
  })

  it('costs nothing while nobody looks', () => {
    const screen = new Screen()
    const stop = new Playhead(screen.ticker).follow(() => {})
    expect(screen.isAwaited).toBe(true)
    stop()
    expect(screen.isAwaited).toBe(false)
  })
})
