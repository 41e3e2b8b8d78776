/** The sections of the report on programme and commitment authorisations, in order. */
import type { ReportContext, SectionKind } from '../report-kind.ts'
import { assignments } from './assignments.ts'
import { carryOver } from './carry-over.ts'
import { schedule } from './schedule.ts'
import { statement } from './statement.ts'
import { votes } from './votes.ts'

export const AUTHORISATION_SECTIONS: readonly SectionKind<ReportContext>[] = [
  statement,
  schedule,
  votes,
  assignments,
  carryOver,
]
