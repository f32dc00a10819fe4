/** What turns with the playhead. */
export interface PlayheadState {
  readonly playing: boolean
  /** Times real time. */
  readonly speed: number
  /** Whether it starts again at the end. */
  readonly repeat: boolean
}

/** Ticks once per picture of the screen while running; as requestAnimationFrame. */
export interface Ticker {
  request(tick: (milliseconds: number) => void): number
  cancel(handle: number): void
}

/**
 * Where all stages are in time. It runs only while something listens; the listeners are told the seconds since the
 * start of the pass at each tick, and at each change.
 */
export class Playhead {
  private readonly listeners = new Set<(seconds: number) => void>()
  private readonly observers = new Set<(state: PlayheadState) => void>()
  private handle: number | undefined
  private lastTick: number | undefined
  private seconds = 0
  private length = 2

  constructor(
    private readonly ticker: Ticker,
    private current: PlayheadState = { playing: true, speed: 1, repeat: true },
  ) {}

  get state(): PlayheadState {
    return this.current
  }

  /** Seconds of one pass; at least a tenth. */
  set passSeconds(seconds: number) {
    this.length = Math.max(0.1, seconds)
    this.seconds = Math.min(this.seconds, this.length)
  }

  get passSeconds(): number {
    return this.length
  }

  /** Tells `listener` the time at each tick, until what it returns is called. */
  follow(listener: (seconds: number) => void): () => void {
    this.listeners.add(listener)
    listener(this.seconds)
    this.run()
    return () => {
      this.listeners.delete(listener)
      this.run()
    }
  }

  /** Tells `observer` when it plays, stops, or changes speed. */
  observe(observer: (state: PlayheadState) => void): () => void {
    this.observers.add(observer)
    return () => this.observers.delete(observer)
  }

  set(change: Partial<PlayheadState>): void {
    this.current = { ...this.current, ...change }
    if (change.playing === true && this.seconds >= this.length) {
      this.seconds = 0
    }
    this.lastTick = undefined
    this.observers.forEach((observer) => observer(this.current))
    this.run()
  }

  /** Goes to a time and stays there. */
  scrub(seconds: number): void {
    this.seconds = Math.min(Math.max(0, seconds), this.length)
    this.set({ playing: false })
    this.tell()
  }

  private run(): void {
    const wanted = this.current.playing && this.listeners.size > 0
    if (wanted && this.handle === undefined) {
      this.lastTick = undefined
      this.handle = this.ticker.request((now) => this.tick(now))
    } else if (!wanted && this.handle !== undefined) {
      this.ticker.cancel(this.handle)
      this.handle = undefined
    }
  }

  private tick(now: number): void {
    this.handle = this.ticker.request((next) => this.tick(next))
    const passed = this.lastTick === undefined ? 0 : (now - this.lastTick) / 1000
    this.lastTick = now
    const next = this.seconds + passed * this.current.speed
    if (next >= this.length && !this.current.repeat) {
      this.seconds = this.length
      this.set({ playing: false })
    } else {
      this.seconds = next % this.length
    }
    this.tell()
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener(this.seconds))
  }
}
