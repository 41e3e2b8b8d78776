/** What each refusal costs: the projects that a scenario leaves out, and what is lost against the larger one. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { bilingual, formatNumber } from '../../lang/numbers.ts'
import type { Loss } from '../../scenario/lost.ts'
import type { Bilingual } from '../../values/language.ts'
import { sum } from '../../values/quantity.ts'
import { days, money, text } from '../cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document.ts'
import { fittedTable } from '../sections/change-table.ts'
import { onlyColumns, withoutIdleColumns } from '../table.ts'
import { tableId } from '../table-id.ts'
import { againstTable } from './lost-against.ts'
import { isTransposed, type OptionColumn, type ScenarioContext } from './scenario-context.ts'

const EMPTY: Cell = { kind: 'empty' }

/** What a screen holds of all tables together, and the least that each shows. */
const SCREEN_ROWS = 16
const LEAST_ROWS = 3
/** The longest text of a cell on a screen. */
const SCREEN_TEXT = 60

const COLUMNS: readonly Column[] = [
  { id: 'id', title: LABELS.id, unit: 'text' },
  { id: 'project', title: LABELS.project, unit: 'text' },
  { id: 'value', title: LABELS.value, unit: 'index', isSummed: true },
  { id: 'spared', title: SCENARIO_LABELS.spared, unit: 'money', isSummed: true },
  { id: 'days', title: SCENARIO_LABELS.days_freed, unit: 'days', isSummed: true },
  { id: 'needs', title: SCENARIO_LABELS.needs_lost, unit: 'text' },
  { id: 'departments', title: SCENARIO_LABELS.departments_lost, unit: 'text' },
  { id: 'mandatory', title: SCENARIO_LABELS.mandatory, unit: 'text' },
  { id: 'kept_by', title: SCENARIO_LABELS.kept_by, unit: 'text' },
  { id: 'reason', title: LABELS.reason, unit: 'text' },
]

/** Columns that a screen has no room for. */
const ONLY_ON_PAGES: readonly string[] = ['kept_by']

/** The most scenarios that a cell names. */
const MOST_NAMED = 4

/** The scenarios that keep a project; how many where there are too many to be named. */
function keepersText(options: readonly OptionColumn[], position: number): Bilingual {
  const ids = options.filter(({ fates }) => fates[position]?.isIn === true).map(({ id }) => id)
  if (ids.length <= MOST_NAMED) return { fr: ids.join(', '), en: ids.join(', ') }
  return { fr: `${ids.length} scénarios`, en: `${ids.length} scenarios` }
}

function worth(value: number | undefined): Cell {
  return value === undefined ? EMPTY : { kind: 'figure', unit: 'index', value }
}

function yes(isSo: boolean, tone?: 'bad'): Cell {
  return isSo ? text({ fr: 'oui', en: 'yes' }, tone) : EMPTY
}

function rowOf({ options, plan }: ScenarioContext, loss: Loss): Row {
  const { before, choice } = loss.fate
  return {
    id: before.id,
    cells: [
      text(before.id),
      text(before.title),
      worth(loss.value),
      money(loss.spared),
      days(loss.days),
      text(loss.needs.map(({ id }) => id).join(', ')),
      text(loss.departments.join(', ')),
      yes(before.written.mandatory !== undefined, 'bad'),
      text(keepersText(options, plan.projects.indexOf(before))),
      text(choice?.reason ?? ''),
    ],
  }
}

function totalsOf(losses: readonly Loss[]): Row {
  const values = losses.flatMap(({ value }) => (value === undefined ? [] : [value]))
  // Values have more decimals than cents, so that they are added up as they are and rounded once, at print.
  const value = values.length === 0 ? undefined : values.reduce((total, one) => total + one, 0)
  return {
    cells: [
      text(LABELS.total),
      EMPTY,
      worth(value),
      money(sum(losses.map(({ spared }) => spared))),
      days(sum(losses.map(({ days: own }) => own))),
      ...COLUMNS.slice(5).map((): Cell => EMPTY),
    ],
  }
}

function tableOf(context: ScenarioContext, option: OptionColumn): Table {
  const count = option.losses.length
  const columns = COLUMNS.filter(({ id }) => !(context.isScreen && ONLY_ON_PAGES.includes(id)))
  const table: Table = {
    kind: 'table',
    id: tableId('refusals', option.id),
    title: bilingual((lang) => {
      const number = formatNumber(count, lang)
      if (lang === 'en') return `${option.id}: ${number} left out`
      return `${option.id}\u00a0: ${number} ${count < 2 ? 'projet écarté' : 'projets écartés'}`
    }),
    columns: COLUMNS,
    rows: option.losses.map((loss) => rowOf(context, loss)),
    totals: totalsOf(option.losses),
  }
  return withoutIdleColumns(
    onlyColumns(
      table,
      columns.map(({ id }) => id),
    ),
  )
}

function nothingLost(): Note {
  return {
    kind: 'note',
    text: {
      fr: 'Aucun scénario montré n’écarte de projet.',
      en: 'No scenario shown leaves a project out.',
    },
    tone: 'good',
  }
}

/** Where the refusals of one scenario are told, where a screen has no room for those of all. */
function elsewhere(): Note {
  return {
    kind: 'note',
    text: {
      fr: 'Le détail des refus d’un scénario\u00a0: plan scenario show ID --section refusals.',
      en: 'The refusals of one scenario in detail: plan scenario show ID --section refusals.',
    },
    tone: 'quiet',
  }
}

/** The section `refusals`. */
export function refusals(context: ScenarioContext): Section {
  const isCrowded = context.isScreen && isTransposed(context)
  const losing = isCrowded ? [] : context.options.filter(({ losses }) => losses.length > 0)
  const rows = Math.max(LEAST_ROWS, Math.floor(SCREEN_ROWS / Math.max(1, losing.length)))
  const room = context.isScreen ? { rows, text: SCREEN_TEXT } : undefined
  const title: Bilingual = { fr: 'Ce que coûte chaque refus', en: 'What each refusal costs' }
  return {
    id: 'refusals',
    title,
    blocks: [
      ...againstTable(context),
      ...losing.flatMap((option) => fittedTable(tableOf(context, option), room)),
      ...(losing.length > 0 ? [] : [isCrowded ? elsewhere() : nothingLost()]),
    ],
  }
}
