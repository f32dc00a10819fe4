import type { PutBack } from '../../app/host-services'
import { startPanel } from '../../app/start-panel'
import type { Selection } from '../../model/app-state'
import { browserServices } from '../browser/browser-services'
import { Bridge } from './bridge'
import { TRAITS } from './traits'

const ALIVE_EVERY_MS = 20_000

const root = document.getElementById('panel')
if (root) {
  const bridge = Bridge.fromAddress(location.hash)
  const tell = async (listener: (selection: Selection | undefined) => void) => listener(await bridge?.selection())
  let told: (selection: Selection | undefined) => void = () => {}
  const services = browserServices('livestroke.inkscape')
  startPanel(root, {
    ...services,
    // What is selected is Inkscape's to say.
    loadDraft: async () => {
      const draft = await services.loadDraft()
      return draft && { ...draft, selection: undefined }
    },
    traits: TRAITS,
    clientName: 'Inkscape extension',
    watchSelection: (listener) => {
      told = listener
      void tell(listener)
    },
    readSelection: () => void tell(told),
    putBack: async (result) => {
      if (!bridge) {
        throw new Error('Inkscape did not open this page. Start Extensions › Livestroke › Animate selection there.')
      }
      await bridge.putBack(await complete(result))
    },
  })
  setInterval(() => void bridge?.alive(), ALIVE_EVERY_MS)
  addEventListener('pagehide', () => bridge?.close())
}

async function complete({ animatedSvg, ...result }: PutBack) {
  return { ...result, animatedSvg: await animatedSvg() }
}
