/** Results at the end of the year, in words: the objectives of the plan, and what residents and staff gain. */

import { verdictLabel } from '../../lang/catalogue/verdicts.ts'
import { dateWords } from '../../lang/dates.ts'
import { withUnit } from '../../lang/numbers.ts'
import type { Noun } from '../../lang/plurals.ts'
import { isReached } from '../../metrics/base/share-of-way.ts'
import type { Project } from '../../plan/plan.ts'
import { isConfidential, isConfidentialProgramme, type PublicField } from '../../plan/public-fields.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import type { Note } from '../document/document.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { dayWords, undatedNote } from './texts.ts'
import { type AnnualYear, completedIn, completedUndated, projectTitle, unknownIn } from './year.ts'

const TEXTS = printed('results', {
  objectives: { fr: 'Où en sont les objectifs', en: 'Where objectives stand' },
  noObjective: { fr: 'Aucun objectif n’a d’indicateur chiffré.', en: 'No objective has an indicator in figures.' },
  objective: { fr: 'Objectif', en: 'Objective' },
  measured: { fr: 'Ce qui est mesuré', en: 'What is measured' },
  atStart: { fr: 'Au départ', en: 'At the start' },
  atEnd: ({ last }: AnnualYear) => bilingual((lang) => dayWords(last)[lang]),
  target: { fr: 'Visé', en: 'Aimed at' },
  state: { fr: 'En clair', en: 'In short' },
  reached: { fr: 'atteint', en: 'reached' },
  better: { fr: 'en progrès', en: 'improving' },
  same: { fr: 'sans progrès', en: 'no progress' },
  worse: { fr: 'en recul', en: 'falling back' },
  lost: { fr: 'niveau non tenu', en: 'level not held' },
  unmeasured: { fr: 'pas encore mesuré', en: 'not measured yet' },
  by: (value: string, due: Bilingual) => ({ fr: `${value} d’ici au ${due.fr}`, en: `${value} by ${due.en}` }),
  on: (value: Bilingual, day: Bilingual) => ({
    fr: `${value.fr} (mesure du ${day.fr})`,
    en: `${value.en} (measured ${day.en})`,
  }),
  gains: { fr: 'Ce que les habitants et les agents y gagnent', en: 'What residents and staff gain' },
  noGain: {
    fr: 'Aucun gain chiffré\u00a0: ni bénéfice d’un projet terminé dans l’année, ni mesure datée de l’année.',
    en: 'No gain in figures: neither a benefit of a project completed in the year, nor a measure dated in it.',
  },
  gain: { fr: 'Gain', en: 'Gain' },
  from: { fr: 'Grâce à', en: 'Thanks to' },
  programme: (title: Bilingual) => ({ fr: `${title.fr} (tout le programme)`, en: `${title.en} (the whole programme)` }),
})

/** Units that say nothing beside a number. */
const PLAIN_UNITS: readonly string[] = ['nb', 'nombre', 'number', 'count']

const SPANS: Readonly<Record<string, Bilingual>> = printed('spans', {
  an: { fr: 'par an', en: 'a year' },
  année: { fr: 'par an', en: 'a year' },
  year: { fr: 'par an', en: 'a year' },
  mois: { fr: 'par mois', en: 'a month' },
  month: { fr: 'par mois', en: 'a month' },
  jour: { fr: 'par jour', en: 'a day' },
  day: { fr: 'par jour', en: 'a day' },
})

/** What stands behind a number for a unit: `nb` says nothing, `nb/an` is « par an ». */
function unitWords(unit = ''): Bilingual {
  const [counted = '', span = ''] = unit.toLowerCase().split('/')
  const words = PLAIN_UNITS.includes(counted.trim()) ? SPANS[span.trim()] : undefined
  if (words !== undefined) return words
  return PLAIN_UNITS.includes(unit.toLowerCase()) ? { fr: '', en: '' } : { fr: unit, en: unit }
}

/** A value with the user's unit, masked like any of their texts. */
function amount(
  { say }: AnnualYear,
  field: PublicField,
  value: number | undefined,
  unit: string | undefined,
): Bilingual {
  if (value === undefined) return { fr: '', en: '' }
  const words = say(field, unitWords(unit))
  return bilingual((lang) => withUnit(value, words[lang], lang))
}

interface Measure {
  readonly baseline?: number | undefined
  readonly target?: number | undefined
  readonly actual?: number | undefined
  readonly due?: string | undefined
}

/** Where a value stands between its start and its target on a day, whichever way the target lies. */
export function standing({ baseline, target, actual, due = '' }: Measure, day: Day): Bilingual {
  if (actual === undefined) return TEXTS.unmeasured
  if (target === undefined) return { fr: '', en: '' }
  if (isReached({ baseline, target, actual })) return TEXTS.reached
  // Beside its target a value says nothing where nobody knows from which side it comes.
  if (baseline === undefined) return verdictLabel('no_start')
  const dueDay = parseDay(due, 'end')
  if (dueDay !== undefined && dueDay <= day) return verdictLabel('missed')
  if (baseline === target) return TEXTS.lost
  if (actual === baseline) return TEXTS.same
  return actual > baseline === target > baseline ? TEXTS.better : TEXTS.worse
}

type Indicator = NonNullable<AnnualYear['whole']['objectives'][number]['indicator']>

/** The last value measured by the end of the year, with its day. */
function measuredBy({ last }: AnnualYear, { actual = {} }: Indicator) {
  return Object.entries(actual)
    .flatMap(([written, value]) => {
      const day = parseDay(written, 'end')
      return day === undefined || day > last ? [] : [{ day, value }]
    })
    .sort((left, right) => left.day - right.day)
    .at(-1)
}

function target(value: Bilingual, due: string | undefined): Bilingual {
  if (due === undefined || value.fr === '') return value
  return bilingual(
    (lang) =>
      TEXTS.by(
        value[lang],
        bilingual((of) => dateWords(due, of)),
      )[lang],
  )
}

export const objectives = defineSection('objectives', TEXTS.objectives, (year: AnnualYear) => {
  const rows = year.whole.objectives.flatMap(({ id, title, indicator }) =>
    indicator === undefined ? [] : [{ id, title, indicator, found: measuredBy(year, indicator) }],
  )
  const value = ({ indicator: { unit } }: (typeof rows)[number], written: number | undefined) =>
    amount(year, 'objectives[].indicator.unit', written, unit)
  const table = listTable({ id: 'objectives', rowId: ({ id }) => id }, rows, [
    column('objective', TEXTS.objective, 'text', ({ title }) => year.say('objectives[].title', title)),
    column('measured', TEXTS.measured, 'text', ({ indicator }) =>
      year.say('objectives[].indicator.name', indicator.name),
    ),
    column('start', TEXTS.atStart, 'text', (row) => value(row, row.indicator.baseline)),
    column('end', TEXTS.atEnd(year), 'text', (row) => {
      const { found } = row
      const shown = value(row, found?.value)
      if (found === undefined || found.day === year.last) return shown
      return TEXTS.on(shown, dayWords(found.day))
    }),
    column('target', TEXTS.target, 'text', (row) => target(value(row, row.indicator.target), row.indicator.due)),
    column(
      'state',
      TEXTS.state,
      'text',
      ({ indicator, found }) => standing({ ...indicator, actual: found?.value }, year.last),
      {
        tone: ({ indicator, found }) =>
          standing({ ...indicator, actual: found?.value }, year.last) === TEXTS.reached ? 'good' : undefined,
      },
    ),
  ])
  return filled([withoutIdleColumns(table, ['start'])], note(TEXTS.noObjective))
})

const UNPLACED: Noun = {
  fr: [
    'bénéfice que le plan ne situe dans aucune année n’est pas compté.',
    'bénéfices que le plan ne situe dans aucune année ne sont pas comptés.',
  ],
  en: [
    'benefit that the plan places in no year is not counted.',
    'benefits that the plan places in no year are not counted.',
  ],
}
const NOT_TOLD: Noun = {
  fr: [
    'projet confidentiel à gain chiffré n’est pas détaillé.',
    'projets confidentiels à gain chiffré ne sont pas détaillés.',
  ],
  en: ['confidential project with a gain is not told.', 'confidential projects with a gain are not told.'],
}

type Benefit = NonNullable<AnnualYear['projects'][number]['written']['benefits']>[number]

interface Gain {
  readonly id: string
  readonly from: Bilingual
  readonly list: 'programmes' | 'projects'
  readonly benefit: Benefit
}

function isMeasuredIn({ first, last }: AnnualYear, { measured }: Benefit): boolean {
  const day = parseDay(measured ?? '', 'end')
  return day !== undefined && day >= first && day <= last
}

/** Tells whether a benefit of a project is a gain of the year: the project was completed in it, or the benefit measured. */
function gainTest(year: AnnualYear): (project: Project, benefit: Benefit) => boolean {
  const over = new Set(completedIn(year))
  return (project, benefit) => over.has(project) || isMeasuredIn(year, benefit)
}

/** The benefits of projects completed in the year, and those measured in it. */
function gainsOf(year: AnnualYear): Gain[] {
  const isGain = gainTest(year)
  const ofProjects = year.projects
    .filter((project) => !isConfidential(project))
    .flatMap((project) =>
      (project.written.benefits ?? [])
        .filter((benefit) => isGain(project, benefit))
        .map((benefit): Gain => ({ id: project.id, from: projectTitle(year, project), list: 'projects', benefit })),
    )
  const ofProgrammes = year.whole.programmes
    .filter((programme) => !isConfidentialProgramme(year.whole, programme))
    .flatMap(({ id, title, benefits = [] }) => {
      const from = TEXTS.programme(year.say('programmes[].title', title))
      return benefits
        .filter((benefit) => isMeasuredIn(year, benefit))
        .map((benefit): Gain => ({ id, from, list: 'programmes', benefit }))
    })
  return [...ofProjects, ...ofProgrammes]
}

/** Whether a benefit says what it reached and not when. */
function isUndated({ actual, measured }: Benefit): boolean {
  return actual !== undefined && parseDay(measured ?? '', 'end') === undefined
}

/** What the list of gains leaves out: benefits of no known year, and the gains of confidential projects. */
function leftOut(year: AnnualYear): Note[] {
  const isGain = gainTest(year)
  const withoutDay = new Set([...completedUndated(year), ...unknownIn(year)])
  const shown = year.projects.filter((project) => !isConfidential(project))
  const confidential = year.projects.filter(isConfidential)
  const unplaced = [
    ...shown.flatMap((project) =>
      (project.written.benefits ?? []).filter(
        (one) => !isGain(project, one) && (withoutDay.has(project) || isUndated(one)),
      ),
    ),
    ...year.whole.programmes
      .filter((programme) => !isConfidentialProgramme(year.whole, programme))
      .flatMap(({ benefits = [] }) => benefits.filter(isUndated)),
  ]
  const gaining = confidential.filter((project) => (project.written.benefits ?? []).some((one) => isGain(project, one)))
  return [...undatedNote(unplaced.length, UNPLACED), ...undatedNote(gaining.length, NOT_TOLD)]
}

/** The value reached, where it was measured by the end of the year. */
function reachedBy({ last }: AnnualYear, { actual, measured }: Benefit): number | undefined {
  const day = parseDay(measured ?? '', 'end')
  return day === undefined || day > last ? undefined : actual
}

export const gains = defineSection('gains', TEXTS.gains, (year: AnnualYear) => {
  const value = ({ list, benefit: { unit } }: Gain, written: number | undefined) =>
    amount(year, `${list}[].benefits[].unit`, written, unit)
  const table = listTable({ id: 'gains', rowId: ({ id }) => id }, gainsOf(year), [
    column('gain', TEXTS.gain, 'text', ({ list, benefit }) => year.say(`${list}[].benefits[].title`, benefit.title)),
    column('from', TEXTS.from, 'text', ({ from }) => from),
    column('start', TEXTS.atStart, 'text', (gain) => value(gain, gain.benefit.baseline)),
    column('end', TEXTS.atEnd(year), 'text', (gain) => value(gain, reachedBy(year, gain.benefit))),
    column('target', TEXTS.target, 'text', (gain) => target(value(gain, gain.benefit.target), gain.benefit.due)),
    column('state', TEXTS.state, 'text', ({ benefit }) =>
      standing({ ...benefit, actual: reachedBy(year, benefit) }, year.last),
    ),
  ])
  return [...filled([withoutIdleColumns(table, ['start', 'end', 'target'])], note(TEXTS.noGain)), ...leftOut(year)]
})
