/**
 * The colours of pictures for light and dark pages, and the style that gives them to marks by class names alone, so that
 * a page may forbid style attributes. Marks have a contrast of 3 to 1 with the background, words one of 4.5 to 1 (WCAG
 * 2.2, 1.4.11 and 1.4.3); marks that would touch are parted by the background.
 */
import { TYPE } from './text-width.ts'

/** The colours of one scheme, `#rrggbb`. */
export interface Colours {
  readonly background: string
  readonly text: string
  readonly muted: string
  readonly axis: string
  /** Lines that help the eye and carry nothing. */
  readonly grid: string
  /** The field behind a heading. */
  readonly band: string
  readonly series: readonly string[]
  readonly limit: string
  /** What came before: a baseline, a former state. */
  readonly former: string
  readonly tones: Readonly<Record<'good' | 'watch' | 'bad' | 'quiet', string>>
}

/** The two schemes; words on a field of a tone have the colour of the background. */
export const PALETTE: Readonly<Record<'light' | 'dark', Colours>> = {
  light: {
    background: '#ffffff',
    text: '#1b1b1b',
    muted: '#595959',
    axis: '#6e6e6e',
    grid: '#dcdfe3',
    band: '#eef1f4',
    limit: '#a3001b',
    former: '#6f7780',
    series: ['#1f5f99', '#b4560f', '#2a7f62', '#8b3f8f', '#6b6b00', '#00707e'],
    tones: { good: '#1a7f37', watch: '#ad5c00', bad: '#b3261e', quiet: '#57606a' },
  },
  dark: {
    background: '#15181c',
    text: '#f0f2f4',
    muted: '#b3bac2',
    axis: '#98a1ab',
    grid: '#343a41',
    band: '#23282e',
    limit: '#ff8a80',
    former: '#98a1ab',
    series: ['#6aaee8', '#f0985a', '#5cc49a', '#d596d8', '#c2c24a', '#4fc3d0'],
    tones: { good: '#4fbf67', watch: '#e0a83a', bad: '#ff7b72', quiet: '#a3adb8' },
  },
}

/** How many colours series have before they come again. */
export const SERIES_COLOURS = PALETTE.light.series.length

/** The names of the colours, as custom properties, with their values. */
function properties(colours: Colours): [name: string, colour: string][] {
  const { series, tones, ...others } = colours
  return [
    ...Object.entries(others),
    ...Object.entries(tones),
    ...series.map((colour, index): [string, string] => [`series-${index + 1}`, colour]),
  ].map(([name, colour]) => [`--ch-${name}`, colour])
}

function rootRule(colours: Colours): string {
  const values = properties(colours).map(([name, colour]) => `${name}:${colour}`)
  return `:root{${values.join(';')}}`
}

function colour(name: string): string {
  return `var(--ch-${name})`
}

/** A class that fills and one that draws a line, for each colour of marks. */
function markRules(): string[] {
  const names = [
    ...PALETTE.light.series.map((_, index) => `series-${index + 1}`),
    'limit',
    'former',
    'good',
    'watch',
    'bad',
    'quiet',
    'text',
    'background',
  ]
  return names.flatMap((name) => [
    `.ch-${name}{fill:${colour(name)}}`,
    `.ch-line-${name}{stroke:${colour(name)};fill:none}`,
  ])
}

/** The rules of the classes, and the colours as custom properties; a dark scheme is for screens, paper is white. */
export function chartCss(): string {
  const types = Object.entries(TYPE).map(
    ([name, { size, isBold }]) => `.ch-${name}{font-size:${size}px${isBold ? ';font-weight:600' : ''}}`,
  )
  return [
    rootRule(PALETTE.light),
    `@media screen and (prefers-color-scheme:dark){${rootRule(PALETTE.dark)}}`,
    '.chart{display:block;width:100%;height:auto}',
    `.chart text{font-family:system-ui,sans-serif;fill:${colour('text')}}`,
    ...types,
    `.chart .ch-muted{fill:${colour('muted')}}`,
    `.chart .ch-on-tone{fill:${colour('background')}}`,
    // Above the rules that fill: one that is reached has a fill of its own.
    `.ch-diamond{fill:${colour('background')};stroke:${colour('text')};stroke-width:1.5}`,
    ...markRules(),
    `.ch-axis{stroke:${colour('axis')}}`,
    `.ch-grid{stroke:${colour('grid')}}`,
    `.ch-band{fill:${colour('band')}}`,
    `.ch-outline{fill:${colour('background')};stroke:${colour('axis')}}`,
    `.ch-edge{stroke:${colour('background')};stroke-width:1.5;stroke-linejoin:round}`,
    `.ch-hatch{stroke:${colour('background')};stroke-width:1.3;fill:none}`,
    '.ch-curve{stroke-width:2.5;stroke-linejoin:round}',
    '.ch-halo{stroke-width:5.5}',
    `.ch-fan{fill:${colour('muted')};fill-opacity:.28}`,
    `.ch-as-of{stroke:${colour('text')};stroke-width:1.5}`,
    `.ch-diamond-halo{stroke:${colour('background')};stroke-width:4.5}`,
    '.ch-sign{stroke-width:2;stroke-linecap:round;stroke-linejoin:round}',
  ].join('\n')
}
