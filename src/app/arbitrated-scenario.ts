/** Writes the proposal of an arbitration into a plan as a scenario, each choice with its reason. */

import type { Plan } from '../model/plan.ts'
import { stakeText } from '../report/arbitration/aim-words.ts'
import { movedText, outText } from '../report/arbitration/why-words.ts'
import { computeFigures } from '../report/context.ts'
import { standingText } from '../report/scenario/cut-line-words.ts'
import type { Arbitration, Proposal } from '../scenario/arbitration/arbitration.ts'
import type { Verdict } from '../scenario/arbitration/verdicts.ts'
import { isFixed } from '../scenario/standing.ts'
import { type ArbitratedFacts, arbitratedTexts } from '../text/arbitrated-texts.ts'
import { semicolon } from '../text/format.ts'
import { dayText } from '../units/calendar.ts'
import type { Lang } from '../units/language.ts'
import { addScenario } from './add-scenario.ts'
import type { ArbitrationView } from './arbitrate.ts'
import { isRefused, type PlanDraft, type Refused, type Reload } from './plan-draft.ts'

/** A proposal that was written as a scenario. */
export interface ArbitratedScenario {
  readonly draft: PlanDraft
  readonly id: string
  /** Ids of the projects that it lets in, leaves out and moves, against its frame. */
  readonly entering: readonly string[]
  readonly leaving: readonly string[]
  readonly moving: readonly string[]
}

function reasonOf(plan: Plan, verdict: Verdict, lang: Lang): string {
  const { why, value, isIn, isMoved, standing, stake } = verdict
  const first = stakeText(plan, stake)?.[lang]
  if (!isIn) return outText(why, value)[lang]
  const own = isFixed(standing)
    ? standingText(standing)[lang]
    : (first ?? { fr: 'retenu par sa valeur', en: 'kept for its value' }[lang])
  if (!isMoved || why === undefined) return own
  const moved = { fr: 'décalé', en: 'moved' }[lang]
  return `${own}${semicolon(lang)}${moved}, ${movedText(why)[lang]}`
}

function choicesOf(
  plan: Plan,
  { choices, verdicts }: Proposal,
  lang: Lang,
): Record<string, unknown> {
  const found = new Map(verdicts.map((verdict) => [verdict.project.id, verdict]))
  return Object.fromEntries(
    [...choices].map(([id, choice]) => {
      const verdict = found.get(id)
      return [
        id,
        verdict === undefined ? choice : { ...choice, reason: reasonOf(plan, verdict, lang) },
      ]
    }),
  )
}

function factsOf(
  { method, engine, isCutOff, frame }: Arbitration,
  proposal: Proposal,
): ArbitratedFacts {
  const value = computeFigures(proposal.plan).whole('retained_value').value ?? 0
  const gap = Math.max(0, proposal.worth.bound - proposal.worth.chosen)
  return {
    ...{ method, engine, isCutOff, value, gap },
    chosen: proposal.worth.chosen,
    isOptimal: proposal.worth.isOptimal,
    isFewestMoves: proposal.worth.isFewestMoves,
    frame: frame.frame?.id,
  }
}

/**
 * The draft with the proposal as a scenario that starts from the frame.
 *
 * @param proposal - of the arbitration of this draft's plan.
 */
export function addArbitrated(
  draft: PlanDraft,
  id: string,
  { arbitration }: ArbitrationView,
  proposal: Proposal,
  reload: Reload,
): ArbitratedScenario | Refused {
  const { plan } = draft
  const { lang } = plan
  const { frame } = arbitration
  const { title, assumptions } = arbitratedTexts(
    factsOf(arbitration, proposal),
    dayText(plan.asOf),
    lang,
  )
  const choices = choicesOf(plan, proposal, lang)
  const record = {
    ...{ id, title, kind: 'custom', status: 'draft' },
    ...(frame.frame === undefined ? {} : { extends: frame.frame.id }),
    assumptions,
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  }
  const made = addScenario(draft, id, record, reload)
  if (isRefused(made)) return made
  const ids = (isSo: (verdict: Verdict) => boolean): string[] =>
    proposal.verdicts.filter(isSo).map(({ project }) => project.id)
  return {
    ...{ draft: made, id },
    entering: ids(({ isIn, wasIn }) => isIn && !wasIn),
    leaving: ids(({ isIn, wasIn }) => !isIn && wasIn),
    moving: ids(({ isMoved }) => isMoved),
  }
}
