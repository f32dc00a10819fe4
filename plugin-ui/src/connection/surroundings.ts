import type { ServerMessage } from '../protocol/server-message'
import type { ConnectionState } from '../model/connection-state'

/** What pairing left: who we are to the server, and the secret that only the two of us know. */
export interface Credential {
  readonly client: string
  readonly token: string
}

/** The part of a WebSocket that is used. */
export type Socket = Pick<WebSocket, 'send' | 'close' | 'onopen' | 'onmessage' | 'onclose'>

/** Waiting, so that tests need not. */
export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Runs `action` after `ms`; what it returns takes that back. */
  after(ms: number, action: () => void): () => void
}

/** What a connection needs from where it runs. */
export interface Surroundings {
  /** Where the server may be, likeliest first: "localhost:7345". */
  readonly endpoints: readonly string[]
  readonly introduction: {
    readonly name: string
    readonly host: 'figma' | 'page' | 'inkscape'
    readonly version: string
  }
  readonly clock: Clock
  openSocket(url: string): Socket
  /** 32 bytes that nobody can guess. */
  nonce(): Uint8Array
  loadCredential(): Promise<Credential | undefined>
  saveCredential(credential: Credential): Promise<void>
  /** Whether the browser lets this page reach programs on this computer; unknown where browsers do not tell. */
  localNetworkPermission(): Promise<'granted' | 'denied' | 'prompt' | 'unknown'>
}

/** Who hears what a connection has to tell. */
export interface ConnectionListener {
  connectionChanged(state: ConnectionState): void
  /** Every message of the server once the connection is ready, replies too, in order. */
  messageArrived(message: ServerMessage): void
}
