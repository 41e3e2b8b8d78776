/** Dates and shares of files that cannot be meant. */

import { dateWords } from '../lang/dates.ts'
import { nearest } from '../lang/nearest.ts'
import { shareText } from '../lang/numbers.ts'
import { counted, NOUNS } from '../lang/plurals.ts'
import { question, quote } from '../lang/punctuation.ts'
import { yearsOf } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import { countDates, oddDates } from '../plan/inspect/inspect.ts'
import type { DateTime } from '../plan/inspect/inspection.ts'
import type { Plan } from '../plan/plan.ts'
import { countryCodes, countryOf } from '../plan/public-holidays.ts'
import { addMonths, type Day, dayText, firstDay, parseDay, yearOf } from '../values/calendar.ts'
import { bilingual, capitalised, type Lang } from '../values/language.ts'
import { defineRule, placedIn, type RuleHit } from './define.ts'
import { nameOf } from './words/naming.ts'
import { keyWay, placeWords, valueWords } from './words/places.ts'

/** The code that somebody most likely meant: the country without its part, the one of that name, or the nearest code. */
function meantBy(written: string): string | undefined {
  const [country = ''] = written.split('-')
  if (country !== written && countryOf(country) !== undefined) return country.toUpperCase()
  const known = countryCodes()
  const name = nearest(written, new Set(known.map((one) => one.name)))
  const named = known.find((one) => one.name === name)?.code
  return named ?? nearest(written, new Set(known.map(({ code }) => code)))
}

export const countryUnknown = defineRule({
  id: 'country-unknown',
  subject: 'files',
  severity: 'error',
  summary: {
    fr: 'Le pays du calendrier est un code ISO 3166 dont les jours fériés sont connus',
    en: 'The country of the calendar is an ISO 3166 code whose public holidays are known',
  },
  why: {
    fr: 'Sans jours fériés, la capacité se répartit sur les mois comme si l’on travaillait tous les jours de semaine',
    en: 'Without public holidays capacity spreads over the months as if every weekday were worked',
  },
  fix: {
    fr: 'écrivez le code à deux lettres du pays (FR), avec celui de la région si elle a ses propres jours fériés (FR-57)',
    en: 'write the two-letter code of the country (FR), with that of the region where it has holidays of its own (FR-57)',
  },
  *run({ header }) {
    const country = header.calendars?.country
    if (country === undefined || countryOf(country) !== undefined) return
    const suggestion = meantBy(country)
    yield {
      at: within(header, 'calendars', 'country'),
      facts: { country, ...(suggestion === undefined ? {} : { suggestion }) },
      message: {
        fr: `Pays ${quote(country, 'fr')} inconnu, le calendrier compte sans jours fériés`,
        en: `Country ${quote(country, 'en')} is unknown, so the calendar counts without public holidays`,
      },
      ...(suggestion === undefined ? {} : { help: bilingual((lang) => question(suggestion, lang)) }),
    }
  },
})

/** How many months before the plan a status date is no status date of it. */
const FAR = 30 * 12

/** The day up to which facts are told: the plan's own status date, where the plan is looked at as of an earlier day. */
function lastDayTold({ asOf, header }: Plan): Day {
  const written = header.as_of === undefined ? undefined : parseDay(header.as_of, 'end')
  return written === undefined || written < asOf ? asOf : written
}

export const dateAfterStatusDate = defineRule({
  id: 'date-after-status-date',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: {
    fr: 'Un fait (décision prise, revue, vote, mesure, jours faits) ne suit pas la date d’arrêté',
    en: 'A fact (decision taken, review, vote, measure, days done) does not lie after the status date',
  },
  why: {
    fr: 'Un fait daté de l’avenir est une faute de frappe, ou la date d’arrêté du plan est restée en arrière',
    en: 'A fact in the future is a slip of the keyboard, or the status date of the plan was left behind',
  },
  fix: {
    fr: 'corrigez la date, ou la date d’arrêté du plan («\u00a0as_of\u00a0»)',
    en: 'correct the date, or the status date of the plan ("as_of")',
  },
  collective: {
    population: ({ contents }) => countDates(contents).facts,
    message: {
      fr: '{count} des {of} faits datés suivent la date d’arrêté',
      en: '{count} of {of} dated facts lie after the status date',
    },
    help: {
      fr: 'avancez la date d’arrêté du plan («\u00a0as_of\u00a0»)',
      en: 'move the status date of the plan ("as_of") forward',
    },
  },
  follows: ['date-outside-plan'],
  *run(plan) {
    const last = lastDayTold(plan)
    // A status date of another century is told for itself.
    if (last < firstDay(addMonths(plan.horizon.first, -FAR))) return
    const asOf = dayText(last)
    const dates = oddDates(plan.contents, ({ isFact, day }) => isFact && (day ?? last) > last)
    for (const { at, by, text } of dates) {
      const words = (lang: Lang) => `${capitalised(placeWords(plan, at, lang))} (${valueWords(plan, at, text, lang)})`
      yield {
        at,
        facts: { key: keyWay(at), date: text, as_of: asOf },
        message: {
          fr: `${words('fr')} suit la date d’arrêté du plan (${dateWords(asOf, 'fr')})`,
          en: `${words('en')} is after the status date of the plan (${dateWords(asOf, 'en')})`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})

/** How many years before and after the plan a date may lie where the format says nothing. */
const USUAL = [30, 30] as const

/** The first and the last year of the plan, by calendar years and by budget years. */
function bounds(plan: Plan): Record<'calendar' | 'budget', readonly [number, number]> {
  const { first, last } = plan.horizon
  const years = yearsOf(plan)
  const calendar = [yearOf(first), yearOf(last)] as const
  return { calendar, budget: [years[0] ?? calendar[0], years.at(-1) ?? calendar[1]] }
}

/** How many years too early (below zero) or too late; 0 where the date is near enough. */
function distance({ year, day, near = USUAL }: DateTime, { calendar, budget }: ReturnType<typeof bounds>): number {
  const [first, last] = day === undefined ? budget : calendar
  if (year < first - near[0]) return year - first
  return year > last + near[1] ? year - last : 0
}

const BEFORE = { fr: 'avant le début', en: 'before the start' }
const AFTER = { fr: 'après la fin', en: 'after the end' }

export const dateOutsidePlan = defineRule({
  id: 'date-outside-plan',
  subject: 'files',
  severity: 'error',
  parts: ['key'],
  summary: {
    fr: 'Une date, une période ou une année reste à portée du plan',
    en: 'A date, a period or a year lies within reach of the plan',
  },
  why: {
    fr: 'Une année mal tapée sort la valeur de tous les tableaux\u00a0: elle ne compte plus et rien ne le dit',
    en: 'A mistyped year takes the value out of every table: it counts no more, and nothing tells',
  },
  fix: {
    fr: 'corrigez l’année, ou l’horizon du plan (plan.horizon)',
    en: 'correct the year, or the horizon of the plan (plan.horizon)',
  },
  collective: {
    population: ({ contents }) => countDates(contents).all,
    message: {
      fr: '{count} des {of} dates sont hors de portée du plan',
      en: '{count} of {of} dates lie out of reach of the plan',
    },
    help: { fr: 'vérifiez l’horizon du plan (plan.horizon)', en: 'check the horizon of the plan (plan.horizon)' },
  },
  *run(plan) {
    // Nothing lies inside a plan that ends before it begins, which is told for itself.
    if (plan.horizon.last < plan.horizon.first) return
    const reach = bounds(plan)
    for (const date of oddDates(plan.contents, (time) => distance(time, reach) !== 0)) {
      const [first, last] = date.day === undefined ? reach.budget : reach.calendar
      const far = distance(date, reach)
      const { at, by, text } = date
      const words = (lang: Lang) => `${capitalised(placeWords(plan, at, lang))} (${valueWords(plan, at, text, lang)})`
      const years = (lang: Lang) => counted(Math.abs(far), NOUNS.year, lang)
      const side = far < 0 ? BEFORE : AFTER
      yield {
        at,
        facts: { key: keyWay(at), date: text, first, last },
        message: {
          fr: `${words('fr')} se situe ${years('fr')} ${side.fr} du plan (${first} à ${last})`,
          en: `${words('en')} is ${years('en')} ${side.en} of the plan (${first} to ${last})`,
        },
        ...(by === '' ? {} : { entity: by }),
      }
    }
  },
})

/** How far a sum may be off: enough for three shares written 0.333. */
const SHARE_TOLERANCE = 0.0015

function sumOf(shares: readonly number[]): number {
  return shares.reduce((total, share) => total + share, 0)
}

/** The shares of a project's axes, which are the whole of it. */
function* ofProjects(plan: Plan): Generator<RuleHit> {
  for (const project of plan.projects) {
    const shares = (project.written.axes ?? []).map(({ share }) => share)
    const sum = sumOf(shares)
    if (shares.length === 0 || Math.abs(sum - 1) <= SHARE_TOLERANCE) continue
    yield {
      ...placedIn(project, 'axes'),
      facts: { key: 'axes', sum, expected: 1 },
      message: {
        fr: `Les parts des axes du projet ${nameOf(project, 'fr')} totalisent ${shareText(sum, 'fr')} au lieu de ${shareText(1, 'fr')}`,
        en: `The shares of the axes of ${nameOf(project, 'en')} add up to ${shareText(sum, 'en')} instead of ${shareText(1, 'en')}`,
      },
    }
  }
}

const SHARES = {
  weight: { fr: 'poids', en: 'weights' },
  target_budget_share: { fr: 'parts visées du budget', en: 'target shares of the budget' },
} as const

/** A share that each axis may have: the whole where all have one, no more than the whole where some have. */
function* ofAxes(plan: Plan, key: 'weight' | 'target_budget_share'): Generator<RuleHit> {
  const { axes } = plan
  const told = axes.flatMap((axis) => (axis[key] === undefined ? [] : [{ axis, share: axis[key] }]))
  const sum = sumOf(told.map(({ share }) => share))
  const isWhole = told.length === axes.length
  const last = told.at(-1)
  const isOff = sum - 1 > SHARE_TOLERANCE || (isWhole && 1 - sum > SHARE_TOLERANCE)
  if (last === undefined || !isOff) return
  yield {
    at: within(last.axis, key),
    entity: last.axis.id,
    facts: { key, sum, expected: 1, axes: told.length },
    related: told
      .slice(0, -1)
      .map(({ axis, share }) => ({ at: within(axis, key), label: bilingual((lang) => shareText(share, lang)) })),
    message: {
      fr: `Les ${SHARES[key].fr} de ${counted(told.length, NOUNS.axis, 'fr')} totalisent ${shareText(sum, 'fr')} au lieu de ${shareText(1, 'fr')}`,
      en: `The ${SHARES[key].en} of ${counted(told.length, NOUNS.axis, 'en')} add up to ${shareText(sum, 'en')} instead of ${shareText(1, 'en')}`,
    },
  }
}

/** The shares of a project's departments, which are the whole of its money and work. */
function* ofDepartments(plan: Plan): Generator<RuleHit> {
  for (const project of plan.projects) {
    const shares = Object.values(project.written.departments?.shares ?? {})
    const sum = sumOf(shares)
    if (shares.length === 0 || Math.abs(sum - 1) <= SHARE_TOLERANCE) continue
    yield {
      ...placedIn(project, 'departments', 'shares'),
      facts: { key: 'departments', sum, expected: 1 },
      message: {
        fr: `Les parts des directions du projet ${nameOf(project, 'fr')} totalisent ${shareText(sum, 'fr')} au lieu de ${shareText(1, 'fr')}`,
        en: `The shares of the departments of ${nameOf(project, 'en')} add up to ${shareText(sum, 'en')} instead of ${shareText(1, 'en')}`,
      },
    }
  }
}

export const sharesSum = defineRule({
  id: 'shares-sum',
  subject: 'files',
  severity: 'warning',
  parts: ['key'],
  summary: { fr: 'Les parts d’un même tout font 1', en: 'The shares of one whole add up to 1' },
  why: {
    fr: 'Quand les parts d’un projet ne font pas 1, la somme des axes ou des directions ne dit plus ce que chacun porte',
    en: 'Where the shares of a project do not make 1, the figures of axes or departments no longer say what each bears',
  },
  fix: { fr: 'ajustez les parts pour que leur somme fasse 1', en: 'adjust the shares so that they add up to 1' },
  collective: {
    population: ({ axes, projects }) =>
      projects.filter(({ written }) => (written.axes ?? []).length > 0).length +
      projects.filter(({ written }) => written.departments?.shares !== undefined).length +
      (axes.length > 0 ? Object.keys(SHARES).length : 0),
    message: {
      fr: '{count} des {of} totaux de parts ne font pas un tout',
      en: '{count} of {of} totals of shares do not make a whole',
    },
  },
  *run(plan) {
    yield* ofAxes(plan, 'weight')
    yield* ofAxes(plan, 'target_budget_share')
    yield* ofProjects(plan)
    yield* ofDepartments(plan)
  },
})
