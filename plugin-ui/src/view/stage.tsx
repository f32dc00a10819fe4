import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { Attempt } from '../model/attempt'
import { clipAt } from '../model/clip-at'
import { DEFAULT_DIRECTION } from '../model/direction'
import type { DrawingView } from '../protocol/drawing'
import { CanvasPainter, type Placement } from './canvas-painter'
import type { Commands } from './commands'
import { LottieLayer } from './lottie-layer'
import { usePlayhead } from './use-playhead'

const MARGIN = 12
const GHOST_OPACITY = 0.16

interface StageProps {
  readonly drawing: DrawingView
  /** Without one the drawing rests. */
  readonly attempt?: Attempt
  readonly label: string
  /** Whether the drawing at rest shines through from below. */
  readonly ghost?: boolean
  readonly commands: Commands
}

/** Shows a drawing moving: previews are drawn here from points, a finished file is played by its player. */
export function Stage({ drawing, attempt, label, ghost = false, commands }: StageProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(canvas)
  const [playing, setPlaying] = useState<string>()
  const painter = useMemo(() => new CanvasPainter(drawing), [drawing])
  const playhead = usePlayhead()
  const placement = place(drawing, size)
  const final = attempt?.animation && `${attempt.animation}/${attempt.direction.easing}`
  const isFinal = final !== undefined && playing === final
  const clip = attempt?.clip
  const { course, easing } = attempt?.direction ?? DEFAULT_DIRECTION

  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!context || size.width === 0) {
      return undefined
    }
    const draw = (seconds: number) => {
      context.resetTransform()
      context.clearRect(0, 0, size.width, size.height)
      paper(context, drawing, placement)
      if (ghost) {
        dim(context, size, (aside) => painter.paint(aside, placement, () => undefined))
      }
      if (!isFinal) {
        painter.paint(context, placement, clip ? clipAt(clip, seconds, { course, easing }) : () => undefined)
      }
    }
    if (clip && !isFinal) {
      return playhead.follow(draw)
    }
    draw(0)
    return undefined
  }, [drawing, painter, playhead, clip, course, easing, ghost, isFinal, size.width, size.height])

  return (
    <div class="stage" data-final={isFinal} data-moving={clip !== undefined}>
      <canvas ref={canvas} width={size.width} height={size.height} role="img" aria-label={label} />
      {attempt?.animation !== undefined && (
        <LottieLayer
          key={final}
          animation={attempt.animation}
          easing={easing}
          placement={cssPlacement(drawing, placement, size.ratio)}
          commands={commands}
          onReady={() => setPlaying(final)}
        />
      )}
    </div>
  )
}

interface Size {
  /** In device px. */
  readonly width: number
  readonly height: number
  /** Device px per CSS px. */
  readonly ratio: number
}

function useSize(canvas: { readonly current: HTMLCanvasElement | null }): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0, ratio: 1 })
  useEffect(() => {
    const parent = canvas.current?.parentElement
    if (!parent) {
      return undefined
    }
    const measure = () => {
      const ratio = window.devicePixelRatio || 1
      setSize({ width: Math.round(parent.clientWidth * ratio), height: Math.round(parent.clientHeight * ratio), ratio })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(parent)
    measure()
    return () => observer.disconnect()
  }, [])
  return size
}

function place({ width, height }: DrawingView, size: Size): Placement {
  const margin = Math.min(MARGIN * size.ratio, size.width / 12)
  const scale = Math.max(0.001, Math.min((size.width - 2 * margin) / width, (size.height - 2 * margin) / height))
  return { scale, left: (size.width - width * scale) / 2, top: (size.height - height * scale) / 2 }
}

function cssPlacement({ width, height }: DrawingView, { scale, left, top }: Placement, ratio: number) {
  return {
    left: `${left / ratio}px`,
    top: `${top / ratio}px`,
    width: `${(width * scale) / ratio}px`,
    height: `${(height * scale) / ratio}px`,
  }
}

function paper(context: CanvasRenderingContext2D, { width, height }: DrawingView, place: Placement): void {
  context.fillStyle = '#ffffff'
  context.beginPath()
  context.roundRect(place.left, place.top, width * place.scale, height * place.scale, 4)
  context.fill()
}

function dim(context: CanvasRenderingContext2D, size: Size, paint: (aside: CanvasRenderingContext2D) => void): void {
  const { width, height } = size
  const aside = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d')
  if (aside) {
    paint(aside)
    context.save()
    context.globalAlpha = GHOST_OPACITY
    context.drawImage(aside.canvas, 0, 0)
    context.restore()
  }
}
