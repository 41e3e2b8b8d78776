/** What comes in the year after, and how the report counts and what it leaves out. */
import { formatNames } from '../../lang/lists.ts'
import { roundMoneyText } from '../../lang/numbers.ts'
import type { Noun } from '../../lang/plurals.ts'
import { monthsOfYear, yearsOf } from '../../plan/budget-year.ts'
import type { Project } from '../../plan/plan.ts'
import { datesInForce } from '../../plan/reference-in-force.ts'
import { type Day, firstDay, lastDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Note } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { expectedIn, unexpected } from './projects.ts'
import {
  countsInARow,
  hiddenNote,
  monthWords,
  ofOneSection,
  UNKNOWN_STATUS,
  undatedNote,
  wholeYearName,
  yearName,
} from './texts.ts'
import { type AnnualYear, dayStopped, named, projectTitle, unknownIn } from './year.ts'

const TEXTS = printed('closing', {
  next: ({ whole, year }: AnnualYear) => {
    const name = yearName(whole, year + 1)
    return { fr: `Ce qui était prévu pour ${name.fr}`, en: `What was planned for ${name.en}` }
  },
  over: ({ whole, year }: AnnualYear) => {
    const name = wholeYearName(whole, year)
    return { fr: `Le plan s’achève avec ${name.fr}.`, en: `The plan ends with ${name.en}.` }
  },
  coming: ({ whole, year }: AnnualYear, projects: Bilingual) => {
    const [name, after] = [yearName(whole, year), yearName(whole, year + 1)]
    return {
      fr: `Pour ${after.fr}, vu de la fin de ${name.fr}, ${projects.fr}`,
      en: `For ${after.en}, as seen at the end of ${name.en}, ${projects.en}`,
    }
  },
  untold: { fr: 'le plan ne date ni début ni fin de projet', en: 'the plan dates no start and no end of a project' },
  still: { fr: 'aucun projet ne devait commencer ni se terminer', en: 'no project was to start or to end' },
  since: (names: Bilingual) => ({
    fr: `Arrêtés, suspendus, reportés ou fusionnés depuis : ${names.fr}.`,
    en: `Stopped, suspended, postponed or merged since: ${names.en}.`,
  }),
  ceiling: (projects: Bilingual, money: Bilingual, section: Bilingual) => ({
    fr: `${projects.fr}\u00a0; le plafond de dépense fixé à ce jour${section.fr} est de ${money.fr}.`,
    en: `${projects.en}; the ceiling of spending set to date${section.en} is ${money.en}.`,
  }),
  noCeiling: (projects: Bilingual) => ({
    fr: `${projects.fr}\u00a0; le plan ne fixe pas de plafond de dépense pour cette année.`,
    en: `${projects.en}; the plan sets no ceiling of spending for that year.`,
  }),
  project: { fr: 'Projet', en: 'Project' },
  starts: { fr: 'Devait commencer en', en: 'To start in' },
  ends: { fr: 'Devait finir en', en: 'To end in' },
  method: { fr: 'Comment les chiffres sont comptés', en: 'How figures are counted' },
  about: (words: Bilingual) => ({ fr: `Le plan\u00a0: ${words.fr}`, en: `The plan: ${words.en}` }),
  money: {
    fr: 'Le plafond voté est celui que le plan inscrit aujourd’hui pour l’année. L’argent ouvert aux projets et l’argent payé sont ceux de leurs lignes de budget, y compris celles des projets qui ne sont pas nommés.',
    en: 'The ceiling voted is the one that the plan holds today for the year. Money opened for projects and money paid are those of their budget lines, those of projects that are not named included.',
  },
  dates: {
    fr: 'Un projet est en retard quand il n’a pas fini à la date fixée pour lui à la fin de l’année. Les raisons et les titres sont ceux que le plan donne aujourd’hui\u00a0: il ne garde pas ce qui en était dit alors.',
    en: 'A project is late when it had not ended by the date set for it at the end of the year. Reasons and titles are those that the plan gives today: it does not keep what was said then.',
  },
  progress: {
    fr: 'Le taux de réalisation est celui de la fin de l’année\u00a0: un projet terminé depuis ne compte pas comme terminé. L’avancement des travaux à cette date n’est pas connu\u00a0: le plan ne garde que celui d’aujourd’hui.',
    en: 'The completion rate is that of the end of the year: a project completed since does not count as completed. How far work had got by that day is not known: the plan only keeps what is so today.',
  },
  hidden: {
    fr: 'Ce que l’outil reconnaît est masqué\u00a0: adresses et noms de machines, numéros de faille, adresses électroniques, numéros de téléphone, noms précédés de M. ou de Mme, titres de ce qui est confidentiel. Il ne reconnaît pas tout\u00a0: ce rapport se relit avant d’être publié. Les risques n’y figurent pas.',
    en: 'What the tool recognises is masked: addresses and names of machines, numbers of vulnerabilities, e-mail addresses, phone numbers, names after Mr or Mrs, titles of what is confidential. It does not recognise everything: read this report again before it is published. Risks are not part of it.',
  },
  source: { fr: 'Sources', en: 'Sources' },
} as const)

const STARTING: Noun = {
  fr: ['projet devait commencer', 'projets devaient commencer'],
  en: ['project was to start', 'projects were to start'],
}
const ENDING: Noun = {
  fr: ['projet devait se terminer', 'projets devaient se terminer'],
  en: ['project was to end', 'projects were to end'],
}

const UNDATED: Noun = {
  fr: [
    'projet sans date prévue de début ou de fin n’est pas compté là où elle manque.',
    'projets sans date prévue de début ou de fin ne sont pas comptés là où elle manque.',
  ],
  en: [
    'project without a day set for its start or end is not counted where it lacks one.',
    'projects without a day set for their start or end are not counted where they lack one.',
  ],
}

/** Says which of the projects were stopped since: who reads the report must not expect them. */
function gone(year: AnnualYear, projects: readonly Project[]): Note[] {
  const since = projects.filter((project) => dayStopped(project) !== undefined)
  if (since.length === 0) return []
  return [
    note(
      TEXTS.since(
        bilingual((lang) =>
          formatNames(
            since.map((one) => projectTitle(year, one)[lang]),
            lang,
          ),
        ),
      ),
    ),
  ]
}

export const next = defineSection('next', TEXTS.next, (year: AnnualYear) => {
  const following = year.year + 1
  if (!yearsOf(year.whole).includes(following)) return [note(TEXTS.over(year))]
  const months = monthsOfYear(year.whole, following)
  const [first, last] = [firstDay(months.first), lastDay(months.last)]
  const starting = expectedIn(year, 'start', first, last)
  const ending = expectedIn(year, 'end', first, last)
  const [open, unknown] = [unexpected(year).length, unknownIn(year).length]
  const all = year.projects.filter((one) => starting.includes(one) || ending.includes(one))
  const { shown, hidden } = named(all)
  const ceiling = year.planFigures.slice('envelope', 'year', String(following))?.value
  const projects = TEXTS.coming(
    year,
    countsInARow(
      [
        [starting.length, STARTING],
        [ending.length, ENDING],
      ],
      open + unknown === 0 ? TEXTS.still : TEXTS.untold,
    ),
  )
  const sentence =
    ceiling === null || ceiling === undefined
      ? TEXTS.noCeiling(projects)
      : TEXTS.ceiling(
          projects,
          bilingual((lang) => roundMoneyText(ceiling, year.whole.currency, lang)),
          ofOneSection(year.whole, following) ?? { fr: '', en: '' },
        )
  const monthOf = (edge: 'start' | 'end', among: readonly Project[]) => (one: Project) => {
    const day: Day | undefined = among.includes(one)
      ? (datesInForce(year.whole, one, year.last)[edge] ?? one.span[edge])
      : undefined
    return text(day === undefined ? '' : monthWords(day))
  }
  const table = listTable({ id: 'next_year', rowId: ({ id }) => id }, shown, [
    column('project', TEXTS.project, 'text', (one) => projectTitle(year, one)),
    column('starts', TEXTS.starts, 'text', monthOf('start', starting)),
    column('ends', TEXTS.ends, 'text', monthOf('end', ending)),
  ])
  return [
    note(sentence),
    ...filled([withoutIdleColumns(table, ['starts', 'ends'])]),
    ...gone(year, shown),
    ...undatedNote(open, UNDATED),
    ...undatedNote(unknown, UNKNOWN_STATUS),
    ...hiddenNote(hidden),
  ]
})

export const method = defineSection('method', TEXTS.method, ({ whole: { header }, say }: AnnualYear) => {
  const description = say('plan.description', header.description)
  const sources = (header.sources ?? []).map((one) => say('plan.sources[]', one))
  return [
    ...(description.fr === '' ? [] : [note(TEXTS.about(description))]),
    ...[TEXTS.money, TEXTS.dates, TEXTS.progress, TEXTS.hidden].map((words) => note(words)),
    ...filled([listTable({ id: 'sources' }, sources, [column('source', TEXTS.source, 'text', (source) => source)])]),
  ]
})
