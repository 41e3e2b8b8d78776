/** What became of projects in the year: done, late, stopped or refused, and to come, each with its reason in words. */
import { valueLabel } from '../../lang/catalogue/labels.ts'
import type { Noun } from '../../lang/plurals.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Project } from '../../plan/plan.ts'
import { isConfidentialDecision } from '../../plan/public-fields.ts'
import { datesInForce } from '../../plan/reference-in-force.ts'
import { type Day, parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, capitalised, printed } from '../../values/language.ts'
import { column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { endedAndDue, hiddenNote, monthSpanWords, monthWords, UNKNOWN_STATUS, undatedNote, yearName } from './texts.ts'
import {
  type AnnualYear,
  completedIn,
  completedUndated,
  dayStopped,
  endsSetIn,
  isLiveAtEnd,
  named,
  projectTitle,
  stoppedIn,
  stoppedUndated,
  unknownIn,
} from './year.ts'

const TEXTS = printed('projects', {
  project: { fr: 'Projet', en: 'Project' },
  done: { fr: 'Ce qui a été réalisé', en: 'What was done' },
  noneDone: { fr: 'Aucun projet ne s’est terminé dans l’année.', en: 'No project was completed in the year.' },
  brings: { fr: 'Ce qu’il apporte', en: 'What it brings' },
  completed: { fr: 'Terminé le', en: 'Completed on' },
  foreseen: { fr: 'Prévu pour', en: 'Planned for' },
  late: { fr: 'Ce qui a pris du retard, et pourquoi', en: 'What is late, and why' },
  noneLate: {
    fr: 'Aucun projet n’a dépassé dans l’année la date qui lui avait été fixée.',
    en: 'In the year no project passed the date that was set for it.',
  },
  what: { fr: 'Ce qui s’est passé', en: 'What happened' },
  why: { fr: 'Pourquoi', en: 'Why' },
  untold: { fr: 'raison non indiquée', en: 'no reason given' },
  moved: (span: Bilingual) => ({
    fr: `Fin repoussée par décision, ${span.fr}`,
    en: `End moved by a decision, ${span.en}`,
  }),
  movedTo: { fr: 'Date portée par décision au', en: 'Moved by a decision to' },
  movedBefore: (what: Bilingual, day: Bilingual) => ({
    fr: `${what.fr} (date portée par décision à ${day.fr})`,
    en: `${what.en} (moved by a decision to ${day.en})`,
  }),
  lateDone: ({ due, end }: ReturnType<typeof endedAndDue>) => ({
    fr: `Terminé ${end.fr} au lieu ${due.fr}`,
    en: `Completed ${end.en} instead ${due.en}`,
  }),
  unfinished: (due: Bilingual, year: Bilingual) => ({
    fr: `Devait finir en ${due.fr}\u00a0; n’était pas terminé à la fin de ${year.fr}`,
    en: `Was to end in ${due.en}; not completed at the end of ${year.en}`,
  }),
  stopped: {
    fr: 'Ce qui a été arrêté, suspendu, reporté, fusionné ou refusé, et pourquoi',
    en: 'What was stopped, suspended, postponed, merged or refused, and why',
  },
  noneStopped: {
    fr: 'Aucun projet n’a été arrêté, suspendu, reporté, fusionné ni refusé dans l’année.',
    en: 'No project was stopped, suspended, postponed, merged or refused in the year.',
  },
  fate: { fr: 'Sort', en: 'What became of it' },
  on: { fr: 'Le', en: 'On' },
} as const)

const UNDATED_ENDS: Noun = {
  fr: [
    'projet terminé, sans date de fin, n’est pas compté.',
    'projets terminés, sans date de fin, ne sont pas comptés.',
  ],
  en: [
    'project that is over, without a day of its end, is not counted.',
    'projects that are over, without a day of their end, are not counted.',
  ],
}
const UNDATED_STOPS: Noun = {
  fr: [
    'projet arrêté, suspendu, reporté, fusionné ou refusé, sans date, n’est pas compté.',
    'projets arrêtés, suspendus, reportés, fusionnés ou refusés, sans date, ne sont pas comptés.',
  ],
  en: [
    'project that was stopped, suspended, postponed, merged or refused, without a day, is not counted.',
    'projects that were stopped, suspended, postponed, merged or refused, without a day, are not counted.',
  ],
}
const WITHOUT_END: Noun = {
  fr: [
    'projet sans date de fin de référence, ou terminé sans date, n’est pas compté.',
    'projets sans date de fin de référence, ou terminés sans date, ne sont pas comptés.',
  ],
  en: [
    'project without an end of reference, or over without a day, is not counted.',
    'projects without an end of reference, or over without a day, are not counted.',
  ],
}

function described(year: AnnualYear, project: Project): Bilingual {
  return year.say('projects[].description', project.written.description)
}

/** The end of reference of a project at the end of the year. */
function dueDay({ whole, last }: AnnualYear, project: Project): Day | undefined {
  return datesInForce(whole, project, last).end
}

/** The end that a decision gave in the place of the first one, where it did by the end of the year. */
function movedDay(year: AnnualYear, project: Project): Day | undefined {
  const due = dueDay(year, project)
  return due === project.baseline?.end ? undefined : due
}

export const done = defineSection('done', TEXTS.done, (year: AnnualYear) => {
  const { shown, hidden } = named(completedIn(year))
  const table = listTable({ id: 'completed_projects', rowId: ({ id }) => id }, shown, [
    column('project', TEXTS.project, 'text', (one) => projectTitle(year, one)),
    column('brings', TEXTS.brings, 'text', (one) => described(year, one)),
    column('completed', TEXTS.completed, 'day', ({ actual }) => actual.end),
    column('planned', TEXTS.foreseen, 'day', ({ baseline }) => baseline?.end),
    column('moved_to', TEXTS.movedTo, 'day', (one) => movedDay(year, one)),
  ])
  const [open, unknown] = [completedUndated(year).length, unknownIn(year).length]
  const none = hidden + open + unknown === 0 ? note(TEXTS.noneDone) : undefined
  return [
    ...filled([withoutIdleColumns(table, ['brings', 'planned', 'moved_to'])], none),
    ...undatedNote(open, UNDATED_ENDS),
    ...undatedNote(unknown, UNKNOWN_STATUS),
    ...hiddenNote(hidden),
  ]
})

interface Slip {
  readonly project: Project
  readonly what: Bilingual
  readonly reason: Bilingual
}

const isTold = ({ fr }: Bilingual): boolean => fr !== ''

function decisionReason(year: AnnualYear, id: string | undefined): Bilingual {
  const decision = id === undefined ? undefined : entityById(year.whole.decisions, id)
  const isOpen = decision !== undefined && !isConfidentialDecision(year.whole, decision)
  return year.say('decisions[].reason', isOpen ? decision.reason : undefined)
}

/** The end that was moved later by a re-baseline of the year, where one was. */
function movedEnd(year: AnnualYear, project: Project): Slip | undefined {
  const before = datesInForce(year.whole, project, (year.first - 1) as Day).end
  const after = dueDay(year, project)
  if (before === undefined || after === undefined || after <= before) return undefined
  const made = endsSetIn(year, project).at(-1)
  const own = year.say('projects[].rebaselines[].reason', made?.reason)
  return {
    project,
    what: TEXTS.moved(monthSpanWords(before, after)),
    reason: isTold(own) ? own : decisionReason(year, made?.decision),
  }
}

/** An end that was missed in the year: completed after it, or still not completed. */
function missedEnd(year: AnnualYear, project: Project, due: Day | undefined): Slip | undefined {
  if (due === undefined || due > year.last) return undefined
  const { toleranceDays } = year.whole.thresholds
  const { end } = project.actual
  const reason = year.say('projects[].narrative', project.written.narrative)
  if (project.status === 'completed' && end !== undefined && end <= year.last) {
    if (end < year.first || end <= due + toleranceDays) return undefined
    return { project, what: TEXTS.lateDone(endedAndDue(end, due)), reason }
  }
  if (!isLiveAtEnd(year, project)) return undefined
  return { project, what: TEXTS.unfinished(monthWords(due), yearName(year.whole, year.year)), reason }
}

/** The first end, missed in the year, of a project whose end a decision had moved before: the account keeps to the first. */
function missedFirstEnd(year: AnnualYear, project: Project): Slip | undefined {
  const moved = movedDay(year, project)
  const slip = moved === undefined ? undefined : missedEnd(year, project, project.baseline?.end)
  if (slip === undefined || moved === undefined) return undefined
  return { ...slip, what: TEXTS.movedBefore(slip.what, monthWords(moved)) }
}

function slipsOf(year: AnnualYear): Slip[] {
  return year.projects.flatMap((project) => {
    const slip =
      missedEnd(year, project, dueDay(year, project)) ?? movedEnd(year, project) ?? missedFirstEnd(year, project)
    if (slip === undefined) return []
    const told = year.say('projects[].narrative', project.written.narrative)
    return [isTold(slip.reason) ? slip : { ...slip, reason: isTold(told) ? told : TEXTS.untold }]
  })
}

/** The projects of which nobody can say whether they were late: no end was set for them, or it is not told when they were over. */
function withoutEnd(year: AnnualYear): Project[] {
  const over = new Set([...completedUndated(year), ...stoppedUndated(year)])
  const ended = new Set(completedIn(year))
  return year.projects.filter((project) => {
    const due = dueDay(year, project)
    if (over.has(project)) return due === undefined || due <= year.last
    return due === undefined && (ended.has(project) || isLiveAtEnd(year, project))
  })
}

export const late = defineSection('late', TEXTS.late, (year: AnnualYear) => {
  const slips = slipsOf(year)
  const { shown, hidden } = named(slips.map(({ project }) => project))
  const told = slips.filter(({ project }) => shown.includes(project))
  const table = listTable({ id: 'late_projects', rowId: ({ project }) => project.id }, told, [
    column('project', TEXTS.project, 'text', ({ project }) => projectTitle(year, project)),
    column('what', TEXTS.what, 'text', ({ what }) => what),
    column('why', TEXTS.why, 'text', ({ reason }) => sentence(reason)),
  ])
  const [open, unknown] = [withoutEnd(year).length, unknownIn(year).length]
  return [
    ...filled([table], hidden + open + unknown === 0 ? note(TEXTS.noneLate) : undefined),
    ...undatedNote(open, WITHOUT_END),
    ...undatedNote(unknown, UNKNOWN_STATUS),
    ...hiddenNote(hidden),
  ]
})

/** Why a project was stopped: in the office's words, else in those of the decision, else the coded reason. */
function reasonOf(year: AnnualYear, { written: { disposition } }: Project): Bilingual {
  const { reason, notes, decision: id } = disposition ?? {}
  const own = year.say('projects[].disposition.notes', notes)
  const decided = decisionReason(year, id)
  const coded = reason === undefined ? TEXTS.untold : valueLabel(reason)
  return sentence([own, decided].find(isTold) ?? coded)
}

/** With a capital at its start, as a cell has it. */
function sentence(words: Bilingual): Bilingual {
  return bilingual((lang) => capitalised(words[lang]))
}

export const stopped = defineSection('stopped', TEXTS.stopped, (year: AnnualYear) => {
  const { shown, hidden } = named(stoppedIn(year))
  const table = listTable({ id: 'stopped_projects', rowId: ({ id }) => id }, shown, [
    column('project', TEXTS.project, 'text', (one) => projectTitle(year, one)),
    column('fate', TEXTS.fate, 'text', ({ status }) => valueLabel(status)),
    column('on', TEXTS.on, 'day', (one) => dayStopped(one)),
    column('why', TEXTS.why, 'text', (one) => reasonOf(year, one)),
  ])
  const [open, unknown] = [stoppedUndated(year).length, unknownIn(year).length]
  return [
    ...filled([table], hidden + open + unknown === 0 ? note(TEXTS.noneStopped) : undefined),
    ...undatedNote(open, UNDATED_STOPS),
    ...undatedNote(unknown, UNKNOWN_STATUS),
    ...hiddenNote(hidden),
  ]
})

/** The start or end set for a project at the end of the year; that of the plan as it stands where nothing was ever frozen. */
function dayExpected(year: AnnualYear, project: Project, edge: 'start' | 'end'): Day | undefined {
  const frozen = datesInForce(year.whole, project, year.last)[edge]
  if (frozen !== undefined || project.written.baseline !== undefined) return frozen
  return parseDay(project.written[edge] ?? '', edge)
}

const hasBegun = ({ last }: AnnualYear, { actual: { start } }: Project): boolean => start !== undefined && start <= last

/** The projects of which it is not told when they were to start or to end, or whether they were over. */
export function unexpected(year: AnnualYear): Project[] {
  const over = new Set([...completedUndated(year), ...stoppedUndated(year)])
  return year.projects.filter((project) => {
    if (over.has(project)) return true
    if (!isLiveAtEnd(year, project)) return false
    const isOpen = !hasBegun(year, project) && dayExpected(year, project, 'start') === undefined
    return isOpen || dayExpected(year, project, 'end') === undefined
  })
}

/** The live projects that were to start, or to end, between two days, by the dates set for them at the end of the year. */
export function expectedIn(year: AnnualYear, edge: 'start' | 'end', first: Day, last: Day): Project[] {
  return year.projects.filter((project) => {
    if (!isLiveAtEnd(year, project)) return false
    if (edge === 'start' && hasBegun(year, project)) return false
    const day = dayExpected(year, project, edge)
    return day !== undefined && day >= first && day <= last
  })
}
