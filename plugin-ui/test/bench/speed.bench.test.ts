import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { ScriptedServer } from '../scripted/scripted-server'
import { animate } from '../scripted/acts'
import { openInFigma } from '../scripted/in-figma'
import { HISTORY, noLottie, studio } from '../scripted/studio'

const LOADS = 9
const PLAYED_MS = 5000

/** Prints how soon the panel is seen and how evenly a preview plays; a bench, so no figure fails it. */
describe('the speed of the panel', () => {
  let browser: Browser
  let server: ScriptedServer
  beforeAll(async () => {
    browser = await launchBrowser()
    server = await ScriptedServer.start(studio(HISTORY, noLottie()))
  })
  afterAll(async () => {
    await browser.close()
    await server.stop()
  })

  const open = async (): Promise<Page> => {
    const page = await browser.newPage({ viewport: { width: 400, height: 720 } })
    await page.goto(`http://${server.endpoint}/#ticket=test`)
    return page
  }

  it.each([
    { bench: 'first paint of the page', show: open },
    {
      bench: "first paint in Figma's frame",
      show: async () => {
        const page = await browser.newPage({ viewport: { width: 400, height: 720 } })
        const panel = await openInFigma(page)
        await panel.getByText('Select layers in Figma').waitFor()
        return page
      },
    },
  ])('$bench', async ({ bench, show }) => {
    const paints: number[] = []
    for (let load = 0; load < LOADS; load++) {
      const page = await show()
      const paint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0
      const read = () => page.frames().at(-1)?.evaluate(paint)
      await expect.poll(read).toBeGreaterThan(0)
      paints.push(Math.round((await read()) ?? 0))
      await page.close()
    }
    paints.sort((first, second) => first - second)
    print({ bench, medianMs: paints[LOADS >> 1], leastMs: paints[0], mostMs: paints.at(-1) })
  })

  it('frames of a preview', async () => {
    const page = await open()
    await animate(page, server)
    await page.getByRole('button', { name: 'Play (Space)' }).click()
    const gaps = await page.evaluate(async (milliseconds) => {
      const times: number[] = []
      for (const end = performance.now() + milliseconds; performance.now() < end;) {
        times.push(await new Promise<number>(requestAnimationFrame))
      }
      return times.slice(1).map((time, index) => time - (times[index] ?? 0))
    }, PLAYED_MS)
    const late = gaps.filter((gap) => gap > 25).length
    const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
    print({ bench: 'preview', framesPerSecond: Number((1000 / mean).toFixed(1)), frames: gaps.length, late })
  })
})

function print(figures: object): void {
  process.stdout.write(`${JSON.stringify(figures)}\n`)
}
