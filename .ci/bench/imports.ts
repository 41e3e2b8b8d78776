/**
 * Measures an import, from bytes to the texts of a plan's files, by a mapping and without one, against the packages that read
 * the source and write YAML of the same records, without a log, a check, or a word about what was read; memory beside.
 */
import { readFileSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import excel from 'exceljs'
import { stringify } from 'yaml'
import { importPlan, readMapping } from '../../src/commands/import/import-plan.ts'
import { inferSource } from '../../src/commands/import/infer-source.ts'
import { readSource } from '../../src/intake/source/read-source.ts'
import type { SourceContent } from '../../src/intake/source/sheet.ts'
import { seeded } from '../../test/support/seeded.ts'
import { mediansOf } from './processes.ts'
import type { Row } from './row.ts'

const RECORDS = 10_000
const RUNS = 5

const COLUMNS = [
  'id',
  'title',
  'status',
  'start',
  'end',
  'department',
  'theme',
  'y2025',
  'y2026',
  'y2027',
  'lead',
  'notes',
] as const

/** The same columns as an office calls them, so that they are known without a mapping. */
const HEADINGS = [
  'Code',
  'Intitulé',
  'Statut',
  'Début',
  'Fin',
  'Direction',
  'Thème',
  'Demandé 2025',
  'Demandé 2026',
  'Demandé 2027',
  'Chef de projet',
  'Notes',
] as const

/** A workbook of an office with 1,500 rows, of which several rows may be the header. */
const OFFICE = 'test/fixtures/strangers/files/22_Inventaire_1500_projets_etablissements.xlsx'

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
    `P-${row + 1}`,
    `Projet ${row + 1} de la direction ${draw.between(1, 40)}`,
    draw.pick(['en cours', 'terminé', 'proposé']),
    day(2025),
    day(2027),
    `DIR-${draw.between(1, 40)}`,
    draw.pick(['Réseau', 'Portail', 'Données']),
    ...Array.from({ length: 3 }, () => draw.between(0, 9_000_000) / 100),
    `Pilote ${draw.between(1, 100)}`,
    `Note du projet ${row + 1}: à revoir`,
  ])
}

/** Records of the plan made of rows in the plainest way, as text. */
function written(rows: readonly Cells[]): string {
  const projects = rows.map((cells) => {
    const row = Object.fromEntries(COLUMNS.map((name, at) => [name, cells[at]]))
    const amount = (name: string): number => Number(row[name])
    return {
      id: row['id'],
      title: row['title'],
      status: 'in_progress',
      start: '2025-01-15',
      end: '2027-12-15',
      departments: { lead: row['department'] },
      tags: [row['theme']],
      notes: row['notes'],
      budget: [
        {
          section: 'investment',
          kind: 'services',
          stage: 'requested',
          years: { 2025: amount('y2025'), 2026: amount('y2026'), 2027: amount('y2027') },
        },
      ],
    }
  })
  return stringify({ projects }, { lineWidth: 0 })
}

/** The import by a mapping of which the text is given, or found in the source. */
async function imported(
  bytes: Uint8Array,
  source: string,
  textOf: (content: SourceContent) => string,
): Promise<number> {
  const content = await readSource(bytes, source)
  if ('fault' in content) throw new Error('the source cannot be read')
  const text = new TextEncoder().encode(textOf(content))
  const mapping = readMapping({ path: 'b.map.yaml', bytes: text })
  if ('kind' in mapping) throw new Error('the mapping cannot be read')
  const result = importPlan({ content, source, mapping, root: 'b' })
  if (result.kind !== 'imported' || result.counts.skipped > 0) {
    throw new Error('not all records were imported')
  }
  return result.files.reduce((size, { content: text }) => size + text.length, 0)
}

/** The text of the mapping that is made of a source. */
function inferredText(content: SourceContent, path: string): string {
  const made = inferSource({ content, path, changed: undefined }, {})
  if (!('text' in made)) throw new Error('nothing is known in the source')
  return made.text
}

const IMPORTS = {
  import: (bytes: Uint8Array, source: string) => imported(bytes, source, () => MAPPING),
  infer: (bytes: Uint8Array, source: string) => imported(bytes, source, (content) => inferredText(content, source)),
  'csv-parse-yaml': (bytes: Uint8Array) =>
    Promise.resolve(written((parse(Buffer.from(bytes), { bom: true }) as string[][]).slice(1)).length),
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

/** Imports a file and says on the fourth stream how many milliseconds of CPU that took, or of how many megabytes (`memory`). */
export async function doImport(importing: Importing, file: string, what: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file))
  const before = process.cpuUsage()
  const size = await IMPORTS[importing](bytes, file)
  const { user, system } = process.cpuUsage(before)
  if (size < bytes.length) throw new Error('next to nothing was written')
  const megabytes = process.resourceUsage().maxRSS / 1024
  writeSync(3, String(what === 'memory' ? megabytes : (user + system) / 1000))
}

/** A table and a workbook of the same rows under some headings. */
async function write(folder: string, name: string, heads: readonly string[], rows: Cells[]) {
  const [table, sheet] = [join(folder, `${name}.csv`), join(folder, `${name}.xlsx`)]
  writeFileSync(table, [heads, ...rows].map((cells) => `${cells.join(',')}\n`).join(''))
  const book = new excel.Workbook()
  book.addWorksheet('Projets').addRows([heads, ...rows].map((cells) => [...cells]))
  writeFileSync(sheet, new Uint8Array(await book.xlsx.writeBuffer()))
  return { table, sheet }
}

/** One comparison: what is imported and how, with the peer that reads and writes the same, and how much of it is allowed. */
type Comparison = readonly [what: string, own: Importing, peer: Importing, file: string, limit: number]

/** The import of a CSV file and of a workbook of 10,000 projects by a mapping and without one, and of one of an office; cold. */
export async function importRows(folder: string): Promise<Row[]> {
  const program = process.argv[1] ?? ''
  const rows = rowsOf()
  const mapped = await write(folder, 'import', COLUMNS, rows)
  const plain = await write(folder, 'plain', HEADINGS, rows)
  const comparisons: readonly Comparison[] = [
    ['a CSV file of 10,000 projects by a mapping', 'import', 'csv-parse-yaml', mapped.table, 2],
    ['a workbook of 10,000 projects by a mapping', 'import', 'exceljs-yaml', mapped.sheet, 2],
    ['a CSV file of 10,000 projects', 'infer', 'csv-parse-yaml', plain.table, 4],
    ['a workbook of 10,000 projects', 'infer', 'exceljs-yaml', plain.sheet, 3],
    ['a workbook of 1,500 rows of an office', 'infer', 'exceljs-yaml', OFFICE, 5],
  ]
  const work = (what: string) =>
    comparisons.flatMap(([, own, peer, file]) =>
      [own, peer].map((one) => ({ name: one + file, args: [program, one, file, what] })),
    )
  const [times, memory] = [mediansOf(work('time'), RUNS), mediansOf(work('memory'), 1)]
  const measured = (name: string): string => `${times.get(name)?.toFixed(0)} ms, ${memory.get(name)?.toFixed(0)} MB`
  return comparisons.map(([what, own, peer, file, limit]) => ({
    what: `import ${what}`,
    measured: measured(own + file),
    peer: `${peer.replace('-yaml', ' and yaml')}, the same records: ${measured(peer + file)}`,
    value: (times.get(own + file) ?? Number.NaN) / (times.get(peer + file) ?? Number.NaN),
    limit,
    unit: 'x',
  }))
}
