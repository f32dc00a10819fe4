// Firefox, any that is installed: the variable FIREFOX names it. It is spoken to by WebDriver BiDi, of which the few
// commands here need no newer Firefox than the extended support release.

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import WebSocket from 'ws'

const START_MS = 60_000

/** Starts Firefox with `preferences`, a map; it plays SVG, and HTML around it, coming to its moments by `arrive`. */
export async function openFirefox(arrive, preferences = {}) {
  const profile = await mkdtemp(join(tmpdir(), 'firefox-'))
  await writeFile(
    join(profile, 'user.js'),
    Object.entries(preferences)
      .map(([key, value]) => `user_pref(${JSON.stringify(key)}, ${JSON.stringify(value)});\n`)
      .join(''),
  )
  const process = spawn(globalThis.process.env.FIREFOX, [
    '--headless',
    '--no-remote',
    '--remote-debugging-port=0',
    '--profile',
    profile,
  ])
  const command = await connect(process)
  await command('session.new', { capabilities: {} })
  const { contexts } = await command('browsingContext.getTree', {})
  const context = contexts[0].context
  const page = {
    resize: (width, height) =>
      command('browsingContext.setViewport', { context, viewport: { width, height }, devicePixelRatio: 1 }),
    open: (url) => command('browsingContext.navigate', { context, url, wait: 'complete' }),
    async evaluate(expression) {
      const answer = await command('script.evaluate', { expression, target: { context }, awaitPromise: true })
      if (answer.type !== 'success') {
        throw new Error(answer.exceptionDetails.text)
      }
      return answer.result.value
    },
    async screenshot(file) {
      const { data } = await command('browsingContext.captureScreenshot', { context })
      await writeFile(file, Buffer.from(data, 'base64'))
    },
  }
  return {
    page,
    play: (job) => play(page, job, arrive),
    async close() {
      await command('browser.close', {})
      await (process.exitCode ?? once(process, 'exit'))
      await rm(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

async function play(page, job, arrive) {
  await page.resize(job.width, job.height)
  await page.open(pathToFileURL(job.file).href)
  for (const { seconds, file } of job.pictures) {
    await page.evaluate(`(${arrive})(${seconds})`)
    await page.screenshot(file)
  }
}

/** Returns a function that sends a command and returns its result, once Firefox listens. */
async function connect(process) {
  const timer = setTimeout(() => process.kill(), START_MS)
  let address
  for await (const line of createInterface({ input: process.stderr })) {
    address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1]
    if (address) {
      break
    }
  }
  clearTimeout(timer)
  if (!address) {
    throw new Error(`Firefox did not start: ${globalThis.process.env.FIREFOX}`)
  }
  process.stderr.resume()
  process.stdout.resume()
  const socket = new WebSocket(`${address}/session`)
  await once(socket, 'open')
  const waiting = new Map()
  socket.on('message', (text) => {
    const message = JSON.parse(text)
    waiting.get(message.id)?.(message)
    waiting.delete(message.id)
  })
  let id = 0
  return async (method, params) => {
    socket.send(JSON.stringify({ id: ++id, method, params }))
    const message = await new Promise((resolve) => waiting.set(id, resolve))
    if (message.type !== 'success') {
      throw new Error(`${method}: ${message.message}`)
    }
    return message.result
  }
}
