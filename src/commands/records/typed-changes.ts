/** Reads `key=value` words as changes of a record: each a value proposed for its place, as a workbook that came back would. */
import { FormChoices } from '../../intake/forms/form-choices.ts'
import { type CellReading, readCell, reasonOf } from '../../intake/forms/read-cell.ts'
import { TABLE_KINDS, type TableKind, tableWay } from '../../intake/forms/table-kinds.ts'
import { recordSchema } from '../../intake/merge/item-key.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import type { ProposedList, ProposedValue, RecordPath, UnreadableCell } from '../../intake/merge/proposal.ts'
import { isSameValue } from '../../intake/merge/same-value.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import { RECORD_WORDS } from '../../lang/catalogue/record-edits.ts'
import type { Plan } from '../../plan/plan.ts'
import { valuesOf } from '../../schema/key-values.ts'
import { shapesAt } from '../../schema/lookup.ts'
import { edgeOf } from '../../schema/value-problem.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { isPlainMap, isTree } from '../../values/plain-data.ts'
import { parseSource } from '../../yaml/read/parse.ts'
import { Refusal } from '../refusal.ts'
import {
  type FieldScope,
  fieldKeys,
  headed,
  meantKey,
  type NamedField,
  type NamedGroup,
  placeNamed,
} from './named-field.ts'
import { keyText, lengthOfWay, partsAt, type RecordPart } from './record-parts.ts'

/** What a word sets, adds or takes out, as it was typed. */
interface TypedPair {
  readonly pair: string
  readonly key: string
  readonly sign: '' | '+' | '-'
  readonly text: string
}

/** Who types, and into which plan. */
export interface TypedLine {
  readonly plan: Plan
  readonly argv: readonly string[]
  readonly lang: Lang
}

/** What was typed of a record: what can be read, and what cannot. */
export interface TypedChanges {
  readonly values: readonly ProposedValue[]
  readonly unreadable: readonly UnreadableCell[]
}

/** The words of a line with another in the place of one. */
export function withWord(argv: readonly string[], word: string, instead: string): readonly string[] {
  return argv.map((one) => (one === word ? instead : one))
}

export function pairIn(word: string, { argv, lang }: TypedLine): TypedPair {
  const [, key = '', sign = '', text = ''] = /^([^=]+?)\s*([+-]?)=(.*)$/su.exec(word) ?? []
  if (key.trim() !== '') return { pair: word, key: key.trim(), sign: sign as TypedPair['sign'], text }
  throw new Refusal('pair-unreadable', word, { line: withWord(argv, word, `${word}=${fillIn('value', lang)}`) })
}

/** A line with the first step of every key that a part has, each once. */
function firstKeys(scope: FieldScope, start: number, lang: Lang): string {
  const { lists } = partsAt(scope.list, scope.path)
  const ofLists = lists.map(({ steps }) => steps[0] ?? '')
  const keys = [...fieldKeys(scope).map((key) => key.slice(start).split('.')[0] ?? ''), ...ofLists]
  return RECORD_WORDS.keys([...new Set(keys)])[lang]
}

/** The field that a key names in a part of a record; refused, with what was meant, where it names none or several. */
export function fieldNamed(
  scope: FieldScope,
  key: string,
  { argv, lang }: TypedLine,
  word = key,
): NamedField | NamedGroup {
  const place = placeNamed(scope, key)
  // Keys are typed from the part that is named, which may be an item.
  const start = lengthOfWay(scope.record?.data, scope.path)
  const own = (keys: readonly string[]) => keys.map((one) => one.slice(start))
  if (place?.kind === 'field') return place
  if (place?.kind === 'group') return { ...place, keys: own(place.keys) }
  const suggestion = place === undefined ? meantKey(scope, key, lang) : undefined
  const known = own(place?.keys ?? [])
  const details = [place, suggestion].every((one) => one === undefined) ? [firstKeys(scope, start, lang)] : []
  const instead = suggestion ?? (place?.kind === 'several' ? known[0] : undefined)
  const line = instead === undefined ? undefined : withWord(argv, word, word.replace(key, instead))
  const code = place === undefined ? 'key-unknown' : place.kind === 'several' ? 'name-ambiguous' : 'item-unknown'
  throw new Refusal(code, key, { suggestion, known, details, wrong: word, line })
}

/** What a text means in a field, as in a cell of a workbook; words of either language are taken. */
export function readTyped(
  { field, way, path }: NamedField,
  text: string,
  { plan, lang }: Omit<TypedLine, 'argv'>,
  isMany = field.isMany,
): CellReading {
  const readings = [lang, ...LANGS.filter((one) => one !== lang)].map((one) => {
    const lists = new FormChoices(plan, one)
    const choices = lists.all.get(lists.of(way, field) ?? '')
    const { kind } = field
    const unit = String(plan.header.unit ?? 1)
    return readCell(text, {
      kind,
      isMany,
      choices,
      lang: one,
      unit,
      added: new Map(),
      edge: edgeOf(String(path.at(-1))),
    })
  })
  const [own] = readings
  return readings.find((reading) => 'value' in reading) ?? own ?? { value: undefined }
}

/** What a text means where a single value or several may stand: a single one is no list. */
function readOneOrSeveral(named: NamedField, text: string, line: TypedLine): CellReading {
  const { isMany, mayBeMany } = named.field
  const read = readTyped(named, text, line, isMany || mayBeMany)
  const isOne = mayBeMany === true && 'value' in read && Array.isArray(read.value) && read.value.length === 1
  return isOne ? readTyped(named, text, line) : read
}

/** What a text says as YAML below the key that it is for; of a whole, one in braces or brackets; undefined for any other. */
function yamlIn(list: ProposedList, path: RecordPath, text: string): unknown {
  const key = String(path.findLast((step) => typeof step === 'string'))
  const mayBe = /^\s*[[{]/.test(text) || shapesAt(recordSchema(list), path).has('leaf')
  if (!mayBe) return undefined
  const { data, problems } = parseSource('', new TextEncoder().encode(`${key}: ${text}\n`), valuesOf)
  return problems.length === 0 && isPlainMap(data) ? data[key] : undefined
}

/** Whether a place is a frozen baseline, which no single value of may be changed. */
export function isSealed(list: ProposedList, place: NamedField | NamedGroup): boolean {
  if (place.path[0] === 'baseline' && (list === 'plan' || list === 'projects')) return true
  const isOf = (kind: TableKind, way: string) =>
    kind.locked?.some((locked) => `${tableWay(kind)}.${locked}` === way) === true
  return place.kind === 'field' && TABLE_KINDS.some((kind) => isOf(kind, place.way))
}

/** Where the text of a title goes: into the language of it that is named, or that is spoken where it has both. */
function titleChange(path: RecordPath, data: unknown, value: unknown, { plan, lang }: TypedLine) {
  const own = LANGS.find((one) => one === path.at(-1))
  const whole = own === undefined ? path : path.slice(0, -1)
  const base = valueAt(data, whole)
  // A title is in the plan's own language first: without it there is none.
  if (value === undefined && (own ?? lang) === plan.lang) return { path: whole, value }
  if (isPlainMap(base)) return { path: [...whole, own ?? lang], value }
  if (own === undefined || own === plan.lang) return { path: whole, value }
  return { path: whole, value: value === undefined ? base : { [plan.lang]: base, [own]: value } }
}

/** A list with values added, or without them. */
function listChange(before: unknown, sign: TypedPair['sign'], read: unknown): unknown {
  const items: readonly unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before]
  const typed: readonly unknown[] = Array.isArray(read) ? read : [read]
  const isIn = (all: readonly unknown[], one: unknown) => all.some((other) => isSameValue(one, other))
  const made = [
    ...items.filter((one) => sign === '+' || !isIn(typed, one)),
    ...(sign === '+' ? typed.filter((one) => !isIn(items, one)) : []),
  ]
  return made.length === 0 ? undefined : made
}

/** Whether one place lies in the other, or both are one. */
function meets(one: RecordPath, other: RecordPath): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return short.every((step, at) => step === long[at])
}

/** Reads the words that change one record or item, in their order. */
class TypedRecord implements TypedChanges {
  readonly values: ProposedValue[] = []
  readonly unreadable: UnreadableCell[] = []
  readonly #part: RecordPart
  readonly #line: TypedLine

  constructor(part: RecordPart, line: TypedLine) {
    this.#part = part
    this.#line = line
  }

  read(word: string): void {
    const { record, path } = this.#part
    const { plan } = this.#line
    const typed = pairIn(word, this.#line)
    const scope = { plan, list: record.list, path, record }
    const named = fieldNamed(scope, typed.key, this.#line, word)
    const isWhole =
      named.kind === 'group' && (typed.text.trim() === '' || yamlIn(record.list, named.path, typed.text) !== undefined)
    // A group may be called in English as a value in it is headed: `Progress`.
    const place = named.kind === 'field' || isWhole ? named : (headed(scope, typed.key)[0] ?? named)
    if (isSealed(record.list, place)) {
      const decision = fillIn('decision', this.#line.lang)
      throw new Refusal('key-sealed', typed.key, { line: ['baseline', 'freeze', '--decision', decision] })
    }
    if (place.kind === 'group') this.#group(place, typed)
    else this.#field(place, typed)
  }

  #mended({ pair }: TypedPair, instead: string): readonly string[] {
    return withWord(this.#line.argv, pair, instead)
  }

  #take({ pair, key, sign }: TypedPair, path: RecordPath, read: unknown): void {
    const { list, id, data } = this.#part.record
    const base = valueAt(data, path)
    const met = this.values.findLast((one) => meets(one.path, path))
    const isOne = met?.path.length === path.length
    const at = met !== undefined && isOne && sign !== '' ? this.values.indexOf(met) : -1
    const before = this.values[at]?.value ?? base
    const value = sign === '' ? read : listChange(before, sign, read)
    // What is so already is no change, so that the order of two words would decide which of them counts.
    if (met !== undefined && at < 0 && !(isOne && isSameValue(met.value, value)))
      throw new Refusal('key-twice', key, { line: this.#line.argv.filter((word) => word !== pair) })
    const origin = { sheet: pair, address: '', text: pair }
    this.values.splice(at < 0 ? this.values.length : at, at < 0 ? 0 : 1, { list, id, path, base, value, origin })
  }

  #group({ path, keys: known }: NamedGroup, typed: TypedPair): void {
    const { key, sign, text } = typed
    const yaml = text.trim() === '' ? undefined : yamlIn(this.#part.record.list, path, text)
    // Brackets with nothing in them take the group out, as nothing does.
    const isEmpty = text.trim() === '' || (isTree(yaml) && Object.keys(yaml).length === 0)
    const read = isEmpty ? undefined : yaml
    if (read === undefined && (!isEmpty || sign !== '')) {
      const [first] = known
      throw new Refusal('key-group', key, {
        known,
        line: first === undefined ? undefined : this.#mended(typed, `${first}=${text}`),
      })
    }
    this.#take(typed, path, read)
  }

  #field(named: NamedField, typed: TypedPair): void {
    const { pair, key, sign, text } = typed
    const { list, id, data } = this.#part.record
    const { path, field } = named
    if (sign !== '' && !field.isMany && field.mayBeMany !== true)
      throw new Refusal('key-single', key, { line: this.#mended(typed, `${key}=${text}`) })
    const read = readOneOrSeveral(named, text, this.#line)
    if ('fault' in read) {
      const { several, meant } = read
      this.unreadable.push({
        list,
        id,
        path,
        origin: { sheet: pair, address: '', text },
        several,
        why: reasonOf(read),
        meant,
      })
      return
    }
    this.#refuseShape(named, typed)
    const change =
      field.kind === 'title' ? titleChange(path, data, read.value, this.#line) : { path, value: read.value }
    this.#take(typed, change.path, change.value)
  }

  /** Refuses a value where the plan gives several in its place, or a single one for a whole of which this is a part. */
  #refuseShape({ path, field }: NamedField, typed: TypedPair): void {
    if (field.kind === 'title' || typed.text.trim() === '') return
    const { data } = this.#part.record
    const value = valueAt(data, path)
    const known = isPlainMap(value) ? Object.keys(value).map((inner) => keyText(data, [...path, inner])) : []
    const crossed = path.findIndex((_, at) => at > 0 && !isTree(valueAt(data, path.slice(0, at)) ?? {}))
    const above = crossed < 0 ? undefined : `${keyText(data, path.slice(0, crossed))}=`
    const other = known[0] === undefined ? above : `${known[0]}=${typed.text}`
    if (other !== undefined) throw new Refusal('key-shape', typed.key, { known, line: this.#mended(typed, other) })
  }
}

/** The changes of a record or item that some words ask for. */
export function typedChanges(part: RecordPart, words: readonly string[], line: TypedLine): TypedChanges {
  const typed = new TypedRecord(part, line)
  for (const word of words) typed.read(word)
  return typed
}
