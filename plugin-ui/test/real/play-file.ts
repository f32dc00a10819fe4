import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { unzip } from './zip'

const PLAYER = 'https://player.test/'
const LOTTIE = createRequire(import.meta.url).resolve('lottie-web/build/player/lottie.min.js')

/** Plays an exported file in a player of its format and counts the different pictures that it shows; 0 if it is still. */
export async function countPictures(browser: Browser, path: string, fileName: string): Promise<number> {
  const bytes = readFileSync(path)
  if (/\.(mp4|webm)$/.test(fileName)) {
    return different(videoFrames(path))
  }
  if (/\.livestroke\.json$/.test(fileName)) {
    const { affine, local } = JSON.parse(bytes.toString()) as Readonly<Record<'affine' | 'local', readonly unknown[]>>
    return affine.length + local.length
  }
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } })
  try {
    // Only a page from a trustworthy place is given decoders.
    await page.route(PLAYER, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
    await page.goto(PLAYER)
    if (fileName.endsWith('.json')) {
      return different(await lottiePictures(page, bytes.toString()))
    }
    if (fileName.endsWith('.svg')) {
      return different(await svgPictures(page, bytes.toString()))
    }
    if (/\.(gif|apng)$/.test(fileName)) {
      return different(await imagePictures(page, bytes, fileName.endsWith('.gif') ? 'image/gif' : 'image/png'))
    }
    const files = unzip(bytes)
    const animation = [...files].find(([name]) => /^a\/.*\.json$/.test(name))
    return animation
      ? different(await lottiePictures(page, animation[1].toString()))
      : different([...files.values()].map((file) => file.toString('base64')))
  } finally {
    await page.close()
  }
}

function different(pictures: readonly string[]): number {
  const count = new Set(pictures).size
  return count > 1 ? count : 0
}

async function lottiePictures(page: Page, json: string): Promise<string[]> {
  await page.setContent('<div id="stage" style="width:256px;height:256px"></div>')
  await page.addScriptTag({ path: LOTTIE })
  return page.evaluate(async (text) => {
    const { lottie } = window as unknown as {
      lottie: { loadAnimation(options: object): LottieItem }
    }
    interface LottieItem {
      totalFrames: number
      goToAndStop(frame: number, isFrame: boolean): void
      addEventListener(name: string, listener: () => void): void
    }
    const container = document.getElementById('stage') as HTMLElement
    const options = { container, renderer: 'svg', loop: false, autoplay: false, animationData: JSON.parse(text) }
    const item = lottie.loadAnimation(options)
    await new Promise<void>((resolve) => item.addEventListener('DOMLoaded', resolve))
    return [0, 0.25, 0.5, 0.75].map((share) => {
      item.goToAndStop(share * item.totalFrames, true)
      return container.innerHTML
    })
  }, json)
}

async function svgPictures(page: Page, svg: string): Promise<string[]> {
  await page.setContent(`<body style="margin:0">${svg.replace(/^<\?xml[^>]*>/, '')}</body>`)
  const pictures: string[] = []
  for (const seconds of [0, 0.5, 1, 1.5]) {
    await page.evaluate((time) => {
      const root = document.querySelector('svg') as SVGSVGElement
      root.pauseAnimations()
      root.setCurrentTime(time)
    }, seconds)
    pictures.push((await page.screenshot()).toString('base64'))
  }
  return pictures
}

/** By the browser's own decoder, frame by frame. */
function imagePictures(page: Page, bytes: Buffer, type: string): Promise<string[]> {
  return page.evaluate(
    async ([base64, mediaType]) => {
      const data = Uint8Array.from(atob(base64 as string), (character) => character.charCodeAt(0))
      const Decoder = (window as unknown as { ImageDecoder: new (init: object) => Decoding }).ImageDecoder
      interface Decoding {
        tracks: { ready: Promise<void>; selectedTrack: { frameCount: number } }
        completed: Promise<void>
        decode(options: object): Promise<{ image: CanvasImageSource & { displayWidth: number; displayHeight: number } }>
      }
      const decoder = new Decoder({ data, type: mediaType })
      await decoder.tracks.ready
      await decoder.completed
      const canvas = new OffscreenCanvas(64, 64)
      const context = canvas.getContext('2d', { willReadFrequently: true }) as OffscreenCanvasRenderingContext2D
      const pictures: string[] = []
      for (let frameIndex = 0; frameIndex < decoder.tracks.selectedTrack.frameCount; frameIndex++) {
        const { image } = await decoder.decode({ frameIndex })
        context.clearRect(0, 0, 64, 64)
        context.drawImage(image, 0, 0, 64, 64)
        pictures.push(context.getImageData(0, 0, 64, 64).data.join())
      }
      return pictures
    },
    [bytes.toString('base64'), type] as const,
  )
}

/** A server offers video only where there is ffmpeg, which also decodes it. */
function videoFrames(path: string): string[] {
  const args = ['-v', 'error', '-i', path, '-map', '0:v', '-f', 'framemd5', '-']
  return execFileSync(process.env.FFMPEG ?? 'ffmpeg', args, { encoding: 'utf8' })
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(',').at(-1) ?? '')
}
