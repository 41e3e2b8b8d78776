/** The report `arbitration`: the answer first, then why, what it hangs on, and what more means would bring; and all of it as data. */
import { frameUseOf, statusOf } from '../../arbitration/arbitration.ts'
import { colon } from '../../lang/punctuation.ts'
import { limitKey } from '../../limits/index.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { finite } from '../document/data-values.ts'
import type { Report } from '../document/document.ts'
import { wholeData } from '../document/figures.ts'
import { buildReport, defineReport } from '../report-kind.ts'
import { SCENARIO_METRICS } from '../scenarios/context.ts'
import { aimsData, gapData, keptForAimData } from './aims.ts'
import { alternatives, alternativesData } from './alternatives.ts'
import { answer } from './answer.ts'
import { choices, keptData, staying } from './choices.ts'
import { conflict, conflictData } from './conflict.ts'
import { type ArbitrationContext, frameName } from './context.ts'
import { figures as figuresSection } from './figures.ts'
import { frontier, frontierData } from './frontier.ts'
import { limitAmount, limits, limitsData, overrunsData } from './limits.ts'
import { marginsData, netValue } from './margins.ts'
import { refusals, refusalsData } from './refusals.ts'
import { reliefs, reliefsData } from './reliefs.ts'
import { replan, replanData } from './replan.ts'
import { roadmap } from './roadmap.ts'
import { robust, robustData } from './robust.ts'
import { estimatesData, toEstimate } from './to-estimate.ts'

const TEXTS = printed('arbitration', {
  replanning: { fr: 'Replanification', en: 'Replanning' },
  arbitration: { fr: 'Arbitrage dans le cadre', en: 'Arbitration in the frame' },
})

function titleOf({ arbitration, replanned }: ArbitrationContext): Bilingual {
  const title = replanned === undefined ? TEXTS.arbitration : TEXTS.replanning
  const frame = frameName(arbitration)
  return bilingual((lang) => `${title[lang]}${colon(lang)} ${frame[lang]}`)
}

export const ARBITRATION_REPORT = defineReport(
  'arbitration',
  titleOf,
  [
    conflict,
    replan,
    answer,
    frontier,
    robust,
    choices,
    refusals,
    alternatives,
    reliefs,
    toEstimate,
    roadmap,
    staying,
    limits,
    figuresSection,
  ],
  { readers: 'committee' },
)

/** The report of an arbitration, with the named sections or all that it has. */
export function arbitrationReport(context: ArbitrationContext, wanted: readonly string[]): Report {
  return buildReport(ARBITRATION_REPORT, context, context.arbitration.plan, wanted)
}

function proposalData(context: ArbitrationContext): object {
  const { arbitration, figures, breaches } = context
  const { proposal, plan, frame } = arbitration
  if (proposal === undefined || figures === undefined) return {}
  const own = { ...context, proposal, figures }
  const { worth, verdicts, aimCosts } = proposal
  const value = netValue(own) ?? 0
  return {
    value,
    margins: marginsData(own),
    bound: finite(value + Math.max(0, worth.bound - worth.chosen)),
    gap: gapData(worth.chosen, worth.bound),
    proven: worth.isOptimal,
    bound_by: worth.provenBy ?? null,
    aims: aimsData(own),
    kept_for_aims: (aimCosts?.kept ?? []).map((one) => keptForAimData(plan, one)),
    fewest_moves_proven: worth.fewestMoves !== undefined,
    fewest_moves_among: worth.fewestMoves ?? null,
    metrics: wholeData(figures, SCENARIO_METRICS),
    breaches: breaches.map(({ finding, isUnavoidable }) => ({
      rule: finding.rule,
      entity: finding.entity ?? null,
      message: finding.message.en,
      facts: finding.facts,
      unavoidable: isUnavoidable,
    })),
    in: verdicts.filter(({ isIn }) => isIn).map((decision) => keptData(frame.plan, decision)),
    out: refusalsData(own),
    overruns: overrunsData(own),
    limits: limitsData(own),
    reliefs: reliefsData(own),
    ...alternativesData(own),
  }
}

function statusText({ arbitration: { proposal, infeasibility } }: ArbitrationContext): string {
  if (proposal !== undefined) return statusOf(proposal)
  return infeasibility?.isProven === true ? 'infeasible' : 'unknown'
}

function freeStartsData({ freeStarts }: ArbitrationContext): object {
  if (freeStarts === undefined) return {}
  const { atLeast, atMost } = freeStarts
  return { free_starts: { value_change_at_least: atLeast, value_change_at_most: finite(atMost) } }
}

/** The arbitration with its proposal, or why there is none, as data: codes and sentences in English, plain units. */
export function arbitrationData(context: ArbitrationContext): Readonly<Record<string, unknown>> {
  const { arbitration, reference, referenceBreaches } = context
  const { marginCost, beyond } = frameUseOf(arbitration.formulation)
  const { measure, plan, engine, seed, isCutOff, frame } = arbitration
  return {
    value_measure: measure,
    value_size: plan.header.value?.size ?? 'none',
    delay_loss: plan.header.value?.delay_loss ?? 0,
    status: statusText(context),
    engine: engine ?? null,
    seed,
    cut_off: isCutOff,
    max_shift: frame.plan.maxShift,
    ...proposalData(context),
    ...estimatesData(context),
    ...freeStartsData(context),
    reference: {
      scenario: frame.frame?.id ?? null,
      metrics: wholeData(reference, SCENARIO_METRICS),
      breaches: referenceBreaches,
      margin_cost: marginCost,
      beyond_limits: beyond.map(({ limit, by }) => ({ limit: limitKey(limit), by: limitAmount(limit, by) })),
    },
    ...frontierData(context),
    ...replanData(context),
    ...robustData(context),
    ...conflictData(context),
  }
}
