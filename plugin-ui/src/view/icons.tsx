import type { JSX } from 'preact'

/** The icons' outlines, drawn on 16 × 16 with lines of 1.5. */
const SHAPES = {
  play: 'M5 3.5v9l7-4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  repeat: 'M3 8a4 4 0 0 1 4-4h5M10 1.5 12.5 4 10 6.5M13 8a4 4 0 0 1-4 4H4M6 14.5 3.5 12 6 9.5',
  lock: 'M4.5 7.5h7v5h-7zM6 7.5V5.5a2 2 0 0 1 4 0v2',
  unlock: 'M4.5 7.5h7v5h-7zM6 7.5V5a2 2 0 0 1 3.8-.8',
  move: 'M8 2v12M2 8h12M6 4l2-2 2 2M6 12l2 2 2-2M4 6 2 8l2 2M12 6l2 2-2 2',
  ghost: 'M8 8m-2 0a2 2 0 1 0 4 0a2 2 0 1 0-4 0M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8z',
  compare: 'M8 2v12M2.5 4h3.5v8H2.5zM10 4h3.5v8H10z',
  branch: 'M5 3.5v9M5 8.5c4 0 6-1 6-4M3.5 3.5h3M3.5 12.5h3M9.5 4.5h3',
  rename: 'M3 13l.8-3L10.5 3.3l2.2 2.2L6 12.2z',
  remove: 'M3 4.5h10M6.5 4.5v-1.5h3v1.5M4.5 4.5l.6 8.5h5.8l.6-8.5',
  warning: 'M8 2.5 14 13H2zM8 6.5v3M8 11.2v.3',
  close: 'M4 4l8 8M12 4l-8 8',
  copy: 'M5.5 5.5h7v7h-7zM3.5 10.5v-7h7',
  save: 'M8 2.5v7.5M5 7l3 3 3-3M3 13h10',
  grid: 'M3 3h4v4H3zM9 3h4v4H9zM3 9h4v4H3zM9 9h4v4H9z',
  chevron: 'M6 4l4 4-4 4',
  spark: 'M8 2l1.4 4.6L14 8l-4.6 1.4L8 14l-1.4-4.6L2 8l4.6-1.4z',
  done: 'M3.5 8.5l3 3 6-7',
  stop: 'M4.5 4.5h7v7h-7z',
  put: 'M8 10.5V2.5M5 5.5l3-3 3 3M3 9.5v4h10v-4',
} as const

export type IconName = keyof typeof SHAPES

/** An icon that says nothing to a screen reader: what it is on has the words. */
export function Icon({ name, ...rest }: { readonly name: IconName } & JSX.SVGAttributes<SVGSVGElement>) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" {...rest}>
      <path d={SHAPES[name]} />
    </svg>
  )
}
