/** A document says the whole report in styles of Word, keeps rows whole and headings repeated, and is the same bytes each time. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { pictureOf } from '../../src/plan/picture.ts'
import { renderDocx } from '../../src/render/docx.ts'
import { quantity, text } from '../../src/reports/document/cell.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Presentation, Report, Section, Table } from '../../src/reports/document/document.ts'
import type { Lang } from '../../src/values/language.ts'
import { below, type XmlElement } from '../support/read-deck.ts'
import { documentFaults, type ReadDocument, readDocument } from '../support/read-document.ts'
import { renderOptions } from '../support/render-options.ts'
import { BUDGET, roadmapSample, sampleCharts } from '../support/sample-charts.ts'
import { HOSTILE, outcomeOf, sampleOutcome } from '../support/sample-report.ts'

const bytesOf = (outcome: CommandResult, lang: Lang = 'en'): Promise<Uint8Array> =>
  renderDocx(outcome, renderOptions(lang))
const read = async (outcome: CommandResult, lang: Lang = 'en'): Promise<ReadDocument> =>
  readDocument(await bytesOf(outcome, lang))

const { report: SAMPLE } = sampleOutcome
if (SAMPLE === undefined) throw new Error('the sample has a report')

/** The outcome of a report that differs from the sample. */
function reportWith(more: Partial<Report>): CommandResult {
  return { ...sampleOutcome, report: { ...(SAMPLE as Report), ...more } }
}

function withProvenance(more: Partial<Report['provenance']>): CommandResult {
  return reportWith({ provenance: { ...(SAMPLE as Report).provenance, ...more } })
}

const sectionOf = (id: string, ...blocks: Section['blocks'][number][]): Section => ({
  id,
  title: { fr: `Partie ${id}`, en: `Part ${id}` },
  blocks,
})

function tableOf(rows: number, columns: number, words: (row: number, column: number) => string): Table {
  const index = (length: number): number[] => Array.from({ length }, (_, at) => at + 1)
  return {
    kind: 'table',
    id: 'made',
    columns: index(columns).map((at) => ({
      id: `c${at}`,
      title: { fr: `Colonne ${at}`, en: `Column ${at}` },
      unit: 'text',
    })),
    rows: index(rows).map((row) => ({ cells: index(columns).map((at) => text(words(row, at))) })),
  }
}

const ofStyle = ({ paragraphs }: ReadDocument, style: string): string[] =>
  paragraphs.filter((one) => one.style === style).map((one) => one.text)

/** Which way the sheets lie, in order. */
const sheets = ({ tree }: ReadDocument): string[] =>
  below(tree, 'w:pgSz').map(({ attributes }) => attributes['w:orient'] ?? 'portrait')

let fr: ReadDocument
let en: ReadDocument
let charts: ReadDocument
beforeAll(async () => {
  fr = await read(sampleOutcome, 'fr')
  en = await read(sampleOutcome)
  charts = await read(outcomeOf(sampleCharts('Portal')))
})

describe('the words of a document', () => {
  it('stand in the styles that Word knows, by which an office restyles it', () => {
    expect(ofStyle(fr, 'Title')).toEqual(['Audit du plan'])
    expect(ofStyle(fr, 'Subtitle')[0]).toContain('Situation au 31/07/2024')
    expect(ofStyle(en, 'Heading1').slice(0, 2)).toEqual([
      'Key figures',
      'Budget: money / load [k€] and all that follows',
    ])
    expect(ofStyle(en, 'Heading2')).toEqual(['Investment by year', 'Load rate'])
    const names = fr.parts.get('word/styles.xml')?.match(/<w:name w:val="[^"]+"/g) ?? []
    for (const name of ['Title', 'heading 1', 'heading 2', 'caption', 'toc 1', 'Table Grid'])
      expect(names).toContain(`<w:name w:val="${name}"`)
  })

  it('are of the language of the document, and those of a plan in another of that', async () => {
    expect(fr.parts.get('word/styles.xml')).toContain('<w:lang w:val="fr-FR"')
    expect(en.parts.get('word/styles.xml')).toContain('<w:lang w:val="en-GB"')
    expect(en.parts.get('docProps/core.xml')).toContain('<dc:language>en-GB</dc:language>')
    const words = { fr: 'Un projet', en: 'Un projet' }
    const { plan } = (SAMPLE as Report).provenance
    const own = await read({
      ...reportWith({
        provenance: { ...(SAMPLE as Report).provenance, plan: { ...plan, lang: 'fr' } },
        sections: [sectionOf('a', { kind: 'note', text: words })],
      }),
    })
    expect(own.parts.get('word/document.xml')).toContain('<w:lang w:val="fr-FR"/></w:rPr><w:t')
  })

  it('keep the space between a label and what follows it', () => {
    expect(ofStyle(en, 'Normal').some((line) => line.startsWith('To watch: A long'))).toBe(true)
    expect(ofStyle(fr, 'Normal').some((line) => line.startsWith('À surveiller\u00a0: Une'))).toBe(true)
  })

  it('name the plan and the page at the foot, and the title in the properties', () => {
    const foot = fr.parts.get('word/footer-portrait.xml') ?? ''
    expect(foot).toContain('Plan d’essai &amp; suite · Situation au 31/07/2024')
    expect(foot).toMatch(/ PAGE .* NUMPAGES /s)
    expect(fr.parts.get('docProps/core.xml')).toContain('<dc:title>Audit du plan – Plan d’essai &amp; suite</dc:title>')
    expect(fr.parts.get('docProps/core.xml')).toContain('2024-07-31T00:00:00Z')
  })

  it('end with definitions and where the figures come from, and no committee reads definitions', async () => {
    expect(ofStyle(en, 'Heading1').slice(-2)).toEqual(['Definitions', 'About this document'])
    const committee = await read(reportWith({ readers: 'committee' }))
    expect(ofStyle(committee, 'Heading1')).not.toContain('Definitions')
    expect(committee.words.join('\n')).not.toContain('projects.yaml')
    expect(en.words.join('\n')).toContain('projects.yaml')
  })
})

describe('a table', () => {
  it('repeats its heading row, parts no row, and has its numbers at the right', () => {
    const table = below(en.tree, 'w:tbl')[1] as XmlElement
    const rows = below(table, 'w:tr')
    expect(rows.map((row) => below(row, 'w:tblHeader').length)).toEqual([1, 0, 0, 0, 0])
    expect(rows.map((row) => below(row, 'w:cantSplit').length)).toEqual([1, 1, 1, 1, 1])
    const aligned = below(rows[1] as XmlElement, 'w:tc').map((cell) => below(cell, 'w:jc')[0]?.attributes['w:val'])
    expect(aligned).toEqual([undefined, 'right', 'right', 'right', 'right'])
    expect(below(table, 'w:tblCaption')[0]?.attributes['w:val']).toBe('Investment by year')
  })

  it('has every row and column with totals, signs of tones, and remarks by number below it', () => {
    const [, budget = []] = en.tables
    expect(budget).toHaveLength(5)
    expect(budget[2]).toEqual(['H1\u00a02025', '€1,000k', '€1,250k', '✗ −€250k', '125.0% (€1,250k/€1,000k)'])
    expect(budget[3]?.[4]).toBe('n/a (1)')
    expect(ofStyle(en, 'TableNote')).toContain('(1) no denominator')
  })

  it('takes no more than its sheet, whose ends it reaches', () => {
    const [grid] = below(en.tree, 'w:tblGrid')
    const widths = below(grid as XmlElement, 'w:gridCol').map((one) => Number(one.attributes['w:w']))
    expect(Math.abs(widths.reduce((sum, one) => sum + one, 0) - 9638)).toBeLessThan(10)
  })

  it('lies on a lying sheet where it is too wide, and only there', async () => {
    const wide = tableOf(3, 14, () => 'Infrastructure')
    const narrow = tableOf(3, 3, () => 'Infrastructure')
    const sections = [sectionOf('a', narrow), sectionOf('b', wide), sectionOf('c', narrow)]
    const document = await read(reportWith({ sections }))
    expect(sheets(document)).toEqual(['portrait', 'landscape', 'portrait'])
    expect(sheets(en)).toEqual(['portrait'])
  })

  it('breaks no word where a smaller size helps', async () => {
    const document = await read(
      reportWith({
        sections: [
          sectionOf(
            'a',
            tableOf(3, 17, () => 'Infrastructure'),
          ),
        ],
      }),
    )
    const sizes = below(document.tree, 'w:tbl').flatMap((table) => below(table, 'w:sz'))
    expect(new Set(sizes.map(({ attributes }) => attributes['w:val']))).not.toContain('18')
    expect(
      documentFaults(
        await bytesOf(
          reportWith({
            sections: [
              sectionOf(
                'a',
                tableOf(2, 60, () => 'Word'),
              ),
            ],
          }),
        ),
      ),
    ).toEqual([])
  })

  it('says so where it has no rows', async () => {
    const document = await read(
      reportWith({
        sections: [
          sectionOf(
            'a',
            tableOf(0, 2, () => ''),
          ),
        ],
      }),
    )
    expect(ofStyle(document, 'Normal')).toContain('No rows.')
  })
})

describe('pictures', () => {
  it('are native charts with their figures, each with words for who does not see it', () => {
    const series = [...charts.parts].filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name))
    expect(series.length).toBeGreaterThan(7)
    const values = series.flatMap(([, xml]) => [...xml.matchAll(/<c:v>([^<]*)<\/c:v>/g)])
    expect(values.map(([, value]) => value)).toContain('1234400')
    expect(charts.descriptions).toContain('Spending exceeds the envelope in 2023.')
    expect(ofStyle(charts, 'Caption')).toContain('Spending exceeds the envelope in 2023.')
  })

  it('say which of several charts is which above it', () => {
    const titles = [...charts.parts].filter(
      ([name, xml]) => name.startsWith('word/charts/chart') && /<c:chart><c:title>/.test(xml),
    )
    expect(titles.length).toBeGreaterThan(1)
  })

  it('of bars begin at nought', () => {
    const bars = [...charts.parts].filter(([, xml]) => xml.includes('<c:barChart>'))
    for (const [name, xml] of bars) if (!/<c:v>-/.test(xml)) expect(xml, name).toContain('<c:min val="0"/>')
  })

  it('of time are one group of shapes, with all projects, on as many sheets as it takes', async () => {
    const sample = roadmapSample('Axis')
    const [row] = sample.rows
    const names = row?.cells.flatMap((cell) => (cell.kind === 'text' ? cell.text.en : [])) ?? []
    const many = { ...sample, rows: Array.from({ length: 90 }, () => row ?? { cells: [] }) }
    const document = await read(outcomeOf([many]))
    const drawn = below(document.tree, 'w:txbxContent').flatMap((box) => below(box, 'w:t').map((one) => one.text))
    expect(drawn.filter((words) => words === names[1])).toHaveLength(90)
    expect(drawn.filter((words) => words === `${names[0]} (continued)`)).toHaveLength(2)
    const groups = below(document.tree, 'wpg:wgp')
    expect(groups).toHaveLength(3)
    for (const group of groups) {
      // LibreOffice turns a group that begins with a line.
      const [first] = below(group, 'a:prstGeom')
      expect(first?.attributes['prst']).toBe('rect')
    }
    for (const extent of below(document.tree, 'wp:extent'))
      expect(Number(extent.attributes['cy'])).toBeLessThan(257 * 36_000)
  })

  it('of a map of fields are a table whose fields have the ground of their tone', () => {
    const fills = below(charts.tree, 'w:shd').map(({ attributes }) => attributes['w:fill'])
    expect(fills).toEqual(expect.arrayContaining(['CBE8D2', 'F5C6C1']))
  })

  it('stand alone where other tables say the same, and for a committee where a screen folds the table', async () => {
    const tables = async (table: Table, readers?: 'committee'): Promise<number> => {
      const made = reportWith({ sections: [sectionOf('a', table)], ...(readers === undefined ? {} : { readers }) })
      return (await read({ ...made, findings: [] })).tables.length
    }
    expect(await tables({ ...BUDGET, isFolded: true })).toBe(1)
    expect(await tables({ ...BUDGET, isFolded: true }, 'committee')).toBe(0)
    expect(await tables({ ...BUDGET, isRepeated: true })).toBe(0)
  })
})

describe('contents', () => {
  const long = Array.from({ length: 6 }, (_, at) =>
    sectionOf(
      String(at),
      tableOf(20, 2, (row) => `row ${row}`),
    ),
  )

  it('lead to each part of a long report, as a field that a program renews', async () => {
    const document = await read(reportWith({ sections: long }))
    expect(ofStyle(document, 'TOC1')).toEqual(ofStyle(document, 'Heading1'))
    expect(below(document.tree, 'w:docPartGallery')).toHaveLength(1)
    const anchors = below(document.tree, 'w:hyperlink').map((one) => one.attributes['w:anchor'])
    expect(new Set(anchors).size).toBe(anchors.length)
  })

  it('are left out of a short one', () => {
    expect(ofStyle(en, 'TOC1')).toEqual([])
  })
})

describe('a look', () => {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/every-key/logo.png'))
  const logo = pictureOf(new Uint8Array(bytes))
  if (logo === undefined) throw new Error('the sample has a logo')
  const look: Presentation = { accent: '#0b5d6b', font: 'Marianne', logo }

  it('is that of the plan: colour, font and logo, which says whose it is', async () => {
    const outcome = withProvenance({ presentation: look })
    const document = await read(outcome)
    const styles = document.parts.get('word/styles.xml') ?? ''
    expect(styles).toContain('0B5D6B')
    expect(styles).toContain('w:ascii="Marianne"')
    expect(document.parts.has('word/media/logo.png')).toBe(true)
    expect(document.descriptions[0]).toContain('<script>')
    expect(documentFaults(await bytesOf(outcome))).toEqual([])
  })
})

describe('a document is whole', () => {
  it.each(['fr', 'en'] as const)('in %s, whatever it holds', async (lang) => {
    const endless = HOSTILE.repeat(40)
    const { report: _, ...findings } = sampleOutcome
    const outcomes = [
      sampleOutcome,
      outcomeOf(sampleCharts('Portal')),
      outcomeOf(sampleCharts(endless)),
      reportWith({ sections: [] }),
      reportWith({ isOnePage: true, readers: 'committee' }),
      findings,
    ]
    for (const outcome of outcomes) expect(documentFaults(await bytesOf(outcome, lang))).toEqual([])
  })

  it('with what XML does not know, pictures and letters of other scripts are read as typed', async () => {
    const odd = 'a\u0000b\ufffec\ud800d 🚀 日本語 ]]> & <b> _x000D_ "q" \u202ee'
    const outcome = outcomeOf(sampleCharts(odd))
    expect(documentFaults(await bytesOf(outcome))).toEqual([])
    const shown = 'a\ufffdb\ufffdc\ufffdd 🚀 日本語 ]]> & <b> _x000D_ "q" \ufffde'
    expect((await read(outcome)).words.some((line) => line.includes(shown))).toBe(true)
  })

  it('and the same bytes each time', async () => {
    const outcome = outcomeOf(sampleCharts('Portal'))
    expect(Buffer.from(await bytesOf(outcome)).equals(Buffer.from(await bytesOf(outcome)))).toBe(true)
  })

  it('with a figure that is none', async () => {
    const table = tableOf(1, 1, () => '')
    const nothing = { ...table, rows: [{ cells: [quantity('money', null)] }, { cells: [] }] }
    expect((await read(reportWith({ sections: [sectionOf('a', nothing)] }))).tables[0]).toEqual([
      ['Column 1'],
      ['n/a'],
      [''],
    ])
  })
})
