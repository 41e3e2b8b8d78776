/** Says in lines what an approval wrote into a plan: the heading first. */

import { countLine, decidedBy, enteredLines, WRITE_TEXTS } from '../../lang/catalogue/writing.ts'
import { quote } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Lang } from '../../values/language.ts'
import type { UnwrittenCap } from '../edits/frame.ts'
import { frozenLines } from '../edits/freeze.ts'
import type { Approval } from './approve.ts'

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

function capLines(caps: readonly UnwrittenCap[], what: 'in_force' | 'outside', lang: Lang): string[] {
  return countLine(
    what,
    caps.map((cap) => capText(cap, lang)),
    lang,
  )
}

export function approvalSummary(approval: Approval, lang: Lang): string[] {
  const { scenario, decision, date, taken, added, changed, superseded, refused, frame, freeze } = approval
  const covered = added.filter((id) => !approval.uncovered.includes(id))
  const title = quote(titleOf(scenario.title, scenario.id)[lang], lang)
  const what = `${WRITE_TEXTS.scenario[lang]} ${title} ${WRITE_TEXTS.approved[lang]}`
  return [
    decidedBy(what, { ...decision, date }, lang),
    ...enteredLines(approval, lang),
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
