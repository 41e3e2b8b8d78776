/** The survey of needs as a form: a sheet for each department, the needs that are known in it, and a forced ranking of all. */

import { SURVEY_WORDS, surveyIntro } from '../../lang/catalogue/ask.ts'
import { likelyPairs, likeness, titleWords } from '../../lang/title-likeness.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import { type ListRecord, recordLabel, recordsOf, recordTitle } from '../merge/plan-records.ts'
import { coverPart, formOf } from './export-form.ts'
import type { Form, FormColumn, FormRow, FormTable } from './form.ts'
import { FormChoices } from './form-choices.ts'
import type { TableContext } from './form-columns.ts'
import { noteColumn, planTable } from './plan-tables.ts'
import type { TableKind } from './table-kinds.ts'

/** The questions that every need answers before it can be weighed against others, by the way to their field. */
export const ASKED_OF_NEEDS: readonly string[] = [
  'title',
  'rank',
  'process',
  'description',
  'expected_result',
  'users',
  'criticality',
  'data_sensitivity',
  'wanted_by',
  'business_days',
]

/** From here on two titles more likely say one need than two. */
const ALIKE = 0.85

/** The positions of titles that say nearly the same, each pair once, the earlier one first. */
export function alikeTitles(titles: readonly string[]): (readonly [number, number])[] {
  const words = titles.map(titleWords)
  return [...likelyPairs(words)].flatMap(([later, earlier]) =>
    earlier.flatMap((before): (readonly [number, number])[] => {
      const [left, right] = [words[before], words[later]]
      const isAlike = left !== undefined && right !== undefined && likeness(left, right) >= ALIKE
      return isAlike ? [[before, later]] : []
    }),
  )
}

/** The questions, in the order of a needs sheet: what, why, for whom, by what obligation, on what, when, with what means. */
const QUESTIONS: readonly string[] = [
  'title',
  'rank',
  'process',
  'description',
  'expected_result',
  'indicator.name',
  'indicator.unit',
  'indicator.baseline',
  'indicator.target',
  'indicator.due',
  'users',
  'external_users',
  'volume',
  'benefit',
  'mandatory.kind',
  'mandatory.reference',
  'mandatory.deadline',
  'criticality',
  'component',
  'data_sensitivity',
  'depends_on',
  'wanted_by',
  'business_days',
  'budget',
  'contact',
  'date',
  'duplicate_of',
]

const KIND: TableKind = {
  list: 'needs',
  title: SURVEY_WORDS.title,
  expected: ASKED_OF_NEEDS.filter((way) => way !== 'title'),
}

function similarColumn(lang: Lang): FormColumn {
  return noteColumn(SURVEY_WORDS.similar[lang], SURVEY_WORDS.similar_help[lang])
}

/** Needs that are settled are not asked for again. */
const SETTLED: readonly unknown[] = ['rejected', 'duplicate', 'covered']

function departmentOf({ data }: ListRecord): string {
  return String(data['department'] ?? '').toLowerCase()
}

/** For each need by its id, those of other departments whose titles say nearly the same. */
function alikeNeeds(needs: readonly ListRecord[], lang: Lang): ReadonlyMap<string, string[]> {
  const alike = new Map<string, string[]>()
  const titles = needs.map(({ id, data }) => recordTitle(data, id)[lang])
  for (const [left, right] of alikeTitles(titles)) {
    const [one, other] = [needs[left], needs[right]]
    if (one === undefined || other === undefined || departmentOf(one) === departmentOf(other)) continue
    addToList(alike, one.id, recordLabel(other, lang))
    addToList(alike, other.id, recordLabel(one, lang))
  }
  return alike
}

function questionPlaces(columns: readonly FormColumn[]): number[] {
  const ways = columns.map(({ path }) => path.join('.'))
  const key = columns.findIndex(({ role }) => role === 'key')
  return [key, ...QUESTIONS.map((way) => ways.indexOf(way)).filter((at) => at > 0)]
}

function surveyTable(
  department: ListRecord,
  needs: readonly ListRecord[],
  alike: ReadonlyMap<string, readonly string[]>,
  context: TableContext,
): FormTable {
  const { lang } = context
  const name = recordTitle(department.data, department.id)[lang]
  const own = needs.filter((need) => departmentOf(need) === department.id.toLowerCase())
  const table = planTable(KIND, context, own)
  const places = questionPlaces(table.columns)
  const asked = (column: FormColumn): FormColumn =>
    column.path[0] === 'rank' && column.path.length === 1 ? { ...column, isRank: true } : column
  const moved = ({ shut = [], ...row }: FormRow): FormRow => ({
    ...row,
    values: [...places.map((at) => row.values[at]), alike.get(row.id)?.join('\n')],
    shut: places.flatMap((at, index) => (shut.includes(at) ? [index] : [])),
  })
  return {
    ...table,
    title: name,
    intro: surveyIntro(name)[lang],
    columns: [...places.flatMap((at) => table.columns[at] ?? []).map(asked), similarColumn(lang)],
    rows: table.rows.map(moved),
    fixed: { department: department.id, status: 'expressed', source: 'department' },
  }
}

/** The survey of needs as a form; all departments but the IT department are asked where none is named. */
export function surveyForm(plan: Plan, departments: readonly string[], lang: Lang): Form {
  const choices = new FormChoices(plan, lang)
  choices.records(['need'])
  const context = { plan, lang, choices, isWhole: true }
  const wanted = departments.map((id) => id.toLowerCase())
  const asked = recordsOf(plan, 'departments').filter(({ id, data }) =>
    wanted.length === 0 ? data['is_it'] !== true : wanted.includes(id.toLowerCase()),
  )
  const needs = recordsOf(plan, 'needs').filter(({ data }) => !SETTLED.includes(data['status']))
  const alike = alikeNeeds(needs, lang)
  const tables = asked.map((department) => surveyTable(department, needs, alike, context))
  const words = [SURVEY_WORDS.what_text, SURVEY_WORDS.rank_text]
  const form = { kind: 'needs', title: SURVEY_WORDS.title[lang], tables } as const
  return formOf(context, form, coverPart(SURVEY_WORDS.what, words, lang))
}
