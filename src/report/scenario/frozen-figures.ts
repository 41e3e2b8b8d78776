/** Figures of a frozen record as cells: in currency units again, under the names that metrics have today. */
import { sectionName } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import type { Metric } from '../../metrics/base/define.ts'
import { METRICS } from '../../metrics/index.ts'
import type { Entry } from '../../plan/plan.ts'
import type { Bilingual } from '../../values/language.ts'
import { SCALES } from '../../values/quantity.ts'
import { figure } from '../cell.ts'
import type { Cell } from '../document.ts'

type Appraisal = Entry<'appraisals'>
type Figures = NonNullable<Appraisal['plan']>

/** One state whose figures are frozen: the plan as it was, or an option. */
export interface State {
  readonly id: string
  readonly title: Bilingual
  readonly figures: Figures
}

/** The plan as it was, where it retained anything, then the options. */
export function statesOf({ plan, options }: Pick<Appraisal, 'plan' | 'options'>): State[] {
  const hasPlan = (plan?.['retained_count']?.value ?? 0) > 0
  return [
    ...(plan !== undefined && hasPlan
      ? [{ id: 'plan', title: SCENARIO_LABELS.plan_then, figures: plan }]
      : []),
    ...options.map(({ scenario, figures }) => ({
      id: scenario,
      title: { fr: scenario, en: scenario },
      figures,
    })),
  ]
}

/** The metric of an id; undefined for one that the program no longer has. */
function metricNamed(id: string): Metric | undefined {
  return METRICS.find((metric) => metric.id === id)
}

/** What a figure counts; an index where no metric has it any more. */
export function frozenUnit(id: string): Metric['unit'] {
  return metricNamed(id)?.unit ?? 'index'
}

/** What a figure is called; its id where no metric has it any more. */
export function frozenLabel(id: string, section?: string): Bilingual {
  const { fr, en } = metricNamed(id)?.label ?? { fr: id, en: id }
  if (section === undefined) return { fr, en }
  const known = section === 'investment' || section === 'operating'
  const name = known ? sectionName(section) : { fr: section, en: section }
  return { fr: `${fr}\u00a0: ${name.fr}`, en: `${en}: ${name.en}` }
}

/** A frozen amount in currency units, without the noise of binary fractions. */
function plainMoney({ unit = 1 }: Pick<Appraisal, 'unit'>, value: number): number {
  return Number((value * SCALES[unit]).toPrecision(15))
}

/** A figure of the record in plain units: money in currency units, rates as shares. */
export function plainFigure(
  record: Pick<Appraisal, 'unit'>,
  id: string,
  frozen: Figures[string],
): { value: number | null; numerator?: number; denominator?: number } {
  const { unit, parts } = metricNamed(id) ?? {}
  const worth = (isMoney: boolean, value: number): number =>
    isMoney ? plainMoney(record, value) : value
  const { value, numerator, denominator } = frozen
  const isPart = (unit === 'rate' ? parts : unit) === 'money'
  return {
    value: value === null ? null : worth(unit === 'money', value),
    ...(numerator === undefined ? {} : { numerator: worth(isPart, numerator) }),
    ...(denominator === undefined ? {} : { denominator: worth(isPart, denominator) }),
  }
}

/** A figure of the record as a cell; empty where the record has none. */
export function frozenCell(
  record: Pick<Appraisal, 'unit'>,
  id: string,
  frozen: Figures[string] | undefined,
  section?: string,
): Cell {
  if (frozen === undefined) return { kind: 'empty' }
  const metric = metricNamed(id)
  const part = section === undefined ? frozen : { value: frozen.by_section?.[section] ?? null }
  const plain = plainFigure(record, id, part)
  if (metric === undefined) return { kind: 'figure', unit: 'index', value: plain.value }
  return figure(metric, plain)
}
