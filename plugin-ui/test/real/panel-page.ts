import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FrameLocator, Locator, Page } from 'playwright-core'

/** A search on a busy machine. */
const SEARCH_MS = 300_000
const EXAMPLES = join(import.meta.dirname, '../../../examples')

export const butterfly = readFileSync(join(EXAMPLES, 'butterfly.svg'), 'utf8')

/** The page, or the frame that the panel is in. */
export type Place = Page | FrameLocator

/** Drops an SVG file on the panel. */
export async function drop(page: Page, svg: string, name: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ([text, fileName]) => {
      const data = new DataTransfer()
      data.items.add(new File([text as string], fileName as string, { type: 'image/svg+xml' }))
      return data
    },
    [svg, name] as const,
  )
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer })
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}

export async function isConnected(place: Place): Promise<void> {
  await place.getByRole('img', { name: 'Connected to Livestroke' }).waitFor({ timeout: 60_000 })
}

/** Types a prompt and presses Animate. */
export async function animate(place: Place, prompt: string): Promise<void> {
  await place.getByLabel('What should happen?').fill(prompt)
  await place.getByRole('button', { name: 'Animate' }).click()
}

/** Waits for the first preview. */
export async function previewed(place: Place): Promise<void> {
  await place.locator('.stage[data-moving=true]:not([data-final=true])').waitFor({ timeout: SEARCH_MS })
}

/** Takes the first preview as it is, which makes the shortest search there is, and waits for its file. */
export async function keepFirst(place: Place): Promise<void> {
  await previewed(place)
  await place.getByRole('button', { name: 'Keep this' }).click({ timeout: 60_000 })
  await finished(place)
}

/** Waits until the file itself plays on the stage. */
export async function finished(place: Place): Promise<void> {
  await place.locator('.stage[data-final=true]').first().waitFor({ timeout: SEARCH_MS })
}

/** Whether what a canvas shows changes by itself within two seconds. */
export async function moves(canvas: Locator): Promise<boolean> {
  return canvas.evaluate(async (element) => {
    const picture = () => (element as HTMLCanvasElement).toDataURL()
    const first = picture()
    for (const end = performance.now() + 2000; performance.now() < end;) {
      await new Promise(requestAnimationFrame)
      if (picture() !== first) {
        return true
      }
    }
    return false
  })
}

/** Whether the player's picture changes by itself within two seconds. */
export async function plays(lottie: Locator): Promise<boolean> {
  return lottie.evaluate(async (element) => {
    const first = element.innerHTML
    for (const end = performance.now() + 2000; performance.now() < end;) {
      await new Promise(requestAnimationFrame)
      if (element.innerHTML !== first) {
        return true
      }
    }
    return false
  })
}
