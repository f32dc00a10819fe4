import type { ServerConnection } from '../connection/server-connection'
import { attemptOf, type Selection } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import type { Notices } from './notices'
import type { Store } from './store'

const LISTED_AT_ONCE = 50
/** So many versions are opened at once, so that their pictures show. */
const OPENED_AT_ONCE = 8

/** The saved versions of the selected document, which the server keeps. */
export class Versions {
  /** The saved animations whose motion is here or on its way. */
  private readonly opened = new Set<string>()

  constructor(
    private readonly store: Store,
    private readonly connection: ServerConnection,
    private readonly notices: Notices,
  ) {}

  /** Adds versions of the selection to the history, those before one if it is named; false if nobody waits any more. */
  async list(selection: Selection, before?: string): Promise<boolean> {
    const { document } = selection
    const older = before === undefined ? {} : { before }
    const [message] = await this.connection.request({ type: 'list', document, limit: LISTED_AT_ONCE, ...older })
    const now = this.store.state.selection
    if (message?.type !== 'animations' || now.kind !== 'understood' || now.selection !== selection) {
      return false
    }
    this.store.dispatch({ ...message, type: 'history-listed' })
    return true
  }

  listOlder(): void {
    const { selection, olderThan } = this.store.state
    void this.notices.attempt(async () => {
      if (selection.kind === 'understood') {
        await this.list(selection.selection, olderThan)
      }
    })
  }

  /** Opens the newest, so that the history has pictures. */
  async openNewest(): Promise<void> {
    for (const { key } of this.store.state.attempts.slice(0, OPENED_AT_ONCE)) {
      await this.open(key)
    }
  }

  /** Has the saved motion of an attempt, if it is not here yet. */
  async open(key: string | undefined): Promise<void> {
    const attempt = attemptOf(this.store.state, key)
    const animation = attempt?.animation
    if (attempt === undefined || animation === undefined || this.isOpen(attempt, animation)) {
      return
    }
    this.opened.add(animation)
    await this.notices.attempt(async () => {
      const [message] = await this.connection.request({ type: 'get', animation })
      if (message?.type === 'animation') {
        this.store.dispatch({ type: 'opened', key: attempt.key, message })
      }
    })
  }

  rename(key: string, name: string): void {
    const animation = attemptOf(this.store.state, key)?.animation
    void this.notices.attempt(async () => {
      if (animation !== undefined) {
        await this.connection.request({ type: 'rename', animation, name })
        this.store.dispatch({ type: 'renamed', key, name })
      }
    })
  }

  /** Takes an attempt off the history; a saved one can be brought back. */
  remove(key: string): void {
    const attempt = attemptOf(this.store.state, key)
    void this.notices.attempt(async () => {
      if (attempt?.animation !== undefined) {
        await this.connection.request({ type: 'delete', animation: attempt.animation })
        this.opened.delete(attempt.animation)
        this.notices.say(`Deleted “${attempt.name}”.`, attempt.animation)
      }
      this.store.dispatch({ type: 'removed', key })
    })
  }

  /** Brings a deleted version back; its key, if the server still had it. */
  async restore(animation: string): Promise<string | undefined> {
    const [message] = await this.connection.request({ type: 'undelete', animation })
    if (message?.type !== 'undeleted') {
      return undefined
    }
    this.store.dispatch({ type: 'restored', animation: message.animation })
    return message.animation.id
  }

  private isOpen({ clip, stage }: Attempt, animation: string): boolean {
    return clip !== undefined && stage.kind === 'finished' && this.opened.has(animation)
  }
}
