/** A page that keeps some projects of its plan says of these alone that none has something: one that is left out may have it. */
import { describe, expect, it } from 'vitest'
import { pictures } from '../../src/reports/dashboard/pictures.ts'
import { directionDecisions } from '../../src/reports/direction/decisions.ts'
import { estimates } from '../../src/reports/funding/estimates.ts'
import { buildRun, fullCost } from '../../src/reports/funding/full-cost.ts'
import { grossToNet } from '../../src/reports/funding/gross-to-net.ts'
import { moneySides } from '../../src/reports/funding/money-sides.ts'
import { declaredWeatherSection, reviewNews } from '../../src/reports/governance/ratings.ts'
import { narrowed } from '../../src/reports/project-choice.ts'
import type { ReportContext, SectionKind } from '../../src/reports/report-kind.ts'
import { riskActions } from '../../src/reports/risks/actions.ts'
import { riskMap } from '../../src/reports/risks/map.ts'
import { occurredRisks, risksToReview, topRisks } from '../../src/reports/risks/register.ts'
import { attention } from '../../src/reports/sections/attention.ts'
import { budget } from '../../src/reports/sections/budget.ts'
import { completion } from '../../src/reports/sections/completion.ts'
import { earnedValue } from '../../src/reports/sections/earned-value.ts'
import { opinions } from '../../src/reports/security/opinions.ts'
import { securityProjects, securitySpending } from '../../src/reports/security/projects.ts'
import { crossFunctional } from '../../src/reports/strategy/cross-functional.ts'
import { newDemands } from '../../src/reports/strategy/new-demands.ts'
import { contextOf } from '../support/annual-section.ts'
import { notesOf } from '../support/page.ts'
import { planWith } from '../support/plan-builder.ts'
import { sectionOf } from '../support/section-of.ts'

const SECTIONS = [
  pictures,
  directionDecisions,
  estimates,
  buildRun,
  fullCost,
  grossToNet,
  moneySides,
  declaredWeatherSection,
  reviewNews,
  riskActions,
  riskMap,
  occurredRisks,
  risksToReview,
  topRisks,
  attention,
  budget,
  earnedValue,
  opinions,
  securityProjects,
  crossFunctional,
  newDemands,
] as unknown as readonly SectionKind<ReportContext>[]

/** Sections that say that no project is retained. */
const OF_RETAINED = [completion, securitySpending] as const

const notesIn = (kind: SectionKind<ReportContext>, context: ReportContext): string =>
  notesOf(sectionOf(kind, context)).join(' ')

const BEGIN = 'Of the projects of this page: '

describe('that there is none', () => {
  const plan = planWith({ projects: [{ id: 'BARE', status: 'approved' }, { id: 'OTHER' }] })

  it.each(SECTIONS.map((kind) => ({ kind, id: kind.id })))(
    'is said in $id of the projects that stay, where others are left out',
    ({ kind }) => {
      const context: ReportContext = contextOf(plan)
      expect(notesIn(kind, narrowed(context, { status: 'approved' }))).toContain(BEGIN)
      expect(notesIn(kind, context)).not.toContain(BEGIN)
    },
  )
})

describe('that no project is retained', () => {
  const plan = planWith({ projects: [{ id: 'ASKED', status: 'candidate' }, { id: 'KEPT' }] })

  it.each(OF_RETAINED.map((kind) => ({ kind, id: kind.id })))(
    'is said in $id of the candidates that stay',
    ({ kind }) => {
      const context: ReportContext = contextOf(plan)
      expect(notesIn(kind, narrowed(context, { status: 'candidate' }))).toContain(`${BEGIN}no project is`)
      expect(notesIn(kind, context)).not.toContain(BEGIN)
    },
  )
})
