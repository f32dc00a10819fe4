import { serverMessage, type ServerMessage } from './server-message'

/**
 * Reads a text frame of the server.
 *
 * @throws SyntaxError if it is not JSON
 * @throws ShapeError if it is not a message of the protocol
 */
export function decodeServerMessage(frame: string): ServerMessage {
  return serverMessage(JSON.parse(frame), '$')
}
