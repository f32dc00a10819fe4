import { useEffect, useRef, useState } from 'preact/hooks'
import type { AppState } from '../model/app-state'
import { isUnderway, type Attempt } from '../model/attempt'
import { stageWords } from '../model/words'
import type { Commands } from './commands'
import { IconButton } from './icon-button'
import { Thumbnail } from './thumbnail'

/** All tries of this document, newest first. */
export function History({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  if (state.attempts.length === 0) {
    return (
      <section class="history" aria-labelledby="history-title">
        <h2 id="history-title">Versions</h2>
        <p class="hint">Every try is saved here by itself. Nothing is overwritten.</p>
      </section>
    )
  }
  return (
    <section class="history" aria-labelledby="history-title">
      <h2 id="history-title">
        Versions{' '}
        <span class="count">
          {state.attempts.length}
          {state.olderThan !== undefined && '+'}
        </span>
      </h2>
      <ol>
        {state.attempts.map((attempt) => (
          <HistoryLine key={attempt.key} attempt={attempt} state={state} commands={commands} />
        ))}
      </ol>
      {state.olderThan !== undefined && (
        <button type="button" class="quiet older" onClick={() => commands.listOlder()}>
          Show older versions
        </button>
      )}
    </section>
  )
}

interface LineProps {
  readonly attempt: Attempt
  readonly state: AppState
  readonly commands: Commands
}

function HistoryLine({ attempt, state, commands }: LineProps) {
  const [renaming, setRenaming] = useState(false)
  const row = useRef<HTMLButtonElement>(null)
  const wasRenaming = useRef(false)
  // The field took the focus from the row and gives it back.
  useEffect(() => {
    if (wasRenaming.current && !renaming) {
      row.current?.focus()
    }
    wasRenaming.current = renaming
  }, [renaming])
  const shown = state.shown === attempt.key
  const saved = attempt.animation !== undefined
  return (
    <li class={`${shown ? 'shown' : ''} ${state.compared === attempt.key ? 'compared' : ''}`}>
      {renaming ? (
        <RenameField
          attempt={attempt}
          onDone={(name) => {
            setRenaming(false)
            if (name) {
              commands.rename(attempt.key, name)
            }
          }}
        />
      ) : (
        <button ref={row} type="button" class="open" aria-current={shown} onClick={() => commands.show(attempt.key)}>
          <Thumbnail attempt={attempt} fallback={state} />
          <span class="text">
            <span class="name">{attempt.name}</span>
            <span class="detail">{detail(attempt, state)}</span>
          </span>
        </button>
      )}
      {!renaming && saved && (
        <span class="tools">
          {!shown && state.shown !== undefined && (
            <IconButton
              icon="compare"
              label={`Compare ${attempt.name} with the shown one`}
              pressed={state.compared === attempt.key}
              onPress={() => commands.compare(state.compared === attempt.key ? undefined : attempt.key)}
            />
          )}
          <IconButton icon="branch" label={`Go on from ${attempt.name}`} onPress={() => commands.branch(attempt.key)} />
          <IconButton icon="rename" label={`Rename ${attempt.name}`} onPress={() => setRenaming(true)} />
          <IconButton icon="remove" label={`Delete ${attempt.name}`} onPress={() => commands.remove(attempt.key)} />
        </span>
      )}
      {!saved && isUnderway(attempt) && (
        <span class="tools always">
          <IconButton icon="close" label={`Cancel ${attempt.name}`} onPress={() => commands.cancel(attempt.key)} />
        </span>
      )}
      {!saved && !isUnderway(attempt) && (
        <span class="tools">
          <IconButton
            icon="close"
            label={`Take ${attempt.name} off the list`}
            onPress={() => commands.remove(attempt.key)}
          />
        </span>
      )}
    </li>
  )
}

function detail(attempt: Attempt, { attempts }: AppState): string {
  if (attempt.animation === undefined) {
    return stageWords(attempt)
  }
  const parent = attempts.find(({ animation }) => animation !== undefined && animation === attempt.parent)
  return [
    ...(attempt.name === attempt.prompt ? [] : [attempt.prompt]),
    `seed ${attempt.seed}`,
    `${attempt.direction.durationSeconds} s`,
    ...(parent ? [`from “${parent.name}”`] : []),
  ].join(' · ')
}

function RenameField({ attempt, onDone }: { readonly attempt: Attempt; readonly onDone: (name?: string) => void }) {
  const [name, setName] = useState(attempt.name)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    field.current?.focus()
    field.current?.select()
  }, [])
  return (
    <div class="rename">
      <input
        type="text"
        aria-label={`New name of ${attempt.name}`}
        value={name}
        maxLength={200}
        ref={field}
        onInput={(event) => setName(event.currentTarget.value)}
        onKeyDown={({ key, isComposing }) => {
          if (key === 'Escape') {
            onDone()
          } else if (key === 'Enter' && !isComposing) {
            onDone(name.trim())
          }
        }}
      />
      <button type="button" class="small" onClick={() => onDone(name.trim())}>
        Rename
      </button>
      <IconButton icon="close" label="Keep the name" onPress={() => onDone()} />
    </div>
  )
}
