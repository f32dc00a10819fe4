// Skottie, as canvaskit-wasm brings it.

import { readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { pngOnWhite } from './png.mjs'

const require = createRequire(import.meta.url)

/** Loads Skottie; it plays Lottie. */
export async function openSkottie() {
  const kit = await require('canvaskit-wasm/bin/full/canvaskit.js')({
    locateFile: (file) => require.resolve(`canvaskit-wasm/bin/full/${file}`),
  })
  return { play: (job) => play(kit, job), close: async () => {} }
}

async function play(kit, job) {
  const animation = kit.MakeManagedAnimation(await readFile(job.file, 'utf8'))
  if (!animation) {
    throw new Error('Skottie refused the file')
  }
  const surface = kit.MakeSurface(job.width, job.height)
  const canvas = surface.getCanvas()
  const info = {
    width: job.width,
    height: job.height,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: kit.AlphaType.Unpremul,
    colorSpace: kit.ColorSpace.SRGB,
  }
  for (const { seconds, file } of job.pictures) {
    canvas.clear(kit.WHITE)
    animation.seekFrame(seconds * animation.fps())
    animation.render(canvas, kit.LTRBRect(0, 0, job.width, job.height))
    surface.flush()
    await writeFile(file, pngOnWhite(job.width, job.height, canvas.readPixels(0, 0, info)))
  }
  surface.delete()
  animation.delete()
}
