import type { ServerConnection } from '../connection/server-connection'
import type { ClientRequest } from '../protocol/client-message'
import type { ServerMessage } from '../protocol/server-message'
import type { AppState, Selection } from '../model/app-state'
import { replacedBy } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import { toOptions } from '../model/direction'
import type { Store } from './store'
import { wordsOf } from './words-of'

const VARIATIONS = 4
/** Small enough to be read out and typed in. */
const SEEDS = 1_000_000

/** Asks the server to animate, and follows what it is making. */
export class Trials {
  private lastKey = 0
  /** Jobs of ours that are not over, those of other documents too. */
  private readonly unfinished = new Set<string>()

  constructor(
    private readonly store: Store,
    private readonly connection: ServerConnection,
  ) {}

  /** Tries the prompt once; takes the place of the shown attempt if that is still being made. */
  async animate(): Promise<void> {
    const selection = selectionOf(this.store.state)
    if (!selection) {
      return
    }
    const attempt = this.attempt(this.store.state.direction.seed ?? chance())
    const replaces = replacedBy(this.store.state)?.job
    await this.ask([attempt], {
      type: 'animate',
      ...this.order(selection, attempt),
      ...(replaces === undefined ? {} : { replaces }),
    })
  }

  /** Tries the prompt with several seeds at once. */
  async vary(): Promise<void> {
    const selection = selectionOf(this.store.state)
    if (!selection) {
      return
    }
    const first = this.store.state.direction.seed ?? chance()
    const attempts = Array.from({ length: VARIATIONS }, (_, index) => this.attempt((first + index) % SEEDS))
    const order = this.order(selection, attempts[0] as Attempt)
    await this.ask(attempts, { type: 'variations', ...order, seeds: attempts.map(({ seed }) => seed as number) })
  }

  /** Hears which jobs the server has for us, and follows them again. */
  welcomed(jobs: readonly string[]): void {
    jobs.forEach((job) => this.unfinished.add(job))
    for (const job of this.unfinished) {
      void this.follow(job)
    }
  }

  /** Follows the jobs that are not over and not shown: another document may have become the shown one. */
  resume(): void {
    const shown = new Set(this.store.state.attempts.map(({ job }) => job))
    for (const job of this.unfinished) {
      void (shown.has(job) || this.follow(job))
    }
  }

  /** Keeps account of which jobs are not over. */
  hear(message: ServerMessage): void {
    if (message.type === 'accepted') {
      this.unfinished.add(message.job)
    } else if (message.type === 'finished' || message.type === 'failed' || message.type === 'cancelled') {
      this.unfinished.delete(message.job)
    }
  }

  /** Hears again what a job did while nobody listened. */
  private async follow(job: string): Promise<void> {
    const known = this.store.state.attempts.find((attempt) => attempt.job === job)
    try {
      const [message] = await this.connection.request({ type: 'resume', job, lastSeq: known?.lastSeq ?? 0 })
      if (message?.type === 'resumed') {
        this.store.dispatch({ type: 'resumed', message })
      }
    } catch (error) {
      if (known) {
        this.store.dispatch({ type: 'refused', keys: [known.key], message: wordsOf(error) })
      }
    }
  }

  private async ask(attempts: readonly Attempt[], request: ClientRequest): Promise<void> {
    this.store.dispatch({ type: 'asked', attempts })
    try {
      const replies = await this.connection.request(request, attempts.length)
      replies.forEach((message, index) => {
        const attempt = attempts[index]
        if (message.type === 'accepted' && attempt) {
          this.store.dispatch({ type: 'accepted', key: attempt.key, message })
        }
      })
    } catch (error) {
      this.store.dispatch({ type: 'refused', keys: attempts.map(({ key }) => key), message: wordsOf(error) })
    }
  }

  private attempt(seed: number): Attempt {
    const { prompt, direction, parent } = this.store.state
    return {
      key: `new-${++this.lastKey}`,
      name: prompt.trim(),
      prompt: prompt.trim(),
      seed,
      parent,
      direction: { ...direction, seed },
      stage: { kind: 'asked' },
      lastSeq: 0,
      createdAt: '',
      warnings: [],
    }
  }

  private order({ svg, document }: Selection, { prompt, direction, parent, seed }: Attempt) {
    return {
      drawing: { type: 'svg' as const, svg },
      prompt,
      options: toOptions({ ...direction, seed }),
      document,
      ...(parent === undefined ? {} : { parent }),
    }
  }
}

/** What would be animated now. */
export function selectionOf({ selection }: AppState): Selection | undefined {
  return selection.kind === 'understood' ? selection.selection : undefined
}

function chance(): number {
  return 1 + Math.floor(Math.random() * (SEEDS - VARIATIONS - 1))
}
