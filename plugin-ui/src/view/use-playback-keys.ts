import { useEffect } from 'preact/hooks'
import { usePlayhead } from './use-playhead'

/**
 * Space plays and pauses wherever it means nothing else: on a slider too. On a button that was reached by keyboard it
 * presses that button; one that was clicked has the focus only because it was clicked, so there it plays.
 */
export function usePlaybackKeys(): void {
  const playhead = usePlayhead()
  useEffect(() => {
    let clicked: EventTarget | null = null
    const plays = ({ key, target }: KeyboardEvent) =>
      key === ' ' &&
      target instanceof Element &&
      !target.closest('input:not([type=range]), textarea, select, summary') &&
      (!target.closest('button') || target.closest('button') === clicked)
    const click = (event: PointerEvent) => {
      clicked = event.target instanceof Element ? event.target.closest('button') : null
    }
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Tab') {
        clicked = null
      } else if (plays(event)) {
        event.preventDefault()
        if (!event.repeat) {
          playhead.set({ playing: !playhead.state.playing })
        }
      }
    }
    // Some browsers press a button when Space is let go.
    const release = (event: KeyboardEvent) => plays(event) && event.preventDefault()
    window.addEventListener('pointerdown', click)
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    return () => {
      window.removeEventListener('pointerdown', click)
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
    }
  }, [playhead])
}
