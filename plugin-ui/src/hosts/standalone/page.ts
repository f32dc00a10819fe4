import { startPanel } from '../../app/start-panel'
import { browserServices, takeTicket } from '../browser/browser-services'
import { TRAITS } from './traits'
import { watchPaste } from './watch-paste'

const root = document.getElementById('panel')
if (root) {
  startPanel(root, {
    ...browserServices('livestroke.page'),
    traits: TRAITS,
    clientName: 'Livestroke page',
    ticket: takeTicket(),
    watchSelection: watchPaste,
    readSelection: () => {},
    fetchExample: async (file) => (await fetch(`examples/${file}`)).text(),
  })
}
