import type { ServerConnection } from '../connection/server-connection'
import type { Example, Selection } from '../model/app-state'
import { attemptOf } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import type { Direction } from '../model/direction'
import type { Easing } from '../protocol/options'
import type { ServerMessage, ServerMessageOf } from '../protocol/server-message'
import type { Commands, LottiePlayer } from '../view/commands'
import { documentOfSvg } from './document-of-svg'
import { Drafts, wasShown } from './drafts'
import { Exports } from './exports'
import { Files } from './files'
import type { HostServices } from './host-services'
import { Notices } from './notices'
import type { Store } from './store'
import { Trials } from './trials'
import { Versions } from './versions'
import { wordsOf } from './words-of'

/** Carries out what the designer asks for: between host, server and state. */
export class Session implements Commands {
  private readonly trials: Trials
  private readonly exports: Exports
  private readonly drafts: Drafts
  private readonly notices: Notices
  private readonly versions: Versions
  private player: Promise<LottiePlayer> | undefined
  /** Finds the version to show once the history is there. */
  private isToShow: ((version: Attempt) => boolean) | undefined

  constructor(
    private readonly store: Store,
    private readonly connection: ServerConnection,
    private readonly host: HostServices,
  ) {
    this.trials = new Trials(store, connection)
    this.exports = new Exports(store, new Files(connection), host)
    this.drafts = new Drafts(store, host)
    this.notices = new Notices(store)
    this.versions = new Versions(store, connection, this.notices)
  }

  /** Takes up where the panel was left, then follows the host's selection and connects. */
  async start(): Promise<void> {
    const draft = await this.host.loadDraft()
    if (draft?.prompt) {
      this.typePrompt(draft.prompt)
    }
    if (draft?.selection) {
      this.take(draft.selection)
      this.isToShow = wasShown(draft)
    }
    if (draft?.direction) {
      this.direct(draft.direction)
    }
    this.host.watchSelection((selection) => (selection ? this.take(selection) : this.selectionEmptied()))
    this.connection.connect(this.host.ticket === undefined ? undefined : { kind: 'ticket', ticket: this.host.ticket })
  }

  /** Hears what the server says once the connection is ready. */
  hear(message: ServerMessage): void {
    this.store.dispatch({ type: 'server-said', message })
    this.trials.hear(message)
    if (message.type === 'welcome') {
      this.welcomed(message)
    } else if (message.type === 'finished') {
      const attempt = this.store.state.attempts.find(({ job }) => job === message.job)
      void this.versions.open(attempt?.key)
    }
  }

  connect(): void {
    this.connection.connect()
  }

  pair(code?: string): void {
    this.connection.connect(code === undefined ? { kind: 'ask' } : { kind: 'code', code })
  }

  answerPairing(pairing: string, allow: boolean): void {
    void this.notices.attempt(async () => {
      await this.connection.request({ type: 'answerPairing', pairing, allow })
    })
  }

  readSelection(): void {
    this.host.readSelection()
  }

  takeSvg(svg: string, name: string): void {
    this.take({ svg, name: name.replace(/\.svg$/i, ''), document: documentOfSvg(svg) })
  }

  takeExample(example: Example): void {
    void this.notices.attempt(async () => {
      const svg = await this.host.fetchExample?.(example.file)
      if (svg !== undefined) {
        this.takeSvg(svg, example.title)
        this.typePrompt(example.prompt)
      }
    })
  }

  clearSelection(): void {
    this.store.dispatch({ type: 'selection-cleared' })
    this.store.dispatch({ type: 'shown' })
    this.drafts.keep()
  }

  typePrompt(prompt: string): void {
    this.store.dispatch({ type: 'prompt-typed', prompt })
    this.drafts.keep()
  }

  direct(change: Partial<Direction>): void {
    this.store.dispatch({ type: 'directed', change })
    this.drafts.keep()
  }

  animate(): void {
    void this.trials.animate()
    this.drafts.keep()
  }

  vary(): void {
    void this.trials.vary()
  }

  cancel(key: string): void {
    this.tellJob('cancel', key)
  }

  keep(key: string): void {
    this.tellJob('keep', key)
  }

  show(key: string | undefined): void {
    this.store.dispatch({ type: 'shown', key })
    this.drafts.keep()
    void this.versions.open(key)
  }

  compare(key: string | undefined): void {
    void this.versions.open(key).then(() => this.store.dispatch({ type: 'compared', key }))
  }

  branch(key: string): void {
    void this.versions.open(key).then(() => {
      this.store.dispatch({ type: 'branched', key })
      this.drafts.keep()
    })
  }

  dropBranch(): void {
    this.store.dispatch({ type: 'branch-dropped' })
  }

  rename(key: string, name: string): void {
    this.versions.rename(key, name)
  }

  remove(key: string): void {
    this.versions.remove(key)
  }

  listOlder(): void {
    this.versions.listOlder()
  }

  undoRemove(animation: string): void {
    void this.notices.attempt(async () => {
      const key = await this.versions.restore(animation)
      this.notices.dismiss()
      this.show(key)
    })
  }

  dismissNotice(): void {
    this.notices.dismiss()
  }

  prepareExport(format: string): void {
    void this.exports.prepare(format)
  }

  saveExport(format: string): void {
    void this.exports.save(format)
  }

  copyExport(format: string): void {
    void this.notices.attempt(async () => {
      if (await this.exports.copy(format)) {
        this.notices.say('Copied.')
      }
    })
  }

  putBack(): void {
    void this.notices.attempt(async () => {
      await this.exports.putBack()
      this.notices.say('It is in your document.')
    })
  }

  lottieOf(animation: string, easing: Easing): Promise<object> {
    return this.exports.lottieOf(animation, easing)
  }

  lottiePlayer(): Promise<LottiePlayer> {
    this.player ??= this.host.loadPlayer()
    return this.player
  }

  private take(selection: Selection): void {
    const { state } = this.store
    const { animation: made } = selection
    this.isToShow = made === undefined ? undefined : ({ animation }) => animation === made
    const known = state.selection.kind === 'understood' ? state.selection.selection : undefined
    if (known?.svg === selection.svg && known.document === selection.document) {
      return
    }
    this.store.dispatch({ type: 'selection-reading', selection })
    this.drafts.keep()
    if (state.connection.kind === 'ready') {
      void this.understand(selection)
    }
  }

  /** A host with nothing selected leaves a drawing that is being worked on where it is. */
  private selectionEmptied(): void {
    const { selection } = this.store.state
    if (selection.kind !== 'understood') {
      this.store.dispatch({ type: 'selection-cleared' })
    }
  }

  private async understand(selection: Selection): Promise<void> {
    try {
      const drawing = { type: 'svg', svg: selection.svg } as const
      const [message] = await this.connection.request({ type: 'understand', drawing })
      if (message?.type === 'understood' && this.isSelected(selection)) {
        this.store.dispatch({ ...message, type: 'selection-understood', selection })
        await this.listHistory(selection)
      }
    } catch (error) {
      if (this.store.state.connection.kind === 'ready' && this.isSelected(selection)) {
        this.store.dispatch({ type: 'selection-refused', message: wordsOf(error), selection })
      }
    }
  }

  /** Whether this is what the panel shows still: answers about a former selection are nobody's news. */
  private isSelected(selection: Selection): boolean {
    const now = this.store.state.selection
    return now.kind !== 'none' && now.selection === selection
  }

  private async listHistory(selection: Selection): Promise<void> {
    if (await this.versions.list(selection)) {
      this.trials.resume()
      this.showChosen()
      await this.versions.openNewest()
    }
  }

  /** Shows the version that the selected layers came from, or that was shown before a reload: once. */
  private showChosen(): void {
    const isToShow = this.isToShow
    this.isToShow = undefined
    const attempt = isToShow && this.store.state.attempts.find((each) => each.animation !== undefined && isToShow(each))
    if (attempt) {
      this.show(attempt.key)
      if (this.store.state.prompt.trim() === '') {
        this.typePrompt(attempt.prompt)
      }
    }
  }

  private welcomed({ jobs }: ServerMessageOf<'welcome'>): void {
    const { selection } = this.store.state
    this.trials.welcomed(jobs)
    const pending = selection.kind === 'reading' || selection.kind === 'understood' ? selection.selection : undefined
    void (pending && this.understand(pending))
  }

  private tellJob(type: 'cancel' | 'keep', key: string): void {
    const job = attemptOf(this.store.state, key)?.job
    void this.notices.attempt(async () => {
      if (job !== undefined) {
        await this.connection.request({ type, job })
      }
    })
  }
}
