import type { Direction } from '../model/direction'
import type { Course, Easing } from '../protocol/options'
import type { Commands } from './commands'
import { Disclosure } from './disclosure'

const LOOPS: readonly (readonly [Course, string])[] = [
  ['forever', 'Loop'],
  ['seamless', 'Closed loop'],
  ['ping-pong', 'To and fro'],
  ['once', 'Once'],
  ['return', 'Once and back'],
]
const EASINGS: readonly (readonly [Easing, string])[] = [
  ['even', 'Even'],
  ['ease-in', 'In'],
  ['ease-out', 'Out'],
  ['ease-in-out', 'In and out'],
]
const QUALITIES: readonly (readonly [number, string])[] = [
  [15, 'Sketch'],
  [40, 'Good'],
  [120, 'Best'],
]

interface DirectionProps {
  readonly direction: Direction
  readonly commands: Commands
}

/** How much, how soft, how long, and how it goes on. */
export function DirectionForm({ direction, commands }: DirectionProps) {
  const { strength, softness, durationSeconds, course, easing, start, steps, seed } = direction
  return (
    <Disclosure title="Motion" summary={`${durationSeconds} s · ${LOOPS.find(([each]) => each === course)?.[1]}`}>
      <Slider
        label="Strength"
        value={strength}
        max={2}
        ends={['still', 'double']}
        onChange={(value) => commands.direct({ strength: value })}
      />
      <Slider
        label="Softness"
        value={softness}
        max={1}
        ends={['stiff', 'rubbery']}
        onChange={(value) => commands.direct({ softness: value })}
      />
      <Choices
        label="Goes on"
        value={course}
        choices={LOOPS}
        onChange={(value) => commands.direct({ course: value })}
      />
      <Choices
        label="Easing"
        value={easing}
        choices={EASINGS}
        onChange={(value) => commands.direct({ easing: value })}
      />
      <Choices
        label="Quality"
        value={steps}
        choices={QUALITIES}
        onChange={(value) => commands.direct({ steps: value })}
      />
      <div class="field">
        <label for="duration">Seconds</label>
        <input
          id="duration"
          type="number"
          min={0.1}
          max={60}
          step={0.1}
          value={durationSeconds}
          onChange={(event) =>
            commands.direct({ durationSeconds: clamp(event.currentTarget.valueAsNumber, 0.1, 60, 2) })
          }
        />
        <label for="seed">Seed</label>
        <input
          id="seed"
          type="number"
          min={0}
          step={1}
          placeholder="by chance"
          value={seed ?? ''}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber
            commands.direct({ seed: Number.isSafeInteger(typed) && typed >= 0 ? typed : undefined })
          }}
        />
      </div>
      <label class="check">
        <input
          type="checkbox"
          checked={start === 'rest'}
          onChange={(event) => commands.direct({ start: event.currentTarget.checked ? 'rest' : 'free' })}
        />
        The first frame is the drawing itself
      </label>
    </Disclosure>
  )
}

interface SliderProps {
  readonly label: string
  readonly value: number
  readonly max: number
  readonly ends: readonly [string, string]
  readonly onChange: (value: number) => void
}

function Slider({ label, value, max, ends, onChange }: SliderProps) {
  const id = `slider-${label.toLowerCase()}`
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={0}
        max={max}
        step={max / 20}
        value={value}
        title={`from ${ends[0]} to ${ends[1]}`}
        aria-valuetext={`${Math.round(value * 100)} percent, from ${ends[0]} to ${ends[1]}`}
        onInput={(event) => onChange(event.currentTarget.valueAsNumber)}
      />
      <output class="value" for={id}>
        {Math.round(value * 100)} %
      </output>
    </div>
  )
}

interface ChoicesProps<T> {
  readonly label: string
  readonly value: T
  readonly choices: readonly (readonly [T, string])[]
  readonly onChange: (value: T) => void
}

function Choices<T extends string | number>({ label, value, choices, onChange }: ChoicesProps<T>) {
  const name = `choice-${label.toLowerCase().replace(' ', '-')}`
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class={`choices ${choices.length > 4 ? 'many' : ''}`}>
        {choices.map(([each, words]) => (
          <label key={each}>
            <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
            <span>{words}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function clamp(value: number, least: number, most: number, fallback: number): number {
  return Number.isFinite(value) ? Math.min(most, Math.max(least, value)) : fallback
}
