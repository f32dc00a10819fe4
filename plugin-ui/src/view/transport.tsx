import { useEffect, useRef } from 'preact/hooks'
import { Icon } from './icons'
import { IconButton } from './icon-button'
import { usePlayhead, usePlayheadState } from './use-playhead'

const SPEEDS = [0.25, 0.5, 1, 1.5, 2]

interface TransportProps {
  readonly disabled: boolean
  readonly ghost: boolean
  readonly onGhost: () => void
}

/** Plays, stops, scrubs, repeats, and chooses the speed. */
export function Transport({ disabled, ghost, onGhost }: TransportProps) {
  const playhead = usePlayhead()
  const { playing, speed, repeat } = usePlayheadState()
  const slider = useRef<HTMLInputElement>(null)
  const time = useRef<HTMLOutputElement>(null)
  useEffect(() => {
    if (disabled) {
      if (slider.current && time.current) {
        slider.current.value = '0'
        time.current.value = '0.0 s'
      }
      return undefined
    }
    return playhead.follow((seconds) => {
      if (slider.current && time.current) {
        slider.current.value = String(seconds / playhead.passSeconds)
        slider.current.setAttribute('aria-valuetext', `${seconds.toFixed(1)} seconds`)
        time.current.value = `${seconds.toFixed(1)} s`
      }
    })
  }, [playhead, disabled])
  return (
    <div class="transport" role="group" aria-label="Playback">
      <IconButton
        icon={playing ? 'pause' : 'play'}
        label={playing ? 'Pause (Space)' : 'Play (Space)'}
        disabled={disabled}
        onPress={() => playhead.set({ playing: !playing })}
      />
      <input
        ref={slider}
        class="scrub"
        type="range"
        min="0"
        max="1"
        step="0.001"
        defaultValue="0"
        aria-label="Time"
        disabled={disabled}
        onInput={(event) => playhead.scrub(Number(event.currentTarget.value) * playhead.passSeconds)}
      />
      <output ref={time} class="time" aria-hidden="true" />
      <IconButton
        icon="repeat"
        label="Repeat"
        pressed={repeat}
        disabled={disabled}
        onPress={() => playhead.set({ repeat: !repeat })}
      />
      <label class="speed">
        <span class="unseen">Speed</span>
        <select
          value={String(speed)}
          disabled={disabled}
          onChange={(event) => playhead.set({ speed: Number(event.currentTarget.value) })}
        >
          {SPEEDS.map((each) => (
            <option key={each} value={String(each)}>
              {each}×
            </option>
          ))}
        </select>
        <Icon name="chevron" />
      </label>
      <IconButton icon="ghost" label="Show the original below" pressed={ghost} disabled={disabled} onPress={onGhost} />
    </div>
  )
}
