/** The fields that an office writes into a plan for itself: keys that begin with `x-`, and the tags of projects. */
import { isOwnKey, OWN_PREFIX } from '../schema/own-keys.ts'
import { type Bilingual, capitalised } from '../values/language.ts'
import { isTree } from '../values/plain-data.ts'
import type { Project } from './plan.ts'

/** One own field of a record. */
export interface OwnField {
  /** The key, after the groups and items that it stands in: `budget.1.x-imputation`. */
  readonly name: string
  readonly values: readonly string[]
}

function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).map(String)
}

/** Whether a name is that of an own field. */
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

/** Every own field of a project: those of the record itself, then those of its groups, each in the order of the file. */
export function ownFields({ written }: Project): OwnField[] {
  const all = [...fieldsIn(written, [])]
  const isInside = ({ name }: OwnField): boolean => !isOwnKey(name)
  return [...all.filter((field) => !isInside(field)), ...all.filter(isInside)]
}

/** The values of an own field of a project by its key, whatever its case; none where the project does not have it. */
export function ownValues({ written }: Project, key: string): readonly string[] {
  const wanted = key.toLowerCase()
  const found = Object.entries(written).find(
    ([name]) => isOwnKey(name) && name.toLowerCase() === wanted,
  )
  return found === undefined ? [] : textsOf(found[1])
}

/** The keys of the own fields that projects have, each once, in their order. */
export function ownKeysOf(projects: readonly Project[]): readonly string[] {
  return [...new Set(projects.flatMap(({ written }) => Object.keys(written).filter(isOwnKey)))]
}

/** How a report names an own field: `x-numéro_de_marché` is « Numéro de marché ». */
export function ownFieldTitle(key: string): Bilingual {
  const name = capitalised(key.slice(OWN_PREFIX.length).replaceAll('_', ' '))
  return { fr: name, en: name }
}
