/** The picture of value against cost: a bubble a project, as large as the work that it asks for. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { measureOf } from '../../metrics/base/criteria.ts'
import { plannedDays } from '../../metrics/base/demand.ts'
import { leadAxis, NONE } from '../../metrics/base/scope.ts'
import { costOf, isMoneyWritten } from '../../metrics/base/spending.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCandidate, isRetained } from '../../plan/project-status.ts'
import { type Bilingual, printed } from '../../values/language.ts'
import type { ChartTable } from '../document/document.ts'
import { column, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { entityTitle } from '../words/names.ts'

const TEXTS = printed('value-cost', {
  title: { fr: 'Valeur et coût des projets', en: 'Value and cost of projects' },
  cost: { fr: 'Coût', en: 'Cost' },
  work: { fr: 'Charge', en: 'Work' },
  none: {
    fr: 'Moins de deux projets disent leur coût et leur valeur\u00a0: rien n’est comparé.',
    en: 'Fewer than two projects say what they cost and are worth: nothing is compared.',
  },
  measured: ({ fr, en }: Bilingual, shown: number, of: number) => ({
    fr: `Valeur mesurée par\u00a0: ${fr}. Projets dont la valeur et le coût sont connus\u00a0: ${shown} sur ${of}.`,
    en: `Value measured by: ${en}. Projects whose value and cost are known: ${shown} of ${of}.`,
  }),
})

export const NOT_VALUED = TEXTS.none

/** The least projects that a picture compares. */
const LEAST = 2

function isMeasured(plan: Plan, project: Project): boolean {
  return isMoneyWritten(project, {}) && projectValue(plan, project) !== undefined
}

function valueCostTable(plan: Plan, projects: readonly Project[]): ChartTable {
  const hasAxes = projects.some((project) => leadAxis(project) !== undefined)
  const hasWork = projects.some((project) => plannedDays(project) !== undefined)
  const axisOf = (project: Project): Bilingual => {
    const axis = leadAxis(project)
    return axis === undefined ? NONE : entityTitle(plan, 'axis', axis)
  }
  const table = listTable({ id: 'value_cost', title: TEXTS.title, rowId: (project) => project.id }, projects, [
    column('project', LABELS.project, 'text', ({ title }) => title),
    ...(hasAxes ? [column('axis', LABELS.axis, 'text', axisOf)] : []),
    column('cost', TEXTS.cost, 'money', (project) =>
      isMoneyWritten(project, {}) ? costOf(plan, project, {}) : undefined,
    ),
    column('value', LABELS.value, 'index', (project) => projectValue(plan, project)?.value),
    ...(hasWork ? [column('work', TEXTS.work, 'days', (one: Project) => plannedDays(one))] : []),
  ])
  return {
    ...table,
    isFolded: true,
    chart: {
      type: 'scatter',
      label: 'project',
      x: 'cost',
      y: 'value',
      ...(hasWork ? { size: 'work' } : {}),
      ...(hasAxes ? { group: 'axis' } : {}),
    },
  }
}

/** The section `value-cost`; none where fewer than two projects say what they cost and are worth. */
export const valueCost = defineSection('value-cost', TEXTS.title, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const all = plan.projects.filter((project) => isRetained(project) || isCandidate(project))
  const measured = all.filter((project) => isMeasured(plan, project))
  if (measured.length < LEAST) return undefined
  const { name } = MEASURE_TEXTS[measureOf(plan)]
  return [valueCostTable(plan, measured), note(TEXTS.measured(name, measured.length, all.length), 'quiet')]
})
