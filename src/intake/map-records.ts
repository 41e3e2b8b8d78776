/** Maps the records of a source to the documents of a plan: every record is mapped, or skipped with its reason. */

import { themesOf } from '../plan/vocabulary.ts'
import type { RawDocument } from '../schema/document.ts'
import type { Mapping } from '../schema/mapping.ts'
import { SCALES } from '../values/quantity.ts'
import { type CellContext, matches } from './cell.ts'
import { Groups, Ids } from './groups.ts'
import type { ImportLog, LogReason } from './log.ts'
import { mapProject, type Shared } from './map-project.ts'
import { isBlank, plainText, type SourceRecord, type SourceRecords } from './record.ts'

/** The documents of a plan, and the records that became its projects. */
export interface MappedPlan {
  readonly plan: RawDocument
  readonly axes: NonNullable<RawDocument['axes']>
  readonly departments: NonNullable<RawDocument['departments']>
  readonly projects: NonNullable<RawDocument['projects']>
  readonly imported: readonly SourceRecord[]
}

/** Whether a record repeats the header: each of its cells is blank or holds the name of its column. */
function isHeader({ cells }: SourceRecord): boolean {
  return [...cells].every(([column, value]) => {
    const text = plainText(value)
    return text === undefined ? value === '' : text === column
  })
}

/** Why a record is skipped, with the words of the mapping where it gives some. */
function skipped(
  record: SourceRecord,
  { source, skip = [] }: Mapping,
): { readonly reason: LogReason; readonly column: string; readonly found: string } | undefined {
  if (isBlank(record)) return { reason: 'blank', column: '', found: '' }
  if (isHeader(record)) return { reason: 'header-repeated', column: '', found: '' }
  const rule = skip.find(({ column, is }) => is.includes(plainText(record.cells.get(column)) ?? ''))
  if (rule !== undefined) return { reason: 'skip-rule', column: rule.column, found: rule.reason }
  if (matches(record, source.filter)) return undefined
  return { reason: 'filtered', column: Object.keys(source.filter ?? {}).join(', '), found: '' }
}

/** The header of the plan, with the data's title, licence and address among its sources. */
function headerOf({ plan, source }: Mapping): RawDocument {
  const origin = [source.title, source.licence, source.url].filter((part) => part !== undefined)
  const sources = [...(plan.sources ?? []), origin.join(', ')]
  const unit = plan.unit === '1' ? 1 : plan.unit
  return {
    schema_version: 1,
    plan: { ...plan, ...(unit === undefined ? {} : { unit }), sources },
  }
}

/** Maps the records; what was repaired, skipped or could not be read goes to the log. */
export function mapRecords(
  { records }: SourceRecords,
  mapping: Mapping,
  log: ImportLog,
): MappedPlan {
  const { source, plan, project } = mapping
  const ids = new Ids()
  const shared: Shared = {
    scale: SCALES[plan.unit ?? 1],
    ids,
    axes: new Groups(ids),
    departments: new Groups(ids),
    themes: themesOf({ header: plan }),
  }
  const projects: NonNullable<RawDocument['projects']> = []
  const imported: SourceRecord[] = []
  for (const record of records) {
    const skip = skipped(record, mapping)
    if (skip !== undefined) {
      log.add({ kind: 'skipped', row: record.row, written: '', ...skip })
      continue
    }
    const context: CellContext = {
      record,
      number: imported.length + 1,
      decimal: source.decimal ?? 'point',
      missing: source.missing ?? [],
      log,
    }
    const mapped = mapProject(project, shared, context)
    if (mapped === undefined) continue
    projects.push(mapped)
    imported.push(record)
  }
  return {
    plan: headerOf(mapping),
    axes: shared.axes.all(),
    departments: shared.departments.all(),
    projects,
    imported,
  }
}
