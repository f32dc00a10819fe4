import type { DrawingView } from '../protocol/drawing'
import type { Attempt } from './attempt'
import { layerRows } from './layer-rows'

const MOST = 4
const NAME_FITS = 10

/** What the prior does well, by words that drawings and layers are named with. */
const MOTIONS: readonly (readonly [RegExp, string])[] = [
  [/butterfl|moth|wing/, 'a butterfly fluttering its wings'],
  [/fish|fin\b/, 'a fish swimming gracefully, its fins and tail propelling it'],
  [/horse|mane|gallop/, 'a galloping horse'],
  [/runner|running|athlete/, 'a runner sprinting with rhythmic leg strides'],
  [/dancer|danc/, 'the dancer is dancing'],
  [/flower|petal|plant|leaf|leaves|stem/, 'a flower swaying in the wind'],
  [/boat|sail|ship|hull/, 'the boat rocks on the waves'],
  [/rocket|flame|thruster/, 'the rocket takes off'],
  [/\bbell|clapper/, 'a ringing bell'],
  [/kite/, 'a kite floating in the wind'],
  [/tree|crown|branches/, 'a tree swaying in the wind'],
  [/bird|eagle|beak|feather/, 'a bird flapping its wings'],
  [/flag|banner|ribbon/, 'a flag waving in the wind'],
  [/cat\b|dog\b|paw|tail/, 'it jumps and wags its tail'],
  [/person|man\b|woman|arm\b|hand/, 'a person waving'],
  [/ball|circle/, 'a ball bouncing up and down'],
  [/heart/, 'a heart beating'],
  [/star|sparkle|sun\b/, 'a star gently pulsing and turning'],
  [/fire|candle|torch/, 'a flickering flame'],
  [/wave|water|sea\b/, 'waves rolling'],
]
const FOR_ANYTHING = ['gently swaying', 'jumping up and down', 'spinning around', 'floating in the wind']

/**
 * Prompts worth trying on a drawing: earlier ones first, then what its name and its layers' names call for, then what
 * suits anything. At most four, none twice, none that is typed already.
 */
export function suggestPrompts(
  drawing: DrawingView,
  name: string,
  attempts: readonly Attempt[],
  typed: string,
): readonly string[] {
  const earlier = attempts.map(({ prompt }) => prompt).slice(0, 2)
  const layers = layerRows(drawing, []).flatMap(({ layer }) => [layer.name, layer.id])
  const fitting = MOTIONS.map(([pattern, prompt]) => ({ prompt, fit: fitOf(pattern, name, layers) }))
    .filter(({ fit }) => fit > 0)
    .sort((first, second) => second.fit - first.fit)
    .filter(({ fit }, _, [best]) => fit > (best?.fit ?? 0) - NAME_FITS)
    .map(({ prompt }) => prompt)
    .slice(0, 2)
  const all = new Set([...earlier, ...fitting, ...FOR_ANYTHING])
  all.delete(typed.trim())
  all.delete('')
  return [...all].slice(0, MOST)
}

/** How well a motion fits: the drawing's own name says more than those of its layers. */
function fitOf(pattern: RegExp, name: string, layers: readonly string[]): number {
  const fits = (words: string) => pattern.test(words.toLowerCase().replaceAll(/[-_]/g, ' '))
  return (fits(name) ? NAME_FITS : 0) + layers.filter(fits).length
}
