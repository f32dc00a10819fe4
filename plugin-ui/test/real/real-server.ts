import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const LAUNCHER = join(import.meta.dirname, '../../../livestroke')
const START_MS = 120_000
const STOP_MS = 30_000

/** How `livestroke serve` is started: by the class path that Maven gives its tests, else by the launcher. */
function command(): readonly string[] {
  const { LIVESTROKE_CLASS_PATH: classPath, JAVA_HOME: home } = process.env
  return classPath === undefined
    ? [LAUNCHER]
    : [
        home === undefined ? 'java' : join(home, 'bin/java'),
        '-Xmx768m',
        '-XX:+UseSerialGC',
        '-Djava.awt.headless=true',
        '-Dai.djl.offline=true',
        '-cp',
        classPath,
        'dev.livestroke.cli.Main',
      ]
}

/** A folder for a library, which a stopped server leaves to the next one. */
export function newLibrary(): string {
  return mkdtempSync(join(tmpdir(), 'livestroke-library-'))
}

/** `livestroke serve` as a process of its own: the real server with the embedded prior, and its terminal. */
export class RealServer {
  /** All that it has printed on stdout. */
  printed = ''
  private readonly heard = new Set<() => void>()

  private constructor(private readonly child: ChildProcess) {
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.printed += text
      this.heard.forEach((hear) => hear())
    })
  }

  /** @param port 0 for any that is free; undefined for one of those that plugins look for */
  static async start(library: string, port?: number): Promise<RealServer> {
    const [program = '', ...args] = command()
    const options = ['serve', '--library', library, ...(port === undefined ? [] : ['--port', String(port)])]
    const server = new RealServer(
      spawn(program, [...args, ...options], {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, OMP_NUM_THREADS: process.env.OMP_NUM_THREADS ?? '2' },
      }),
    )
    await server.prints(/running at (\S+)/)
    return server
  }

  /** Where it is: "http://127.0.0.1:7345". */
  get address(): string {
    return /running at (\S+)/.exec(this.printed)?.[1] ?? ''
  }

  get port(): number {
    return Number(new URL(this.address).port)
  }

  /** A fresh link to the page with the right to come in. */
  async pageLink(): Promise<string> {
    const from = this.printed.length
    this.type('o')
    return (await this.prints(/(http\S+#ticket=\S+)/, from))[1] ?? ''
  }

  /** Types a key and Enter where it runs. */
  type(key: string): void {
    this.child.stdin?.write(`${key}\n`)
  }

  /** Waits until it has printed something, behind what it had printed before. */
  async prints(pattern: RegExp, from = 0): Promise<RegExpExecArray> {
    const find = () => pattern.exec(this.printed.slice(from))
    const deadline = Date.now() + START_MS
    for (let found = find(); ; found = find()) {
      if (found) {
        return found
      }
      if (this.child.exitCode !== null || Date.now() > deadline) {
        throw new Error(`the server never printed ${pattern}, only: ${this.printed}`)
      }
      await this.next(1000)
    }
  }

  /** Stops it as its owner would. */
  async stop(): Promise<void> {
    if (this.child.exitCode === null) {
      const ended = once(this.child, 'exit')
      this.type('q')
      const hard = setTimeout(() => this.child.kill('SIGKILL'), STOP_MS)
      await ended
      clearTimeout(hard)
    }
  }

  private next(limit: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer)
        this.heard.delete(done)
        resolve()
      }
      const timer = setTimeout(done, limit)
      this.heard.add(done)
    })
  }
}
