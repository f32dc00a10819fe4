import { emit, on, once } from '@create-figma-plugin/utilities'
import '!../../view/panel.css'
import { startPanel } from '../../app/start-panel'
import type { LottiePlayer } from '../../view/commands'
import { saveByLink } from '../browser/browser-services'
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
import { copyByField } from './copy-by-field'
import { loopbackPermission } from './loopback-permission'
import { lottieSource } from './lottie-source'

/** The ports that the server may take, as the manifest allows them. */
const ENDPOINTS = [7345, 7346, 7347, 7348, 7349].map((port) => `localhost:${port}`)

/** Shows the panel inside Figma. */
export function showPanel(root: Element): void {
  const kept = new Promise<Kept>((resolve) => once<Loaded>('LOADED', resolve))
  // Figma's frame has neither, and screen readers tell both.
  document.documentElement.lang = 'en'
  document.title = 'Livestroke'
  emit<PanelStarted>('PANEL_STARTED')
  startPanel(root, {
    traits: {
      name: 'figma',
      selectionWords: 'layers in Figma',
      putBackWords: 'Put into the document',
      takesFiles: false,
      examples: [],
    },
    endpoints: ENDPOINTS,
    clientName: 'Figma plugin',
    loadCredential: async () => (await kept).credential,
    saveCredential: async (credential) => emit<Keep>('KEEP', { credential }),
    localNetworkPermission: loopbackPermission,
    loadDraft: async () => {
      const { draft } = await kept
      return draft && { prompt: draft.prompt, direction: draft.direction }
    },
    saveDraft: async ({ prompt, direction }) => emit<Keep>('KEEP', { draft: { prompt, direction } }),
    watchSelection: (listener) => {
      on<SelectionChanged>('SELECTION_CHANGED', listener)
      emit<ReadSelection>('READ_SELECTION')
    },
    readSelection: () => emit<ReadSelection>('READ_SELECTION'),
    saveFile: async (name, file) => saveByLink(name, file),
    copyText: async (text) => copyByField(text),
    putBack: ({ animation, document, name, prompt, durationSeconds, frames }) =>
      new Promise((resolve, reject) => {
        once<PutDone>('PUT_DONE', (problem) => (problem === undefined ? resolve() : reject(new Error(problem))))
        emit<PutIntoDocument>('PUT_INTO_DOCUMENT', { animation, document, name, prompt, durationSeconds, frames })
      }),
    loadPlayer: async () => loadLottie(),
  })
}

/** The player travels inside the panel as text, since a frame without an origin has nowhere to load it from. */
function loadLottie(): LottiePlayer {
  const script = document.createElement('script')
  script.textContent = lottieSource
  document.head.append(script)
  return (window as unknown as { readonly lottie: LottiePlayer }).lottie
}
