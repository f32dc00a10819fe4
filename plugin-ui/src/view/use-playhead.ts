import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { Playhead, type PlayheadState } from './playhead'

/** The playhead that all stages of the panel share. */
export const PlayheadContext = createContext<Playhead>(
  new Playhead({
    request: (tick) => requestAnimationFrame(tick),
    cancel: (handle) => cancelAnimationFrame(handle),
  }),
)

/** The shared playhead. */
export function usePlayhead(): Playhead {
  return useContext(PlayheadContext)
}

/** Whether it plays, how fast; draws anew on change. */
export function usePlayheadState(): PlayheadState {
  const playhead = usePlayhead()
  const [state, setState] = useState(playhead.state)
  useEffect(() => {
    setState(playhead.state)
    return playhead.observe(setState)
  }, [playhead])
  return state
}
