/** Every part of a deck is as ECMA-376 and presentation programs want it, and each fault that the library makes is found. */
import { beforeAll, describe, expect, it } from 'vitest'
import { renderPptx } from '../../../src/render/pptx.ts'
import { deckFaults } from '../../support/deck-faults.ts'
import { renderOptions } from '../../support/render-options.ts'
import { sampleCharts } from '../../support/sample-charts.ts'
import { HOSTILE, outcomeOf, sampleOutcome } from '../../support/sample-report.ts'
import { zipParts } from '../../support/zip-parts.ts'

const outcome = outcomeOf(sampleCharts(HOSTILE))

let parts: Map<string, string>
beforeAll(async () => {
  parts = zipParts(await renderPptx(outcome, renderOptions('fr')))
})

describe('a deck', () => {
  it.each(['fr', 'en'] as const)('of every kind of picture has no fault in %s', async (lang) => {
    expect(deckFaults(zipParts(await renderPptx(outcome, renderOptions(lang))))).toEqual([])
  })

  it('of tables and notes has none', async () => {
    expect(deckFaults(zipParts(await renderPptx(sampleOutcome, renderOptions('en'))))).toEqual([])
  })

  it('has a workbook behind each chart, whose cells the chart names', () => {
    const charts = [...parts.keys()].filter((name) => /^ppt\/charts\/[^/]+$/.test(name))
    const workbooks = [...parts.keys()].filter((name) => name.endsWith('.xlsx'))
    expect(charts.length).toBeGreaterThan(6)
    expect(workbooks).toHaveLength(charts.length)
  })
})

type Edit = (text: string) => string
const replaced =
  (from: string | RegExp, to: string): Edit =>
  (text) =>
    text.replace(from, to)

/** What the library writes, or what comes of a slip in what is ours: the part, the edit, and what is said of it. */
const FAULTS: readonly (readonly [part: string, edit: Edit, said: RegExp])[] = [
  [
    '[Content_Types].xml',
    replaced('</Types>', '<Override PartName="/ppt/slideMasters/slideMaster2.xml"/></Types>'),
    /type of absent/,
  ],
  ['[Content_Types].xml', replaced(/<Override[^>]*chart1\.xml"[^>]*>/, ''), /no type of/],
  ['[Content_Types].xml', replaced(/(<Override[^>]*>)/, '$1$1'), /two types of/],
  [
    '[Content_Types].xml',
    replaced('<Default', '<Default Extension="m4v" ContentType="video/mp4"/><Default'),
    /idle default m4v/,
  ],
  ['ppt/slides/slide2.xml', replaced(/<p:txBody>.*?<\/p:txBody>/s, ''), /without text body/],
  ['ppt/slides/slide2.xml', replaced('<p:cNvPr id="3"', '<p:cNvPr id="2"'), /two shapes 2/],
  ['ppt/slides/slide2.xml', replaced('<a:p><a:pPr', '<a:p><a:pPr/><a:pPr'), /two properties/],
  ['ppt/slides/slide2.xml', replaced('</p:sld>', ''), /slide2\.xml/],
  ['ppt/slides/_rels/slide2.xml.rels', replaced('notesSlide2.xml', 'no.xml'), /dangles/],
  ['ppt/slides/_rels/slide3.xml.rels', replaced('rIdChart1', 'rIdChart9'), /knows no rIdChart1/],
  ['ppt/slides/_rels/slide3.xml.rels', replaced(/Id="rId2"/, 'Id="rId1"'), /has two rId1/],
  [
    'ppt/charts/chart1.xml',
    replaced('</c:barChart>', '<c:axId val="2094734556"/></c:barChart>'),
    /names axis 2094734556/,
  ],
  ['ppt/charts/chart1.xml', replaced('<c:crossAx val="222222222"/>', '<c:crossAx val="3"/>'), /axis 3/],
  ['ppt/charts/chart1.xml', replaced(/<c:v>[^<]*<\/c:v>/, '<c:v></c:v>'), /empty value/],
  ['ppt/charts/chart1.xml', replaced(/(<c:idx[^>]*>)(<c:order[^>]*>)/, '$2$1'), /out of order/],
  [
    'ppt/presentation.xml',
    replaced(/(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)(<p:sldIdLst>.*?<\/p:sldIdLst>)/s, '$2$1'),
    /lists of the presentation/,
  ],
  ['ppt/notesMasters/_rels/notesMaster1.xml.rels', replaced('theme2.xml', 'theme1.xml'), /share a theme/],
  ['ppt/notesMasters/notesMaster1.xml', replaced('type="sldNum"', 'type="dt"'), /placeholder dt/],
  ['docProps/app.xml', replaced('plan 0.1.0', 'PptxGenJS'), /names the library/],
  [
    'ppt/notesSlides/notesSlide1.xml',
    replaced('</p:cSld>', '<p:extLst><p14:creationId/></p:extLst></p:cSld>'),
    /id of its making/,
  ],
]

describe('a fault', () => {
  it.each(FAULTS)('planted in %s is found (%#)', (part, edit, said) => {
    const text = parts.get(part) ?? ''
    const edited = edit(text)
    expect(edited).not.toBe(text)
    const faults = deckFaults(new Map([...parts, [part, edited]]))
    expect(faults.join('\n')).toMatch(said)
  })

  it('such as a layout of no slide, or a part that nothing leads to, is found', () => {
    const layout = parts.get('ppt/slideLayouts/slideLayout2.xml') ?? ''
    const more = new Map([...parts, ['ppt/slideLayouts/slideLayout9.xml', layout]])
    const said = deckFaults(more).join('\n')
    expect(said).toMatch(/nothing leads to .*Layout9/)
    expect(said).toMatch(/no slide has .*Layout9/)
  })
})
