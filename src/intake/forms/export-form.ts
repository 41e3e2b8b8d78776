/** The whole of a plan as a form: a sheet for each list that an office keeps in tables. */
import { FORM_BACK, FORM_HOW, FORM_WORDS } from '../../lang/catalogue/forms.ts'
import { dateInText } from '../../lang/dates.ts'
import { colon, shortHash } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import { dayText } from '../../values/calendar.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import type { CoverLine, Form, FormTable } from './form.ts'
import { FormChoices } from './form-choices.ts'
import { moneyUnitOf, type TableContext } from './form-columns.ts'
import { planTable } from './plan-tables.ts'
import { scenarioTable, TICK_LIST, TICKS, type TickedScenario } from './scenario-table.ts'
import { LEFT_OUT, TABLE_KINDS } from './table-kinds.ts'

/** The lines of a cover that say of which plan a workbook is, and of which state. */
function planLines(plan: Plan, lang: Lang): CoverLine[] {
  const facts: readonly (readonly [Bilingual, string])[] = [
    [FORM_WORDS.plan, `${plan.title[lang]} (${plan.id})`],
    [FORM_WORDS.organisation, plan.organisation],
    [FORM_WORDS.as_of, dateInText(dayText(plan.asOf), lang)],
    [FORM_WORDS.state, shortHash(plan.hash)],
    [FORM_WORDS.amounts, moneyUnitOf(plan, lang)],
  ]
  return facts.map(([name, value]) => ({ text: `${name[lang]}${colon(lang)} ${value}` }))
}

/** A form of a plan; its cover says of which, what is asked, how it is filled in and given back. */
export function formOf(
  { plan, lang, choices }: TableContext & { readonly plan: Plan },
  form: Pick<Form, 'kind' | 'title' | 'tables'>,
  what: readonly CoverLine[],
): Form {
  return {
    planId: plan.id,
    hash: plan.hash,
    lang,
    unit: String(plan.header.unit ?? 1),
    date: dayText(plan.asOf),
    organisation: plan.organisation,
    ...form,
    cover: [
      ...planLines(plan, lang),
      ...what,
      ...coverPart(FORM_WORDS.how, FORM_HOW, lang),
      ...coverPart(FORM_WORDS.back, [FORM_BACK], lang),
    ],
    choices: choices.all,
  }
}

export function coverPart(heading: Bilingual, lines: readonly Bilingual[], lang: Lang): CoverLine[] {
  return [{ text: heading[lang], isHeading: true }, ...lines.map((line) => ({ text: line[lang] }))]
}

export function exportForm(plan: Plan, lang: Lang, scenarios: readonly TickedScenario[]): Form {
  const choices = new FormChoices(plan, lang)
  const context = { plan, lang, choices, isWhole: false }
  const tables = TABLE_KINDS.flatMap((kind): FormTable[] => {
    const table = planTable(kind, context)
    return kind.isUsual === true || table.rows.length > 0 ? [table] : []
  })
  const ticked = scenarioTable(scenarios, context) ?? []
  const title = FORM_WORDS.export_title[lang]
  const form = formOf(context, { kind: 'export', title, tables: tables.concat(ticked) }, [])
  return {
    ...form,
    cover: [...form.cover, ...coverPart(FORM_WORDS.left_out, [LEFT_OUT], lang)],
    choices: new Map([...choices.all, [TICKS, TICK_LIST]]),
  }
}
