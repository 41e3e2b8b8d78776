/** What each scenario serves: value by criterion, projects and investment by axis, needs and projects by department. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { VALUE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import type { Breakdown } from '../../metrics/base/define.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { fittedTable, note } from '../document/table.ts'
import { defineAnnex } from '../report-kind.ts'
import { isTransposed, type ScenarioContext } from './context.ts'
import { figureRow, isTellingRow, keysOver, sliceRow, stateTable } from './state-table.ts'

const TEXTS = printed('balance', {
  title: { fr: 'Équilibre\u00a0: axes, critères, directions', en: 'Balance: axes, criteria, departments' },
  none: {
    fr: 'Rien à répartir\u00a0: aucun projet retenu n’a de note, d’axe ni de direction.',
    en: 'Nothing to balance: no retained project has a score, an axis or a department.',
  },
  value_by_criterion: { fr: 'Valeur retenue par critère', en: 'Retained value by criterion' },
  projects_by_axis: { fr: 'Projets retenus par axe', en: 'Retained projects by axis' },
  investment_by_axis: { fr: 'Part de l’investissement par axe', en: 'Share of investment by axis' },
  needs_by_department: { fr: 'Besoins planifiés par direction', en: 'Needs planned by department' },
  projects_by_department: { fr: 'Projets retenus par direction pilote', en: 'Retained projects by lead department' },
})

const SCREEN = { rows: 12, text: 120 } as const

const HEADINGS = {
  criterion: VALUE_TEXTS.criterion,
  axis: LABELS.axis,
  department: LABELS.department,
} as const satisfies Partial<Record<Breakdown, Bilingual>>

interface Balance {
  readonly id: Exclude<keyof typeof TEXTS, 'title' | 'none'>
  readonly metric: string
  readonly breakdown: keyof typeof HEADINGS
}

const BALANCES: readonly Balance[] = [
  { id: 'value_by_criterion', metric: 'retained_value', breakdown: 'criterion' },
  { id: 'projects_by_axis', metric: 'retained_count', breakdown: 'axis' },
  { id: 'investment_by_axis', metric: 'investment_share', breakdown: 'axis' },
  { id: 'needs_by_department', metric: 'need_planned', breakdown: 'department' },
  { id: 'projects_by_department', metric: 'retained_count', breakdown: 'department' },
]

/** One balance with the whole plan as its last row; none where nothing is there to balance. */
function tableOf(context: ScenarioContext, { id, metric, breakdown }: Balance): Table[] {
  const keys = keysOver(context, metric, breakdown)
  const rows = keys.map(({ key, label }) => sliceRow(context, metric, { breakdown, key }, label)).filter(isTellingRow)
  // A plan without axes or departments has nothing to be balanced by.
  if (rows.length === 0 || keys.every(({ key }) => key === 'none')) return []
  const whole = figureRow(context, metric, LABELS.total)
  const heading = HEADINGS[breakdown]
  return [stateTable(context, { id, title: TEXTS[id], heading, rows: [...rows, whole] })]
}

export const balance = defineAnnex('balance', TEXTS.title, (context: ScenarioContext) => {
  const { isScreen } = context
  const isCrowded = isScreen && isTransposed(context)
  const shown = BALANCES.filter(({ breakdown }) => !isCrowded || breakdown !== 'department')
  const tables = shown.flatMap((one) => tableOf(context, one))
  if (tables.length === 0 && !isCrowded) return [note(TEXTS.none)]
  return tables.flatMap((table) => fittedTable(table, isScreen ? SCREEN : undefined))
})
