/** The annual report of a plan, as its tests look at it. */
import type { Plan } from '../../src/plan/plan.ts'
import { annualReport } from '../../src/reports/annual/report.ts'
import { type AnnualYear, annualYear } from '../../src/reports/annual/year.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'

/** What the report is made of; no findings, nothing before. */
export function contextOf(plan: Plan) {
  const figures = computeFigures(plan)
  return { plan, figures, previous: undefined, findings: [], standing: [] as never }
}

/** A closed year of a plan; throws where it is none. */
export function yearOf(plan: Plan, year = 2023): AnnualYear {
  const found = annualYear(contextOf(plan), year)
  if (found === undefined) throw new Error('no closed year')
  return found
}

/** Texts and cells of a section. */
export function sectionText(plan: Plan, id: string, year = 2023): string {
  return JSON.stringify(annualReport(year).sections(contextOf(plan), [id]))
}
