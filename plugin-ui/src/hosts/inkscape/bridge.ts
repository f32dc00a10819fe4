import type { PutBack } from '../../app/host-services'
import type { Selection } from '../../model/app-state'

/** What Inkscape gets: all frames and the animated file. */
export type InkscapeResult = Omit<PutBack, 'animatedSvg'> & { readonly animatedSvg: string }

/** The way to the extension that opened this page; it waits inside Inkscape until the page is done. */
export class Bridge {
  private constructor(
    private readonly port: string,
    private readonly secret: string,
  ) {}

  /** Finds the bridge in the address's fragment: `#bridge=PORT&secret=…`. */
  static fromAddress(hash: string): Bridge | undefined {
    const words = new URLSearchParams(hash.slice(1))
    const port = words.get('bridge')
    const secret = words.get('secret')
    return port !== null && secret !== null && /^\d{1,5}$/.test(port) ? new Bridge(port, secret) : undefined
  }

  /** The layers that were selected when the extension was started; undefined once Inkscape waits no more. */
  async selection(): Promise<Selection | undefined> {
    try {
      return (await (await this.call('selection')).json()) as Selection
    } catch {
      return undefined
    }
  }

  /** Hands the result over; Inkscape then goes on. */
  async putBack(result: InkscapeResult): Promise<void> {
    try {
      await this.call('result', JSON.stringify(result))
    } catch {
      throw new Error(
        'Inkscape waits no more. Select the layers there, start the extension again and open this version.',
      )
    }
  }

  /** Tells Inkscape that somebody is still at it. */
  async alive(): Promise<void> {
    await this.call('alive').catch(() => {})
  }

  /** Lets Inkscape go on without a result. */
  close(): void {
    void this.call('close', '{}').catch(() => {})
  }

  private async call(path: string, body?: string): Promise<Response> {
    const response = await fetch(`http://127.0.0.1:${this.port}/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { Authorization: `Bearer ${this.secret}` },
      body,
      keepalive: path === 'close',
    })
    if (!response.ok) {
      throw new Error(`Inkscape answered ${response.status}`)
    }
    return response
  }
}
