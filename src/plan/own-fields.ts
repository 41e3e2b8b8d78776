/** The fields that an office writes into a plan for itself: keys that begin with `x-`, and the tags of projects. */
import { isOwnKey, OWN_PREFIX } from '../schema/own-keys.ts'
import type { OWN_FIELD_KINDS } from '../schema/values.ts'
import { type Day, parseDay } from '../values/calendar.ts'
import { type Bilingual, capitalised } from '../values/language.ts'
import { isTree } from '../values/plain-data.ts'
import { isSameId, titleOf, type WrittenTitle } from './entity.ts'
import type { Plan, Project } from './plan.ts'

export interface OwnField {
  /** The key, after the groups and items that it stands in: `budget.1.x-imputation`. */
  readonly name: string
  readonly values: readonly string[]
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

export function isOwnField(name: string): boolean {
  return isOwnKey(name)
}

/** An item of a list by its id where it has one, else by its number, from 1 on. */
function stepOf(item: unknown, index: number): string {
  const id = isTree(item) ? item['id'] : undefined
  return typeof id === 'string' ? id : String(index + 1)
}

function* fieldsIn(value: unknown, path: readonly string[]): Generator<OwnField> {
  if (!isTree(value)) return
  const items = Array.isArray(value)
    ? value.map((item, index) => [stepOf(item, index), item] as const)
    : Object.entries(value)
  for (const [key, item] of items) {
    if (!Array.isArray(value) && isOwnKey(key)) {
      yield { name: [...path, key].join('.'), values: textsOf(item) }
    } else yield* fieldsIn(item, [...path, key])
  }
}

interface TopField extends OwnField {
  /** Whether the file has a list there. */
  readonly isList: boolean
}

/** The own fields of a project's record itself, in the order of the file. */
export function ownFieldsAtTop({ written }: Project): TopField[] {
  return Object.entries(written).flatMap(([name, value]) =>
    isOwnKey(name) ? [{ name, values: textsOf(value), isList: Array.isArray(value) }] : [],
  )
}

/** Every own field of a project: those of the record itself, then those of its groups, each in the order of the file. */
export function ownFields({ written }: Project): OwnField[] {
  const all = [...fieldsIn(written, [])]
  const isInside = ({ name }: OwnField): boolean => !isOwnKey(name)
  return [...all.filter((field) => !isInside(field)), ...all.filter(isInside)]
}

/** The values of an own field of a project by its key, whatever its case; none where the project does not have it. */
export function ownValues({ written }: Project, key: string): readonly string[] {
  const wanted = key.toLowerCase()
  const found = Object.entries(written).find(([name]) => isOwnKey(name) && name.toLowerCase() === wanted)
  return found === undefined ? [] : textsOf(found[1])
}

function declaredFields({ header }: Pick<Plan, 'header'>) {
  return header.vocabularies?.fields ?? []
}

/** The keys of the own fields that projects have or the plan declares, each once: declared ones, then those of projects. */
export function ownKeysOf(plan: Pick<Plan, 'header' | 'projects'>): readonly string[] {
  const found = [
    ...declaredFields(plan).map(({ key }) => key),
    ...plan.projects.flatMap(({ written }) => Object.keys(written).filter(isOwnKey)),
  ]
  return [...new Map(found.toReversed().map((key) => [key.toLowerCase(), key])).values()].reverse()
}

export type OwnFieldKind = (typeof OWN_FIELD_KINDS)[number]

interface OwnFieldLook {
  readonly isDeclared: boolean
  readonly title: Bilingual
  readonly kind: OwnFieldKind
  /** Undefined where the plan names none. */
  readonly unit: string | undefined
}

/** An own field as the plan declares it; one that it does not declare is text that is called by its key. */
export function ownFieldLook(plan: Pick<Plan, 'header'>, key: string): OwnFieldLook {
  const field = declaredFields(plan).find((one) => isSameId(one.key, key))
  const named = ownFieldTitle(key)
  return {
    isDeclared: field !== undefined,
    title: field === undefined ? named : titleOf(field.title as WrittenTitle, named.en),
    kind: field?.kind ?? 'text',
    unit: field?.unit,
  }
}

const YES = /^(true|yes|oui|vrai)$/iu
const NO = /^(false|no|non|faux)$/iu
const NUMBER = /^[-+]?\d+([.,]\d+)?$/u

/** What a value of an own field comes to by the kind of the field; undefined where it is none of that kind. */
export interface OwnValueRead {
  readonly text: string
  readonly number: number | undefined
  readonly date: Day | undefined
  readonly flag: boolean | undefined
}

/** Reads a value by every kind; digits may stand in groups, decimals behind a point or a comma, a date is a whole day. */
export function readOwnValue(text: string): OwnValueRead {
  const digits = text.trim().replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/gu, '')
  const word = text.trim()
  return {
    text,
    number: NUMBER.test(digits) ? Number(digits.replace(',', '.')) : undefined,
    date: /^\d{4}-\d{2}-\d{2}$/.test(word) ? parseDay(word, 'start') : undefined,
    flag: YES.test(word) ? true : NO.test(word) ? false : undefined,
  }
}

/** How a report names an own field: `x-numéro_de_marché` is « Numéro de marché ». */
export function ownFieldTitle(key: string): Bilingual {
  const name = capitalised(key.slice(OWN_PREFIX.length).replaceAll('_', ' '))
  return { fr: name, en: name }
}
