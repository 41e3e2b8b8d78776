/** A spreadsheet of OpenDocument read into values: what each kind of cell becomes, and what is told beside the values. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import type { SheetRow } from '../../../../src/intake/source/sheet.ts'
import { spreadsheetOf, spreadsheetParts } from '../../../support/made-spreadsheet.ts'
import { zipOf } from '../../../support/made-workbook.ts'

type Made = Parameters<typeof spreadsheetOf>[1]

async function read(bytes: Uint8Array) {
  const content = await readSource(bytes, 'made.ods')
  if ('fault' in content || content.kind !== 'sheets' || content.format !== 'ods')
    throw new Error(JSON.stringify(content))
  return content
}

async function rows(xml: string, made?: Made): Promise<readonly SheetRow[]> {
  return (await read(spreadsheetOf(xml, made))).sheets[0]?.rows ?? []
}

async function fault(bytes: Uint8Array, maxSize?: number) {
  const content = await readSource(bytes, 'made.ods', { maxSize })
  return 'fault' in content ? content : undefined
}

function row(cells: string, attributes = ''): string {
  return `<table:table-row ${attributes}>${cells}</table:table-row>`
}

/** A cell of a type by its attributes, and what stands in it. */
function cell(attributes: string, inside = ''): string {
  return `<table:table-cell ${attributes}>${inside}</table:table-cell>`
}

function text(content: string, attributes = ''): string {
  return cell(`office:value-type="string" ${attributes}`, `<text:p>${content}</text:p>`)
}

function number(value: number | string, attributes = ''): string {
  return cell(`office:value-type="float" office:value="${value}" ${attributes}`, '<text:p>shown</text:p>')
}

/** The values of a row of one cell. */
async function valueIn(xml: string): Promise<unknown> {
  return (await rows(row(xml + text('x'))))[0]?.values[0]
}

describe('the values of cells', () => {
  it('are those of their attributes, not what is shown', async () => {
    const cells = [
      number('12.5'),
      text('Réseau'),
      cell('office:value-type="boolean" office:boolean-value="true"', '<text:p>VRAI</text:p>'),
      cell('office:value-type="boolean" office:boolean-value="false"'),
      cell('office:value-type="date" office:date-value="2026-03-31"', '<text:p>31/03/26</text:p>'),
      cell('office:value-type="date" office:date-value="2026-03-31T14:30:00"'),
      cell('office:value-type="string" office:string-value="Portail"', '<text:p>Po…</text:p>'),
    ]
    expect((await rows(row(cells.join(''))))[0]?.values).toEqual([
      12.5,
      'Réseau',
      true,
      false,
      '2026-03-31',
      '2026-03-31',
      'Portail',
    ])
  })

  it.each([
    ['2028-06-01', '06/2028', '2028-06'],
    ['2028-06-01', 'juin 28', '2028-06'],
    ['2028-06-01', '2028-06', '2028-06'],
    ['2028-01-01', '2028', '2028'],
    ['2028-06-01', '01/06/2028', '2028-06-01'],
    ['2028-06-15', '06/2028', '2028-06-15'],
    ['2028-06-01', '1 juin', '2028-06-01'],
  ])('of a first day are no more than is shown: %s as %s', async (date, shown, value) => {
    const xml = cell(`office:value-type="date" office:date-value="${date}"`, `<text:p>${shown}</text:p>`)
    expect((await rows(row(xml)))[0]?.values).toEqual([value])
  })

  it.each([
    ['PT12H00M00S', 0.5],
    ['PT36H', 1.5],
    ['PT00H00M43.2S', 0.0005],
    ['-PT6H', -0.25],
  ])('of a time are the share of a day that it is: %s', async (time, share) => {
    const [one] = await rows(row(cell(`office:value-type="time" office:time-value="${time}"`)))
    expect(one).toEqual({ number: 1, values: [share], formats: ['[h]:mm:ss'] })
  })

  it.each([
    ['float', 'office:value', '1e999'],
    ['float', 'office:value', '0x1F'],
    ['date', 'office:date-value', 'demain'],
    ['time', 'office:time-value', 'midi'],
  ])('stay the text that they are where that is none: %s %s %s', async (type, name, value) => {
    const xml = cell(`office:value-type="${type}" ${name}="${value}"`)
    expect(await valueIn(xml)).toBe(value)
  })

  it('are blank where they are empty, and rows without any are left out', async () => {
    const xml =
      row(cell('')) +
      row(cell('office:value-type="string" office:string-value=""') + text('')) +
      row(cell('table:number-columns-repeated="2"') + number(7) + cell(''))
    expect(await rows(xml)).toEqual([{ number: 3, values: [null, null, 7] }])
  })

  it('of an error are its text, which is told', async () => {
    const xml = cell(
      'table:formula="of:=1/0" office:value-type="string" office:string-value="" calcext:value-type="error"',
      '<text:p>#DIV/0!</text:p>',
    )
    const { sheets, notes } = await read(spreadsheetOf(row(text('x') + xml)))
    expect(sheets[0]?.rows[0]?.values).toEqual(['x', '#DIV/0!'])
    expect(notes).toEqual([{ kind: 'error-value', sheet: 'A', address: 'B1', count: 1 }])
  })
})

describe('texts', () => {
  it.each([
    ['a line for each paragraph', '<text:p>Un</text:p><text:p/><text:p>deux</text:p>', 'Un\n\ndeux'],
    ['spaces that are counted', '<text:p>a<text:s text:c="3"/>b<text:s/>c</text:p>', 'a   b c'],
    ['tabs and ends of lines', '<text:p>a<text:tab/>b<text:line-break/>c</text:p>', 'a\tb\nc'],
    ['parts that look otherwise', '<text:p>a<text:span>b<text:a>c</text:a></text:span>d</text:p>', 'abcd'],
    ['lists', '<text:list><text:list-item><text:p>a</text:p></text:list-item></text:list>', 'a'],
    [
      'no comment',
      '<office:annotation><dc:creator>Z</dc:creator><text:p>to check</text:p></office:annotation><text:p>a</text:p>',
      'a',
    ],
    ['no comment within', '<text:p>a<office:annotation><text:p>to check</text:p></office:annotation>b</text:p>', 'ab'],
    [
      'no text of a picture',
      '<draw:frame xmlns:draw="d"><draw:text-box><text:p>x</text:p></draw:text-box></draw:frame><text:p>a</text:p>',
      'a',
    ],
    [
      'no way to read it aloud',
      '<text:p><text:ruby><text:ruby-base>字</text:ruby-base><text:ruby-text>ji</text:ruby-text></text:ruby></text:p>',
      '字',
    ],
  ])('have %s', async (_, inside, expected) => {
    expect(await valueIn(cell('office:value-type="string"', inside))).toBe(expected)
  })
})

describe('what is repeated', () => {
  it('stands in each of its places, and blank cells move what follows', async () => {
    const xml =
      row(number(1, 'table:number-columns-repeated="2"'), 'table:number-rows-repeated="2"') +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1000"') +
      `<table:table-row-group><table:table-header-rows>${row(cell('table:number-columns-repeated="3"') + number(2))}</table:table-header-rows></table:table-row-group>` +
      row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1045000"')
    expect(await rows(xml)).toEqual([
      { number: 1, values: [1, 1] },
      { number: 2, values: [1, 1] },
      { number: 1003, values: [null, null, null, 2] },
    ])
  })

  it.each([
    ['rows', row(number(1), 'table:number-rows-repeated="999999"'), 'rows'],
    ['cells', row(number(1, 'table:number-columns-repeated="16000"'), 'table:number-rows-repeated="1000"'), 'cells'],
    ['columns', row(number(1, 'table:number-columns-repeated="16385"')), 'columns'],
    ['spaces', row(text('<text:s text:c="999999999"/>')), 'text'],
    [
      'formulas without a value',
      row(
        number(1) + cell('table:formula="of:=1" table:number-columns-repeated="16000"'),
        'table:number-rows-repeated="1000"',
      ),
      'cells',
    ],
    [
      'changes of colour',
      row(number(1) + `${cell('table:style-name="o"')}${cell('')}`.repeat(8000), 'table:number-rows-repeated="1000"'),
      'cells',
    ],
  ])('counts against the limits: %s', async (_, xml, limit) => {
    const styles =
      '<style:style style:name="o" style:family="table-cell"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>'
    const found = await fault(spreadsheetOf(xml, { styles }), 1)
    expect([found?.fault, found?.detail.split(' ')[0]]).toEqual(['source-limit', limit])
  })

  it.each([
    row(number(1), 'table:number-rows-repeated="-1"'),
    row(number(1, 'table:number-columns-repeated="1e3"')),
    row(number(1, 'table:number-columns-spanned="20000"')),
    row(number(1, 'table:number-rows-spanned="2000000"')),
    row(cell(''), 'table:number-rows-repeated="1048576"') + row(number(1)),
  ])('is refused where no sheet has it: %s', async (xml) => {
    expect(await fault(spreadsheetOf(xml))).toMatchObject({ fault: 'workbook-damaged', sheet: 'A' })
  })
})

describe('sheets', () => {
  it('have merged cells, hidden rows and a state', async () => {
    const style = (name: string, display: string) =>
      `<style:style style:name="${name}" style:family="table"><style:table-properties table:display="${display}"/></style:style>`
    const first = row(
      `${text('Plan', 'table:number-columns-spanned="2" table:number-rows-spanned="3"')}<table:covered-table-cell/>`,
    )
    const tables = `<table:table table:name="Un" table:style-name="ta1">${first}${row(text('x'), 'table:visibility="filter"')}${row(text('y'), 'table:visibility="collapse"')}</table:table><table:table table:name="Deux" table:style-name="ta2">${row(text('z'))}</table:table>`
    const bytes = zipOf(spreadsheetParts({ tables, styles: style('ta1', 'true') + style('ta2', 'false') }))
    const { sheets, notes } = await read(bytes)
    expect(sheets).toEqual([
      {
        name: 'Un',
        state: 'visible',
        merges: [{ top: 1, left: 1, bottom: 3, right: 2 }],
        rows: [
          { number: 1, values: ['Plan'] },
          { number: 2, values: ['x'], isHidden: true },
          { number: 3, values: ['y'], isHidden: true },
        ],
      },
      { name: 'Deux', state: 'hidden', merges: [], rows: [{ number: 1, values: ['z'] }] },
    ])
    expect(notes).toEqual([
      { kind: 'hidden-rows', sheet: 'Un', address: 'A2', count: 2 },
      { kind: 'hidden-sheet', sheet: 'Deux', address: '', count: 1 },
    ])
  })

  it('are not what was seen of another file', async () => {
    const tables = `<table:table table:name="Un">${row(text('x'))}</table:table><table:table table:name="'file:///costs.ods'#$Feuille1"><table:table-source/>${row(text('y'))}</table:table>`
    const { sheets } = await read(zipOf(spreadsheetParts({ tables })))
    expect(sheets.map(({ name }) => name)).toEqual(['Un'])
  })

  it('tell formulas that name another file, and those without a value', async () => {
    const formula = 'table:formula="of:=[\'file:///costs.ods\'#$Feuille1.A1]"'
    const cells = number(1, formula) + cell('table:formula="of:=[.A1]"')
    const { sheets, notes } = await read(spreadsheetOf(row(cells)))
    expect(sheets[0]?.rows).toEqual([{ number: 1, values: [1], unvalued: [1] }])
    expect(notes).toEqual([
      { kind: 'external-formula', sheet: 'A', address: 'A1', count: 1 },
      { kind: 'formula-without-value', sheet: 'A', address: 'B1', count: 1 },
    ])
  })
})

describe('number formats', () => {
  const style = (data: string) =>
    `${data}<style:style style:name="ce1" style:family="table-cell" style:data-style-name="N1"/>`
  const places = (count: number, more = '') =>
    `<number:number number:decimal-places="${count}" number:min-integer-digits="1" ${more}/>`

  it.each([
    [
      '#,##0.00" "[$€-fr-FR]',
      `<number:currency-style style:name="N1">${places(2, 'number:grouping="true"')}<number:text> </number:text><number:currency-symbol number:language="fr" number:country="FR">€</number:currency-symbol></number:currency-style>`,
    ],
    [
      '#,##0" k€"',
      `<number:number-style style:name="N1">${places(0, 'number:grouping="true"')}<number:text> k€</number:text></number:number-style>`,
    ],
    [
      '#,##0,',
      `<number:number-style style:name="N1">${places(0, 'number:grouping="true" number:display-factor="1000"')}</number:number-style>`,
    ],
    [
      '0.0%',
      `<number:percentage-style style:name="N1">${places(1)}<number:text> %</number:text></number:percentage-style>`,
    ],
    [
      '[$$-en-CA]0',
      `<number:currency-style style:name="N1P0"><number:currency-symbol number:language="en" number:country="CA">$</number:currency-symbol>${places(0)}</number:currency-style><number:currency-style style:name="N1"><number:text>-</number:text>${places(0)}<style:map style:condition="value()&gt;=0" style:apply-style-name="N1P0"/></number:currency-style>`,
    ],
  ])('are told as %s', async (format, data) => {
    const [one] = await rows(row(number(5, 'table:style-name="ce1"')), { styles: style(data) })
    expect(one).toEqual({ number: 1, values: [5], formats: [format] })
  })

  it('that are general tell nothing', async () => {
    const data =
      '<number:number-style style:name="N1"><number:number number:min-integer-digits="1"/></number:number-style>'
    const [one] = await rows(row(number(5, 'table:style-name="ce1"')), { styles: style(data) })
    expect(one).toEqual({ number: 1, values: [5] })
  })

  it('of shares and amounts are told where no style does', async () => {
    const cells = [
      cell('office:value-type="percentage" office:value="0.45"'),
      cell('office:value-type="currency" office:currency="CHF" office:value="3"'),
    ]
    const [one] = await rows(row(cells.join('')))
    expect(one).toEqual({ number: 1, values: [0.45, 3], formats: ['0%', '0 [$CHF]'] })
  })
})

describe('how cells look', () => {
  const filled = (name: string, colour: string, parent = 'Default') =>
    `<style:style style:name="${name}" style:family="table-cell" style:parent-style-name="${parent}"><style:table-cell-properties fo:background-color="${colour}"/></style:style>`

  it('are their colours, those of the styles above them too', async () => {
    const xml = row(
      text('x', 'table:style-name="ce1"') +
        cell('table:style-name="ce2" table:number-columns-repeated="3"') +
        cell('table:style-name="ce3" table:number-columns-repeated="3"') +
        cell('table:style-name="white"'),
    )
    const made = {
      common: filled('Bon', '#00b050'),
      styles:
        '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Bon"/>' +
        filled('ce2', '#FFC000', 'Bon') +
        filled('ce3', 'transparent', 'Bon') +
        filled('white', '#ffffff'),
    }
    expect((await rows(xml, made))[0]?.fills).toEqual([
      { from: 0, to: 0, colour: '00B050' },
      { from: 1, to: 3, colour: 'FFC000' },
    ])
  })

  it('follow the row and the column where a cell has no style of its own', async () => {
    const columns =
      '<table:table-column/><table:table-column table:number-columns-repeated="2" table:default-cell-style-name="g"/><table:table-column table:default-cell-style-name="o"/>'
    const xml =
      columns +
      row(text('x') + cell('table:number-columns-repeated="16383"')) +
      row(text('y') + cell('') + cell('table:style-name="o"')) +
      row(text('z'), 'table:default-cell-style-name="g"')
    const made = { styles: filled('g', '#00b050') + filled('o', '#ffc000') }
    expect((await rows(xml, made)).map(({ fills }) => fills)).toEqual([
      [
        { from: 1, to: 2, colour: '00B050' },
        { from: 3, to: 3, colour: 'FFC000' },
      ],
      [
        { from: 1, to: 1, colour: '00B050' },
        { from: 2, to: 2, colour: 'FFC000' },
      ],
      [{ from: 0, to: 0, colour: '00B050' }],
    ])
  })

  it('are how far a text is set in, in steps of ten points', async () => {
    const styles = ['0.353cm', '0.2778in', '30pt', '0cm']
      .map(
        (margin, at) =>
          `<style:style style:name="ce${at}" style:family="table-cell"><style:paragraph-properties fo:margin-left="${margin}"/></style:style>`,
      )
      .join('')
    const cells = [0, 1, 2, 3].map((at) => text('x', `table:style-name="ce${at}"`)).join('')
    expect((await rows(row(cells), { styles }))[0]?.indents).toEqual([1, 2, 3])
  })

  it('end where a style is above itself', async () => {
    const styles = filled('a', 'transparent', 'b') + filled('b', 'transparent', 'a')
    expect(await rows(row(text('x', 'table:style-name="a"')), { styles })).toEqual([{ number: 1, values: ['x'] }])
  })
})

describe('a document', () => {
  it('tells when it was saved, its macros and its pictures', async () => {
    const parts = {
      'meta.xml': '<m><dc:date xmlns:dc="d">2026-06-30T12:00:00.12</dc:date></m>',
      'Basic/Standard/script-lb.xml': '<x/>',
      'Basic/Standard/Module1.xml': '<x/>',
      'Pictures/1.png': 'x',
      'Thumbnails/thumbnail.png': 'x',
    }
    const { saved, notes } = await read(spreadsheetOf(row(text('x')), { parts }))
    expect(saved).toBe('2026-06-30')
    expect(notes).toEqual([
      { kind: 'macros', sheet: '', address: '', count: 1 },
      { kind: 'pictures', sheet: '', address: '', count: 1 },
    ])
  })

  it('with a password is refused', async () => {
    const manifest = (inside: string) => ({
      'META-INF/manifest.xml': `<manifest:manifest xmlns:manifest="m"><manifest:file-entry>${inside}</manifest:file-entry></manifest:manifest>`,
      'content.xml': 'not XML any more',
    })
    const locked = manifest('<manifest:encryption-data/>')
    expect(await fault(spreadsheetOf('', { parts: locked }))).toMatchObject({ fault: 'workbook-encrypted' })
    expect(await fault(spreadsheetOf('', { parts: manifest('') }))).toMatchObject({
      fault: 'xml-malformed',
      detail: 'content.xml',
    })
  })

  it('that is a text is refused as one', async () => {
    const parts = {
      'content.xml':
        '<office:document-content xmlns:office="o"><office:body><office:text/></office:body></office:document-content>',
    }
    expect(await fault(spreadsheetOf('', { parts }))).toEqual({ fault: 'source-kind', detail: 'odf' })
  })
})
