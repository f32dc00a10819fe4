import type { Store } from './store'
import { wordsOf } from './words-of'

/** Tells the designer in passing what was done, and what could not be. */
export class Notices {
  constructor(private readonly store: Store) {}

  /** Does something that may fail, and says so if it does. */
  async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.store.dispatch({ type: 'noticed', notice: { text: wordsOf(error), tone: 'alarm' } })
    }
  }

  /** @param undo the deleted animation that can be brought back */
  say(text: string, undo?: string): void {
    this.store.dispatch({ type: 'noticed', notice: { text, tone: 'calm', undo } })
  }

  dismiss(): void {
    this.store.dispatch({ type: 'noticed' })
  }
}
