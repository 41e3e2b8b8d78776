/** The pages of a site in tests: the list of its plans, their start pages, one that failed, and a report with its ways. */
import { reportNavigation, sitePages, startNavigation } from '../../src/commands/report-all/site.ts'
import { entryWithoutReports, type SiteEntry, siteEntry } from '../../src/commands/report-all/site-entry.ts'
import { siteIndex, startResult } from '../../src/commands/report-all/site-index.ts'
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import type { CommandResult } from '../../src/reports/document/command-result.ts'
import type { Navigation } from '../../src/reports/document/navigation.ts'
import { guided } from '../../src/reports/guide.ts'
import { startSince } from '../../src/reports/start-page.ts'
import { comparePlans } from '../../src/scenarios/compare/states.ts'
import type { Lang } from '../../src/values/language.ts'
import { readPlanFolder } from '../../src/workspace/plan-folder.ts'
import { SAMPLES } from './sample-plan.ts'
import { REPOSITORY } from './scenario.ts'

/** A page of a site before it is made. */
export interface TestSitePage {
  readonly name: string
  readonly outcome: CommandResult
  readonly lang: Lang
  readonly navigation?: Navigation | undefined
}

/** The samples as plans of one site; the running one has changed since the state that its predecessor is taken for. */
function sampleSites() {
  return SAMPLES.map((name) => {
    const loaded = loadPlan(readPlanFolder(REPOSITORY, `plans/${name}`), {})
    const { plan } = loaded
    if (plan?.previous === undefined) return { path: name, loaded }
    const comparison = comparePlans(plan.previous, plan)
    return { path: name, loaded, older: { told: startSince(plan), loaded, comparison } }
  })
}

/** Every kind of page that stands above reports, and a report with the ways to the others, in a language. */
export function sitePagesOfSamples(lang: Lang): TestSitePage[] {
  const sites = sampleSites().map((site) => ({ site, pages: sitePages(site) }))
  const about = { lang, formats: ['html', 'md', 'xlsx'], isAlone: false }
  const entries: SiteEntry[] = [
    ...sites.map(({ site, pages }) => siteEntry(site, { ...about, pages })),
    entryWithoutReports('failed', lang),
  ]
  const starts = entries.map((entry): TestSitePage => {
    const others = entries.filter((one) => one !== entry)
    const navigation = startNavigation(entry.path, others)
    return { name: `start of ${entry.path}`, outcome: startResult(entry, 'html'), lang, navigation }
  })
  const { site, pages } = sites.at(-1) ?? {}
  const page = pages?.find(({ id }) => id === 'load')
  const entry = entries.find(({ path }) => path === site?.path)
  if (site === undefined || page === undefined || entry === undefined) throw new Error('no sample')
  const ways = {
    plan: entry,
    groups: guided(site.loaded.plan, pages ?? []),
    others: entries.filter((one) => one !== entry),
  }
  const navigation = reportNavigation(page, ways)
  return [
    { name: 'list of plans', outcome: siteIndex(entries, 'html'), lang },
    ...starts,
    { name: 'report in a site', outcome: page.make()('page'), lang, navigation },
  ]
}
