/** The head of the page: one sentence on how the plan stands, and its figures. */
import { projectsOf } from '../../lang/catalogue/reports.ts'
import { dateInText } from '../../lang/dates.ts'
import { formatThousands } from '../../lang/numbers.ts'
import { formOf, NOUNS, type Noun } from '../../lang/plurals.ts'
import { colon, semicolon } from '../../lang/punctuation.ts'
import { isRepresentative } from '../../metrics/base/define.ts'
import { endAwaited, isOverdue, startAwaited } from '../../plan/due-dates.ts'
import { isPartOfPlan } from '../../plan/part-of-plan.ts'
import type { Plan } from '../../plan/plan.ts'
import { isCandidate, isOpen, isUndecided, ofUnknownStatus } from '../../plan/project-status.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note, Tone } from '../document/document.ts'
import { note } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { calmNote, UNKNOWN_STATUS } from '../words/calm.ts'
import { countedEscapes } from '../words/escaping.ts'
import { inPhrase } from '../words/names.ts'
import type { DirectionContext } from './context.ts'
import { landingLine } from './forecast.ts'
import { type Tile, tilesOf, tileTable } from './tiles.ts'

const TEXTS = printed('situation', {
  title: (day: Bilingual) => ({ fr: `Situation au ${day.fr}`, en: `Where the plan stands on ${day.en}` }),
  notYet: { fr: 'Sans mesure pour l’instant', en: 'Not measured yet' },
  unmeasured: {
    fr: 'Le plan ne dit pas encore de quoi juger de sa situation\u00a0: ni échéances, ni enveloppes, ni capacité.',
    en: 'The plan does not yet say what to judge it by: no due dates, envelopes or capacity.',
  },
  known: (count: number, of: number, figures: Bilingual) => ({
    fr: `${count} ${figures.fr} sur ${of}`,
    en: `${count} of ${of} ${figures.en} known`,
  }),
  overdue: (projects: Bilingual) => ({
    fr: `${projects.fr} au-delà du début ou de la fin prévus`,
    en: `${projects.en} past the start or the end foreseen`,
  }),
  waiting: (count: number, projects: Bilingual) => ({
    fr: `${count} ${projects.fr} en attente d’une décision`,
    en: `${count} ${projects.en} waiting for a decision`,
  }),
  asking: (count: number, projects: Bilingual, amount: Bilingual) => ({
    fr: `${count} ${projects.fr} pour ${amount.fr} demandés`,
    en: `${count} ${projects.en} ask for ${amount.en}`,
  }),
})

/** How the sentence begins where it speaks of the plan, or of the projects that it is narrowed to; whole where all is good. */
interface Words {
  readonly good: Bilingual
  readonly watch: Bilingual
  readonly bad: Bilingual
  readonly undecided: Bilingual
  /** Where too little is known for any of the first three. */
  readonly unknown: Bilingual
}

const KNOWN_FIGURES: Noun = { fr: ['chiffre connu', 'chiffres connus'], en: ['figure', 'figures'] }

const UNKNOWN_FIGURES: Noun = {
  fr: ['chiffre de cette page', 'chiffres de cette page'],
  en: ['figure of this page', 'figures of this page'],
}

const UNDATED: Noun = {
  fr: ['projet sans dates', 'projets sans dates'],
  en: ['project without dates', 'projects without dates'],
}

const OF_PLAN: Words = {
  good: { fr: 'Le plan tient ses objectifs.', en: 'The plan meets its targets.' },
  watch: { fr: 'Le plan est à surveiller', en: 'The plan needs watching' },
  bad: { fr: 'Le plan est à redresser', en: 'The plan needs correcting' },
  undecided: { fr: 'Le plan reste à arbitrer', en: 'The plan is still to be decided' },
  unknown: {
    fr: 'On ne peut pas encore dire si le plan tient ses objectifs',
    en: 'It cannot be said yet whether the plan meets its targets',
  },
}

const OF_PART: Words = {
  good: { fr: 'Ces projets tiennent leurs objectifs.', en: 'These projects meet their targets.' },
  watch: { fr: 'Ces projets sont à surveiller', en: 'These projects need watching' },
  bad: { fr: 'Ces projets sont à redresser', en: 'These projects need correcting' },
  undecided: { fr: 'À arbitrer', en: 'Still to be decided' },
  unknown: {
    fr: 'On ne peut pas encore dire si ces projets tiennent leurs objectifs',
    en: 'It cannot be said yet whether these projects meet their targets',
  },
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

/** What the plan is judged by: a figure of the page, or how many projects are past their dates. */
type Criterion = Pick<Tile, 'label' | 'tone'>

function namesOf(criteria: readonly Criterion[]): Bilingual {
  return bilingual((lang) => criteria.map(({ label }) => inPhrase(label[lang])).join(', '))
}

/** The projects past their own dates, of those that are not finished; none where all are. */
function overdue({ plan }: DirectionContext): Criterion[] {
  const open = plan.projects.filter(isOpen)
  if (open.length === 0) return []
  const dated = open.filter((one) => (startAwaited(one) ?? endAwaited(one)) !== undefined)
  const late = dated.filter((project) => isOverdue(plan, project)).length
  const isKnown = isRepresentative({ coverage: { count: dated.length, of: open.length } })
  const tone = late > 0 ? 'watch' : isKnown ? 'good' : undefined
  const projects = bilingual((lang) => projectsOf({ count: late, of: open.length }, lang))
  return [{ label: TEXTS.overdue(projects), tone }]
}

/** What a sentence that all is good does not speak of, with the figures of the page that are not known. */
function untoldOf(plan: Plan, unknownFigures: number): (readonly [number, Noun])[] {
  const undated = plan.projects.filter(
    (project) => isOpen(project) && (startAwaited(project) ?? endAwaited(project)) === undefined,
  )
  return [
    [ofUnknownStatus(plan).length, UNKNOWN_STATUS],
    [undated.length, UNDATED],
    // Some projects are held against no limit, for those are of all.
    ...(isPartOfPlan(plan) ? [] : countedEscapes([plan])),
    [unknownFigures, UNKNOWN_FIGURES],
  ]
}

/** The sentence: the worst tone of what the plan is judged by, and what has it; no judgement where less than half is known. */
function stateNote(context: DirectionContext, judging: readonly Tile[]): Note {
  const words = isPartOfPlan(context.plan) ? OF_PART : OF_PLAN
  if (isUndecided(context.plan)) return note(sentence(words.undecided, waiting(context)))
  const criteria = [...judging, ...overdue(context)]
  const told = criteria.filter(({ tone }) => tone !== undefined)
  if (told.length === 0) return note(TEXTS.unmeasured, 'watch')
  const ofTone = (tone: Tone): Criterion[] => told.filter((one) => one.tone === tone)
  const [bad, watch] = [ofTone('bad'), ofTone('watch')]
  if (!isRepresentative({ coverage: { count: told.length, of: criteria.length } })) {
    const figures = { fr: formOf(told.length, KNOWN_FIGURES, 'fr'), en: formOf(criteria.length, KNOWN_FIGURES, 'en') }
    const known = TEXTS.known(told.length, criteria.length, figures)
    const trouble = namesOf([...bad, ...watch])
    const rest = bilingual((lang) =>
      [known[lang], ...(trouble[lang] === '' ? [] : [trouble[lang]])].join(semicolon(lang)),
    )
    return note(sentence(words.unknown, rest), 'watch')
  }
  if (bad.length > 0) return note(sentence(words.bad, namesOf(bad)), 'bad')
  if (watch.length > 0) return note(sentence(words.watch, namesOf(watch)), 'watch')
  return calmNote(words.good, untoldOf(context.plan, criteria.length - told.length), 'good')
}

export function situationTitle({ plan }: DirectionContext): Bilingual {
  return TEXTS.title(bilingual((lang) => dateInText(dayText(plan.asOf), lang)))
}

export function stateOf(context: DirectionContext): Note {
  return stateNote(context, tilesOf(context).judging)
}

export const situation = defineSection('situation', situationTitle, (context: DirectionContext) => {
  const { shown, unmeasured, judging } = tilesOf(context)
  return [
    stateNote(context, judging),
    tileTable(shown),
    ...landingLine(context),
    ...(unmeasured.length === 0 ? [] : [note(sentence(TEXTS.notYet, namesOf(unmeasured)), 'quiet')]),
  ]
})
