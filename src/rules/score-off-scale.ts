/** Finds scores off the scale of their criterion, and scores for a criterion that the plan does not have. */

import { nearest } from '../lang/nearest.ts'
import { formatPlain } from '../lang/numbers.ts'
import { question, quote } from '../lang/punctuation.ts'
import { keyWithin, within } from '../plan/entity.ts'
import type { Plan, Project } from '../plan/plan.ts'
import { bilingual } from '../values/language.ts'
import { defineRule, type RuleHit } from './define.ts'
import { collectively, nameOf } from './words/naming.ts'

const BEST = 4

type Criterion = NonNullable<Plan['header']['criteria']>[number]

function unknown(project: Project, id: string, criteria: readonly Criterion[]): RuleHit {
  const suggestion = nearest(
    id,
    criteria.map((criterion) => criterion.id),
  )
  return {
    at: keyWithin(project, 'priority', 'scores', id),
    entity: project.id,
    facts: { criterion: id, ...(suggestion === undefined ? {} : { suggestion }) },
    message: {
      fr: `Critère ${quote(id, 'fr')} inconnu dans les notes de ${nameOf(project, 'fr')}`,
      en: `${nameOf(project, 'en')} has a score for ${quote(id, 'en')}, which is no criterion of the plan`,
    },
    ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
  }
}

function offScale(project: Project, id: string, score: number, criterion: Criterion): RuleHit {
  const { max = BEST } = criterion
  return {
    at: within(project, 'priority', 'scores', id),
    entity: project.id,
    facts: { criterion: id, score, min: 0, max },
    message: {
      fr: `Note ${nameOf(criterion, 'fr')} de ${nameOf(project, 'fr')} hors de l’échelle de 0 à ${formatPlain(max, 'fr')}\u00a0: ${formatPlain(score, 'fr')}`,
      en: `The score ${nameOf(criterion, 'en')} of ${nameOf(project, 'en')} is ${formatPlain(score, 'en')}, off the scale of 0 to ${formatPlain(max, 'en')}`,
    },
  }
}

function scores({ projects }: Plan): { project: Project; id: string; score: number }[] {
  return projects.flatMap((project) =>
    Object.entries(project.written.priority?.scores ?? {}).map(([id, score]) => ({ project, id, score })),
  )
}

/** Finds scores below 0, above the best of their criterion, or for no criterion of the plan. */
export const scoreOffScale = defineRule({
  id: 'score-off-scale',
  subject: 'files',
  severity: 'error',
  parts: ['criterion'],
  summary: {
    fr: 'Chaque note porte sur un critère du plan et tient dans son échelle',
    en: 'Every score is for a criterion of the plan and on its scale',
  },
  why: {
    fr: 'Une note hors échelle pèse plus que toutes les autres et fausse le classement',
    en: 'A score off the scale outweighs all others and spoils the ranking',
  },
  fix: {
    fr: 'corrigez la note, ou le critère dans plan.criteria (max est sa meilleure note, 4 par défaut)',
    en: 'correct the score, or the criterion in plan.criteria (max is its best score, 4 by default)',
  },
  collective: {
    population: (plan) => scores(plan).length,
    message: collectively(
      (count, of) => `${count} des ${of} notes sont hors de l’échelle ou ne portent sur aucun critère du plan`,
      (count, of) => `${count} of ${of} scores are off the scale or for no criterion of the plan`,
    ),
  },
  *run(plan) {
    const criteria = plan.header.criteria ?? []
    const byId = new Map(criteria.map((criterion) => [criterion.id.toLowerCase(), criterion]))
    for (const { project, id, score } of scores(plan)) {
      const criterion = byId.get(id.toLowerCase())
      if (criterion === undefined) {
        yield unknown(project, id, criteria)
        continue
      }
      const { max = BEST } = criterion
      if (score < 0 || score > max) yield offScale(project, id, score, criterion)
    }
  },
})
