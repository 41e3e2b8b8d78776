/**
 * The arbitration pages of the sample plans in both languages, as a committee reads them: what is kept, at what cost. The
 * French ones are files to read, the English ones are held by their hashes.
 */
import { describe, expect, it } from 'vitest'
import { arbitrate, prepareArbitration } from '../../src/commands/arbitrate/arbitrate.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { builtEngines } from '../support/engines.ts'
import { expectHashed } from '../support/goldens.ts'
import { renderOptions } from '../support/render-options.ts'
import { REPOSITORY } from '../support/scenario.ts'
import { scenarioOf } from '../support/scenario-of.ts'

/** The page without the hash and the number of the files: a key that says nothing of the choice changes them. */
function withoutHash(page: string): string {
  return page.replace(/ · [^·\n]+ [\da-f]{12} \(\d+ [a-z]+\)/u, '')
}

/** The pages of a sample's arbitration, under the named scenario or the plan as it is. */
async function pagesOf(sample: string, frame: string | undefined) {
  const loaded = loadPlan(readPlanFolder(REPOSITORY, `plans/${sample}`), {})
  const { plan } = loaded
  if (plan === undefined) throw new Error('the sample cannot be read')
  const request = {
    frame: frame === undefined ? undefined : scenarioOf(plan, frame),
    measure: undefined,
    mode: { kind: 'choice' as const },
    isBare: false,
  }
  const readable = { ...loaded, plan }
  const posed = prepareArbitration(readable, request)
  const engine = builtEngines()
  try {
    const tools = { engine, budget: { isThorough: false }, watch: {} }
    const view = await arbitrate(readable, posed, tools)
    const sections = ['answer', 'choices', 'refusals', 'alternatives', 'figures']
    const page = (lang: 'fr' | 'en') =>
      renderMarkdown(view.result(sections, 'page'), renderOptions(lang)).then(withoutHash)
    return { fr: await page('fr'), en: await page('en') }
  } finally {
    await engine.close()
  }
}

describe('the arbitration page', () => {
  const pages = [
    ['draft', undefined, 'draft'],
    ['centre-val-de-loire-2022-2027', 'SC-REF', 'running'],
  ] as const
  it.each(pages)('of %s under %s', async (sample, frame, name) => {
    const pages = await pagesOf(sample, frame)
    await expect(pages.fr).toMatchFileSnapshot(`../golden/arbitration-${name}.fr.md`)
    expectHashed('hashes.json', `arbitration-${name}.en.md`, pages.en)
  })
})
