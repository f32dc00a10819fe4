// Loads dotLottie files with dotlottie-web and tells what it plays.
//
// node variants.mjs FILE..., which writes, for each file, a line of JSON: the animations of the manifest, each with its
// frames and the SHA-256 of the pixels at a quarter and at half of the pass. `initial` is what plays at first.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { DotLottie } from '@lottiefiles/dotlottie-web'

const SIZE = 120
const LOAD_MS = 20_000

globalThis.ImageData ??= class {
  constructor(data, width, height) {
    Object.assign(this, { data, width, height })
  }
}
const wasm = await readFile(createRequire(import.meta.url).resolve('@lottiefiles/dotlottie-web/dotlottie-player.wasm'))
DotLottie.setWasmUrl(`data:application/wasm;base64,${wasm.toString('base64')}`)

/** Calls `start` and waits until `player`, which may come from it, has loaded. */
async function loaded(start) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('dotlottie-web never finished loading')), LOAD_MS)
    const player = start()
    player.addEventListener('load', () => (clearTimeout(timer), resolve(player)))
    player.addEventListener('loadError', ({ error }) => (clearTimeout(timer), reject(error)))
  })
}

function shown(player) {
  const sums = [0.25, 0.5].map((share) => {
    player.setFrame(share * player.totalFrames)
    return createHash('sha256').update(player.buffer).digest('hex')
  })
  return { frames: player.totalFrames, seconds: player.duration, sums }
}

for (const file of process.argv.slice(2)) {
  const text = file.endsWith('.json')
  const bytes = await readFile(file)
  const data = text ? bytes.toString('utf8') : bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  const player = await loaded(() => new DotLottie({ canvas: { width: SIZE, height: SIZE }, data, autoplay: false }))
  const initial = shown(player)
  const animations = []
  for (const { id } of text ? [] : player.manifest.animations) {
    if (player.activeAnimationId !== id) {
      await loaded(() => (player.loadAnimation(id), player))
    }
    animations.push({ id, ...shown(player) })
  }
  console.log(JSON.stringify({ version: player.manifest?.version ?? '', initial, animations }))
}
process.exit(0)
