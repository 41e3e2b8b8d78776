/** What each scenario serves: value by criterion, projects and investment by axis, needs and projects by department. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { VALUE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import type { Breakdown } from '../../metrics/base/define.ts'
import type { Bilingual } from '../../values/language.ts'
import type { Note, Section, Table } from '../document/document.ts'
import { fittedTable } from '../document/table.ts'
import { isTransposed, type ScenarioContext } from './context.ts'
import { figureRow, isTelling, keysOver, sliceRow, stateTable } from './state-table.ts'

/** What a screen holds of one table. */
const SCREEN = { rows: 12, text: 120 } as const

interface Balance {
  readonly id: string
  readonly title: Bilingual
  readonly heading: Bilingual
  readonly metric: string
  readonly breakdown: Breakdown
}

const BALANCES: readonly Balance[] = [
  {
    id: 'value_by_criterion',
    title: { fr: 'Valeur retenue par critère', en: 'Retained value by criterion' },
    heading: VALUE_TEXTS.criterion,
    metric: 'retained_value',
    breakdown: 'criterion',
  },
  {
    id: 'projects_by_axis',
    title: { fr: 'Projets retenus par axe', en: 'Retained projects by axis' },
    heading: LABELS.axis,
    metric: 'retained_count',
    breakdown: 'axis',
  },
  {
    id: 'investment_by_axis',
    title: { fr: 'Part de l’investissement par axe', en: 'Share of investment by axis' },
    heading: LABELS.axis,
    metric: 'investment_share',
    breakdown: 'axis',
  },
  {
    id: 'needs_by_department',
    title: { fr: 'Besoins planifiés par direction', en: 'Needs planned by department' },
    heading: LABELS.department,
    metric: 'need_planned',
    breakdown: 'department',
  },
  {
    id: 'projects_by_department',
    title: {
      fr: 'Projets retenus par direction pilote',
      en: 'Retained projects by lead department',
    },
    heading: LABELS.department,
    metric: 'retained_count',
    breakdown: 'department',
  },
]

/** One balance with the whole plan as its last row; none where nothing is there to balance. */
function tableOf(context: ScenarioContext, balance: Balance): Table[] {
  const { metric, breakdown, id, title, heading } = balance
  const keys = keysOver(context, metric, breakdown)
  const rows = keys
    .map(({ key, label }) => sliceRow(context, metric, { breakdown, key }, label))
    .filter(isTelling)
  // A plan without axes or departments has nothing to be balanced by.
  if (rows.length === 0 || keys.every(({ key }) => key === 'none')) return []
  const whole = figureRow(context, metric, LABELS.total)
  return [stateTable(context, { id, title, heading, rows: [...rows, whole] })]
}

/** The section `balance`. */
export function balance(context: ScenarioContext): Section {
  const room = context.isScreen ? SCREEN : undefined
  const isCrowded = context.isScreen && isTransposed(context)
  const shown = BALANCES.filter(({ breakdown }) => !isCrowded || breakdown !== 'department')
  const tables = shown.flatMap((one) => tableOf(context, one))
  const none: Note = {
    kind: 'note',
    text: {
      fr: 'Rien à répartir\u00a0: aucun projet retenu n’a de note, d’axe ni de direction.',
      en: 'Nothing to balance: no retained project has a score, an axis or a department.',
    },
  }
  return {
    id: 'balance',
    title: {
      fr: 'Équilibre\u00a0: axes, critères, directions',
      en: 'Balance: axes, criteria, departments',
    },
    blocks:
      tables.length === 0 && !isCrowded
        ? [none]
        : tables.flatMap((table) => fittedTable(table, room)),
  }
}
