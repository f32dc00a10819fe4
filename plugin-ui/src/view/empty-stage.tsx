import { useState } from 'preact/hooks'
import type { AppState } from '../model/app-state'
import type { Commands } from './commands'
import { Icon } from './icons'

/** The stage before there is anything on it: how to get something there. */
export function EmptyStage({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  const { selection, host, connection } = state
  if (selection.kind === 'reading') {
    const canRead = connection.kind === 'ready' || connection.kind === 'connecting'
    return (
      <div class="stage empty" role="status">
        <div class="shimmer" />
        <p class="lead">{selection.selection?.name}</p>
        <p>{canRead ? 'Looking at your drawing…' : 'Kept here until Livestroke is connected.'}</p>
      </div>
    )
  }
  if (selection.kind === 'refused') {
    return (
      <div class="stage empty" role="alert">
        <Icon name="warning" class="icon large" />
        <p class="lead">This cannot be animated</p>
        <p>{selection.message}</p>
        <button type="button" onClick={() => commands.clearSelection()}>
          Choose something else
        </button>
      </div>
    )
  }
  return (
    <div class="stage empty">
      <Icon name="spark" class="icon large" />
      <p class="lead">{host.takesFiles ? 'Drop an SVG here' : `Select ${host.selectionWords}`}</p>
      <p>
        {host.takesFiles
          ? 'or paste one, or choose a file.'
          : 'Lines and shapes stay vectors; only their points will move.'}
      </p>
      {host.takesFiles ? (
        <FileButton commands={commands} />
      ) : (
        <button type="button" onClick={() => commands.readSelection()}>
          Use the selection
        </button>
      )}
    </div>
  )
}

function FileButton({ commands }: { readonly commands: Commands }) {
  const take = async (file: File | undefined) => file && commands.takeSvg(await file.text(), file.name)
  return (
    <label class="file">
      <input type="file" accept=".svg,image/svg+xml" onChange={(event) => void take(event.currentTarget.files?.[0])} />
      <span class="button">Choose a file</span>
    </label>
  )
}

/** Our own drawings, to try Livestroke with. */
export function Examples({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  return (
    <section class="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">Or try one of ours</h2>
      <ul>
        {state.host.examples.map((example) => (
          <li key={example.file}>
            <button type="button" title={example.prompt} onClick={() => commands.takeExample(example)}>
              <img src={`examples/${example.file}`} alt="" width={64} height={64} loading="lazy" />
              {example.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Where an SVG can be dropped: all of the panel. */
export function useDrop(commands: Commands, enabled: boolean) {
  const [over, setOver] = useState(false)
  if (!enabled) {
    return { over: false, handlers: {} }
  }
  const handlers = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault()
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!(event.currentTarget as Node).contains(event.relatedTarget as Node | null)) {
        setOver(false)
      }
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault()
      setOver(false)
      const file = event.dataTransfer?.files[0]
      void file?.text().then((svg) => commands.takeSvg(svg, file.name))
    },
  }
  return { over, handlers }
}
