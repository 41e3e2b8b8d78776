/** What a merge is as data for machines: each value on its three sides with its cell, in the order in which it is told. */
import type { BadCell, Merged, MergedCell } from '../../intake/merge/merged.ts'
import type { ProposalOrigin, ProposedList, RecordPath } from '../../intake/merge/proposal.ts'
import { recordWords } from '../../intake/merge/words.ts'
import { originText } from '../../lang/catalogue/merge.ts'
import type { Lang } from '../../values/language.ts'
import { reasonText } from './cell-reason.ts'
import { fieldWords, type MergeTelling } from './merge-lines.ts'

interface RecordData {
  readonly list: ProposedList
  readonly id: string
  /** Its kind, its title and its id, in English. */
  readonly record: string
  /** The cell, row or column of the file: `Projets!C7`; null where none is meant. */
  readonly cell: string | null
}

/** A value of a record on its three sides; null for nothing. */
interface ValueData extends RecordData {
  /** From the record, items by position. */
  readonly path: RecordPath
  /** The place in English words. */
  readonly field: string
  /** What the last file gave; null too where nothing tells. */
  readonly before: unknown
  readonly file: unknown
  readonly plan: unknown
}

interface BadCellData extends RecordData {
  readonly path: RecordPath
  readonly text: string
  readonly reason: BadCell['reason']['kind']
  /** What is wrong and what to write, in English. */
  readonly said: string
}

/** What a merge is, under the keys of its parts; each list is there, with nothing in it where there is nothing to tell. */
export interface MergeData {
  /** Edited in the file alone: goes into the plan. */
  readonly changes: readonly ValueData[]
  /** New records, each as the plan takes it. */
  readonly added: readonly (RecordData & { readonly data: object })[]
  /** How many edits of the file the plan has already. */
  readonly already_so: number
  /** Edited on both sides, and not decided. */
  readonly conflicts: readonly ValueData[]
  /** Edited on both sides, decided by `--take file`. */
  readonly took_file: readonly ValueData[]
  /** Edited on both sides, decided by `--take plan`. */
  readonly kept_plan: readonly ValueData[]
  readonly bad: readonly BadCellData[]
  /** Edited in the file, and not in the plan. */
  readonly unknown: readonly RecordData[]
  /** Of the plan before, and not taken over here. */
  readonly left: readonly BadCellData[]
  /** Of the plan, and no more in the file. */
  readonly gone: readonly RecordData[]
}

const LANG: Lang = 'en'

function cellOf(origin: ProposalOrigin | undefined): string | null {
  const text = origin === undefined ? '' : originText(origin, LANG)
  return text === '' ? null : text
}

function valueData(cell: MergedCell, telling: MergeTelling): ValueData {
  const { list, id, path, base, file, plan, origin } = cell
  return {
    list,
    id,
    record: recordWords(telling.plan, cell, LANG),
    cell: cellOf(origin),
    path,
    field: fieldWords(cell, telling),
    before: base ?? null,
    file: file ?? null,
    plan: plan ?? null,
  }
}

export function mergeData(merged: Merged, told: Pick<MergeTelling, 'plan'>): MergeData {
  const { plan } = told
  const telling: MergeTelling = { plan, lang: LANG }
  const value = (cell: MergedCell): ValueData => valueData(cell, telling)
  const record = (one: Merged['gone'][number]): RecordData => ({
    list: one.list,
    id: one.id,
    record: recordWords(plan, one, LANG),
    cell: cellOf(one.origin),
  })
  const bad = (cell: BadCell): BadCellData => ({
    list: cell.list,
    id: cell.id,
    record: recordWords(plan, cell, LANG),
    cell: cellOf(cell.origin),
    path: cell.path,
    text: cell.origin.text,
    reason: cell.reason.kind,
    said: reasonText(cell, telling),
  })
  return {
    changes: merged.changes.filter((cell) => !merged.tookFile.includes(cell)).map(value),
    added: merged.added.map(({ list, id, record: data, origin }) => ({
      list,
      id,
      record: recordWords(plan, { list, id }, LANG, data),
      cell: cellOf(origin),
      data,
    })),
    already_so: merged.alreadySo,
    conflicts: merged.conflicts.map(value),
    took_file: merged.tookFile.map(value),
    kept_plan: merged.keptPlan.map(value),
    bad: merged.bad.map(bad),
    left: merged.left.map(bad),
    unknown: merged.unknown.map(record),
    gone: merged.gone.map(record),
  }
}
