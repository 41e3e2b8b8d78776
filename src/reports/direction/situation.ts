/** The head of the page: one sentence on how the plan stands, and its figures. */
import { dateInText } from '../../lang/dates.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { formOf, NOUNS } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
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
  notYet: { fr: 'Sans mesure pour l’instant', en: 'Not measured yet' },
  unmeasured: {
    fr: 'Le plan ne dit pas encore de quoi juger de sa situation\u00a0: ni échéances, ni enveloppes, ni capacité.',
    en: 'The plan does not yet say what to judge it by: no due dates, envelopes or capacity.',
  },
  waiting: (count: number, projects: Bilingual) => ({
    fr: `${count} ${projects.fr} en attente d’une décision`,
    en: `${count} ${projects.en} waiting for a decision`,
  }),
  asking: (count: number, projects: Bilingual, amount: Bilingual) => ({
    fr: `${count} ${projects.fr} pour ${amount.fr} demandés`,
    en: `${count} ${projects.en} ask for ${amount.en}`,
  }),
}

/** How the sentence begins where it speaks of the plan, or of the projects that it is narrowed to; whole where all is good. */
interface Words {
  readonly good: Bilingual
  readonly watch: Bilingual
  readonly bad: Bilingual
  readonly undecided: Bilingual
}

const OF_PLAN: Words = {
  good: { fr: 'Le plan tient ses objectifs.', en: 'The plan meets its targets.' },
  watch: { fr: 'Le plan est à surveiller', en: 'The plan needs watching' },
  bad: { fr: 'Le plan est à redresser', en: 'The plan needs correcting' },
  undecided: { fr: 'Le plan reste à arbitrer', en: 'The plan is still to be decided' },
}

const OF_PART: Words = {
  good: { fr: 'Ces projets tiennent leurs objectifs.', en: 'These projects meet their targets.' },
  watch: { fr: 'Ces projets sont à surveiller', en: 'These projects need watching' },
  bad: { fr: 'Ces projets sont à redresser', en: 'These projects need correcting' },
  undecided: { fr: 'À arbitrer', en: 'Still to be decided' },
}

function sentence(begin: Bilingual, rest: Bilingual): Bilingual {
  return bilingual((lang) => `${begin[lang]}${colon(lang)} ${rest[lang]}.`)
}

/** How many projects wait, and what they ask for as far as it is known. */
function waiting({ plan, figures }: DirectionContext): Bilingual {
  const count = plan.projects.filter(isCandidate).length
  const projects = bilingual((lang) => formOf(count, NOUNS.project, lang))
  const requested = figures.whole('budget_requested').value
  if (requested === null) return TEXTS.waiting(count, projects)
  const amount = bilingual((lang) => formatThousands(requested, plan.currency, lang))
  return TEXTS.asking(count, projects, amount)
}

function namesOf(tiles: readonly Tile[]): Bilingual {
  return bilingual((lang) => tiles.map(({ label }) => inPhrase(label[lang])).join(', '))
}

/** The sentence: the worst tone of the figures, and which have it. */
function stateNote(context: DirectionContext, tiles: readonly Tile[]): Note {
  const words = isPartOfPlan(context.plan) ? OF_PART : OF_PLAN
  if (isUndecided(context.plan)) return note(sentence(words.undecided, waiting(context)))
  const told = tiles.filter(({ tone }) => tone !== undefined)
  if (told.length === 0) return note(TEXTS.unmeasured, 'watch')
  for (const tone of ['bad', 'watch'] as const) {
    const own = told.filter((tile) => tile.tone === tone)
    if (own.length > 0) return note(sentence(words[tone], namesOf(own)), tone)
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
      ...(unmeasured.length === 0
        ? []
        : [note(sentence(TEXTS.notYet, namesOf(unmeasured)), 'quiet')]),
    ]
  },
}
