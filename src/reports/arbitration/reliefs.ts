/** What more means would bring: a person in a team, or 100,000 in a year and section. */

import type { MarginalValue } from '../../arbitration/explain/marginal-values.ts'
import { ARBITRATION_LABELS, proofText } from '../../lang/catalogue/arbitration.ts'
import type { ExtraMeans } from '../../limits/define.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Row, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { namedProjects } from '../words/names.ts'
import { note, type ProposalContext } from './context.ts'
import { aimChangeText } from './reasons.ts'

/** Below this, a gain is noise of the last digits. */
const NOISE = 1e-6

/** More means in words. */
export function meansText(plan: Pick<Plan, 'currency'>, means: ExtraMeans): Bilingual {
  return bilingual((lang) => means.words(plan, lang))
}

function index(value: number): Cell {
  return {
    kind: 'figure',
    unit: 'index',
    value: Number.isFinite(value) ? value : null,
    isChange: true,
  }
}

function proofCell({ isProven, isTried }: MarginalValue): Cell {
  if (!isTried) return text({ fr: 'non essayé', en: 'not tried' }, 'quiet')
  return text(proofText(isProven), isProven ? undefined : 'quiet')
}

function names(plan: Plan, projects: readonly Project[]): Cell {
  return text(bilingual((lang) => namedProjects(plan, projects, lang)))
}

function reliefTable(plan: Plan, reliefs: readonly MarginalValue[]): Table {
  return withoutIdleColumns({
    kind: 'table',
    id: 'reliefs',
    columns: [
      { id: 'means', title: ARBITRATION_LABELS.means, unit: 'text' },
      { id: 'aims', title: ARBITRATION_LABELS.aims, unit: 'text' },
      { id: 'gain', title: ARBITRATION_LABELS.gain, unit: 'index' },
      { id: 'at_most', title: ARBITRATION_LABELS.at_most, unit: 'index' },
      { id: 'proof', title: ARBITRATION_LABELS.proof, unit: 'text' },
      { id: 'enter', title: ARBITRATION_LABELS.along, unit: 'text' },
      { id: 'leave', title: ARBITRATION_LABELS.leave, unit: 'text' },
    ],
    rows: reliefs.map(
      (relief): Row => ({
        id: meansText(plan, relief.means).en,
        cells: [
          text(meansText(plan, relief.means)),
          text(aimChangeText(relief.aims)),
          index(relief.change),
          index(relief.atMost),
          proofCell(relief),
          names(plan, relief.entering),
          names(plan, relief.leaving),
        ],
      }),
    ),
  })
}

function idleText(plan: Plan, idle: readonly MarginalValue[], lang: Lang): string {
  const told = idle.map(({ means }) => meansText(plan, means)[lang]).join(', ')
  return lang === 'fr'
    ? `N’apportent rien (prouvé)\u00a0: ${told}.`
    : `Bring nothing (proven): ${told}.`
}

/** The section `reliefs`. */
export function reliefs({ proposal, arbitration }: ProposalContext): Section {
  const all = proposal.marginalValues ?? []
  const { plan } = arbitration
  const idle = all.filter(
    (relief) => relief.isProven && relief.shift === 0 && relief.change <= NOISE,
  )
  const telling = all
    .filter((relief) => !idle.includes(relief))
    .sort((left, right) => right.shift - left.shift || right.change - left.change)
  return {
    id: 'reliefs',
    title: { fr: 'Ce que vaudraient des moyens en plus', en: 'What more means would be worth' },
    blocks: [
      ...(telling.length === 0 ? [] : [reliefTable(plan, telling)]),
      ...(idle.length === 0
        ? []
        : [
            note(
              bilingual((lang) => idleText(plan, idle, lang)),
              'quiet',
            ),
          ]),
    ],
  }
}
