/** The report `arbitration`: the answer first, then why, what it hangs on, and what more means would bring. */
import type { Bilingual } from '../../values/language.ts'
import { shownDefinitions, withUniqueTables } from '../document/assemble.ts'
import type { Report, Section } from '../document/document.ts'
import { provenanceOf } from '../document/figures.ts'
import type { ARBITRATION_SECTION_IDS } from '../section-ids.ts'
import { answer } from './answer.ts'
import { choices } from './choices.ts'
import { conflict } from './conflict.ts'
import { type ArbitrationContext, frameName, type ProposalContext } from './context.ts'
import { frontier } from './frontier.ts'
import { limits } from './limits.ts'
import { replan, robust } from './modes.ts'
import { refusals } from './refusals.ts'
import { reliefs } from './reliefs.ts'
import { toEstimate } from './to-estimate.ts'

type SectionId = (typeof ARBITRATION_SECTION_IDS)[number]

/** The sections of a mode, and those that a replanning has no use for. */
function modeSections(context: ProposalContext): (readonly [SectionId, () => Section])[] {
  const asked = context.frontier
  const { replanned, robustness } = context
  return [
    ...(replanned === undefined ? [] : [['replan', () => replan(context, replanned)] as const]),
    ...(asked === undefined ? [] : [['frontier', () => frontier(context, asked)] as const]),
    ...(robustness === undefined ? [] : [['robust', () => robust(context)] as const]),
  ]
}

function estimateSections(context: ArbitrationContext): (readonly [SectionId, () => Section])[] {
  if (context.estimates.barred.length === 0) return []
  return [['to-estimate', () => toEstimate(context)] as const]
}

function proposalSections(context: ProposalContext): (readonly [SectionId, () => Section])[] {
  const own = [['answer', () => answer(context)] as const]
  const isReplan = context.replanned !== undefined
  const modes = modeSections(context)
  return [
    ...(isReplan ? [...modes, ...own] : [...own, ...modes]),
    ...(isReplan
      ? []
      : ([
          ['choices', () => choices(context)],
          ['refusals', () => refusals(context)],
        ] as const)),
    ...(isReplan ? [] : estimateSections(context)),
    ['limits', () => limits(context)],
    ...((context.proposal.marginalValues ?? []).length === 0
      ? []
      : [['reliefs', () => reliefs(context)] as const]),
  ]
}

function sectionsOf(context: ArbitrationContext): (readonly [SectionId, () => Section])[] {
  const { arbitration, figures } = context
  const { proposal, deadlock } = arbitration
  if (proposal !== undefined && figures !== undefined)
    return proposalSections({ ...context, proposal, figures })
  if (deadlock === undefined) return []
  return [['conflict', () => conflict(context, deadlock)], ...estimateSections(context)]
}

function titleOf({ arbitration, replanned }: ArbitrationContext): Bilingual {
  const name = frameName(arbitration)
  if (replanned !== undefined)
    return { fr: `Replanification de ${name.fr}`, en: `Replanning of ${name.en}` }
  return {
    fr: `Arbitrage dans le cadre\u00a0: ${name.fr}`,
    en: `Arbitration in the frame: ${name.en}`,
  }
}

/** The report of an arbitration, with the named sections or all that it has. */
export function arbitrationReport(context: ArbitrationContext, wanted: readonly string[]): Report {
  const built = sectionsOf(context)
    .filter(([id]) => wanted.length === 0 || wanted.includes(id))
    .map(([, build]) => build())
  const sections = withUniqueTables(built)
  return {
    id: 'arbitration',
    title: titleOf(context),
    provenance: provenanceOf(context.arbitration.plan),
    sections,
    definitions: shownDefinitions(sections),
  }
}
