/** What a plan's own reports name of projects and of other reports, each with its place. */
import { within } from '../../plan/entity.ts'
import { isOwnField } from '../../plan/own-fields.ts'
import type { Plan } from '../../plan/plan.ts'
import type { PathOrigin, PathStep } from '../../yaml/read/origin.ts'

type Report = NonNullable<Plan['header']['reports']>[number]
type Section = Report['sections'][number]

/** Something that a report names. */
export interface ReportWish {
  /** The id of the report. */
  readonly report: string
  readonly at: PathOrigin
  readonly name: string
}

/** A value that a filter asks for. */
export interface FilterWish extends ReportWish {
  readonly field: string
}

/** A report or one of its sections, with the way to it. */
interface Part {
  readonly report: string
  readonly written: Pick<Report, 'filter' | 'group_by'> & Partial<Section>
  readonly path: readonly PathStep[]
}

function partsOf({ header }: Plan): Part[] {
  return (header.reports ?? []).flatMap((written, index) => {
    const path = ['reports', index] as const
    const report = written.id
    return [
      { report, written, path },
      ...written.sections.map((section, place) => ({ report, written: section, path: [...path, 'sections', place] })),
    ]
  })
}

/** The sections of own reports that name the report they are taken from. */
export function* takenSections(plan: Plan): Generator<ReportWish & { readonly from: string }> {
  for (const { report, written, path } of partsOf(plan)) {
    const { show, from } = written
    if (show === undefined || from === undefined) continue
    yield { report, name: show, from, at: within(plan.header, ...path, 'show') }
  }
}

/** The own fields that columns, order, groups and filters name. */
export function* namedOwnFields(plan: Plan): Generator<ReportWish> {
  for (const { report, written, path } of partsOf(plan)) {
    const { columns = [], group_by: group, order, filter = {} } = written
    const named = [
      ...columns.map((name, index) => [name, ['columns', index], 'value'] as const),
      ...(group === undefined ? [] : [[group, ['group_by'], 'value'] as const]),
      ...(order === undefined ? [] : [[order.by, ['order', 'by'], 'value'] as const]),
      ...Object.keys(filter).map((name) => [name, ['filter', name], 'key'] as const),
    ]
    for (const [name, steps, part] of named) {
      if (!isOwnField(name)) continue
      yield { report, name, at: { ...within(plan.header, ...path, ...steps), part } }
    }
  }
}

/** A value or each of several, with the steps to it. */
function valuesAsked(asked: unknown): readonly (readonly [value: unknown, steps: PathStep[]])[] {
  if (asked === undefined) return []
  return Array.isArray(asked) ? asked.map((value, index) => [value, [index]]) : [[asked, []]]
}

/** The values that filters ask for. */
export function* filterValues(plan: Plan): Generator<FilterWish> {
  for (const { report, written, path } of partsOf(plan)) {
    for (const [field, asked] of Object.entries(written.filter ?? {})) {
      for (const [value, steps] of valuesAsked(asked)) {
        const at = within(plan.header, ...path, 'filter', field, ...steps)
        yield { report, field, name: String(value), at }
      }
    }
  }
}
