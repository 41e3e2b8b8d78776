/**
 * Reads the XML of MS Project (mspdi: `http://schemas.microsoft.com/project`), which many project tools write, into the
 * sheets Tasks, Resources, Assignments and Project, each with the names of its fields as first row.
 */
import type { SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { SheetRow, SourceContent, SourceSheet } from '../sheet.ts'
import type { SourceText } from '../text.ts'
import { xmlReader } from '../xml/events.ts'
import { customFields } from './custom-fields.ts'
import { fieldValue, type WorkingTime } from './field-values.ts'
import {
  ASSIGNMENT_FIELDS,
  BASELINE_FIELDS,
  type FieldList,
  PROJECT_FIELDS,
  RESOURCE_FIELDS,
  TASK_FIELDS,
} from './fields.ts'
import { predecessorTexts } from './predecessors.ts'
import { type Fields, type ProjectRecord, ProjectRecords } from './records.ts'
import { workByMonth } from './timephased.ts'

/** What a day has where a project does not say. */
const MINUTES_PER_DAY = 480

/** The resource of an assignment that has none. */
const UNASSIGNED = -65_535

/** The cells of a record by the name of their column. */
type Cells = Map<string, unknown>

function plainCells(fields: Fields, list: FieldList, time: WorkingTime, prefix = ''): Cells {
  return new Map(
    Object.entries(list).map(([name, kind]) => [
      prefix + name,
      fieldValue(fields.get(name), kind, time, fields.get('DurationFormat')),
    ]),
  )
}

/** A sheet with a column for each name, in the order in which they come up. */
function sheetOf(name: string, records: readonly Cells[], columns: readonly string[]): SourceSheet {
  const names = [...new Set([...columns, ...records.flatMap((cells) => [...cells.keys()])])]
  const rows = records.map((cells, index): SheetRow => {
    const values = names.map((column) => cells.get(column) ?? null)
    while (values.length > 0 && values.at(-1) === null) values.pop()
    return { number: index + 2, values }
  })
  const header = { number: 1, values: names }
  return { name, state: 'visible', rows: [header, ...rows], merges: [] }
}

/** The baseline that was set first is the one that a project is held against; the ten others are notes of the tool. */
function baselineOf({ inner }: ProjectRecord): Fields {
  const baselines = inner.get('Baseline') ?? []
  return baselines.find((fields) => (fields.get('Number') ?? '0') === '0') ?? new Map()
}

function taskCells(record: ProjectRecord, time: WorkingTime): Cells {
  return new Map([
    ...plainCells(record.fields, TASK_FIELDS, time),
    ...predecessorTexts(record.inner.get('PredecessorLink') ?? [], time),
    ...plainCells(baselineOf(record), BASELINE_FIELDS, time, 'Baseline'),
  ])
}

function assignmentCells(record: ProjectRecord, time: WorkingTime): Cells {
  const cells = plainCells(record.fields, ASSIGNMENT_FIELDS, time)
  if (cells.get('ResourceUID') === UNASSIGNED) cells.set('ResourceUID', null)
  const months = workByMonth(record.inner.get('TimephasedData') ?? [])
  if (months === undefined) return refuse('xml-malformed', 'TimephasedData')
  for (const [month, hours] of months) cells.set(`Work ${month}`, hours)
  return cells
}

function monthColumns(records: readonly Cells[]): string[] {
  const names = records.flatMap((cells) => [...cells.keys()].filter((key) => /^Work \d/.test(key)))
  return [...new Set(names)].sort()
}

/** Lines of a list that stand for nothing: blank ones between tasks. */
function isNull({ fields }: ProjectRecord): boolean {
  return fields.get('IsNull') === '1'
}

/** XML that names no encoding is UTF-8; windows-1252 it is only where it says so (or Latin-1, as which it passes). */
const ONE_BYTE = /^<\?xml[^>]*\bencoding\s*=\s*["'](windows-1252|iso-8859-1)["']/i

/** Reads the text of a project. */
export function readProject(
  { text, notes, isGuessed }: SourceText,
  limits: SourceLimits,
): SourceContent {
  if (isGuessed && !ONE_BYTE.test(text)) refuse('source-encoding', 'utf-8')
  const records = new ProjectRecords(limits)
  const reader = xmlReader('', records, limits)
  reader.write(text)
  reader.end()
  const minutes = Number(records.project.get('MinutesPerDay') ?? MINUTES_PER_DAY)
  const time = { minutesPerDay: minutes > 0 ? minutes : MINUTES_PER_DAY }
  const custom = customFields(records)
  const withCustom = (record: ProjectRecord, cells: Cells): Cells =>
    new Map([...cells, ...custom(record, cells, time)])
  const tasks = records
    .of('Task')
    .filter((record) => !isNull(record))
    .map((record) => withCustom(record, taskCells(record, time)))
  const resources = records
    .of('Resource')
    .filter((record) => !isNull(record))
    .map((record) => withCustom(record, plainCells(record.fields, RESOURCE_FIELDS, time)))
  const assignments = records.of('Assignment').map((record) => assignmentCells(record, time))
  const project = plainCells(records.project, PROJECT_FIELDS, time)
  return {
    ...{ kind: 'sheets', format: 'mspdi', notes },
    sheets: [
      sheetOf('Tasks', tasks, Object.keys(TASK_FIELDS)),
      sheetOf('Resources', resources, Object.keys(RESOURCE_FIELDS)),
      sheetOf('Assignments', assignments, [
        ...Object.keys(ASSIGNMENT_FIELDS),
        ...monthColumns(assignments),
      ]),
      sheetOf('Project', [project], Object.keys(PROJECT_FIELDS)),
    ],
  }
}
