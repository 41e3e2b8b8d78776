/** Finds records whose id is made of a title that was corrected since the last import. */
import { likeness, type TitleWords, titleWords } from '../../lang/title-likeness.ts'
import type { Plan } from '../../plan/plan.ts'
import { addToList } from '../../values/multimap.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import type { MappedDocuments } from '../map/mapped-documents.ts'
import { safeId } from '../map/references.ts'
import { leavesOf } from './flatten.ts'
import { importedIn } from './import-again.ts'
import type { ImportedBase } from './imported-base.ts'
import { planRecord, recordKey, recordTitle } from './plan-records.ts'
import type { ProposalOrigin, ProposedList, RecordInList } from './proposal.ts'

export interface RenamedRecord extends RecordInList {
  /** What the source would call it. */
  readonly sourceId: string
  readonly title: string
  readonly sourceTitle: string
  readonly origin: ProposalOrigin
}

export interface RenamedRecords {
  /** Their titles are alike, or have words in common while all the rest is the same: taken as one. */
  readonly taken: readonly RenamedRecord[]
  /** All but the title is the same: said, and taken as two. */
  readonly likely: readonly RenamedRecord[]
}

/** Part of the values beside the title that must be the same in records of alike titles. */
const SAME = 0.5

/** So many values beside the title tell a record from others. */
const TELLING = 3

/** What tells a record apart beside its id. */
interface Told extends RecordInList {
  readonly title: string
  /** Of all titles that it is known by. */
  readonly words: readonly TitleWords[]
  /** Its values beside id and title, by their places. */
  readonly rest: ReadonlyMap<string, string>
  readonly origin: ProposalOrigin
}

function restOf(list: ProposedList, data: PlainMap): Map<string, string> {
  const { id: _id, title: _title, ...rest } = data
  return new Map(leavesOf(list, rest).map(({ path, value }) => [JSON.stringify(path), JSON.stringify(value)]))
}

/** The part of the values of two records that both have and that are the same, 0..1. */
function sameShare(left: Told['rest'], right: Told['rest']): number {
  const places = new Set([...left.keys(), ...right.keys()])
  const same = [...places].filter((place) => left.get(place) === right.get(place))
  return places.size === 0 ? 0 : same.length / places.size
}

function isSameTitle(left: TitleWords, right: TitleWords): boolean {
  return left.marks === right.marks && [...left.stems].join(' ') === [...right.stems].join(' ')
}

/** Half of the words of the shorter title at least stand in the other. */
function shareWords(left: TitleWords, right: TitleWords): boolean {
  const both = [...left.stems].filter((stem) => right.stems.has(stem)).length
  return both > 0 && both * 2 >= Math.min(left.stems.size, right.stems.size)
}

/** How surely two records are one: 2 for taken as one, 1 for said, 0 for two. */
function sureness(gone: Told, fresh: Told): number {
  const share = sameShare(gone.rest, fresh.rest)
  const isTelling = share === 1 && fresh.rest.size >= TELLING
  const [words] = fresh.words
  const has = (fits: (left: TitleWords, right: TitleWords) => boolean): boolean =>
    words !== undefined && gone.words.some((own) => fits(own, words))
  if (has(isSameTitle)) return 2
  if (share >= SAME && has((left, right) => likeness(left, right) > 0)) return 2
  if (isTelling && has(shareWords)) return 2
  return isTelling ? 1 : 0
}

const NOWHERE: ProposalOrigin = { sheet: '', address: '', text: '' }

/** Records of the last import that the plan still has and the source has no more by their ids. */
function goneIn(plan: Plan, base: ImportedBase, present: ReadonlySet<string>): Told[] {
  return base.records().flatMap(({ list, id, data }) => {
    const own = planRecord(plan, list, id)
    if (list === 'plan' || own === undefined || present.has(recordKey(list, id))) return []
    const titles = [data, own.data].map((record) => recordTitle(record, id)[plan.lang])
    const words = [...new Set(titles)].map(titleWords)
    const title = titles.at(-1) ?? id
    return [{ list, id: own.id, title, words, rest: restOf(list, data), origin: NOWHERE }]
  })
}

/** New records of the source whose id is made of their title. */
function freshIn(plan: Plan, base: ImportedBase, documents: MappedDocuments): Told[] {
  return [...importedIn(documents)].flatMap(({ list, id, document }) => {
    const { record, origin, isNamedOnly, isJoined } = document
    const isKnown = planRecord(plan, list, id) !== undefined || base.record(list, id) !== undefined
    if (isKnown || isNamedOnly || isJoined) return []
    const title = recordTitle(record, id)[plan.lang]
    const isOfTitle = safeId(title)?.toLowerCase().startsWith(id.toLowerCase()) === true
    if (!isOfTitle) return []
    return [{ list, id, title, words: [titleWords(title)], rest: restOf(list, record), origin }]
  })
}

/** Pairs of which neither side has another partner. */
function paired(gone: readonly Told[], fresh: readonly Told[], least: number): [Told, Told][] {
  const partners = new Map<Told, Told[]>()
  for (const one of fresh) {
    for (const other of gone) {
      if (other.list !== one.list || sureness(other, one) < least) continue
      addToList(partners, one, other)
      addToList(partners, other, one)
    }
  }
  return fresh.flatMap((one): [Told, Told][] => {
    const [other, more] = partners.get(one) ?? []
    const isOnly = other !== undefined && more === undefined
    return isOnly && partners.get(other)?.length === 1 ? [[other, one]] : []
  })
}

/** So many pairs are looked at; a source of which more is new is another source. */
const MOST_PAIRS = 1_000_000

/** The records of a newer source that a plan has under another title; none where nothing tells what the last import gave. */
export function renamedRecords(plan: Plan, documents: MappedDocuments, base: ImportedBase | undefined): RenamedRecords {
  if (base === undefined) return { taken: [], likely: [] }
  const present = new Set([...importedIn(documents)].map(({ list, id }) => recordKey(list, id)))
  const gone = goneIn(plan, base, present)
  const fresh = freshIn(plan, base, documents)
  if (gone.length * fresh.length > MOST_PAIRS) return { taken: [], likely: [] }
  const asRenamed = ([old, now]: [Told, Told]): RenamedRecord => ({
    list: old.list,
    id: old.id,
    title: old.title,
    origin: now.origin,
    sourceId: now.id,
    sourceTitle: now.title,
  })
  const taken = paired(gone, fresh, 2)
  const left = (side: readonly Told[]): Told[] => side.filter((one) => !taken.some((pair) => pair.includes(one)))
  return { taken: taken.map(asRenamed), likely: paired(left(gone), left(fresh), 1).map(asRenamed) }
}
