/** The cut line in a report: who is in by rank, what falls just below, what would free it, and what is fragile. */
import { cutLineOf } from '../../scenario/cut-line.ts'
import type { Note, Section, Table } from '../document.ts'
import { fittedTable, moreNote, type Room } from '../sections/change-table.ts'
import { differenceNotes, exceededNote, ruleNote, sensitivity } from './cut-line-notes.ts'
import { belowTable, fixedTable, LINE_ROW, rankingTable } from './cut-line-tables.ts'
import type { Drawn } from './drawn-line.ts'
import type { ScenarioContext } from './scenario-context.ts'

/** What a screen holds of a table. */
const SCREEN = { rows: 40, text: 200 } as const

/** A table that shows what stands around the line, and how many projects it leaves out. */
function around(table: Table, of: number, room: Room | undefined): (Table | Note)[] {
  const left = of - table.rows.filter(({ id }) => id !== LINE_ROW).length
  return [...fittedTable(table, room), ...(left === 0 ? [] : [moreNote(left)])]
}

/** The section `cut-line`, of the scenario of reference. */
export function cutLine(context: ScenarioContext): Section {
  const { plan, reference, measure, isScreen, isDetailed } = context
  const line = cutLineOf(plan, reference.plan, reference.option.scenario, measure)
  const drawn: Drawn = { ...context, line }
  const room = isScreen ? SCREEN : undefined
  const shortCount = line.ranked.filter(({ verdict }) => verdict.kind === 'short').length
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
      : around(rankingTable(drawn), line.ranked.length, room)
  return {
    id: 'cut-line',
    title: {
      fr: `Ligne de flottaison (${reference.id})`,
      en: `Cut line (${reference.id})`,
    },
    blocks: [
      ruleNote(drawn),
      ...exceededNote(drawn),
      ...belowTable(drawn).flatMap((table) => around(table, shortCount, room)),
      ...ranking,
      ...(line.ranked.length === 0 ? [] : [...differenceNotes(drawn), ...sensitivity(drawn)]),
      ...(isDetailed && line.fixed.length > 0 ? fittedTable(fixedTable(drawn), room) : []),
    ],
  }
}
