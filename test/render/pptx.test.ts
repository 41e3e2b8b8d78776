/** A deck says each section under the sentence of its picture, keeps to its slides, and is the same bytes each time. */
import { beforeAll, describe, expect, it } from 'vitest'
import { renderPptx } from '../../src/render/pptx.ts'
import { text } from '../../src/reports/document/cell.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Section, Table } from '../../src/reports/document/document.ts'
import type { Lang } from '../../src/values/language.ts'
import { deckFaults } from '../support/deck-faults.ts'
import { below, type ReadSlide, readDeck, type XmlElement } from '../support/read-deck.ts'
import { renderOptions } from '../support/render-options.ts'
import { pastEndSample, roadmapSample, sampleCharts } from '../support/sample-charts.ts'
import { HOSTILE, outcomeOf, sampleOutcome } from '../support/sample-report.ts'
import { zipParts } from '../support/zip-parts.ts'

const slidesOf = async (outcome: CommandResult, lang: Lang = 'en'): Promise<ReadSlide[]> =>
  readDeck(await renderPptx(outcome, renderOptions(lang)))

const CHARTS = outcomeOf(sampleCharts('Portal'))

let fr: ReadSlide[]
let en: ReadSlide[]
beforeAll(async () => {
  fr = await slidesOf(CHARTS, 'fr')
  en = await slidesOf(CHARTS)
})

/** The outcome with these sections alone. */
function withSections(sections: readonly Section[]): CommandResult {
  const { report } = sampleOutcome
  if (report === undefined) throw new Error('the sample has a report')
  return { ...sampleOutcome, report: { ...report, sections } }
}

function longTable(rows: number, columns: number): Table {
  const index = (length: number): number[] => Array.from({ length }, (_, at) => at + 1)
  return {
    kind: 'table',
    id: 'long',
    columns: index(columns).map((at) => ({
      id: `c${at}`,
      title: { fr: `Colonne ${at}`, en: `Column ${at}` },
      unit: 'text',
    })),
    rows: index(rows).map((row) => ({ cells: index(columns).map((at) => text(`row ${row} cell ${at}`)) })),
  }
}

const NO_TREE: XmlElement = { name: '', attributes: {}, children: [], text: '' }

/** Whether a shape lies within the slide, a table as high as its rows. */
function isInside(shape: XmlElement): boolean {
  const of = (name: string, attribute: string): number =>
    below(shape, name).reduce((sum, one) => sum + Number(one.attributes[attribute] ?? 0), 0)
  const [x, y, width] = [of('a:off', 'x'), of('a:off', 'y'), of('a:ext', 'cx')] as const
  const height = of('a:tr', 'h') || of('a:ext', 'cy')
  return Math.min(x, y) >= 0 && x + width <= 12_192_001 && y + height <= 6_858_001
}

/** What lies outside of the slide, by its name. */
function outside({ tree }: ReadSlide): string[] {
  return ['p:sp', 'p:graphicFrame'].flatMap((kind) =>
    below(tree, kind)
      .filter((shape) => !isInside(shape))
      .map((shape) => below(shape, 'p:cNvPr')[0]?.attributes['name'] ?? '?'),
  )
}

/** The sizes of words, in points. */
function sizes({ tree, charts }: ReadSlide): number[] {
  return [tree, ...charts].flatMap((one) =>
    [...below(one, 'a:rPr'), ...below(one, 'a:defRPr')].flatMap(({ attributes }) =>
      attributes['sz'] === undefined ? [] : [Number(attributes['sz']) / 100],
    ),
  )
}

describe('the slides', () => {
  it('begin with the report, its plan and the status date', () => {
    expect(fr[0]?.title).toBe('Audit du plan')
    expect(fr[0]?.words).toEqual(expect.arrayContaining(['Plan d’essai & suite', 'Situation au 31 juillet 2024']))
    expect(en[0]?.words).toEqual(expect.arrayContaining(['Sample & more', 'As of 31 July 2024']))
  })

  it('bear the sentence of their picture, else the title of the section', () => {
    const titles = en.map(({ title }) => title)
    expect(titles).toContain('Spending exceeds the envelope in 2023.')
    expect(titles).toContain('Risk map')
    expect(fr.map(({ title }) => title)).toContain('La dépense dépasse l’enveloppe en 2023.')
  })

  it('end with where the figures come from, and only they say the hash', () => {
    const hash = 'ab'.repeat(32)
    expect(en.at(-1)?.title).toBe('Where the figures come from')
    expect(en.at(-1)?.words).toContain(hash)
    expect(en.slice(0, -1).flatMap(({ words, notes }) => [...words, ...notes])).not.toContain(hash)
  })

  it('draw series, comparisons and points as charts with their figures', () => {
    const budget = en.find(({ title }) => title.startsWith('Spending exceeds'))
    const series = below(budget?.charts[0] ?? NO_TREE, 'c:ser')
    const values = series.map((one) => below(below(one, 'c:val')[0] ?? one, 'c:v').map((value) => Number(value.text)))
    expect(values).toEqual([
      [1_234_400, 834_000, 2_100_000],
      [300_000, 310_000.5, 0],
      [1_500_000, 1_000_000, 900_000],
    ])
    expect(en.flatMap(({ charts }) => charts).length).toBeGreaterThan(7)
  })

  it('draw a roadmap with a shape a bar, and say which project has no dates', () => {
    const roadmap = en.find(({ words }) => words.includes('Annuaire'))
    expect(roadmap?.words).toEqual(expect.arrayContaining(['Moderniser', 'Storm', 'no dates']))
    const names = below(roadmap?.tree ?? NO_TREE, 'p:cNvPr')
    expect(names.map(({ attributes }) => attributes['name'])).toEqual(
      expect.arrayContaining(['Portal', 'Bascule', 'Scoping']),
    )
  })

  it('go on behind an end that has passed, up to the status date', async () => {
    const table = pastEndSample('Axis')
    const slides = await slidesOf(outcomeOf([table]))
    const drawn = slides.find(({ words }) => words.includes('Storm'))
    const names = below(drawn?.tree ?? NO_TREE, 'p:cNvPr').map(({ attributes }) => attributes['name'])
    expect(names).toContain('past its end, not completed')
    expect(drawn?.words.join()).toContain('⬚ past its end, not completed · ')
  })

  it('have the figures as text and the definitions in the notes', async () => {
    const budget = en.find(({ title }) => title.startsWith('Spending exceeds'))
    expect(budget?.notes).toContain('2023 | €1,234k | €300k | €1,500k')
    const definition = sampleOutcome.report?.definitions[0]
    const figures: Table = { ...longTable(1, 1), rows: [{ id: definition?.id ?? '', cells: [text('x')] }] }
    const slides = await slidesOf(withSections([{ id: 'a', title: { fr: 'A', en: 'A' }, blocks: [figures] }]))
    expect(slides[1]?.notes.join('\n')).toContain('completed projects ÷ initial projects')
  })

  it('say tones by a sign, not by colour alone', () => {
    const tiles = fr.find(({ words }) => words.includes('Réalisation à échéance'))
    expect(tiles?.words).toContain('! 75,0\u00a0%')
    expect(tiles?.words).toContain('(45/60)')
  })
})

describe('room', () => {
  it('is kept: nothing lies outside of a slide and no words are smaller than 12 points', async () => {
    const endless = HOSTILE.repeat(40)
    const hostile = await slidesOf(outcomeOf(sampleCharts(endless)))
    for (const slide of [...fr, ...en, ...hostile, ...(await slidesOf(sampleOutcome, 'fr'))]) {
      expect(outside(slide)).toEqual([])
      expect(Math.min(...sizes(slide))).toBeGreaterThanOrEqual(12)
    }
  })

  it('is told where it ends: rows and columns that are left out', async () => {
    const [, slide] = await slidesOf(outcomeOf([longTable(40, 9)]))
    const tree = slide?.tree ?? NO_TREE
    expect(below(tree, 'a:tr')).toHaveLength(13)
    expect(below(tree, 'a:gridCol')).toHaveLength(6)
    expect(slide?.words).toContain(
      '28 more rows in the report · Other columns, in the notes: Column 7, Column 8, Column 9',
    )
    expect(slide?.notes).toContain(Array.from({ length: 9 }, (_, at) => `row 40 cell ${at + 1}`).join(' | '))
  })

  it('goes to the rows that are bad or to be watched before those above them', async () => {
    const { rows, ...table } = longTable(40, 2)
    const toned = rows.map((row, at) => (at === 38 ? { cells: [text('late', 'bad'), text('39')] } : row))
    const [, slide] = await slidesOf(outcomeOf([{ ...table, rows: toned }]))
    expect(slide?.words).toEqual(expect.arrayContaining(['late', 'row 11 cell 1']))
    expect(slide?.words).not.toContain('row 12 cell 1')
    expect(slide?.words.indexOf('late')).toBeGreaterThan(slide?.words.indexOf('row 11 cell 1') ?? 0)
  })

  describe('for a comparison', () => {
    const stateCells = (states: number, isOther: boolean, isBad: boolean) =>
      Array.from({ length: states }, (_, at) => text(isOther && at === 0 ? 'other' : 'same', isBad ? 'bad' : undefined))

    /** States are the columns after the first: of so many rows all are the same but the last ones; the first is bad. */
    const compared = (rows: number, differing: number, states = 3): Table => ({
      ...longTable(0, states + 1),
      compared: Array.from({ length: states }, (_, at) => `c${at + 2}`),
      rows: Array.from({ length: rows }, (_, at) => ({
        cells: [text(`row ${at + 1}`), ...stateCells(states, at >= rows - differing, at === 0)],
      })),
    })

    it('goes to the rows that differ before those that are the same, be they bad, and says which are left out', async () => {
      const [, slide] = await slidesOf(outcomeOf([compared(20, 12)]))
      expect(slide?.words).toEqual(expect.arrayContaining(['row 9', 'row 20']))
      expect(slide?.words).not.toContain('row 1')
      expect(slide?.words).toContain('In the report: 8 rows that are the same throughout')
    })

    it('says in French how many are left out of both', async () => {
      const [, slide] = await slidesOf(outcomeOf([compared(15, 13)]), 'fr')
      expect(slide?.words).toContain('Dans le rapport\u00a0: 1 autre ligne qui diffère, 2 lignes identiques partout')
    })

    it('is there for seven figures and eight projects that differ, whatever else the slide holds', async () => {
      const tables = [compared(7, 7), compared(9, 8)].map((table, at) => ({ ...table, id: `t${at}` }))
      const slides = await slidesOf(
        withSections([{ id: 'a', title: { fr: 'A', en: 'A' }, blocks: [...tables, longTable(12, 2)] }]),
      )
      const words = slides.flatMap((slide) => slide.words)
      expect(words.filter((word) => word === 'other')).toHaveLength(7 + 8)
    })

    it('is no more than a slide has', async () => {
      const { rows, ...table } = compared(12, 12, 6)
      const long = rows.map(({ cells: [, ...cells] }) => ({
        cells: [text('A project with a title that goes on for a few lines of a narrow column'), ...cells],
      }))
      const slides = await slidesOf(outcomeOf([{ ...table, rows: long }]))
      expect(slides.flatMap(outside)).toEqual([])
    })

    it('leaves out no state', async () => {
      const table = compared(6, 2, 6)
      const wide = {
        ...table,
        columns: table.columns.map((one) => ({
          ...one,
          title: { fr: 'Scénario au titre assez long', en: 'Scenario with a rather long title' },
        })),
      }
      const [, slide] = await slidesOf(outcomeOf([wide]))
      expect(below(slide?.tree ?? NO_TREE, 'a:gridCol')).toHaveLength(7)
    })

    it('shows its rows in their order where each is a state', async () => {
      const [, slide] = await slidesOf(outcomeOf([{ ...longTable(8, 2), compared: 'rows' }]))
      expect(below(slide?.tree ?? NO_TREE, 'a:tr')).toHaveLength(9)
    })
  })

  it('is one slide a section, two for the one that opens a report, and what is beyond is told at the end', async () => {
    const table = (at: number): Table => ({ ...longTable(12, 2), id: `t${at}` })
    const many = (id: string, tables: number): Section => ({
      id,
      title: { fr: id, en: id },
      blocks: Array.from({ length: tables }, (_, at) => table(at)),
    })
    const slides = await slidesOf(withSections([many('First', 5), many('Second', 5)]))
    expect(slides.slice(1).map(({ title }) => title)).toEqual([
      'First (1/2)',
      'First (2/2)',
      'Second',
      'Where the figures come from',
    ])
    expect(slides.at(-1)?.words.join('\n')).toContain('Not shown, or not to the end: First, Second.')
    const second = slides[3]
    expect(second?.notes.filter((line) => line === 'row 12 cell 1 | row 12 cell 2')).toHaveLength(5)
  })

  it('is shared: a table of a few rows is whole, a long one takes what is left', async () => {
    const section = {
      id: 'a',
      title: { fr: 'A', en: 'A' },
      blocks: [longTable(30, 2), { ...longTable(5, 3), id: 'short' }],
    }
    const [, slide] = await slidesOf(withSections([section]))
    const [long, short] = below(slide?.tree ?? NO_TREE, 'a:tbl')
    expect(below(short ?? NO_TREE, 'a:tr')).toHaveLength(6)
    expect(below(long ?? NO_TREE, 'a:tr').length).toBeGreaterThan(6)
  })

  it('keeps a picture and an alert before tables and small print', async () => {
    const chart = sampleCharts('Portal').find((one) => one.chart?.type === 'series')
    if (chart === undefined) throw new Error('there is a sample')
    const alert = { kind: 'note' as const, text: { fr: 'Alerte', en: 'Too much' }, tone: 'bad' as const }
    const print = { kind: 'note' as const, text: { fr: 'Petit', en: 'Fine. '.repeat(90) }, tone: 'quiet' as const }
    const tables = [1, 2, 3, 4].map((at) => ({ ...longTable(6, 2), id: `t${at}` }))
    const lead = { id: 'l', title: { fr: 'L', en: 'L' }, blocks: [longTable(12, 2)] }
    const section = { id: 'a', title: { fr: 'A', en: 'A' }, blocks: [print, ...tables, alert, chart] }
    const slides = await slidesOf(withSections([lead, section]))
    expect(slides).toHaveLength(4)
    expect(slides[2]?.charts).toHaveLength(1)
    expect(slides[2]?.words).toContain('Alert: Too much')
    expect(slides[2]?.notes.join()).toContain('Fine. Fine.')
  })

  it('is not made for annexes, which are told at the end', async () => {
    const section = { id: 'a', title: { fr: 'Annexe', en: 'Annex' }, blocks: [longTable(2, 2)] }
    const slides = await slidesOf(withSections([{ ...section, isFolded: true }]))
    expect(slides.at(-1)?.words.join('\n')).toContain('Not shown, or not to the end: Annex.')
  })

  it('is one slide for a roadmap of many projects: those in trouble, and how many others there are', async () => {
    const sample = roadmapSample('Axis')
    const index = sample.rows.findIndex(({ cells }) =>
      cells.some((cell) => cell.kind === 'text' && cell.text.en === 'Storm'),
    )
    const plain = sample.rows.find((_, at) => at !== index) ?? { cells: [] }
    const rows = [...Array.from({ length: 40 }, () => plain), sample.rows[index] ?? { cells: [] }]
    const slides = await slidesOf(outcomeOf([{ ...sample, rows }]))
    const drawn = slides.filter(({ words }) => words.includes('Storm'))
    expect(drawn).toHaveLength(1)
    expect(drawn[0]?.words.join('\n')).toMatch(/2\d more rows in the report · /)
  })

  it('is found for a short section of notes below the slide before it', async () => {
    const note = { kind: 'note' as const, text: { fr: 'Rien.', en: 'Nothing new.' } }
    const slides = await slidesOf(
      withSections([
        { id: 'a', title: { fr: 'Un', en: 'One' }, blocks: [longTable(9, 2)] },
        { id: 'b', title: { fr: 'Deux', en: 'Two' }, blocks: [note] },
      ]),
    )
    expect(slides).toHaveLength(3)
    expect(slides[1]?.title).toBe('One · Two')
    expect(slides[1]?.words).toEqual(expect.arrayContaining(['Two', 'Nothing new.']))
  })

  it('is shared with where the figures come from, where a deck would end half empty', async () => {
    const [, slide, ...more] = await slidesOf(
      withSections([{ id: 'a', title: { fr: 'Un', en: 'One' }, blocks: [longTable(2, 2)] }]),
    )
    expect(more).toEqual([])
    expect(slide?.title).toBe('One · Where the figures come from')
    expect(slide?.words.join()).toMatch(/Plan: .* · Organisation: /)
  })

  it('to spare goes to larger words and higher rows, of all tables alike', async () => {
    const blocks = [longTable(3, 2), { ...longTable(3, 3), id: 'other' }]
    const section = (id: string, some: Section['blocks']): Section => ({ id, title: { fr: id, en: id }, blocks: some })
    const slides = await slidesOf(
      withSections([section('A', [longTable(12, 2)]), section('B', blocks), section('C', [longTable(12, 2)])]),
    )
    const [full, spare] = [slides[1], slides[2]].map((slide) => slide?.tree ?? NO_TREE)
    const sizes = (tree: XmlElement) =>
      new Set(below(tree, 'a:tbl').flatMap((one) => below(one, 'a:rPr').map(({ attributes }) => attributes['sz'])))
    const heights = (tree: XmlElement) =>
      Math.min(...below(tree, 'a:tr').map(({ attributes }) => Number(attributes['h'])))
    expect([...sizes(spare ?? NO_TREE)]).toEqual(['1800'])
    expect(heights(spare ?? NO_TREE)).toBeGreaterThan(1.3 * heights(full ?? NO_TREE))
  })

  it('is found for a section of tables below one of a line', async () => {
    const note = { kind: 'note' as const, text: { fr: 'Rien.', en: 'Nothing new.' } }
    const slides = await slidesOf(
      withSections([
        { id: 'a', title: { fr: 'Un', en: 'One' }, blocks: [note] },
        { id: 'b', title: { fr: 'Deux', en: 'Two' }, blocks: [longTable(30, 2)] },
      ]),
    )
    expect(slides).toHaveLength(3)
  })

  it('is shared by two pictures that a page shows beside each other', async () => {
    const [one, other] = sampleCharts('Portal').filter(({ chart }) => chart?.type === 'series')
    if (one === undefined || other === undefined) throw new Error('there are samples')
    const sections = [one, other].map((table, at) => ({
      id: `s${at}`,
      title: { fr: `S${at}`, en: `S${at}` },
      blocks: [table],
    }))
    const narrow = await slidesOf(withSections(sections.map((one) => ({ ...one, span: 3 }))))
    const wide = await slidesOf(withSections(sections.map((one) => ({ ...one, span: 6 }))))
    expect([narrow.length, wide.length]).toEqual([3, 4])
    expect(narrow[1]?.charts).toHaveLength((wide[1]?.charts.length ?? 0) + (wide[2]?.charts.length ?? 0))
    expect(narrow.flatMap(outside)).toEqual([])
  })
})

describe('odd reports', () => {
  it('without sections, without a status date, without a report give a deck', async () => {
    const { report } = sampleOutcome
    if (report === undefined) throw new Error('the sample has a report')
    const { asOf: _, ...undated } = report.provenance
    const { report: __, ...findings } = sampleOutcome
    const { asOf: ___, ...outcome } = sampleOutcome
    for (const one of [withSections([]), { ...outcome, report: { ...report, provenance: undated } }, findings]) {
      const deck = await renderPptx(one, renderOptions('fr'))
      expect(deckFaults(zipParts(deck))).toEqual([])
      expect(readDeck(deck).length).toBeGreaterThan(1)
    }
    expect((await slidesOf(withSections([])))[1]?.words).toContain('No rows.')
  })

  it('with what XML does not know, pictures and letters of other scripts are read as typed', async () => {
    const odd = 'a\u0000b\ufffec\ud800d 🚀 日本語 ]]> & <b> _x000D_ "q" \u202ee'
    const deck = await renderPptx(outcomeOf(sampleCharts(odd)), renderOptions('en'))
    expect(deckFaults(zipParts(deck))).toEqual([])
    const shown = 'a\ufffdb\ufffdc\ufffdd 🚀 日本語 ]]> & <b> _x000D_ "q" \ufffde'
    expect(
      readDeck(deck)
        .flatMap(({ notes }) => notes)
        .join('\n'),
    ).toContain(shown)
    const [chart] = readDeck(deck).flatMap(({ charts }) => charts)
    expect(chart).toBeDefined()
  })
})

describe('the bytes', () => {
  it('are the same each time, whatever was written before', async () => {
    const first = await renderPptx(CHARTS, renderOptions('fr'))
    await renderPptx(sampleOutcome, renderOptions('en'))
    expect(Buffer.from(await renderPptx(CHARTS, renderOptions('fr'))).equals(first)).toBe(true)
  })
})
