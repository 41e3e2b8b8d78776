/** Four reports of the smallest sample plan as a French reader gets them; `goldens.slow.test.ts` holds all of them. */
import { it } from 'vitest'
import { committeePage } from '../../src/commands/report/committee-page.ts'
import { report, reportNamed } from '../../src/commands/report/report.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { renderMarkdown } from '../../src/render/markdown.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { expectPage, PLAN } from '../support/goldens.ts'
import { renderOptions } from '../support/render-options.ts'
import { REPOSITORY } from '../support/scenario.ts'

/** Made without the command line, which loads more than a page needs. */
async function pageOf(name: string): Promise<string> {
  const loaded = loadPlan(readPlanFolder(REPOSITORY, PLAN), {})
  const { plan } = loaded
  const kind = plan && reportNamed(plan, name)
  if (plan === undefined || kind === undefined) throw new Error(`the sample has no ${name}`)
  return await renderMarkdown(committeePage(plan, report(loaded, kind), 'page'), renderOptions('fr'))
}

it.each(['dashboard', 'portfolio', 'budget', 'load'])('%s', async (name) => {
  await expectPage(name, await pageOf(name))
})
