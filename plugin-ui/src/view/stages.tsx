import { attemptOf, drawingOnStage, type AppState } from '../model/app-state'
import { isUnderway, type Attempt } from '../model/attempt'
import { doneShare } from '../model/words'
import type { Commands } from './commands'
import { EmptyStage } from './empty-stage'
import { IconButton } from './icon-button'
import { Stage } from './stage'

interface StagesProps {
  readonly state: AppState
  readonly ghost: boolean
  readonly commands: Commands
}

/** What is shown: one animation, two side by side, or a grid of variations. Always as high as before. */
export function Stages({ state, ghost, commands }: StagesProps) {
  const drawing = drawingOnStage(state)
  if (!drawing) {
    return <EmptyStage state={state} commands={commands} />
  }
  const grid = state.grid.map((key) => attemptOf(state, key)).filter((attempt) => attempt !== undefined)
  if (grid.length > 1) {
    return <Grid attempts={grid} state={state} commands={commands} />
  }
  const shown = attemptOf(state, state.shown)
  const compared = attemptOf(state, state.compared)
  if (!compared?.drawing) {
    return <Stage drawing={drawing} attempt={shown} label={describe(shown)} ghost={ghost} commands={commands} />
  }
  return (
    <div class="side-by-side">
      <figure>
        <Stage drawing={drawing} attempt={shown} label={describe(shown)} ghost={ghost} commands={commands} />
        <figcaption title={shown?.name}>{shown?.name ?? 'At rest'}</figcaption>
      </figure>
      <figure>
        <Stage
          drawing={compared.drawing}
          attempt={compared}
          label={describe(compared)}
          ghost={ghost}
          commands={commands}
        />
        <figcaption title={compared.name}>
          <span>{compared.name}</span>
          <IconButton icon="close" label="End comparing" onPress={() => commands.compare(undefined)} />
        </figcaption>
      </figure>
    </div>
  )
}

interface GridProps {
  readonly attempts: readonly Attempt[]
  readonly state: AppState
  readonly commands: Commands
}

function Grid({ attempts, state, commands }: GridProps) {
  const rest = drawingOnStage(state)
  return (
    <ul class="grid" aria-label="Variations">
      {attempts.map((attempt) => {
        const drawing = attempt.drawing ?? rest
        return (
          <li key={attempt.key}>
            <button type="button" aria-label={`Choose ${describe(attempt)}`} onClick={() => commands.show(attempt.key)}>
              {drawing && <Stage drawing={drawing} attempt={attempt} label={describe(attempt)} commands={commands} />}
              <span class="seed">
                {attempt.stage.kind === 'failed' ? 'failed' : `seed ${attempt.seed ?? attempt.direction.seed}`}
              </span>
              {isUnderway(attempt) && <span class="mini-bar" style={{ transform: `scaleX(${doneShare(attempt)})` }} />}
            </button>
          </li>
        )
      })}
    </ul>
  )
}

function describe(attempt: Attempt | undefined): string {
  if (!attempt) {
    return 'The drawing at rest'
  }
  const seed = attempt.seed ?? attempt.direction.seed
  return `${attempt.name}${seed === undefined ? '' : `, seed ${seed}`}`
}
