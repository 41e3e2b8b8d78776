/** What becomes of a component when its support, or its contract, ends: in words, with the tone that goes with them. */
import { listed } from '../../lang/lists.ts'
import { daysText } from '../../lang/plurals.ts'
import {
  type Component,
  type ComponentEnd,
  endDayOf,
  goLiveDayOf,
  isOver,
  isReplaced,
  type Replacement,
  replacementBy,
  replacementsOf,
} from '../../plan/component-support.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { isCandidate } from '../../plan/project-status.ts'
import type { Day } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Tone } from '../document/document.ts'
import { entityTitle, projectsCell } from '../words/names.ts'

const TEXTS = printed('verdicts', {
  replaced: { fr: 'remplacé à temps', en: 'replaced in time' },
  replacedLate: (days: Bilingual) => ({ fr: `remplacé ${days.fr} après`, en: `replaced ${days.en} after` }),
  inTime: { fr: 'couvert à temps', en: 'covered in time' },
  late: (days: Bilingual) => ({ fr: `en retard de ${days.fr}`, en: `late by ${days.en}` }),
  undated: { fr: 'par un projet sans date de fin', en: 'by a project without an end' },
  notRetained: { fr: 'par un projet non retenu', en: 'by a project not retained' },
  undecided: { fr: 'par un projet à décider', en: 'by a project to be decided' },
  undecidedLate: (days: Bilingual) => ({
    fr: `par un projet à décider, en retard de ${days.fr}`,
    en: `by a project to be decided, late by ${days.en}`,
  }),
  none: { fr: 'non couvert', en: 'not covered' },
  retired: { fr: 'à retirer, sans remplacement', en: 'to retire, without a replacement' },
  retiredWith: (project: Bilingual) => ({
    fr: `à retirer (remplacé ${project.fr})`,
    en: `to retire (replaced ${project.en})`,
  }),
  supportOver: (days: Bilingual, what: Bilingual) => ({
    fr: `sans support depuis ${days.fr}, ${what.fr}`,
    en: `out of support for ${days.en}, ${what.en}`,
  }),
  coversGoLive: { fr: 'couvre la mise en service', en: 'covers the go-live' },
  gap: (days: Bilingual) => ({
    fr: `prend fin ${days.fr} avant la mise en service`,
    en: `ends ${days.en} before the go-live`,
  }),
  noGoLive: { fr: 'mise en service sans date', en: 'go-live without a date' },
  toRenew: { fr: 'à renouveler ou à remettre en concurrence', en: 'to renew or to tender again' },
  notToRenew: { fr: 'à ne pas renouveler', en: 'not to be renewed' },
  contractOver: (days: Bilingual, what: Bilingual) => ({
    fr: `échu depuis ${days.fr}, ${what.fr}`,
    en: `over for ${days.en}, ${what.en}`,
  }),
  confidential: (name: Bilingual) => ({ fr: `${name.fr} (confidentiel)`, en: `${name.en} (confidential)` }),
})

/** A component that something ends for, and what becomes of it. */
export interface Ending extends ComponentEnd {
  readonly replacement: Replacement
  /** The same were the projects retained that still await a decision. */
  readonly ifDecided: Replacement
}

function endingBy(plan: Plan, ending: ComponentEnd, dayOf: typeof endDayOf): Ending {
  return {
    ...ending,
    replacement: replacementBy(plan, ending, { dayOf }),
    ifDecided: replacementBy(plan, ending, { dayOf, counts: isCandidate }),
  }
}

export function supportEnding(plan: Plan, ending: ComponentEnd): Ending {
  return endingBy(plan, ending, endDayOf)
}

export function contractEnding(plan: Plan, ending: ComponentEnd): Ending {
  return endingBy(plan, ending, goLiveDayOf)
}

/** The day on which the component is replaced, by a project to be decided where none is retained. */
export function replacedOn({ replacement, ifDecided }: Ending): Day | undefined {
  const shown = replacement.kind === 'not-retained' ? ifDecided : replacement
  return 'day' in shown ? shown.day : undefined
}

/** How many days that is before the end, after it below zero. */
export function marginOf({ replacement, ifDecided }: Ending): number | undefined {
  const shown = replacement.kind === 'not-retained' ? ifDecided : replacement
  return 'days' in shown ? shown.days : undefined
}

/** The component's id and title; a mention where it may not be shown outside. */
export function componentName({ id, title, confidential }: Component): Bilingual {
  const name = bilingual((lang) => `${id} ${titleOf(title, id)[lang]}`)
  return confidential === true ? TEXTS.confidential(name) : name
}

function inDays(count: number): Bilingual {
  return bilingual((lang) => daysText(Math.abs(count), lang))
}

/** The projects that are to replace the component, whatever their status. */
export function replacingCell(plan: Plan, component: Component): Cell {
  return projectsCell(plan, replacementsOf(plan, component))
}

interface Verdict {
  readonly words: Bilingual
  readonly tone?: Tone
}

/** Of projects that are not retained: whether one of them still awaits a decision, and would come too late. */
function unretained({ ifDecided }: Ending): Verdict {
  switch (ifDecided.kind) {
    case 'in-time':
    case 'undated':
      return { words: TEXTS.undecided, tone: 'watch' }
    case 'late':
      return { words: TEXTS.undecidedLate(inDays(ifDecided.days)), tone: 'bad' }
    default:
      return { words: TEXTS.notRetained, tone: 'bad' }
  }
}

function supportVerdict(plan: Plan, ending: Ending): Verdict {
  const { replacement } = ending
  const isDone = isReplaced(plan, replacement)
  switch (replacement.kind) {
    case 'in-time':
      return { words: isDone ? TEXTS.replaced : TEXTS.inTime, tone: 'good' }
    case 'late': {
      const days = inDays(replacement.days)
      return isDone ? { words: TEXTS.replacedLate(days), tone: 'quiet' } : { words: TEXTS.late(days), tone: 'bad' }
    }
    case 'undated':
      return { words: TEXTS.undated, tone: 'watch' }
    case 'not-retained':
      return unretained(ending)
    case 'none':
      return { words: TEXTS.none, tone: 'bad' }
    case 'retired':
      // It can be retired with or without the projects that it names.
      return replacementsOf(plan, ending.component).length === 0
        ? { words: TEXTS.retired, tone: 'quiet' }
        : { words: TEXTS.retiredWith(unretained(ending).words), tone: 'quiet' }
  }
}

export function supportVerdictCell(plan: Plan, ending: Ending): Cell {
  const { end, replacement } = ending
  const { words, tone } = supportVerdict(plan, ending)
  const isOut = isOver(plan, end) && !isReplaced(plan, replacement)
  return isOut ? text(TEXTS.supportOver(inDays(plan.asOf - end), words), 'bad') : text(words, tone)
}

function contractVerdict(plan: Plan, ending: Ending): Verdict {
  const { component, replacement } = ending
  switch (replacement.kind) {
    case 'in-time':
      return { words: TEXTS.coversGoLive, tone: 'good' }
    case 'late':
      return isReplaced(plan, replacement)
        ? { words: TEXTS.replacedLate(inDays(replacement.days)), tone: 'quiet' }
        : { words: TEXTS.gap(inDays(replacement.days)), tone: 'bad' }
    case 'undated':
      return { words: TEXTS.noGoLive, tone: 'watch' }
    case 'not-retained':
      return unretained(ending)
    case 'retired':
      return { words: TEXTS.notToRenew, tone: 'quiet' }
    case 'none':
      return component.lifecycle === 'replace' || component.lifecycle === 'retire'
        ? { words: TEXTS.none, tone: 'watch' }
        : { words: TEXTS.toRenew, tone: 'quiet' }
  }
}

export function contractVerdictCell(plan: Plan, ending: Ending): Cell {
  const { words, tone } = contractVerdict(plan, ending)
  const { end, replacement } = ending
  const isOut = isOver(plan, end) && !isReplaced(plan, replacement)
  return isOut ? text(TEXTS.contractOver(inDays(plan.asOf - end), words), 'bad') : text(words, tone)
}

export function departmentNames(plan: Plan, ids: readonly string[]): Bilingual {
  const titles = ids.map((id) => entityTitle(plan, 'department', id))
  return bilingual((lang) =>
    listed(
      titles.map((title) => title[lang]),
      lang,
    ),
  )
}
