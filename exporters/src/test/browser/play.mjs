// Plays animations in players that are not ours and takes pictures of chosen moments.
//
// node play.mjs REQUEST.json, where the request is
//   { "jobs": [{ "player": NAME, "file": PATH, "width": px, "height": px,
//                "ids": [ID], "pictures": [{ "seconds": s, "file": PATH }] }] }
// The names are the keys below; of a browser, "live" shows the moment when it comes, and "reduced" does so for a user who
// wants no motion. A browser must find an element for each of the ids. Pictures are PNG files on white; a job that fails
// ends the process with a message that names its player and file.

import { readFile } from 'node:fs/promises'
import { openChromium, openLottieWeb } from './chromium.mjs'
import { openFirefox } from './firefox.mjs'
import { seek, wait } from './moment.mjs'
import { openSkottie } from './skottie.mjs'
import { openThorVg } from './thorvg.mjs'

// Each opens a program and returns { play(job), close() }.
const programs = {
  'lottie-web-svg': () => openLottieWeb('svg'),
  'lottie-web-canvas': () => openLottieWeb('canvas'),
  chromium: () => openChromium(seek),
  'chromium-live': () => openChromium(wait),
  'chromium-reduced': () => openChromium(wait, ['--force-prefers-reduced-motion']),
  firefox: () => openFirefox(seek),
  'firefox-live': () => openFirefox(wait),
  'firefox-reduced': () => openFirefox(wait, { 'ui.prefersReducedMotion': 1 }),
  skottie: openSkottie,
  thorvg: openThorVg,
}

async function playAll(name, jobs) {
  const program = await programs[name]()
  try {
    for (const job of jobs) {
      await program.play(job).catch((error) => {
        throw new Error(`${name}, ${job.file}: ${error.message ?? error}`)
      })
    }
  } finally {
    await program.close()
  }
}

const { jobs } = JSON.parse(await readFile(process.argv[2], 'utf8'))
for (const name of new Set(jobs.map((job) => job.player))) {
  await playAll(
    name,
    jobs.filter((job) => job.player === name),
  )
}
