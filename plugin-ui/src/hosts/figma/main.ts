import { emit, on, showUI } from '@create-figma-plugin/utilities'
import type {
  Keep,
  Kept,
  Loaded,
  PanelStarted,
  PutDone,
  PutIntoDocument,
  ReadSelection,
  SelectionChanged,
} from './events'
import { insertFrames } from './main/insert-frames'
import { readSelection } from './main/read-selection'

const STORED = 'livestroke'

/** The plugin's main thread: shows the panel and does for it what only Figma can do. */
export function animateSelection(): void {
  on<PanelStarted>('PANEL_STARTED', () => void tellKept())
  on<ReadSelection>('READ_SELECTION', () => {
    figma.off('selectionchange', tellSelection)
    figma.on('selectionchange', tellSelection)
    void tellSelection()
  })
  on<Keep>('KEEP', (kept) => void keep(kept))
  on<PutIntoDocument>('PUT_INTO_DOCUMENT', async (result) => {
    try {
      await insertFrames(result)
      emit<PutDone>('PUT_DONE')
    } catch (error) {
      emit<PutDone>('PUT_DONE', error instanceof Error ? error.message : String(error))
    }
  })
  showUI({ width: 400, height: 720 })
}

async function tellKept(): Promise<void> {
  emit<Loaded>('LOADED', ((await figma.clientStorage.getAsync(STORED)) as Kept | undefined) ?? {})
}

async function keep(kept: Partial<Kept>): Promise<void> {
  const before = ((await figma.clientStorage.getAsync(STORED)) as Kept | undefined) ?? {}
  await figma.clientStorage.setAsync(STORED, { ...before, ...kept })
}

async function tellSelection(): Promise<void> {
  try {
    emit<SelectionChanged>('SELECTION_CHANGED', await readSelection())
  } catch (error) {
    figma.notify(error instanceof Error ? error.message : String(error), { error: true })
  }
}
