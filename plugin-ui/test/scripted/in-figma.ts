import type { FrameLocator, Page } from 'playwright-core'
import { MockFigma } from './mock-figma'

/** Opens the panel as Figma does. */
export async function openInFigma(page: Page): Promise<FrameLocator> {
  await page.route('https://figma.test/', (route) => route.fulfill({ contentType: 'text/html', body: '' }))
  await page.goto('https://figma.test/')
  const figma = new MockFigma(page)
  await figma.mount()
  await figma.run()
  return page.frameLocator('iframe')
}
