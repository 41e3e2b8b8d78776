/**
 * Measures an import, from bytes to the texts of a plan's files, against the packages that read the source and write YAML of
 * the same records, without a log, a check, or a word about what was read.
 */
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import excel from 'exceljs'
import { stringify } from 'yaml'
import { importPlan, readMapping } from '../../src/commands/import/import-plan.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import { seeded } from '../../test/support/seeded.ts'
import { mediansOf } from './processes.ts'
import type { Row } from './row.ts'

const RECORDS = 10_000
const RUNS = 5

const COLUMNS = [
  ...['id', 'title', 'status', 'start', 'end', 'department', 'theme'],
  ...['y2025', 'y2026', 'y2027', 'lead', 'notes'],
] as const

const MAPPING = `
plan: { id: P, title: Plan, organisation: Town, status: draft, horizon: { start: 2025-01, end: 2027-12 } }
project:
  id: id
  title: title
  status: { column: status, values: { en cours: in_progress, terminé: completed, proposé: candidate } }
  start: start
  end: end
  departments: { lead: department }
  tags: [theme]
  notes: notes
  budget:
    - section: { value: investment }
      kind: { value: services }
      stage: { value: requested }
      years: { 2025: y2025, 2026: y2026, 2027: y2027 }
`

type Cells = readonly (string | number)[]

function rowsOf(): Cells[] {
  const draw = seeded(7)
  const day = (year: number): string =>
    [draw.between(1, 28), draw.between(1, 12)]
      .map((part) => String(part).padStart(2, '0'))
      .concat(String(year))
      .join('/')
  return Array.from({ length: RECORDS }, (_, row) => [
    ...[`P-${row + 1}`, `Projet ${row + 1} de la direction ${draw.between(1, 40)}`],
    ...[draw.pick(['en cours', 'terminé', 'proposé']), day(2025), day(2027)],
    ...[`DIR-${draw.between(1, 40)}`, draw.pick(['Réseau', 'Portail', 'Données'])],
    ...Array.from({ length: 3 }, () => draw.between(0, 9_000_000) / 100),
    ...[`Pilote ${draw.between(1, 100)}`, `Note du projet ${row + 1}: à revoir`],
  ])
}

/** Records of the plan made of rows in the plainest way, as text. */
function written(rows: readonly Cells[]): string {
  const projects = rows.map((cells) => {
    const row = Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]]))
    const amount = (name: string): number => Number(row[name])
    return {
      ...{ id: row['id'], title: row['title'], status: 'in_progress' },
      ...{ start: '2025-01-15', end: '2027-12-15', departments: { lead: row['department'] } },
      ...{ tags: [row['theme']], notes: row['notes'] },
      budget: [
        {
          ...{ section: 'investment', kind: 'services', stage: 'requested' },
          years: { 2025: amount('y2025'), 2026: amount('y2026'), 2027: amount('y2027') },
        },
      ],
    }
  })
  return stringify({ projects }, { lineWidth: 0 })
}

async function imported(bytes: Uint8Array, source: string): Promise<number> {
  const mapping = readMapping({ path: 'b.map.yaml', bytes: new TextEncoder().encode(MAPPING) })
  const content = await readSource(bytes, source)
  if ('kind' in mapping || 'fault' in content) throw new Error('the source cannot be read')
  const result = importPlan({ content, source, mapping, root: 'b' })
  if (result.kind !== 'imported' || result.counts.imported !== RECORDS) {
    throw new Error('not all records were imported')
  }
  return result.files.reduce((size, { content: text }) => size + text.length, 0)
}

const IMPORTS = {
  import: imported,
  'csv-parse-yaml': (bytes: Uint8Array) =>
    Promise.resolve(
      written((parse(Buffer.from(bytes), { bom: true }) as string[][]).slice(1)).length,
    ),
  'exceljs-yaml': async (bytes: Uint8Array) => {
    const book = new excel.Workbook()
    await book.xlsx.load(bytes.buffer.slice(0) as ArrayBuffer)
    const rows: Cells[] = []
    book.worksheets[0]?.eachRow(({ values }) => {
      rows.push((values as Cells).slice(1))
    })
    return written(rows.slice(1)).length
  },
} as const

/** The name of such an import. */
type Importing = keyof typeof IMPORTS

/** Whether a word names an import. */
export function isImporting(word: string | undefined): word is Importing {
  return word !== undefined && Object.hasOwn(IMPORTS, word)
}

/** Imports a file and says on the fourth stream how many milliseconds of CPU that took. */
export async function doImport(importing: Importing, file: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const before = process.cpuUsage()
  const size = await IMPORTS[importing](bytes, file)
  const { user, system } = process.cpuUsage(before)
  if (size < RECORDS * 100) throw new Error('next to nothing was written')
  writeSync(3, String((user + system) / 1000))
}

/** The import of a CSV file and of a workbook of 10,000 projects, cold. */
export async function importRows(folder: string): Promise<Row[]> {
  const program = process.argv[1] ?? ''
  const [table, sheet] = [join(folder, 'import.csv'), join(folder, 'import.xlsx')]
  const rows = rowsOf()
  writeFileSync(table, [COLUMNS, ...rows].map((cells) => `${cells.join(',')}\n`).join(''))
  const book = new excel.Workbook()
  book.addWorksheet('Projets').addRows([COLUMNS, ...rows].map((cells) => [...cells]))
  writeFileSync(sheet, new Uint8Array(await book.xlsx.writeBuffer()))
  const work = (name: string, importing: Importing, file: string) => ({
    ...{ name, args: [program, importing, file] },
  })
  const times = mediansOf(
    [
      work('CSV', 'import', table),
      work('csv-parse and yaml', 'csv-parse-yaml', table),
      work('workbook', 'import', sheet),
      work('exceljs and yaml', 'exceljs-yaml', sheet),
    ],
    RUNS,
  )
  const row = (own: string, peer: string, what: string): Row => {
    const [taken = Number.NaN, other = Number.NaN] = [times.get(own), times.get(peer)]
    return {
      what: `import ${what} of 10,000 projects`,
      measured: `${taken.toFixed(0)} ms`,
      peer: `${peer}, the same records: ${other.toFixed(0)} ms`,
      value: taken / other,
      ...{ limit: 2, unit: 'x' },
    }
  }
  return [
    row('CSV', 'csv-parse and yaml', 'a CSV file'),
    row('workbook', 'exceljs and yaml', 'a workbook'),
  ]
}
