import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { createContext, runInContext } from 'node:vm'
import type { Page } from 'playwright-core'
import { built } from '../built'

/** Figma's own colours, which it gives to every plugin's frame. */
const THEME = readFileSync(
  createRequire(import.meta.url).resolve('@create-figma-plugin/ui/css/theme.css'),
  'utf8',
).replaceAll(':root .figma-', ':root.figma-')

/** A layer, as far as the plugin uses one. */
export class MockNode {
  readonly pluginData = new Map<string, string>()
  relaunchData: Readonly<Record<string, string>> = {}
  readonly children: MockNode[] = []
  visible = true
  fills: unknown[] = []
  x = 0
  y = 0
  width = 100
  height = 100

  constructor(
    readonly id: string,
    readonly type: string,
    public name: string,
    readonly svg = '',
  ) {
    const [, width, height] = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []
    this.resize(Number(width ?? 100), Number(height ?? 100))
  }

  get absoluteBoundingBox() {
    const { x, y, width, height } = this
    return { x, y, width, height }
  }

  get absoluteRenderBounds() {
    return this.absoluteBoundingBox
  }

  async exportAsync({ format }: { readonly format: string }): Promise<string> {
    if (format !== 'SVG_STRING') {
      throw new Error(`the mock exports SVG_STRING only, not ${format}`)
    }
    return this.svg
  }

  getPluginData(key: string): string {
    return this.pluginData.get(key) ?? ''
  }

  setPluginData(key: string, value: string): void {
    this.pluginData.set(key, value)
  }

  setRelaunchData(data: Readonly<Record<string, string>>): void {
    this.relaunchData = data
  }

  appendChild(child: MockNode): void {
    this.children.push(child)
  }

  resize(width: number, height: number): void {
    Object.assign(this, { width, height })
  }

  resizeWithoutConstraints(width: number, height: number): void {
    this.resize(width, height)
  }
}

/**
 * Figma, as far as the plugin uses it: runs the built main thread in a realm of its own, without a DOM, and shows the
 * built panel in a sandboxed frame without an origin. Messages between the two are copied, as Figma copies them.
 */
export class MockFigma {
  readonly root = new MockNode('0:0', 'DOCUMENT', 'Document')
  readonly notified: string[] = []
  editorType: 'figma' | 'figjam' = 'figma'
  /** What plugins keep between two openings. */
  readonly stored = new Map<string, unknown>()
  private readonly selectionListeners = new Set<() => void>()
  private selection: readonly MockNode[] = []
  private lastId = 100
  private hearPanel: (message: unknown) => void = () => {}

  /** @param page shows the frame; stays the same when the plugin is opened again */
  constructor(private readonly page: Page) {}

  async mount(): Promise<void> {
    await this.page.exposeFunction('tellMain', (message: unknown) => this.hearPanel(message))
  }

  get selected(): readonly MockNode[] {
    return this.selection
  }

  select(...nodes: MockNode[]): void {
    this.selection = nodes
    this.selectionListeners.forEach((listener) => listener())
  }

  /** Starts the plugin: from the menu, or by the button that a layer offers. */
  async run(command = ''): Promise<void> {
    await this.page.setContent(
      '<body style="margin:0"><iframe sandbox="allow-scripts" width="400" height="720" style="display:block;border:0"></iframe>',
    )
    await this.page.evaluate(() =>
      window.addEventListener('message', ({ data }) => {
        const { tellMain } = window as unknown as { tellMain(message: unknown): void }
        tellMain((data as { readonly pluginMessage: unknown }).pluginMessage)
      }),
    )
    this.selectionListeners.clear()
    const bundles = built('figma/build')
    const html = readFileSync(join(bundles, 'ui.js'), 'utf8')
    const realm = createContext({ figma: this.global(command), __html__: html, console, setTimeout, clearTimeout })
    runInContext(readFileSync(join(bundles, 'main.js'), 'utf8'), realm, { filename: 'main.js' })
  }

  private global(command: string): object {
    const { page, root, stored, selectionListeners } = this
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the objects below have a `this` of their own
    const mock = this
    const make = (type: string, svg = '') => new MockNode(`1:${++this.lastId}`, type, type, svg)
    return {
      command,
      editorType: this.editorType,
      root,
      viewport: { center: { x: 0, y: 0 }, scrollAndZoomIntoView: () => {} },
      currentPage: {
        get selection() {
          return mock.selection
        },
        set selection(nodes: readonly MockNode[]) {
          mock.select(...nodes)
        },
      },
      clientStorage: {
        getAsync: async (key: string) => structuredClone(stored.get(key)),
        setAsync: async (key: string, value: unknown) => void stored.set(key, structuredClone(value)),
      },
      createNodeFromSvg: (svg: string) => make('FRAME', svg),
      createFrame: () => make('FRAME'),
      createSection: () => make('SECTION'),
      notify: (message: string) => this.notified.push(message),
      on: (_: string, listener: () => void) => selectionListeners.add(listener),
      off: (_: string, listener: () => void) => selectionListeners.delete(listener),
      showUI: (html: string) =>
        void page.evaluate(
          ([text, theme]) => {
            const frame = document.querySelector('iframe') as HTMLIFrameElement
            frame.srcdoc = `<!doctype html><html class="figma-light"><style>${theme}</style><body>${text}</body></html>`
          },
          [html, THEME] as const,
        ),
      ui: {
        set onmessage(hear: (message: unknown) => void) {
          mock.hearPanel = (message) => hear(structuredClone(message))
        },
        postMessage: (message: unknown) =>
          void page.evaluate(
            (copied) => document.querySelector('iframe')?.contentWindow?.postMessage({ pluginMessage: copied }, '*'),
            structuredClone(message),
          ),
      },
    }
  }
}
