import type { ClientRequest } from '../protocol/client-message'
import { decodeServerMessage } from '../protocol/decode'
import type { ServerMessage } from '../protocol/server-message'
import type { ConnectionState } from '../model/connection-state'
import { backoffMs, LONGEST_MS } from './backoff'
import { openSession, type Opened, type PairingIntent } from './opening'
import { PendingRequests } from './pending-requests'
import { RequestError } from './request-error'
import type { ConnectionListener, Socket, Surroundings } from './surroundings'

/** A program that is not Livestroke may accept a socket and stay silent. */
const SILENT_MS = 4_000
const PING_EVERY_MS = 15_000
const DEAD_AFTER_MS = 40_000
const BUSY_RETRY_MS = 5_000
/** So often a lost connection is sought before the server counts as stopped: eight seconds or so. */
const SOUGHT_WHEN_LOST = 4

/** Refusals after which pairing again is what helps. */
const NEEDS_PAIRING = new Set([
  'not-paired',
  'unauthenticated',
  'pairing-closed',
  'pairing-busy',
  'pairing-refused',
  'pairing-expired',
  'wrong-code',
  'too-many-tries',
])
const CLOSE_REVOKED = 4403
/** "Try again later", of RFC 6455's registry: as many panels are connected as the server takes. */
const CLOSE_BUSY = 1013

/**
 * The one connection to the server: finds it, becomes known to it, keeps itself alive, and says where it stands.
 * Nothing is queued while it is down: a request then fails with the code `offline`.
 */
export class ServerConnection {
  private readonly requests = new PendingRequests()
  private socket: Socket | undefined
  private endpoint: string | undefined
  private state: ConnectionState = { kind: 'connecting' }
  private failures = 0
  private stopWaiting: () => void = () => {}

  constructor(
    private readonly surroundings: Surroundings,
    private readonly listener: ConnectionListener,
  ) {}

  /** Connects, or connects anew at once; with an intent, to pair. */
  connect(intent?: PairingIntent): void {
    this.drop()
    this.become({ kind: 'connecting' })
    this.tryEndpoint(0, intent)
  }

  /** Ends the connection for good. */
  close(): void {
    this.drop()
  }

  /** The http address of a path of the server, such as a download's. */
  httpAddress(path: string): string {
    return `http://${this.endpoint ?? this.surroundings.endpoints[0]}${path}`
  }

  /** Sends a request; the promise keeps as many replies as wanted. Fails with {@link RequestError}. */
  async request(request: ClientRequest, wanted = 1): Promise<readonly ServerMessage[]> {
    if (this.state.kind !== 'ready') {
      throw new RequestError('offline', 'Livestroke is not connected.')
    }
    return this.requests.send(
      request,
      (_, count) => count === wanted,
      (message) => this.transmit(message),
    )
  }

  private tryEndpoint(index: number, intent: PairingIntent | undefined): void {
    const endpoint = this.surroundings.endpoints[index]
    if (endpoint === undefined) {
      void this.nobodyAnswers()
      return
    }
    const socket = this.surroundings.openSocket(`ws://${endpoint}/ws`)
    this.socket = socket
    let heard = false
    const next = () => {
      this.drop()
      this.tryEndpoint(index + 1, intent)
    }
    this.stopWaiting = this.surroundings.clock.after(SILENT_MS, next)
    socket.onclose = ({ code }) => (heard || code === CLOSE_BUSY ? this.closed(code) : next())
    socket.onmessage = ({ data }) => {
      if (!heard) {
        heard = true
        this.stopWaiting()
        this.endpoint = endpoint
      }
      this.receive(data)
    }
    socket.onopen = () => void this.open(socket, endpoint, intent)
  }

  private async open(socket: Socket, endpoint: string, intent: PairingIntent | undefined): Promise<void> {
    const isCurrent = () => this.socket === socket
    try {
      const opened = await openSession(
        {
          endpoint,
          ask: async (request, isLast) =>
            (await this.requests.send(request, isLast, (message) => this.transmit(message))).at(-1) as ServerMessage,
          showDigits: ({ digits, seconds }) =>
            this.become({ kind: 'pairing', digits, expiresAt: this.surroundings.clock.now() + seconds * 1000 }),
        },
        this.surroundings,
        intent,
      )
      if (isCurrent()) {
        this.opened(opened)
      }
    } catch (error) {
      if (isCurrent() && error instanceof RequestError && error.code !== 'offline') {
        this.refused(error)
      } else if (!(error instanceof RequestError)) {
        throw error
      }
    }
  }

  private opened(opened: Opened): void {
    switch (opened.kind) {
      case 'welcome':
        this.failures = 0
        this.keepAlive()
        this.become({ kind: 'ready', capabilities: opened.welcome.capabilities, role: opened.welcome.role })
        this.listener.messageArrived(opened.welcome)
        break
      case 'unpaired':
        this.drop()
        this.become(opened)
        break
      case 'impostor':
        this.drop()
        this.become(opened)
    }
  }

  private refused({ code, message }: RequestError): void {
    this.drop()
    if (code === 'unsupported-version') {
      this.become({ kind: 'wrong-version', server: this.endpoint ?? '', message })
    } else if (NEEDS_PAIRING.has(code)) {
      this.become({
        kind: 'unpaired',
        server: '',
        window: code === 'pairing-closed' ? 'closed' : 'open',
        problem: code,
      })
    } else {
      this.busy(message)
    }
  }

  private busy(message: string): void {
    this.become({ kind: 'busy', message, retryAt: this.retryIn(BUSY_RETRY_MS) })
  }

  private closed(code: number): void {
    this.drop()
    if (code === CLOSE_BUSY) {
      this.busy('As many panels are connected as it takes: close one that you do not need.')
    } else if (code === CLOSE_REVOKED) {
      this.become({ kind: 'unpaired', server: '', window: 'open', problem: 'revoked' })
    } else if (this.state.kind === 'pairing') {
      this.become({ kind: 'unpaired', server: '', window: 'open', problem: 'pairing-expired' })
    } else {
      this.become({ kind: 'lost', retryAt: this.retryIn(backoffMs(++this.failures, Math.random())) })
    }
  }

  private async nobodyAnswers(): Promise<void> {
    const permission = await this.surroundings.localNetworkPermission()
    if (permission === 'denied' || permission === 'prompt') {
      if (permission === 'denied') {
        this.retryIn(LONGEST_MS) // It may be allowed meanwhile; where the browser would ask, only the user tries again.
      }
      this.become({ kind: 'blocked', permission })
      return
    }
    const kind = this.state.kind === 'lost' && this.failures < SOUGHT_WHEN_LOST ? 'lost' : 'down'
    this.become({ kind, retryAt: this.retryIn(backoffMs(++this.failures, Math.random())) })
  }

  private receive(data: unknown): void {
    const message = decodeServerMessage(String(data))
    if (this.state.kind === 'ready') {
      this.keepAlive()
    }
    this.requests.settle(message)
    if (this.state.kind === 'ready') {
      this.listener.messageArrived(message)
    }
  }

  /** Asks for a sign of life when there was none for a while; gives the socket up when none comes. */
  private keepAlive(): void {
    const { clock } = this.surroundings
    this.stopWaiting()
    const stopPing = clock.after(PING_EVERY_MS, () => {
      this.requests
        .send(
          { type: 'ping' },
          () => true,
          (message) => this.transmit(message),
        )
        .catch(() => {})
    })
    const stopGivingUp = clock.after(DEAD_AFTER_MS, () => this.closed(1006))
    this.stopWaiting = () => {
      stopPing()
      stopGivingUp()
    }
  }

  private retryIn(ms: number): number {
    const { clock } = this.surroundings
    this.stopWaiting = clock.after(ms, () => {
      this.drop()
      this.tryEndpoint(0, undefined)
    })
    return clock.now() + ms
  }

  private transmit(message: unknown): void {
    this.socket?.send(JSON.stringify(message))
  }

  private drop(): void {
    this.stopWaiting()
    const { socket } = this
    this.socket = undefined
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null
      socket.close()
    }
    this.requests.abandon()
  }

  private become(state: ConnectionState): void {
    this.state = state
    this.listener.connectionChanged(state)
  }
}
