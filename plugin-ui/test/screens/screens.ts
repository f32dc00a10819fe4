import type { FrameLocator, Page } from 'playwright-core'
import { animate, choose, openVersion, saying, scrubTo, work } from '../scripted/acts'
import { BUTTERFLY_SVG, flutter } from '../scripted/butterfly'
import { openInFigma } from '../scripted/in-figma'
import { WELCOME, type Script, type ScriptedServer } from '../scripted/scripted-server'
import { HISTORY, noLottie, studio } from '../scripted/studio'

/** A state of the panel that has its picture. */
export interface Screen {
  readonly name: string
  /** What the server answers, anew for each try. */
  readonly script: () => Script
  readonly size?: { readonly width: number; readonly height: number }
  /** Which page; the panel's own if none is named. */
  readonly path?: string
  /** Without a ticket the page is not paired. */
  readonly ticket?: boolean
  arrange(page: Page, server: ScriptedServer): Promise<void>
}

/** For what is below the fold of Figma's 720 px. */
const TALL = { width: 400, height: 960 }

/** As on a computer where nothing listens. */
async function withoutServers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.WebSocket = class {
      onclose: ((event: { code: number }) => void) | null = null
      constructor() {
        setTimeout(() => this.onclose?.({ code: 1006 }))
      }
      close() {}
    } as unknown as typeof WebSocket
  })
}

/** As where the browser lets a page reach programs on this computer, or does not. */
async function withPermission(page: Page, state: PermissionState): Promise<void> {
  await page.addInitScript((given) => {
    Permissions.prototype.query = async () => ({ state: given }) as PermissionStatus
  }, state)
}

/** Shows the panel as Figma does, where no server is. */
async function openWhereNoServerIs(page: Page): Promise<FrameLocator> {
  await withoutServers(page)
  return openInFigma(page)
}

export const SCREENS: readonly Screen[] = [
  {
    name: 'empty',
    script: () => studio(),
    arrange: (page) => page.getByText('Choose a file', { exact: true }).waitFor(),
  },
  {
    name: 'reading',
    script: () => studio([], ({ type }) => (type === 'understand' ? [{ type: 'pong' }] : [])),
    arrange: async (page) => {
      await choose(page)
      await page.getByText('Looking at your drawing').waitFor()
    },
  },
  {
    name: 'understood',
    size: TALL,
    script: () => studio(),
    arrange: async (page) => {
      await choose(page)
      await page.getByRole('button', { name: '1 warning' }).click()
      await page.getByRole('button', { name: 'Lock Body' }).click()
      await page.getByRole('button', { name: 'Left wing moves on its own' }).click()
    },
  },
  {
    name: 'directing',
    size: TALL,
    script: () => studio(),
    arrange: async (page) => {
      await work(page)
      await page.getByText('Motion', { exact: true }).click()
    },
  },
  {
    name: 'waiting',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page, scripted) => {
      await work(page)
      await saying(scripted, 'animate', () => page.getByRole('button', { name: 'Animate' }).click())
      scripted.broadcast({ type: 'queued', job: 'j-9', seq: 1, position: 3 })
      await page.getByText('Waiting, 2 before it').first().waitFor()
    },
  },
  { name: 'animating', script: () => studio(HISTORY, noLottie()), arrange: animate },
  { name: 'finished', script: () => studio(HISTORY, noLottie()), arrange: openVersion },
  {
    name: 'comparing',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Compare gently swaying' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'End comparing' }).waitFor()
    },
  },
  {
    name: 'variations',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page, scripted) => {
      await work(page)
      await saying(scripted, 'variations', () => page.getByRole('button', { name: '4 variations' }).click())
      for (const [index, reach] of [0.7, 0.5, 0.3, 0.15].entries()) {
        const job = `j-${index}`
        scripted.broadcast({ type: 'started', job, seq: 1, attempt: 1, fromStep: 0 })
        scripted.broadcast({
          type: 'progress',
          job,
          stage: 'distilling',
          step: 30 * index,
          steps: 150,
          secondsLeft: 60,
        })
        scripted.broadcast({ type: 'preview', job, step: 42, clip: flutter(reach) })
      }
      await page.locator('.stage[data-moving=true]').nth(3).waitFor()
      await scrubTo(page, 0.45)
    },
  },
  {
    name: 'exporting',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('button', { name: 'Size of GIF' }).click()
      await page.getByText('412 kB').waitFor()
      await page.getByText('18 kB').nth(2).waitFor()
    },
  },
  {
    name: 'renaming',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Rename Wide wingbeats' }).press('Enter')
      await page.getByLabel('New name of Wide wingbeats').waitFor()
    },
  },
  {
    name: 'deleted',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Delete gently swaying' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'failed',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page, scripted) => {
      await animate(page, scripted)
      const message = 'the drawing needs more memory than there is: fewer layers or a smaller canvas help'
      scripted.broadcast({ type: 'failed', job: 'j-9', seq: 2, code: 'out-of-memory', message })
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  },
  {
    name: 'refused',
    script: () =>
      studio([], ({ type }) =>
        type === 'understand'
          ? [{ type: 'error', code: 'bad-drawing', message: 'the drawing has no lines or shapes, only a picture' }]
          : [],
      ),
    arrange: async (page) => {
      await choose(page)
      await page.getByText('This cannot be animated').waitFor()
    },
  },
  {
    name: 'unpaired',
    script: () => studio(),
    ticket: false,
    arrange: (page) => page.getByRole('button', { name: 'Pair', exact: true }).waitFor(),
  },
  {
    name: 'pairing',
    script: () =>
      studio([], ({ type }) => (type === 'pair' ? [{ type: 'pairing', digits: '493-271', seconds: 120 }] : [])),
    ticket: false,
    arrange: async (page) => {
      await page.getByRole('button', { name: 'Pair', exact: true }).click()
      await page.getByText('493-271').waitFor()
    },
  },
  {
    name: 'asked-to-pair',
    script: () => studio(),
    arrange: async (page, scripted) => {
      await page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
      const request = { pairing: 'p-7', name: 'Figma plugin', host: 'figma', digits: '493-271', seconds: 120 }
      scripted.broadcast({ type: 'pairingRequested', ...request })
      await page.getByRole('button', { name: 'Allow' }).waitFor()
    },
  },
  {
    name: 'wrong-version',
    script: () =>
      studio([], ({ type }) =>
        type === 'hello'
          ? [
              {
                type: 'error',
                code: 'unsupported-version',
                message: 'Livestroke 0.4.0 speaks protocol 3, this panel 1.',
              },
            ]
          : [],
      ),
    ticket: false,
    arrange: (page) => page.getByText('do not speak the same version').waitFor(),
  },
  {
    name: 'not-running',
    script: () => studio(),
    arrange: async (page) => {
      await page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
      await withoutServers(page)
      await page.reload()
      await page.getByText('Livestroke is not running').waitFor()
    },
  },
  {
    name: 'blocked',
    script: () => studio(),
    arrange: async (page) => {
      await withPermission(page, 'denied')
      const panel = await openWhereNoServerIs(page)
      await panel.getByText('The browser keeps this panel from your own computer').waitFor()
    },
  },
  {
    name: 'figma-empty',
    script: () => studio(),
    arrange: async (page) => {
      await withPermission(page, 'granted')
      const panel = await openWhereNoServerIs(page)
      await panel.getByText('Livestroke is not running').waitFor()
    },
  },
  {
    name: 'impostor',
    script: () => {
      const proof = Buffer.alloc(32).toString('base64url')
      return studio([], ({ type }) => (type === 'authenticate' ? [{ type: 'welcome', ...WELCOME, proof }] : []))
    },
    arrange: (page) => page.getByText('Something else answers').waitFor(),
  },
  {
    name: 'busy',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page, scripted) => {
      await openVersion(page)
      scripted.isFull = true
      scripted.cut()
      await page.getByText('Livestroke is busy').waitFor()
    },
  },
  {
    name: 'inkscape',
    script: () => studio(HISTORY, noLottie()),
    path: '/inkscape.html',
    ticket: false,
    arrange: async (page) => {
      await page.getByRole('button', { name: 'Pair', exact: true }).click()
      await page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
      const selection = { svg: BUTTERFLY_SVG, name: 'Butterfly', document: 'inkscape:1/butterfly', animation: 'a-3' }
      await page.route('**/selection', (route) => route.fulfill({ json: selection }))
      await page.goto(page.url().replace(/#.*$/, '') + `#bridge=${new URL(page.url()).port}&secret=s`)
      await page.reload()
      await page.locator('.stage[data-moving=true]').waitFor()
      await scrubTo(page, 0.3)
    },
  },
  {
    name: 'lost',
    script: () => studio(HISTORY, noLottie()),
    arrange: async (page, scripted) => {
      await openVersion(page)
      scripted.script = ({ type }) => (type === 'hello' ? [{ type: 'pong', replyTo: 'nobody' }] : [])
      scripted.cut()
      await page.getByText('The connection was lost').waitFor()
    },
  },
  {
    name: 'wide',
    script: () => studio(HISTORY, noLottie()),
    size: { width: 1120, height: 720 },
    arrange: openVersion,
  },
  {
    name: 'wide-empty',
    script: () => studio(),
    size: { width: 1120, height: 720 },
    arrange: (page) => page.getByText('Choose a file', { exact: true }).waitFor(),
  },
]
