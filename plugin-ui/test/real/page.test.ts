import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import {
  animate,
  butterfly,
  drop,
  finished,
  isConnected,
  moves,
  plays,
  previewed,
  withShortSearches,
} from './panel-page'
import { newLibrary, RealServer } from './real-server'

let browser: Browser
let context: BrowserContext
let server: RealServer
let page: Page
const library = newLibrary()

beforeAll(async () => {
  server = await RealServer.start(library, 0)
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 420, height: 900 } })
  await withShortSearches(context)
  page = await context.newPage()
  await page.goto(await server.pageLink())
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

describe('the page, in a browser, against the real server', () => {
  it('understands a dropped SVG', async () => {
    await isConnected(page)
    await drop(page, butterfly, 'butterfly.svg')
    await page.getByRole('heading', { name: 'butterfly' }).waitFor()
    await page
      .getByText(/^\d+ layers in \d+ groups?$/)
      .first()
      .waitFor()
    expect(await moves(page.locator('.stage canvas'))).toBe(false)
  })

  it('shows the motion while it is searched for, and cancels', async () => {
    await animate(page, 'a butterfly fluttering its wings')
    await previewed(page)
    await expect.poll(() => moves(page.locator('.stage canvas')), { timeout: 120_000 }).toBe(true)
    await page.getByRole('button', { name: 'Cancel', exact: true }).click()
    await page.getByText('Cancelled').first().waitFor()
    expect(await page.getByLabel('What should happen?').inputValue()).toBe('a butterfly fluttering its wings')
  })

  it('plays the finished file itself', async () => {
    await animate(page, 'a butterfly fluttering its wings')
    await finished(page)
    expect(await plays(page.locator('.lottie'))).toBe(true)
  })

  it('compares two tries side by side', async () => {
    await animate(page, 'gently swaying')
    await previewed(page)
    await page.getByRole('button', { name: 'Keep this' }).click()
    await finished(page)
    await page.getByRole('button', { name: /^Compare a butterfly fluttering/ }).press('Enter')
    await page.locator('.side-by-side .stage[data-final=true]').nth(1).waitFor()
    expect(await plays(page.locator('.side-by-side .lottie').nth(0))).toBe(true)
    expect(await plays(page.locator('.side-by-side .lottie').nth(1))).toBe(true)
    await page.getByRole('button', { name: 'End comparing' }).click()
  })
})
