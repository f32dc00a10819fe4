import { attemptOf, type ExportState } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import { clipAt } from '../model/clip-at'
import { frameSvg } from '../model/frame-svg'
import { documentOf } from '../model/reduce'
import type { Easing } from '../protocol/options'
import type { ExportedFile, Files } from './files'
import type { HostServices, PutBack } from './host-services'
import type { Store } from './store'
import { wordsOf } from './words-of'

/** What becomes of the shown version outside the panel: files, the clipboard, the host's document. */
export class Exports {
  constructor(
    private readonly store: Store,
    private readonly files: Files,
    private readonly host: HostServices,
  ) {}

  /** Has the file made, so that its size and warnings show; undefined, and a message at the format, if that failed. */
  async prepare(format: string): Promise<ExportedFile | undefined> {
    const shown = this.shown()
    const animation = shown?.animation
    if (shown === undefined || animation === undefined) {
      return undefined
    }
    const { easing } = shown.direction
    const tell = (state: ExportState) => this.tell(shown, format, state)
    if (this.store.state.exports[format]?.kind !== 'ready') {
      tell({ kind: 'making' })
    }
    try {
      const file = await this.files.export(animation, format, { easing })
      const { fileName, mediaType, bytes, warnings } = file.message
      tell({ kind: 'ready', fileName, mediaType, bytes, warnings })
      return file
    } catch (error) {
      tell({ kind: 'failed', message: wordsOf(error) })
      return undefined
    }
  }

  async save(format: string): Promise<void> {
    const file = await this.prepare(format)
    if (file) {
      await this.host.saveFile(file.message.fileName, file.blob)
    }
  }

  /** Copies the file's text; says whether there was one. */
  async copy(format: string): Promise<boolean> {
    const file = await this.prepare(format)
    if (file) {
      await this.host.copyText(await file.blob.text())
    }
    return file !== undefined
  }

  /** Puts the shown version into the host's document. */
  async putBack(): Promise<void> {
    const shown = this.shown()
    const result = shown && this.resultOf(shown)
    if (!result) {
      throw new Error('Show a finished version first.')
    }
    await this.host.putBack?.(result)
  }

  async lottieOf(animation: string, easing: Easing): Promise<object> {
    const { blob } = await this.files.export(animation, 'lottie', { easing })
    return JSON.parse(await blob.text()) as object
  }

  private shown(): Attempt | undefined {
    return attemptOf(this.store.state, this.store.state.shown)
  }

  /** A file that is ready after another version or easing was chosen is nobody's news. */
  private tell({ animation, direction }: Attempt, format: string, state: ExportState): void {
    const shown = this.shown()
    if (shown?.animation === animation && shown?.direction.easing === direction.easing) {
      this.store.dispatch({ type: 'export-changed', format, state })
    }
  }

  private resultOf({ animation, drawing, clip, name, prompt, direction }: Attempt): PutBack | undefined {
    if (animation === undefined || !drawing || !clip) {
      return undefined
    }
    const { frames, durationSeconds } = clip
    const { easing } = direction
    const times = Array.from({ length: frames }, (_, frame) => (frame * durationSeconds) / frames)
    return {
      animation,
      name,
      prompt,
      durationSeconds,
      document: documentOf(this.store.state) ?? '',
      frames: times.map((seconds) => frameSvg(drawing, clipAt(clip, seconds, { course: 'once', easing }))),
      animatedSvg: async () => (await this.files.export(animation, 'svg', { easing })).blob.text(),
    }
  }
}
