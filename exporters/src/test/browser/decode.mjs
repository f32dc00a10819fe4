// Decodes animated pictures in Chromium, frame by frame.
//
// node decode.mjs [FILE TYPE OUT]...: writes all frames of each file as straight RGBA, one after the other, and prints a
// line of JSON with their size, count, repetitions and the milliseconds of each.

import { readFile, writeFile } from 'node:fs/promises'
import { launch } from './chromium.mjs'

const jobs = process.argv.slice(2)
const browser = await launch()
try {
  const page = await browser.newPage()
  // A page from a file is trusted, as the decoder wants it.
  await page.goto(import.meta.url)
  for (let i = 0; i < jobs.length; i += 3) {
    const [file, type, out] = jobs.slice(i, i + 3)
    const decoded = await page.evaluate(decode, { base64: (await readFile(file)).toString('base64'), type })
    await writeFile(out, Buffer.from(decoded.rgba, 'base64'))
    console.log(JSON.stringify({ ...decoded, rgba: undefined }))
  }
} finally {
  await browser.close()
}

async function decode({ base64, type }) {
  const data = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))
  const decoder = new ImageDecoder({ data, type, premultiplyAlpha: 'none', colorSpaceConversion: 'none' })
  await decoder.tracks.ready
  await decoder.completed
  const track = decoder.tracks.selectedTrack
  const parts = []
  const milliseconds = []
  let size = {}
  for (let frameIndex = 0; frameIndex < track.frameCount; frameIndex++) {
    const { image } = await decoder.decode({ frameIndex })
    size = { width: image.codedWidth, height: image.codedHeight }
    milliseconds.push(image.duration / 1000)
    const pixels = new Uint8Array(4 * size.width * size.height)
    await image.copyTo(pixels, { format: 'RGBA' })
    parts.push(pixels)
    image.close()
  }
  let text = ''
  for (const part of parts) {
    for (let i = 0; i < part.length; i += 8192) {
      text += String.fromCharCode(...part.subarray(i, i + 8192))
    }
  }
  return { ...size, frames: track.frameCount, repeats: String(track.repetitionCount), milliseconds, rgba: btoa(text) }
}
