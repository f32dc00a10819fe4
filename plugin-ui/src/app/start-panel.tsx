import { render } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { ServerConnection } from '../connection/server-connection'
import { initialState } from '../model/app-state'
import { Panel } from '../view/panel'
import { usePlayhead } from '../view/use-playhead'
import type { HostServices } from './host-services'
import { Session } from './session'
import { Store } from './store'

declare const LIVESTROKE_VERSION: string

/** Shows the panel in `root` and sets it going. */
export function startPanel(root: Element, host: HostServices): void {
  const store = new Store(initialState(host.traits))
  const connection = new ServerConnection(
    {
      endpoints: host.endpoints,
      introduction: { name: host.clientName, host: host.traits.name, version: LIVESTROKE_VERSION },
      clock: {
        now: () => Date.now(),
        after: (ms, action) => {
          const timer = setTimeout(action, ms)
          return () => clearTimeout(timer)
        },
      },
      openSocket: (url) => new WebSocket(url),
      nonce: () => crypto.getRandomValues(new Uint8Array(32)),
      loadCredential: () => host.loadCredential(),
      saveCredential: (credential) => host.saveCredential(credential),
      localNetworkPermission: () => host.localNetworkPermission(),
    },
    {
      connectionChanged: (state) => store.dispatch({ type: 'connection-changed', connection: state }),
      messageArrived: (message) => session.hear(message),
    },
  )
  const session = new Session(store, connection, host)
  render(<Root store={store} session={session} />, root)
  void session.start()
}

function Root({ store, session }: { readonly store: Store; readonly session: Session }) {
  const [state, setState] = useState(store.state)
  useLayoutEffect(() => store.subscribe(setState), [store]) // as it is shown: an effect after it would miss what comes in between
  useStillness()
  return <Panel state={state} commands={session} />
}

/** Who wants less motion starts with a still picture, and plays it when asked to. */
function useStillness(): void {
  const playhead = usePlayhead()
  useEffect(() => {
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
      playhead.set({ playing: false })
    }
  }, [playhead])
}
