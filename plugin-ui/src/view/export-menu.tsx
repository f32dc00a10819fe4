import { useEffect, useRef, useState } from 'preact/hooks'
import type { AppState, ExportState } from '../model/app-state'
import { fileSize, formatName } from '../model/words'
import type { Format } from '../protocol/server-message'
import type { Commands } from './commands'
import { Icon } from './icons'
import { IconButton } from './icon-button'

/** Formats that are one text, which a clipboard takes. */
const AS_TEXT = /^(lottie|svg|livestroke)$/

/** Formats that are made at once, so that their sizes show without being asked for. */
const QUICK = ['lottie', 'dotlottie', 'svg']

/** The files that the shown version can become, each with its size and what players may not show. */
export function ExportMenu({ state, commands }: { readonly state: AppState; readonly commands: Commands }) {
  const [open, setOpen] = useState(false)
  const formats = state.connection.kind === 'ready' ? state.connection.capabilities.formats : []
  const toggle = useRef<HTMLButtonElement>(null)
  const close = () => setOpen(false)
  useEffect(() => {
    if (open) {
      const quick = formats.filter(({ name }) => QUICK.includes(name) && state.exports[name] === undefined)
      quick.forEach(({ name }) => commands.prepareExport(name))
    }
  }, [open])
  return (
    <div
      class="export"
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          close()
          toggle.current?.focus()
        }
      }}
      onfocusout={(event) =>
        event.relatedTarget instanceof Node && !event.currentTarget.contains(event.relatedTarget) && close()
      }
    >
      <button ref={toggle} type="button" aria-expanded={open} aria-controls="formats" onClick={() => setOpen(!open)}>
        <Icon name="save" />
        Export
      </button>
      {open && (
        <div id="formats" class="formats" role="group" aria-label="Export as">
          {formats.length === 0 && <p class="hint">Not connected, so there is nothing to export with.</p>}
          <ul>
            {formats.map((format) => (
              <FormatLine key={format.name} format={format} made={state.exports[format.name]} commands={commands} />
            ))}
          </ul>
        </div>
      )}
    </div>
  )
}

interface LineProps {
  readonly format: Format
  readonly made: ExportState | undefined
  readonly commands: Commands
}

function FormatLine({ format, made, commands }: LineProps) {
  const { name, extension } = format
  const label = formatName(format.label)
  return (
    <li>
      <div class="format">
        <span class="label" title={format.label}>
          {label}
          <span class="detail">{sizeWords(made, extension)}</span>
        </span>
        {made === undefined && (
          <button
            type="button"
            class="small quiet"
            aria-label={`Size of ${label}`}
            onClick={() => commands.prepareExport(name)}
          >
            Size
          </button>
        )}
        {AS_TEXT.test(name) && (
          <IconButton icon="copy" label={`Copy ${label}`} onPress={() => commands.copyExport(name)} />
        )}
        <IconButton icon="save" label={`Save ${label}`} onPress={() => commands.saveExport(name)} />
      </div>
      {made?.kind === 'failed' && (
        <p class="problem" role="alert">
          {made.message}
        </p>
      )}
      {made?.kind === 'ready' &&
        made.warnings.map((warning) => (
          <p class="warning" key={warning}>
            <Icon name="warning" />
            {warning}
          </p>
        ))}
    </li>
  )
}

function sizeWords(made: ExportState | undefined, extension: string): string {
  switch (made?.kind) {
    case 'making':
      return 'making…'
    case 'ready':
      return fileSize(made.bytes)
    default:
      return `.${extension.replace(/^\./, '')}`
  }
}
