/**
 * Adds a record to a plan's files: to the file that holds its kind, as one of its own name, or into the plan's only file.
 */

import { entityById, isIdTaken } from '../../plan/find-entity.ts'
import type { ListKey } from '../../schema/document.ts'
import { addToList } from '../../values/multimap.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { recordStem } from '../../yaml/file-names.ts'
import { modeline, namedSchema } from '../../yaml/modeline.ts'
import { type AddedFile, edited, type PlaceEdit, type PlanDraft } from '../plan-draft.ts'
import { Refusal } from '../refusal.ts'
import { type ListHolder, reviewFile } from './review-file.ts'

/** The plan's only file, where the plan is one file and no folder. */
export function fileOfOne({ input }: PlanDraft): string | undefined {
  const only = input.files.length === 1 ? input.files[0]?.path : undefined
  return only === input.root ? only : undefined
}

/** The first line of the plan's files that tells editors about the schema, for a file beside the header's. */
function modelineBeside({ loaded, plan }: PlanDraft): string {
  const path = namedSchema(loaded.sources.get(plan.header.at.file)?.text ?? '')?.schema
  return path === undefined ? '' : modeline(path)
}

/** The first line of the plan's files that tells editors about the schema, seen from a folder deeper. */
export function modelineBelow({ loaded, plan }: PlanDraft): string {
  const text = loaded.sources.get(plan.header.at.file)?.text ?? ''
  const path = namedSchema(text)?.schema
  if (path === undefined) return ''
  return modeline(/^([a-z]+:|\/)/.test(path) ? path : `../${path.replace(/^\.\//, '')}`)
}

export interface RecordToAdd {
  readonly list: ListKey
  readonly id: string
  /** As files write it, its id too. */
  readonly record: PlainMap
}

/** Lists of which each record gets a file of its own where the plan has none yet. */
const APART: readonly ListKey[] = ['projects', 'scenarios']

function holdersOf({ plan }: PlanDraft, list: ListKey): ListHolder[] {
  return plan.contents.flatMap(({ file, data }) => {
    const records = data[list] as readonly PlainMap[] | undefined
    return records === undefined || records.length === 0 ? [] : [{ file, records }]
  })
}

/** How many of the short values of a record another one has too: its department, its axis, its programme. */
function kinship(record: PlainMap, other: PlainMap | undefined): number {
  return Object.entries(record).filter(
    ([key, value]) => key !== 'status' && typeof value === 'string' && other?.[key] === value,
  ).length
}

/** Of several files that hold a list, the one whose records are most like a new one; the last of equals. */
function nearestHolder(holders: readonly ListHolder[], record: PlainMap): ListHolder | undefined {
  if (holders.length === 1) return holders[0]
  let [nearest, most] = [holders.at(-1), 0]
  for (const holder of holders) {
    const kin = holder.records.reduce((best, other) => Math.max(best, kinship(record, other)), 0)
    if (kin > most) [nearest, most] = [holder, kin]
  }
  return nearest
}

function folderOf(file: string): string {
  return file.split('/').slice(0, -1).join('/')
}

/** Where a list's new record goes: into a file that is there, or into one of its own in a folder. */
function placeOf(
  draft: PlanDraft,
  { list, record }: RecordToAdd,
): { readonly file: string } | { readonly folder: string } {
  const only = fileOfOne(draft)
  if (only !== undefined) return { file: only }
  const { root } = draft.input
  const top = root === '.' ? '' : `${root}/`
  const holders = holdersOf(draft, list)
  const [first] = holders
  if (first === undefined) return APART.includes(list) ? { folder: `${top}${list}` } : { file: `${top}${list}.yaml` }
  const ofPeriod = list === 'reviews' ? reviewFile(holders, record) : undefined
  if (ofPeriod !== undefined) return { file: ofPeriod }
  const inFolder = (file: string): boolean => file.includes(`/${list}/`)
  const isApart = holders.every(({ records }) => records.length === 1)
  if (isApart && (holders.length > 1 || inFolder(first.file)))
    return { folder: folderOf(holders.at(-1)?.file ?? first.file) }
  return { file: nearestHolder(holders, record)?.file ?? first.file }
}

/** Refuses an id that a scenario has already, or anything else of the plan. */
export function refuseTakenId({ plan }: Pick<PlanDraft, 'plan'>, id: string): void {
  if (entityById(plan.scenarios, id) !== undefined) throw new Refusal('scenario-taken', id)
  if (isIdTaken(plan, id)) throw new Refusal('id-taken', id)
}

/** The edits and files that add records, whose ids are free. */
export interface Additions {
  readonly edits: readonly PlaceEdit[]
  readonly files: readonly AddedFile[]
}

class Placing {
  readonly edits: PlaceEdit[] = []
  readonly #draft: PlanDraft
  readonly #counts = new Map<string, number>()
  readonly #files = new Map<string, Map<ListKey, PlainMap[]>>()

  constructor(draft: PlanDraft) {
    this.#draft = draft
  }

  add(record: RecordToAdd): void {
    const place = placeOf(this.#draft, record)
    const file = 'file' in place ? place.file : `${place.folder}/${recordStem(record.id)}.yaml`
    if (this.#draft.input.files.some(({ path }) => path === file)) this.#append(file, record)
    else this.#begin(file, record)
  }

  #append(file: string, { list, record }: RecordToAdd): void {
    const key = `${list} ${file}`
    const known = this.#draft.plan.contents.find((content) => content.file === file)?.data[list]
    const count = this.#counts.get(key) ?? known?.length ?? 0
    this.#counts.set(key, count + 1)
    this.edits.push({ at: { file, path: [list, count], part: 'value' }, value: record })
  }

  #begin(file: string, { list, record }: RecordToAdd): void {
    const lists = this.#files.get(file) ?? new Map<ListKey, PlainMap[]>()
    this.#files.set(file, lists)
    addToList(lists, list, record)
  }

  #headOf(file: string): string {
    const { root } = this.#draft.input
    const isBelow = folderOf(file) !== (root === '.' ? '' : root)
    return isBelow ? modelineBelow(this.#draft) : modelineBeside(this.#draft)
  }

  get files(): AddedFile[] {
    return [...this.#files].map(([path, lists]) => {
      const keys = [...lists.keys()]
      const edits = keys.map((list) => ({ path: [list], value: lists.get(list) }))
      return { path, head: `${this.#headOf(path)}${keys[0]}:\n`, edits }
    })
  }
}

/** What adds records to a plan: each in a file of its own where the plan keeps them so, else behind the others of its list. */
export function additionsTo(draft: PlanDraft, records: readonly RecordToAdd[]): Additions {
  const placing = new Placing(draft)
  for (const record of records) placing.add(record)
  return { edits: placing.edits, files: placing.files }
}

/** The draft with a scenario more; refused with an id that the plan has already. */
export function withScenario(draft: PlanDraft, record: PlainMap & { readonly id: string }): PlanDraft {
  refuseTakenId(draft, record.id)
  const { edits, files } = additionsTo(draft, [{ list: 'scenarios', id: record.id, record }])
  return edited(draft, edits, files)
}
