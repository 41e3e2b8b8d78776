/** A workbook read into values: what each kind of cell becomes, and what is told beside the values. */
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../../src/intake/source/read-source.ts'
import type { SheetRow, SourceNote, SourceSheet } from '../../../../src/intake/source/sheet.ts'
import { type Made, madeWorkbook, partsOf, sheetXml, workbookOf, zipOf } from '../../../support/made-workbook.ts'

async function read(bytes: Uint8Array) {
  const content = await readSource(bytes, 'made.xlsx')
  if ('fault' in content || content.kind !== 'sheets') throw new Error(JSON.stringify(content))
  return content
}

async function sheets(made: Made): Promise<readonly SourceSheet[]> {
  return (await read(madeWorkbook(made))).sheets
}

async function rows(xml: string, made: Omit<Made, 'sheets'> = {}): Promise<readonly SheetRow[]> {
  return (await read(workbookOf(xml, made))).sheets[0]?.rows ?? []
}

async function notes(made: Made): Promise<readonly SourceNote[]> {
  return (await read(madeWorkbook(made))).notes
}

async function fault(made: Made) {
  const content = await readSource(madeWorkbook(made), 'made.xlsx')
  return 'fault' in content ? content : undefined
}

describe('the values of cells', () => {
  it('are numbers, texts, truth values and the texts of errors', async () => {
    const cells =
      '<c r="A1"><v>12.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c>' +
      '<c r="D1" t="e"><v>#REF!</v></c><c r="E1" t="str"><v>R&amp;amp;D</v></c>'
    const [row] = await rows(`<row r="1">${cells}</row>`, { strings: ['<t>Un</t>'] })
    expect(row).toEqual({ number: 1, values: [12.5, 'Un', true, '#REF!', 'R&amp;D'] })
  })

  it('join rich text without how it is read aloud, in the shared list and in the cell', async () => {
    const rich = '<r><t>Plan </t></r><r><rPr><b/></rPr><t xml:space="preserve">2026 </t></r>'
    const aloud = '<rPh sb="0" eb="1"><t>XYZ</t></rPh>'
    const cells = `<c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is>${rich}${aloud}</is></c>`
    const [row] = await rows(`<row r="1">${cells}</row>`, { strings: [rich + aloud] })
    expect(row?.values).toEqual(['Plan 2026 ', 'Plan 2026 '])
  })

  it('decode the signs that XML cannot hold, and an underscore that only looks like one', async () => {
    const cells = '<c r="A1" t="str"><v>a_x000A_b _x005F_x000A_</v></c>'
    expect((await rows(`<row r="1">${cells}</row>`))[0]?.values).toEqual(['a\nb _x000A_'])
  })

  it('are blank where they are empty, and rows without any are left out', async () => {
    const xml =
      '<row r="2"><c r="A2" s="1"/><c r="B2" t="str"><v></v></c></row>' +
      '<row r="5"><c r="C5"><v>7</v></c><c r="D5" s="1"/></row>'
    expect(await rows(xml, { formats: ['0'] })).toEqual([{ number: 5, values: [null, null, 7] }])
  })

  it('have a place without an address: behind the cell and the row before', async () => {
    const xml =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>'
    expect(await rows(xml)).toEqual([
      { number: 1, values: [1, 2] },
      { number: 4, values: [null, null, 3, 4] },
      { number: 5, values: [5] },
    ])
  })

  it('stay the text that they are where that is no number', async () => {
    const cells = ['12abc', '1e999', 'Infinity', '0x1F'].map((text) => `<c><v>${text}</v></c>`)
    const [row] = await rows(`<row r="1">${cells.join('')}</row>`)
    expect(row?.values).toEqual(['12abc', '1e999', 'Infinity', '0x1F'])
  })

  it('are put in order, whatever order they are written in', async () => {
    const xml = '<row r="3"><c r="B3"><v>2</v></c><c r="A3"><v>1</v></c></row><row r="1"><c r="A1"><v>0</v></c></row>'
    expect((await rows(xml)).map(({ values }) => values)).toEqual([[0], [1, 2]])
  })
})

describe('dates', () => {
  const dated = (serial: number | string, code: string, properties = '') =>
    rows(`<row r="1"><c r="A1" s="1"><v>${serial}</v></c></row>`, { formats: [code], properties })

  it.each([
    [46_112, 'dd/mm/yyyy', '2026-03-31'],
    [46_112.99, 'dd/mm/yyyy hh:mm', '2026-03-31'],
    [46_112, '[$-40C]d mmmm yyyy;@', '2026-03-31'],
    [46_112, 'mmm\\-yy', '2026-03-31'],
    [46_112, '"Q"yyyy', '2026-03-31'],
    [1, 'yyyy-mm-dd', '1900-01-01'],
    [59, 'yyyy-mm-dd', '1900-02-28'],
    [61, 'yyyy-mm-dd', '1900-03-01'],
    [2_958_465, 'yyyy-mm-dd', '9999-12-31'],
  ])('day %s in the format %s is %s', async (serial, code, day) => {
    expect((await dated(serial, code))[0]).toEqual({ number: 1, values: [day] })
  })

  it.each([
    [46_905, 'mmm\\-yy', '2028-06'],
    [46_905, 'mm/yyyy', '2028-06'],
    [46_905, '[$-40C]mmmm yyyy', '2028-06'],
    [46_753, 'yyyy', '2028'],
    [46_905, 'yyyy', '2028-06-01'],
    [46_905, 'dd/mm/yyyy', '2028-06-01'],
    [46_905, 'yyyy-mm-dd hh:mm', '2028-06-01'],
    [46_905, 'd-mmm', '2028-06-01'],
  ])('of a first day say no more than is shown: %s in the format %s is %s', async (serial, code, date) => {
    expect((await dated(serial, code))[0]?.values).toEqual([date])
  })

  it.each([0, 60, -1, 2_958_466])('number %s is no day and stays a number', async (serial) => {
    expect((await dated(serial, 'yyyy-mm-dd'))[0]).toEqual({ number: 1, values: [serial], formats: ['yyyy-mm-dd'] })
  })

  it('count from 1904 where the workbook says so', async () => {
    expect((await dated(44_650, 'd/m/yy', 'date1904="1"'))[0]?.values).toEqual(['2026-03-31'])
    expect((await dated(0, 'd/m/yy', 'date1904="true"'))[0]?.values).toEqual(['1904-01-01'])
  })

  it('in the form of ISO 8601, as strict workbooks write them, are their day', async () => {
    const cells = ['2026-03-31', '2026-03-31T12:30:00', 'PT1H'].map((text) => `<c t="d"><v>${text}</v></c>`)
    const [row] = await rows(`<row r="1">${cells.join('')}</row>`)
    expect(row?.values).toEqual(['2026-03-31', '2026-03-31', 'PT1H'])
  })
})

describe('number formats', () => {
  it.each([
    '0%',
    '#,##0 "€"',
    '#,##0 EUR',
    '0 "jours"',
    '0 days',
    '#,##0\\ \\d',
    '[h]:mm',
    'h:mm:ss',
    'mm:ss.0',
    '0.00E+00',
    '_-* #,##0.00\\ _€_-;\\-* #,##0.00\\ _€_-;_-* "-"??\\ _€_-;_-@_-',
    '[Red]0;[<100]"dd"0',
  ])('%s makes no day of a number', async (code) => {
    const [row] = await rows('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"><v>0.5</v></c></row>', {
      formats: [code],
    })
    expect(row).toEqual({ number: 1, values: [1, 0.5], formats: [undefined, code] })
  })

  it('of text and of nothing but numbers are left out', async () => {
    const xml = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="2" t="str"><v>x</v></c></row>'
    const [row] = await rows(xml, { formats: ['General', '0%'] })
    expect(row).toEqual({ number: 1, values: [1, 'x'] })
  })
})

describe('sheets', () => {
  it('tell their state, their merged cells and their hidden rows', async () => {
    const made: Made = {
      sheets: {
        A: sheetXml(
          '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="B2"><v>2</v></c></row>',
          '<mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="B2:A500000"/></mergeCells>',
        ),
        B: sheetXml(''),
        C: sheetXml(''),
      },
      states: { B: 'state="hidden"', C: 'state="veryHidden"' },
    }
    const [first, ...others] = await sheets(made)
    expect(first).toEqual({
      name: 'A',
      state: 'visible',
      rows: [
        { number: 1, values: [1] },
        { number: 2, values: [null, 2], isHidden: true },
      ],
      merges: [
        { top: 1, left: 1, bottom: 1, right: 3 },
        { top: 2, left: 1, bottom: 500_000, right: 2 },
      ],
    })
    expect(others.map(({ state }) => state)).toEqual(['hidden', 'veryHidden'])
    expect(await notes(made)).toEqual([
      { kind: 'hidden-rows', sheet: 'A', address: 'B2', count: 1 },
      { kind: 'hidden-sheet', sheet: 'B', address: '', count: 1 },
      { kind: 'hidden-sheet', sheet: 'C', address: '', count: 1 },
    ])
  })

  it('of charts are left out, and macros and pictures told', async () => {
    const parts = partsOf({ sheets: { A: sheetXml(''), Graphique: sheetXml('') } })
    const changed = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
      'worksheet" Target="worksheets/sheet2.xml',
      'chartsheet" Target="chartsheets/sheet1.xml',
    )
    const macros = changed.replace(
      '</Relationships>',
      '<Relationship Id="v" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/></Relationships>',
    )
    const content = await read(
      zipOf({
        ...parts,
        'xl/_rels/workbook.xml.rels': macros,
        'xl/vbaProject.bin': 'x',
        'xl/media/image1.png': 'not unpacked',
      }),
    )
    expect(content.sheets.map(({ name }) => name)).toEqual(['A'])
    expect(content.notes.map(({ kind, count }) => [kind, count])).toEqual([
      ['macros', 1],
      ['pictures', 1],
    ])
  })

  it('are read under any prefix and in the strict form', async () => {
    const strict = 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    const prefixed = `<x:worksheet xmlns:x="${strict}"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1+4</x:f><x:v>5</x:v></x:c></x:row></x:sheetData></x:worksheet>`
    const [sheet] = await sheets({ sheets: { A: prefixed } })
    expect(sheet?.rows).toEqual([{ number: 1, values: [5] }])
  })

  it('cost nothing beyond their cells, whatever they claim', async () => {
    const whole = 'A1:XFD1048576'
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><dimension ref="${whole}"/><cols><col min="1" max="16384" style="1"/></cols><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><autoFilter ref="${whole}"/><conditionalFormatting sqref="${whole}"><cfRule type="x"/></conditionalFormatting><dataValidations count="1"><dataValidation type="list" sqref="${whole}"><formula1>A</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="${whole}"/></hyperlinks><drawing r="missing"/><legacyDrawing/><tableParts><tablePart/></tableParts><extLst><ext><x14:c xmlns:x14="u"><x14:f>1</x14:f></x14:c></ext></extLst></worksheet>`
    const [sheet] = await sheets({ sheets: { A: xml } })
    expect(sheet?.rows.map(({ number, values }) => [number, values.length])).toEqual([[1_048_576, 16_384]])
  })

  it('are refused by the cells of a merge that no table has', async () => {
    const merged = (ref: string) => ({
      sheets: {
        A: sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>', `<mergeCells><mergeCell ref="${ref}"/></mergeCells>`),
      },
    })
    const absurd = { fault: 'merge-absurd', sheet: 'A' }
    expect(await fault(merged('C1:D500000'))).toBeUndefined()
    expect(await fault(merged('D500001:C1'))).toEqual({ ...absurd, detail: 'C1:D500001' })
    expect(await fault(merged('A1:XFD1048576'))).toEqual({ ...absurd, detail: 'A1:XFD1048576' })
  })
})

describe('formulas', () => {
  it('are their last values; without one they are told, an empty text is one', async () => {
    const xml =
      '<c r="A1"><f>B1*2</f><v>4</v></c><c r="B1" t="str"><f>""</f><v></v></c><c r="C1"><f>X()</f></c>' +
      '<c r="D1"><f t="shared" ref="D1:E1" si="0">A1</f><v>4</v></c><c r="E1"><f t="shared" si="0"/><v>5</v></c>' +
      '<c r="F1"><f t="array" ref="F1:F2">SUM(A1)</f><v>6</v></c><c r="G1" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    const made: Made = { sheets: { A: sheetXml(`<row r="1">${xml}</row>`) } }
    const [sheet] = await sheets(made)
    expect(sheet?.rows[0]?.values).toEqual([4, null, null, 4, 5, 6, '#DIV/0!'])
    expect(await notes(made)).toEqual([
      { kind: 'formula-without-value', sheet: 'A', address: 'C1', count: 1 },
      { kind: 'error-value', sheet: 'A', address: 'G1', count: 1 },
    ])
  })

  it('that read other files are counted, shared ones too; columns of tables are none', async () => {
    const xml =
      '<c r="A1"><f t="shared" ref="A1:B1" si="3">[1]Feuil1!A1</f><v>1</v></c><c r="B1"><f t="shared" si="3"/><v>2</v></c>' +
      '<c r="C1"><f>SUM(\'[1]Mon budget\'!A1:A9)</f><v>3</v></c><c r="D1"><f>SUM(Table1[2024])+[7]X!A1</f><v>4</v></c>'
    const made: Made = {
      sheets: { A: sheetXml(`<row r="1">${xml}</row>`) },
      behindSheets: '<externalReferences><externalReference/></externalReferences>',
    }
    expect(await notes(made)).toEqual([{ kind: 'external-formula', sheet: 'A', address: 'A1', count: 3 }])
  })
})

describe('a workbook that contradicts itself is refused, with the sheet', () => {
  it.each([
    ['a text that the list lacks', '<row r="1"><c r="A1" t="s"><v>3</v></c></row>'],
    ['two cells in one place', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>'],
    ['a cell of another row', '<row r="1"><c r="A2"><v>1</v></c></row>'],
    ['a column beyond the last', '<row r="1"><c r="XFE1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['an address that is none', '<row r="1"><c r="1A"><v>1</v></c></row>'],
  ])('%s', async (_, xml) => {
    expect(await fault({ sheets: { A: sheetXml(xml) } })).toMatchObject({ fault: 'workbook-damaged' })
  })

  it('names what is missing or no sheet', async () => {
    const parts = (changed: Record<string, string>): Made => ({ sheets: { A: sheetXml('') }, parts: changed })
    expect(await fault(parts({ 'xl/worksheets/sheet1.xml': '<chart/>' }))).toEqual({
      fault: 'workbook-damaged',
      detail: '',
      sheet: 'A',
    })
    const { 'xl/worksheets/sheet1.xml': _, ...others } = partsOf({ sheets: { A: '' } })
    expect(await readSource(zipOf(others), '')).toEqual({
      fault: 'workbook-damaged',
      detail: 'xl/worksheets/sheet1.xml',
      sheet: 'A',
    })
    expect(await fault(parts({ 'xl/workbook.xml': '<html/>' }))).toMatchObject({ fault: 'workbook-damaged' })
  })

  it('has XML that is well-formed, without a document type and entities of its own', async () => {
    const xml = (text: string) => fault({ sheets: { A: text } })
    expect(await xml(sheetXml('<row r="1"><c r="A1"><v>1</v></row>'))).toMatchObject({
      fault: 'xml-malformed',
      detail: 'xl/worksheets/sheet1.xml',
    })
    expect(await xml(sheetXml('').slice(0, -5))).toMatchObject({ fault: 'xml-malformed' })
    const bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa">]>'
    expect(await xml(bomb + sheetXml('<row r="1"><c r="A1"><v>&a;</v></c></row>'))).toMatchObject({
      fault: 'xml-doctype',
    })
    expect(await xml(sheetXml('<row r="1"><c r="A1"><v>&a;</v></c></row>'))).toMatchObject({ fault: 'xml-malformed' })
  })
})

describe('the day on which a workbook was saved', () => {
  const OFFICE = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const saved = async (properties: string): Promise<unknown> => {
    const root = `<Relationships xmlns="${OFFICE}"><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.xml"/><Relationship Id="r2" Type="x/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
    const parts = { '_rels/.rels': root, 'docProps/core.xml': properties }
    const content = await readSource(workbookOf('', { parts }), 'a.xlsx')
    return 'saved' in content ? content.saved : undefined
  }
  const core = (modified: string): string =>
    `<cp:coreProperties xmlns:cp="c" xmlns:dcterms="d"><dcterms:created>2020-01-01T00:00:00Z</dcterms:created><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`

  it('is that of its properties', async () => {
    expect(await saved(core('2025-09-30T23:59:59Z'))).toBe('2025-09-30')
    expect(await saved(core(' 2025-09-30 '))).toBe('2025-09-30')
  })

  it.each(['', '1970-01-01T00:00:00Z', '2025-02-30T00:00:00Z', '30/09/2025', '2025-09-30x'])(
    'is not known of "%s"',
    async (modified) => {
      expect(await saved(core(modified))).toBeUndefined()
    },
  )

  it('is not known where the properties are damaged, and the sheets are read all the same', async () => {
    expect(await saved('<a><b></a>')).toBeUndefined()
  })
})
