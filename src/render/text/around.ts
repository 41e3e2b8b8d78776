/** What stands around the sections of a report whatever the format: its title, its plan and day, and where its figures come from. */
import { filesText, OUTPUT_WORDS, WORKBOOK_WORDS } from '../../lang/catalogue/output.ts'
import { dateInText } from '../../lang/dates.ts'
import type { CommandResult } from '../../reports/document/command-result.ts'
import { dayText } from '../../values/calendar.ts'
import { capitalised, type Lang } from '../../values/language.ts'

/** The head of a page; texts of the plan as they are, not made safe. */
interface HeadWords {
  readonly title: string
  /** The plan and its organisation. */
  readonly names: readonly string[]
  /** The status date as `2024-06-30`; undefined for none. */
  readonly asOf: string | undefined
  /** The same in a few words; empty for none. */
  readonly day: string
}

/** What a page is about, with the status date in words of the language. */
export function headWords({ report, plan, asOf }: CommandResult, lang: Lang): HeadWords {
  const provenance = report?.provenance
  const written = provenance?.asOf === undefined ? asOf : dayText(provenance.asOf)
  const day = written === undefined ? '' : `${OUTPUT_WORDS.as_of[lang]} ${dateInText(written, lang)}`
  return {
    title: report?.title[lang] ?? OUTPUT_WORDS.findings[lang],
    names:
      provenance === undefined
        ? [plan === undefined ? '' : `${OUTPUT_WORDS.plan[lang]} ${plan}`]
        : [provenance.plan.title[lang], provenance.plan.organisation[lang]],
    asOf: written,
    day: capitalised(day),
  }
}

/** What the amounts of a report are, its files and their hash, and what made it: names and values. */
export function aboutRows(
  { report }: CommandResult,
  { lang, version }: { readonly lang: Lang; readonly version: string },
): readonly (readonly [name: string, value: string])[] {
  const made = [WORKBOOK_WORDS.tool[lang], `plan ${version}`] as const
  if (report === undefined) return [made]
  const { moneyBasis, plan, files, hash, commit } = report.provenance
  return [
    ...(moneyBasis === undefined ? [] : [[WORKBOOK_WORDS.amounts[lang], moneyBasis[lang]] as const]),
    [OUTPUT_WORDS.plan[lang], plan.id],
    [WORKBOOK_WORDS.files[lang], filesText(files, lang)],
    [capitalised(OUTPUT_WORDS.hash[lang]), hash.slice(0, 12)],
    ...(commit === undefined ? [] : [[WORKBOOK_WORDS.commit[lang], commit] as const]),
    made,
  ]
}
