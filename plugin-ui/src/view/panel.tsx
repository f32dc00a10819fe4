import { useEffect, useState } from 'preact/hooks'
import { attemptOf, drawingOnStage, type AppState } from '../model/app-state'
import { isUnderway } from '../model/attempt'
import { countLayers } from '../model/layer-rows'
import { stageWords } from '../model/words'
import type { Commands } from './commands'
import { ConnectionHelp, ConnectionNotice, PairingQuestions } from './connection-help'
import { DirectionForm } from './direction-form'
import { revealDisclosure } from './disclosure'
import { Examples, useDrop } from './empty-stage'
import { ExportMenu } from './export-menu'
import { History } from './history'
import { Icon } from './icons'
import { LAYERS, LayerList, layerWords } from './layer-list'
import { ProgressLine } from './progress-line'
import { PromptForm } from './prompt-form'
import { Stages } from './stages'
import { Transport } from './transport'
import { usePlaybackKeys } from './use-playback-keys'
import { usePlayhead } from './use-playhead'

interface PanelProps {
  readonly state: AppState
  readonly commands: Commands
}

/** The whole panel. */
export function Panel({ state, commands }: PanelProps) {
  const [ghost, setGhost] = useState(false)
  const { over, handlers } = useDrop(commands, state.host.takesFiles)
  const shown = attemptOf(state, state.shown)
  const drawing = drawingOnStage(state)
  const gridMoves = state.grid.some((key) => attemptOf(state, key)?.clip !== undefined)
  usePlaybackKeys()
  usePassLength(shown?.clip?.durationSeconds)
  return (
    <main class={`panel host-${state.host.name} ${over ? 'drop' : ''}`} {...handlers}>
      <Header state={state} commands={commands} />
      <div class="help">
        <PairingQuestions state={state} commands={commands} />
        <ConnectionHelp state={state} commands={commands} />
      </div>
      <section class="viewer" aria-label="Preview">
        <Stages state={state} ghost={ghost} commands={commands} />
        {drawing && (
          <>
            <Transport disabled={!shown?.clip && !gridMoves} ghost={ghost} onGhost={() => setGhost(!ghost)} />
            <Outcome state={state} commands={commands} />
          </>
        )}
      </section>
      <section class="controls" aria-label="Direct">
        {!drawing && state.host.examples.length > 0 && <Examples state={state} commands={commands} />}
        {drawing && <PromptForm state={state} commands={commands} />}
        {state.selection.kind === 'understood' && (
          <>
            <DirectionForm direction={state.direction} commands={commands} />
            <LayerList
              drawing={state.selection.drawing}
              warnings={state.selection.warnings}
              direction={state.direction}
              commands={commands}
            />
          </>
        )}
        {drawing && <History state={state} commands={commands} />}
      </section>
      <NoticeLine state={state} commands={commands} />
    </main>
  )
}

function Header({ state, commands }: PanelProps) {
  const { selection, connection } = state
  const understood = selection.kind === 'understood' ? selection : undefined
  const counts = understood && countLayers(understood.drawing)
  return (
    <header>
      <Icon name="spark" class="icon mark" />
      <h1>{understood?.selection.name ?? 'Livestroke'}</h1>
      {counts && <span class="detail">{layerWords(counts.paths, counts.groups)}</span>}
      {understood && understood.warnings.length > 0 && (
        <button
          type="button"
          class="badge"
          title={understood.warnings.map(({ message }) => message).join('\n')}
          onClick={() => revealDisclosure(LAYERS)}
        >
          <Icon name="warning" />
          {understood.warnings.length}
          <span class="unseen">{understood.warnings.length === 1 ? ' warning' : ' warnings'}</span>
        </button>
      )}
      <span class="spring" />
      {understood && (
        <button type="button" class="small quiet" onClick={() => commands.clearSelection()}>
          Change
        </button>
      )}
      <span
        class={`light ${connection.kind}`}
        role="img"
        aria-label={lightWords(connection.kind)}
        title={lightWords(connection.kind)}
      />
    </header>
  )
}

function lightWords(kind: AppState['connection']['kind']): string {
  return kind === 'ready' ? 'Connected to Livestroke' : kind === 'connecting' ? 'Connecting' : 'Not connected'
}

/** One line below the picture, always as high: how far the shown attempt is, or what can be done with it. */
function Outcome({ state, commands }: PanelProps) {
  const shown = attemptOf(state, state.shown)
  if (state.grid.length > 1) {
    return <GridOutcome state={state} commands={commands} />
  }
  if (!shown) {
    return <p class="outcome hint">Say below what should happen; the drawing starts to move here.</p>
  }
  if (shown.animation === undefined) {
    return (
      <div class="outcome">
        <ProgressLine attempt={shown} commands={commands} />
      </div>
    )
  }
  return (
    <div class="outcome">
      <p class="unseen" role="status">
        {stageWords(shown)}
      </p>
      {state.host.putBackWords && (
        <button type="button" class="primary" disabled={!shown.clip} onClick={() => commands.putBack()}>
          <Icon name="put" />
          {state.host.putBackWords}
        </button>
      )}
      <ExportMenu key={shown.key} state={state} commands={commands} />
      <button
        type="button"
        aria-label="Go on from here"
        title="The next try starts from this version"
        onClick={() => commands.branch(shown.key)}
      >
        <Icon name="branch" />
        {state.host.putBackWords ? 'Go on' : 'Go on from here'}
      </button>
    </div>
  )
}

/** While variations are shown together: how many are done, and how to end the others. */
function GridOutcome({ state, commands }: PanelProps) {
  const variations = state.attempts.filter(({ key }) => state.grid.includes(key))
  const underway = variations.filter(isUnderway)
  const finished = variations.filter(({ stage }) => stage.kind === 'finished').length
  return (
    <div class="outcome progress">
      <p class="words" role="status">
        <span class="lead">Choose the one to go on with</span>
        <span class="detail">
          {finished} of {variations.length} finished
        </span>
      </p>
      {underway.length > 0 && (
        <button type="button" class="small quiet" onClick={() => underway.forEach(({ key }) => commands.cancel(key))}>
          Cancel {underway.length === 1 ? 'the last' : 'the rest'}
        </button>
      )}
    </div>
  )
}

function NoticeLine({ state, commands }: PanelProps) {
  const { notice } = state
  return (
    <div class="notice" role={notice?.tone === 'alarm' ? 'alert' : 'status'}>
      <ConnectionNotice state={state} commands={commands} />
      {notice && (
        <div class={`bubble ${notice.tone}`}>
          <span>{notice.text}</span>
          {notice.undo !== undefined && (
            <button type="button" class="small" onClick={() => commands.undoRemove(notice.undo ?? '')}>
              Undo
            </button>
          )}
          <button type="button" class="icon-button" aria-label="Dismiss" onClick={() => commands.dismissNotice()}>
            <Icon name="close" />
          </button>
        </div>
      )}
    </div>
  )
}

function usePassLength(seconds: number | undefined): void {
  const playhead = usePlayhead()
  useEffect(() => {
    if (seconds !== undefined) {
      playhead.passSeconds = seconds
    }
  }, [playhead, seconds])
}
