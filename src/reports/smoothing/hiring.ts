/** The section `hiring` of a smoothing: whom the periods that stay overloaded are short of, or what to drop. */

import type { RemainingOverload } from '../../arbitration/smooth/smoothing.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import {
  SMOOTHING_LABELS,
  SMOOTHING_NOTES,
  SMOOTHING_TITLES,
} from '../../lang/catalogue/smoothing.ts'
import { formatPeriod } from '../../lang/dates.ts'
import { limitName } from '../../limits/index.ts'
import { netDaysOfOne } from '../../metrics/base/capacity.ts'
import { bilingual } from '../../values/language.ts'
import { periodText } from '../../values/period.ts'
import { type Days, plain } from '../../values/quantity.ts'
import { days, text } from '../document/cell.ts'
import type { Cell, Note, Row, Section, Table } from '../document/document.ts'
import type { SmoothingContext } from './context.ts'

function fteCell({ fte, by, limit }: RemainingOverload): Cell {
  if (fte === undefined || limit.kind !== 'work') return { kind: 'empty' }
  return {
    kind: 'figure',
    unit: 'fte',
    value: fte,
    tone: 'bad',
    parts: {
      numerator: plain(by),
      denominator: netDaysOfOne(limit.team, [limit.period]),
      unit: 'days',
    },
  }
}

/** Whether nothing that takes part can leave: it is all under way. */
function isUnderWay({ contributors: fillers }: RemainingOverload): boolean {
  return fillers.every(({ hold }) => hold.kind === 'running' || hold.kind === 'done')
}

function dropCell(residue: RemainingOverload): Cell {
  const { drop } = residue
  if (drop !== undefined) return text(bilingual((lang) => `${drop.id} ${drop.title[lang]}`))
  return isUnderWay(residue)
    ? text({ fr: 'tout y est en cours', en: 'all of it is under way' }, 'quiet')
    : text({ fr: 'aucun projet seul ne suffit', en: 'no project alone is enough' }, 'quiet')
}

function rowOf(residue: RemainingOverload): Row[] {
  const { limit, by } = residue
  if (limit.kind !== 'work') return []
  const { team, period } = limit
  return [
    {
      id: `${team.id} ${periodText(period)}`,
      cells: [
        text(team.title),
        text(bilingual((lang) => formatPeriod(period, lang))),
        days(by as Days, 'bad'),
        fteCell(residue),
        dropCell(residue),
      ],
    },
  ]
}

function tableOf(residues: readonly RemainingOverload[]): Table {
  return {
    kind: 'table',
    id: 'hiring',
    columns: [
      { id: 'team', title: LABELS.team, unit: 'text' },
      { id: 'period', title: LABELS.period, unit: 'text' },
      { id: 'overload', title: LABELS.overload, unit: 'days' },
      { id: 'fte', title: SMOOTHING_LABELS.hire, unit: 'fte' },
      { id: 'drop', title: SMOOTHING_LABELS.drop, unit: 'text' },
    ],
    rows: residues.flatMap(rowOf),
  }
}

/** Of money nobody is hired: which project would have to go. */
function moneyDrops(residues: readonly RemainingOverload[]): Note[] {
  return residues.flatMap(({ limit, drop }): Note[] => {
    if (limit.kind !== 'money') return []
    const text = bilingual((lang) => {
      const name = limitName(limit)[lang]
      if (drop === undefined)
        return lang === 'fr'
          ? `Enveloppe ${name}\u00a0: aucun projet à venir ne suffit à lui seul.`
          : `Envelope ${name}: no project to come is enough alone.`
      return lang === 'fr'
        ? `Enveloppe ${name}\u00a0: retirer ${drop.id} (${drop.title.fr}) suffit.`
        : `Envelope ${name}: dropping ${drop.id} (${drop.title.en}) is enough.`
    })
    return [{ kind: 'note', text }]
  })
}

/** The section `hiring`. */
export function hiring({ smoothing: { remaining: residues } }: SmoothingContext): Section {
  const isShort = residues.some(({ limit }) => limit.kind === 'work')
  return {
    id: 'hiring',
    title: SMOOTHING_TITLES.hiring,
    blocks: [
      ...(isShort
        ? [{ kind: 'note', text: SMOOTHING_NOTES.hiring } as const, tableOf(residues)]
        : [{ kind: 'note', text: SMOOTHING_NOTES.no_hiring } as const]),
      ...moneyDrops(residues),
    ],
  }
}
