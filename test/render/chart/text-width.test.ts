import { describe, expect, it } from 'vitest'
import { cutToWidth, textWidth, wrapped } from '../../../src/render/chart/text-width.ts'

describe('the width of a text', () => {
  it('adds up the advances of its signs', () => {
    // DejaVu Sans: i 0.278, W 0.989 of the size of type; Liberation Sans: W 0.944.
    expect(textWidth('ii', 'label')).toBeCloseTo(2 * 0.28 * 12, 5)
    expect(textWidth('W', 'small')).toBeCloseTo(1 * 11, 5)
  })

  it('takes an accent for nothing, be it part of its letter or a sign of its own', () => {
    expect(textWidth('é', 'label')).toBe(textWidth('e', 'label'))
    expect(textWidth('e\u0301', 'label')).toBe(textWidth('e', 'label'))
    expect(textWidth('Œ', 'label')).toBeGreaterThan(textWidth('O', 'label'))
  })

  it('takes signs that it does not know for wide ones', () => {
    expect(textWidth('計', 'label')).toBeGreaterThanOrEqual(12)
    expect(textWidth('Ж', 'label')).toBeGreaterThanOrEqual(1.09 * 12)
  })

  it('is that of what is printed: a control is a sign that is seen', () => {
    expect(textWidth('a\u0007', 'label')).toBeGreaterThan(textWidth('a', 'label'))
    expect(textWidth(' a\n\nb ', 'label')).toBe(textWidth('a b', 'label'))
  })

  it('is greater in bold', () => {
    expect(textWidth('Moderniser', 'heading') / 13).toBeGreaterThan(textWidth('Moderniser', 'label') / 12)
  })
})

describe('a text without room', () => {
  it('is whole where it fits, to the last unit', () => {
    const room = textWidth('Portail', 'label')
    expect(cutToWidth('Portail', 'label', room)).toBe('Portail')
    expect(cutToWidth('Portail', 'label', room - 0.1)).toMatch(/^Port?a?i?…$/)
  })

  it('never is wider than its room, and cuts no sign in two', () => {
    for (let room = 0; room < 120; room += 1) {
      const cut = cutToWidth('Échéances 😀😀 du réseau', 'label', room)
      expect(textWidth(cut, 'label')).toBeLessThanOrEqual(room)
      expect(cut).not.toMatch(/\p{Cs}/u)
    }
  })

  it('is empty where not even the ellipsis fits', () => {
    expect(cutToWidth('Portail', 'label', 3)).toBe('')
  })

  it('breaks at spaces, and is cut in its last line', () => {
    const room = textWidth('Moderniser le', 'small')
    expect(wrapped('Moderniser le socle technique', 'small', room, 3)).toEqual(['Moderniser le', 'socle', 'technique'])
    expect(wrapped('Moderniser le socle technique', 'small', room, 2)).toEqual([
      'Moderniser le',
      expect.stringMatching(/^socle.*…$/),
    ])
  })
})
