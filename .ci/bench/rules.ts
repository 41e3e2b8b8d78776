/** Which share of the rules' processor time each rule takes on a large plan, the dearest first. */
import { loadPlan } from '../../src/plan/load/load-plan.ts'
import { RULES } from '../../src/rules/index.ts'
import { generatePlan } from './generate-plan.ts'

const PROJECTS = 10_000

/** The share above which a rule has to say why. */
const MOST = 0.03

/** One line a rule above the share, with its reason to be found in its module, and one for all others. */
export function ruleShares(): string {
  const files = generatePlan(PROJECTS).map(({ path, text }) => ({
    path: `bench/${path}`,
    bytes: new TextEncoder().encode(text),
  }))
  const { plan } = loadPlan({ root: 'bench', files, strays: [] }, {})
  if (plan?.projects.length !== PROJECTS) throw new Error('the generated plan does not load')
  const shares = RULES.map((rule) => {
    const begin = process.cpuUsage()
    const found = [...rule.run(plan)].length
    const { user, system } = process.cpuUsage(begin)
    return { id: rule.id, found, ms: (user + system) / 1000 }
  }).sort((left, right) => right.ms - left.ms)
  const sum = shares.reduce((total, { ms }) => total + ms, 0)
  const dear = shares.filter(({ ms }) => ms > MOST * sum)
  const line = ({ id, ms }: { id: string; ms: number }) => `  ${((100 * ms) / sum).toFixed(1).padStart(5)} %  ${id}`
  const others = shares.slice(dear.length).reduce((total, { ms }) => total + ms, 0)
  return [
    `${shares.length} rules on ${PROJECTS.toLocaleString('en')} projects: ${(sum / 1000).toFixed(1)} s; what rules share is with the first that asks for it.`,
    ...dear.map(line),
    line({ id: `the other ${shares.length - dear.length}`, ms: others }),
    '',
  ].join('\n')
}
