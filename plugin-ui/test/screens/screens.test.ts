import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { seriousBarriers } from '../axe'
import { launchBrowser } from '../browser'
import { ScriptedServer } from '../scripted/scripted-server'
import { savePicture } from './pictures'
import { SCREENS, type Screen } from './screens'

const THEMES = ['light', 'dark'] as const

let browser: Browser
let server: ScriptedServer
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  server = await ScriptedServer.start(() => [])
})
afterEach(() => server.stop())

describe('the panel', () => {
  it.each(SCREENS)('has no serious barrier, in light and in dark: $name', async (screen) => {
    server.script = screen.script()
    const page = await open(screen)
    await screen.arrange(page, server)
    const frame = page.frames().at(-1) ?? page.mainFrame()
    for (const theme of THEMES) {
      await page.emulateMedia({ colorScheme: theme })
      await frame.evaluate(asFigmaSays, theme)
      await expect.poll(() => frame.evaluate(isDark)).toBe(theme === 'dark')
      await savePicture(page, `${screen.name}-${theme}`)
      expect.soft(await seriousBarriers(frame), theme).toEqual([])
    }
    await page.context().close()
  })
})

/** Figma tells its theme by a class of the document, which others have not. */
function asFigmaSays(theme: string): void {
  const { classList } = document.documentElement
  if (classList.contains('figma-light') || classList.contains('figma-dark')) {
    classList.remove('figma-light', 'figma-dark')
    classList.add(`figma-${theme}`)
  }
}

/** Whether the panel is painted dark; runs in the browser. */
function isDark(): boolean {
  const [red = 255] = getComputedStyle(document.body).backgroundColor.match(/\d+/g)?.map(Number) ?? []
  return red < 128
}

async function open({ size, path = '/', ticket = true }: Screen): Promise<Page> {
  const context = await browser.newContext({
    viewport: size ?? { width: 400, height: 720 },
    colorScheme: 'light',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(`http://${server.endpoint}${path}${ticket ? '#ticket=test' : ''}`)
  return page
}
