/** How many slides the decks for committees have: nobody sits through twenty. */
import { describe, expect, it } from 'vitest'
import { arbitrate, prepareArbitration } from '../../src/commands/arbitrate/arbitrate.ts'
import { committeePage } from '../../src/commands/report/committee-page.ts'
import { report } from '../../src/commands/report/report.ts'
import { viewScenarios } from '../../src/commands/scenario/view-scenarios.ts'
import { loadPlan, type ReadablePlan } from '../../src/plan/load/load-plan.ts'
import { renderPptx } from '../../src/render/pptx.ts'
import { reportsOf } from '../../src/reports/catalogue.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { withEngine } from '../support/arbitration-of.ts'
import { readDeck } from '../support/read-deck.ts'
import { renderOptions } from '../support/render-options.ts'
import { REPOSITORY } from '../support/scenario.ts'

const RUNNING = 'plans/centre-val-de-loire-2022-2027'
const DRAFT = 'plans/draft'

function sample(path: string): ReadablePlan {
  const loaded = loadPlan(readPlanFolder(REPOSITORY, path), {})
  const { plan } = loaded
  if (plan === undefined) throw new Error(`no plan in ${path}`)
  return { ...loaded, plan }
}

function reportOf(path: string, id: string): CommandResult {
  const loaded = sample(path)
  const kind = reportsOf(loaded.plan).find((one) => one.id === id)
  if (kind === undefined) throw new Error(`${path} has no report ${id}`)
  return committeePage(loaded.plan, report(loaded, kind), 'page')
}

async function arbitrationOf(path: string): Promise<CommandResult> {
  const loaded = sample(path)
  const asked = { frame: undefined, measure: undefined, mode: { kind: 'choice' as const } }
  const posed = prepareArbitration(loaded, { ...asked, isBare: false })
  const view = await withEngine(({ engine }) =>
    arbitrate(loaded, posed, { engine, budget: { isThorough: false }, watch: {} }),
  )
  return committeePage(loaded.plan, view.result([], 'page'), 'page')
}

async function titlesOf(result: CommandResult, lang: 'fr' | 'en'): Promise<string[]> {
  return readDeck(await renderPptx(result, renderOptions(lang))).map(({ title }) => title)
}

const LANGUAGES = ['fr', 'en'] as const

describe('the deck', () => {
  it.each([
    ['direction', RUNNING, 6],
    ['direction', DRAFT, 6],
    ['meeting', RUNNING, 8],
  ] as const)('of the report %s of %s has no more slides than %i', async (id, path, most) => {
    const result = reportOf(path, id)
    for (const lang of LANGUAGES) expect((await titlesOf(result, lang)).length).toBeLessThanOrEqual(most)
  })

  it.each([RUNNING, DRAFT])('of the scenarios of %s has five slides', async (path) => {
    const result = viewScenarios(sample(path)).result([], 'page')
    for (const lang of LANGUAGES) expect(await titlesOf(result, lang)).toHaveLength(6)
  })

  it('of an arbitration has eight slides at most, the first of them under what is proposed', async () => {
    const result = await arbitrationOf(DRAFT)
    const [fr, en] = [await titlesOf(result, 'fr'), await titlesOf(result, 'en')]
    for (const titles of [fr, en]) expect(titles.length).toBeLessThanOrEqual(8)
    expect(fr[1]).toMatch(/^Le meilleur choix retient 18\sprojets sur 18, pour une valeur de 10,06\.$/)
    expect(en[1]).toMatch(/^The best choice keeps 18 of 18\sprojects, worth 10\.06\.$/)
  })
})
