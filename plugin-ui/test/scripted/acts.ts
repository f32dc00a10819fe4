import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { BUTTERFLY_SVG, flutter } from './butterfly'
import type { ScriptedServer } from './scripted-server'

/** What a designer does on a panel whose server plays by a script. */

/** Chooses a drawing by its file. */
export async function choose(page: Page): Promise<void> {
  await page.getByText('Choose a file', { exact: true }).waitFor()
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'butterfly.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(BUTTERFLY_SVG) })
}

/** Chooses a drawing and types a prompt. */
export async function work(page: Page): Promise<void> {
  await choose(page)
  await page.getByLabel('What should happen?').fill('a butterfly fluttering its wings')
}

/** Has the server make an animation, up to a preview in which it stops. */
export async function animate(page: Page, server: ScriptedServer): Promise<void> {
  await work(page)
  await saying(server, 'animate', () => page.getByRole('button', { name: 'Animate' }).click())
  makeProgress(server)
  await page.getByRole('button', { name: 'Keep this' }).waitFor()
  await scrubTo(page, 0.4)
}

/** Says that the job of {@link animate} is well under way. */
export function makeProgress(server: ScriptedServer): void {
  server.broadcast({ type: 'started', job: 'j-9', seq: 1, attempt: 1, fromStep: 0 })
  server.broadcast({ type: 'progress', job: 'j-9', stage: 'distilling', step: 42, steps: 150, secondsLeft: 17.5 })
  server.broadcast({ type: 'preview', job: 'j-9', step: 42, clip: flutter(0.6) })
}

/** Does something and waits until the server has heard a message of a type for it. */
export async function saying(server: ScriptedServer, type: string, act: () => Promise<void>): Promise<void> {
  const heard = () => server.heard.filter((message) => message.type === type).length
  const before = heard()
  await act()
  await expect.poll(heard, { timeout: 30_000 }).toBeGreaterThan(before)
}

export async function scrubTo(page: Page, share: number): Promise<void> {
  await page.getByRole('slider', { name: 'Time' }).fill(String(share))
}

/** Shows the newest version of the history, at rest in the middle of its motion. */
export async function openVersion(page: Page): Promise<void> {
  await work(page)
  await page
    .getByRole('button', { name: /Wide wingbeats/ })
    .first()
    .click()
  await page.locator('.stage[data-moving=true]').waitFor()
  await scrubTo(page, 0.3)
}
