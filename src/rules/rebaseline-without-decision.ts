/** Finds new baselines of projects that no decision carries, or that come before the first baseline. */

import { decisionKindName, outcomeName } from '../lang/catalogue/governance-names.ts'
import { dateWords, ofDate } from '../lang/dates.ts'
import { quote } from '../lang/punctuation.ts'
import { within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Facts } from '../plan/finding.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { type Rebaseline, whyNotMoving } from '../plan/reference-in-force.ts'
import { parseDay } from '../values/calendar.ts'
import { type Bilingual, bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

interface Contradiction {
  readonly facts: Facts
  readonly words: Bilingual
}

/** What the decision says of itself that keeps it from moving a baseline: it was not approved, or does something else. */
function contradiction(decision: Entry<'decisions'>): Contradiction | undefined {
  const { kind = '', outcome = '' } = decision
  switch (whyNotMoving(decision)) {
    case 'outcome': {
      const name = outcomeName(outcome)
      return { facts: { outcome }, words: { fr: `issue\u00a0: ${name.fr}`, en: `outcome: ${name.en}` } }
    }
    case 'kind': {
      const name = decisionKindName(kind)
      return { facts: { kind }, words: { fr: `nature\u00a0: ${name.fr}`, en: `kind: ${name.en}` } }
    }
    default:
      return undefined
  }
}

function unapproved(project: Project, index: number, decision: Entry<'decisions'>): RuleHit | undefined {
  const found = contradiction(decision)
  if (found === undefined) return undefined
  return {
    at: within(project, 'rebaselines', index, 'decision'),
    entity: project.id,
    facts: { decision: decision.id, ...found.facts },
    related: [{ at: within(decision, 'id'), label: { fr: 'la décision', en: 'the decision is here' } }],
    message: bilingual((lang) => {
      const [name, owner] = [quote(decision.id, lang), nameOf(project, lang)]
      return {
        fr: `La décision ${name} n’approuve pas la nouvelle référence de ${owner} (${found.words.fr})`,
        en: `Decision ${name} does not approve the new baseline of ${owner} (${found.words.en})`,
      }[lang]
    }),
  }
}

function undecided(plan: Plan, project: Project, index: number, entry: Rebaseline) {
  if (entry.decision !== undefined) {
    const decision = entityById(plan.decisions, entry.decision)
    return decision && unapproved(project, index, decision)
  }
  return {
    at: within(project, 'rebaselines', index, 'date'),
    entity: project.id,
    facts: { date: entry.date },
    message: {
      fr: `Nouvelle référence de ${nameOf(project, 'fr')} ${ofDate(entry.date, 'fr')} sans décision`,
      en: `The new baseline of ${nameOf(project, 'en')} dated ${dateWords(entry.date, 'en')} names no decision`,
    },
  }
}

/** When the first baseline was decided: the date of its own decision, else the plan's freeze. */
function baselineDate(plan: Plan, { written }: Project): string | undefined {
  const { decision } = written.baseline ?? {}
  const decided = decision === undefined ? undefined : entityById(plan.decisions, decision)?.date
  return decided ?? plan.header.baseline?.date
}

function premature(project: Project, index: number, date: string, first: string | undefined) {
  const [day, start] = [parseDay(date, 'end'), parseDay(first ?? '', 'end')]
  if (day === undefined || start === undefined || day >= start) return undefined
  return {
    at: within(project, 'rebaselines', index, 'date'),
    entity: project.id,
    facts: { date, baseline: first ?? '' },
    message: {
      fr: `Nouvelle référence de ${nameOf(project, 'fr')} datée ${ofDate(date, 'fr')}, avant la première (${dateWords(first ?? '', 'fr')})`,
      en: `The new baseline of ${nameOf(project, 'en')} is dated ${dateWords(date, 'en')}, before the first one (${dateWords(first ?? '', 'en')})`,
    },
  }
}

function rebaselines({ projects }: Plan) {
  return projects.flatMap((project) =>
    [...(project.written.rebaselines ?? []).entries()].map(([index, entry]) => ({ project, index, entry })),
  )
}

/** Finds re-baselines without an approved decision that may carry them, or dated before the first baseline. */
export const rebaselineWithoutDecision = defineRule({
  id: 'rebaseline-without-decision',
  subject: 'projects',
  severity: { draft: 'warning', approved: 'error' },
  parts: ['decision'],
  summary: {
    fr: 'Toute nouvelle référence est approuvée par une décision et suit la première',
    en: 'Every new baseline is approved by a decision and comes after the first one',
  },
  why: {
    fr: 'Une référence déplacée sans décision efface un dépassement au lieu de le faire accepter',
    en: 'A baseline that is moved without a decision wipes out an overrun instead of having it accepted',
  },
  fix: {
    fr: 'citez dans rebaselines la décision qui l’a approuvée (kind: rebaseline, outcome: approved), ou retirez l’entrée',
    en: 'name in rebaselines the decision that approved it (kind: rebaseline, outcome: approved), or remove the entry',
  },
  collective: {
    population: (plan) => rebaselines(plan).length,
    message: collectively(
      (count, of) =>
        `${count} des ${of} nouvelles références ne sont pas approuvées par une décision ou précèdent la première`,
      (count, of) => `${count} of ${of} new baselines are not approved by a decision or come before the first one`,
    ),
  },
  *run(plan) {
    for (const { project, index, entry } of rebaselines(plan)) {
      const found =
        undecided(plan, project, index, entry) ?? premature(project, index, entry.date, baselineDate(plan, project))
      if (found !== undefined) yield found
    }
  },
})
