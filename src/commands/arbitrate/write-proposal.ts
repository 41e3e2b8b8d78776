/**
 * Writes the proposal of an arbitration into a plan as a scenario: each choice with its reason, and what a replanning
 * proved gives way to the demands that it lets in.
 */

import { type Arbitration, marginsTaken, overrunsIn, type Proposal } from '../../arbitration/arbitration.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { type ArbitratedFacts, arbitratedMade, arbitratedTexts } from '../../lang/catalogue/arbitration.ts'
import { countLine } from '../../lang/catalogue/writing.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { countsAgainstTeam } from '../../metrics/base/demand.ts'
import { spendingOf } from '../../metrics/base/spending.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isAdditionOnceRetained, isCandidate } from '../../plan/project-status.ts'
import { stakeText } from '../../reports/arbitration/at-stake.ts'
import { movedText, outText } from '../../reports/arbitration/reasons.ts'
import { computeFigures } from '../../reports/document/figures.ts'
import { obligationText } from '../../reports/words/eligibility.ts'
import { isObliged } from '../../scenarios/obligation.ts'
import type { Raw } from '../../schema/document.ts'
import { dayText } from '../../values/calendar.ts'
import type { Lang } from '../../values/language.ts'
import { withScenario } from '../edits/new-record.ts'
import { writtenAmount, writtenDays } from '../edits/written-quantity.ts'
import type { PlanDraft } from '../plan-draft.ts'
import type { ArbitrationView } from './arbitrate.ts'

type GivenWay = NonNullable<Raw<'projects'>['displaces']>

/** The money and the days by team that a project takes where no project gives way to it: so much less is in reserve. */
function reserveTaken(plan: Plan, project: Project): GivenWay {
  const cents = spendingOf(plan, project, {})
  const works = project.workload.filter((work) => countsAgainstTeam(work) && work.total > 0)
  return [
    ...(cents > 0 ? [{ money: writtenAmount(cents, plan) }] : []),
    ...works.map(({ team, total }) => ({ days: writtenDays(total), ...(team === undefined ? {} : { team }) })),
  ]
}

/**
 * By the id of each demand that comes in, what gives way to all of them together: the projects that were in and leave, or
 * that a replanning moves, in plan order; where there is none, what the demand itself takes of the reserve. Demands are
 * those of a replanning, else what comes in as an addition. A choice of what is worth most moves projects for other
 * reasons too.
 *
 * @param urgent - ids of the demands of a replanning; undefined where nothing is replanned.
 */
function givenWayTo(
  written: Plan,
  { plan, verdicts }: Pick<Proposal, 'plan' | 'verdicts'>,
  urgent: readonly string[] | undefined,
): ReadonlyMap<string, GivenWay> {
  const isDemand = ({ project, isIn, wasIn }: ProjectDecision): boolean => {
    if (urgent !== undefined) return urgent.includes(project.id)
    const own = projectById(written, project.id)
    return isIn && !wasIn && own !== undefined && isAdditionOnceRetained(written, own)
  }
  const givesWay = ({ isIn, isMoved }: ProjectDecision): boolean => !isIn || (urgent !== undefined && isMoved)
  const projects = verdicts
    .filter((one) => !isDemand(one) && one.wasIn && givesWay(one))
    .map(({ project }) => project.id)
  return new Map(
    verdicts
      .filter(isDemand)
      .map(({ project }): [string, GivenWay] => [
        project.id,
        projects.length > 0 ? projects : reserveTaken(plan, project),
      ])
      .filter(([, displaces]) => displaces.length > 0),
  )
}

const TEXTS = { kept: { fr: 'retenu par sa valeur', en: 'kept for its value' }, moved: { fr: 'décalé', en: 'moved' } }

function reasonOf(frame: Plan, verdict: ProjectDecision, lang: Lang): string {
  const { why, value, isIn, isMoved, standing, contribution } = verdict
  const first = stakeText(frame, contribution)?.[lang]
  if (!isIn) return outText(frame, why, value)[lang]
  const own = isObliged(standing) ? obligationText(standing)[lang] : (first ?? TEXTS.kept[lang])
  if (!isMoved || why === undefined) return own
  return `${own}${semicolon(lang)}${TEXTS.moved[lang]}, ${movedText(frame, why)[lang]}`
}

function choicesOf(
  frame: Plan,
  { choices, verdicts }: Proposal,
  givenWay: ReadonlyMap<string, GivenWay>,
  lang: Lang,
): Record<string, unknown> {
  const found = new Map(verdicts.map((verdict) => [verdict.project.id, verdict]))
  return Object.fromEntries(
    [...choices].map(([id, choice]) => {
      const verdict = found.get(id)
      if (verdict === undefined) return [id, choice]
      const displaces = givenWay.get(id)
      const reason = reasonOf(frame, verdict, lang)
      return [id, { ...choice, ...(displaces === undefined ? {} : { displaces }), reason }]
    }),
  )
}

/** Refusals of what nobody has estimated yet: no judgement on the project. */
const WAITING: readonly string[] = ['estimate', 'need-estimate']

/**
 * The candidates that the proposal leaves where they are: said aloud, with the reason, so that the decision that
 * approves it refuses them too. One without a score, or to be estimated, was not judged, and a replanning is not about those that nobody
 * asked for: they go on waiting.
 */
function refusalsOf(frame: Plan, { choices, verdicts }: Proposal, lang: Lang): Record<string, unknown> {
  return Object.fromEntries(
    verdicts
      .filter(
        ({ project, isIn, value, why }) =>
          !isIn &&
          value !== undefined &&
          isCandidate(project) &&
          !choices.has(project.id) &&
          !WAITING.includes(why?.kind ?? ''),
      )
      .map((verdict) => [verdict.project.id, { out: true, reason: reasonOf(frame, verdict, lang) }]),
  )
}

function factsOf({ measure, engine, isCutOff, frame, formulation }: Arbitration, proposal: Proposal): ArbitratedFacts {
  const value = computeFigures(proposal.plan).whole('retained_value').value ?? 0
  const marginCost = marginsTaken(proposal.caps).cost
  const gap = Math.max(0, proposal.worth.bound - proposal.worth.chosen)
  return {
    measure,
    engine,
    isCutOff,
    value,
    marginCost,
    gap,
    chosen: proposal.worth.chosen,
    isOptimal: proposal.worth.isOptimal,
    fewestMoves: proposal.worth.fewestMoves,
    frame: frame.frame?.id,
    toEstimate: formulation.map.activities.filter(({ barrier }) => barrier?.kind === 'estimate').length,
    hasOverrun: overrunsIn(proposal.caps).length > 0,
  }
}

/**
 * The draft with the proposal as a scenario that starts from the frame, and the ids of the projects that it lets in, leaves
 * out and moves against it.
 *
 * @param proposal - of the arbitration of this draft's plan.
 */
export function addArbitrated(
  draft: PlanDraft,
  id: string,
  { arbitration, urgent }: ArbitrationView,
  proposal: Proposal,
) {
  const { plan } = draft
  const { lang } = plan
  const { frame } = arbitration
  const { title, assumptions } = arbitratedTexts(factsOf(arbitration, proposal), dayText(plan.asOf), lang)
  const choices = {
    ...choicesOf(frame.plan, proposal, givenWayTo(plan, proposal, urgent), lang),
    ...(urgent === undefined ? refusalsOf(frame.plan, proposal, lang) : {}),
  }
  const made = withScenario(draft, {
    id,
    title,
    kind: 'custom',
    status: 'draft',
    ...(frame.frame === undefined ? {} : { extends: frame.frame.id }),
    assumptions,
    ...(Object.keys(choices).length === 0 ? {} : { choices }),
  })
  const ids = (isSo: (verdict: ProjectDecision) => boolean): string[] =>
    proposal.verdicts.filter(isSo).map(({ project }) => project.id)
  return {
    draft: made,
    id,
    entering: ids(({ isIn, wasIn }) => isIn && !wasIn),
    leaving: ids(({ isIn, wasIn }) => !isIn && wasIn),
    moving: ids(({ isMoved }) => isMoved),
  }
}

export function arbitratedSummary(
  { id, entering, leaving, moving }: ReturnType<typeof addArbitrated>,
  lang: Lang,
): string[] {
  return [
    arbitratedMade(id, lang),
    ...countLine('kept', entering, lang),
    ...countLine('left_out', leaving, lang),
    ...countLine('changed', moving, lang),
  ]
}
