/** New baselines of projects. */

import { decisionKindName, outcomeName } from '../lang/catalogue/governance-names.ts'
import { dateWords, ofDate } from '../lang/dates.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { quote } from '../lang/punctuation.ts'
import { keyWithin, within } from '../plan/entity.ts'
import { entityById } from '../plan/find-entity.ts'
import type { Related } from '../plan/finding.ts'
import type { Entry, Plan, Project } from '../plan/plan.ts'
import { isRetained } from '../plan/project-status.ts'
import { datesInForce, type Rebaseline, whyNotMoving } from '../plan/reference-in-force.ts'
import { type Day, monthOfDay, parseDay } from '../values/calendar.ts'
import { bilingual } from '../values/language.ts'
import { placedAtKey, placedIn, type RuleHit, recordRule } from './define.ts'
import { nameOf } from './words/naming.ts'

/** What the decision says of itself that keeps it from moving a baseline: it was not approved, or does something else. */
function contradiction(decision: Entry<'decisions'>) {
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
    ...placedIn(project, 'rebaselines', index, 'decision'),
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
    ...placedIn(project, 'rebaselines', index, 'date'),
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
    ...placedIn(project, 'rebaselines', index, 'date'),
    facts: { date, baseline: first ?? '' },
    message: {
      fr: `Nouvelle référence de ${nameOf(project, 'fr')} datée ${ofDate(date, 'fr')}, avant la première (${dateWords(first ?? '', 'fr')})`,
      en: `The new baseline of ${nameOf(project, 'en')} is dated ${dateWords(date, 'en')}, before the first one (${dateWords(first ?? '', 'en')})`,
    },
  }
}

export const rebaselineWithoutDecision = recordRule({
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
  most: {
    fr: '{count} des {of} nouvelles références ne sont pas approuvées par une décision ou précèdent la première',
    en: '{count} of {of} new baselines are not approved by a decision or come before the first one',
  },
  over: ({ projects }) =>
    projects.flatMap((project) =>
      [...(project.written.rebaselines ?? []).entries()].map(([index, entry]) => ({ project, index, entry })),
    ),
  find({ project, index, entry }, plan) {
    return undecided(plan, project, index, entry) ?? premature(project, index, entry.date, baselineDate(plan, project))
  },
})

/** A new end against the one before, and the months that the decision of it says. */
interface Move {
  readonly project: Project
  readonly decision: Entry<'decisions'>
  readonly months: number
  readonly moved: number
}

/** The new baselines of which the decision is about that project alone and says by how many months it moves. */
function* moves(plan: Plan): Generator<Move> {
  for (const project of plan.projects) {
    for (const { date, end, decision: id = '' } of project.written.rebaselines ?? []) {
      const decision = entityById(plan.decisions, id)
      const months = decision?.impact?.months
      const dayBefore = ((parseDay(date, 'start') ?? 0) - 1) as Day
      const from = datesInForce(plan, project, dayBefore).end
      const to = parseDay(end ?? '', 'end')
      if (decision?.projects?.length !== 1 || months === undefined || from === undefined || to === undefined) continue
      yield { project, decision, months, moved: monthOfDay(to) - monthOfDay(from) }
    }
  }
}

export const rebaselineUnlikeDecision = recordRule({
  id: 'rebaseline-unlike-decision',
  subject: 'projects',
  severity: 'warning',
  parts: ['decision'],
  summary: {
    fr: 'Une nouvelle référence déplace la fin du nombre de mois que dit sa décision',
    en: 'A new baseline moves the end by the months that its decision says',
  },
  why: {
    fr: 'L’instance a accepté un délai, et le plan en tient un autre',
    en: 'The body accepted one delay, and the plan keeps another',
  },
  fix: {
    fr: 'corrigez impact.months dans la décision, ou la fin dans rebaselines',
    en: 'correct impact.months in the decision, or the end in rebaselines',
  },
  over: moves,
  find({ project, decision, months, moved }) {
    if (Math.abs(moved - months) <= 1) return undefined
    return {
      ...placedIn(decision, 'impact', 'months'),
      facts: { decision: decision.id, months, moved },
      related: [
        { at: keyWithin(project, 'rebaselines'), label: { fr: 'la nouvelle référence', en: 'the new baseline' } },
      ],
      message: bilingual((lang) => {
        const [id, name] = [quote(decision.id, lang), nameOf(project, lang)]
        const [said, done] = [counted(months, NOUNS.month, lang), counted(moved, NOUNS.month, lang)]
        return {
          fr: `La décision ${id} déplace ${name} de ${said}, et la nouvelle référence de ${done}`,
          en: `Decision ${id} moves ${name} by ${said}, and the new baseline by ${done}`,
        }[lang]
      }),
    }
  },
})

/** A second new baseline is one too many. */
const OFTEN = 2

function firstBaseline(project: Project): Related {
  return { at: keyWithin(project, 'baseline'), label: { fr: 'première référence', en: 'first baseline' } }
}

export const rebaselinedOften = recordRule({
  id: 'rebaselined-often',
  subject: 'projects',
  severity: 'warning',
  summary: { fr: 'Un projet change de référence une fois au plus', en: 'A project gets a new baseline once at most' },
  why: {
    fr: 'Recaler sans cesse masque les dépassements\u00a0: chaque écart se mesure à une référence qui l’absorbe',
    en: 'Constant re-baselining hides overruns: each is measured against a reference that has absorbed it',
  },
  fix: {
    fr: 'rendez compte aussi de l’écart à la première référence, et faites arbitrer la poursuite du projet',
    en: 'report the variance against the first baseline too, and have it decided whether the project goes on',
  },
  most: {
    fr: 'La référence de {count} des {of} projets recalés a changé plus d’une fois',
    en: 'The baseline of {count} of {of} re-baselined projects changed more than once',
  },
  over: ({ projects }) =>
    projects.filter((project) => isRetained(project) && (project.written.rebaselines ?? []).length > 0),
  find(project) {
    const entries = project.written.rebaselines ?? []
    if (entries.length < OFTEN) return undefined
    const dates = entries.map(({ date }) => date)
    return {
      ...placedAtKey(project, 'rebaselines'),
      facts: { count: entries.length, dates },
      related: project.baseline === undefined ? [] : [firstBaseline(project)],
      message: {
        fr: `Référence de ${nameOf(project, 'fr')} changée ${entries.length} fois (${dates.map((date) => dateWords(date, 'fr')).join(', ')})`,
        en: `The baseline of ${nameOf(project, 'en')} was changed ${entries.length} times (${dates.map((date) => dateWords(date, 'en')).join(', ')})`,
      },
    }
  },
})
