/** Says in lines what a command wrote into a plan: the heading first. */

import { arbitratedMade } from '../../lang/catalogue/arbitration.ts'
import { countLine, decidedBy, minimumMade, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { quote } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Lang } from '../../values/language.ts'
import type { ArbitratedScenario } from '../arbitrate/write-proposal.ts'
import type { Approval } from '../scenario-approve/approve.ts'
import type { NewScenario } from '../scenario-new/add-do-minimum.ts'
import type { UnwrittenCap } from './frame.ts'
import type { FreezeResult } from './freeze.ts'
import type { Ground } from './project.ts'

function frozenLines(
  { frozen, rebaselined, departing, seal, isOverridden }: FreezeResult,
  lang: Lang,
): string[] {
  return [
    ...(isOverridden ? [WRITE_TEXTS.overridden[lang]] : []),
    ...countLine('frozen', frozen, lang),
    ...countLine('rebaselined', rebaselined, lang),
    ...countLine('departing', departing, lang),
    ...(seal === 'new' ? [WRITE_TEXTS.sealed[lang]] : []),
  ]
}

/** What a freeze did, or that there was nothing to do. */
export function freezeSummary(
  frozen: FreezeResult,
  { decision, date }: Ground,
  lang: Lang,
): string[] {
  const headings = {
    new: decidedBy(WRITE_TEXTS.frozen[lang], { ...decision, date }, lang),
    hash: WRITE_TEXTS.sealed_only[lang],
    none: WRITE_TEXTS.nothing[lang],
  }
  return [headings[frozen.seal ?? 'none'], ...frozenLines(frozen, lang)]
}

function adoptionLines({ isAdopted, hasAuthority }: Approval, lang: Lang): string[] {
  if (isAdopted) return [WRITE_TEXTS.adopted[lang]]
  return hasAuthority ? [] : [WRITE_TEXTS.not_adopted[lang]]
}

/** A cap that stays in the scenario, in a word or two. */
function capText(cap: UnwrittenCap, lang: Lang): string {
  switch (cap.kind) {
    case 'lifted':
      return `${cap.year} ${cap.section} ${cap.edge}: null`
    case 'staff-unknown':
      return `${cap.team} (${WRITE_TEXTS.staff_unknown[lang]})`
    case 'by-id':
      return `${cap.key} ${cap.id}`
  }
}

function capLines(
  caps: readonly UnwrittenCap[],
  what: 'in_force' | 'outside',
  lang: Lang,
): string[] {
  return countLine(
    what,
    caps.map((cap) => capText(cap, lang)),
    lang,
  )
}

/** What an approval did. */
export function approvalSummary(approval: Approval, lang: Lang): string[] {
  const { scenario, decision, date, taken, added, changed, superseded, refused, frame, freeze } =
    approval
  const covered = added.filter((id) => !approval.uncovered.includes(id))
  const title = quote(titleOf(scenario.title, scenario.id)[lang], lang)
  const what = `${WRITE_TEXTS.scenario[lang]} ${title} ${WRITE_TEXTS.approved[lang]}`
  return [
    decidedBy(what, { ...decision, date }, lang),
    ...(approval.isNewDecision ? [WRITE_TEXTS.new_decision[lang]] : []),
    ...taken.flatMap(({ status, ids }) => countLine(status, ids, lang)),
    ...countLine('added', covered, lang),
    ...countLine('uncovered', approval.uncovered, lang),
    ...countLine('changed', changed, lang),
    ...countLine('superseded', superseded, lang),
    ...countLine('refused', refused, lang),
    ...adoptionLines(approval, lang),
    ...frozenLines(freeze, lang),
    ...countLine('envelopes', frame.envelopes, lang),
    ...countLine('teams', frame.teams, lang),
    ...capLines(frame.inForce, 'in_force', lang),
    ...capLines(frame.outside, 'outside', lang),
    `${WRITE_TEXTS.appraised[lang]} ${decision.id}`,
  ]
}

/** What a scenario holds that an arbitration wrote. */
export function arbitratedSummary(
  { id, entering, leaving, moving }: ArbitratedScenario,
  lang: Lang,
): string[] {
  return [
    arbitratedMade(id, lang),
    ...countLine('kept', entering, lang),
    ...countLine('left_out', leaving, lang),
    ...countLine('changed', moving, lang),
  ]
}

/** What a new do-minimum scenario holds. */
export function minimumSummary({ id, kept, leftOut }: NewScenario, lang: Lang): string[] {
  return [
    minimumMade(id, lang),
    ...countLine('kept', kept, lang),
    ...countLine('left_out', leftOut, lang),
  ]
}
