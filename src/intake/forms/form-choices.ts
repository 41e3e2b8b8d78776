/** The lists of values that the cells of a form offer: closed values by their names, records by their id and title. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import type { Plan } from '../../plan/plan.ts'
import { statusLabel, wordsOf } from '../../plan/vocabulary.ts'
import { valueMeaning } from '../../schema/lookup.ts'
import type { Lang } from '../../values/language.ts'
import { isPlainMap } from '../../values/plain-data.ts'
import { type ListRecord, listOfKind, recordLabel, recordsOf } from '../merge/plan-records.ts'
import type { FormChoice } from './form.ts'
import type { FormatField } from './format-fields.ts'
import { FLAG_WORDS } from './shown-cell.ts'

/** What of a plan the lists are made of. */
export type ListedPlan = Pick<Plan, 'contents' | 'id' | 'header'>

/** Gives a value that has the same label as another its own word too. */
function distinctLabels(choices: readonly FormChoice[]): FormChoice[] {
  const seen = new Set<string>()
  return choices.map(({ value, label }) => {
    const key = label.toLowerCase()
    const own = seen.has(key) ? `${label} (${value})` : label
    seen.add(key)
    return { value, label: own }
  })
}

/** The name of a closed value in a language: what the format says of it, else the word of reports, else itself. */
function closedLabel(value: string, meanings: FormatField['meanings'], lang: Lang): string {
  const own = valueMeaning(value, meanings)[lang]
  if (own !== undefined) return own
  const word = valueLabel(value)[lang]
  return word === value ? value.replaceAll('_', ' ') : word.toLowerCase()
}

/** The lists of a workbook, each made when a column first asks for it. */
export class FormChoices {
  readonly #plan: ListedPlan
  readonly #lang: Lang
  readonly #lists = new Map<string, readonly FormChoice[]>()

  constructor(plan: ListedPlan, lang: Lang) {
    this.#plan = plan
    this.#lang = lang
  }

  get all(): ReadonlyMap<string, readonly FormChoice[]> {
    return this.#lists
  }

  /** The name of the list for a field at a way; undefined where anything may stand. */
  of(way: string, field: FormatField): string | undefined {
    if (field.kind === 'flag') return this.flags()
    if (field.kind === 'reference') return this.records(field.to, field.meanings)
    if (field.values === undefined && field.vocabulary === undefined) return undefined
    return this.#named(field.vocabulary ?? way, () => this.#closed(way, field))
  }

  /** The name of the list of all records of some kinds. */
  records(kinds: readonly string[], meanings: FormatField['meanings'] = {}): string {
    const own = Object.keys(meanings ?? {}).map((value) => ({ value, label: closedLabel(value, meanings, this.#lang) }))
    return this.#named([...kinds, ...own.map(({ value }) => value)].join('+'), () => [
      ...own,
      ...kinds.flatMap((kind) => this.#recordsOf(kind)),
    ])
  }

  flags(): string {
    return this.#named('flag', () => this.#flags())
  }

  #named(name: string, make: () => readonly FormChoice[]): string {
    if (!this.#lists.has(name)) this.#lists.set(name, distinctLabels(make()))
    return name
  }

  #flags(): FormChoice[] {
    const [yes, no] = FLAG_WORDS[this.#lang]
    return [
      { value: 'true', label: yes },
      { value: 'false', label: no },
    ]
  }

  #closed(way: string, { values = [], vocabulary, meanings }: FormatField): FormChoice[] {
    const lang = this.#lang
    if (vocabulary !== undefined) {
      return wordsOf(this.#plan.header.vocabularies, vocabulary).map(({ id, label }) => ({
        value: id,
        label: label?.[lang] ?? closedLabel(id, meanings, lang),
      }))
    }
    const isStatus = way === 'projects.status'
    return values.map((value) => ({
      value,
      label: isStatus ? statusLabel(this.#plan, value)[lang] : closedLabel(value, meanings, lang),
    }))
  }

  #recordsOf(kind: string): FormChoice[] {
    if (kind === 'criterion') return this.#criteria()
    const list = listOfKind(kind)
    if (list === undefined) return []
    return this.#labelled(recordsOf(this.#plan, list))
  }

  #criteria(): FormChoice[] {
    const criteria: unknown = this.#plan.header.criteria ?? []
    if (!Array.isArray(criteria)) return []
    return this.#labelled(criteria.filter(isPlainMap).map((data) => ({ id: String(data['id']), data })))
  }

  #labelled(records: readonly ListRecord[]): FormChoice[] {
    return records.map((record) => ({ value: record.id, label: recordLabel(record, this.#lang) }))
  }
}
