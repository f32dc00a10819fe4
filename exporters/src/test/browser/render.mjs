// Plays animations in Chromium and takes pictures of chosen moments.
//
// node render.mjs REQUEST.json, where the request is
//   { "jobs": [{ "player": "lottie" | "svg", "file": PATH, "width": px, "height": px,
//                "ids": [ID], "pictures": [{ "seconds": s, "file": PATH }] }] }
// Every job gets a page of its own, and must have an element for each id; a job that fails ends the process with a
// message that names its file.

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'

// Chromium comes unpacked from its package into the temporary folder. Told that it runs in this environment, the
// package brings the system libraries that Chromium needs as well, so nothing has to be installed. It is built for
// Linux on x86-64; elsewhere set CHROMIUM to the path of any Chrome or Chromium.
process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x'
const { default: packaged } = await import('@sparticuz/chromium')

const LOAD_MS = 20_000
const lottieWeb = createRequire(import.meta.url).resolve('lottie-web/build/player/lottie_svg.js')

async function openLottie(page, job) {
  const animationData = JSON.parse(await readFile(job.file, 'utf8'))
  await page.setContent('<body style="margin:0;background:#fff"><div id="stage"></div></body>')
  await page.addScriptTag({ path: lottieWeb })
  await page.evaluate(
    ({ animationData, width, height, limit }) =>
      new Promise((resolve, reject) => {
        const stage = document.getElementById('stage')
        stage.style.width = `${width}px`
        stage.style.height = `${height}px`
        setTimeout(() => reject(new Error('lottie-web never finished loading')), limit)
        const player = globalThis.lottie.loadAnimation({
          container: stage,
          renderer: 'svg',
          loop: true,
          autoplay: false,
          animationData,
        })
        globalThis.seek = (seconds) => player.goToAndStop(seconds * player.frameRate, true)
        player.addEventListener('data_failed', () => reject(new Error('lottie-web refused the file')))
        player.addEventListener('error', (event) => reject(event.nativeError ?? new Error('lottie-web failed')))
        player.addEventListener('DOMLoaded', resolve)
      }),
    { animationData, width: job.width, height: job.height, limit: LOAD_MS },
  )
}

async function openSvg(page, job) {
  await page.goto(pathToFileURL(job.file).href)
  await page.evaluate(() => {
    const root = document.documentElement
    if (!(root instanceof SVGSVGElement)) {
      throw new Error(`expected an svg element, found ${root.nodeName}: ${document.body?.innerText}`)
    }
    root.pauseAnimations()
    globalThis.seek = (seconds) => root.setCurrentTime(seconds)
  })
}

async function play(browser, job) {
  const page = await browser.newPage({ viewport: { width: job.width, height: job.height } })
  const failures = []
  page.on('pageerror', (error) => failures.push(String(error)))
  await (job.player === 'lottie' ? openLottie(page, job) : openSvg(page, job))
  const missing = await page.evaluate((ids) => ids.filter((id) => !document.getElementById(id)), job.ids)
  if (missing.length > 0) {
    throw new Error(`no element has the id ${missing.join(', ')}`)
  }
  for (const picture of job.pictures) {
    await page.evaluate((seconds) => globalThis.seek(seconds), picture.seconds)
    await page.screenshot({ path: picture.file })
  }
  await page.close()
  if (failures.length > 0) {
    throw new Error(failures.join('; '))
  }
}

const request = JSON.parse(await readFile(process.argv[2], 'utf8'))
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? (await packaged.executablePath()),
  args: [
    // In a single process, which the package asks for, closing a page would end the browser.
    ...(process.env.CHROMIUM ? ['--no-sandbox'] : packaged.args.filter((flag) => flag !== '--single-process')),
    '--disable-background-networking',
    '--force-color-profile=srgb',
  ],
  headless: true,
})
try {
  for (const job of request.jobs) {
    await play(browser, job).catch((error) => {
      throw new Error(`${job.player} player, ${job.file}: ${error.message}`)
    })
  }
} finally {
  await browser.close()
}
