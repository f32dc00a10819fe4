import { createHmac } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { WebSocketServer, type WebSocket } from 'ws'
import { built } from '../built'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
}

export type Message = Record<string, unknown> & { readonly type: string }

/** What a scripted server does with a message; what it returns is sent, in order. */
export type Script = (message: Message, connection: ScriptedConnection) => readonly object[]

/** One socket, as a script sees it. */
export interface ScriptedConnection {
  send(message: object): void
  close(code: number): void
}

const NONCE = Buffer.alloc(32, 7).toString('base64url')
/** What pairing with this server gives. */
export const TOKEN = Buffer.alloc(32, 9).toString('base64url')

/**
 * A server that speaks the protocol by a script: for states that the real one reaches only by accident. Says hello and
 * authenticates by itself, with real proofs, checked by Node's own HMAC.
 */
export class ScriptedServer {
  /** Every message heard, in order. */
  readonly heard: Message[] = []
  /** Where it listens, or listened. */
  readonly endpoint: string
  /** Sends everybody away, as a server does that has as many clients as it takes. */
  isFull = false
  private readonly sockets = new Set<WebSocket>()

  private constructor(
    private readonly server: Server,
    public script: Script,
  ) {
    this.endpoint = `127.0.0.1:${(server.address() as AddressInfo).port}`
    new WebSocketServer({ server, path: '/ws' }).on('connection', (socket) => this.accept(socket))
  }

  static async start(script: Script, port = 0): Promise<ScriptedServer> {
    const page = built('page')
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname
      const file = join(page, path === '/' ? 'index.html' : path)
      if (path.startsWith('/downloads/')) {
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(lottieOf(path))
      } else if (existsSync(file)) {
        response.writeHead(200, { 'Content-Type': TYPES[extname(file)] ?? 'text/plain' }).end(readFileSync(file))
      } else {
        response.writeHead(404).end()
      }
    })
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
    return new ScriptedServer(server, script)
  }

  /** Says something to all that are connected. */
  broadcast(message: object): void {
    this.sockets.forEach((socket) => socket.send(JSON.stringify(message)))
  }

  /** Cuts all connections, without a word. */
  cut(): void {
    this.sockets.forEach((socket) => socket.terminate())
  }

  async stop(): Promise<void> {
    this.cut()
    await new Promise((resolve) => this.server.close(resolve))
  }

  private accept(socket: WebSocket): void {
    if (this.isFull) {
      socket.close(1013, 'too many clients')
      return
    }
    this.sockets.add(socket)
    socket.on('close', () => this.sockets.delete(socket))
    const connection: ScriptedConnection = {
      send: (message) => socket.send(JSON.stringify(message)),
      close: (code) => socket.close(code),
    }
    let hello: Message | undefined
    socket.on('message', (data) => {
      const message = JSON.parse(String(data)) as Message
      this.heard.push(message)
      hello = message.type === 'hello' ? message : hello
      const replies = this.script(message, connection)
      for (const reply of replies.length > 0 ? replies : this.byItself(message, hello)) {
        connection.send({ replyTo: message.id, ...reply })
      }
    })
  }

  /** What every server says unless the script says otherwise. */
  private byItself(message: Message, hello: Message | undefined): readonly object[] {
    switch (message.type) {
      case 'hello':
        return [{ type: 'challenge', protocol: 1, server: 'Livestroke scripted', nonce: NONCE, pairing: 'open' }]
      case 'pair':
        return [{ type: 'paired', client: 'c-1', token: TOKEN }]
      case 'authenticate': {
        if (message.proof !== this.proof('client', message, hello)) {
          return [{ type: 'error', code: 'unauthenticated', message: 'wrong proof' }]
        }
        return [{ type: 'welcome', proof: this.proof('server', message, hello), ...WELCOME }]
      }
      case 'ping':
        return [{ type: 'pong' }]
      default:
        return []
    }
  }

  private proof(side: string, message: Message, hello: Message | undefined): string {
    const text = ['livestroke-1', side, this.endpoint, message.client, NONCE, hello?.nonce].join('|')
    return createHmac('sha256', Buffer.from(TOKEN, 'base64url')).update(text).digest('base64url')
  }
}

const format = (name: string, label: string, mediaType: string, extension: string) => ({
  name,
  label,
  mediaType,
  extension,
})

/** What the scripted server offers. */
export const WELCOME = {
  role: 'page',
  jobs: [] as string[],
  capabilities: {
    priors: [{ name: 'embedded', label: 'Embedded (CPU)', available: true }],
    devices: [{ name: 'auto', label: 'Automatic', available: true }],
    formats: [
      format('lottie', 'Lottie', 'application/json', '.json'),
      format('dotlottie', 'dotLottie', 'application/zip', '.lottie'),
      format('svg', 'Animated SVG', 'image/svg+xml', '.svg'),
      format('gif', 'GIF', 'image/gif', '.gif'),
      format('mp4', 'MP4 video', 'video/mp4', '.mp4'),
      format('png', 'PNG frames', 'application/zip', '.zip'),
    ],
    limits: {
      messageBytes: 12_000_000,
      svgChars: 10_000_000,
      layers: 5000,
      segments: 200_000,
      promptChars: 500,
      steps: 10_000,
      variations: 16,
      queuedJobs: 32,
      requestsPerSecond: 20,
    },
  },
}

/** A Lottie file that plays: a square that grows. */
function lottieOf(path: string): string {
  const held = (k: unknown) => ({ a: 0, k })
  const grow = {
    a: 1,
    k: [
      { t: 0, s: [100, 100, 100], o: { x: [0], y: [0] }, i: { x: [1], y: [1] } },
      { t: 60, s: [160, 160, 100] },
    ],
  }
  const shapes = [
    {
      ty: 'gr',
      it: [
        { ty: 'rc', p: held([100, 60]), s: held([40, 40]), r: held(4) },
        { ty: 'fl', c: held([1, 0.5, 0.25, 1]), o: held(100) },
        { ty: 'tr', p: held([0, 0]), a: held([0, 0]), s: held([100, 100]), r: held(0), o: held(100) },
      ],
    },
  ]
  const ks = { p: held([100, 60, 0]), a: held([100, 60, 0]), s: grow, r: held(0), o: held(100) }
  const layers = [{ ty: 4, nm: path, ip: 0, op: 60, st: 0, ks, shapes }]
  return JSON.stringify({ v: '5.7.0', fr: 30, ip: 0, op: 60, w: 200, h: 120, layers })
}
