import type { DrawingView, Layer } from '../protocol/drawing'

/** A layer as a line of the list, top layer first. */
export interface LayerRow {
  readonly layer: Layer
  /** How many groups it is in. */
  readonly depth: number
  /** Whether a group around it is locked. */
  readonly lockedAbove: boolean
}

/** The drawing's layers as design tools list them: top first, groups before what they hold. */
export function layerRows(drawing: DrawingView, locked: readonly string[]): readonly LayerRow[] {
  const rows: LayerRow[] = []
  const visit = (layers: readonly Layer[], depth: number, lockedAbove: boolean) => {
    for (const layer of [...layers].reverse()) {
      rows.push({ layer, depth, lockedAbove })
      if (layer.type === 'group') {
        visit(layer.children, depth + 1, lockedAbove || locked.includes(layer.id))
      }
    }
  }
  visit(drawing.layers, 0, false)
  return rows
}

/** How many paths and groups a drawing has. */
export function countLayers(drawing: DrawingView): { readonly paths: number; readonly groups: number } {
  const rows = layerRows(drawing, [])
  const groups = rows.filter(({ layer }) => layer.type === 'group').length
  return { paths: rows.length - groups, groups }
}
