/** The report `strategy`: axes, from need to axis, cross-functional projects, demands added in mid-plan, preparation. */
import { printed } from '../../values/language.ts'
import type { ReportKind } from '../report-kind.ts'
import { defineReport } from '../report-kind.ts'
import { axes } from './axes.ts'
import { crossFunctional } from './cross-functional.ts'
import { demand } from './demand-register.ts'
import { newDemands } from './new-demands.ts'
import { preparation } from './preparation.ts'
import { scoringGrid } from './scoring-grid.ts'

const TITLE = printed('strategy', { fr: 'Stratégie', en: 'Strategy' })

export const STRATEGY: ReportKind = defineReport(
  'strategy',
  TITLE,
  [axes, demand, crossFunctional, newDemands, preparation, scoringGrid],
  { subjects: ['strategy', 'needs', 'projects'] },
)
