import { describe, expect, it } from 'vitest'
import { chartFile, chartSvgs } from '../../../src/render/chart/chart.ts'
import { escapedText } from '../../../src/render/text/xml-text.ts'
import { VIEW } from '../../support/chart-tables.ts'
import { sampleCharts, TILES } from '../../support/sample-charts.ts'
import { type Drawn, everything, meetings, readSvg, textAreas } from '../../support/svg-reader.ts'

const LANGS = ['fr', 'en'] as const
const WIDTHS = [280, 340, 600, 880, 1160]

/** Titles that would do harm where they were more than text. */
const HOSTILE = [
  '</text></svg><script>alert(1)</script>',
  '" onload="alert(1)" x=\'',
  '&amp; ]]> <!-- <![CDATA[ <?xml',
  'a\u0000b\u0007c\u001b[31m\u009b',
  '\u202etxt.exe\u2066\u200b\ufeff',
  '\ud800 \udfff \ufffe \uffff',
  '##vso[task.setvariable]x ::add-mask::y',
  'url(#c-x) javascript:alert(1) https://example.org/?a=1&b=2',
  `${'W'.repeat(400)}`,
  'ligne\nautre\r\n\tencore\u2028fin',
  '😀'.repeat(50),
  '',
]

const ACTIVE = ['script', 'style', 'foreignObject', 'image', 'a', 'use', 'iframe']

/** Controls, halves of signs, marks of direction and what XML has no sign for. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u

const charts = (title: string) => sampleCharts(title).filter((table) => table !== TILES)

function pictures(title: string): [name: string, svg: string][] {
  return charts(title).flatMap((table) =>
    LANGS.flatMap((lang) =>
      WIDTHS.map((width): [string, string] => {
        const svg = chartSvgs(table, { ...VIEW, lang, width })[0]
        return [`${table.id} ${lang} ${width}`, svg ?? '']
      }),
    ),
  )
}

describe.each(HOSTILE)('a picture of the title %j', (title) => {
  const all = pictures(title)

  it('is well-formed and harmless', () => {
    for (const [name, svg] of all) {
      const elements = everything(readSvg(svg))
      const names = elements.map((one) => one.name)
      expect(
        names.filter((one) => ACTIVE.includes(one)),
        name,
      ).toEqual([])
      const keys = elements.flatMap(({ attributes }) => Object.keys(attributes))
      expect(
        keys.filter((key) => /^on|style|href|src/.test(key)),
        name,
      ).toEqual([])
      expect(svg, name).not.toMatch(UNSEEN)
      expect(svg, name).not.toContain('##vso[')
    }
  })

  it('has no two texts on each other, and none beyond its edges', () => {
    for (const [name, svg] of all) {
      const root = readSvg(svg)
      const [, , width = 0, height = 0] = (root.attributes['viewBox'] ?? '').split(' ').map(Number)
      const areas = textAreas(root)
      expect(meetings(areas), name).toEqual([])
      for (const { left, right, top, bottom, words } of areas) {
        expect(left, `${name} ${words}`).toBeGreaterThanOrEqual(-0.2)
        expect(right, `${name} ${words}`).toBeLessThanOrEqual(width + 0.2)
        expect(top, `${name} ${words}`).toBeGreaterThanOrEqual(-0.2)
        expect(bottom, `${name} ${words}`).toBeLessThanOrEqual(height + 0.2)
      }
    }
  })
})

describe.each(charts('Portail'))('the picture of $id', (table) => {
  const svg = chartSvgs(table, VIEW)[0] ?? ''
  const root = readSvg(svg)

  it('is an image with a name and a description', () => {
    const { attributes } = root
    expect(attributes['role']).toBe('img')
    const [name, description] = ['aria-labelledby', 'aria-describedby'].map(
      (attribute) => everything(root).find((one: Drawn) => one.attributes['id'] === attributes[attribute])?.text,
    )
    expect(name).toBe(table.title?.en)
    expect(description).toMatch(/\.$/)
    // The page has the sentence beside the picture; a file stands alone.
    expect(description).not.toBe(table.chart.sentence?.en)
    expect(chartFile(table, VIEW)).toContain(escapedText(table.chart.sentence?.en ?? ''))
  })

  it('has ids that begin with the one it was given, each once', () => {
    const other = everything(readSvg(chartSvgs(table, { ...VIEW, id: 'other' })[0] ?? ''))
    const ids = other.flatMap(({ attributes }) => attributes['id'] ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^other-/)
  })

  it('refers to what it holds', () => {
    const ids = everything(root).flatMap(({ attributes }) => attributes['id'] ?? [])
    for (const [, id] of svg.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id)
  })

  it('has finite numbers of one decimal at most, and no hole', () => {
    expect(svg).not.toMatch(/NaN|undefined|Infinity|null/)
    for (const { name, attributes } of everything(root))
      for (const key of ['x', 'y', 'width', 'height', 'x1', 'x2', 'y1', 'y2'])
        if (attributes[key] !== undefined && name !== 'svg') expect(attributes[key]).toMatch(/^-?\d+(\.\d)?$/)
    expect(svg).not.toMatch(/ d="[^"]*\d\.\d\d/)
  })

  it('is the same bytes twice', () => {
    expect(chartSvgs(table, VIEW)).toEqual([svg])
  })

  it('as a file has its namespace, its size and both schemes', () => {
    const file = readSvg(chartFile(table, VIEW) ?? '')
    expect(file.attributes['xmlns']).toBe('http://www.w3.org/2000/svg')
    expect(file.attributes['width']).toBe('880')
    const style = file.children.find(({ name }) => name === 'style')
    expect(style?.text).toContain('prefers-color-scheme:dark')
    expect(chartFile(table, VIEW)?.endsWith('</svg>\n')).toBe(true)
  })
})

it('leaves tiles to pages, which set them as words', () => {
  expect(chartSvgs(TILES, VIEW)).toEqual([])
  expect(chartFile(TILES, VIEW)).toBeUndefined()
})

it('is as wide as asked, in type of the same size', () => {
  const [table] = charts('Portail')
  if (table === undefined) throw new Error('no sample')
  const boxes = [340, 880].map((width) => readSvg(chartSvgs(table, { ...VIEW, width })[0] ?? ''))
  expect(boxes.map(({ attributes }) => attributes['viewBox']?.split(' ')[2])).toEqual(['340', '880'])
})
