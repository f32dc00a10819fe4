import type { Browser } from 'playwright-core'
import { chromium } from 'playwright-core'

/** What makes it another browser than designers have, and a GPU in software, which would take both cores for itself. */
const UNWANTED = /single-process|disable-web-security|site-per-process|gpu|swiftshader|use-gl/

/**
 * Starts Chromium: the one of its package, or, where that does not run (it is built for Linux on x86-64), the one that
 * the variable CHROMIUM names. Told that it runs in this environment, the package brings the libraries it needs.
 */
export async function launchBrowser(args: readonly string[] = []): Promise<Browser> {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (await packaged.executablePath()),
    args: [...packaged.args.filter((arg) => !UNWANTED.test(arg)), '--disable-gpu', ...args],
    headless: true,
  })
}
