import { describe, expect, it } from 'vitest'
import { type Colours, chartCss, PALETTE } from '../../../src/render/chart/palette.ts'

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

it('computes the contrasts of the specification', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(Object.entries(PALETTE))('the %s scheme', (_, colours: Colours) => {
  const { background, band, text, muted, axis, series, limit, former, tones } = colours

  it.each([
    ...series.map((colour, index) => [`series ${index + 1}`, colour] as const),
    ...Object.entries(tones),
    ...([
      ['limit', limit],
      ['former', former],
      ['axis, the outline of empty fields', axis],
      ['text, of which milestones are', text],
    ] as const),
  ])('sets marks off from the background: %s', (_name, colour) => {
    expect(contrast(colour, background)).toBeGreaterThanOrEqual(3)
  })

  it.each([
    { name: 'text', colour: text, ground: background },
    { name: 'muted text', colour: muted, ground: background },
    { name: 'headings on their band', colour: text, ground: band },
    { name: 'muted text on the band of years', colour: muted, ground: band },
    ...Object.entries(tones).map(([tone, ground]) => ({ name: `figures on ${tone}`, colour: background, ground })),
  ])('makes words readable: $name', ({ colour, ground }) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('has no colour twice among what a legend tells apart', () => {
    const all = [...series, limit, former]
    expect(new Set(all).size).toBe(all.length)
  })

  it('parts bars and shapes from what they touch by an edge of the background', () => {
    expect(chartCss()).toContain('.ch-edge{stroke:var(--ch-background)')
  })

  it('is in the style whole', () => {
    for (const colour of [background, band, text, muted, axis, limit, former, ...series])
      expect(chartCss()).toContain(`:${colour}`)
    for (const colour of Object.values(tones)) expect(chartCss()).toContain(`:${colour}`)
  })
})

it('gives a dark scheme to screens that ask for one, and none to paper', () => {
  const [light = '', dark = ''] = chartCss().split('@media screen and (prefers-color-scheme:dark)')
  expect(light).toContain(`--ch-background:${PALETTE.light.background}`)
  expect(dark).toContain(`--ch-background:${PALETTE.dark.background}`)
})

it('defines each custom property that it uses', () => {
  const used = [...chartCss().matchAll(/var\((--ch-[\w-]+)\)/g)].map(([, name]) => name)
  for (const name of used) expect(chartCss()).toContain(`${name}:#`)
})
