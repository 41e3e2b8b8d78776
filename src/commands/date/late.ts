/** What a new status date makes late: the findings that come with the day, by the rule that each breaks. */
import { DATE_TEXTS } from '../../lang/catalogue/steering.ts'
import { SEVERITIES } from '../../plan/finding.ts'
import { placeText, type ShownFinding } from '../../reports/document/command-result.ts'
import { RULE_DEFINITIONS } from '../../rules/check.ts'
import { compareFindings } from '../../scenarios/compare/findings.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { groupedBy } from '../../values/multimap.ts'
import { shellWord } from '../corrected-line.ts'
import { findingsOf } from '../findings.ts'
import type { PlanDraft } from '../plan-draft.ts'

/** Findings of a rule that are named, each on a line. */
const MOST_NAMED = 8

const SUMMARIES: ReadonlyMap<string, Bilingual> = new Map(RULE_DEFINITIONS.map(({ id, summary }) => [id, summary]))

/** What a day brings and takes away, of what is not waived. */
interface DayChange {
  readonly fresh: readonly ShownFinding[]
  readonly before: readonly ShownFinding[]
  readonly solved: readonly ShownFinding[]
}

/** The findings before and after; one whose waiver has ended is new, one that only grew is not. */
export function dayChange(before: PlanDraft, after: PlanDraft): DayChange {
  const [old, now] = [before, after].map(({ loaded }) =>
    findingsOf(loaded, { isWhole: true }).filter(({ waiver }) => waiver === undefined),
  )
  return { before: old ?? [], ...compareFindings(old ?? [], now ?? []) }
}

/** The change in lines: how many findings, then each rule, the most serious first, with the places of its new ones. */
export function dayLines({ fresh, before, solved }: DayChange, path: string, lang: Lang): string[] {
  const counts = { before: before.length, fresh: fresh.length, solved: solved.length }
  const old = groupedBy(before, ({ rule }) => rule)
  const groups = [...groupedBy(fresh, ({ rule }) => rule)].sort(
    ([, [one]], [, [other]]) =>
      SEVERITIES.indexOf(one?.severity ?? 'info') - SEVERITIES.indexOf(other?.severity ?? 'info'),
  )
  const lines = groups.flatMap(([rule, all]) => {
    const summary = SUMMARIES.get(rule) ?? bilingual(() => rule)
    const named = all.slice(0, MOST_NAMED).map((one) => `- ${placeText(one)} ${one.message[lang]}`)
    const more = all.length - named.length
    return [
      DATE_TEXTS.group(rule, summary, all.length, old.get(rule)?.length ?? 0)[lang],
      ...named,
      ...(more === 0 ? [] : [`- ${DATE_TEXTS.more(more, shellWord(path))[lang]}`]),
    ]
  })
  return [DATE_TEXTS.counts(counts)[lang], ...lines]
}
