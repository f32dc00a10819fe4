import { createRequire } from 'node:module'
import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { ScriptedServer } from '../scripted/scripted-server'
import { SCREENS, type Screen } from './screens'

/** Where the pictures go: docs/ui when they are to be renewed (LIVESTROKE_SCREENS=docs), else the build's folder. */
const here = import.meta.dirname
const pictures = join(here, process.env.LIVESTROKE_SCREENS === 'docs' ? '../../../docs/ui' : '../../target/screens')
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const THEMES = ['light', 'dark'] as const

describe.each(SCREENS)('the panel, $name', (screen) => {
  let browser: Browser
  let server: ScriptedServer
  beforeAll(async () => {
    mkdirSync(pictures, { recursive: true })
    browser = await shared()
    server = await ScriptedServer.start(screen.script)
  })
  afterAll(() => server.stop())

  it('has no serious barrier, in light and in dark', async () => {
    server.script = screen.script
    const page = await open(browser, server, screen)
    await screen.arrange(page, server)
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await page.waitForTimeout(250)
      await page.screenshot({ path: join(pictures, `${screen.name}-${theme}.jpg`), type: 'jpeg', quality: 62 })
      expect.soft(await seriousBarriers(page), theme).toEqual([])
    }
    await page.context().close()
  })
})

let started: Promise<Browser> | undefined
function shared(): Promise<Browser> {
  started ??= launchBrowser()
  return started
}
afterAll(async () => (await started)?.close())

async function open(browser: Browser, server: ScriptedServer, screen: Screen): Promise<Page> {
  const context = await browser.newContext({
    viewport: screen.size ?? { width: 400, height: 720 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`http://${server.endpoint}/${screen.ticket === false ? '' : '#ticket=test'}`)
  return page
}

async function seriousBarriers(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ content: axe })
  const found = await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: {
        run(): Promise<{
          violations: { id: string; impact: string; nodes: { html: string; failureSummary: string }[] }[]
        }>
      }
    }
    return (await checker.run()).violations
  })
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`))
}
