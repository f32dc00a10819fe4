import { fromBase64Url, toBase64Url } from './base64url'
import { hmacSha256 } from './hmac-sha256'

/** What a proof is about: the paired client, where the server is (host:port), and the nonces of both. */
export interface Handshake {
  readonly client: string
  readonly host: string
  readonly serverNonce: string
  readonly clientNonce: string
}

/** The proof that `side` knows the token, without telling it. */
export function prove(side: 'client' | 'server', token: string, handshake: Handshake): string {
  const { client, host, serverNonce, clientNonce } = handshake
  const message = ['livestroke-1', side, host, client, serverNonce, clientNonce].join('|')
  return toBase64Url(hmacSha256(fromBase64Url(token), new TextEncoder().encode(message)))
}
