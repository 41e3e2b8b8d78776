/** Where the weather of a project comes from: what was declared, what dates and money give, and the thresholds between. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatDate } from '../../lang/dates.ts'
import { computedWeather, costOverrun, daysLate } from '../../metrics/base/weather.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isStatusTold } from '../../plan/project-status.ts'
import { type DatedReview, lastReview } from '../../plan/reviews.ts'
import { text } from '../../reports/document/cell.ts'
import type { Cell, Section, Table } from '../../reports/document/document.ts'
import { column, listTable } from '../../reports/document/table.ts'
import { projectFacts } from '../../reports/sections/project-page.ts'
import { type WeatherReason, weatherReasons } from '../../reports/words/weather.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { factsSection } from './explanation.ts'
import { placeIn, placeText } from './place.ts'

const TEXTS = {
  title: { fr: 'D’où vient sa météo', en: 'Where its weather comes from' },
  declared: { fr: 'Météo déclarée', en: 'Declared weather' },
  computed: { fr: 'Météo calculée', en: 'Computed weather' },
  review: { fr: 'Dernière revue', en: 'Last review' },
  undeclared: { fr: 'aucune', en: 'none' },
  unreviewed: { fr: 'aucune à la date d’arrêté', en: 'none up to the status date' },
  isOver: { fr: 'aucune\u00a0: le projet est terminé ou arrêté', en: 'none: the project is completed or stopped' },
  untold: { fr: 'aucune\u00a0: le statut du projet est inconnu', en: 'none: the status of the project is unknown' },
  noBaseline: {
    fr: 'aucune\u00a0: ni fin ni coût à comparer à la référence',
    en: 'none: neither an end nor a cost to hold against the baseline',
  },
  reasons: { fr: 'Face à la référence en vigueur', en: 'Against the baseline in force' },
  now: { fr: 'Prévu', en: 'Now' },
  difference: { fr: 'Écart', en: 'Difference' },
  cloudAbove: { fr: 'Nuages au-delà de', en: 'Cloud beyond' },
  stormAbove: { fr: 'Orage au-delà de', en: 'Storm beyond' },
}

function reasonTable(reasons: readonly WeatherReason[]): Table {
  return listTable({ id: 'reasons', title: TEXTS.reasons }, reasons, [
    column('figure', LABELS.what, 'text', ({ title }) => title),
    column('baseline', LABELS.baseline, 'text', ({ baseline }) => baseline),
    column('now', TEXTS.now, 'text', ({ now }) => now),
    column('difference', TEXTS.difference, 'text', ({ difference }) => difference),
    column('cloud', TEXTS.cloudAbove, 'text', ({ amber }) => amber),
    column('storm', TEXTS.stormAbove, 'text', ({ red }) => red),
  ])
}

function reviewText({ review }: DatedReview, sources: Loaded['sources']): Bilingual {
  const { as_of: date, author, at } = review
  const place = placeText(placeIn(sources, at))
  return bilingual((lang) => {
    const said = [formatDate(date, lang), ...(author === undefined ? [] : [author])].join(', ')
    return `${said} (${place})`
  })
}

/** What tables of projects say of it, by the id of their column. */
function factsOf(plan: Plan, project: Project): ReadonlyMap<string, Cell> {
  return new Map(projectFacts(plan, project).map(({ id, value }) => [id, value]))
}

export function projectWeather(plan: Plan, project: Project, { sources }: Pick<Loaded, 'sources'>): Section {
  const facts = factsOf(plan, project)
  const last = lastReview(plan, project)
  const computed = facts.get('computed_weather')
  const hasNone = computedWeather(plan, project) === undefined
  const whyOther = hasNone ? TEXTS.noBaseline : TEXTS.isOver
  const whyNone = isStatusTold(project) ? whyOther : TEXTS.untold
  const section = factsSection('weather', TEXTS.title, [
    [TEXTS.declared, facts.get('weather') ?? text(TEXTS.undeclared)],
    [TEXTS.review, text(last === undefined ? TEXTS.unreviewed : reviewText(last, sources))],
    [TEXTS.computed, computed ?? text(whyNone)],
  ])
  if (computed === undefined) return section
  return { ...section, blocks: [...section.blocks, reasonTable(weatherReasons(plan, project))] }
}

export function projectWeatherData(plan: Plan, project: Project): object {
  const last = lastReview(plan, project)
  const isShown = factsOf(plan, project).has('computed_weather')
  return {
    declared: last?.review.weather?.overall ?? null,
    declared_on: last?.review.as_of ?? null,
    computed: (isShown ? computedWeather(plan, project) : undefined) ?? null,
    days_late: daysLate(plan, project) ?? null,
    cost_overrun: costOverrun(plan, project) ?? null,
  }
}
