/**
 * The cut line in a report: who is in by rank, what falls just below, what would free it, and what is fragile.
 */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { SCENARIO_LABELS } from '../../lang/catalogue/scenarios.ts'
import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { projectValue } from '../../metrics/base/value.ts'
import {
  type CutLine,
  cutLineOf,
  type RankedProject,
} from '../../scenarios/priority-list/cut-line.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { money, text } from '../document/cell.ts'
import type { Cell, Column, Note, Row, Section, Table } from '../document/document.ts'
import { fittedTable, moreNote, type Room } from '../document/table.ts'
import type { ScenarioContext } from './context.ts'
import {
  fixedText,
  insteadText,
  shortagesText,
  standingText,
  trialsText,
  trialText,
  verdictText,
} from './cut-line-words.ts'

function note(text: Bilingual, tone?: Note['tone']): Note {
  return { kind: 'note', text, ...(tone === undefined ? {} : { tone }) }
}

/** How the line is drawn, so that a committee can retrace it. */
function ruleNote({ line, reference }: CutLineContext): Note {
  const { fr, en } = MEASURE_TEXTS[line.measure].name
  const fixed = fixedText(line.fixed)
  const minima = reference.option.scenario.frame.limits.some(({ key }) => key === 'axis_minima')
  return note({
    fr: `${fixed.fr} Les autres sont pris par valeur décroissante, ${fr}, et retenus tant que tiennent chaque enveloppe et la capacité planifiable de chaque équipe\u00a0; celui qui ne tient pas est passé, de même qu’un candidat à estimer. La ligne est tracée au premier qui ne tient pas.${minima ? ' Les parts minimales par axe ne sont pas imposées ici.' : ''}`,
    en: `${fixed.en} The others are taken from the highest value down, ${en}, and kept as long as every envelope and the plannable capacity of every team hold; one that does not fit is passed over, and so is a candidate that is to be estimated. The line is drawn at the first that does not fit.${minima ? ' Minimum shares of axes are not enforced here.' : ''}`,
  })
}

/** The ceilings that obligations and work in hand pass by themselves; nothing where there are none. */
function exceededNote({ line, plan }: CutLineContext): Note[] {
  if (line.exceeded.length === 0) return []
  const told = shortagesText(plan, line.exceeded)
  return [
    note(
      {
        fr: `Les projets servis d’abord dépassent à eux seuls ce qui est disponible\u00a0: ${told.fr}.`,
        en: `The projects served first exceed what is available on their own: ${told.en}.`,
      },
      'bad',
    ),
  ]
}

/** The most projects that a sentence names. */
const MOST_NAMED = 8

/** Projects in a sentence: by id, or how many. */
function named(list: readonly RankedProject[], lang: Lang): string {
  if (list.length <= MOST_NAMED) return list.map(({ project }) => project.id).join(', ')
  return `${formatNumber(list.length, lang)} ${lang === 'fr' ? 'projets' : 'projects'}`
}

/** How far the scenario's own choices are from the ranking. */
function differenceNotes({ line, reference }: CutLineContext): Note[] {
  const { id } = reference
  const kept = line.ranked.filter(({ isIn, isKept }) => isKept && !isIn)
  const left = line.ranked.filter(({ isIn, isKept }) => isIn && !isKept)
  if (kept.length + left.length === 0) {
    return [note({ fr: `${id} suit ce classement.`, en: `${id} follows this ranking.` }, 'good')]
  }
  const keeps: Bilingual = {
    fr: `${id} retient, au-delà de ce classement\u00a0: ${named(kept, 'fr')}.`,
    en: `${id} keeps, beyond this ranking: ${named(kept, 'en')}.`,
  }
  const leaves: Bilingual = {
    fr: `${id} écarte, alors que le classement les retient\u00a0: ${named(left, 'fr')}.`,
    en: `${id} leaves out, although the ranking keeps them: ${named(left, 'en')}.`,
  }
  return [
    ...(kept.length === 0 ? [] : [note(keeps, 'watch')]),
    ...(left.length === 0 ? [] : [note(leaves, 'watch')]),
  ]
}

/** The trials that flip a decision; those that flip none are named in a note. */
function sensitivity({ line }: CutLineContext): (Table | Note)[] {
  const flipping = line.flips.filter(({ enter, leave }) => enter.length + leave.length > 0)
  const calm = line.flips.filter((flip) => !flipping.includes(flip))
  const names = (projects: readonly { readonly id: string }[]): string =>
    projects.map(({ id }) => id).join(', ')
  const table: Table = {
    kind: 'table',
    id: 'sensitivity',
    title: { fr: 'Décisions qui basculent', en: 'Decisions that flip' },
    columns: [
      { id: 'trial', title: { fr: 'Si', en: 'If' }, unit: 'text' },
      { id: 'enter', title: { fr: 'Entrent', en: 'Come in' }, unit: 'text' },
      { id: 'leave', title: { fr: 'Sortent', en: 'Drop out' }, unit: 'text' },
    ],
    rows: flipping.map(({ trial, enter, leave }) => ({
      id: trial.kind === 'weight' ? `weight ${trial.criterion.id} ${trial.factor}` : trial.kind,
      cells: [text(trialText(trial)), text(names(enter)), text(names(leave))],
    })),
  }
  const told = trialsText(
    calm.map(({ trial }) => trial),
    line.flips.map(({ trial }) => trial),
  )
  return [
    ...(flipping.length === 0 ? [] : [table]),
    ...(calm.length === 0
      ? []
      : [
          note(
            {
              fr: `Rien ne bascule avec\u00a0: ${told.fr}.`,
              en: `Nothing flips with: ${told.en}.`,
            },
            flipping.length === 0 ? 'good' : 'quiet',
          ),
        ]),
  ]
}

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

function headCells({ rank, project, value, cost }: RankedProject): Cell[] {
  return [
    { kind: 'figure', unit: 'count', value: rank },
    text(project.id),
    text(project.title),
    worth(value),
    money(cost),
  ]
}

/** The projects that fall just below the line, what each lacks and what would make room. */
function belowTable({ line, plan, isScreen }: CutLineContext): Table[] {
  const short = line.ranked.filter(({ outcome: verdict }) => verdict.kind === 'short')
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
const LINE_ROW = 'cut_line'

function lineRow(columns: number): Row {
  return {
    id: LINE_ROW,
    cells: Array.from({ length: columns }, (_, index) =>
      index === 2 ? text({ fr: '── ligne ──', en: '── cut line ──' }) : EMPTY,
    ),
  }
}

function choiceText({ isKept }: RankedProject): Bilingual {
  return isKept ? { fr: 'retenu', en: 'in' } : { fr: 'écarté', en: 'out' }
}

/** How many trials flip the decision about a project. */
function fragility({ line }: CutLineContext, { project }: RankedProject): Cell {
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
function rankingTable(drawn: CutLineContext): Table {
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
function fixedTable({ line, plan, measure }: CutLineContext): Table {
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
  const drawn: CutLineContext = { ...context, line }
  const room = isScreen ? SCREEN : undefined
  const shortCount = line.ranked.filter(({ outcome: verdict }) => verdict.kind === 'short').length
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

/** The scenarios, and the cut line of the one of reference. */
interface CutLineContext extends ScenarioContext {
  readonly line: CutLine
}
