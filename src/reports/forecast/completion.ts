/** The section `size` of a forecast: how many projects end if they end as those of the plan before did, and which lie beyond. */
import type { CompletionForecast } from '../../forecast/completion.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { counted, formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, initialPortfolio, isOpen } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { byId, column, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection, titleOfPlan, wholeContext } from '../report-kind.ts'
import { byImportance, distinctTitle } from '../words/names.ts'
import type { ForecastContext } from './context.ts'

const DONE: Noun = { fr: ['l’est déjà', 'le sont déjà'], en: ['is already', 'are already'] }

const BEYOND: Noun = {
  fr: ['projet à venir dépasse', 'projets à venir dépassent'],
  en: ['project to come lies', 'projects to come lie'],
}

const LEAST: Noun = { fr: ['celui', 'ceux'], en: ['the one', 'those'] }

const FAILING: Noun = { fr: ['n’aboutirait', 'n’aboutiraient'], en: ['', ''] }

const INITIAL: Noun = { fr: ['projet initial', 'projets initiaux'], en: ['initial project', 'initial projects'] }

const TEXTS = printed('forecast-completion', {
  title: { fr: 'Taille du plan', en: 'Size of the plan' },
  none: {
    fr: 'Sans plan précédent dont l’issue est connue, rien ne dit combien de projets ces équipes mènent à terme.',
    en: 'Without a previous plan whose outcome is known, nothing tells how many projects these teams complete.',
  },
  known: (count: number, of: number, rate: Bilingual, low: Bilingual, high: Bilingual) => ({
    fr: `Le plan précédent a terminé ${counted(count, NOUNS.project, 'fr')} sur ${of} (${rate.fr})\u00a0: quatre fois sur cinq, le taux que cela laisse attendre est entre ${low.fr} et ${high.fr}.`,
    en: `The previous plan completed ${count} of ${counted(of, NOUNS.project, 'en')} (${rate.en}): four times in five, the rate to expect from that lies between ${low.en} and ${high.en}.`,
  }),
  expected: ({ projects, p50, p80 }: CompletionForecast, done: Bilingual) => ({
    fr: `À ce rythme, sur ${counted(projects, INITIAL, 'fr')}, ce plan en termine ${p50} ou plus une fois sur deux, ${p80} ou plus quatre fois sur cinq (${done.fr}).`,
    en: `At that rate, of ${counted(projects, INITIAL, 'en')}, this plan completes ${p50} or more in half of the cases, ${p80} or more in four cases of five (${done.en}).`,
  }),
  done: (count: number) => ({
    fr: `${count} ${formOf(count, DONE, 'fr')}`,
    en: `${count} ${formOf(count, DONE, 'en')}`,
  }),
  noneDone: { fr: 'aucun ne l’est encore', en: 'none is yet' },
  beyond: (count: number) => ({
    fr: `${counted(count, BEYOND, 'fr')} ce qu’un tel rythme tient quatre fois sur cinq\u00a0: ${formOf(count, LEAST, 'fr')} de moindre valeur, à reporter ou à pourvoir en moyens.`,
    en: `${counted(count, BEYOND, 'en')} beyond what that rate keeps in four cases of five: ${formOf(count, LEAST, 'en')} of least value, to be postponed or resourced.`,
  }),
  under: (count: number) => ({
    fr: `Parmi les projets déjà commencés, ${count} ${formOf(count, FAILING, 'fr')} pas.`,
    en: `Of the projects under way, ${count} would not be completed.`,
  }),
  table: { fr: 'Au-delà de ce que le plan précédent a tenu', en: 'Beyond what the previous plan kept' },
})

/** The open projects that were not begun, those that matter least first. */
function leastFirst(plan: Plan): Project[] {
  return byImportance(
    plan,
    initialPortfolio(plan).filter((one) => isOpen(one) && !hasStarted(one)),
  ).toReversed()
}

function beyondTable(plan: Plan, projects: readonly Project[]): SectionBlock {
  return listTable({ id: 'forecast_beyond', title: TEXTS.table, rowId: byId }, projects, [
    column('id', LABELS.id, 'text', ({ id }) => id),
    column('project', LABELS.project, 'text', (one) => distinctTitle(plan, one)),
    column('start', LABELS.start, 'day', ({ span }) => span.start),
    column('end', LABELS.end, 'day', ({ span }) => span.end),
  ])
}

/** How many projects lie beyond, which of those not begun, and how many of those under way. */
function beyondBlocks(plan: Plan, { done, open, p80 }: CompletionForecast): SectionBlock[] {
  const short = done + open - p80
  if (short === 0) return []
  const beyond = leastFirst(plan).slice(0, short).toReversed()
  return [
    ...(beyond.length === 0 ? [] : [note(TEXTS.beyond(beyond.length), 'watch'), beyondTable(plan, beyond)]),
    ...(short === beyond.length ? [] : [note(TEXTS.under(short - beyond.length), 'watch')]),
  ]
}

export const forecastCompletion = defineSection('size', titleOfPlan(TEXTS.title), (context: ForecastContext) => {
  const { completion } = context.forecast
  if (completion === undefined) return [note(TEXTS.none)]
  const { known, low, high } = completion
  const percent = (share: number): Bilingual => bilingual((lang) => formatPercent(share, lang))
  return [
    note(TEXTS.known(known.count, known.of, percent(known.count / known.of), percent(low), percent(high))),
    note(TEXTS.expected(completion, completion.done === 0 ? TEXTS.noneDone : TEXTS.done(completion.done))),
    ...beyondBlocks(wholeContext(context).plan, completion),
  ]
})
