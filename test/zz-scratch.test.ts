import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { allFindings } from '../src/app/outcome.ts'
import { portfolioSources } from './support/portfolio-sources.ts'
import { importedPortfolio } from './support/portfolio.ts'
it('x', () => {
  const out: string[] = []
  const all: unknown[] = []
  for (const { name, file, bytes, mapping } of portfolioSources('/work/shared/data')) {
    try {
    const t = Date.now()
    const { result, loaded, plan } = importedPortfolio(file, bytes, mapping)
    const reasons: Record<string, number> = {}
    for (const e of result.log) reasons[`${e.kind} ${e.reason} ${e.reason==='filtered'?'':e.column}`] = (reasons[`${e.kind} ${e.reason} ${e.reason==='filtered'?'':e.column}`] ?? 0) + 1
    const by: Record<string, number> = {}
    const fs = allFindings(loaded)
    for (const f of fs) { by[f.rule] = (by[f.rule] ?? 0) + 1; all.push({ p: name, rule: f.rule, en: f.message.en, sev: f.severity, facts: f.facts, e: f.entity }) }
    out.push(`== ${name} ${JSON.stringify(result.counts)} projects ${plan.projects.length} findings ${fs.length} ms ${Date.now()-t}\n  ${JSON.stringify(reasons)}\n  controls ${result.controls.map((c) => `${c.isMet} ${JSON.stringify(c)}`).join('\n   ')}\n  ${JSON.stringify(by)}`)
    } catch (e) { out.push(`!! ${name} ${String(e).slice(0, 1500)}`) }
  }
  writeFileSync('/tmp/imp-out.txt', out.join('\n'))
  writeFileSync('/tmp/imp-all.json', JSON.stringify(all))
}, 600000)
