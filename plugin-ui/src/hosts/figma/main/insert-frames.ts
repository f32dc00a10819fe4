import type { PutBack } from '../../../app/host-services'
import { remember } from './plugin-data'

const GAP = 40

/**
 * Puts an animation's frames into the page as children of one frame, right of what is selected; the first is visible.
 * The frame remembers the animation, so that it can be opened again.
 */
export async function insertFrames(result: Omit<PutBack, 'animatedSvg'>): Promise<void> {
  const { frames, name, animation, document, prompt, durationSeconds } = result
  const children = frames.map((svg, index) => {
    const child = figma.createNodeFromSvg(svg)
    const seconds = (index * durationSeconds) / frames.length
    child.name = `Frame ${index + 1} · ${seconds.toFixed(2)} s`
    child.visible = index === 0
    return child
  })
  const [first] = children
  if (!first) {
    throw new Error('The animation has no frames.')
  }
  const container = createContainer(first.width, first.height)
  container.name = name
  for (const child of children) {
    container.appendChild(child)
    child.x = 0
    child.y = 0
  }
  placeBeside(container)
  remember(container, { animation, document, prompt })
  figma.currentPage.selection = [container]
  figma.viewport.scrollAndZoomIntoView([container])
}

/** A frame; FigJam has none and takes a section. */
function createContainer(width: number, height: number): FrameNode | SectionNode {
  if (figma.editorType === 'figjam') {
    const section = figma.createSection()
    section.resizeWithoutConstraints(width, height)
    return section
  }
  const frame = figma.createFrame()
  frame.fills = []
  frame.resize(width, height)
  return frame
}

function placeBeside(container: FrameNode | SectionNode): void {
  const boxes = figma.currentPage.selection
    .map((node) => ('absoluteBoundingBox' in node ? node.absoluteBoundingBox : null))
    .filter((box): box is Rect => box !== null)
  const { x, y } = figma.viewport.center
  container.x = boxes.length > 0 ? Math.max(...boxes.map((box) => box.x + box.width)) + GAP : x
  container.y = boxes.length > 0 ? Math.min(...boxes.map((box) => box.y)) : y
}
