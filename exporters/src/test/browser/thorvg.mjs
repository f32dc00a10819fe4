// ThorVG, as dotlottie-web brings it, on a canvas of nothing but a size.

import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { DotLottie } from '@lottiefiles/dotlottie-web'
import { pngOnWhite } from './png.mjs'

const LOAD_MS = 20_000

/** Loads ThorVG; it plays Lottie (.json) and dotLottie (.lottie). */
export async function openThorVg() {
  const wasm = await readFile(createRequire(import.meta.url).resolve('@lottiefiles/dotlottie-web/dotlottie-player.wasm'))
  DotLottie.setWasmUrl(`data:application/wasm;base64,${wasm.toString('base64')}`)
  globalThis.ImageData ??= class {
    constructor(data, width, height) {
      Object.assign(this, { data, width, height })
    }
  }
  return { play, close: async () => {} }
}

async function play(job) {
  const player = await load(job)
  try {
    for (const { seconds, file } of job.pictures) {
      // ThorVG paints a frame only if it is another than the one before.
      player.setFrame((seconds * player.totalFrames) / player.duration)
      await writeFile(file, pngOnWhite(job.width, job.height, player.buffer))
    }
  } finally {
    player.destroy()
  }
}

async function load(job) {
  const text = job.file.endsWith('.json')
  const data = await readFile(job.file, text ? 'utf8' : null)
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('ThorVG never finished loading')), LOAD_MS)
    const player = new DotLottie({
      canvas: { width: job.width, height: job.height },
      data: text ? data : data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength),
      autoplay: false,
      useFrameInterpolation: true,
    })
    player.addEventListener('load', () => {
      clearTimeout(timer)
      resolve(player)
    })
    player.addEventListener('loadError', ({ error }) => {
      clearTimeout(timer)
      reject(error)
    })
  })
}
