/** The head of the page: one sentence on how the plan stands, and its figures. */
import { dateInText } from '../../lang/dates.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { formOf, NOUNS } from '../../lang/plurals.ts'
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import { isCandidate, isUndecided } from '../../plan/project-status.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { note } from '../document/table.ts'
import type { SectionKind } from '../report-kind.ts'
import { inPhrase } from '../words/names.ts'
import type { DirectionContext } from './context.ts'
import { type Tile, tilesOf, tileTable } from './tiles.ts'

const TEXTS = {
  title: (day: Bilingual) => ({
    fr: `Situation au ${day.fr}`,
    en: `Where the plan stands on ${day.en}`,
  }),
  notYet: (names: Bilingual) => ({
    fr: `Sans mesure pour l’instant\u00a0: ${names.fr}.`,
    en: `Not measured yet: ${names.en}.`,
  }),
  unmeasured: {
    fr: 'Le plan ne dit pas encore de quoi juger de sa situation\u00a0: ni échéances, ni enveloppes, ni capacité.',
    en: 'The plan does not yet say what to judge it by: no due dates, envelopes or capacity.',
  },
}

/** What the sentence speaks of: the plan, or the projects that it is narrowed to. */
interface Words {
  readonly good: Bilingual
  readonly watch: (names: Bilingual) => Bilingual
  readonly bad: (names: Bilingual) => Bilingual
  readonly undecided: (count: number, projects: Bilingual) => Bilingual
  readonly asked: (count: number, projects: Bilingual, amount: Bilingual) => Bilingual
}

const OF_PLAN: Words = {
  good: { fr: 'Le plan tient ses objectifs.', en: 'The plan meets its targets.' },
  watch: (names) => ({
    fr: `Le plan est à surveiller\u00a0: ${names.fr}.`,
    en: `The plan needs watching: ${names.en}.`,
  }),
  bad: (names) => ({
    fr: `Le plan est à redresser\u00a0: ${names.fr}.`,
    en: `The plan needs correcting: ${names.en}.`,
  }),
  undecided: (count, projects) => ({
    fr: `Le plan reste à arbitrer\u00a0: ${count} ${projects.fr} en attente d’une décision.`,
    en: `The plan is still to be decided: ${count} ${projects.en} waiting for a decision.`,
  }),
  asked: (count, projects, amount) => ({
    fr: `Le plan reste à arbitrer\u00a0: ${count} ${projects.fr} pour ${amount.fr} demandés.`,
    en: `The plan is still to be decided: ${count} ${projects.en} ask for ${amount.en}.`,
  }),
}

const OF_PART: Words = {
  good: { fr: 'Ces projets tiennent leurs objectifs.', en: 'These projects meet their targets.' },
  watch: (names) => ({
    fr: `Ces projets sont à surveiller\u00a0: ${names.fr}.`,
    en: `These projects need watching: ${names.en}.`,
  }),
  bad: (names) => ({
    fr: `Ces projets sont à redresser\u00a0: ${names.fr}.`,
    en: `These projects need correcting: ${names.en}.`,
  }),
  undecided: (count, projects) => ({
    fr: `À arbitrer\u00a0: ${count} ${projects.fr} en attente d’une décision.`,
    en: `Still to be decided: ${count} ${projects.en} waiting for a decision.`,
  }),
  asked: (count, projects, amount) => ({
    fr: `À arbitrer\u00a0: ${count} ${projects.fr} pour ${amount.fr} demandés.`,
    en: `Still to be decided: ${count} ${projects.en} ask for ${amount.en}.`,
  }),
}

function undecidedNote({ plan, figures }: DirectionContext, words: Words): Note {
  const count = plan.projects.filter(isCandidate).length
  const projects = bilingual((lang) => formOf(count, NOUNS.project, lang))
  const requested = figures.whole('budget_requested').value
  if (requested === null) return note(words.undecided(count, projects))
  const amount = bilingual((lang) => formatThousands(requested, plan.currency, lang))
  return note(words.asked(count, projects, amount))
}

function namesOf(tiles: readonly Tile[]): Bilingual {
  return bilingual((lang) => tiles.map(({ label }) => inPhrase(label[lang])).join(', '))
}

/** The sentence: the worst tone of the figures, and which have it. */
function stateNote(context: DirectionContext, tiles: readonly Tile[]): Note {
  const words = isPartOfPlan(context.plan) ? OF_PART : OF_PLAN
  if (isUndecided(context.plan)) return undecidedNote(context, words)
  const told = tiles.filter(({ tone }) => tone !== undefined)
  if (told.length === 0) return note(TEXTS.unmeasured, 'watch')
  for (const tone of ['bad', 'watch'] as const) {
    const own = told.filter((tile) => tile.tone === tone)
    if (own.length === 0) continue
    return note(words[tone](namesOf(own)), tone)
  }
  return note(words.good, 'good')
}

/** The section `situation`. */
export const situation: SectionKind<DirectionContext> = {
  id: 'situation',
  title: ({ plan }) => TEXTS.title(bilingual((lang) => dateInText(dayText(plan.asOf), lang))),
  build: (context) => {
    const { shown, unmeasured } = tilesOf(context)
    return [
      stateNote(context, shown),
      tileTable(shown),
      ...(unmeasured.length === 0 ? [] : [note(TEXTS.notYet(namesOf(unmeasured)), 'quiet')]),
    ]
  },
}
