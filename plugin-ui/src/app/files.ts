import type { ServerConnection } from '../connection/server-connection'
import type { ExportSettings } from '../protocol/client-message'
import type { ServerMessageOf } from '../protocol/server-message'

/** An exported file, fetched. */
export interface ExportedFile {
  readonly message: ServerMessageOf<'exported'>
  readonly blob: Blob
}

/** Exports saved animations, each in each format and with each setting at most once: a link works once, and a version never changes. */
export class Files {
  private readonly made = new Map<string, Promise<ExportedFile>>()

  constructor(private readonly connection: ServerConnection) {}

  /** The animation as a file of this format. */
  export(animation: string, format: string, settings: ExportSettings): Promise<ExportedFile> {
    const key = JSON.stringify([animation, format, settings])
    const known = this.made.get(key)
    if (known) {
      return known
    }
    const making = this.make(animation, format, settings)
    this.made.set(key, making)
    making.catch(() => this.made.delete(key))
    return making
  }

  private async make(animation: string, format: string, settings: ExportSettings): Promise<ExportedFile> {
    const [message] = await this.connection.request({ type: 'export', animation, format, settings })
    if (message?.type !== 'exported') {
      throw new Error(`export of ${animation}: expected exported, found ${message?.type}`)
    }
    const response = await fetch(this.connection.httpAddress(message.path))
    if (!response.ok) {
      throw new Error(`The file could not be fetched (HTTP ${response.status}). Export it again.`)
    }
    return { message, blob: await response.blob() }
  }
}
