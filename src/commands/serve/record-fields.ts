/** The values of a record as the fields of a form: what is told, what else may be, and of a new one all that it may say. */

import { FormChoices } from '../../intake/forms/form-choices.ts'
import { EACH, type FormatField } from '../../intake/forms/format-fields.ts'
import { RECORD_WORDS } from '../../lang/catalogue/record-edits.ts'
import { titleOf } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FormOption, RecordField } from '../../render/html/record-form.ts'
import { ownLanguage } from '../../render/text/own-language.ts'
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

/** The lists of values that fields offer, in either language. */
class OfferedValues {
  readonly #plan: Plan
  readonly #lang: Lang
  readonly #lists: Readonly<Record<Lang, FormChoices>>

  constructor(plan: Plan, lang: Lang) {
    this.#plan = plan
    this.#lang = lang
    this.#lists = { fr: new FormChoices(plan, 'fr'), en: new FormChoices(plan, 'en') }
  }

  #listOf(way: string, field: FormatField, lang: Lang) {
    const name = this.#lists[lang].of(way, field)
    return name === undefined ? undefined : this.#lists[lang].all.get(name)
  }

  /** The values that a field may have; undefined where it may have several, or any. */
  of(way: string, field: FormatField): readonly FormOption[] | undefined {
    if (field.isMany) return undefined
    const [french, english] = [this.#listOf(way, field, 'fr'), this.#listOf(way, field, 'en')]
    return french?.map(({ value, label }, at) => {
      const words = { fr: label, en: english?.[at]?.label ?? label }
      return { value, label: words[this.#lang], lang: ownLanguage(words, this.#lang, this.#plan.lang) }
    })
  }
}

/** A value as it may be typed; undefined of a whole that no field is made of. */
function typedText(value: unknown, { field }: NamedField, lang: Lang): string | undefined {
  if (field.kind === 'title' && isPlainMap(value)) return titleOf(value, '')[lang]
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value.join(', ') : undefined
  return typeof value === 'object' ? undefined : String(value)
}

/** From so many signs on, a value is text whatever it is. */
const LONG = 12

function isText({ kind }: FormatField, value = ''): boolean {
  return kind === 'text' || kind === 'title' || value.length > LONG
}

/** What is told of a record, list by list; without what no form changes: ids, and baselines that are frozen. */
export function toldGroups(plan: Plan, part: RecordPart, lang: Lang): FieldGroup[] {
  const { record, path } = part
  const scope: FieldScope = { plan, list: record.list, path, record }
  const offered = new OfferedValues(plan, lang)
  const fields = toldValues(plan, part).flatMap(({ list, item, heading, key, value }) => {
    const named = placeNamed(scope, key)
    if (named?.kind !== 'field' || named.field.kind === 'id' || isSealed(record.list, named)) return []
    const text = typedText(value, named, lang)
    if (text === undefined) return []
    const { field, way } = named
    const label = item === '' ? heading[lang] : `${item.split('.').at(-1)} ${heading[lang]}`
    const { isRequired } = field
    return [
      {
        list,
        field: { key, label, value: text, isRequired, isText: isText(field, text), choices: offered.of(way, field) },
      },
    ]
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
  const offered = new OfferedValues(plan, lang)
  return partsAt(list, path)
    .fields.filter(({ steps, kind }) => !steps.includes(EACH) && kind !== 'id')
    .map((field) => ({
      key: keyText({}, field.steps),
      label: headingOf(scope, field, lang),
      value: '',
      isRequired: field.isRequired,
      isText: isText(field),
      choices: offered.of(wayOf(list, path, field), field),
    }))
    .toSorted((left, right) => Number(right.isRequired) - Number(left.isRequired))
}
