import { startPanel } from '../../app/start-panel'
import { browserServices, takeTicket } from '../browser/browser-services'
import { followTheme } from '../browser/follow-theme'
import { EXAMPLES } from './examples'
import { watchPaste } from './watch-paste'

const root = document.getElementById('panel')
if (root) {
  followTheme()
  startPanel(root, {
    ...browserServices('livestroke.page'),
    traits: { name: 'page', selectionWords: 'a drawing', takesFiles: true, examples: EXAMPLES },
    clientName: 'Livestroke page',
    ticket: takeTicket(),
    watchSelection: watchPaste,
    readSelection: () => {},
    fetchExample: async (file) => (await fetch(`examples/${file}`)).text(),
  })
}
