/** The report of `plan smooth`: what moves, what it is good for, and what stays too much; and all of it as data. */
import { MODE_TITLES } from '../../lang/catalogue/smoothing.ts'
import type { Bilingual } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import type { Report } from '../document/document.ts'
import { figuresData } from '../document/figures.ts'
import { buildReport, defineReport } from '../report-kind.ts'
import { ANSWER_METRICS, answer } from './answer.ts'
import { isAnswered, leastOverload, type SmoothingContext } from './context.ts'
import { hiring } from './hiring.ts'
import { money } from './money.ts'
import { moves, movesData } from './moves.ts'
import { residue, residueData } from './residue.ts'
import { roadmap } from './roadmap.ts'
import { teams } from './teams.ts'

const TEXTS = {
  ofScenario: (title: Bilingual, scenario: string) => ({
    fr: `${title.fr}, scénario ${scenario}`,
    en: `${title.en}, scenario ${scenario}`,
  }),
}

function titleOf({ smoothing, frame }: SmoothingContext): Bilingual {
  const title = MODE_TITLES[smoothing.mode]
  return frame === undefined ? title : TEXTS.ofScenario(title, frame)
}

/** `--section` takes the ids of its sections. */
export const SMOOTHING_REPORT = defineReport('smoothing', titleOf, [
  answer,
  teams,
  money,
  moves,
  roadmap,
  residue,
  hiring,
])

/** The report of a smoothing, with the named sections or all of them; only `answer` where nothing was found. */
export function smoothingReport(context: SmoothingContext, wanted: readonly string[]): Report {
  const { smoothing } = context
  const shown = isAnswered(smoothing) ? wanted : [answer.id]
  return buildReport(SMOOTHING_REPORT, context, smoothing.before, shown)
}

/** The figures for machines: those of the answer, and what is asked and spent in all. */
const METRICS = [...ANSWER_METRICS, 'workload_demand', 'spending'] as const

export function smoothingData({ smoothing, before, after, frame }: SmoothingContext): Record<string, unknown> {
  const { mode, status, isCutOff, bound, isProven, open, movable, idleMoves } = smoothing
  const { past, beyondMargin } = smoothing
  const overload = leastOverload(bound.days, after.whole('overload_days'))
  return {
    mode,
    scenario: frame ?? null,
    status,
    cut_off: isCutOff,
    least: { overload_days: plain(overload), overspend: plain(bound.money) },
    proven: { overload_days: isProven.days, overspend: isProven.money },
    projects: { open, movable, moved: smoothing.moves.length, put_back: idleMoves },
    metrics: { before: figuresData(before, METRICS), after: figuresData(after, METRICS) },
    days_beyond_margin: { before: plain(beyondMargin.before), after: plain(beyondMargin.after) },
    past: { overload_days: plain(past.days), overspend: plain(past.money) },
    moves: movesData(smoothing),
    ...residueData(smoothing),
    clashes: smoothing.conflicts.map((chain) => chain.map(({ id }) => id)),
    broken: smoothing.newBreaches.map(({ rule, hit }) => ({
      rule: rule.id,
      entity: hit.entity ?? null,
      message: hit.message.en,
    })),
    choices: Object.fromEntries(smoothing.choices),
  }
}
