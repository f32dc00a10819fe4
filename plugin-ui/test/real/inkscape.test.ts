import { execFile, spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { animate, finished, isConnected, keepFirst } from './panel-page'
import { countPictures } from './play-file'
import { newLibrary, RealServer } from './real-server'

const EXTENSION = join(import.meta.dirname, '../../target/classes/dev/livestroke/ui/inkscape')
const isInstalled = ['inkscape', 'xvfb-run'].every((each) => spawnSync(each, ['--help']).status === 0)
const DRAWING = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  width="120" height="80" viewBox="0 0 120 80"><g id="scene" transform="translate(10 5)" style="stroke:#336699">
  <g id="flag" inkscape:label="Flag"><path id="cloth" style="fill:#ffcc66" d="M10 10C40 0 60 20 90 10L90 50C60 60 40 40 10 50Z"/>
  <path id="pole" d="M10 5L10 70" style="stroke-width:4;fill:none"/></g></g><path id="ground" d="M0 78H120" stroke="#000"/></svg>`

let server: RealServer
let browser: Browser
let page: Page
const folder = mkdtempSync(join(tmpdir(), 'livestroke-inkscape-'))
const address = join(folder, 'address.txt')

/** Runs the extension on a layer, as its menu does, and saves the document; Inkscape has a screen of its own. */
function runOn(layer: string, from: string, to: string): Promise<void> {
  const actions = [`select-by-id:${layer}`, 'dev.livestroke.animate.noprefs', `export-filename:${to}`, 'export-do']
  const args = ['-a', 'inkscape', '--batch-process', `--actions=${actions.join(';')}`, from]
  const environment = {
    ...process.env,
    // Inkscape runs extensions by the first Python it finds, which must be the system's: it has what they need.
    PATH: `/usr/bin:${process.env.PATH}`,
    INKSCAPE_PROFILE_DIR: join(folder, 'profile'),
    LIVESTROKE_SERVER: server.address,
    BROWSER: join(folder, 'browser'),
    HOME: folder,
  }
  return new Promise((resolve, reject) => {
    execFile('xvfb-run', args, { env: environment }, (error, _, said) =>
      error ? reject(new Error(`Inkscape failed: ${said}`)) : resolve(),
    )
  })
}

/** Opens the page that the extension asked its browser for. */
async function openExtensionPage(): Promise<void> {
  await expect.poll(() => existsSync(address), { timeout: 120_000 }).toBe(true)
  await page.goto('about:blank')
  await page.goto(readFileSync(address, 'utf8').trim())
  rmSync(address)
}

/** Where there is no Inkscape, PanelTest says so and skips this. */
describe.runIf(isInstalled)('the extension in a real Inkscape', () => {
  beforeAll(async () => {
    cpSync(EXTENSION, join(folder, 'profile/extensions/livestroke'), { recursive: true })
    writeFileSync(
      join(folder, 'browser'),
      `#!/bin/sh\nprintf %s "$1" > ${address}.part && mv ${address}.part ${address}\n`,
    )
    chmodSync(join(folder, 'browser'), 0o755)
    mkdirSync(join(folder, 'work'))
    writeFileSync(join(folder, 'work/flag.svg'), DRAWING)
    server = await RealServer.start(newLibrary(), 0)
    browser = await launchBrowser()
    page = await browser.newPage({ viewport: { width: 420, height: 900 } })
    await page.goto(await server.pageLink())
    await isConnected(page)
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  const animated = join(folder, 'work/animated.svg')

  it('gives the selection to the page, and gets layers per frame and an animated SVG back', async () => {
    const inkscape = runOn('flag', join(folder, 'work/flag.svg'), animated)
    await openExtensionPage()
    await page.getByRole('heading', { name: 'Flag' }).waitFor()
    await animate(page, 'a flag waving in the wind')
    await keepFirst(page)
    await page.getByRole('button', { name: 'Put into the document' }).click()
    await inkscape
    const document = readFileSync(animated, 'utf8')
    expect(document.match(/inkscape:label="Frame \d+ · /g)?.length).toBeGreaterThanOrEqual(16)
    expect(document).toMatch(/livestroke:animation="[0-9a-f]{16}"/)
    const own = readdirSync(join(folder, 'work')).filter((name) => name.startsWith('flag-'))
    expect(own).toEqual(['flag-a-flag-waving-in-the-wind.svg'])
    expect(await countPictures(browser, join(folder, 'work', own[0] ?? ''), own[0] ?? '')).toBeGreaterThan(1)
  })

  it('opens the animation again from the layer that it made', async () => {
    const layer = /<g[^>]*livestroke:animation[^>]*>/.exec(readFileSync(animated, 'utf8'))?.[0] ?? ''
    const inkscape = runOn(/\bid="([^"]+)"/.exec(layer)?.[1] ?? '', animated, join(folder, 'work/again.svg'))
    await openExtensionPage()
    await page.locator('.history [aria-current=true]').waitFor()
    await finished(page)
    await page.goto('about:blank')
    await inkscape
  })
})
