import type { ServerConnection } from '../connection/server-connection'
import type { Example, Selection } from '../model/app-state'
import { attemptOf } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import type { Direction } from '../model/direction'
import type { Easing } from '../protocol/options'
import type { ServerMessage, ServerMessageOf } from '../protocol/server-message'
import type { Commands, LottiePlayer } from '../view/commands'
import { documentOfSvg } from './document-of-svg'
import { Exports } from './exports'
import { Files } from './files'
import type { HostServices } from './host-services'
import type { Store } from './store'
import { Trials } from './trials'
import { wordsOf } from './words-of'

/** So many versions are opened at once, so that their pictures show. */
const OPENED_AT_ONCE = 8
const DRAFT_AFTER_MS = 400

/** Carries out what the designer asks for: between host, server and state. */
export class Session implements Commands {
  private readonly trials: Trials
  private readonly exports: Exports
  private player: Promise<LottiePlayer> | undefined
  private draftTimer: ReturnType<typeof setTimeout> | undefined
  /** The saved animations whose motion is here or on its way. */
  private readonly opened = new Set<string>()
  /** The saved animation to show once the history is there. */
  private toShow: string | undefined

  constructor(
    private readonly store: Store,
    private readonly connection: ServerConnection,
    private readonly host: HostServices,
  ) {
    this.trials = new Trials(store, connection)
    this.exports = new Exports(store, new Files(connection), host)
  }

  /** Takes up where the panel was left, then follows the host's selection and connects. */
  async start(): Promise<void> {
    const draft = await this.host.loadDraft()
    if (draft?.prompt) {
      this.typePrompt(draft.prompt)
    }
    if (draft?.selection) {
      this.take(draft.selection)
      this.toShow = draft.shown
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
      void (attempt && this.open(attempt))
    }
  }

  connect(): void {
    this.connection.connect()
  }

  pair(code?: string): void {
    this.connection.connect(code === undefined ? { kind: 'ask' } : { kind: 'code', code })
  }

  answerPairing(pairing: string, allow: boolean): void {
    void this.attempt(async () => {
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
    void this.attempt(async () => {
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
    this.keepDraft()
  }

  typePrompt(prompt: string): void {
    this.store.dispatch({ type: 'prompt-typed', prompt })
    this.keepDraft()
  }

  direct(change: Partial<Direction>): void {
    this.store.dispatch({ type: 'directed', change })
    this.keepDraft()
  }

  animate(): void {
    void this.trials.animate()
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
    this.keepDraft()
    const attempt = attemptOf(this.store.state, key)
    void (attempt && this.open(attempt))
  }

  compare(key: string | undefined): void {
    const attempt = attemptOf(this.store.state, key)
    void Promise.resolve(attempt && this.open(attempt)).then(() => this.store.dispatch({ type: 'compared', key }))
  }

  branch(key: string): void {
    const attempt = attemptOf(this.store.state, key)
    void Promise.resolve(attempt && this.open(attempt)).then(() => {
      this.store.dispatch({ type: 'branched', key })
      this.keepDraft()
    })
  }

  dropBranch(): void {
    this.store.dispatch({ type: 'branch-dropped' })
  }

  rename(key: string, name: string): void {
    const animation = attemptOf(this.store.state, key)?.animation
    void this.attempt(async () => {
      if (animation !== undefined) {
        await this.connection.request({ type: 'rename', animation, name })
        this.store.dispatch({ type: 'renamed', key, name })
      }
    })
  }

  remove(key: string): void {
    const attempt = attemptOf(this.store.state, key)
    void this.attempt(async () => {
      if (attempt?.animation !== undefined) {
        await this.connection.request({ type: 'delete', animation: attempt.animation })
        this.notify(`Deleted “${attempt.name}”.`, attempt.animation)
      }
      this.store.dispatch({ type: 'removed', key })
    })
  }

  undoRemove(animation: string): void {
    void this.attempt(async () => {
      const [message] = await this.connection.request({ type: 'undelete', animation })
      if (message?.type === 'undeleted') {
        this.store.dispatch({ type: 'restored', animation: message.animation })
        this.dismissNotice()
        this.show(message.animation.id)
      }
    })
  }

  dismissNotice(): void {
    this.store.dispatch({ type: 'noticed' })
  }

  prepareExport(format: string): void {
    void this.exports.prepare(format)
  }

  saveExport(format: string): void {
    void this.exports.save(format)
  }

  copyExport(format: string): void {
    void this.attempt(async () => {
      if (await this.exports.copy(format)) {
        this.notify('Copied.')
      }
    })
  }

  putBack(): void {
    void this.attempt(async () => {
      await this.exports.putBack()
      this.notify('It is in your document.')
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
    this.toShow = selection.animation
    const known = state.selection.kind === 'understood' ? state.selection.selection : undefined
    if (known?.svg === selection.svg && known.document === selection.document) {
      return
    }
    this.store.dispatch({ type: 'selection-reading', selection })
    this.keepDraft()
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
    const { document } = selection
    const [message] = await this.connection.request({ type: 'list', document, limit: 50 })
    if (message?.type !== 'animations' || !this.isSelected(selection)) {
      return
    }
    this.store.dispatch({ type: 'history-listed', animations: message.animations })
    this.trials.resume()
    this.showChosen()
    for (const { key } of this.store.state.attempts.slice(0, OPENED_AT_ONCE)) {
      const attempt = attemptOf(this.store.state, key)
      await (attempt && this.open(attempt))
    }
  }

  /** Shows the version that the selected layers came from, or that was shown before a reload: once. */
  private showChosen(): void {
    const chosen = this.toShow
    this.toShow = undefined
    const attempt = this.store.state.attempts.find(({ animation }) => animation !== undefined && animation === chosen)
    if (attempt) {
      this.show(attempt.key)
    }
  }

  private welcomed({ jobs }: ServerMessageOf<'welcome'>): void {
    const { selection } = this.store.state
    this.trials.welcomed(jobs)
    const pending = selection.kind === 'reading' || selection.kind === 'understood' ? selection.selection : undefined
    void (pending && this.understand(pending))
  }

  /** Has the saved motion of an attempt, if it is not here yet. */
  private async open({ key, animation, stage, clip }: Attempt): Promise<void> {
    if (animation === undefined || (clip && stage.kind === 'finished' && this.opened.has(animation))) {
      return
    }
    this.opened.add(animation)
    await this.attempt(async () => {
      const [message] = await this.connection.request({ type: 'get', animation })
      if (message?.type === 'animation') {
        this.store.dispatch({ type: 'opened', key, message })
      }
    })
  }

  private tellJob(type: 'cancel' | 'keep', key: string): void {
    const job = attemptOf(this.store.state, key)?.job
    void this.attempt(async () => {
      if (job !== undefined) {
        await this.connection.request({ type, job })
      }
    })
  }

  /** Does something that may fail, and says so if it does. */
  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action()
    } catch (error) {
      this.store.dispatch({ type: 'noticed', notice: { text: wordsOf(error), tone: 'alarm' } })
    }
  }

  private notify(text: string, undo?: string): void {
    this.store.dispatch({ type: 'noticed', notice: { text, tone: 'calm', undo } })
  }

  private keepDraft(): void {
    clearTimeout(this.draftTimer)
    this.draftTimer = setTimeout(() => {
      const { prompt, direction, selection, shown } = this.store.state
      void this.host.saveDraft({
        prompt,
        direction,
        selection: selection.kind === 'none' ? undefined : selection.selection,
        shown: attemptOf(this.store.state, shown)?.animation,
      })
    }, DRAFT_AFTER_MS)
  }
}
