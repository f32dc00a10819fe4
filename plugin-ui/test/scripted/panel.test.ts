import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser } from '../browser'
import { animate, choose, makeProgress, openVersion, saying, work } from './acts'
import { BUTTERFLY_SVG, flutter } from './butterfly'
import { ScriptedServer, type Message } from './scripted-server'
import { HISTORY, noLottie, studio, version } from './studio'

let browser: Browser
let server: ScriptedServer
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())
beforeEach(async () => {
  server = await ScriptedServer.start(studio(HISTORY, noLottie()))
  const context = await browser.newContext({
    viewport: { width: 400, height: 720 },
    permissions: ['clipboard-read', 'clipboard-write'],
  })
  page = await context.newPage()
  await page.goto(`http://${server.endpoint}/#ticket=test`)
  await isConnected()
})
afterEach(async () => {
  await page.context().close()
  await server.stop()
})

const isConnected = () => page.getByRole('img', { name: 'Connected to Livestroke' }).waitFor()
const prompt = () => page.getByLabel('What should happen?')
const lastHeard = (type: string): Message | undefined => server.heard.filter((message) => message.type === type).at(-1)
const rows = () => page.locator('.history li .name').allInnerTexts()

describe('getting a drawing in', () => {
  it('takes an SVG that is pasted', async () => {
    await page.evaluate((svg) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', svg)
      document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
    }, BUTTERFLY_SVG)
    await page.getByRole('heading', { name: 'Pasted drawing' }).waitFor()
    expect(lastHeard('understand')).toMatchObject({ drawing: { svg: BUTTERFLY_SVG } })
  })

  it('takes an example with a prompt that suits it', async () => {
    await page.getByRole('button', { name: 'Horse' }).click()
    await page.getByRole('heading', { name: 'Horse' }).waitFor()
    expect(await prompt().inputValue()).toMatch(/horse/)
    expect(JSON.stringify(lastHeard('understand'))).toContain('<svg')
  })

  it('keeps a drawing that is dropped while Livestroke does not answer, and reads it once it does', async () => {
    server.isFull = true
    server.cut()
    await page.getByText('Livestroke is busy').waitFor()
    await choose(page)
    await page.getByText('Kept here until Livestroke is connected.').waitFor()
    server.isFull = false
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByRole('heading', { name: 'butterfly' }).waitFor()
  })
})

describe('by keyboard alone', () => {
  it('goes from an example to a version that is kept', async () => {
    await tabTo('Butterfly')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Butterfly' }).waitFor()
    await tabTo('What should happen?')
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.type('flutters')
    await saying(server, 'animate', () => page.keyboard.press('Enter'))
    makeProgress(server)
    await page.getByRole('button', { name: 'Keep this' }).waitFor()
    await tabTo('Keep this')
    await saying(server, 'keep', () => page.keyboard.press('Enter'))
    expect(lastHeard('animate')).toMatchObject({ prompt: 'flutters' })
  })

  it('shows where the focus is, on everything that takes it', async () => {
    await openVersion(page)
    await page.getByText('Motion', { exact: true }).click()
    await page.getByText('Layers', { exact: true }).click()
    await page.getByRole('heading', { name: 'butterfly' }).click()
    const reached = new Set<string>()
    for (let stop = 0; stop < 120; stop++) {
      await page.keyboard.press('Tab')
      const { name, outline } = await page.evaluate(focused)
      if (name === '') {
        break
      }
      reached.add(name)
      expect.soft(outline, name).toBeGreaterThanOrEqual(2)
    }
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'Change',
        'Play (Space)',
        'Time',
        'Export',
        'Strength',
        'Lock Body',
        'Rename Wide wingbeats',
      ]),
    )
  })

  it('plays and pauses by Space, but never while words are typed', async () => {
    await openVersion(page)
    await page.getByRole('slider', { name: 'Time' }).press('Space')
    await page.getByRole('button', { name: 'Pause (Space)' }).waitFor()
    await prompt().press('Space')
    await page.getByRole('button', { name: 'Pause (Space)' }).waitFor()
    expect(await prompt().inputValue()).toBe('a butterfly fluttering its wings ')
  })

  it('goes back to the button when the export menu is closed', async () => {
    await openVersion(page)
    await page.getByRole('button', { name: 'Export' }).press('Enter')
    await page.getByRole('button', { name: 'Save GIF' }).focus()
    await page.keyboard.press('Escape')
    await page.getByRole('group', { name: 'Export as' }).waitFor({ state: 'detached' })
    expect((await page.evaluate(focused)).name).toBe('Export')
  })
})

describe('the stage', () => {
  it('leaves all that is around it where it is, from the drawing to the version', async () => {
    const places = async () =>
      Promise.all(['.viewer', '.transport', '.prompt', '.actions'].map((each) => page.locator(each).boundingBox()))
    await work(page)
    const before = await places()
    await saying(server, 'animate', () => page.getByRole('button', { name: 'Animate' }).click())
    expect(await places()).toEqual(before)
    makeProgress(server)
    await page.getByRole('button', { name: 'Keep this' }).waitFor()
    expect(await places()).toEqual(before)
    server.broadcast({ type: 'finished', job: 'j-9', seq: 2, animation: version('a-9', 'a butterfly', { kept: true }) })
    await page.getByRole('button', { name: 'Export' }).waitFor()
    expect(await places()).toEqual(before)
  })

  it('is still for who wants less motion, until it is played', async () => {
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.reload()
    await isConnected()
    await openVersion(page)
    await page.getByRole('button', { name: 'Play (Space)' }).waitFor()
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0)
    await page.getByRole('button', { name: 'Play (Space)' }).click()
    const time = () => page.getByRole('slider', { name: 'Time' }).inputValue()
    const first = await time()
    await expect.poll(time).not.toBe(first)
  })

  it('plays slower when asked to, and once without repeating', async () => {
    await openVersion(page)
    await page.getByLabel('Speed').selectOption('2×')
    await page.getByRole('button', { name: 'Repeat' }).click()
    await page.getByRole('button', { name: 'Play (Space)' }).click()
    await page.getByRole('button', { name: 'Play (Space)' }).waitFor()
    expect(await page.getByRole('slider', { name: 'Time' }).inputValue()).toBe('1')
  })

  it('shows four variations of four seeds, of which one is chosen', async () => {
    await work(page)
    await saying(server, 'variations', () => page.getByRole('button', { name: '4 variations' }).click())
    const seeds = lastHeard('variations')?.seeds as number[]
    expect(new Set(seeds).size).toBe(4)
    server.broadcast({ type: 'started', job: 'j-2', seq: 1, attempt: 1, fromStep: 0 })
    server.broadcast({ type: 'preview', job: 'j-2', step: 9, clip: flutter(0.5) })
    await page.getByRole('button', { name: `Choose a butterfly fluttering its wings, seed ${seeds[2]}` }).click()
    await page.getByRole('list', { name: 'Variations' }).waitFor({ state: 'detached' })
    await saying(server, 'keep', () => page.getByRole('button', { name: 'Keep this' }).click())
    expect(lastHeard('keep')).toMatchObject({ job: 'j-2' })
  })

  it('ends all variations at once', async () => {
    await work(page)
    await saying(server, 'variations', () => page.getByRole('button', { name: '4 variations' }).click())
    await page.getByRole('button', { name: 'Cancel the rest' }).click()
    await expect
      .poll(() => server.heard.filter(({ type }) => type === 'cancel').map(({ job }) => job))
      .toEqual(expect.arrayContaining(['j-0', 'j-1', 'j-2', 'j-3']))
  })
})

describe('the history of a document', () => {
  it('renames a version, deletes it, and brings it back', async () => {
    await openVersion(page)
    await page.getByRole('button', { name: 'Rename gently swaying' }).press('Enter')
    await expect.poll(async () => (await page.evaluate(focused)).name).toBe('New name of gently swaying')
    await page.keyboard.type('Breeze')
    await page.keyboard.press('Enter')
    await expect.poll(rows).toEqual(['Wide wingbeats', 'a butterfly fluttering its wings', 'Breeze'])
    expect(lastHeard('rename')).toMatchObject({ animation: 'a-1', name: 'Breeze' })
    await page.getByRole('button', { name: 'Delete a butterfly' }).press('Enter')
    await expect.poll(rows).toEqual(['Wide wingbeats', 'Breeze'])
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(rows).toEqual(['Wide wingbeats', 'a butterfly fluttering its wings', 'Breeze'])
  })

  it('goes on from any version, with its prompt, until that is dropped', async () => {
    await openVersion(page)
    await page.getByRole('button', { name: 'Go on from gently swaying' }).press('Enter')
    await page.getByText('Starts from').waitFor()
    expect(await prompt().inputValue()).toBe('gently swaying')
    await saying(server, 'animate', () => page.getByRole('button', { name: 'Animate' }).click())
    expect(lastHeard('animate')).toMatchObject({ parent: 'a-1', prompt: 'gently swaying' })
    await page.getByRole('button', { name: 'Start from rest instead' }).click()
    await page.getByText('Starts from').waitFor({ state: 'detached' })
  })

  it('shows older versions when asked to', async () => {
    server.script = studio([...HISTORY, version('a-0', 'The very first')], noLottie())
    await work(page)
    await page.getByRole('button', { name: 'Show older versions' }).click()
    await expect.poll(rows).toContain('The very first')
    expect(lastHeard('list')).toMatchObject({ before: 'a-1' })
    expect(await page.getByRole('button', { name: 'Show older versions' }).count()).toBe(0)
  })
})

describe('what goes out', () => {
  it('copies a file as text, the same that is saved', async () => {
    await openVersion(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByRole('button', { name: 'Copy Animated SVG' }).click()
    await page.getByText('Copied.').waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save Animated SVG' }).click(),
    ])
    const stream = await download.createReadStream()
    const saved = Buffer.concat(await stream.toArray()).toString()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(saved)
    expect(saved).toContain('"layers"')
  })

  it('tells sizes at once, and at the format itself why a file cannot be made', async () => {
    const cause = 'the video needs ffmpeg, which is not installed'
    server.script = studio(HISTORY, ({ type, format }) =>
      type === 'export' && format === 'mp4' ? [{ type: 'error', code: 'unavailable', message: cause }] : [],
    )
    await openVersion(page)
    await page.getByRole('button', { name: 'Export' }).click()
    await page.getByText('18 kB').nth(2).waitFor()
    await page.getByRole('button', { name: 'Size of MP4 video' }).click()
    await page.getByRole('alert').getByText(cause).waitFor()
  })
})

describe('when something fails', () => {
  it('keeps the prompt of a try that is refused, and tries again', async () => {
    const cause = 'the queue is full: 32 jobs wait'
    server.script = studio(HISTORY, ({ type }) =>
      type === 'animate' ? [{ type: 'error', code: 'queue-full', message: cause }] : [],
    )
    await work(page)
    await page.getByRole('button', { name: 'Animate' }).click()
    await page.getByRole('alert').getByText(cause).waitFor()
    expect(await prompt().inputValue()).toBe('a butterfly fluttering its wings')
    server.script = studio(HISTORY, noLottie())
    await saying(server, 'animate', () => page.getByRole('button', { name: 'Try again' }).click())
    expect(lastHeard('animate')).toMatchObject({ prompt: 'a butterfly fluttering its wings' })
  })

  it('takes a job up again where it heard of it last', async () => {
    await animate(page, server)
    server.cut()
    await expect.poll(() => lastHeard('resume'), { timeout: 30_000 }).toMatchObject({ job: 'j-9', lastSeq: 1 })
    await isConnected()
    expect(await prompt().inputValue()).toBe('a butterfly fluttering its wings')
  })
})

/** Presses Tab until something with this name has the focus. */
async function tabTo(name: string): Promise<void> {
  for (let stop = 0; stop < 60; stop++) {
    await page.keyboard.press('Tab')
    if ((await page.evaluate(focused)).name === name) {
      return
    }
  }
  throw new Error(`Tab never came to ${name}`)
}

/** What has the focus: its name for people, and how thick the line around it is, in px; runs in the browser. */
function focused(): { readonly name: string; readonly outline: number } {
  const element = document.activeElement as HTMLElement
  const label = (element as HTMLInputElement).labels?.[0]?.innerText
  const name = element.getAttribute('aria-label') ?? label ?? (element === document.body ? '' : element.innerText)
  const marked = element.matches('input[type=radio], input[type=file]') ? element.nextElementSibling : element
  const { outlineStyle, outlineWidth } = getComputedStyle(marked ?? element)
  return { name: name.trim().split('\n')[0] ?? '', outline: outlineStyle === 'none' ? 0 : parseFloat(outlineWidth) }
}
