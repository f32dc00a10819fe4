import { readFileSync } from 'node:fs'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { animate, butterfly, drop, finished, isConnected, keepFirst, moves, plays, previewed } from './panel-page'
import { countPictures } from './play-file'
import { newLibrary, RealServer } from './real-server'

let browser: Browser
let context: BrowserContext
let server: RealServer
let page: Page
const library = newLibrary()

beforeAll(async () => {
  server = await RealServer.start(library, 0)
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 420, height: 900 }, acceptDownloads: true })
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

  it('keeps what has been found so far, and plays the file itself', async () => {
    await animate(page, 'a butterfly fluttering its wings')
    await keepFirst(page)
    expect(await plays(page.locator('.lottie'))).toBe(true)
  })

  it('compares two tries side by side', async () => {
    await animate(page, 'gently swaying')
    await keepFirst(page)
    await page
      .getByRole('button', { name: /^Compare a butterfly fluttering/ })
      .first()
      .press('Enter')
    await page.locator('.side-by-side .stage[data-final=true]').nth(1).waitFor()
    expect(await plays(page.locator('.side-by-side .lottie').nth(0))).toBe(true)
    expect(await plays(page.locator('.side-by-side .lottie').nth(1))).toBe(true)
    await page.getByRole('button', { name: 'End comparing' }).click()
  })

  it('exports each format as a file that plays', async () => {
    await page.getByRole('button', { name: 'Export' }).click()
    const saves = await page.getByRole('button', { name: /^Save / }).all()
    expect(saves.length).toBeGreaterThanOrEqual(7)
    for (const save of saves) {
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
      const pictures = await countPictures(browser, await download.path(), download.suggestedFilename())
      expect.soft(pictures, download.suggestedFilename()).toBeGreaterThan(0)
    }
    await page.keyboard.press('Escape')
  })

  it('eases what is there without a new search, in what plays and in the file', async () => {
    const lottie = async () => {
      await page.getByRole('button', { name: 'Export' }).click()
      const save = page.getByRole('button', { name: /^Save Lottie/ })
      const [download] = await Promise.all([page.waitForEvent('download'), save.click()])
      await page.keyboard.press('Escape')
      return readFileSync(await download.path(), 'utf8')
    }
    const even = await lottie()
    await page.getByText('Motion', { exact: true }).click()
    await page.getByText('In and out', { exact: true }).click()
    await finished(page)
    expect(await plays(page.locator('.lottie'))).toBe(true)
    expect(await lottie()).not.toBe(even)
    await page.getByText('Motion', { exact: true }).click()
  })

  it('loses nothing when the page is reloaded, not even what is being made', async () => {
    await animate(page, 'spinning around')
    await page.getByText(/^step \d+ of/).waitFor({ timeout: 60_000 })
    await page.reload()
    await isConnected(page)
    expect(await page.getByLabel('What should happen?').inputValue()).toBe('spinning around')
    await page
      .getByRole('button', { name: /gently swaying/ })
      .first()
      .waitFor()
    await keepFirst(page)
    await expect.poll(() => page.locator('.history li').count()).toBe(3)
  })

  it('comes back by itself when the server was stopped and started', async () => {
    const { port } = server
    await server.stop()
    await page.getByText('The connection was lost').waitFor()
    server = await RealServer.start(library, port)
    await isConnected(page)
    expect(await page.locator('.history li').count()).toBe(3)
  })

  it('renames a version, deletes it, brings it back, and goes on from it', async () => {
    const names = () => page.locator('.history li .name').allInnerTexts()
    await page.getByRole('button', { name: 'Rename gently swaying' }).press('Enter')
    await page.getByLabel('New name of gently swaying').fill('Breeze')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete Breeze' }).press('Enter')
    await expect.poll(names).not.toContain('Breeze')
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(names).toContain('Breeze')
    await page.getByRole('button', { name: 'Go on from Breeze' }).press('Enter')
    await page.getByText('Starts from').waitFor()
    expect(await page.getByLabel('What should happen?').inputValue()).toBe('gently swaying')
  })

  it('asks a page that is not paired to pair, and lets it in when the owner sees the same digits', async () => {
    const stranger = await (await browser.newContext()).newPage()
    await stranger.goto(server.address)
    server.type('p')
    await stranger.getByRole('button', { name: 'Pair', exact: true }).click()
    const digits = await stranger.locator('.digits').innerText()
    await server.prints(new RegExp(`shows ${digits}\\.`))
    expect(await page.getByRole('alertdialog').locator('.digits').innerText()).toBe(digits)
    await page.getByRole('button', { name: 'Allow' }).click()
    await isConnected(stranger)
    await stranger.context().close()
  })

  it('tells a wrong version and a server that is gone apart', async () => {
    const old = await (await browser.newContext()).newPage()
    await old.routeWebSocket('**/ws', (socket) => {
      const line = socket.connectToServer()
      socket.onMessage((text) => line.send(String(text).replace('"protocols":[1]', '"protocols":[99]')))
    })
    await old.goto(server.address)
    await old.getByText('do not speak the same version').waitFor()
    await old.context().close()
    const late = await (await browser.newContext()).newPage()
    await late.goto(server.address)
    await late.getByRole('button', { name: 'Pair', exact: true }).waitFor()
    await server.stop()
    await late.getByRole('button', { name: 'Pair', exact: true }).click()
    await late.getByText('Livestroke is not running').waitFor()
  })
})
