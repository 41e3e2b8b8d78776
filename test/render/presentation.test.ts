/** The colour, the font and the logo of an organisation reach slides, pages and workbooks, and change no status. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { pictureOf } from '../../src/plan/picture.ts'
import { renderHtml } from '../../src/render/html.ts'
import { renderPptx } from '../../src/render/pptx.ts'
import { renderXlsx } from '../../src/render/xlsx.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Presentation } from '../../src/reports/document/document.ts'
import { deckFaults } from '../support/deck-faults.ts'
import { renderOptions } from '../support/render-options.ts'
import { sampleCharts } from '../support/sample-charts.ts'
import { HOSTILE, outcomeOf } from '../support/sample-report.ts'
import { zipParts } from '../support/zip-parts.ts'

const LOGO = pictureOf(new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures/every-key/logo.png'))))
if (LOGO === undefined) throw new Error('the sample has a logo')
const LOOK: Presentation = { accent: '#0b5d6b', font: 'Marianne', logo: LOGO }

/** An outcome of every picture in a look, of an organisation of that name. */
function looking(presentation: Presentation | undefined, name = 'Region'): CommandResult {
  const outcome = outcomeOf(sampleCharts('Portal'))
  const { report } = outcome
  if (report === undefined) throw new Error('the sample has a report')
  const { plan, ...rest } = report.provenance
  const organisation = { fr: name, en: name }
  const look = presentation === undefined ? {} : { presentation }
  return { ...outcome, report: { ...report, provenance: { ...rest, ...look, plan: { ...plan, organisation } } } }
}

const partsOf = async (look: Presentation | undefined, name?: string) =>
  zipParts(await renderPptx(looking(look, name), renderOptions('en')))
const pageOf = async (look: Presentation | undefined, name?: string) =>
  String(await renderHtml(looking(look, name), renderOptions('en')))

/** The text of all slides and charts. */
function slideText(parts: ReadonlyMap<string, string>): string {
  return [...parts]
    .flatMap(([name, text]) => (/^ppt\/(slides|charts|slideLayouts)\/[^/]+$/.test(name) ? text : []))
    .join('')
}

describe('a deck', () => {
  it('has the colour, the font and the logo, and no fault by them', async () => {
    const parts = await partsOf(LOOK, HOSTILE)
    const text = slideText(parts)
    expect(deckFaults(parts)).toEqual([])
    expect(text).toContain('0B5D6B')
    expect(text).not.toContain('1F4E79')
    expect(text).toContain('typeface="Marianne"')
    expect(text).not.toContain('typeface="Arial"')
    expect([...parts.keys()].filter((name) => name.startsWith('ppt/media/'))).not.toEqual([])
  })

  it('darkens an accent that is too light, and writes on it in the colour that is read', async () => {
    const light = slideText(await partsOf({ accent: '#ffe600' }))
    expect(light).not.toContain('FFE600')
    expect(slideText(await partsOf({ accent: '#0b5d6b' }))).toMatch(/FFFFFF/)
  })

  it('keeps the colours of statuses and series', async () => {
    const colours = (text: string) => new Set(text.match(/srgbClr val="[0-9A-F]{6}"/g))
    const [plain, own] = [await partsOf(undefined), await partsOf(LOOK)].map((parts) => colours(slideText(parts)))
    const gone = [...(plain ?? [])].filter((colour) => own?.has(colour) !== true)
    expect(gone).toEqual(['srgbClr val="1F4E79"'])
  })
})

describe('a page', () => {
  it('has headings in the colour in both schemes, the font, and the logo as a part of itself', async () => {
    const page = await pageOf(LOOK)
    expect(page).toContain('h1,h2,h3{color:#0b5d6b}')
    expect(page).toMatch(/@media screen and \(prefers-color-scheme:dark\)\{h1,h2,h3\{color:#[0-9a-f]{6}\}\}/)
    expect(page).toContain('font-family:"Marianne",')
    expect(page).toMatch(
      /<img class="logo" src="data:image\/png;base64,[A-Za-z0-9+/=]+" alt="Region" width="168" height="56"\/>/,
    )
  })

  it('may show pictures of its own only where it has one', async () => {
    expect(await pageOf(LOOK)).toContain('; img-src data:; ')
    expect(await pageOf({ accent: '#0b5d6b' })).not.toContain('img-src')
    expect(await pageOf(undefined)).not.toContain('<img')
  })

  it('tells whoever hears it the name of the organisation, which is nothing but text', async () => {
    expect(await pageOf(LOOK, '"><script>alert(1)</script>')).toContain(
      'alt="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;"',
    )
  })
})

describe('a workbook', () => {
  it('has its title in the colour', async () => {
    const parts = zipParts(await renderXlsx(looking(LOOK), renderOptions('en')))
    expect(parts.get('xl/styles.xml')).toContain('FF0B5D6B')
  })
})
