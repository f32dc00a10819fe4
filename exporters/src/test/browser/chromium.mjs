// Chromium, which shows SVG by itself and Lottie by lottie-web.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

const LOAD_MS = 20_000
const lottieWeb = createRequire(import.meta.url).resolve('lottie-web/build/player/lottie.js')

/** Starts Chromium with more `flags`; it plays SVG, and HTML around it, coming to its moments by `arrive`. */
export async function openChromium(arrive, flags = []) {
  return program(await launch(flags), async (page, job) => {
    await page.goto(pathToFileURL(job.file).href)
    await requireIds(page, job.ids)
    return arrive
  })
}

/** Starts Chromium; it plays Lottie by lottie-web, whose renderer is svg or canvas. */
export async function openLottieWeb(renderer) {
  return program(await launch(), async (page, job) => {
    await openLottie(page, job, renderer)
    return (seconds) => globalThis.seek(seconds)
  })
}

/** `open` shows a job in a page and returns a function that takes the page to a moment. */
async function program(browser, open) {
  // Otherwise playwright would say for the user that motion is welcome.
  const page = await browser.newPage({ reducedMotion: null })
  const failures = []
  page.on('pageerror', (error) => failures.push(String(error)))
  return {
    async play(job) {
      failures.length = 0
      await page.setViewportSize({ width: job.width, height: job.height })
      const arrive = await open(page, job)
      for (const picture of job.pictures) {
        await page.evaluate(arrive, picture.seconds)
        await page.screenshot({ path: picture.file })
      }
      if (failures.length > 0) {
        throw new Error(failures.join('; '))
      }
    },
    close: () => browser.close(),
  }
}

/**
 * Starts the Chromium that comes in a package. Told that it runs in this environment, the package brings the system
 * libraries that Chromium needs as well, so nothing has to be installed. It is built for Linux on x86-64; elsewhere set
 * CHROMIUM to the path of any Chrome or Chromium.
 */
export async function launch(flags = []) {
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? (await packaged.executablePath()),
    args: [
      // In a single process, which the package asks for, closing a page would end the browser.
      ...(process.env.CHROMIUM ? ['--no-sandbox'] : packaged.args.filter((flag) => flag !== '--single-process')),
      ...flags,
      // With it, translucent layers of the picture before stay in some pictures (docs/players.md).
      '--disable-gpu-rasterization',
      '--disable-background-networking',
      '--force-color-profile=srgb',
    ],
    headless: true,
  })
}

async function openLottie(page, job, renderer) {
  const animationData = JSON.parse(await readFile(job.file, 'utf8'))
  // A fresh address, so that nothing of the job before is left.
  await page.goto('about:blank')
  await page.setContent('<body style="margin:0;background:#fff"><div id="stage"></div></body>')
  await page.addScriptTag({ path: lottieWeb })
  await page.evaluate(
    ({ animationData, renderer, width, height, limit }) =>
      new Promise((resolve, reject) => {
        const stage = document.getElementById('stage')
        stage.style.width = `${width}px`
        stage.style.height = `${height}px`
        setTimeout(() => reject(new Error('lottie-web never finished loading')), limit)
        const player = globalThis.lottie.loadAnimation({
          container: stage,
          renderer,
          loop: true,
          autoplay: false,
          animationData,
        })
        globalThis.seek = (seconds) => player.goToAndStop(seconds * player.frameRate, true)
        player.addEventListener('data_failed', () => reject(new Error('lottie-web refused the file')))
        player.addEventListener('error', (event) => reject(event.nativeError ?? new Error('lottie-web failed')))
        player.addEventListener('DOMLoaded', resolve)
      }),
    { animationData, renderer, width: job.width, height: job.height, limit: LOAD_MS },
  )
  if (renderer === 'svg') {
    await requireIds(page, job.ids)
  }
}

async function requireIds(page, ids) {
  const missing = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), ids)
  if (missing.length > 0) {
    throw new Error(`no element has the id ${missing.join(', ')}`)
  }
}
