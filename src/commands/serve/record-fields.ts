/** The values of a record as the fields of a form: what is told, what else may be, and of a new one all that it may say. */

import { FormChoices } from '../../intake/forms/form-choices.ts'
import { EACH, type FormatField } from '../../intake/forms/format-fields.ts'
import { RECORD_WORDS } from '../../lang/catalogue/record-edits.ts'
import { titleOf } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FormOption, RecordField } from '../../render/html/record-form.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { type FieldScope, headingOf, type NamedField, placeNamed } from '../records/named-field.ts'
import { keyText, partsAt, type RecordPart, wayOf } from '../records/record-parts.ts'
import { isSealed } from '../records/typed-changes.ts'
import { toldValues } from '../show/record-report.ts'

/** Fields under the heading of the list that they stand in. */
export interface FieldGroup {
  readonly title: string
  readonly fields: readonly RecordField[]
}

/** The values that a field may have; undefined where it may have several, or any. */
function choicesOf(choices: FormChoices, way: string, field: FormatField): readonly FormOption[] | undefined {
  const name = field.isMany ? undefined : choices.of(way, field)
  return name === undefined ? undefined : choices.all.get(name)
}

/** A value as it may be typed; undefined of a whole that no field is made of. */
function typedText(value: unknown, { field }: NamedField, lang: Lang): string | undefined {
  if (field.kind === 'title' && isPlainMap(value)) return titleOf(value, '')[lang]
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value.join(', ') : undefined
  return typeof value === 'object' ? undefined : String(value)
}

/** What is told of a record, list by list; without what no form changes: ids, and baselines that are frozen. */
export function toldGroups(plan: Plan, part: RecordPart, lang: Lang): FieldGroup[] {
  const { record, path } = part
  const scope: FieldScope = { plan, list: record.list, path, record }
  const choices = new FormChoices(plan, lang)
  const fields = toldValues(plan, part).flatMap(({ list, item, heading, key, value }) => {
    const named = placeNamed(scope, key)
    if (named?.kind !== 'field' || named.field.kind === 'id' || isSealed(record.list, named)) return []
    const text = typedText(value, named, lang)
    if (text === undefined) return []
    const { field, way } = named
    const label = item === '' ? heading[lang] : `${item.split('.').at(-1)} ${heading[lang]}`
    const { isRequired } = field
    return [{ list, field: { key, label, value: text, isRequired, choices: choicesOf(choices, way, field) } }]
  })
  return [...new Set(fields.map(({ list }) => list))].map((list) => ({
    title: list === '' ? RECORD_WORDS.record[lang] : capitalised(fieldLabel(list)[lang]),
    fields: fields.filter((one) => one.list === list).map(({ field }) => field),
  }))
}

/** What else may be said of a record, by its key; not what stands in a list inside it. */
export function untoldKeys(plan: Plan, { record, path }: RecordPart, lang: Lang): FormOption[] {
  const { list } = record
  const scope: FieldScope = { plan, list, path, record }
  const told = new Set(toldValues(plan, { record, path }).map(({ key }) => key))
  return partsAt(list, path).fields.flatMap((field) => {
    const value = field.steps.join('.')
    const named: NamedField = { kind: 'field', field, path: [...path, ...field.steps], way: wayOf(list, path, field) }
    const isOut = field.steps.includes(EACH) || field.kind === 'id' || told.has(value) || isSealed(list, named)
    return isOut ? [] : [{ value, label: headingOf(scope, field, lang) }]
  })
}

/** All that a new record may say, what it must say first. */
export function newFields(plan: Plan, { record: { list }, path }: RecordPart, lang: Lang): RecordField[] {
  const scope: FieldScope = { plan, list, path }
  const choices = new FormChoices(plan, lang)
  return partsAt(list, path)
    .fields.filter(({ steps, kind }) => !steps.includes(EACH) && kind !== 'id')
    .map((field) => ({
      key: keyText({}, field.steps),
      label: headingOf(scope, field, lang),
      value: '',
      isRequired: field.isRequired,
      choices: choicesOf(choices, wayOf(list, path, field), field),
    }))
    .toSorted((left, right) => Number(right.isRequired) - Number(left.isRequired))
}
