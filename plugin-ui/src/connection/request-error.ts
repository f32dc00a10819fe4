/** Why a request was not answered: the server's error, or `offline`. The message is for a person. */
export class RequestError extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message)
    this.name = 'RequestError'
  }
}
