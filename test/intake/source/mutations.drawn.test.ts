/**
 * Files that were changed, cut or mixed up on their way: reading never throws, and loses nothing in silence. What is read
 * is what was there, or the file is refused.
 */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readSource } from '../../../src/intake/source/read-source.ts'
import type { SourceContent, SourceSheet } from '../../../src/intake/source/sheet.ts'
import { seeds } from '../../support/cases.ts'
import { spreadsheetParts } from '../../support/made-spreadsheet.ts'
import { partsOf, sheetXml, zipOf } from '../../support/made-workbook.ts'
import { drawn } from '../../support/mutations/draw.ts'
import { mutatedBytes, mutatedParts, mutatedXml } from '../../support/mutations/source-mutations.ts'

/** All of them in a thorough run, a share in a quick one. */
const CASES = seeds(125, 100)

const ROWS = [1, 2, 3, 4, 5].map(
  (row) =>
    `<row r="${row}"><c r="A${row}" t="s"><v>${row % 3}</v></c><c r="B${row}" s="1"><v>${46_100 + row}</v></c><c r="C${row}" s="2"><f>B${row}*2</f><v>${row * 1.5}</v></c><c r="D${row}" t="inlineStr"><is><t>Texte ${row}</t></is></c></row>`,
)
const PARTS = partsOf({
  sheets: {
    Projets: sheetXml(ROWS.join(''), '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>'),
    Équipes: sheetXml('<row r="2" hidden="1"><c r="B2" t="b"><v>1</v></c></row>'),
  },
  strings: ['<t>Réseau</t>', '<r><t>SI </t></r><r><t>RH</t></r>', '<t>Portail</t>'],
  formats: ['dd/mm/yyyy', '#,##0.00'],
})

const CSV = 'Nom;Coût;Début\r\n"Réseau; cœur";"1 234,56";2026-03-31\r\n"SI ""RH""";68500;\r\nPortail;12;T3 2026\r\n'
const JSON_TEXT =
  '{"projects": [{"id": "P1", "cost": 12.5, "tags": ["a", "b"]}, {"id": "P\\u00e9", "cost": -3}], "n": null}'
const XML = `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><Title>Plan</Title><Tasks>${[1, 2, 3].map((id) => `<Task><UID>${id}</UID><Name>Tâche ${id}</Name><Duration>PT8H0M0S</Duration><Start>2026-03-0${id}T08:00:00</Start><PredecessorLink><PredecessorUID>${id - 1}</PredecessorUID></PredecessorLink></Task>`).join('')}</Tasks></Project>`

function sheetsOf(content: SourceContent): readonly SourceSheet[] {
  return content.kind === 'sheets' ? content.sheets : []
}

/** What holds of whatever was read. */
function isSound(content: SourceContent): void {
  for (const { rows, merges } of sheetsOf(content)) {
    const numbers = rows.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)].sort((left, right) => left - right))
    const values = rows.flatMap((row) => row.values)
    const odd = values.filter((value) => typeof value === 'number' && !Number.isFinite(value))
    expect([odd, values.includes(undefined)]).toEqual([[], false])
    for (const { top, left, bottom, right } of merges)
      expect(top >= 1 && left >= 1 && bottom >= top && right >= left).toBe(true)
  }
}

/** Letters and digits of a text in their order, whatever stands between them. */
function signsOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}

const DOCUMENT = spreadsheetParts({
  tables: `<table:table table:name="Projets" table:style-name="ta1"><table:table-column table:number-columns-repeated="3"/>${[1, 2, 3].map((row) => `<table:table-row table:number-rows-repeated="2"><table:table-cell office:value-type="string" table:number-columns-spanned="2"><text:p>Projet<text:s text:c="2"/>${row}</text:p></table:table-cell><table:covered-table-cell/><table:table-cell table:style-name="ce1" office:value-type="float" office:value="${row}.5"/></table:table-row>`).join('')}</table:table>`,
  styles:
    '<style:style style:name="ce1" style:family="table-cell" style:parent-style-name="Bon"><style:table-cell-properties fo:background-color="#ffc000"/></style:style>',
})

describe.each([
  ['a workbook', PARTS],
  ['a spreadsheet of OpenDocument', DOCUMENT],
])('%s', (_, PARTS) => {
  it.each(CASES)('with changed bytes is the same or refused: %i', async (seed) => {
    const whole = await readSource(zipOf(PARTS), '')
    const bytes = mutatedBytes(zipOf(PARTS), drawn(seed))
    const content = await readSource(bytes, '')
    // Of a byte or two nobody can say what they were.
    if (!('fault' in content) && bytes.length > 2) expect(content).toEqual(whole)
  })

  it.each(CASES)('with changed parts is sound or refused: %i', async (seed) => {
    const content = await readSource(zipOf(mutatedParts(PARTS, drawn(seed))), '')
    if (!('fault' in content)) isSound(content)
  })

  it('of which a part is cut off or gone is refused, unless nothing is read from it', async () => {
    const whole = await readSource(zipOf(PARTS), '')
    for (const [name, part] of Object.entries(PARTS)) {
      const text = String(part)
      const { [name]: _, ...others } = PARTS
      for (const parts of [others, { ...PARTS, [name]: text.slice(0, text.length / 2) }]) {
        const content = await readSource(zipOf(parts), '')
        if (!('fault' in content)) expect(content, name).toEqual(whole)
      }
    }
  })
})

describe('a text', () => {
  it.each(CASES)('of CSV keeps every letter and digit, or is refused: %i', async (seed) => {
    const bytes = mutatedBytes(strToU8(CSV), drawn(seed))
    const content = await readSource(bytes, 'a.csv', { format: 'csv', encoding: 'windows-1252' })
    if ('fault' in content) return
    isSound(content)
    const cells = sheetsOf(content).flatMap(({ rows }) => rows.flatMap(({ values }) => values))
    const text = new TextDecoder('latin1').decode(bytes)
    // Letters beyond those of ASCII may be halves of one: count only these.
    const plain = (all: string) => signsOf(all).replace(/[^a-zA-Z0-9]/g, '')
    expect(plain(cells.join(' '))).toBe(plain(text))
  })

  it.each(CASES)('of JSON says what its parser says, or is refused: %i', async (seed) => {
    const bytes = mutatedBytes(strToU8(JSON_TEXT), drawn(seed))
    const content = await readSource(bytes, 'a.json')
    if ('fault' in content || content.kind !== 'data' || content.notes.length > 0) return
    const text = new TextDecoder('latin1').decode(bytes)
    if (/^[\x20-\x7e]*$/.test(text)) expect(content.data).toEqual(JSON.parse(text))
  })

  it.each(CASES)('of XML is sound or refused: %i', async (seed) => {
    const draw = drawn(seed)
    const bytes = draw.chance(50) ? mutatedBytes(strToU8(XML), draw) : strToU8(mutatedXml(XML, draw))
    const content = await readSource(bytes, 'a.xml')
    if (!('fault' in content)) isSound(content)
  })
})
