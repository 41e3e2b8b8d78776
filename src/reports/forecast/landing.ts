/** The head of the forecast: what it stands on, whether it beat the plan, and where the plan lands. */
import type { ForecastQuantity } from '../../forecast/cases.ts'
import type { Forecast } from '../../forecast/forecast.ts'
import { isBelieved, type Lesson } from '../../forecast/learned.ts'
import type { PortfolioForecast } from '../../forecast/portfolio.ts'
import { PUBLISHED, PUBLISHED_CITATION } from '../../forecast/published.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import type { Plan } from '../../plan/plan.ts'
import { isUndecided } from '../../plan/project-status.ts'
import { lastDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, money, shareCell } from '../document/cell.ts'
import type { Cell, Note, Table } from '../document/document.ts'
import { byId, column, listTable, note } from '../document/table.ts'
import { defineSection, titleOfPlan, wholeContext } from '../report-kind.ts'
import type { ForecastContext } from './context.ts'
import { CASES, FORECAST_LABELS, twoDecimals, yearsText } from './words.ts'

/** What a trial came to, for a sentence. */
interface Score {
  readonly covered: number
  readonly judged: number
  readonly things: Bilingual
  /** What stays where nothing does better than the plan. */
  readonly kept: Bilingual
  readonly share: Bilingual
  readonly editions: Bilingual
}

const LANDING_TEXTS = printed('forecast-landing', {
  title: { fr: 'Atterrissage', en: 'Landing' },
  nothing: {
    fr: 'Il n’y a rien à prévoir\u00a0: aucun projet n’est encore à terminer.',
    en: 'There is nothing to forecast: no project is still to end.',
  },
  own: (cases: Bilingual, years: Bilingual) => ({
    fr: `Appris de ce que ce plan promettait, et de ce qui est arrivé\u00a0: ${cases.fr} à ${years.fr}.`,
    en: `Learned from what this plan promised, and from what came: ${cases.en} over ${years.en}.`,
  }),
  ownAndBefore: (cases: Bilingual, years: Bilingual) => ({
    fr: `Appris de ce que ce plan et le précédent promettaient, et de ce qui est arrivé\u00a0: ${cases.fr} à ${years.fr}.`,
    en: `Learned from what this plan and the one before promised, and from what came: ${cases.en} over ${years.en}.`,
  }),
  tooLittle: {
    fr: 'Ce plan n’a pas encore assez de passé pour qu’on y éprouve une prévision (30 fins ou plus à juger).',
    en: 'This plan does not have enough of a past yet to try a forecast on (30 ends or more to judge).',
  },
  tooShort: {
    fr: 'Éprouvée sur le passé de ce plan, la prévision tient trop rarement son P80\u00a0: ce passé est écarté.',
    en: 'Tried on the past of this plan, the forecast holds its P80 too seldom: that past is left out.',
  },
  over: {
    fr: 'Le plan est arrivé à son terme\u00a0: ce qui reste ouvert se prévoit dans le plan qui le suit.',
    en: 'The plan has come to its end: what is left open is forecast in the plan that follows.',
  },
  others: (cases: Bilingual, source: Bilingual) => ({
    fr: `La prévision s’appuie sur un portefeuille publié, ${source.fr} (${cases.fr}). Ses projets ne sont pas les vôtres\u00a0: lisez-y un ordre de grandeur.`,
    en: `The forecast stands on a published portfolio, ${source.en} (${cases.en}). Its projects are not yours: read it as an order of magnitude.`,
  }),
  tried: (years: Bilingual, score: Score, less: Bilingual) => ({
    fr: `Rejouée sur ce passé à ${years.fr}, depuis ${score.editions.fr}\u00a0: ${score.covered} des ${score.judged} ${score.things.fr} (${score.share.fr}) sont restés dans leur P80\u00a0; la perte au P80 est de ${less.fr} moindre que celle du plan.`,
    en: `Tried on that past over ${years.en}, from ${score.editions.en}: ${score.covered} of ${score.judged} ${score.things.en} (${score.share.en}) stayed within their P80; the loss at P80 is ${less.en} less than that of the plan.`,
  }),
  notBetter: (years: Bilingual, score: Score) => ({
    fr: `Rejouée sur ce passé à ${years.fr}, depuis ${score.editions.fr}, la prévision ne fait pas mieux que le plan (${score.covered} des ${score.judged} ${score.things.fr}, ${score.share.fr}, dans leur P80)\u00a0: ${score.kept.fr}.`,
    en: `Tried on that past over ${years.en}, from ${score.editions.en}, the forecast does no better than the plan (${score.covered} of ${score.judged} ${score.things.en}, ${score.share.en}, within their P80): ${score.kept.en}.`,
  }),
  candidates: {
    fr: 'Aucun projet n’est encore retenu\u00a0: tous les candidats sont comptés, comme s’ils l’étaient.',
    en: 'No project is retained yet: all candidates are counted as if they were.',
  },
  correlation: (value: Bilingual, of: Bilingual) => ({
    fr: `Les projets glissent ensemble\u00a0: corrélation de ${value.fr}, ${of.fr}.`,
    en: `Projects slip together: a correlation of ${value.en}, ${of.en}.`,
  }),
  estimated: (editions: Bilingual) => ({ fr: `estimée sur ${editions.fr}`, en: `estimated from ${editions.en}` }),
  usual: {
    fr: 'valeur usuelle, faute d’assez d’années pour l’estimer',
    en: 'the usual value, as there are too few years to estimate it',
  },
  figure: { fr: 'Chiffre', en: 'Figure' },
  ends: { fr: 'Projets finis d’ici la fin du plan', en: 'Projects finished by the end of the plan' },
  spending: (first: number, last: number) => ({
    fr: first === last ? `Dépense de ${first}` : `Dépense de ${first} à ${last}`,
    en: first === last ? `Spending in ${first}` : `Spending from ${first} to ${last}`,
  }),
  envelopes: { fr: 'Toutes les enveloppes à venir tenues', en: 'All envelopes to come kept' },
  completion: {
    fr: 'Projets terminés au rythme du plan précédent',
    en: 'Projects completed at the rate of the previous plan',
  },
})

const MOMENTS: Noun = { fr: ['date passée', 'dates passées'], en: ['past moment', 'past moments'] }
const YEARS: Noun = { fr: ['année passée', 'années passées'], en: ['past year', 'past years'] }

/** What a trial judged, by the quantity. */
const TRIED: Readonly<Record<ForecastQuantity, Bilingual>> = {
  end: { fr: 'cas', en: 'ends' },
  cost: { fr: 'cas', en: 'costs' },
}

/** What stays as the plan has it where no forecast does better. */
const KEPT: Readonly<Record<ForecastQuantity, Bilingual>> = {
  end: { fr: 'les fins restent celles du plan', en: 'the ends stay those of the plan' },
  cost: {
    fr: 'les coûts restent ceux du plan, et suivent les dates',
    en: 'the costs stay those of the plan, and follow the dates',
  },
}

/** The share of truths within P80 from which on a trial is good: 80 % are wanted, and few trials scatter. */
const ENOUGH = 0.72

function casesText({ trial }: Lesson): Bilingual {
  return bilingual((lang) => counted(trial.cases, CASES, lang))
}

/** What a lesson was learned from; of others’ projects with the sentence that their licence asks for. */
export function sourceNotes(lesson: Lesson, { previous }: Plan): Note[] {
  const cases = casesText(lesson)
  if (lesson.source === 'published')
    return [note(LANDING_TEXTS.others(cases, PUBLISHED), 'watch'), note(PUBLISHED_CITATION, 'quiet')]
  const years = bilingual((lang) => yearsText(lesson.trial.years, lang))
  return [note(previous === undefined ? LANDING_TEXTS.own(cases, years) : LANDING_TEXTS.ownAndBefore(cases, years))]
}

/** Why the forecast of ends does not stand on the plan’s own past, where it does not. */
function whyOthers({ source }: Lesson, { own }: Forecast): Note[] {
  if (source === 'own') return []
  const isShort = own('end').some(({ trial }) => trial.verdict.p80 === 'short')
  return [note(isShort ? LANDING_TEXTS.tooShort : LANDING_TEXTS.tooLittle)]
}

/** How a forecast did in its trial, in a sentence; worth watching where fewer truths lay within P80 than the share from which on a trial is good. */
export function trialNote(lesson: Lesson): Note {
  const { trial } = lesson
  const { p80 } = trial.scores[trial.quantiles]
  const { covered } = p80
  const years = bilingual((lang) => yearsText(trial.years, lang))
  const score: Score = {
    covered,
    judged: trial.judged,
    things: TRIED[trial.quantity],
    kept: KEPT[trial.quantity],
    share: bilingual((lang) => formatPercent(covered / trial.judged, lang)),
    editions: bilingual((lang) => counted(trial.editions, MOMENTS, lang)),
  }
  if (!isBelieved(lesson)) return note(LANDING_TEXTS.notBetter(years, score), 'quiet')
  // That a forecast was good for others is nothing good of this plan.
  const isOwn = lesson.source === 'own'
  const less = bilingual((lang) => formatPercent(1 - p80.loss / trial.scores.plan.p80.loss, lang))
  const told = LANDING_TEXTS.tried(years, score, less)
  if (!isOwn) return note(told, 'quiet')
  return note(told, covered / trial.judged < ENOUGH ? 'watch' : 'good')
}

/** How alike projects slip in the draws; nothing where none has an end. */
export function correlationNotes({ correlation, ends }: PortfolioForecast): Note[] {
  if (ends.of === 0) return []
  const { value, editions } = correlation
  const of =
    editions === undefined
      ? LANDING_TEXTS.usual
      : LANDING_TEXTS.estimated(bilingual((lang) => counted(editions, YEARS, lang)))
  const shown = bilingual((lang) => twoDecimals(value, lang))
  return [note(LANDING_TEXTS.correlation(shown, of), 'quiet')]
}

/** A figure of the whole plan: as it is foreseen, and what half and four fifths of the draws come to. */
interface LandingRow {
  readonly id: string
  readonly label: Bilingual
  readonly foreseen: Cell
  readonly p50: Cell
  readonly p80: Cell
  readonly chance: Cell
}

function landingRows({ portfolio, completion }: Forecast): LandingRow[] {
  const { ends, total, allKept, draws, fan } = portfolio
  const chance =
    allKept === undefined ? EMPTY : shareCell(allKept, draws, 'count', allKept < draws / 2 ? 'watch' : undefined)
  const rows: LandingRow[] = [
    {
      id: 'ends',
      label: LANDING_TEXTS.ends,
      foreseen: shareCell(ends.foreseen, ends.of, 'count'),
      p50: shareCell(ends.p50, ends.of, 'count'),
      p80: shareCell(ends.p80, ends.of, 'count', ends.p80 < ends.foreseen ? 'watch' : undefined),
      chance: EMPTY,
    },
    ...(completion === undefined
      ? []
      : [
          {
            id: 'completion',
            label: LANDING_TEXTS.completion,
            foreseen: shareCell(completion.done + completion.open, completion.projects, 'count'),
            p50: shareCell(completion.p50, completion.projects, 'count'),
            p80: shareCell(completion.p80, completion.projects, 'count'),
            chance: EMPTY,
          },
        ]),
    {
      id: 'spending',
      label: LANDING_TEXTS.spending(fan[0]?.year ?? 0, fan.at(-1)?.year ?? 0),
      foreseen: money(total.foreseen),
      p50: money(total.p50),
      p80: money(total.p80),
      chance: EMPTY,
    },
    ...(allKept === undefined
      ? []
      : [{ id: 'envelopes', label: LANDING_TEXTS.envelopes, foreseen: EMPTY, p50: EMPTY, p80: EMPTY, chance }]),
  ]
  // What has no end, or no money, is in no figure.
  const idle = [...(ends.of === 0 ? ['ends'] : []), ...(total.foreseen === 0 ? ['spending'] : [])]
  return rows.filter(({ id }) => !idle.includes(id))
}

function landingTable(forecast: Forecast): Table {
  return listTable({ id: 'forecast_landing', rowId: byId }, landingRows(forecast), [
    column('figure', LANDING_TEXTS.figure, 'text', ({ label }) => label),
    column('foreseen', FORECAST_LABELS.foreseen, 'text', ({ foreseen }) => foreseen),
    column('p50', FORECAST_LABELS.p50, 'text', ({ p50 }) => p50),
    column('p80', FORECAST_LABELS.p80, 'text', ({ p80 }) => p80),
    column('chance', FORECAST_LABELS.chance, 'text', ({ chance }) => chance),
  ])
}

/** Where the plan lands; what is known of a part of it only is told of all of it. */
export const landing = defineSection('landing', titleOfPlan(LANDING_TEXTS.title), (context: ForecastContext) => {
  const { forecast } = context
  const { learned, projects } = forecast
  const { plan } = wholeContext(context)
  if (plan.asOf >= lastDay(plan.horizon.last)) return [note(LANDING_TEXTS.over)]
  const [lesson] = learned.end
  if (lesson === undefined || projects.length === 0) return [note(LANDING_TEXTS.nothing)]
  return [
    ...(isUndecided(plan) ? [note(LANDING_TEXTS.candidates)] : []),
    ...whyOthers(lesson, forecast),
    ...sourceNotes(lesson, plan),
    ...learned.end.map(trialNote),
    landingTable(forecast),
    note(FORECAST_LABELS.levels, 'quiet'),
  ]
})
