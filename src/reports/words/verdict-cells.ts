/** The cells of measured results: a verdict with its tone, a value in the user's own unit, a share of the way. */
import { TRENDS, verdictLabel } from '../../lang/catalogue/verdicts.ts'
import type { BenefitResult } from '../../metrics/base/benefit-results.ts'
import type { ObjectiveResult } from '../../metrics/base/objective-results.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { quantity, text } from '../document/cell.ts'
import type { Cell, Tone } from '../document/document.ts'

const TONES: Readonly<Record<string, Tone>> = {
  reached: 'good',
  on_track: 'good',
  late: 'watch',
  missed: 'bad',
  not_measured: 'quiet',
  no_start: 'quiet',
  no_target: 'quiet',
}

export function objectiveWords({ verdict }: ObjectiveResult): Bilingual {
  return verdictLabel(verdict)
}

/** The same with which way the last value went, while the target is not reached. */
function withTrend(result: ObjectiveResult): Bilingual {
  const { verdict, trend } = result
  const label = objectiveWords(result)
  if (trend === undefined || verdict === 'reached') return label
  return bilingual((lang) => `${label[lang]} (${TRENDS[trend][lang]})`)
}

export function objectiveCell(result: ObjectiveResult): Cell {
  const tone = result.trend === 'further' && result.verdict === 'on_track' ? 'watch' : undefined
  return text(withTrend(result), tone ?? TONES[result.verdict])
}

export function benefitCell({ verdict }: BenefitResult): Cell {
  return text(verdictLabel(verdict), TONES[verdict])
}

/** A value in the unit that the plan gives it, which stands beside it. */
export function measuredCell(value: number | undefined): Cell {
  return quantity('count', value)
}

/** What is measured and its unit: `délai de reprise (heures)`. */
export function withUnit(what: string, unit: string | undefined): string {
  return unit === undefined ? what : `${what} (${unit})`
}

/** Whether the use of a project's result is at its target. */
export function adoptionCell({
  target,
  actual,
}: {
  readonly target: number
  readonly actual?: number | undefined
}): Cell {
  if (actual === undefined) return text(verdictLabel('not_measured'), 'quiet')
  return actual >= target ? text(verdictLabel('reached'), 'good') : text(verdictLabel('below'), 'watch')
}
