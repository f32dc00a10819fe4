import { PROTOCOLS, type ClientRequest } from '../protocol/client-message'
import type { ServerMessage, ServerMessageOf } from '../protocol/server-message'
import { toBase64Url } from './base64url'
import { prove, type Handshake } from './proof'
import { RequestError } from './request-error'
import type { Credential, Surroundings } from './surroundings'

/** How to become known to a server that does not know us: ask and compare digits, or show what it gave us. */
export type PairingIntent =
  | { readonly kind: 'ask' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'ticket'; readonly ticket: string }

/** How an opening ended. */
export type Opened =
  | { readonly kind: 'welcome'; readonly welcome: ServerMessageOf<'welcome'> }
  | { readonly kind: 'unpaired'; readonly server: string; readonly window: 'open' | 'closed' }
  | { readonly kind: 'impostor' }

/** What an opening uses of its connection. */
export interface Line {
  readonly endpoint: string
  /** Sends a request; the promise keeps the reply for which `isLast` is true, or the server's error. */
  ask(request: ClientRequest, isLast: (reply: ServerMessage) => boolean): Promise<ServerMessage>
  /** Tells that the user must compare digits now. */
  showDigits(pairing: ServerMessageOf<'pairing'>): void
}

/**
 * Makes a fresh socket ours: says hello, pairs if asked to, proves that we know the token and checks that the server
 * does.
 *
 * @throws RequestError what the server refused
 */
export async function openSession(
  line: Line,
  surroundings: Surroundings,
  intent: PairingIntent | undefined,
): Promise<Opened> {
  const clientNonce = toBase64Url(surroundings.nonce())
  const challenge = await askFor(line, 'challenge', {
    type: 'hello',
    protocols: [...PROTOCOLS],
    ...surroundings.introduction,
    nonce: clientNonce,
  })
  const credential = intent === undefined ? await surroundings.loadCredential() : await pair(line, intent)
  if (credential === undefined) {
    return { kind: 'unpaired', server: challenge.server, window: challenge.pairing }
  }
  const handshake: Handshake = {
    client: credential.client,
    host: line.endpoint,
    serverNonce: challenge.nonce,
    clientNonce,
  }
  const welcome = await askFor(line, 'welcome', {
    type: 'authenticate',
    client: credential.client,
    proof: prove('client', credential.token, handshake),
  })
  if (welcome.proof !== prove('server', credential.token, handshake)) {
    return { kind: 'impostor' }
  }
  if (intent !== undefined) {
    await surroundings.saveCredential(credential)
  }
  return { kind: 'welcome', welcome }
}

async function pair(line: Line, intent: PairingIntent): Promise<Credential> {
  const details =
    intent.kind === 'ask' ? {} : intent.kind === 'code' ? { code: intent.code } : { ticket: intent.ticket }
  const last = await line.ask({ type: 'pair', ...details }, (reply) => {
    if (reply.type === 'pairing') {
      line.showDigits(reply)
    }
    return reply.type !== 'pairing'
  })
  const { client, token } = expectType(last, 'paired')
  return { client, token }
}

async function askFor<T extends ServerMessage['type']>(
  line: Line,
  type: T,
  request: ClientRequest,
): Promise<ServerMessageOf<T>> {
  return expectType(await line.ask(request, () => true), type)
}

function expectType<T extends ServerMessage['type']>(reply: ServerMessage, type: T): ServerMessageOf<T> {
  if (reply.type !== type) {
    throw new RequestError('bad-message', `expected ${type}, found ${reply.type}`)
  }
  return reply as ServerMessageOf<T>
}
