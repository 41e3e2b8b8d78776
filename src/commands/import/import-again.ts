/** Imports a source into a plan that is there already: what it changes since the last import, merged value by value. */

import type { LogEntry } from '../../intake/map/log.ts'
import { newColumnNotices } from '../../intake/map/notices.ts'
import type { KnownRecords } from '../../intake/map/record-ids.ts'
import { type ImportProposals, importAgain, type SourceStatusDate } from '../../intake/merge/import-again.ts'
import { type ImportedBase, readImported } from '../../intake/merge/imported-base.ts'
import { isStatusUnknownAt } from '../../intake/merge/lost-status.ts'
import { merge } from '../../intake/merge/merge.ts'
import { isOpen, type Merged, type MergeSide } from '../../intake/merge/merged.ts'
import { planRecord, recordKey } from '../../intake/merge/plan-records.ts'
import { type RenamedRecord, type RenamedRecords, renamedRecords } from '../../intake/merge/renamed.ts'
import { recordWords } from '../../intake/merge/words.ts'
import { checksHead } from '../../lang/catalogue/import-headline.ts'
import { MERGE_HEADINGS, mergeHeading, newStatusWord, originText, statusDateKept } from '../../lang/catalogue/merge.ts'
import { colon, quote } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ListKey } from '../../schema/document.ts'
import { capitalised, type Lang } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import type { PlainMap } from '../../values/plain-data.ts'
import { mergeData } from '../edits/merge-data.ts'
import { type MergeFate, mergeFate, mergeLines } from '../edits/merge-lines.ts'
import { mergeInto } from '../edits/merged-draft.ts'
import type { PlanDraft } from '../plan-draft.ts'
import { type Imported, type ImportInput, type ImportResult, importPlan, isWhole } from './import-plan.ts'
import { type BroughtNames, type NamedRecord, nearNames } from './near-names.ts'
import { readingLines } from './summary.ts'

export interface SourceForPlan {
  readonly result: ImportResult
  readonly renamed: RenamedRecords
  /** What the last import gave; undefined where it is not kept, or damaged. */
  readonly base: ImportedBase | undefined
}

/** A source for a plan that an earlier import made, of which `kept` is the text; a corrected title keeps its id. */
export function importOnto(input: Omit<ImportInput, 'existing'>, plan: Plan, kept: string | undefined): SourceForPlan {
  const base = kept === undefined ? undefined : readImported(kept)
  const isImported: KnownRecords['isImported'] =
    base && ((list, id) => list !== 'envelopes' && base.record(list, id) !== undefined)
  const result = importPlan({ ...input, existing: { plan, isImported } })
  if (result.kind !== 'imported') return { result, base, renamed: { taken: [], likely: [] } }
  const renamed = renamedRecords(plan, result.documents, base)
  if (renamed.taken.length === 0) return { result: withNewColumns(result, base), base, renamed }
  const ids = new Map(
    renamed.taken.flatMap(({ list, id, sourceId }) =>
      list === 'plan' ? [] : [[recordKey(list, sourceId), id] as const],
    ),
  )
  const again = importPlan({ ...input, existing: { plan, renamed: ids, isImported } })
  return { result: withNewColumns(again, base), base, renamed }
}

/** The result with what it tells of columns that came in since the last import and go nowhere. */
function withNewColumns(result: ImportResult, base: ImportedBase | undefined): ImportResult {
  if (result.kind !== 'imported' || base?.columns === undefined) return result
  return { ...result, notices: [...result.notices, ...newColumnNotices(result.tables, base.columns)] }
}

export function columnNames({ tables }: Pick<Imported, 'tables'>): string[] {
  return tables.flatMap(({ uses }) => uses.map(({ name }) => name))
}

export interface AgainRequest {
  readonly imported: Imported
  readonly renamed: RenamedRecords
  readonly base: ImportedBase | undefined
  /** Undefined where nothing dates the file. */
  readonly statusDate: SourceStatusDate | undefined
  /** Whether its columns are those of the last import, some years on. */
  readonly isOfLaterYear: boolean
  readonly file: string
  readonly mapping: string
  /** Which side holds where both were edited; undefined to tell and write nothing. */
  readonly take: MergeSide | undefined
  readonly isForced: boolean
  readonly isDry: boolean
  readonly lang: Lang
}

export interface MergedImport {
  readonly draft: PlanDraft
  /** All that is told before what is written. */
  readonly lines: readonly string[]
  readonly data: Readonly<Record<string, unknown>>
  readonly fate: MergeFate
  /** What the next import is to be compared with; undefined where nothing is written. */
  readonly base: string | undefined
  readonly isClean: boolean
  /** Whether nothing of it was left in the plan before. */
  readonly isWhole: boolean
  /** What somebody should look at of what comes in, each in a sentence. */
  readonly checks: (lang: Lang) => readonly string[]
}

/** Records under another title: as the plan has each, and what the file calls it. */
function renamedLines(
  heading: 'renamed' | 'likely',
  records: readonly RenamedRecord[],
  plan: Plan,
  lang: Lang,
): string[] {
  const told = records.filter(({ title, sourceTitle }) => title !== sourceTitle)
  if (told.length === 0) return []
  const line = (one: RenamedRecord): string =>
    `  ${capitalised(recordWords(plan, one, lang))} → ${quote(one.sourceTitle, lang)}  [${originText(one.origin, lang)}]`
  return ['', `${MERGE_HEADINGS[heading][lang]}${colon(lang)}`, ...told.map(line)]
}

function undatedLines(plan: Plan, lang: Lang): string[] {
  const day = statusDateOf(plan)
  return day === undefined ? [] : ['', statusDateKept(day, lang)]
}

/** The status date that a plan is written with. */
export function statusDateOf(plan: Plan): string | undefined {
  const day = planRecord(plan, 'plan', plan.id)?.data['as_of']
  return typeof day === 'string' ? day : undefined
}

/** Names that come in though the plan has nearly the same. */
function namesBrought({ contents }: Plan, { added }: Merged, { documents }: Imported): BroughtNames {
  const lists = new Map<ListKey, NamedRecord[]>()
  for (const one of added) if (one.list !== 'plan') addToList(lists, one.list, one)
  const before = (list: ListKey): NamedRecord[] =>
    contents.flatMap(({ data }) =>
      ((data[list] as readonly PlainMap[] | undefined) ?? []).map((record) => ({ id: String(record['id']), record })),
    )
  return { before, added: lists, documents }
}

/** A word that did not go in is told as such, and was repaired by nothing. */
function withoutRefused(imported: Imported, { bad }: Merged): Imported {
  const isRefused = (entry: LogEntry): boolean => bad.some(({ origin }) => isStatusUnknownAt([entry], origin))
  return { ...imported, log: imported.log.filter((entry) => !isRefused(entry)) }
}

/** What settles words that name no status, where they are right. */
function newWordLines({ bad }: Merged, { imported, mapping, lang }: AgainRequest): string[] {
  const words = bad.flatMap(({ origin }) => (isStatusUnknownAt(imported.log, origin) ? [origin.text] : []))
  return [...new Set(words)].map((word) => `  ${newStatusWord(word, mapping)[lang]}`)
}

function linesOf(merged: Merged, plan: Plan, request: AgainRequest, checks: readonly string[]): string[] {
  const { imported, renamed, base, statusDate, file, lang } = request
  const { changes, added, alreadySo } = merged
  const counts = { changes: changes.length, added: added.length, alreadySo }
  return [
    ...readingLines(withoutRefused(imported, merged), lang, { inferred: undefined, isWhole: true }),
    '',
    mergeHeading(file, counts, lang),
    ...mergeLines(merged, { plan, lang, isUnbased: base === undefined }),
    ...newWordLines(merged, request),
    ...renamedLines('renamed', renamed.taken, plan, lang),
    ...renamedLines('likely', renamed.likely, plan, lang),
    ...(statusDate === undefined ? undatedLines(plan, lang) : []),
    ...(checks.length === 0 ? [] : ['', checksHead(checks.length, lang)]),
    ...checks.map((text) => `  - ${text}`),
    '',
  ]
}

function dataOf(merged: Merged, plan: Plan, { renamed, base, file }: AgainRequest): Readonly<Record<string, unknown>> {
  const named = ({ list, id, title, sourceTitle, origin }: RenamedRecord) => ({
    list,
    id,
    title,
    title_in_file: sourceTitle,
    cell: originText(origin, 'en'),
  })
  return {
    source: file,
    is_compared: base !== undefined,
    ...mergeData(merged, { plan }),
    renamed: renamed.taken.map(named),
    perhaps_renamed: renamed.likely.map(named),
  }
}

/** Merges an import into a plan; the draft stays as it was where something does not fit and nothing forces it. */
export function mergeImport(draft: PlanDraft, request: AgainRequest): MergedImport {
  const { plan } = draft
  const { imported, base, statusDate, take, isForced, isDry, isOfLaterYear } = request
  const { proposals, baseAfter }: ImportProposals = importAgain({
    plan,
    documents: imported.documents,
    base,
    statusDate,
    isWhole: imported.counts.unreadable === 0,
    isOfLaterYear,
    columns: columnNames(imported),
    log: imported.log,
  })
  const made = mergeInto(draft, merge(plan, proposals, take, plan.previous !== undefined))
  const { merged } = made
  // What the plan lacks is for its audit to tell: only what the file says must be whole.
  const isClean = !isOpen(merged) && isWhole(imported)
  const isWritten = isForced || isClean
  const brought = namesBrought(plan, merged, imported)
  const checks = (lang: Lang): readonly string[] => nearNames(brought, lang)
  const isTotalMissed = imported.counts.unreadable === 0 && merged.bad.length === 0
  return {
    draft: isWritten ? made.draft : draft,
    lines: linesOf(merged, plan, request, checks(request.lang)),
    data: dataOf(merged, plan, request),
    fate: mergeFate(merged, { isWritten, isDry, isClean, isTotalMissed, isChanged: made.draft !== draft }),
    base: isWritten ? baseAfter(merged) : undefined,
    isClean,
    isWhole: merged.left.length === 0,
    checks,
  }
}
