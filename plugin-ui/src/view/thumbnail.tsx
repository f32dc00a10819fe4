import { useEffect, useRef } from 'preact/hooks'
import { drawingOnStage, type AppState } from '../model/app-state'
import type { Attempt } from '../model/attempt'
import { clipAt } from '../model/clip-at'
import { CanvasPainter } from './canvas-painter'

const SIZE = 72

/** A still of an attempt: a quarter through its motion, where it differs from rest. */
export function Thumbnail({ attempt, fallback }: { readonly attempt: Attempt; readonly fallback: AppState }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = attempt.drawing ?? drawingOnStage(fallback)
  const { clip } = attempt
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || !drawing) {
      return
    }
    const scale = SIZE / Math.max(drawing.width, drawing.height)
    context.clearRect(0, 0, SIZE, SIZE)
    new CanvasPainter(drawing).paint(
      context,
      { scale, left: (SIZE - drawing.width * scale) / 2, top: (SIZE - drawing.height * scale) / 2 },
      clip ? clipAt(clip, clip.durationSeconds / 4, attempt.direction) : () => undefined,
    )
  }, [drawing, clip])
  return <canvas class="thumbnail" ref={canvas} width={SIZE} height={SIZE} aria-hidden="true" />
}
