/** Measures how files of others are read, against the packages that a user would read them with. */
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import excel from 'exceljs'
import { readSource } from '../../src/intake/source/read-source.ts'
import { workbookOf } from '../../test/support/made-workbook.ts'
import { seeded } from '../../test/support/seeded.ts'
import { mediansOf } from './processes.ts'
import type { Row } from './row.ts'

const RECORDS = 10_000
const COLUMNS = 20
const LOADS = 5

/** What a process of its own does with a file: this program's reading, or that of a peer. */
const READERS = {
  'read-source': (bytes: Uint8Array, file: string) => readSource(bytes, file),
  'load-workbook': (bytes: Uint8Array) => new excel.Workbook().xlsx.load(bytes.buffer.slice(0) as ArrayBuffer),
  'parse-csv': (bytes: Uint8Array) =>
    Promise.resolve(parse(Buffer.from(bytes), { bom: true, relax_column_count: true }) as unknown[]),
} as const

/** The name of such a reading. */
type Reading = keyof typeof READERS

/** Whether a word names a reading. */
export function isReading(word: string | undefined): word is Reading {
  return word !== undefined && Object.hasOwn(READERS, word)
}

/** Reads a file and says on the fourth stream how many milliseconds of CPU that took, or of how many megabytes (`memory`). */
export async function doReading(reading: Reading, file: string, what: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const before = process.cpuUsage()
  const read = await READERS[reading](bytes, file)
  const { user, system } = process.cpuUsage(before)
  if (typeof read === 'object' && 'fault' in read) throw new Error(JSON.stringify(read))
  const megabytes = process.resourceUsage().maxRSS / 1024
  writeSync(3, String(what === 'memory' ? megabytes : (user + system) / 1000))
}

/** The cells of a table as an office has it: texts, amounts, days, statuses. */
function cellsOf(draw: ReturnType<typeof seeded>, row: number): (string | number)[] {
  return Array.from({ length: COLUMNS }, (_, at) => {
    if (at % 4 === 0) return `Projet ${row} de la direction ${at}`
    if (at % 4 === 1) return draw.between(0, 9_000_000) / 100
    if (at % 4 === 2) return draw.between(45_000, 47_000)
    return draw.pick(['en cours', 'terminé', 'proposé'])
  })
}

function workbook(): Uint8Array {
  const draw = seeded(1)
  const strings = new Map<string, number>()
  const cell = (value: string | number, at: number, row: number): string => {
    const place = `r="${String.fromCharCode(65 + at)}${row}"`
    if (typeof value === 'number') return `<c ${place} s="${at % 4 === 2 ? 1 : 2}"><v>${value}</v></c>`
    if (!strings.has(value)) strings.set(value, strings.size)
    return `<c ${place} t="s"><v>${strings.get(value)}</v></c>`
  }
  const rows = Array.from({ length: RECORDS }, (_, index) => {
    const cells = cellsOf(draw, index).map((value, at) => cell(value, at, index + 1))
    return `<row r="${index + 1}">${cells.join('')}</row>`
  })
  return workbookOf(rows.join(''), {
    strings: [...strings.keys()].map((text) => `<t>${text}</t>`),
    formats: ['dd/mm/yyyy', '#,##0.00'],
  })
}

function csv(): string {
  const draw = seeded(1)
  return Array.from({ length: RECORDS }, (_, row) => `${cellsOf(draw, row).join(',')}\r\n`).join('')
}

/** A workbook and a CSV file of 10,000 rows against the packages that read them alone; memory beside. */
export function sourceRows(folder: string): Row[] {
  const program = process.argv[1] ?? ''
  const [book, table] = [join(folder, 'table.xlsx'), join(folder, 'table.csv')]
  writeFileSync(book, workbook())
  writeFileSync(table, csv())
  const work = (name: string, reading: Reading, file: string, what = 'time') => ({
    name,
    args: [program, reading, file, what],
  })
  const times = mediansOf(
    [
      work('book', 'read-source', book),
      work('exceljs', 'load-workbook', book),
      work('table', 'read-source', table),
      work('csv-parse', 'parse-csv', table),
    ],
    LOADS,
  )
  const memory = mediansOf(
    [work('book', 'read-source', book, 'memory'), work('exceljs', 'load-workbook', book, 'memory')],
    1,
  )
  const row = (what: string, [own, peer]: readonly [string, string], limit: number): Row => {
    const [taken = Number.NaN, other = Number.NaN] = [times.get(own), times.get(peer)]
    const size = (name: string) => (memory.has(name) ? `, ${memory.get(name)?.toFixed(0)} MB` : '')
    return {
      what,
      measured: `${taken.toFixed(0)} ms${size(own)}`,
      peer: `${peer} alone: ${other.toFixed(0)} ms${size(peer)}`,
      value: taken / other,
      limit,
      unit: 'x',
    }
  }
  return [
    row('read a workbook, 10,000 rows of 20 columns', ['book', 'exceljs'], 1.5),
    row('read a CSV file of the same', ['table', 'csv-parse'], 2),
  ]
}
