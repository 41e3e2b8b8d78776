/** Finds the record that a word of a command names: by its id, an item inside it by `P-014/R1`, the header by `plan`. */
import { hasOwnId, planRecord, recordsOf, recordTitle } from '../../intake/merge/plan-records.ts'
import { repairDay } from '../../lang/repair/dates.ts'
import { isSameId } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { LIST_KEYS } from '../../schema/document.ts'
import { Refusal } from '../refusal.ts'
import { meantId } from '../scenario-edit/names.ts'
import { isSameKey, itemNamed, itemNumbered, keyText, partsAt, type RecordPart } from './record-parts.ts'

/** What is known of the line that names a record. */
export interface NamingLine {
  readonly argv: readonly string[]
  readonly path: string
}

const HEADER = 'plan'

/** The record of an id, of the lists whose records have one; a review by its project and day, the header by `plan`. */
function recordOf(plan: Plan, word: string): RecordPart | undefined {
  const isHeader = isSameId(word, HEADER) || isSameId(word, plan.id)
  const record = isHeader
    ? planRecord(plan, HEADER, plan.id)
    : (LIST_KEYS.filter(hasOwnId)
        .map((list) => planRecord(plan, list, word))
        .find((found) => found !== undefined) ?? planRecord(plan, 'reviews', word))
  return record && { record, path: [] }
}

/** The items inside a record or item that some words lead to, one below the other: `R1`, or `risks` and `R1`. */
function itemsInside(part: RecordPart, words: readonly string[]): RecordPart[] {
  const { record, path } = part
  const [first, ...others] = words
  if (first === undefined) return [part]
  return partsAt(record.list, path).lists.flatMap(({ steps }) => {
    const list = [...path, ...steps]
    const isList = isSameKey(steps.at(-1), first) && others[0] !== undefined
    const at = isList ? itemNumbered(record, list, others[0] ?? '') : itemNamed(record, list, first)
    return at === undefined ? [] : itemsInside({ record, path: [...list, at] }, isList ? others.slice(1) : others)
  })
}

/** The record before each `/` of a word with the words behind it, the longest first: ids may have one too. */
function* heads(plan: Plan, word: string): Generator<{ readonly part: RecordPart; readonly rest: string[] }> {
  for (let at = word.lastIndexOf('/'); at > 0; at = word.lastIndexOf('/', at - 1)) {
    const part = recordOf(plan, word.slice(0, at))
    if (part !== undefined) yield { part, rest: word.slice(at + 1).split('/') }
  }
}

/** Whatever a word of the form `P-014/R1` may name: items of the record, and its review of a day. */
function partsNamed(plan: Plan, word: string): RecordPart[] {
  const own = recordOf(plan, word)
  if (own !== undefined) return [own]
  for (const { part, rest } of heads(plan, word)) {
    const review =
      rest.length === 1 ? planRecord(plan, 'reviews', `${part.record.id} ${repairDay(rest[0] ?? '')}`) : undefined
    const found = [...itemsInside(part, rest), ...(review === undefined ? [] : [{ record: review, path: [] }])]
    if (found.length > 0) return found
  }
  return []
}

/** A record or item as a word names it for sure: `P-014/risks/R1`. */
export function partName({ record: { id, data }, path }: RecordPart): string {
  return path.length === 0 ? id : `${id}/${keyText(data, path).replaceAll('.', '/')}`
}

/** What was meant by a word that names no record. */
function meantRecord(plan: Plan, word: string): string | undefined {
  const records = LIST_KEYS.filter(hasOwnId).flatMap((list) => recordsOf(plan, list))
  return meantId(
    word,
    records.map(({ id, data }) => ({ id, title: recordTitle(data, id) })),
  )
}

/** The record or item that a word names; refused with what was meant, or with the line that lists what there is. */
export function partNamed(plan: Plan, word: string, { argv, path }: NamingLine): RecordPart {
  const [found, ...others] = partsNamed(plan, word)
  const mended = (instead: string): readonly string[] => argv.map((one) => (one === word ? instead : one))
  if (found === undefined) {
    const [head] = heads(plan, word)
    const suggestion = head === undefined ? meantRecord(plan, word) : undefined
    const shown = head === undefined ? ['list', 'project', path] : ['show', head.part.record.id, path]
    const line = suggestion === undefined ? shown : mended(suggestion)
    throw new Refusal('record-unknown', word, { suggestion, line })
  }
  if (others.length === 0) return found
  const known = [found, ...others].map(partName)
  throw new Refusal('name-ambiguous', word, { known, line: mended(known[0] ?? word) })
}
