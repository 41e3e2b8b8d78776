/** The cut line in a report: who is in by rank, what falls just below, what would free it, and what is fragile. */
import { cutLineOf } from '../../scenario/cut-line.ts'
import type { Section } from '../document.ts'
import { fittedTable } from '../sections/change-table.ts'
import { differenceNotes, exceededNote, ruleNote, sensitivity } from './cut-line-notes.ts'
import { belowTable, fixedTable, rankingTable } from './cut-line-tables.ts'
import type { Drawn } from './drawn-line.ts'
import type { ScenarioContext } from './scenario-context.ts'

/** What a screen holds of a table. */
const SCREEN = { rows: 40, text: 200 } as const

/** The section `cut-line`, of the scenario of reference. */
export function cutLine(context: ScenarioContext): Section {
  const { plan, reference, method, isScreen, isDetailed } = context
  const line = cutLineOf(plan, reference.plan, reference.option.scenario, method)
  const drawn: Drawn = { ...context, line }
  const room = isScreen ? SCREEN : undefined
  const ranking =
    line.ranked.length === 0
      ? [
          {
            kind: 'note' as const,
            text: {
              fr: 'Aucun projet n’est en compétition\u00a0: tous sont servis d’abord ou hors du plan.',
              en: 'No project competes: all are served first or out of the plan.',
            },
          },
        ]
      : fittedTable(rankingTable(drawn), room)
  return {
    id: 'cut-line',
    title: {
      fr: `Ligne de flottaison (${reference.id})`,
      en: `Cut line (${reference.id})`,
    },
    blocks: [
      ruleNote(drawn),
      ...exceededNote(drawn),
      ...belowTable(drawn),
      ...ranking,
      ...(line.ranked.length === 0 ? [] : [...differenceNotes(drawn), ...sensitivity(drawn)]),
      ...(isDetailed && line.fixed.length > 0 ? fittedTable(fixedTable(drawn), room) : []),
    ],
  }
}
