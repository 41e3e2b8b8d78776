/** The report `history`: how the plan evolved from commit to commit. */

import { bilingual, formatDate } from '../lang/numbers.ts'
import type { Metric } from '../metrics/base/define.ts'
import type { Plan } from '../plan/plan.ts'
import { type Day, dayText, monthOfDay } from '../values/calendar.ts'
import { provenanceOf } from './context.ts'
import type { Definition, Note, Report } from './document.ts'
import {
  HISTORY_METRICS,
  type HistoryState,
  type HistoryStep,
  historySection,
} from './sections/history.ts'
import { type UnchangedProject, unchangedProjects } from './sections/unchanged-projects.ts'

/** What a history's report is made of. */
export interface History {
  readonly by: HistoryStep
  /** Oldest first. */
  readonly states: readonly HistoryState[]
  /** The plan of the last state that could be read: the report says its name and its currency. */
  readonly plan: Plan
  /** Whether the clone leaves older commits out. */
  readonly isShallow: boolean
  /** Whether the first state is the one in force at the moment that the reader asked for. */
  readonly isCut: boolean
  readonly unchanged: readonly UnchangedProject[]
  /** From how many months on a project counts as unchanged for long. */
  readonly unchangedLimit: number
}

const FINDINGS: Definition = {
  id: 'findings',
  label: { fr: 'Constats', en: 'Findings' },
  formula: {
    fr: 'erreurs et avertissements que les règles d’aujourd’hui trouvent dans cet état, sans ceux qu’une dérogation couvre',
    en: 'errors and warnings that the rules of today find in this state, without those that a waiver covers',
  },
  source: '',
}

function definitionOf({ id, label, formula, source }: Metric): Definition {
  return { id, label, formula, source }
}

function shallowNote(): Note {
  return {
    kind: 'note',
    tone: 'watch',
    text: {
      fr: 'Ce clone est incomplet (clone superficiel)\u00a0; les états plus anciens n’y sont pas. git fetch --unshallow les apporte.',
      en: 'This clone is incomplete (shallow); older states are not in it. git fetch --unshallow brings them.',
    },
  }
}

function cutNote(first: Day): Note {
  const on = bilingual((lang) => formatDate(dayText(first), lang))
  return {
    kind: 'note',
    text: {
      fr: `La première ligne est l’état en vigueur au départ (commit du ${on.fr}).`,
      en: `The first row is the state in force at the start (commit of ${on.en}).`,
    },
  }
}

/** Says that a state's figures are of its status date, where that lies in another month than its commit. */
function datesNote(states: readonly HistoryState[]): Note[] {
  const read = states.flatMap(({ day, asOf }) => (asOf === undefined ? [] : [{ day, asOf }]))
  const apart = read.filter(({ day, asOf }) => monthOfDay(day) !== monthOfDay(asOf)).length
  if (apart === 0) return []
  return [
    {
      kind: 'note',
      text: {
        fr: `La date est celle du commit\u00a0; les chiffres sont ceux de la date d’arrêté du plan, qui tombe un autre mois pour ${apart} état${apart > 1 ? 's' : ''} sur ${read.length}.`,
        en: `The date is the commit’s; the figures are those of the plan’s status date, which lies in another month for ${apart} of ${read.length} state${read.length > 1 ? 's' : ''}.`,
      },
    },
  ]
}

/** The report of a history with at least one state that could be read. */
export function historyReport(history: History): Report {
  const { by, states, plan, isShallow, isCut, unchanged, unchangedLimit } = history
  const first = states[0]
  const notes = [
    ...(isShallow ? [shallowNote()] : []),
    ...(isCut && first !== undefined ? [cutNote(first.day)] : []),
    ...datesNote(states),
  ]
  return {
    id: 'history',
    title: { fr: 'Évolution du plan', en: 'How the plan evolved' },
    provenance: provenanceOf(plan),
    sections: [historySection(by, states, notes), ...unchangedProjects(unchanged, unchangedLimit)],
    definitions: [...HISTORY_METRICS.map(definitionOf), FINDINGS],
  }
}
