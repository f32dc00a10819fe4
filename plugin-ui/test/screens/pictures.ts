import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'

/** Where pictures go: docs/ui when they are to be renewed (LIVESTROKE_SCREENS=docs), else the build's folder. */
const FOLDER = join(
  import.meta.dirname,
  process.env.LIVESTROKE_SCREENS === 'docs' ? '../../../docs/ui' : '../../target/screens',
)
const QUALITY = 0.4

/** Saves a picture of what a page shows, as WebP, which keeps all states in both themes small enough for the docs. */
export async function savePicture(page: Page, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true })
  const png = await page.screenshot({ animations: 'disabled' })
  writeFileSync(join(FOLDER, `${name}.webp`), await toWebp(page.context().browser() as Browser, png))
}

/** Chromium's own encoder, in a page of its own: the panel's may be under a policy. */
async function toWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const encoder = await browser.newPage()
  const base64 = await encoder.evaluate(
    async ([source, quality]) => {
      const image = new Image()
      image.src = `data:image/png;base64,${source}`
      await image.decode()
      const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height })
      canvas.getContext('2d')?.drawImage(image, 0, 0)
      return canvas.toDataURL('image/webp', quality).split(',')[1] ?? ''
    },
    [png.toString('base64'), QUALITY] as const,
  )
  await encoder.close()
  return Buffer.from(base64, 'base64')
}
