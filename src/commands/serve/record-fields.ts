/** The values of a record as the fields of a form: what is told, what else may be, and of a new one all that it may say. */

import { FormChoices } from '../../intake/forms/form-choices.ts'
import { withHeadingUnit } from '../../intake/forms/form-columns.ts'
import { EACH, type FormatField } from '../../intake/forms/format-fields.ts'
import { expectedKeys } from '../../intake/forms/table-kinds.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import { valueLabel } from '../../lang/catalogue/labels.ts'
import { RECORD_WORDS } from '../../lang/catalogue/record-edits.ts'
import { RECORD_PAGE } from '../../lang/catalogue/record-page.ts'
import { shareText } from '../../lang/numbers.ts'
import { budgetYearOf } from '../../plan/budget-year.ts'
import { titleOf, type WrittenTitle } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { FieldGroup, FormOption, RecordField } from '../../render/html/record-form.ts'
import { ownLanguage } from '../../render/text/own-language.ts'
import { addMonths } from '../../values/calendar.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import { periodOf, periodText } from '../../values/period.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { type FieldScope, headingOf, type NamedField } from '../records/named-field.ts'
import { kindLabel } from '../records/record-kinds.ts'
import { itemsAt, keysOn, keyText, lengthOfWay, partsAt, type RecordPart, wayOf } from '../records/record-parts.ts'
import { isSealed } from '../records/typed-changes.ts'

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
  if (field.kind === 'share' && typeof value === 'number') return shareText(value, lang)
  if (field.kind === 'title' && isPlainMap(value)) return titleOf(value, '')[lang]
  if (Array.isArray(value)) return value.every((one) => typeof one !== 'object') ? value.join(', ') : undefined
  return typeof value === 'object' ? undefined : String(value)
}

/** An item without a title is told from others by so many of its values. */
const MOST_WORDS = 2

/** From so many signs on, a value is text whatever it is. */
const LONG = 12

function isText({ kind }: FormatField, value = ''): boolean {
  return kind === 'text' || kind === 'title' || value.length > LONG
}

/** The keys of a map as a form offers them: those that stand there, and each year, period or record that the plan has. */
function keysOf(plan: Plan, { keys, steps }: FormatField, there: unknown): string[] {
  const { first, last } = plan.horizon
  const months = Array.from({ length: last - first + 1 }, (_, at) => addMonths(first, at))
  const told = isPlainMap(there) ? Object.keys(there) : []
  if (keys?.kind === 'year') return [...new Set([...told, ...months.map((month) => String(budgetYearOf(plan, month)))])]
  if (keys?.kind === 'period') {
    // A year that is told whole is not told by its quarters too.
    const periods = months.map((month) => periodText(periodOf(month, plan.grain)))
    return told.length > 0 ? told : [...new Set(periods)]
  }
  const criteria = steps.includes('scores') ? (plan.header.criteria ?? []).map(({ id }) => id) : []
  return [...new Set([...told, ...criteria])]
}

/** The fields of a part, one for each key of a map. */
class PartFields {
  readonly #plan: Plan
  readonly #lang: Lang
  readonly #part: RecordPart
  readonly #offered: OfferedValues
  readonly #expected: readonly string[]

  constructor(plan: Plan, part: RecordPart, lang: Lang, offered: OfferedValues) {
    this.#plan = plan
    this.#lang = lang
    this.#part = part
    this.#offered = offered
    this.#expected = expectedKeys(part.record.list, keysOn(part.path))
  }

  /** The ways of a field through the part. */
  #ways({ steps, ...field }: FormatField): (readonly string[])[] {
    const { record, path } = this.#part
    const at = steps.indexOf(EACH)
    if (at < 0) return [steps]
    const there = valueAt(record.data, [...path, ...steps.slice(0, at)])
    return keysOf(this.#plan, { steps, ...field }, there).map((key) => steps.with(at, key))
  }

  /** The heading of a field; of a scale, what it says of its ends. */
  #label(scope: FieldScope, field: FormatField, key: string | undefined): string {
    if (field.kind === 'scale' && key === '') return field.about[this.#lang]
    return withHeadingUnit(headingOf(scope, field, this.#lang, key), field, this.#plan, this.#lang)
  }

  #field(
    field: FormatField,
    steps: readonly string[],
    start: number,
  ): (RecordField & { readonly isMap: boolean }) | undefined {
    const { record, path } = this.#part
    const { list, data } = record
    const scope: FieldScope = { plan: this.#plan, list, path, record }
    const named: NamedField = { kind: 'field', field, path: [...path, ...steps], way: wayOf(list, path, field) }
    if (field.kind === 'id' || isSealed(list, named)) return undefined
    const told = valueAt(data, named.path)
    const value = told === undefined || told === null ? '' : typedText(told, named, this.#lang)
    if (value === undefined) return undefined
    const at = field.steps.indexOf(EACH)
    return {
      key: keyText(data, named.path).slice(start),
      label: this.#label(scope, field, at < 0 ? '' : steps[at]),
      value,
      former: value,
      isRequired: field.isRequired,
      isExpected: this.#expected.includes(field.steps.join('.')),
      isText: isText(field, value),
      choices: this.#offered.of(named.way, field),
      isMap: at >= 0,
    }
  }

  /** Of what may be said in one word or part by part, the way in which it is said; part by part where it is not. */
  #withoutAlternatives(fields: readonly FormatField[]): readonly FormatField[] {
    const { record, path } = this.#part
    const isBelow = (way: string, other: string): boolean => other.startsWith(`${way}.`)
    const wayOfSteps = ({ steps }: FormatField): string => steps.join('.')
    const isTold = ({ steps }: FormatField): boolean => {
      const value = valueAt(record.data, [...path, ...steps])
      return value !== undefined && value !== null && !isPlainMap(value)
    }
    const ways = fields.map(wayOfSteps)
    const wholes = fields.filter((field) => ways.some((way) => isBelow(wayOfSteps(field), way)))
    return fields.filter((field) =>
      wholes.includes(field)
        ? isTold(field)
        : wholes.every((whole) => !isTold(whole) || !isBelow(wayOfSteps(whole), wayOfSteps(field))),
    )
  }

  /** @param start - how much of a key is the way to what is shown. */
  all(start: number) {
    const { record, path } = this.#part
    const fields = this.#withoutAlternatives(partsAt(record.list, path).fields).flatMap((field) =>
      this.#ways(field).flatMap((steps) => this.#field(field, steps, start) ?? []),
    )
    const labels = fields.map(({ label }) => label)
    const isRepeated = (label: string): boolean => labels.indexOf(label) !== labels.lastIndexOf(label)
    // Fields of one heading, as the names of the statuses, are told apart by the last of their keys.
    return fields.map((field) =>
      isRepeated(field.label)
        ? { ...field, label: `${field.label} (${valueLabel(field.key.split('.').at(-1) ?? '')[this.#lang]})` }
        : field,
    )
  }
}

/** What an item is called: its title, else the first of what it says in words that others share. */
function nameOf(data: unknown, fields: readonly RecordField[], lang: Lang): string {
  const title = isPlainMap(data) ? data['title'] : undefined
  if (title !== undefined) return titleOf(title as WrittenTitle, '')[lang]
  return fields
    .flatMap(({ key, value, choices }) =>
      key.endsWith('.year') ? value : (choices?.find((one) => value !== '' && one.value === value)?.label ?? []),
    )
    .slice(0, MOST_WORDS)
    .join(', ')
}

/** A group of an item: two items have fields of the same heading, which are told apart where only one is heard. */
function below(item: string, { title, fields, ...group }: FieldGroup): FieldGroup {
  const labelled = fields.map((field) => ({ ...field, label: `${item} \u00b7 ${field.label}` }))
  return { ...group, title: [item, title].filter((part) => part !== '').join(' \u00b7 '), fields: labelled }
}

/** The items of the lists inside a part, each with all of its fields. */
function itemGroups(plan: Plan, part: RecordPart, lang: Lang, offered: OfferedValues, start: number): FieldGroup[] {
  const { record, path } = part
  return partsAt(record.list, path).lists.flatMap(({ steps }) => {
    const list = [...path, ...steps]
    return itemsAt(record, list).flatMap((data, at) => {
      const inner = { record, path: [...list, at] }
      const word = keyText(record.data, inner.path).split('.').at(-1) ?? ''
      const item = `${capitalised(kindLabel({ key: steps.at(-1) ?? '' })[lang])} ${word}`
      const own = new PartFields(plan, inner, lang, offered).all(start)
      const removal = { key: keyText(record.data, inner.path).slice(start), isAsked: false }
      const groups = [
        { title: nameOf(data, own, lang), isOpen: false, fields: own, removal },
        ...itemGroups(plan, inner, lang, offered, start),
      ]
      return groups.map((group) => below(item, group))
    })
  })
}

/**
 * All that a record says and may say: what is told, what is not, and item by item what stands in its lists; without what no
 * form changes, which are ids and frozen baselines.
 */
export function recordGroups(plan: Plan, part: RecordPart, lang: Lang): FieldGroup[] {
  const { record, path } = part
  const offered = new OfferedValues(plan, lang)
  const start = lengthOfWay(record.data, path)
  const own = new PartFields(plan, part, lang, offered).all(start)
  return [
    { title: RECORD_WORDS.record[lang], isOpen: true, fields: own.filter(({ value }) => value !== '') },
    ...itemGroups(plan, part, lang, offered, start),
    { title: RECORD_PAGE.untold[lang], isOpen: false, fields: own.filter(({ value }) => value === '') },
  ].filter(({ fields }) => fields.length > 0)
}

/** What must be said before what is expected, and that before all the rest. */
function urgency({ isRequired, isExpected }: RecordField): number {
  return isRequired ? 2 : Number(isExpected)
}

/** All that a new record or item may say, what it must say first; what it says year by year apart. */
export function newGroups(plan: Plan, part: RecordPart, lang: Lang): FieldGroup[] {
  const { record, path } = part
  const start = lengthOfWay(record.data, path)
  const own = new PartFields(plan, part, lang, new OfferedValues(plan, lang)).all(start)
  const single = own.filter(({ isMap }) => !isMap)
  return [
    {
      title: RECORD_PAGE.values[lang],
      isOpen: true,
      fields: single.toSorted((left, right) => urgency(right) - urgency(left)),
    },
    { title: RECORD_PAGE.by_time[lang], isOpen: path.length > 0, fields: own.filter(({ isMap }) => isMap) },
  ].filter(({ fields }) => fields.length > 0)
}
