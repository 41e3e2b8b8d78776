/** The fields that an office defines itself in MS Project, by the names that it gave them. */
import { fieldValue, type MspdiFieldKind, type WorkingTime } from './field-values.ts'
import type { ProjectRecord, ProjectRecords } from './records.ts'

interface CustomField {
  readonly column: string
  readonly kind: MspdiFieldKind
}

const KINDS: readonly (readonly [RegExp, MspdiFieldKind])[] = [
  [/^Number\d/, 'number'],
  [/^Cost\d/, 'money'],
  [/^(Date|Start|Finish)\d/, 'day'],
  [/^Flag\d/, 'flag'],
  [/^Duration\d/, 'days'],
]

/** The kind of a field by the name that the tool has for it. */
function kindOf(name: string): MspdiFieldKind {
  return KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'text'
}

function definitions(records: ProjectRecords, columns: ReadonlySet<string>): Map<string, CustomField> {
  const taken = new Set(columns)
  const known = new Map<string, CustomField>()
  for (const { fields } of records.of('ExtendedAttribute')) {
    const id = fields.get('FieldID') ?? ''
    const name = fields.get('FieldName') ?? id
    const alias = fields.get('Alias') ?? name
    const column = taken.has(alias) ? `${alias} (${name})` : alias
    taken.add(column)
    known.set(id, { column, kind: kindOf(name) })
  }
  return known
}

/** Reads the own fields of a record; an alias that is a column already gets the tool's name behind it. */
export function customFields(
  records: ProjectRecords,
  columns: ReadonlySet<string>,
): (record: ProjectRecord, time: WorkingTime) => readonly (readonly [string, unknown])[] {
  const known = definitions(records, columns)
  return ({ inner }, time) =>
    (inner.get('ExtendedAttribute') ?? []).map((fields) => {
      const id = fields.get('FieldID') ?? ''
      const { column, kind } = known.get(id) ?? { column: id, kind: 'text' }
      const format = fields.get('DurationFormat')
      return [column, fieldValue(fields.get('Value'), kind, time, format)] as const
    })
}
