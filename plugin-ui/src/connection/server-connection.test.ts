import { afterEach, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { ScriptedServer, TOKEN, WELCOME, type Script } from '../../test/scripted/scripted-server'
import type { ConnectionState } from '../model/connection-state'
import type { ServerMessage } from '../protocol/server-message'
import { ServerConnection } from './server-connection'
import type { Clock, Credential, Socket, Surroundings } from './surroundings'

const SILENT: Script = () => []
const PAIRED: Credential = { client: 'c-1', token: TOKEN }

/** Time that passes when told to. */
class HandClock implements Clock {
  private readonly waiting = new Map<number, { readonly at: number; readonly action: () => void }>()
  private time = 1_000_000
  private last = 0

  now(): number {
    return this.time
  }

  after(ms: number, action: () => void): () => void {
    const id = ++this.last
    this.waiting.set(id, { at: this.time + ms, action })
    return () => this.waiting.delete(id)
  }

  pass(ms: number): void {
    this.time += ms
    for (const [id, { at, action }] of [...this.waiting]) {
      if (at <= this.time && this.waiting.delete(id)) {
        action()
      }
    }
  }
}

/** A connection over real sockets, with all that it tells. */
class Bench {
  readonly clock = new HandClock()
  readonly states: ConnectionState[] = []
  readonly messages: ServerMessage[] = []
  saved: Credential | undefined
  permission: 'granted' | 'denied' | 'prompt' | 'unknown' = 'unknown'
  readonly connection: ServerConnection

  constructor(endpoints: readonly string[], credential?: Credential) {
    const surroundings: Surroundings = {
      endpoints,
      introduction: { name: 'Test', host: 'page', version: '0' },
      clock: this.clock,
      openSocket: (url) => new WebSocket(url).on('error', () => {}) as unknown as Socket,
      nonce: () => new Uint8Array(32).fill(3),
      loadCredential: async () => this.saved ?? credential,
      saveCredential: async (each) => void (this.saved = each),
      localNetworkPermission: async () => this.permission,
    }
    this.connection = new ServerConnection(surroundings, {
      connectionChanged: (state) => this.states.push(state),
      messageArrived: (message) => this.messages.push(message),
    })
  }

  get state(): ConnectionState | undefined {
    return this.states.at(-1)
  }

  async reaches(kind: ConnectionState['kind']): Promise<ConnectionState> {
    await expect.poll(() => this.state?.kind, { timeout: 5000 }).toBe(kind)
    return this.state as ConnectionState
  }
}

describe('a server connection', () => {
  const servers: ScriptedServer[] = []
  const benches: Bench[] = []
  const serve = async (script: Script = SILENT, port = 0) => {
    const server = await ScriptedServer.start(script, port)
    servers.push(server)
    return server
  }
  const connect = (
    endpoints: readonly string[],
    credential?: Credential,
    prepare: (bench: Bench) => void = () => {},
  ) => {
    const bench = new Bench(endpoints, credential)
    benches.push(bench)
    prepare(bench)
    bench.connection.connect()
    return bench
  }
  afterEach(async () => {
    benches.splice(0).forEach(({ connection }) => connection.close())
    await Promise.all(servers.splice(0).map((server) => server.stop()))
  })

  it('proves that it knows the token, checks that the server does, and is ready', async () => {
    const server = await serve()
    const bench = connect([server.endpoint], PAIRED)
    const state = await bench.reaches('ready')
    expect(state).toMatchObject({ role: 'page', capabilities: { limits: { promptChars: 500 } } })
    expect(bench.messages.map(({ type }) => type)).toEqual(['welcome'])
  })

  it('finds the server behind addresses where nothing or something else answers', async () => {
    const gone = await serve()
    const nothing = gone.endpoint
    await gone.stop()
    const server = await serve()
    const bench = connect([nothing, server.endpoint], PAIRED)
    await bench.reaches('ready')
    expect(bench.connection.httpAddress('/x')).toBe(`http://${server.endpoint}/x`)
  })

  it('sends nothing of the user to a server that does not know the token', async () => {
    const server = await serve(({ type }) =>
      type === 'authenticate' ? [{ type: 'welcome', proof: 'guessed', ...WELCOME }] : [],
    )
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('impostor')
    await expect(bench.connection.request({ type: 'list' })).rejects.toMatchObject({ code: 'offline' })
    expect(server.heard.map(({ type }) => type)).toEqual(['hello', 'authenticate'])
  })

  it('tells a server that is down from a browser that blocks it', async () => {
    const gone = await serve()
    await gone.stop()
    await connect([gone.endpoint]).reaches('down')
    const blocked = connect([gone.endpoint], undefined, (bench) => (bench.permission = 'denied'))
    expect(await blocked.reaches('blocked')).toMatchObject({ permission: 'denied' })
  })

  it('finds a server that is started later by itself, waiting longer each time', async () => {
    const gone = await serve()
    const port = Number(gone.endpoint.split(':')[1])
    await gone.stop()
    const bench = connect([gone.endpoint], PAIRED)
    const waits: number[] = []
    for (let tries = 0; tries < 4; tries++) {
      const seen = bench.states.length
      await expect.poll(() => bench.states.length > seen || bench.state?.kind === 'down').toBe(true)
      const down = bench.state as { readonly retryAt: number }
      waits.push(down.retryAt - bench.clock.now())
      bench.clock.pass(waits.at(-1) ?? 0)
      await expect.poll(() => bench.state !== down).toBe(true)
    }
    expect(waits[3]).toBeGreaterThan(4 * (waits[0] ?? 0))
    await serve(SILENT, port)
    bench.clock.pass(20_000)
    await bench.reaches('ready')
  })

  it('asks to be paired when it knows nobody, and shows the digits until the user allows it', async () => {
    const server = await serve(({ type }) =>
      type === 'pair' ? [{ type: 'pairing', digits: '493-271', seconds: 120 }] : [],
    )
    const bench = connect([server.endpoint])
    expect(await bench.reaches('unpaired')).toMatchObject({ window: 'open' })
    bench.connection.connect({ kind: 'ask' })
    expect(await bench.reaches('pairing')).toMatchObject({
      digits: '493-271',
      expiresAt: bench.clock.now() + 120_000,
    })
    const pair = server.heard.filter(({ type }) => type === 'pair').at(-1)
    server.broadcast({ type: 'paired', replyTo: pair?.id, ...PAIRED })
    await bench.reaches('ready')
    expect(bench.saved).toEqual(PAIRED)
  })

  it('pairs at once with the ticket of an address that the server opened', async () => {
    const server = await serve()
    const bench = new Bench([server.endpoint])
    benches.push(bench)
    bench.connection.connect({ kind: 'ticket', ticket: 'abc' })
    await bench.reaches('ready')
    expect(server.heard.find(({ type }) => type === 'pair')).toMatchObject({ ticket: 'abc' })
  })

  it.each([
    ['pairing-refused', 'unpaired'],
    ['wrong-code', 'unpaired'],
    ['busy', 'busy'],
  ] as const)('explains a pairing that ends with %s', async (code, kind) => {
    const server = await serve(({ type }) => (type === 'pair' ? [{ type: 'error', code, message: 'no' }] : []))
    const bench = new Bench([server.endpoint])
    benches.push(bench)
    bench.connection.connect({ kind: 'code', code: '111-222' })
    await bench.reaches(kind)
  })

  it('says which versions do not fit', async () => {
    const server = await serve(({ type }) =>
      type === 'hello' ? [{ type: 'error', code: 'unsupported-version', message: 'the server speaks 2' }] : [],
    )
    expect(await connect([server.endpoint], PAIRED).reaches('wrong-version')).toMatchObject({
      message: 'the server speaks 2',
    })
  })

  it('fails what was asked when the line is cut, then comes back by itself', async () => {
    const server = await serve()
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('ready')
    const asked = bench.connection.request({ type: 'list' })
    await expect.poll(() => server.heard.at(-1)?.type).toBe('list')
    server.cut()
    await expect(asked).rejects.toMatchObject({ code: 'offline' })
    await bench.reaches('lost')
    bench.clock.pass(1000)
    await bench.reaches('ready')
  })

  it('calls a server stopped only when it stays away', async () => {
    const server = await serve()
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('ready')
    await server.stop()
    await bench.reaches('lost')
    for (let round = 0; bench.state?.kind === 'lost' && round < 9; round++) {
      const told = bench.states.length
      bench.clock.pass(15_000 * 1.2)
      await expect.poll(() => bench.states.length).toBeGreaterThan(told)
    }
    expect(bench.states.filter(({ kind }) => kind === 'lost').length).toBeGreaterThan(2)
    expect(bench.state?.kind).toBe('down')
  })

  it('tells a server that takes no more panels from one that does not run, and comes in when there is room', async () => {
    const server = await serve()
    server.isFull = true
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('busy')
    server.isFull = false
    bench.clock.pass(5000)
    await bench.reaches('ready')
  })

  it('gives a silent line up after a ping without an answer', async () => {
    const server = await serve()
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('ready')
    server.script = ({ type }, connection) =>
      type === 'ping' ? (connection.send({ type: 'pong', replyTo: '0' }), []) : []
    bench.clock.pass(15_000)
    await expect.poll(() => server.heard.at(-1)?.type).toBe('ping')
    bench.clock.pass(40_000)
    expect(bench.state?.kind).toBe('lost')
  })

  it('collects as many replies as were asked for', async () => {
    const server = await serve(({ type, id }, connection) => {
      if (type === 'cancel') {
        connection.send({ type: 'done', replyTo: id })
        connection.send({ type: 'done', replyTo: id })
      }
      return []
    })
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('ready')
    await expect(bench.connection.request({ type: 'cancel', job: 'j' }, 2)).resolves.toHaveLength(2)
  })

  it('rejects a request with the server’s own words', async () => {
    const server = await serve(({ type }) =>
      type === 'get' ? [{ type: 'error', code: 'not-found', message: 'no animation a-9' }] : [],
    )
    const bench = connect([server.endpoint], PAIRED)
    await bench.reaches('ready')
    await expect(bench.connection.request({ type: 'get', animation: 'a-9' })).rejects.toMatchObject({
      code: 'not-found',
      message: 'no animation a-9',
    })
  })
})
