/** What a frame that Livestroke made remembers, so that its animation can be opened again. */
export interface FrameMemory {
  readonly animation: string
  readonly document: string
  readonly prompt: string
}

const KEY = 'livestroke'

/** Has `node` remember its animation, and offers to edit it where Figma shows the node's properties. */
export function remember(node: SceneNode, memory: FrameMemory): void {
  node.setPluginData(KEY, JSON.stringify(memory))
  node.setRelaunchData({ reopen: memory.prompt })
}

/** The animation that `node` came from, if Livestroke made it. */
export function recall(node: SceneNode): FrameMemory | undefined {
  const text = node.getPluginData(KEY)
  return text === '' ? undefined : (JSON.parse(text) as FrameMemory)
}
