/** The section `size` of a forecast: how many projects end if they end as those of the plan before did, and which lie beyond. */
import type { CompletionForecast } from '../../forecast/completion.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { formOf, NOUNS } from '../../lang/plurals.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { hasStarted, initialPortfolio, isOpen } from '../../plan/project-status.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { byId, column, listTable, note, type SectionBlock } from '../document/table.ts'
import { defineSection, wholeContext } from '../report-kind.ts'
import { byImportance, distinctTitle } from '../words/names.ts'
import type { ForecastContext } from './context.ts'

const TEXTS = printed('forecast-completion', {
  title: { fr: 'Taille du plan', en: 'Size of the plan' },
  none: {
    fr: 'Sans plan précédent dont l’issue est connue, rien ne dit combien de projets ces équipes mènent à terme.',
    en: 'Without a previous plan whose outcome is known, nothing tells how many projects these teams complete.',
  },
  known: (count: number, of: number, rate: Bilingual, low: Bilingual, high: Bilingual) => ({
    fr: `Le plan précédent a terminé ${count} projets sur ${of} (${rate.fr})\u00a0: quatre fois sur cinq, un tel taux est en vérité entre ${low.fr} et ${high.fr}.`,
    en: `The previous plan completed ${count} of ${of} projects (${rate.en}): four times in five, the rate behind that lies between ${low.en} and ${high.en}.`,
  }),
  expected: ({ projects, done, p50, p80 }: CompletionForecast) => ({
    fr: `À ce rythme, ce plan termine ${p50} de ses ${projects} projets initiaux une fois sur deux, ${p80} ou plus quatre fois sur cinq (${done} le sont déjà).`,
    en: `At that rate this plan completes ${p50} of its ${projects} initial projects in half of the cases, ${p80} or more in four cases of five (${done} are already).`,
  }),
  beyond: (count: number, projects: Bilingual) => ({
    fr: `${count} ${projects.fr} à venir dépassent ce que les équipes tiennent quatre fois sur cinq\u00a0: ceux qui comptent le moins, à reporter ou à doter de moyens.`,
    en: `${count} ${projects.en} to come ${count === 1 ? 'lies' : 'lie'} beyond what the teams keep in four cases of five: those that matter least, to be postponed or given means.`,
  }),
  under: (short: number) => ({
    fr: `${short} des projets déjà commencés n’aboutiraient pas non plus.`,
    en: `${short} of the projects under way would not be completed either.`,
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
  const words = bilingual((lang) => formOf(beyond.length, NOUNS.project, lang))
  return [
    ...(beyond.length === 0 ? [] : [note(TEXTS.beyond(beyond.length, words), 'watch'), beyondTable(plan, beyond)]),
    ...(short === beyond.length ? [] : [note(TEXTS.under(short - beyond.length), 'watch')]),
  ]
}

export const forecastCompletion = defineSection('size', TEXTS.title, (context: ForecastContext) => {
  const { completion } = context.forecast
  if (completion === undefined) return [note(TEXTS.none)]
  const { known, low, high } = completion
  const percent = (share: number): Bilingual => bilingual((lang) => formatPercent(share, lang))
  return [
    note(TEXTS.known(known.count, known.of, percent(known.count / known.of), percent(low), percent(high))),
    note(TEXTS.expected(completion)),
    ...beyondBlocks(wholeContext(context).plan, completion),
  ]
})
