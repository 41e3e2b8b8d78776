/** Where the plan lands by what its own past taught, beside the plan, in one line: the page has no room for more. */
import { type Forecast, forecastByPast } from '../../forecast/forecast.ts'
import { isBelieved, type Lesson } from '../../forecast/learned.ts'
import { formatNumber, formatPercent, roundMoneyText } from '../../lang/numbers.ts'
import { formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { plain } from '../../values/quantity.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import { wholeContext } from '../report-kind.ts'
import type { DirectionContext } from './context.ts'

/** What is told of a quantity, as texts. */
interface Landing {
  readonly plan: Bilingual
  readonly p50: Bilingual
  readonly p80: Bilingual
}

const FINISHED: Noun = { fr: ['projet fini', 'projets finis'], en: ['finished project', 'finished projects'] }

const TEXTS = printed('landing-in-brief', {
  ends: (of: number, projects: Bilingual, { plan, p50, p80 }: Landing) => ({
    fr: `Atterrissage au P80\u00a0: ${p80.fr} ${projects.fr} sur ${of} (P50 ${p50.fr}, plan ${plan.fr})`,
    en: `Landing at P80: ${p80.en} of ${of} ${projects.en} finished (P50 ${p50.en}, plan ${plan.en})`,
  }),
  spending: (years: string, { plan, p50, p80 }: Landing) => ({
    fr: `dépense de ${years} ${p80.fr} (P50 ${p50.fr}, plan ${plan.fr})`,
    en: `spending ${years} ${p80.en} (P50 ${p50.en}, plan ${plan.en})`,
  }),
  kept: (kept: Bilingual, draws: Bilingual) => ({
    fr: `enveloppes tenues ${kept.fr}/${draws.fr}`,
    en: `envelopes kept ${kept.en}/${draws.en}`,
  }),
  tried: (covered: number, judged: number, share: Bilingual) => ({
    fr: `essai sur le passé ${covered}/${judged} (${share.fr}).`,
    en: `tried on the past ${covered}/${judged} (${share.en}).`,
  }),
})

/** A quantity of the forecast as texts, its values shown alike. */
function landingOf<N extends number>(
  { foreseen, p50, p80 }: { readonly foreseen: N; readonly p50: N; readonly p80: N },
  shown: (value: N, lang: Lang) => string,
): Landing {
  const text = (value: N): Bilingual => bilingual((lang) => shown(value, lang))
  return { plan: text(foreseen), p50: text(p50), p80: text(p80) }
}

function landingText(
  { portfolio: { ends, total, allKept, draws, fan } }: Forecast,
  { trial }: Lesson,
  currency: string,
): Bilingual {
  const { covered } = trial.scores[trial.quantiles].p80
  const projects = { fr: formOf(ends.p80, FINISHED, 'fr'), en: formOf(ends.of, NOUNS.project, 'en') }
  const number = (value: number): Bilingual => bilingual((lang) => formatNumber(value, lang))
  const share = bilingual((lang) => formatPercent(covered / trial.judged, lang))
  const parts = [
    TEXTS.ends(
      ends.of,
      projects,
      landingOf(ends, (value, lang) => formatNumber(value, lang)),
    ),
    ...(total.foreseen === 0
      ? []
      : [
          TEXTS.spending(
            `${fan[0]?.year}–${fan.at(-1)?.year}`,
            landingOf(total, (value, lang) => roundMoneyText(plain(value), currency, lang)),
          ),
        ]),
    ...(allKept === undefined ? [] : [TEXTS.kept(number(allKept), number(draws))]),
    TEXTS.tried(covered, trial.judged, share),
  ]
  return bilingual((lang) => parts.map((part) => part[lang]).join(semicolon(lang)))
}

/** The line of the landing; nothing where no project is still to end, or the plan’s own past is not fit to forecast with. */
export function landingLine(context: DirectionContext): Note[] {
  const { plan } = wholeContext(context)
  const forecast = forecastByPast(plan)
  const lesson = forecast?.learned.end.find(isBelieved)
  if (forecast === undefined || lesson === undefined || forecast.portfolio.ends.of === 0) return []
  return [note(landingText(forecast, lesson, plan.currency))]
}
