/** The fields that an office defines itself in MS Project, by the names that it gave them. */
import { type FieldKind, fieldValue, type WorkingTime } from './field-values.ts'
import type { ProjectRecord, ProjectRecords } from './records.ts'

/** A field as the project defines it. */
interface CustomField {
  /** As the tool names it, `Text1`. */
  readonly name: string
  /** As the office does; as the tool where it gave none. */
  readonly alias: string
  readonly kind: FieldKind
}

const KINDS: readonly (readonly [RegExp, FieldKind])[] = [
  [/^Number\d/, 'number'],
  [/^Cost\d/, 'money'],
  [/^(Date|Start|Finish)\d/, 'day'],
  [/^Flag\d/, 'flag'],
  [/^Duration\d/, 'days'],
]

function definitions(records: ProjectRecords): ReadonlyMap<string, CustomField> {
  const fields = [...records.of('ExtendedAttribute'), ...records.of('OutlineCode')]
  return new Map(
    fields.map(({ fields: definition }) => {
      const name = definition.get('FieldName') ?? definition.get('FieldID') ?? ''
      const alias = definition.get('Alias') || name
      const kind = KINDS.find(([pattern]) => pattern.test(name))?.[1] ?? 'text'
      return [definition.get('FieldID') ?? '', { name, alias, kind }]
    }),
  )
}

/** Reads the own fields of a record; an alias that a column has already gets the tool's name behind it. */
export function customFields(
  records: ProjectRecords,
): (
  record: ProjectRecord,
  taken: ReadonlyMap<string, unknown>,
  time: WorkingTime,
) => readonly (readonly [string, unknown])[] {
  const known = definitions(records)
  return ({ inner }, taken, time) => {
    const cells = new Map<string, unknown>()
    for (const fields of inner.get('ExtendedAttribute') ?? []) {
      const id = fields.get('FieldID') ?? ''
      const { name, alias, kind } = known.get(id) ?? { name: id, alias: id, kind: 'text' }
      const column = taken.has(alias) || cells.has(alias) ? `${alias} (${name})` : alias
      cells.set(column, fieldValue(fields.get('Value'), kind, time, fields.get('DurationFormat')))
    }
    return [...cells]
  }
}
