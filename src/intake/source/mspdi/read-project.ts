/** Reads the XML of MS Project (`http://schemas.microsoft.com/project`) into Tasks, Resources, Assignments, Project. */
import { checkLimit, type SourceLimits } from '../limits.ts'
import { refuse } from '../refused.ts'
import type { SheetRow, SourceContent, SourceSheet } from '../sheet.ts'
import type { SourceText } from '../text.ts'
import { xmlReader } from '../xml/events.ts'
import { customFields } from './custom-fields.ts'
import { fieldValue, PREDECESSOR_COLUMNS, predecessorTexts, type WorkingTime } from './field-values.ts'
import {
  ASSIGNMENT_FIELDS,
  BASELINE_FIELDS,
  type FieldList,
  PROJECT_FIELDS,
  RESOURCE_FIELDS,
  TASK_FIELDS,
} from './fields.ts'
import { levelColumn, type OutlinePlace, outlineOf } from './outline.ts'
import { type Fields, type ProjectRecord, ProjectRecords } from './records.ts'
import { workByMonth } from './timephased.ts'

/** What a day has where a project does not say. */
const MINUTES_PER_DAY = 480

/** The resource of an assignment that has none. */
const UNASSIGNED = -65_535

type Cells = Map<string, unknown>

/** Puts the fields of a list into cells, as columns that begin with a prefix. */
function putFields(cells: Cells, fields: Fields, list: FieldList, time: WorkingTime, prefix = ''): void {
  const format = fields.get('DurationFormat')
  for (const [name, text] of fields) {
    const kind = Object.hasOwn(list, name) ? list[name] : undefined
    if (kind === undefined) continue
    const value = fieldValue(text, kind, time, format)
    if (value !== null) cells.set(prefix + name, value)
  }
}

function sheetOf(name: string, columns: readonly string[], records: readonly Cells[]): SourceSheet {
  const rows = records.map((cells, index): SheetRow => {
    const values = columns.map((column) => cells.get(column) ?? null)
    while (values.length > 0 && values.at(-1) === null) values.pop()
    return { number: index + 2, values }
  })
  const header = { number: 1, values: columns }
  return { name, state: 'visible', rows: [header, ...rows], merges: [] }
}

const PARENT = 'ParentUID'

/** What an assignment says of its resource: what it is, and the group that it is of, by its own name where it has none. */
const RESOURCE_COLUMNS = ['ResourceType', 'ResourceTeam'] as const

function putResource(cells: Cells, resource: Fields | undefined): void {
  if (resource === undefined) return
  const [type, team] = RESOURCE_COLUMNS
  const kind = fieldValue(resource.get('Type'), RESOURCE_FIELDS['Type'] ?? 'text', { minutesPerDay: MINUTES_PER_DAY })
  if (kind !== null) cells.set(type, kind)
  const name = resource.get('Group') ?? resource.get('Name')
  if (name !== undefined) cells.set(team, name)
}

/** The tasks in which an assignment lies, by their level. */
function putPlace(cells: Cells, place: OutlinePlace | undefined): void {
  for (const [at, uid] of place?.above.entries() ?? []) {
    if (uid !== undefined) cells.set(levelColumn(at + 1), Number(uid))
  }
}

function baselineOf({ inner }: ProjectRecord): Fields {
  const baselines = inner.get('Baseline') ?? []
  return baselines.find((fields) => (fields.get('Number') ?? '0') === '0') ?? new Map()
}

/** Lines of a list that stand for nothing: blank ones between tasks. */
function isNull({ fields }: ProjectRecord): boolean {
  return fields.get('IsNull') === '1'
}

class ProjectSheets {
  private readonly records: ProjectRecords
  private readonly time: WorkingTime
  private readonly limits: SourceLimits
  private readonly outline: ReturnType<typeof outlineOf>

  constructor(records: ProjectRecords, limits: SourceLimits) {
    this.records = records
    this.limits = limits
    this.outline = outlineOf(records.of('Task').filter((record) => !isNull(record)))
    const minutes = Number(records.project.get('MinutesPerDay') ?? MINUTES_PER_DAY)
    this.time = { minutesPerDay: minutes > 0 ? minutes : MINUTES_PER_DAY }
  }

  tasks(): SourceSheet {
    const baseline = Object.keys(BASELINE_FIELDS).map((name) => `Baseline${name}`)
    const columns = [...Object.keys(TASK_FIELDS), PARENT, ...PREDECESSOR_COLUMNS, ...baseline]
    return this.listed('Task', columns, (record, cells) => {
      putFields(cells, record.fields, TASK_FIELDS, this.time)
      const { parent } = this.outline.get(record.fields.get('UID') ?? '') ?? {}
      if (parent !== undefined) cells.set(PARENT, Number(parent))
      const links = record.inner.get('PredecessorLink') ?? []
      for (const [column, text] of predecessorTexts(links, this.time)) cells.set(column, text)
      putFields(cells, baselineOf(record), BASELINE_FIELDS, this.time, 'Baseline')
    })
  }

  resources(): SourceSheet {
    return this.listed('Resource', Object.keys(RESOURCE_FIELDS), ({ fields }, cells) =>
      putFields(cells, fields, RESOURCE_FIELDS, this.time),
    )
  }

  assignments(): SourceSheet {
    const resources = new Map(this.records.of('Resource').map(({ fields }) => [fields.get('UID'), fields]))
    const levels = Math.max(0, ...[...this.outline.values()].map(({ above }) => above.length))
    const places = Array.from({ length: levels }, (_, at) => levelColumn(at + 1))
    const columns = [...Object.keys(ASSIGNMENT_FIELDS), ...RESOURCE_COLUMNS, ...places]
    return this.listed('Assignment', columns, ({ fields, inner }, cells) => {
      putFields(cells, fields, ASSIGNMENT_FIELDS, this.time)
      if (cells.get('ResourceUID') === UNASSIGNED) cells.delete('ResourceUID')
      putResource(cells, resources.get(fields.get('ResourceUID')))
      putPlace(cells, this.outline.get(fields.get('TaskUID') ?? ''))
      const months = workByMonth(inner.get('TimephasedData') ?? [])
      if (months === undefined) return refuse('xml-malformed', 'TimephasedData')
      for (const [month, hours] of months) cells.set(`Work ${month}`, hours)
    })
  }

  project(): SourceSheet {
    const cells: Cells = new Map()
    putFields(cells, this.records.project, PROJECT_FIELDS, this.time)
    return sheetOf('Project', Object.keys(PROJECT_FIELDS), [cells])
  }

  /** The sheet of a list: its columns, behind them those of the office and of months, as far as records have them. */
  private listed(
    element: string,
    columns: readonly string[],
    put: (record: ProjectRecord, cells: Cells) => void,
  ): SourceSheet {
    const records = this.records.of(element).filter((record) => !isNull(record))
    checkLimit(this.limits, 'cells', records.length * columns.length)
    const custom = customFields(this.records, new Set(columns))
    const [own, months] = [new Set<string>(), new Set<string>()]
    const rows = records.map((record) => {
      const cells: Cells = new Map()
      put(record, cells)
      for (const key of cells.keys()) if (key.startsWith('Work ')) months.add(key)
      for (const [column, value] of custom(record, this.time)) {
        cells.set(column, value)
        own.add(column)
      }
      checkLimit(this.limits, 'cells', records.length * (columns.length + own.size + months.size))
      return cells
    })
    return sheetOf(`${element}s`, [...columns, ...own, ...[...months].sort()], rows)
  }
}

/** XML that names no encoding is UTF-8 or UTF-16. */
export function readProject({ text, notes, seen }: SourceText, limits: SourceLimits): SourceContent {
  if (seen !== undefined && seen.readings.length > 1) refuse('source-encoding', 'utf-8')
  const records = new ProjectRecords(limits)
  const reader = xmlReader('', records, limits)
  reader.write(text)
  reader.end()
  const made = new ProjectSheets(records, limits)
  const sheets = [made.tasks(), made.resources(), made.assignments(), made.project()]
  return { kind: 'sheets', format: 'mspdi', notes, sheets }
}
