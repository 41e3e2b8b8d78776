/** Scenarios on the table: enough of them, apart from each other, within their limits. */

import { comparedDays, comparedMoney } from '../lang/compared.ts'
import { formatNumber } from '../lang/numbers.ts'
import { formOf, type Noun } from '../lang/plurals.ts'
import { lazyFigures } from '../metrics/figures.ts'
import { spending } from '../metrics/spending.ts'
import { workloadDemand } from '../metrics/workload.ts'
import { applyScenario } from '../overlay/apply-scenario.ts'
import { flattenScenario } from '../overlay/flatten-scenario.ts'
import { within } from '../plan/entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Entry, Plan } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { bilingual, type Lang } from '../values/language.ts'
import type { Cents } from '../values/quantity.ts'
import { type Breach, breachesOf, breachKey, breachNoun } from './breaches.ts'
import { defineRule, placedIn, type Rule, type RuleHit, recordRule } from './define.ts'
import { dominates, meritsOf } from './facts/dominance.ts'
import { liveScenarios } from './facts/looked-at.ts'
import { nameOf } from './words/naming.ts'

/** How many breaches a finding names. */
const SHOWN = 5

function countByRule(breaches: readonly Breach[]): Map<Rule, number> {
  const counts = new Map<Rule, number>()
  for (const { rule } of breaches) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counts
}

/** « 2 surcharges d’équipe, 1 préalable non retenu ». */
function countText(counts: ReadonlyMap<Rule, number>, lang: Lang): string {
  return [...counts].map(([rule, count]) => `${formatNumber(count, lang)} ${breachNoun(rule, count)[lang]}`).join(', ')
}

/** Some of the breaches, the first of every kind before the second of any. */
function examples(breaches: readonly Breach[]): Related[] {
  const turns = new Map<Rule, number>()
  const ranked = breaches.map((breach) => {
    const turn = turns.get(breach.rule) ?? 0
    turns.set(breach.rule, turn + 1)
    return { ...breach, turn }
  })
  return ranked
    .sort((left, right) => left.turn - right.turn)
    .slice(0, SHOWN)
    .map(({ hit: { at, message } }) => ({ at, label: message }))
}

export const scenarioBreach = recordRule({
  id: 'scenario-breach',
  subject: 'scenarios',
  severity: 'warning',
  summary: {
    fr: 'Un scénario tient les enveloppes, les capacités, les échéances et les dépendances que tient le plan',
    en: 'A scenario keeps the envelopes, capacities, deadlines and dependencies that the plan keeps',
  },
  why: {
    fr: 'Un scénario infaisable fausse le choix du comité de direction, à moins que ses manques soient montrés',
    en: 'A scenario that cannot be carried out distorts the choice of the executive committee unless its gaps are shown',
  },
  fix: {
    fr: 'revoyez les choix («\u00a0choices\u00a0») ou le cadre («\u00a0frame\u00a0»)\u00a0; «\u00a0plan scenario show\u00a0» donne la liste complète',
    en: 'go over the choices ("choices") or the frame ("frame"); "plan scenario show" gives the whole list',
  },
  most: {
    fr: '{count} des {of} scénarios ne tiennent pas leurs limites',
    en: '{count} of {of} scenarios do not keep their limits',
  },
  given: (plan) => (liveScenarios(plan).length === 0 ? undefined : new Set(breachesOf(plan).map(breachKey))),
  over: liveScenarios,
  find(scenario, plan, known) {
    const breaches = breachesOf(applyScenario(plan, scenario)).filter((breach) => !known.has(breachKey(breach)))
    if (breaches.length === 0) return undefined
    const counts = countByRule(breaches)
    return {
      ...placedIn(scenario, 'id'),
      facts: { breaches: breaches.length, ...Object.fromEntries([...counts].map(([{ id }, count]) => [id, count])) },
      related: examples(breaches),
      message: {
        fr: `Le scénario ${nameOf(scenario, 'fr')} ne tient pas ses limites\u00a0: ${countText(counts, 'fr')}`,
        en: `Scenario ${nameOf(scenario, 'en')} does not keep its limits: ${countText(counts, 'en')}`,
      },
    }
  },
})

/** What is said of so many scenarios. */
function noneOf(count: number): Noun {
  return {
    fr: ['Le seul scénario du plan n’est pas un socle', `Aucun scénario socle parmi les ${count} scénarios du plan`],
    en: [
      'The only scenario of the plan is no do-minimum one',
      `None of the ${count} scenarios of the plan is a do-minimum one`,
    ],
  }
}

export const scenarioDoMinimumMissing = defineRule({
  id: 'scenario-do-minimum-missing',
  subject: 'scenarios',
  severity: 'info',
  summary: {
    fr: 'Un scénario socle (do_minimum) figure parmi les scénarios',
    en: 'A do-minimum scenario is among the scenarios',
  },
  why: {
    fr: 'Le socle, obligations et travaux en cours, est le point de comparaison\u00a0: sans lui, rien ne dit ce que coûte l’ambition',
    en: 'The minimum, obligations and work under way, is what others are compared with: without it nothing says what ambition costs',
  },
  fix: {
    fr: 'ajoutez un scénario «\u00a0kind: do_minimum\u00a0» avec le seul obligatoire, engagé ou repris du plan précédent',
    en: 'add a scenario of "kind: do_minimum" with only what is mandatory, under way or carried over',
  },
  *run({ scenarios }) {
    const [first] = scenarios
    if (first === undefined || scenarios.some(({ kind }) => kind === 'do_minimum')) return
    const count = scenarios.length
    yield {
      at: within(first, 'kind'),
      facts: { scenarios: scenarios.map(({ id }) => id) },
      message: bilingual((lang) => formOf(count, noneOf(count), lang)),
    }
  },
})

/** Finds scenarios that cost and break no less than another and bring no more, each once; never the approved one. */
export const scenarioDominated = defineRule({
  id: 'scenario-dominated',
  subject: 'scenarios',
  severity: 'info',
  summary: {
    fr: 'Aucun scénario ne coûte autant ou plus qu’un autre pour apporter autant ou moins',
    en: 'No scenario costs as much as another or more and brings as much or less',
  },
  why: {
    fr: 'Un scénario dominé n’est pas un choix\u00a0: il encombre la comparaison',
    en: 'A dominated scenario is no choice: it clutters the comparison',
  },
  fix: {
    fr: 'retirez le scénario, ou faites-lui apporter ce que l’autre n’apporte pas',
    en: 'remove the scenario, or let it bring what the other does not',
  },
  collective: {
    population: (plan) => liveScenarios(plan).filter(({ status }) => status !== 'approved').length,
    message: {
      fr: '{count} des {of} scénarios n’apportent rien de plus qu’un autre',
      en: '{count} of {of} scenarios bring nothing more than another one',
    },
  },
  *run(plan) {
    const options = liveScenarios(plan).map((scenario) => ({
      scenario,
      merits: meritsOf(applyScenario(plan, scenario)),
    }))
    for (const { scenario, merits } of options) {
      // What was decided is no proposal that could be removed: a better one asks for a decision of its own.
      if (scenario.status === 'approved') continue
      const better = options.find((other) => dominates(other.merits, merits))
      if (better === undefined) continue
      const { spending, days } = merits
      yield {
        ...placedIn(scenario, 'id'),
        facts: { dominated_by: better.scenario.id, ...merits },
        related: [
          {
            at: within(better.scenario, 'id'),
            label: { fr: 'le scénario qui le domine', en: 'the scenario that dominates it' },
          },
        ],
        message: bilingual((lang) => {
          const [own, other] = [nameOf(scenario, lang), nameOf(better.scenario, lang)]
          const cents = (amount: number) => Math.round(amount * 100) as Cents
          const [paid, paidThere] = comparedMoney([cents(spending), cents(better.merits.spending)], plan, lang)
          const [worked, workedThere] = comparedDays([days, better.merits.days], lang)
          return {
            fr: `Le scénario ${own} (${paid}, ${worked}) n’apporte rien de plus que ${other} (${paidThere}, ${workedThere}) en valeur, obligations et besoins, et ne respecte pas mieux les limites`,
            en: `Scenario ${own} (${paid}, ${worked}) brings nothing more than ${other} (${paidThere}, ${workedThere}) in value, obligations and needs, and keeps the limits no better`,
          }[lang]
        }),
      }
    }
  },
})

export const scenarioWithoutAssumptions = recordRule({
  id: 'scenario-without-assumptions',
  subject: 'scenarios',
  severity: 'warning',
  summary: {
    fr: 'Un scénario écrit ses hypothèses (enveloppe, recrutements, indexation), ou en hérite',
    en: 'A scenario writes its assumptions (envelope, hiring, indexation) or inherits them',
  },
  why: {
    fr: 'Un scénario sans hypothèses n’est ni reproductible ni discutable\u00a0: on compare des chiffres sans savoir de quoi ils dépendent',
    en: 'A scenario without assumptions can neither be reproduced nor discussed: figures are compared without knowing what they rest on',
  },
  fix: {
    fr: 'écrivez dans «\u00a0assumptions\u00a0» ce que le scénario suppose acquis',
    en: 'write in "assumptions" what the scenario takes for granted',
  },
  most: {
    fr: '{count} des {of} scénarios n’ont pas d’hypothèses',
    en: '{count} of {of} scenarios have no assumptions',
  },
  over: liveScenarios,
  find(scenario, plan) {
    const { assumptions } = flattenScenario(plan, scenario)
    if (assumptions.some((assumption) => assumption.trim() !== '')) return undefined
    return {
      ...placedIn(scenario, 'id'),
      message: {
        fr: `Scénario ${nameOf(scenario, 'fr')} sans hypothèses`,
        en: `Scenario ${nameOf(scenario, 'en')} has no assumptions`,
      },
    }
  },
})

/** Below this difference of money and days, two scenarios with the same projects are one. */
const LEAST_DIFFERENCE = 0.05

interface Outline {
  readonly scenario: Entry<'scenarios'>
  readonly spending: number
  readonly days: number
  /** The retained projects' ids in one text. */
  readonly projects: string
}

function outlineOf(plan: Plan, scenario: Entry<'scenarios'>): Outline {
  const laid = applyScenario(plan, scenario)
  const { whole } = lazyFigures(laid)
  const retained = laid.projects.filter(isRetained).map(({ id }) => id)
  return {
    scenario,
    spending: whole(spending).value ?? 0,
    days: whole(workloadDemand).value ?? 0,
    projects: retained.join('\n'),
  }
}

function isNear(left: number, right: number): boolean {
  if (left === right) return true
  return Math.abs(left - right) < LEAST_DIFFERENCE * Math.max(Math.abs(left), Math.abs(right))
}

function isTwin(left: Outline, right: Outline): boolean {
  const isSameMoney = isNear(left.spending, right.spending)
  return left.projects === right.projects && isSameMoney && isNear(left.days, right.days)
}

function alone(scenario: Entry<'scenarios'>, count: number): RuleHit {
  return {
    ...placedIn(scenario, 'id'),
    facts: { scenarios: count },
    message:
      count === 0
        ? {
            fr: 'Aucun scénario à choisir\u00a0: tous sont rejetés ou remplacés',
            en: 'No scenario is left to choose: all are rejected or superseded',
          }
        : {
            fr: `Un seul scénario à choisir, ${nameOf(scenario, 'fr')}`,
            en: `Only one scenario is left to choose, ${nameOf(scenario, 'en')}`,
          },
  }
}

function twins({ scenario: first }: Outline, { scenario, spending, days }: Outline): RuleHit {
  return {
    ...placedIn(scenario, 'id'),
    facts: { twin: first.id, spending, days },
    related: [{ at: within(first, 'id'), label: { fr: 'le scénario jumeau', en: 'the other scenario' } }],
    message: {
      fr: `Scénarios ${nameOf(first, 'fr')} et ${nameOf(scenario, 'fr')} presque identiques\u00a0: mêmes projets, moins de 5\u00a0% d’écart en dépense et en charge`,
      en: `Scenarios ${nameOf(first, 'en')} and ${nameOf(scenario, 'en')} are nearly the same: same projects, less than 5% apart in spending and workload`,
    },
  }
}

/** Finds drafts with fewer than two scenarios on the table, or with two that are all but the same; silent without any. */
export const scenariosTooFew = defineRule({
  id: 'scenarios-too-few',
  subject: 'scenarios',
  severity: 'warning',
  summary: {
    fr: 'Un plan en préparation propose au moins deux scénarios, qui diffèrent par leurs projets ou par 5\u00a0% de dépense ou de charge',
    en: 'A plan in preparation offers at least two scenarios that differ in their projects or by 5% of spending or workload',
  },
  why: {
    fr: 'Sans alternative réelle, le comité de direction entérine au lieu de choisir',
    en: 'Without a real alternative the executive committee can approve but not choose',
  },
  fix: {
    fr: 'ajoutez un scénario qui fait d’autres choix, ou retirez le jumeau',
    en: 'add a scenario that makes other choices, or remove the twin',
  },
  example: 'plan scenario new do-minimum',
  named: { 'do-minimum': 'minimum' },
  *run(plan) {
    const last = plan.scenarios.at(-1)
    if (plan.isApproved || last === undefined) return
    const live = liveScenarios(plan)
    if (live.length < 2) {
      yield alone(live[0] ?? last, live.length)
      return
    }
    const outlines = live.map((scenario) => outlineOf(plan, scenario))
    for (const [index, outline] of outlines.entries()) {
      const twin = outlines.slice(0, index).find((earlier) => isTwin(earlier, outline))
      if (twin !== undefined) yield twins(twin, outline)
    }
  },
})
