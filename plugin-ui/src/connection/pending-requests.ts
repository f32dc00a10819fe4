import type { ClientMessage, ClientRequest } from '../protocol/client-message'
import type { ServerMessage } from '../protocol/server-message'
import { RequestError } from './request-error'

interface Pending {
  readonly replies: ServerMessage[]
  /** Whether this reply is the last. */
  readonly isLast: (reply: ServerMessage, count: number) => boolean
  resolve(replies: readonly ServerMessage[]): void
  reject(error: RequestError): void
}

/** Requests that wait for their replies. */
export class PendingRequests {
  private readonly pending = new Map<string, Pending>()
  private lastId = 0

  /** Gives the request an id and sends it; the promise keeps its replies, or the server's error. */
  send(
    request: ClientRequest,
    isLast: Pending['isLast'],
    transmit: (message: ClientMessage) => void,
  ): Promise<readonly ServerMessage[]> {
    const id = String(++this.lastId)
    return new Promise((resolve, reject) => {
      this.pending.set(id, { replies: [], isLast, resolve, reject })
      transmit({ ...request, id } as ClientMessage)
    })
  }

  /** Hands a message to the request that it answers, if any. */
  settle(message: ServerMessage): void {
    const id = 'replyTo' in message ? message.replyTo : undefined
    const pending = id === undefined ? undefined : this.pending.get(id)
    if (id === undefined || pending === undefined) {
      return
    }
    if (message.type === 'error') {
      this.pending.delete(id)
      pending.reject(new RequestError(message.code, message.message))
      return
    }
    pending.replies.push(message)
    if (pending.isLast(message, pending.replies.length)) {
      this.pending.delete(id)
      pending.resolve(pending.replies)
    }
  }

  /** Ends all that still wait: their answers will not come. */
  abandon(): void {
    const error = new RequestError('offline', 'The connection to Livestroke was lost. Try again once it is back.')
    for (const { reject } of this.pending.values()) {
      reject(error)
    }
    this.pending.clear()
  }
}
