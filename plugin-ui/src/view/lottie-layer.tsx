import { useEffect, useRef } from 'preact/hooks'
import type { Easing } from '../protocol/options'
import type { Commands, LottieAnimation } from './commands'
import { usePlayhead } from './use-playhead'

interface LottieLayerProps {
  readonly animation: string
  readonly easing: Easing
  readonly placement: Readonly<Record<'left' | 'top' | 'width' | 'height', string>>
  readonly commands: Commands
  readonly onReady: () => void
}

/** Plays the exported Lottie file itself, so that what is seen is what is exported. */
export function LottieLayer({ animation, easing, placement, commands, onReady }: LottieLayerProps) {
  const container = useRef<HTMLDivElement>(null)
  const playhead = usePlayhead()
  useEffect(() => {
    let stop = () => {}
    let gone = false
    const start = async () => {
      const [player, animationData] = await Promise.all([commands.lottiePlayer(), commands.lottieOf(animation, easing)])
      if (gone || !container.current) {
        return
      }
      const shown = player.loadAnimation({
        container: container.current,
        renderer: 'svg',
        loop: false,
        autoplay: false,
        animationData: structuredClone(animationData),
      })
      const unfollow = playhead.follow((seconds) => seek(shown, seconds, playhead.passSeconds))
      shown.addEventListener('DOMLoaded', onReady)
      stop = () => {
        unfollow()
        shown.destroy()
      }
    }
    // Without the file the stage goes on showing the points; the export menu tells why there is no file.
    start().catch(() => {})
    return () => {
      gone = true
      stop()
    }
  }, [animation, easing])
  return <div class="lottie" ref={container} style={placement} aria-hidden="true" />
}

/** A pass of the playhead is a pass of the file, whatever the file's frame rate. */
function seek(shown: LottieAnimation, seconds: number, passSeconds: number): void {
  const last = shown.totalFrames - 0.001
  shown.goToAndStop(Math.min(last, (seconds / passSeconds) * shown.totalFrames), true)
}
