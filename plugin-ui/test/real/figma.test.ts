import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Browser, FrameLocator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { MockFigma, MockNode } from '../scripted/mock-figma'
import { animate, butterfly, finished, isConnected, keepFirst, plays } from './panel-page'
import { newLibrary, RealServer } from './real-server'

const PORTS = [7345, 7346, 7347, 7348, 7349]
const host = createServer((_, response) => response.setHeader('Content-Type', 'text/html').end('<title>Figma</title>'))

let server: RealServer
let browser: Browser
let page: Page
let figma: MockFigma
let panel: FrameLocator

beforeAll(async () => {
  server = await RealServer.start(newLibrary())
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve))
  browser = await launchBrowser([onlyOurs(server.port)])
  page = await browser.newPage({ viewport: { width: 420, height: 740 } })
  await page.goto(hostAddress())
  figma = new MockFigma(page)
  await figma.mount()
  panel = page.frameLocator('iframe')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
  host.close()
})

/** Another Livestroke may run on this computer: the panel finds ours all the same. */
function onlyOurs(port: number): string {
  const others = PORTS.filter((each) => each !== port).map((each) => `MAP localhost:${each} ~NOTFOUND`)
  return `--host-resolver-rules=${others.join(',')}`
}

function hostAddress(): string {
  return `http://127.0.0.1:${(host.address() as AddressInfo).port}/`
}

describe('the Figma plugin, its real bundles in a frame without an origin', () => {
  it('pairs by digits that panel and terminal show alike', async () => {
    figma.select(new MockNode('1:1', 'GROUP', 'Butterfly', butterfly))
    await figma.run()
    server.type('p')
    await panel.getByRole('button', { name: 'Pair', exact: true }).click()
    const digits = await panel.locator('.digits').innerText()
    await server.prints(new RegExp(`"Figma plugin" wants to connect and shows ${digits}\\.`))
    server.type('y')
    await isConnected(panel)
    expect(await page.evaluate(() => document.querySelector('iframe')?.contentDocument)).toBeNull()
  })

  it('animates what is selected', async () => {
    await panel.getByRole('heading', { name: 'Butterfly' }).waitFor()
    await animate(panel, 'a butterfly fluttering its wings')
    await keepFirst(panel)
    expect(await plays(panel.locator('.lottie'))).toBe(true)
  })

  it('puts it back as a frame of frames that remembers its animation', async () => {
    await panel.getByRole('button', { name: 'Put into the document' }).click()
    await panel.getByText('It is in your document.').waitFor()
    const [container] = figma.selected
    expect(container).toMatchObject({
      type: 'FRAME',
      name: 'a butterfly fluttering its wings',
      width: 256,
      height: 256,
    })
    expect(container?.children.length).toBeGreaterThanOrEqual(16)
    expect(container?.children.filter(({ visible }) => visible)).toEqual([container?.children[0]])
    expect(new Set(container?.children.map(({ svg }) => svg)).size).toBeGreaterThan(8)
    expect(JSON.parse(container?.pluginData.get('livestroke') ?? '{}')).toMatchObject({
      document: expect.stringMatching(/^figma:\w+\/1:1$/),
      prompt: 'a butterfly fluttering its wings',
    })
    expect(container?.relaunchData).toEqual({ reopen: 'a butterfly fluttering its wings' })
    expect(figma.notified).toEqual([])
  })

  it('opens the animation again from the frame that it made, without pairing again', async () => {
    await figma.run('reopen')
    await isConnected(panel)
    await panel.locator('.history [aria-current=true]').waitFor()
    await finished(panel)
    expect(await plays(panel.locator('.lottie'))).toBe(true)
    expect(await panel.getByLabel('What should happen?').inputValue()).toBe('a butterfly fluttering its wings')
  })

  it('takes several layers where they lie, and those of FigJam come back as a section', async () => {
    figma.editorType = 'figjam'
    const right = new MockNode('1:3', 'GROUP', 'Right', butterfly)
    right.x = 300
    figma.select(new MockNode('1:2', 'GROUP', 'Left', butterfly), right)
    await figma.run()
    await panel.getByRole('heading', { name: '2 layers' }).waitFor()
    await animate(panel, 'gently swaying')
    await keepFirst(panel)
    await panel.getByRole('button', { name: 'Put into the document' }).click()
    await panel.getByText('It is in your document.').waitFor()
    expect(figma.selected[0]).toMatchObject({ type: 'SECTION', width: 556, height: 256, x: 596, y: 0 })
  })

  it('says so when the browser keeps it from this computer', async () => {
    const strict = await launchBrowser(['--host-resolver-rules=MAP localhost ~NOTFOUND'])
    const outside = await strict.newPage()
    await outside.goto(hostAddress())
    const other = new MockFigma(outside)
    await other.mount()
    await other.run()
    const blocked = outside.frameLocator('iframe')
    // Chromium gives frames that the page around them has not allowed it no way to this computer, and says so.
    await blocked.getByText('The browser keeps this panel from your own computer').waitFor({ timeout: 60_000 })
    await strict.close()
  })
})
