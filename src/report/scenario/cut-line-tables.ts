/** The tables of the cut line: what falls just below, the ranking with the line across it, and who is served first. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { projectValue } from '../../metrics/base/value.ts'
import type { Ranked } from '../../scenario/cut-line.ts'
import type { Bilingual } from '../../values/language.ts'
import { money, text } from '../cell.ts'
import type { Cell, Column, Row, Table } from '../document.ts'
import { insteadText, shortagesText, standingText, verdictText } from './cut-line-words.ts'
import type { Drawn } from './drawn-line.ts'

const EMPTY: Cell = { kind: 'empty' }

/** How many that fall just below the line are told in full on a screen. */
const JUST_BELOW = 5
/** What a screen shows of the ranking: some above the line and some below it. */
const AROUND = { above: 6, below: 10 } as const

const RANK: Column = { id: 'rank', title: SCENARIO_LABELS.rank, unit: 'count' }
const ID: Column = { id: 'id', title: LABELS.id, unit: 'text' }
const PROJECT: Column = { id: 'project', title: LABELS.project, unit: 'text' }
const VALUE: Column = { id: 'value', title: LABELS.value, unit: 'index' }
const COST: Column = { id: 'cost', title: SCENARIO_LABELS.cost, unit: 'money' }

function worth(value: number | undefined): Cell {
  return value === undefined ? EMPTY : { kind: 'figure', unit: 'index', value }
}

function headCells({ rank, project, value, cost }: Ranked): Cell[] {
  return [
    { kind: 'figure', unit: 'count', value: rank },
    text(project.id),
    text(project.title),
    worth(value),
    money(cost),
  ]
}

/** The projects that fall just below the line, what each lacks and what would make room. */
export function belowTable({ line, plan, isScreen }: Drawn): Table[] {
  const short = line.ranked.filter(({ verdict }) => verdict.kind === 'short')
  const shown = isScreen ? short.slice(0, JUST_BELOW) : short
  if (shown.length === 0) return []
  return [
    {
      kind: 'table',
      id: 'just_below',
      title: { fr: 'Juste sous la ligne (estimation)', en: 'Just below the line (estimated)' },
      columns: [
        RANK,
        ID,
        PROJECT,
        VALUE,
        COST,
        { id: 'short', title: { fr: 'Il manque', en: 'Shortfall' }, unit: 'text' },
        { id: 'instead', title: { fr: 'Ou bien retirer', en: 'Or take out' }, unit: 'text' },
      ],
      rows: shown.map((ranked) => ({
        id: ranked.project.id,
        cells: [
          ...headCells(ranked),
          text(shortagesText(plan, ranked.shortages)),
          text(insteadText(ranked)),
        ],
      })),
    },
  ]
}

/** The id of the row that is no project but the line itself. */
export const LINE_ROW = 'cut_line'

function lineRow(columns: number): Row {
  return {
    id: LINE_ROW,
    cells: Array.from({ length: columns }, (_, index) =>
      index === 2 ? text({ fr: '── ligne ──', en: '── cut line ──' }) : EMPTY,
    ),
  }
}

function choiceText({ isKept }: Ranked): Bilingual {
  return isKept ? { fr: 'retenu', en: 'in' } : { fr: 'écarté', en: 'out' }
}

/** How many trials flip the decision about a project. */
function fragility({ line }: Drawn, { project }: Ranked): Cell {
  const flipping = line.flips.filter(
    ({ enter, leave }) => enter.includes(project) || leave.includes(project),
  ).length
  if (flipping === 0) return EMPTY
  return text(
    {
      fr: `bascule dans ${flipping} essai${flipping === 1 ? '' : 's'}`,
      en: `flips in ${flipping} trial${flipping === 1 ? '' : 's'}`,
    },
    'watch',
  )
}

/** The ranking with the line drawn across it; on a screen, what stands around the line. */
export function rankingTable(drawn: Drawn): Table {
  const { line, isScreen, isDetailed, reference } = drawn
  const columns: Column[] = [
    RANK,
    ID,
    PROJECT,
    VALUE,
    COST,
    { id: 'verdict', title: { fr: 'Selon le rang', en: 'By rank' }, unit: 'text' },
    { id: 'choice', title: { fr: reference.id, en: reference.id }, unit: 'text' },
    { id: 'fragility', title: { fr: 'Fragilité', en: 'Fragility' }, unit: 'text' },
  ]
  const isAround = isScreen && !isDetailed
  const from = isAround ? Math.max(0, line.above - AROUND.above) : 0
  const to = isAround ? line.above + AROUND.below : line.ranked.length
  const rows = line.ranked.map((ranked): Row => {
    const differs = ranked.isIn !== ranked.isKept
    return {
      id: ranked.project.id,
      cells: [
        ...headCells(ranked),
        text(verdictText(ranked, line), ranked.isIn ? undefined : 'quiet'),
        text(choiceText(ranked), differs ? 'watch' : undefined),
        fragility(drawn, ranked),
      ],
    }
  })
  return {
    kind: 'table',
    id: 'ranking',
    title: { fr: 'Classement', en: 'Ranking' },
    columns,
    rows: [
      ...rows.slice(from, line.above),
      ...(line.above < rows.length ? [lineRow(columns.length)] : []),
      ...rows.slice(line.above, to),
    ],
  }
}

/** The projects that are served before any ranking, and why. */
export function fixedTable({ line, plan, measure }: Drawn): Table {
  return {
    kind: 'table',
    id: 'served_first',
    title: { fr: 'Servis d’abord', en: 'Served first' },
    columns: [ID, PROJECT, VALUE, { id: 'standing', title: LABELS.reason, unit: 'text' }],
    rows: line.fixed.map(({ project, standing }) => ({
      id: project.id,
      cells: [
        text(project.id),
        text(project.title),
        worth(projectValue(plan, project, measure)?.value),
        text(standingText(standing)),
      ],
    })),
  }
}
