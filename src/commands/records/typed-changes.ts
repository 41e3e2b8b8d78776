/** Reads `key=value` words as changes of a record: each a value proposed for its place, as a workbook that came back would. */
import { FormChoices } from '../../intake/forms/form-choices.ts'
import { type CellReading, type CellSlip, readCell, reasonOf } from '../../intake/forms/read-cell.ts'
import { TABLE_KINDS } from '../../intake/forms/table-kinds.ts'
import { valueAt } from '../../intake/merge/locate.ts'
import type { ProposedList, ProposedValue, RecordPath, UnreadableCell } from '../../intake/merge/proposal.ts'
import { isSameValue } from '../../intake/merge/same-value.ts'
import { fillIn } from '../../lang/catalogue/commands.ts'
import type { Plan } from '../../plan/plan.ts'
import { valuesOf } from '../../schema/key-values.ts'
import { edgeOf } from '../../schema/value-problem.ts'
import { LANGS, type Lang } from '../../values/language.ts'
import { isPlainMap, isTree } from '../../values/plain-data.ts'
import { parseSource } from '../../yaml/read/parse.ts'
import { Refusal } from '../refusal.ts'
import { type FieldScope, isSplit, meantKey, type NamedField, type NamedPlace, placeNamed } from './named-field.ts'
import { keyText, type RecordPart } from './record-parts.ts'

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

function pairIn(word: string, { argv, lang }: TypedLine): TypedPair {
  const [, key = '', sign = '', text = ''] = /^([^=]+?)\s*([+-]?)=(.*)$/su.exec(word) ?? []
  if (key.trim() !== '') return { pair: word, key: key.trim(), sign: sign as TypedPair['sign'], text }
  throw new Refusal('pair-unreadable', word, { line: withWord(argv, word, `${word}=${fillIn('value', lang)}`) })
}

/** The field that a key names in a part of a record; refused, with what was meant, where it names none or several. */
export function fieldNamed(scope: FieldScope, key: string, { argv, lang }: TypedLine, word = key): NamedPlace {
  const place = placeNamed(scope, key)
  const mended = (instead: string) => withWord(argv, word, word.replace(key, instead))
  if (place === undefined) {
    const suggestion = meantKey(scope, key, lang)
    const line = suggestion === undefined ? undefined : mended(suggestion)
    throw new Refusal('key-unknown', key, { suggestion, wrong: word, line })
  }
  if (place.kind === 'several') {
    const { keys } = place
    throw new Refusal('key-ambiguous', key, { known: keys, line: mended(keys[0] ?? key) })
  }
  if (place.kind !== 'no-item') return place
  const items = placeNamed(scope, keyText(scope.record?.data, place.list))
  const known = items?.kind === 'group' ? items.keys : []
  throw new Refusal('item-unknown', key, { known, ...(known[0] === undefined ? {} : { suggestion: known[0] }) })
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

/** What a text in braces or brackets says as YAML, below the key that it is for; undefined for any other text. */
function yamlIn(text: string, path: RecordPath): unknown {
  const key = String(path.findLast((step) => typeof step === 'string'))
  if (!/^\s*[[{]/.test(text)) return undefined
  const { data, problems } = parseSource('', new TextEncoder().encode(`${key}: ${text}\n`), valuesOf)
  return problems.length === 0 && isPlainMap(data) ? data[key] : undefined
}

function isSealed(list: ProposedList, { way }: Pick<NamedField, 'way'>): boolean {
  return TABLE_KINDS.some((kind) => {
    const own = kind.within === undefined ? kind.list : `${kind.list}.${kind.within}`
    return kind.list === list && kind.locked?.some((locked) => `${own}.${locked}` === way) === true
  })
}

/** Where a value is written, and what comes of what stands there. */
interface Change {
  readonly path: RecordPath
  readonly base: unknown
  readonly value: unknown
}

/** A title in both languages, of one that was written in one, with the text of a language. */
function titleChange(path: RecordPath, value: unknown, data: unknown, { plan, lang }: TypedLine): Change {
  const whole = LANGS.find((one) => one === path.at(-1)) === undefined ? path : path.slice(0, -1)
  const base = valueAt(data, whole)
  if (isPlainMap(base)) {
    const own = whole === path ? [...path, lang] : path
    return { path: own, base: valueAt(data, own), value }
  }
  const own = LANGS.find((one) => one === path.at(-1))
  if (own === undefined || own === plan.lang || value === undefined) return { path: whole, base, value }
  return { path: whole, base, value: { ...(base === undefined ? {} : { [plan.lang]: base }), [own]: value } }
}

/** A list with values added or taken out. */
function listChange(before: unknown, { sign, pair }: TypedPair, read: unknown, argv: readonly string[]): unknown {
  const items: readonly unknown[] = Array.isArray(before) ? before : []
  const typed: readonly unknown[] = Array.isArray(read) ? read : [read]
  const isIn = (all: readonly unknown[], one: unknown) => all.some((other) => isSameValue(one, other))
  if (sign === '+') return [...items, ...typed.filter((one) => !isIn(items, one))]
  if (typed.some((one) => !isIn(items, one))) {
    const known = items.filter((item) => !isTree(item)).map(String)
    const line = argv.filter((word) => word !== pair)
    throw new Refusal('value-absent', pair, { known, line: known[0] === undefined ? line : undefined })
  }
  const rest = items.filter((one) => !isIn(typed, one))
  return rest.length === 0 ? undefined : rest
}

/** Reads the words that change one record or item, in their order. */
class TypedRecord {
  readonly unreadable: UnreadableCell[] = []
  readonly #changes = new Map<string, ProposedValue>()
  readonly #part: RecordPart
  readonly #line: TypedLine

  constructor(part: RecordPart, line: TypedLine) {
    this.#part = part
    this.#line = line
  }

  get values(): ProposedValue[] {
    return [...this.#changes.values()]
  }

  read(word: string): void {
    const typed = pairIn(word, this.#line)
    const { record, path } = this.#part
    const scope = { plan: this.#line.plan, list: record.list, path, record }
    const place = fieldNamed(scope, typed.key, this.#line, word)
    if (place.kind === 'field') this.#field(place, typed)
    else if (place.kind === 'group') this.#group(place, typed)
  }

  /** What stands at a place, with what was typed of it before. */
  #now(path: RecordPath): unknown {
    const before = this.#changes.get(JSON.stringify(path))
    return before === undefined ? valueAt(this.#part.record.data, path) : before.value
  }

  #take({ pair }: TypedPair, { path, base, value }: Change): void {
    const { list, id } = this.#part.record
    const key = JSON.stringify(path)
    const origin = { sheet: pair, address: '', text: pair }
    this.#changes.set(key, { list, id, path, base, value, origin })
  }

  #group({ path, keys }: Extract<NamedPlace, { kind: 'group' }>, typed: TypedPair): void {
    const { pair, key, sign, text } = typed
    const base = valueAt(this.#part.record.data, path)
    if (this.#isSealedGroup(path)) throw this.#sealed(key)
    const read = text.trim() === '' ? undefined : yamlIn(text, path)
    if (read === undefined && (text.trim() !== '' || sign !== ''))
      throw new Refusal('key-group', key, {
        known: keys,
        line: keys[0] === undefined ? undefined : withWord(this.#line.argv, pair, `${keys[0]}=${text}`),
      })
    const value = sign === '' ? read : listChange(this.#now(path), typed, read, this.#line.argv)
    this.#take(typed, { path, base, value })
  }

  #isSealedGroup(path: RecordPath): boolean {
    const { list } = this.#part.record
    return path[0] === 'baseline' && (list === 'plan' || list === 'projects')
  }

  #sealed(key: string): Refusal {
    return new Refusal('key-sealed', key, {
      line: ['baseline', 'freeze', '--decision', fillIn('decision', this.#line.lang)],
    })
  }

  #field(named: NamedField, typed: TypedPair): void {
    const { pair, key, sign, text } = typed
    const { record } = this.#part
    const { path, field } = named
    this.#refusePlace(named, typed)
    const read = readTyped(named, text, this.#line)
    if ('fault' in read) {
      this.#tell(typed, path, read)
      return
    }
    if (sign !== '' && !field.isMany)
      throw new Refusal('key-single', key, { line: withWord(this.#line.argv, pair, `${key}=${text}`) })
    const base = valueAt(record.data, path)
    const before = this.#changes.get(JSON.stringify(path))
    if (before !== undefined && sign === '' && !isSameValue(before.value, read.value))
      throw new Refusal('pair-twice', key, { line: this.#line.argv.filter((word) => word !== before.origin.text) })
    if (field.kind === 'title') this.#take(typed, titleChange(path, read.value, record.data, this.#line))
    else if (sign === '') this.#take(typed, { path, base, value: read.value })
    else this.#take(typed, { path, base, value: listChange(this.#now(path), typed, read.value, this.#line.argv) })
  }

  /** Refuses what no value may be written to: a frozen baseline, a value given in more or in less detail. */
  #refusePlace(named: NamedField, { pair, key, text }: TypedPair): void {
    const { path, field } = named
    const { list, data } = this.#part.record
    if (this.#isSealedGroup(path) || isSealed(list, named)) throw this.#sealed(key)
    const value = valueAt(data, path)
    if (isSplit(field, value) && text.trim() !== '') {
      const known = Object.keys(value as object).map((inner) => `${keyText(data, path)}.${inner}`)
      throw new Refusal('key-group', key, {
        known,
        line: withWord(this.#line.argv, pair, `${known[0] ?? key}=${text}`),
      })
    }
    const crossed = path.slice(0, -1).findIndex((_, at) => {
      const group = valueAt(data, path.slice(0, at + 1))
      return group !== undefined && group !== null && !isTree(group)
    })
    if (crossed < 0 || field.kind === 'title') return
    const above = keyText(data, path.slice(0, crossed + 1))
    throw new Refusal('key-crossed', above, { line: withWord(this.#line.argv, pair, `${above}=`) })
  }

  #tell({ pair, text }: TypedPair, path: RecordPath, slip: CellSlip): void {
    const { list, id } = this.#part.record
    const origin = { sheet: pair, address: '', text }
    this.unreadable.push({ list, id, path, origin, several: slip.several, why: reasonOf(slip), meant: slip.meant })
  }
}

/** The changes of a record or item that some words ask for. */
export function typedChanges(part: RecordPart, words: readonly string[], line: TypedLine): TypedChanges {
  const typed = new TypedRecord(part, line)
  for (const word of words) typed.read(word)
  return typed
}
