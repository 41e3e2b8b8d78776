/** Maps one record to a project of the plan. */
import type { Raw } from '../schema/document.ts'
import type { MappedCell, MappedProject } from '../schema/mapping.ts'
import { MANDATORY_KINDS, PHASES, PROJECT_ORIGINS, PROJECT_STATUSES } from '../schema/values.ts'
import { type CellContext, cellName, cellOf, cellText, note } from './cell.ts'
import { spanOf } from './date-cell.ts'
import type { Groups, Ids } from './groups.ts'
import { budgetOf } from './map-budget.ts'
import { cellAmount } from './number-cell.ts'

type RawProject = Raw<'projects'>

/** What all records of an import share. */
export interface Shared {
  /** What one unit of the plan's amounts is worth. */
  readonly scale: number
  readonly ids: Ids
  readonly axes: Groups
  readonly departments: Groups
  /** The themes that the mapping's plan has. */
  readonly themes: readonly string[]
}

function idOf(cell: MappedCell, ids: Ids, context: CellContext): string {
  const wanted = cellText(cell, context)
  const given = wanted === undefined ? undefined : ids.take(wanted)
  if (wanted === undefined || given === undefined) {
    const id = ids.take(`R-${context.record.row}`)?.id ?? `R-${context.record.row}`
    note(context, 'repaired', 'id-missing', cellName(cell), wanted ?? '', id)
    return id
  }
  const { id, isUnsafe, isDuplicate } = given
  if (isUnsafe || isDuplicate) {
    const reason = isDuplicate ? 'id-duplicate' : 'id-unsafe'
    note(context, 'repaired', reason, cellName(cell), wanted, id)
  }
  return id
}

function titleOf(cell: MappedCell, id: string, context: CellContext): string {
  const text = cellText(cell, context)
  if (text === undefined) {
    note(context, 'repaired', 'title-missing', cellName(cell), '', id)
    return id
  }
  const line = text.replace(/\s*[\r\n]+\s*/g, ' ')
  if (line !== text) note(context, 'repaired', 'title-lines', cellName(cell), text, line)
  return line
}

/** The entry of a key that has a value; nothing to spread where it has none. */
function some<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  const isEmpty =
    value === undefined ||
    (typeof value === 'object' && value !== null && Object.keys(value).length === 0)
  return isEmpty ? {} : ({ [key]: value } as { [P in K]?: V })
}

function texts(cells: readonly MappedCell[] | undefined, context: CellContext): string[] {
  return [...new Set((cells ?? []).flatMap((cell) => cellText(cell, context) ?? []))]
}

function optional(cell: MappedCell | undefined, context: CellContext): string | undefined {
  return cell === undefined ? undefined : cellText(cell, context)
}

function mandatoryOf(
  mandatory: MappedProject['mandatory'],
  context: CellContext,
): RawProject['mandatory'] {
  const kind = cellOf(mandatory?.kind, MANDATORY_KINDS, context)
  if (kind === undefined) return undefined
  return { kind, ...some('reference', optional(mandatory?.reference, context)) }
}

function baselineOf(
  baseline: MappedProject['baseline'],
  scale: number,
  context: CellContext,
): RawProject['baseline'] {
  if (baseline === undefined) return undefined
  return {
    ...spanOf(baseline, context),
    ...some('investment', cellAmount(baseline.investment, scale, context)),
    ...some('operating', cellAmount(baseline.operating, scale, context)),
  }
}

function departmentsOf(
  { department, contributors = [] }: MappedProject,
  departments: Groups,
  context: CellContext,
): RawProject['departments'] {
  const lead = departments.idOf(department, context)
  const others = contributors.flatMap((group) => departments.idOf(group, context) ?? [])
  return {
    ...some('lead', lead),
    ...some(
      'contributors',
      [...new Set(others)].filter((id) => id !== lead),
    ),
  }
}

/** The project of a record, its keys in the order of the format; undefined where its status cannot be read. */
export function mapProject(
  project: MappedProject,
  { scale, ids, axes, departments, themes }: Shared,
  context: CellContext,
): RawProject | undefined {
  const before = context.log.entries.length
  const status = cellOf(project.status, PROJECT_STATUSES, context)
  if (status === undefined) {
    const isTold = context.log.entries.length > before
    if (!isTold) note(context, 'unreadable', 'value-unknown', cellName(project.status), '')
    return undefined
  }
  const id = idOf(project.id, ids, context)
  const title = titleOf(project.title, id, context)
  return {
    id,
    title,
    ...some('description', optional(project.description, context)),
    status,
    ...some('origin', cellOf(project.origin, PROJECT_ORIGINS, context)),
    ...some('theme', cellOf(project.theme, themes, context)),
    ...some('axis', axes.idOf(project.axis, context)),
    ...some('departments', departmentsOf(project, departments, context)),
    ...some('sponsor', optional(project.sponsor, context)),
    ...some('phase', cellOf(project.phase, PHASES, context)),
    ...some('mandatory', mandatoryOf(project.mandatory, context)),
    ...some('baseline', baselineOf(project.baseline, scale, context)),
    ...spanOf(project, context),
    ...some('actual', spanOf(project.actual ?? {}, context)),
    ...some('budget', budgetOf(project.budget ?? [], scale, context)),
    ...some('tags', texts(project.tags, context)),
    ...some('notes', optional(project.notes, context)),
    ...some('refs', texts(project.refs, context)),
    ...some('source', optional(project.source, context)),
  }
}
