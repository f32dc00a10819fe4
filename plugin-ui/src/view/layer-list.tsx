import type { DrawingView, DrawingWarning } from '../protocol/drawing'
import type { Direction } from '../model/direction'
import { countLayers, layerRows, type LayerRow } from '../model/layer-rows'
import type { Commands } from './commands'
import { Disclosure } from './disclosure'
import { Icon } from './icons'
import { IconButton } from './icon-button'

/** The id of the list of layers, which also tells the drawing's warnings. */
export const LAYERS = 'layers'

interface LayerListProps {
  readonly drawing: DrawingView
  readonly warnings: readonly DrawingWarning[]
  readonly direction: Direction
  readonly commands: Commands
}

/** The drawing's layers: which stay, and which groups move on their own. */
export function LayerList({ drawing, warnings, direction, commands }: LayerListProps) {
  const { paths, groups } = countLayers(drawing)
  return (
    <Disclosure id={LAYERS} title="Layers" summary={layerWords(paths, groups)}>
      <Warnings warnings={warnings} />
      <ul class="layers">
        {layerRows(drawing, direction.locked).map((row) => (
          <LayerLine key={row.layer.id} row={row} direction={direction} commands={commands} />
        ))}
      </ul>
    </Disclosure>
  )
}

/** "7 layers", "7 layers in 2 groups". */
export function layerWords(paths: number, groups: number): string {
  const layers = `${paths} ${paths === 1 ? 'layer' : 'layers'}`
  return groups === 0 ? layers : `${layers} in ${groups} ${groups === 1 ? 'group' : 'groups'}`
}

/** What of the drawing will not move or not appear. */
function Warnings({ warnings }: { readonly warnings: readonly DrawingWarning[] }) {
  if (warnings.length === 0) {
    return null
  }
  return (
    <ul class="warnings" aria-label="What will not move">
      {warnings.map(({ message }) => (
        <li key={message}>
          <Icon name="warning" />
          <span>{message}</span>
        </li>
      ))}
    </ul>
  )
}

interface LayerLineProps {
  readonly row: LayerRow
  readonly direction: Direction
  readonly commands: Commands
}

function LayerLine({ row: { layer, depth, lockedAbove }, direction, commands }: LayerLineProps) {
  const { locked, movers } = direction
  const isLocked = lockedAbove || locked.includes(layer.id)
  const moverPrompt = movers[layer.id]
  const isMover = moverPrompt !== undefined
  const toggleLock = () =>
    commands.direct({
      locked: isLocked ? locked.filter((id) => id !== layer.id) : [...locked, layer.id],
      movers: withoutKey(movers, layer.id),
    })
  const toggleMover = () =>
    commands.direct({ movers: isMover ? withoutKey(movers, layer.id) : { ...movers, [layer.id]: '' } })
  return (
    <li class={isLocked ? 'locked' : ''} style={{ '--depth': depth }}>
      <div class="layer">
        <Swatch layer={layer} />
        <span class="name" title={layer.name}>
          {layer.name}
        </span>
        {layer.type === 'group' && (
          <IconButton
            icon="move"
            label={`${layer.name} moves on its own`}
            pressed={isMover}
            disabled={isLocked}
            onPress={toggleMover}
          />
        )}
        <IconButton
          icon={isLocked ? 'lock' : 'unlock'}
          label={`Lock ${layer.name}`}
          pressed={isLocked}
          disabled={lockedAbove}
          onPress={toggleLock}
        />
      </div>
      {isMover && (
        <input
          class="mover-prompt"
          type="text"
          aria-label={`What ${layer.name} does`}
          placeholder={`what “${layer.name}” does; empty: as the whole`}
          value={moverPrompt}
          onInput={(event) => commands.direct({ movers: { ...movers, [layer.id]: event.currentTarget.value } })}
        />
      )}
    </li>
  )
}

function Swatch({ layer }: { readonly layer: LayerRow['layer'] }) {
  if (layer.type === 'group') {
    return <Icon name="chevron" class="icon group" />
  }
  const color = (paint: { readonly type: string; readonly color?: string } | undefined) =>
    paint === undefined ? '#fff' : (paint.color ?? 'var(--gradient)')
  return (
    <span
      class="swatch"
      style={{
        background: color(layer.fill?.paint),
        borderColor: layer.stroke ? color(layer.stroke.paint) : undefined,
      }}
    />
  )
}

function withoutKey(record: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(record).filter(([each]) => each !== key))
}
