import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import { BUTTERFLY, BUTTERFLY_SVG, flutter } from '../scripted/butterfly'
import type { Message, Script, ScriptedServer } from '../scripted/scripted-server'

/** A state of the panel that has its picture. */
export interface Screen {
  readonly name: string
  readonly script: Script
  readonly size?: { readonly width: number; readonly height: number }
  /** Without a ticket the page is not paired. */
  readonly ticket?: false
  arrange(page: Page, server: ScriptedServer): Promise<void>
}

const WARNINGS = [
  { message: 'text element (#label): will not appear; convert text to outlines in the design tool', layer: 'label' },
]
const summary = (id: string, name: string, more: object = {}) => ({
  id,
  name,
  prompt: 'a butterfly fluttering its wings',
  seed: 42,
  createdAt: `2026-11-30T03:4${id.slice(-1)}:00Z`,
  durationSeconds: 2,
  fps: 30,
  course: 'forever',
  state: 'finished',
  kept: false,
  ...more,
})
const HISTORY = [
  summary('a-3', 'Wide wingbeats', { parent: 'a-2' }),
  summary('a-2', 'a butterfly fluttering its wings', { seed: 7 }),
  summary('a-1', 'gently swaying', { prompt: 'gently swaying', seed: 3 }),
]
const REACH: Readonly<Record<string, number>> = { 'a-3': 0.75, 'a-2': 0.45, 'a-1': 0.2 }

/** Answers as a server with this history would. */
function server(history: readonly object[], more: Script = () => []): Script {
  return (message, connection) => {
    const special = more(message, connection)
    return special.length > 0 ? special : ordinary(message, history)
  }
}

function ordinary(message: Message, history: readonly object[]): readonly object[] {
  switch (message.type) {
    case 'understand':
      return [{ type: 'understood', drawing: BUTTERFLY, warnings: WARNINGS }]
    case 'list':
      return [{ type: 'animations', animations: history, more: false }]
    case 'get':
      return [
        {
          type: 'animation',
          animation: HISTORY.find(({ id }) => id === message.animation),
          options: { strength: 1, course: 'forever', durationSeconds: 2 },
          drawing: BUTTERFLY,
          clip: flutter(REACH[String(message.animation)] ?? 0.5),
        },
      ]
    case 'delete':
      return [{ type: 'deleted', animation: message.animation, undoSeconds: 600 }]
    case 'export':
      return [
        {
          type: 'exported',
          animation: message.animation,
          format: message.format,
          path: '/downloads/x/butterfly',
          fileName: 'butterfly.json',
          mediaType: 'application/json',
          bytes: message.format === 'gif' ? 412_300 : 18_231,
          expiresSeconds: 120,
          warnings: message.format === 'gif' ? ['GIF has no half-transparent edges: choose a background colour.'] : [],
        },
      ]
    case 'variations':
      return (message.seeds as number[]).map((seed, index) => accepted(`j-${index}`, seed))
    case 'animate':
      return [accepted('j-9', 42)]
    default:
      return []
  }
}

function accepted(job: string, seed: number) {
  return { type: 'accepted', job, seed, prompt: 'a butterfly', drawing: BUTTERFLY, warnings: [] }
}

async function choose(page: Page): Promise<void> {
  await page.getByText('Choose a file', { exact: true }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'butterfly.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(BUTTERFLY_SVG) })
}

async function work(page: Page): Promise<void> {
  await choose(page)
  await page.getByLabel('What should happen?').fill('a butterfly fluttering its wings')
}

export async function animate(page: Page, scripted: ScriptedServer): Promise<void> {
  await work(page)
  const before = heardOf(scripted, 'animate')
  await page.getByRole('button', { name: 'Animate' }).click()
  await expect.poll(() => heardOf(scripted, 'animate'), { timeout: 30_000 }).toBeGreaterThan(before)
  scripted.broadcast({ type: 'started', job: 'j-9', seq: 1, attempt: 1, fromStep: 0 })
  scripted.broadcast({ type: 'progress', job: 'j-9', stage: 'distilling', step: 42, steps: 150, secondsLeft: 17.5 })
  scripted.broadcast({ type: 'preview', job: 'j-9', step: 42, clip: flutter(0.6) })
  await page.getByRole('button', { name: 'Keep this' }).waitFor()
  await scrubTo(page, 0.4)
}

/** How many messages of a type the server has answered; what it says next comes after its answer. */
function heardOf(scripted: ScriptedServer, type: string): number {
  return scripted.heard.filter((message) => message.type === type).length
}

async function scrubTo(page: Page, share: number): Promise<void> {
  await page.getByRole('slider', { name: 'Time' }).fill(String(share))
}

async function openVersion(page: Page): Promise<void> {
  await work(page)
  await page
    .getByRole('button', { name: /Wide wingbeats/ })
    .first()
    .click()
  await page.locator('.stage[data-moving=true]').waitFor()
  await scrubTo(page, 0.3)
}

/** A file that a scripted server does not have leaves the panel's own picture of the points on stage. */
const noLottie: Script = ({ type, format }) =>
  type === 'export' && format === 'lottie' ? [{ type: 'error', code: 'unavailable', message: 'scripted' }] : []

export const SCREENS: readonly Screen[] = [
  { name: 'empty', script: server([]), arrange: (page) => page.getByText('Choose a file', { exact: true }).waitFor() },
  {
    name: 'understood',
    script: server([]),
    arrange: async (page) => {
      await choose(page)
      await page.getByText('Layers', { exact: true }).click()
      await page.getByRole('button', { name: 'Lock Body' }).click()
      await page.getByRole('button', { name: 'Left wing moves on its own' }).click()
      await page.getByText('Layers', { exact: true }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'directing',
    script: server([]),
    arrange: async (page) => {
      await work(page)
      await page.getByText('Motion', { exact: true }).click()
    },
  },
  { name: 'animating', script: server(HISTORY, noLottie), arrange: animate },
  { name: 'finished', script: server(HISTORY, noLottie), arrange: openVersion },
  {
    name: 'comparing',
    script: server(HISTORY, noLottie),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Compare gently swaying' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'End comparing' }).waitFor()
    },
  },
  {
    name: 'variations',
    script: server(HISTORY, noLottie),
    arrange: async (page, scripted) => {
      await work(page)
      await page.getByRole('button', { name: '4 variations' }).click()
      await page.getByRole('list', { name: 'Variations' }).waitFor()
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
    script: server(HISTORY, noLottie),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Export' }).click()
      await page.getByRole('button', { name: 'Size of GIF' }).click()
      await page.getByRole('button', { name: 'Size of Animated SVG' }).click()
      await page.getByText('412 kB').waitFor()
    },
  },
  {
    name: 'deleted',
    script: server(HISTORY, noLottie),
    arrange: async (page) => {
      await openVersion(page)
      await page.getByRole('button', { name: 'Delete gently swaying' }).focus()
      await page.keyboard.press('Enter')
      await page.getByRole('button', { name: 'Undo' }).waitFor()
    },
  },
  {
    name: 'failed',
    script: server(HISTORY, noLottie),
    arrange: async (page, scripted) => {
      await animate(page, scripted)
      const message = 'the drawing needs more memory than there is: fewer layers or a smaller canvas help'
      scripted.broadcast({ type: 'failed', job: 'j-9', seq: 2, code: 'out-of-memory', message })
      await page.getByRole('button', { name: 'Try again' }).waitFor()
    },
  },
  {
    name: 'refused',
    script: server([], ({ type }) =>
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
    script: server([]),
    ticket: false,
    arrange: (page) => page.getByRole('button', { name: 'Pair', exact: true }).waitFor(),
  },
  {
    name: 'pairing',
    script: server([], ({ type }) => (type === 'pair' ? [{ type: 'pairing', digits: '493-271', seconds: 120 }] : [])),
    ticket: false,
    arrange: async (page) => {
      await page.getByRole('button', { name: 'Pair', exact: true }).click()
      await page.getByText('493-271').waitFor()
    },
  },
  {
    name: 'asked-to-pair',
    script: server([]),
    arrange: async (page, scripted) => {
      await page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
      const request = { pairing: 'p-7', name: 'Figma plugin', host: 'figma', digits: '493-271', seconds: 120 }
      scripted.broadcast({ type: 'pairingRequested', ...request })
      await page.getByRole('button', { name: 'Allow' }).waitFor()
    },
  },
  {
    name: 'wrong-version',
    script: server([], ({ type }) =>
      type === 'hello'
        ? [{ type: 'error', code: 'unsupported-version', message: 'Livestroke 0.4.0 speaks protocol 3, this panel 1.' }]
        : [],
    ),
    ticket: false,
    arrange: (page) => page.getByText('do not speak the same version').waitFor(),
  },
  {
    name: 'not-running',
    script: server([]),
    arrange: async (page, scripted) => {
      await page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
      scripted.script = (_, connection) => (connection.close(1001), [{ type: 'pong' }])
      await page.route('**/ws', (route) => route.abort())
      await page.addInitScript(() => {
        window.WebSocket = class extends EventTarget {
          onclose: ((event: { code: number }) => void) | null = null
          constructor() {
            super()
            setTimeout(() => this.onclose?.({ code: 1006 }))
          }
          close() {}
        } as unknown as typeof WebSocket
      })
      await page.reload()
      await page.getByText('Livestroke is not running').waitFor()
    },
  },
  {
    name: 'lost',
    script: server(HISTORY, noLottie),
    arrange: async (page, scripted) => {
      await openVersion(page)
      scripted.script = ({ type }) => (type === 'hello' ? [{ type: 'pong' }] : [])
      scripted.cut()
      await page.getByText('The connection was lost').waitFor()
    },
  },
  {
    name: 'wide',
    script: server(HISTORY, noLottie),
    size: { width: 1120, height: 720 },
    arrange: openVersion,
  },
  {
    name: 'wide-empty',
    script: server([]),
    size: { width: 1120, height: 720 },
    arrange: (page) => page.getByText('Choose a file', { exact: true }).waitFor(),
  },
]
