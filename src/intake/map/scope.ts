/** What the parts of a mapping share while they are made ready: settings of its table, and what is found wrong with it. */
import type { Vocabularies } from '../../plan/vocabulary.ts'
import type { Mapping } from '../../schema/mapping/mapping.ts'
import type { MappedTable } from '../../schema/mapping/table.ts'
import { SCALES } from '../../values/quantity.ts'
import type { PatternFault } from '../pattern.ts'
import type { ColumnForms } from './column-forms.ts'
import type { References } from './references.ts'

/** Keys and positions from the top of the mapping file. */
export type MappingPath = readonly (string | number)[]

export interface NamedColumn {
  readonly column: string
  readonly path: MappingPath
  readonly part: 'key' | 'value'
  /** Whether it is looked for in records inside records too. */
  readonly isInner: boolean
  /** Words that could stand there as they are, where one of them may be meant. */
  readonly words?: readonly string[]
}

/** Something in a mapping that no source could make right. */
export interface MappingFault {
  readonly code: PatternFault | 'unit-unfit' | 'aggregate-unfit' | 'marks-unfit' | 'plan-missing'
  readonly path: MappingPath
  readonly found: string
}

/** What the plan says that amounts, words and years are read by. */
export interface PlanFacts {
  readonly unit: keyof typeof SCALES
  readonly vocabularies: Vocabularies
  /** Which calendar year `2023-24` is named after. */
  readonly namedAfter: 'start' | 'end'
  /** The month in which a budget year begins; undefined where the plan does not say. */
  readonly fiscalStart: number | undefined
}

export interface MappingScope {
  readonly decimal: 'point' | 'comma' | undefined
  /** The power of ten of what one unit of the table's amounts is worth; undefined where it is the plan's. */
  readonly power: number | undefined
  /** What one unit of the plan's amounts is worth. */
  readonly scale: number
  readonly dayHours: number | undefined
  readonly isMissing: (text: string) => boolean
  readonly plan: PlanFacts
  readonly references: References
  readonly forms: ColumnForms
  readonly columns: NamedColumn[]
  readonly faults: MappingFault[]
  /** The columns that amounts and days are read from. */
  readonly quantities: Set<string>
  /** The decimal signs that cells of the mapping name for their columns, so that totals are read by them too. */
  readonly decimals: Map<string, 'point' | 'comma'>
}

/** Notes that a part of a mapping names a column, which may be one of records inside records. */
export function nameColumn(
  { columns }: MappingScope,
  column: string,
  path: MappingPath,
  part: NamedColumn['part'] = 'value',
): void {
  columns.push({ column, path, part, isInner: true })
}

export function scopeOf(
  { source = {} }: Mapping,
  { decimal, unit }: Pick<MappedTable, 'decimal' | 'unit'>,
  plan: PlanFacts,
  references: References,
  forms: ColumnForms,
): MappingScope {
  return {
    decimal: decimal ?? source.decimal,
    power: unit === undefined ? undefined : Math.log10(SCALES[unit === '1' ? 1 : unit]),
    scale: SCALES[plan.unit],
    dayHours: source.day_hours,
    isMissing: forms.isMissing,
    plan,
    references,
    forms,
    columns: [],
    faults: [],
    quantities: new Set(),
    decimals: new Map(),
  }
}
