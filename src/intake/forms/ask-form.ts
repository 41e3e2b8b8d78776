/** What a plan lacks as a form: a row for each record, open in the cells that are asked for alone, a sheet for each person asked. */

import { ASK_WORDS, askedOf } from '../../lang/catalogue/ask.ts'
import { cutTo } from '../../lang/punctuation.ts'
import type { Finding } from '../../plan/finding.ts'
import type { Plan } from '../../plan/plan.ts'
import type { Lang } from '../../values/language.ts'
import { addToList } from '../../values/multimap.ts'
import type { OpenDoubt } from '../merge/doubtful-cells.ts'
import { valueAt } from '../merge/locate.ts'
import { type PlanRecord, planRecord, recordTitle } from '../merge/plan-records.ts'
import { askTable } from './ask-table.ts'
import { coverPart, formOf } from './export-form.ts'
import type { Form, FormTable } from './form.ts'
import { FormChoices } from './form-choices.ts'
import type { TableContext } from './form-columns.ts'
import { type Lack, lacksOf, lacksOfDoubt } from './lacks.ts'
import { planTable } from './plan-tables.ts'
import { TICK_LIST, TICKS } from './scenario-table.ts'
import { TABLE_KINDS } from './table-kinds.ts'

/** Who the sheets go to: one for all, the role that answers for each record, or its department. */
export type Addressee = 'all' | 'owner' | 'department'

/** Who answers for a record, in words; undefined where the plan names nobody. */
function addresseeOf({ data }: PlanRecord, to: Addressee, plan: Plan, lang: Lang): string | undefined {
  const department = valueAt(data, ['departments', 'lead']) ?? data['department']
  const text = (...keys: readonly string[]): string | undefined =>
    keys.map((key) => data[key]).find((value) => typeof value === 'string')
  const own = to === 'owner' ? text('lead', 'owner', 'sponsor', 'contact') : undefined
  if (own !== undefined || typeof department !== 'string') return own
  const record = planRecord(plan, 'departments', department)
  return record === undefined ? department : recordTitle(record.data, record.id)[lang]
}

interface AskedGroup {
  readonly lacks: readonly Lack[]
  /** Who is asked, as the name of the sheet begins; empty for everybody. */
  readonly name: string
  readonly intro: string
}

/** The lacks by who is asked, in the order of the plan's records; those of whom nobody is named come last. */
function byAddressee(lacks: readonly Lack[], to: Addressee, plan: Plan, lang: Lang): AskedGroup[] {
  if (to === 'all') return [{ lacks, name: '', intro: ASK_WORDS.intro[lang] }]
  const groups = new Map<string, Lack[]>()
  const nobody: Lack[] = []
  for (const lack of lacks) {
    const record = planRecord(plan, lack.list, lack.id)
    const name = record && addresseeOf(record, to, plan, lang)
    if (name === undefined) nobody.push(lack)
    else addToList(groups, name, lack)
  }
  const named = [...groups].map(([name, own]) => ({
    lacks: own,
    name,
    intro: `${askedOf(name)[lang]} ${ASK_WORDS.intro[lang]}`,
  }))
  const intro = `${ASK_WORDS.nobody_intro[lang]} ${ASK_WORDS.intro[lang]}`
  const unnamed = { lacks: nobody, name: ASK_WORDS.nobody[lang], intro }
  return nobody.length === 0 ? named : [...named, unnamed]
}

/** The longest name of a sheet, and the fewest characters of it that tell who is asked. */
const [LONGEST_NAME, FEWEST] = [31, 5]

/** A sheet's name that tells who is asked, and what about. */
function sheetTitle(name: string, title: string): string {
  if (name === '') return title
  const joined = ` – ${title}`
  return cutTo(name, Math.max(FEWEST, LONGEST_NAME - joined.length)) + joined
}

interface Asked {
  /** Of all rules, each by itself. */
  readonly findings: readonly Finding[]
  /** Cells that imports took with a doubt, or could not read. */
  readonly doubts: readonly OpenDoubt[]
}

/** Empty tables of what the asked cells name: whoever names a decision that the plan does not have yet adds it there. */
function namedTables(lacks: readonly Lack[], asked: readonly FormTable[], context: TableContext): FormTable[] {
  const { lang } = context
  const named = new Set(lacks.flatMap((lack) => lack.named ?? []))
  return TABLE_KINDS.filter(({ list, within }) => within === undefined && list !== 'plan' && named.has(list)).map(
    (kind) => {
      const table = planTable(kind, { ...context, isWhole: false }, [])
      const isAsked = asked.some(({ list, within }) => list === kind.list && within === undefined)
      const title = isAsked ? sheetTitle(ASK_WORDS.new[lang], table.title) : table.title
      return { ...table, title, intro: ASK_WORDS.named_intro[lang] }
    },
  )
}

export function askForm(plan: Plan, { findings, doubts }: Asked, to: Addressee, lang: Lang): Form {
  const choices = new FormChoices(plan, lang)
  const context = { plan, lang, choices, isWhole: true }
  const lacks = [...lacksOf(plan, findings), ...doubts.flatMap((doubt) => lacksOfDoubt(plan, doubt))]
  const tables = byAddressee(lacks, to, plan, lang).flatMap(({ lacks: own, name, intro }) =>
    TABLE_KINDS.flatMap((kind): FormTable[] => {
      const table = askTable(kind, own, context)
      return table === undefined ? [] : [{ ...table, title: sheetTitle(name, table.title), intro }]
    }),
  )
  const more = namedTables(lacks, tables, context)
  const words = [ASK_WORDS.what_text, ...(doubts.length === 0 ? [] : [ASK_WORDS.doubt_text])]
  const what = coverPart(ASK_WORDS.what, words, lang)
  const form = formOf(context, { kind: 'ask', title: ASK_WORDS.title[lang], tables: tables.concat(more) }, what)
  const ticks = doubts.length === 0 ? [] : [[TICKS, TICK_LIST] as const]
  return { ...form, choices: new Map([...choices.all, ...ticks]) }
}
