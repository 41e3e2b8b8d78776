/** Every refusal: the projects that a scenario leaves out, and what it has less of than a larger one. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { counted, NOUNS, type Noun } from '../../lang/plurals.ts'
import { titleOf } from '../../plan/entity.ts'
import type { ForegoneProject } from '../../scenarios/outcome.ts'
import { round } from '../../values/decimal.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { plain, sum } from '../../values/quantity.ts'
import { tableId } from '../document/assemble.ts'
import { changeCell, days, EMPTY, money, text, worth, yesCell } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Cell, Column, Table } from '../document/document.ts'
import {
  column,
  fittedTable,
  type ItemColumn,
  listTable,
  note,
  type SectionBlock,
  withoutColumns,
  withoutIdleColumns,
} from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { entityTitle, projectName } from '../words/names.ts'
import { isTransposed, type OptionColumn, type ScenarioContext } from './context.ts'
import { quotedName, scenariosText, stateName } from './state-names.ts'
import { stateNameColumn } from './state-table.ts'

const TEXTS = printed('refusals', {
  title: { fr: 'Refus, projet par projet', en: 'Refusals, project by project' },
  // Where a screen has no room for the refusals of all scenarios.
  elsewhere: {
    fr: 'Le détail des refus d’un scénario\u00a0: plan scenario show ID --section refusals.',
    en: 'The refusals of one scenario in detail: plan scenario show ID --section refusals.',
  },
  leftOut: (scenario: Bilingual, projects: Bilingual) => ({
    fr: `${scenario.fr}\u00a0: ${projects.fr}`,
    en: `${scenario.en}: ${projects.en}`,
  }),
  against: {
    fr: 'Ce que chaque scénario perd, et ce qu’il épargne, face à un plus large',
    en: 'What each scenario loses, and spares, against a larger one',
  },
  larger: { fr: 'Face à', en: 'Against' },
  broken: (scenario: Bilingual, constraints: Bilingual) => ({
    fr: `${scenario.fr} ne tient pas\u00a0: il enfreint ${constraints.fr} que le plan actuel respecte.`,
    en: `${scenario.en} does not hold: it breaks ${constraints.en} that the plan as it is keeps.`,
  }),
})

/** What is said where nothing is left out. */
export const NOTHING_LOST: Bilingual = {
  fr: 'Aucun scénario montré n’écarte de projet.',
  en: 'No scenario shown leaves a project out.',
}

const LEFT_OUT: Noun = { fr: ['projet écarté', 'projets écartés'], en: ['left out', 'left out'] }

/** What a screen holds of all tables together, and the least that each shows. */
const SCREEN_ROWS = 16
const LEAST_ROWS = 3
/** The longest text of a cell on a screen. */
const SCREEN_TEXT = 60

/** Columns that a screen has no room for. */
const ONLY_ON_PAGES: readonly string[] = ['kept_by']

const SUMMED = { isSummed: true } as const

/** Needs by their titles with ids; by ids alone on a screen. */
function needNames({ isScreen }: ScenarioContext, needs: ForegoneProject['needs']): Bilingual {
  return bilingual((lang) =>
    needs.map(({ id, title }) => (isScreen ? id : projectName({ id, title: titleOf(title, id) }, lang))).join(', '),
  )
}

/** Departments by their titles; by ids on a screen. */
function departmentNames({ plan, isScreen }: ScenarioContext, ids: readonly string[]): Bilingual {
  return bilingual((lang) => ids.map((id) => (isScreen ? id : entityTitle(plan, 'department', id)[lang])).join(', '))
}

function columnsOf(context: ScenarioContext): ItemColumn<ForegoneProject>[] {
  const { options, plan } = context
  return [
    column('id', LABELS.id, 'text', ({ outcome }) => outcome.before.id),
    column('project', LABELS.project, 'text', ({ outcome }) => outcome.before.title),
    column('value', LABELS.value, 'index', ({ value }) => value, SUMMED),
    column('spared', SCENARIO_LABELS.spared, 'money', ({ spared }) => spared, SUMMED),
    column('days', SCENARIO_LABELS.days_freed, 'days', (loss) => loss.days, SUMMED),
    column('needs', SCENARIO_LABELS.needs_lost, 'text', ({ needs }) => needNames(context, needs)),
    column('departments', SCENARIO_LABELS.departments_lost, 'text', ({ departments }) =>
      departmentNames(context, departments),
    ),
    column('mandatory', SCENARIO_LABELS.mandatory, 'text', ({ outcome }) =>
      yesCell(outcome.before.written.mandatory !== undefined, 'bad'),
    ),
    column('kept_by', SCENARIO_LABELS.kept_by, 'text', ({ outcome }) => {
      const position = plan.projects.indexOf(outcome.before)
      const keepers = options.filter(({ outcomes }) => outcomes[position]?.isIn === true)
      return bilingual((lang) => scenariosText(context, keepers, lang))
    }),
    column('reason', LABELS.reason, 'text', ({ outcome }) => outcome.choice?.reason ?? ''),
  ]
}

/** The value of projects that are left out; undefined where none has any. */
export function lostValue(losses: readonly ForegoneProject[]): number | undefined {
  const values = losses.flatMap(({ value }) => value ?? [])
  // Values have more decimals than cents, so that they are added up as they are and rounded once, at print.
  return values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0)
}

function totalsOf(losses: readonly ForegoneProject[], columns: number): Cell[] {
  const totals = [
    text(LABELS.total),
    EMPTY,
    worth(lostValue(losses)),
    money(sum(losses.map(({ spared }) => spared))),
    days(sum(losses.map((loss) => loss.days))),
  ]
  return [...totals, ...Array.from({ length: columns - totals.length }, () => EMPTY)]
}

function tableOf(context: ScenarioContext, option: OptionColumn): Table {
  const { id, foregone } = option
  const projects = bilingual((lang) => counted(foregone.length, LEFT_OUT, lang))
  const columns = columnsOf(context)
  const table = listTable(
    {
      id: tableId('refusals', id),
      title: TEXTS.leftOut(stateName(context, option), projects),
      rowId: ({ outcome }) => outcome.before.id,
      totals: totalsOf(foregone, columns.length),
    },
    foregone,
    columns,
  )
  return withoutIdleColumns(withoutColumns(table, context.isScreen ? ONLY_ON_PAGES : []))
}

/** The retained value of a scenario, by which scenarios are larger or smaller; 0 where nothing has a value. */
function valueOfState({ figures }: Pick<OptionColumn, 'figures'>): number {
  return figures.whole('retained_value').value ?? 0
}

/** How many constraints a scenario breaks that the plan does not break already and that nobody waived. */
function newBreaches({ breaches }: OptionColumn): number {
  return breaches.filter(({ isOld, isWaived }) => !isOld && !isWaived).length
}

function largest(options: readonly OptionColumn[]): OptionColumn | undefined {
  return options.reduce<OptionColumn | undefined>(
    (best, one) => (best === undefined || valueOfState(one) > valueOfState(best) ? one : best),
    undefined,
  )
}

/**
 * The scenario of most retained value among those that keep more than the given one: one that holds, since nobody loses
 * what could not be had; only where none does, one that breaks something.
 */
function largerThan(options: readonly OptionColumn[], option: OptionColumn): OptionColumn | undefined {
  const larger = options.filter((one) => valueOfState(one) > valueOfState(option))
  return largest(larger.filter((one) => newBreaches(one) === 0)) ?? largest(larger)
}

/** Figures of which the difference between two scenarios is told. */
const COMPARED = [
  'retained_count',
  'retained_value',
  'need_planned',
  'departments_served',
  'spending',
  'workload_demand',
] as const

/** How much of something a state has; of a rate, what it counts. No project with a value is no value. */
function amountOf({ figures }: OptionColumn, metric: string): number | undefined {
  const { value, numerator } = figures.whole(metric)
  if (figures.metric(metric).unit === 'rate') return numerator
  return value ?? (metric === 'retained_value' ? 0 : undefined)
}

interface Pair {
  readonly option: OptionColumn
  readonly larger: OptionColumn
}

/** What a scenario has less (or more) of than another; of a rate, the difference of what it counts. */
function difference(metric: string, { option, larger }: Pair): Cell {
  const { unit, parts } = option.figures.metric(metric)
  const [own, other] = [amountOf(option, metric), amountOf(larger, metric)]
  const shown = unit === 'rate' ? parts : unit
  if (own === undefined || other === undefined || shown === undefined || shown === 'rate') return EMPTY
  const value = shown === 'index' ? round(own - other, 6) : (Math.round(own * 100) - Math.round(other * 100)) / 100
  return changeCell(shown, value)
}

/** What each scenario has less of than a larger one that is shown, and which of these could not be had; the largest has no row. */
function against(context: ScenarioContext): SectionBlock[] {
  const { options, figures } = context
  const pairs = options.flatMap((option): Pair[] => {
    const larger = largerThan(options, option)
    return larger === undefined ? [] : [{ option, larger }]
  })
  if (pairs.length === 0) return []
  const unitOf = (metric: string): Column['unit'] => {
    const { unit, parts } = figures.metric(metric)
    return unit === 'rate' ? (parts ?? 'count') : unit
  }
  const table = listTable(
    { id: 'lost_against_larger', title: TEXTS.against, rowId: ({ option }) => option.id },
    pairs,
    [
      stateNameColumn(context, ({ option }: Pair) => option),
      column('larger', TEXTS.larger, 'text', ({ larger }) => stateName(context, larger)),
      ...COMPARED.map((metric) =>
        column(`lost_${metric}`, figures.metric(metric).label, unitOf(metric), (pair: Pair) =>
          difference(metric, pair),
        ),
      ),
    ],
  )
  const nameOf = (one: OptionColumn): Bilingual => bilingual((lang) => quotedName(context, one, lang))
  const broken = [...new Set(pairs.map(({ larger }) => larger))].flatMap((one) => {
    const count = newBreaches(one)
    const constraints = bilingual((lang) => counted(count, NOUNS.constraint, lang))
    return count === 0 ? [] : [note(TEXTS.broken(nameOf(one), constraints), 'watch')]
  })
  return [table, ...broken]
}

export const refusals = defineAnnex('refusals', TEXTS.title, (context: ScenarioContext) => {
  const { isScreen, options } = context
  const isCrowded = isScreen && isTransposed(context)
  const losing = isCrowded ? [] : options.filter(({ foregone }) => foregone.length > 0)
  const rows = Math.max(LEAST_ROWS, Math.floor(SCREEN_ROWS / Math.max(1, losing.length)))
  const room = isScreen ? { rows, text: SCREEN_TEXT } : undefined
  const none = isCrowded ? note(TEXTS.elsewhere, 'quiet') : note(NOTHING_LOST, 'good')
  return [
    ...against(context),
    ...losing.flatMap((option) => fittedTable(tableOf(context, option), room)),
    ...(losing.length > 0 ? [] : [none]),
  ]
})

export function refusalsData({ foregone }: OptionColumn): object[] {
  return foregone.map(({ outcome, value, spared, days: freed, needs, departments }) => ({
    id: outcome.before.id,
    value: value ?? null,
    spending_spared: plain(spared),
    days_spared: plain(freed),
    needs: idsOf(needs),
    departments,
    mandatory: outcome.before.written.mandatory !== undefined,
    reason: outcome.choice?.reason ?? null,
  }))
}
