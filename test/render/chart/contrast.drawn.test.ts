/** Any accent is read on paper and on a dark screen, and whatever stands on it is read too. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contrast, LEAST_CONTRAST, readableOn, textOn } from '../../../src/render/chart/contrast.ts'
import { PALETTE } from '../../../src/render/chart/palette.ts'

const colours = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`)

describe('a colour', () => {
  it('has the contrast with another that WCAG gives', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.48, 2)
  })

  it('is kept where it is read already', () => {
    expect(readableOn('#ffffff', '#0b5d6b', LEAST_CONTRAST.words)).toBe('#0b5d6b')
  })

  it('is darkened on white and lightened on a dark ground, as little as it must be', () => {
    const yellow = readableOn('#ffffff', '#ffe600', LEAST_CONTRAST.words)
    expect(contrast(yellow, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(yellow, '#ffffff')).toBeLessThan(5)
    const navy = readableOn('#15181c', '#000080', LEAST_CONTRAST.words)
    expect(contrast(navy, '#15181c')).toBeGreaterThanOrEqual(4.5)
  })

  it('whatever it is, is read on both schemes and bears black or white words', () => {
    fc.assert(
      fc.property(colours, (colour) => {
        expect(contrast(textOn(colour), colour)).toBeGreaterThanOrEqual(LEAST_CONTRAST.words)
        for (const { background } of [PALETTE.light, PALETTE.dark])
          for (const least of Object.values(LEAST_CONTRAST))
            expect(contrast(readableOn(background, colour, least), background)).toBeGreaterThanOrEqual(least)
      }),
    )
  })
})
