/** What the coverage of regimes says of the approval of a regime that only the plan knows. */
import { describe, expect, it } from 'vitest'
import { standingName } from '../../../src/lang/catalogue/security-names.ts'
import { computeFigures } from '../../../src/reports/document/figures.ts'
import { narrowed } from '../../../src/reports/project-choice.ts'
import { regimeCoverage } from '../../../src/reports/security/coverage.ts'
import { securityProjects } from '../../../src/reports/security/projects.ts'
import { securityProjectDropped } from '../../../src/rules/security.ts'
import { planWith } from '../../support/plan-builder.ts'
import { sectionOf } from '../../support/section-of.ts'

describe('a security project that was given up', () => {
  it('needs no acceptance of the risk where others cover its measures, on the page as in the rule', () => {
    const plan = planWith({
      regimes: [{ id: 'own', measures: [{ id: 'a', status: 'gap' }] }],
      projects: [
        { id: 'OLD', status: 'cancelled', axis: 'A', security: { measures: ['own/a'] } },
        { id: 'NEW', axis: 'B', security: { measures: ['OWN/A'] } },
      ],
    })
    const figures = computeFigures(plan)
    const whole = { plan, figures, previous: undefined, findings: [], standing: [] }
    // The project that covers them may be outside a report about some projects.
    for (const context of [whole, narrowed(whole, { axis: 'A' })]) {
      const table = sectionOf(securityProjects, context).blocks.find(
        (block) => block.kind === 'table' && block.id === 'security_projects_dropped',
      )
      const cell = table?.kind === 'table' ? table.rows[0]?.cells.at(-1) : undefined
      expect(cell?.kind === 'text' ? cell.text.en : '').toBe('not needed: measures covered otherwise')
    }
    expect([...securityProjectDropped.run(plan)]).toEqual([])
  })
})

describe('a planned measure', () => {
  it('is not said to be without a project beside one that is completed', () => {
    expect(standingName('planned').en).toBe('planned, no project under way or to come')
  })
})

describe('the approval by the management', () => {
  it('is not said to be asked for or not by a text that the program does not know', () => {
    const plan = planWith({
      regimes: [{ id: 'policy', title: 'Own', measures: [{ id: 'a', status: 'gap' }] }, { id: 'nis2' }, { id: 'rgaa' }],
    })
    const figures = computeFigures(plan)
    const context = { plan, figures, previous: undefined, findings: [], standing: [] }
    const [table] = sectionOf(regimeCoverage, context).blocks
    const index = table?.kind === 'table' ? table.columns.findIndex(({ id }) => id === 'approval') : 0
    const words = (table?.kind === 'table' ? table.rows : []).map(({ cells }) => {
      const cell = cells[index]
      return cell?.kind === 'text' ? cell.text.en : ''
    })
    expect(words).toEqual(['not told', 'not approved', 'not asked for by the text'])
  })
})
