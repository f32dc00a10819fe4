import { attemptOf } from '../model/app-state'
import { isUnderway, type Attempt } from '../model/attempt'
import type { Draft, HostServices } from './host-services'
import type { Store } from './store'

const AFTER_MS = 400

/** Keeps what a reload must find again: what is typed and chosen here. Versions and jobs are the server's. */
export class Drafts {
  private timer: ReturnType<typeof setTimeout> | undefined

  constructor(
    private readonly store: Store,
    private readonly host: HostServices,
  ) {}

  /** Keeps the panel as it is once nothing has changed for a moment. */
  keep(): void {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.host.saveDraft(this.draft()), AFTER_MS)
  }

  private draft(): Draft {
    const { prompt, direction, selection } = this.store.state
    const shown = attemptOf(this.store.state, this.store.state.shown)
    return {
      prompt,
      direction,
      selection: selection.kind === 'none' ? undefined : selection.selection,
      shown: shown?.animation,
      ...(shown && isUnderway(shown) ? { making: { prompt: shown.prompt, seed: shown.seed } } : {}),
    }
  }
}

/** Tells the version that was on the stage, or that came of what was being made there. */
export function wasShown({ shown, making }: Draft): (version: Attempt) => boolean {
  return ({ animation, prompt, seed }) =>
    shown === undefined ? making !== undefined && prompt === making.prompt && seed === making.seed : animation === shown
}
