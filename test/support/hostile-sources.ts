/** Makes files of others that are within every limit and ask for as much work as these allow: each of a size, so that growth can be measured. */
import { strToU8 } from 'fflate'
import { columnLetters } from '../../src/intake/source/xlsx/address.ts'
import { madeWorkbook, sheetXml, workbookOf } from './made-workbook.ts'

/** A file of a size: rows, columns, keys or sheets, whatever it has many of. */
export interface HostileSource {
  readonly file: string
  /** The size that is near the limits. */
  readonly size: number
  readonly bytes: (size: number) => Uint8Array
}

function times<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

const LONG = 'Le projet refond le socle applicatif et ses interfaces. '

function long(length: number): string {
  return LONG.repeat(Math.ceil(length / LONG.length)).slice(0, length)
}

/** Cells that refer to shared texts. */
function shared(row: number, texts: readonly number[]): string {
  return `<row r="${row}">${texts.map((text) => `<c t="s"><v>${text}</v></c>`).join('')}</row>`
}

const HEADINGS = ['Code', 'Intitulé', 'Statut', 'Commentaire']

/** A workbook of so many rows, where some columns refer to one long text each. */
function sharedText(rows: number, columns: number): Uint8Array {
  const heads = [...HEADINGS.slice(0, 3), ...times(columns, (at) => (at === 0 ? 'Commentaire' : `Commentaire ${at}`))]
  const own = times(rows, (at) => [`P-${at}`, `Projet ${at}`]).flat()
  const strings = [...heads, 'En cours', ...times(columns, (at) => long(32_000 - at)), ...own]
  const first = heads.length + 1
  const lines = times(rows, (at) =>
    shared(at + 2, [
      first + columns + 2 * at,
      first + columns + 2 * at + 1,
      heads.length,
      ...times(columns, (column) => first + column),
    ]),
  )
  return workbookOf(
    shared(
      1,
      heads.map((_, at) => at),
    ) + lines.join(''),
    { strings: strings.map((text) => `<t>${text}</t>`) },
  )
}

/** A workbook of inline texts and numbers. */
function plainRow(row: number, values: readonly (string | number)[]): string {
  const cells = values.map((value) =>
    typeof value === 'number' ? `<c><v>${value}</v></c>` : `<c t="inlineStr"><is><t>${value}</t></is></c>`,
  )
  return `<row r="${row}">${cells.join('')}</row>`
}

function wide(columns: number, rows: number): Uint8Array {
  const heads = ['Code', 'Intitulé', ...times(columns - 2, (at) => `Champ ${columnLetters(at + 2)}`)]
  const lines = times(rows, (at) =>
    plainRow(at + 2, [`P-${at}`, `Projet ${at}`, ...times(columns - 2, (column) => (column * 7 + at) % 1000)]),
  )
  return workbookOf(plainRow(1, heads) + lines.join(''))
}

const TABLE = (rows: number) =>
  plainRow(1, HEADINGS) +
  times(rows, (at) => plainRow(at + 2, [`P-${at}`, `Projet ${at}`, 'En cours', `Note ${at}`])).join('')

function sheets(count: number): Uint8Array {
  return madeWorkbook({ sheets: Object.fromEntries(times(count, (at) => [`Feuille ${at}`, sheetXml(TABLE(5))])) })
}

function emptyRows(count: number): Uint8Array {
  return workbookOf(TABLE(20) + times(count, (at) => `<row r="${at + 100}"/>`).join(''))
}

function merges(count: number): Uint8Array {
  const all = times(count, (at) => `<mergeCell ref="F${2 * at + 100}:G${2 * at + 100}"/>`)
  return madeWorkbook({ sheets: { A: sheetXml(TABLE(20), `<mergeCells>${all.join('')}</mergeCells>`) } })
}

/** Merged cells that overlap the table and each other. */
function mergesOver(count: number): Uint8Array {
  const all = times(count, (at) => `<mergeCell ref="A${2 + at}:C${3 + at}"/>`)
  return madeWorkbook({ sheets: { A: sheetXml(TABLE(5_000), `<mergeCells>${all.join('')}</mergeCells>`) } })
}

function formats(count: number): Uint8Array {
  const rows = times(
    1000,
    (at) =>
      `<row r="${at + 2}"><c t="inlineStr"><is><t>Projet ${at}</t></is></c><c s="${1 + (at % count)}"><v>${at}</v></c></row>`,
  )
  return workbookOf(plainRow(1, ['Intitulé', 'Coût']) + rows.join(''), {
    formats: times(count, (at) => `#,##0.00" k€ ${at}"`),
  })
}

function richRuns(count: number): Uint8Array {
  const runs = times(count, (at) => `<r><rPr><b/></rPr><t>&lt;p&gt;mot ${at}&lt;/p&gt;&amp;nbsp;</t></r>`).join('')
  const text = `<c t="inlineStr"><is>${runs}</is></c>`
  const row = (at: number) =>
    `<row r="${at + 2}"><c t="inlineStr"><is><t>P-${at}</t></is></c><c t="inlineStr"><is><t>Projet ${at}</t></is></c>${text}</row>`
  return workbookOf(plainRow(1, ['Code', 'Intitulé', 'Commentaire']) + times(20, row).join(''))
}

/** A sheet whose columns say the same word in each row, as the labels of cards do. */
function sameWords(rows: number): Uint8Array {
  return workbookOf(
    times(rows, (at) =>
      plainRow(
        at + 1,
        times(20, (column) => `Mot ${column}`),
      ),
    ).join(''),
  )
}

/** Texts of one length that differ at their end. */
function longTexts(rows: number): Uint8Array {
  return csv([
    HEADINGS,
    ...times(rows, (at) => [`P-${at}`, `Projet ${at}`, 'En cours', `${long(20_000)}${10_000 + at}`]),
  ])
}

const json = (value: unknown): Uint8Array => strToU8(JSON.stringify(value))

function nested(depth: number): unknown {
  return depth === 0 ? 'fond' : { dessous: nested(depth - 1), titre: `niveau ${depth}` }
}

const csv = (rows: readonly (readonly (string | number)[])[]): Uint8Array =>
  strToU8(rows.map((cells) => `${cells.join(';')}\n`).join(''))

function project(count: number, level: (at: number) => number): Uint8Array {
  const tasks = times(
    count,
    (at) =>
      `<Task><UID>${at + 1}</UID><ID>${at + 1}</ID><Name>Tâche ${at}</Name><OutlineLevel>${level(at)}</OutlineLevel><Start>2026-01-05T08:00:00</Start><Finish>2026-03-05T17:00:00</Finish><PercentComplete>10</PercentComplete></Task>`,
  )
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project"><Name>P</Name><StatusDate>2026-02-01T00:00:00</StatusDate><Tasks>${tasks.join('')}</Tasks></Project>`,
  )
}

/** Titles that are alike in all but a sign, of words that repeat. */
function alikeTitles(rows: number): Uint8Array {
  const title = (at: number) =>
    `${'refonte du socle '.repeat(12)}${at.toString(2).padStart(16, '0').replaceAll('0', 'a ').replaceAll('1', 'aa ')}`
  return csv([HEADINGS, ...times(rows, (at) => [`P-${at}`, title(at), 'En cours', '-'.repeat(200) + at])])
}

/** Cells made for patterns that try many ways: runs of digits, of spaces, of signs. */
function runsOfSigns(length: number): Uint8Array {
  const runs = ['1 ', '1,', ' ', '<', '&#', 'a-', '01/', '(', 'é', '\u00a0', '1.', '- ', ': ']
  return csv([
    ['Code', 'Intitulé', ...runs.map((_, at) => `Champ ${at}`)],
    ...times(5, (at) => [`P-${at}`, `Projet ${at}`, ...runs.map((run) => `${run.repeat(length / run.length)}x`)]),
  ])
}

export const HOSTILE: readonly HostileSource[] = [
  { file: 'shared-text.xlsx', size: 20_000, bytes: (size) => sharedText(size, 1) },
  { file: 'shared-texts.xlsx', size: 20_000, bytes: (size) => sharedText(size / 20, 20) },
  { file: 'wide.xlsx', size: 16_384, bytes: (size) => wide(size, 50) },
  {
    file: 'one-row.xlsx',
    size: 8_000,
    bytes: (size) =>
      workbookOf(
        plainRow(
          1,
          times(size, (at) => `Champ ${at}`),
        ),
      ),
  },
  { file: 'two-rows.xlsx', size: 8_000, bytes: (size) => wide(size, 1) },
  {
    file: 'record-of-keys.json',
    size: 200_000,
    bytes: (size) => json([Object.fromEntries(times(size, (at) => [`cle ${at}`, at]))]),
  },
  {
    file: 'keys-of-records.json',
    size: 100_000,
    bytes: (size) =>
      json(
        times(size / 10, (at) => ({
          titre: `Projet ${at}`,
          ...Object.fromEntries(times(9, (key) => [`cle ${at} ${key}`, key])),
        })),
      ),
  },
  { file: 'sheets.xlsx', size: 2_000, bytes: sheets },
  {
    file: 'wide.csv',
    size: 5_000,
    bytes: (size) => csv([times(size, (at) => `Champ ${at}`), ...times(20, (row) => times(size, (at) => row * at))]),
  },
  { file: 'one-line.csv', size: 20_000_000, bytes: (size) => strToU8(`Intitulé;${'mot '.repeat(size / 4)}\n`) },
  {
    file: 'one-line-of-cells.csv',
    size: 16_000,
    bytes: (size) => csv([times(size, (at) => `Champ ${at} ${'x'.repeat(1000)}`)]),
  },
  { file: 'empty-rows.xlsx', size: 1_000_000, bytes: emptyRows },
  { file: 'merges.xlsx', size: 100_000, bytes: merges },
  { file: 'merges-over.xlsx', size: 5_000, bytes: mergesOver },
  { file: 'formats.xlsx', size: 99_000, bytes: formats },
  {
    file: 'separators.csv',
    size: 1_500_000,
    bytes: (size) => strToU8(`Code;Intitulé\nP-1;Projet\n${';'.repeat(size)}\n`),
  },
  {
    file: 'separators-only.csv',
    size: 1_000_000,
    bytes: (size) => strToU8(`${`${';'.repeat(9)}\n`.repeat(size / 10)}`),
  },
  { file: 'alike-titles.csv', size: 5_000, bytes: alikeTitles },
  { file: 'runs-of-signs.csv', size: 100_000, bytes: runsOfSigns },
  { file: 'tasks-nested.xml', size: 50_000, bytes: (size) => project(size, (at) => at + 1) },
  { file: 'tasks.xml', size: 50_000, bytes: (size) => project(size, (at) => (at % 10) + 1) },
  { file: 'same-words.xlsx', size: 5_000, bytes: sameWords },
  { file: 'long-texts.csv', size: 2_000, bytes: longTexts },
  { file: 'rich-runs.xlsx', size: 20_000, bytes: richRuns },
  {
    file: 'nested.json',
    size: 1_000,
    bytes: (size) => json(times(size, (at) => ({ titre: `Projet ${at}`, corps: nested(90) }))),
  },
  {
    file: 'wide-objects.json',
    size: 1_000,
    bytes: (size) =>
      json(
        times(size, (at) => ({
          titre: `Projet ${at}`,
          corps: Object.fromEntries(times(290, (key) => [`cle${key}`, key])),
        })),
      ),
  },
  {
    file: 'lists.json',
    size: 2_000,
    bytes: (size) =>
      json(
        Object.fromEntries(
          times(size, (at) => [`liste ${at}`, times(5, (row) => ({ titre: `Projet ${row}`, statut: 'en cours' }))]),
        ),
      ),
  },
]
