import { attemptOf } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import { clipAt } from '../model/clip-at'
import { frameSvg } from '../model/frame-svg'
import { documentOf } from '../model/reduce'
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
    const animation = this.shown()?.animation
    if (animation === undefined) {
      return undefined
    }
    const tell = (state: Parameters<Exports['tell']>[2]) => this.tell(animation, format, state)
    if (this.store.state.exports[format]?.kind !== 'ready') {
      tell({ kind: 'making' })
    }
    try {
      const file = await this.files.export(animation, format)
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

  async lottieOf(animation: string): Promise<object> {
    const { blob } = await this.files.export(animation, 'lottie')
    return JSON.parse(await blob.text()) as object
  }

  private shown(): Attempt | undefined {
    return attemptOf(this.store.state, this.store.state.shown)
  }

  /** A file that is ready after another version was chosen is nobody's news. */
  private tell(animation: string, format: string, state: Parameters<typeof exportChanged>[1]): void {
    if (this.shown()?.animation === animation) {
      this.store.dispatch(exportChanged(format, state))
    }
  }

  private resultOf({ animation, drawing, clip, name, prompt }: Attempt): PutBack | undefined {
    if (animation === undefined || !drawing || !clip) {
      return undefined
    }
    const { frames, durationSeconds } = clip
    const times = Array.from({ length: frames }, (_, frame) => (frame * durationSeconds) / frames)
    return {
      animation,
      name,
      prompt,
      durationSeconds,
      document: documentOf(this.store.state) ?? '',
      frames: times.map((seconds) => frameSvg(drawing, clipAt(clip, seconds, 'once'))),
      animatedSvg: async () => (await this.files.export(animation, 'svg')).blob.text(),
    }
  }
}

function exportChanged(format: string, state: Store['state']['exports'][string]) {
  return { type: 'export-changed', format, state } as const
}
