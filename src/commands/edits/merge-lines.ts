/** What a merge is, line by line, for whoever decides on it: record by record what changes, then what does not go in. */

import { written } from '../../intake/merge/judge.ts'
import type { BadCell, Merged, MergedCell } from '../../intake/merge/merged.ts'
import { planRecord } from '../../intake/merge/plan-records.ts'
import type { ProposalOrigin, ProposedRecord } from '../../intake/merge/proposal.ts'
import { placeWords, recordWords, valueWords } from '../../intake/merge/words.ts'
import { changeText, conflictText, type MERGE_FATES, MERGE_HEADINGS, originText } from '../../lang/catalogue/merge.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { reasonText } from './cell-reason.ts'

export interface MergeTelling {
  readonly plan: Plan
  readonly lang: Lang
  /** Whether nothing tells what the file was made of, so that a difference is no edit of both. */
  readonly isUnbased?: boolean
}

/** The record as it becomes, so that items that are added have a name, each at its own place. */
function recordAfter(plan: Plan, cell: MergedCell): unknown {
  const { list, id, path, writes } = cell
  const data = planRecord(plan, list, id)?.data ?? {}
  const at = path.at(-1)
  if (typeof at === 'number' && cell.plan === undefined) {
    const items: unknown[] = []
    items[at] = cell.file
    return written(data, [{ path: path.slice(0, -1), value: items }])
  }
  const isTaken = writes.some(({ value }) => value === undefined)
  return isTaken ? data : written(data, writes)
}

export function fieldWords(cell: MergedCell, { plan, lang }: MergeTelling): string {
  const { list, path } = cell
  return placeWords({ plan, list, path, record: recordAfter(plan, cell) }, lang)
}

function wordsOf(cell: MergedCell, value: unknown, { plan, lang }: MergeTelling): string {
  return valueWords(plan, cell.list, cell.path, value, lang)
}

/** The cell behind a line; nothing where none is meant, as of a department that is only named. */
function behind(origin: ProposalOrigin | undefined, lang: Lang): string {
  const place = origin === undefined ? '' : originText(origin, lang)
  return place === '' ? '' : `  [${place}]`
}

function changeLine(cell: MergedCell, telling: MergeTelling): string {
  const { lang } = telling
  const said = changeText(
    fieldWords(cell, telling),
    wordsOf(cell, cell.plan, telling),
    wordsOf(cell, cell.file, telling),
    lang,
  )
  return `${said}${behind(cell.origin, lang)}`
}

function conflictLine(cell: MergedCell, telling: MergeTelling): string {
  const { lang, isUnbased } = telling
  const sides = {
    base: isUnbased === true ? undefined : wordsOf(cell, cell.base, telling),
    file: wordsOf(cell, cell.file, telling),
    plan: wordsOf(cell, cell.plan, telling),
  }
  return `${conflictText(fieldWords(cell, telling), sides, lang)}  [${originText(cell.origin, lang)}]`
}

/** Rows that are no records yet. */
const ADDED_ROWS = { fr: 'Lignes ajoutées', en: 'Added rows' } as const

/** Lines below the record that they are about. */
function byRecord<Cell extends Pick<BadCell, 'list' | 'id'>>(
  cells: readonly Cell[],
  line: (cell: Cell) => string,
  { plan, lang }: MergeTelling,
  added: Merged['added'] = [],
): string[] {
  const groups = new Map<string, Cell[]>()
  for (const cell of cells) addToList(groups, `${cell.list} ${cell.id.toLowerCase()}`, cell)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const own = added.find(({ list, id }) => list === first.list && id === first.id)
    const heading = first.id === '' ? ADDED_ROWS[lang] : capitalised(recordWords(plan, first, lang, own?.record))
    return [`  ${heading}`, ...group.map((cell) => `    ${line(cell)}`)]
  })
}

function badLine(cell: BadCell, telling: MergeTelling): string {
  const { plan, lang } = telling
  const { list, path, id, origin, reason } = cell
  const isLeft = reason.kind === 'not-carried' || reason.kind === 'past'
  const holder = (isLeft ? plan.previous : undefined) ?? plan
  const record = planRecord(holder, list, id)?.data
  const place = placeWords({ plan, list, path, record }, lang)
  const typed = origin.text === '' ? '' : ` ${quote(origin.text, lang)}`
  const what = place === '' ? '' : `${place}${colon(lang)} `
  return `[${originText(origin, lang)}]${typed}  ${what}${reasonText(cell, telling)}`
}

function addedLine({ list, id, record, origin }: ProposedRecord, { plan, lang }: MergeTelling): string {
  return `  ${capitalised(recordWords(plan, { list, id }, lang, record))}${behind(origin, lang)}`
}

function part(heading: keyof typeof MERGE_HEADINGS, lines: readonly string[], lang: Lang): string[] {
  return lines.length === 0 ? [] : ['', `${MERGE_HEADINGS[heading][lang]}${colon(lang)}`, ...lines]
}

/** The records of the plan before that cells speak of. */
function formerRecords({ previous }: Plan, cells: Merged['left']): Merged['added'] {
  return cells.flatMap(({ list, id, origin }) => {
    const record = previous && planRecord(previous, list, id)?.data
    return record === undefined ? [] : [{ list, id, record, origin }]
  })
}

/** The parts of a merge that have something to tell, each below its heading. */
export function mergeLines(merged: Merged, telling: MergeTelling): string[] {
  const { plan, lang, isUnbased } = telling
  const change = (cell: MergedCell): string => changeLine(cell, telling)
  const conflict = (cell: MergedCell): string => conflictLine(cell, telling)
  const absent = (one: Merged['gone'][number]): string =>
    `  ${capitalised(recordWords(plan, one, lang))}${behind(one.origin, lang)}`
  const quiet = merged.changes.filter((cell) => !merged.tookFile.includes(cell))
  return [
    ...part('changes', byRecord(quiet, change, telling), lang),
    ...part(
      'added',
      merged.added.map((one) => addedLine(one, telling)),
      lang,
    ),
    ...part('took_file', byRecord(merged.tookFile, change, telling), lang),
    ...part('kept_plan', byRecord(merged.keptPlan, conflict, telling), lang),
    ...part(isUnbased === true ? 'unbased' : 'conflicts', byRecord(merged.conflicts, conflict, telling), lang),
    ...part(
      'bad',
      byRecord(merged.bad, (cell) => badLine(cell, telling), telling, merged.added),
      lang,
    ),
    ...part('unknown', merged.unknown.map(absent), lang),
    ...part(
      'left',
      byRecord(merged.left, (cell) => badLine(cell, telling), telling, formerRecords(plan, merged.left)),
      lang,
    ),
    ...part('gone', merged.gone.map(absent), lang),
  ]
}

export interface MergeState {
  readonly isWritten: boolean
  readonly isDry: boolean
  readonly isChanged: boolean
  readonly isClean: boolean
  /** Whether a total of the file misses what its rows add up to. */
  readonly isTotalMissed?: boolean
}

/** What became of a merge; the key of its line. */
export type MergeFate = keyof typeof MERGE_FATES

export function mergeFate(
  merged: Merged,
  { isWritten, isDry, isChanged, isClean, isTotalMissed }: MergeState,
): MergeFate {
  if (!isWritten && merged.conflicts.length > 0) return 'conflicts'
  if (!isWritten) return isTotalMissed === true ? 'totals' : 'bad'
  if (!isClean) return 'partly'
  if (!isChanged) return merged.left.length > 0 && merged.alreadySo === 0 ? 'left' : 'nothing'
  return isDry ? 'planned' : 'written'
}
