import type { Browser, Page, Route } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { ScriptedServer } from './scripted-server'
import { HISTORY, noLottie, studio } from './studio'

const PAGES = [
  { host: 'page', path: '/', words: 'Drop an SVG here' },
  { host: 'inkscape', path: '/inkscape.html', words: 'Select layers in Inkscape' },
]

let browser: Browser
let server: ScriptedServer
let page: Page
/** Scripts that were asked for; they wait until the test lets them come. */
let held: Route[]
let free: boolean
beforeAll(async () => {
  browser = await launchBrowser()
  server = await ScriptedServer.start(studio(HISTORY, noLottie()))
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})
beforeEach(async () => {
  held = []
  free = false
  page = await browser.newPage({ viewport: { width: 400, height: 720 } })
  await page.route('**/*.js', (route) => (free ? route.continue() : void held.push(route)))
})
afterEach(() => page.close())

describe.each(PAGES)('the panel of the $host, as it opens', ({ path, words }) => {
  const open = async () => {
    await page.goto(`http://${server.endpoint}${path}#ticket=test`, { waitUntil: 'commit' })
    await page.getByText(words).waitFor()
  }

  it.each(['light', 'dark'] as const)('is painted before any script is there, %s as the system is', async (theme) => {
    await page.emulateMedia({ colorScheme: theme })
    await open()
    const paint = () => performance.getEntriesByName('first-contentful-paint').length
    await expect.poll(() => page.evaluate(paint)).toBe(1)
    const background = await page.evaluate(() => getComputedStyle(document.body).backgroundColor)
    expect(background).toBe(theme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(44, 44, 44)')
    expect(await page.locator('.stage').evaluate((stage) => stage.clientHeight)).toBeGreaterThan(200)
  })

  it('is taken over by the script, element for element', async () => {
    await open()
    const before = await page.locator('#panel *').elementHandles()
    await letScriptsCome()
    await page.locator('.light:not(.connecting)').waitFor()
    expect(before.length).toBeGreaterThan(10)
    for (const element of before) {
      expect.soft(await element.evaluate((each) => each.isConnected)).toBe(true)
    }
  })

  it('shows where the connection stands, however late the browser runs effects', async () => {
    await page.addInitScript(() => {
      const later = window.setTimeout.bind(window)
      window.requestAnimationFrame = () => 0
      window.setTimeout = ((action: () => void, ms = 0) => later(action, ms + 1500)) as typeof window.setTimeout
    })
    free = true
    await page.goto(`http://${server.endpoint}${path}`)
    await page.getByRole('button', { name: 'Pair', exact: true }).waitFor({ timeout: 10_000 })
  })
})

describe('the panel of the page, as it opens', () => {
  it('stays where it is while the script takes over and connects', async () => {
    await page.goto(`http://${server.endpoint}/#ticket=test`, { waitUntil: 'commit' })
    await page.getByText('Drop an SVG here').waitFor()
    await page.evaluate(watchShifts)
    await letScriptsCome()
    await page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
    expect(await page.evaluate(() => (window as unknown as { shifts: number }).shifts)).toBe(0)
  })
})

async function letScriptsCome(): Promise<void> {
  free = true
  await Promise.all(held.map((route) => route.continue()))
}

/** Counts from now on what moves by itself; runs in the browser. */
function watchShifts(): void {
  const counted = Object.assign(window, { shifts: 0 })
  new PerformanceObserver((list) => (counted.shifts += list.getEntries().length)).observe({ type: 'layout-shift' })
}
