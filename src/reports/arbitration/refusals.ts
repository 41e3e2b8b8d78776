/** The projects that are out: why, what would let each in, what it would displace, and what that would cost. */

import type { ForcedEntry } from '../../arbitration/explain/force-in.ts'
import type { ProjectDecision } from '../../arbitration/explain/reasons.ts'
import { ARBITRATION_LABELS, proofText, worthText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Cell, Row, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { fittedTable } from '../document/table.ts'
import { worth } from './choices.ts'
import { byValue, note, type ProposalContext, sorted } from './context.ts'
import { displacesText, outText, wayInText } from './reasons.ts'

const EMPTY: Cell = { kind: 'empty' }

/** What a screen holds of the table. */
const SCREEN = { rows: 12, text: 160 } as const

function changeCell(entrance: ForcedEntry | undefined): Cell {
  if (entrance?.kind !== 'comes-in') return EMPTY
  return { kind: 'figure', unit: 'index', value: entrance.change, isChange: true }
}

/** Proven, or estimated with the best that is not ruled out. */
function proofCell(entrance: ForcedEntry | undefined): Cell {
  if (entrance === undefined || entrance.kind === 'not-tried') return EMPTY
  const { isProven, kind, atMost, change, aims } = entrance
  const isOpen = !isProven && kind === 'comes-in' && Number.isFinite(atMost) && atMost > change
  return text(
    bilingual((lang) => {
      const word = proofText(isProven)[lang]
      if (!isOpen) return word
      // Where an aim is given up, value may rise.
      const isForAim = aims.some((one) => one !== 0)
      const best = worthText(isForAim ? atMost : Math.min(0, atMost), lang)
      return lang === 'fr' ? `${word}, au mieux ${best}` : `${word}, at best ${best}`
    }),
    isProven ? undefined : 'quiet',
  )
}

function rowOf(
  { arbitration: { frame } }: ProposalContext,
  { project, value, why, wasIn }: ProjectDecision,
  entrance: ForcedEntry | undefined,
): Row {
  return {
    id: project.id,
    cells: [
      text(project.id),
      text(project.title, wasIn ? 'watch' : undefined),
      worth(value),
      text(outText(frame.plan, why, value)),
      text(wayInText(frame.plan, why)),
      text(displacesText(frame.plan, entrance)),
      changeCell(entrance),
      proofCell(entrance),
    ],
  }
}

function refusalTable(context: ProposalContext, out: readonly ProjectDecision[]): Table {
  const { forcedEntries: entrances = [] } = context.proposal
  const found = new Map(entrances.map((entrance) => [entrance.project.id, entrance]))
  return withoutIdleColumns({
    kind: 'table',
    id: 'arbitration_refusals',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'value', title: LABELS.value, unit: 'index' },
      { id: 'reason', title: LABELS.reason, unit: 'text' },
      { id: 'way_in', title: ARBITRATION_LABELS.way_in, unit: 'text' },
      { id: 'displaces', title: ARBITRATION_LABELS.displaces, unit: 'text' },
      { id: 'change', title: { fr: 'Effet sur la valeur', en: 'Effect on value' }, unit: 'index' },
      { id: 'proof', title: ARBITRATION_LABELS.proof, unit: 'text' },
    ],
    rows: out.map((verdict) => rowOf(context, verdict, found.get(verdict.project.id))),
  })
}

/** The section `refusals`. */
export function refusals(context: ProposalContext): Section {
  const out = byValue(sorted(context.proposal).out)
  const unscored = out.filter(({ value }) => value === undefined)
  return {
    id: 'refusals',
    title: { fr: 'Projets écartés', en: 'Projects left out' },
    blocks:
      out.length === 0
        ? [note({ fr: 'Aucun projet n’est écarté.', en: 'No project is left out.' }, 'good')]
        : [
            note(
              {
                fr: '«\u00a0Pour l’admettre\u00a0» dit le moins qu’il faudrait, tous les autres restant à leur place. «\u00a0À moyens égaux\u00a0» dit ce que son entrée déplacerait, et ce que la valeur totale y perdrait.',
                en: '"To let it in" is the least that it would take with all others in their places. "With the same means" is what its entry would displace, and what the total value would lose.',
              },
              'quiet',
            ),
            ...fittedTable(refusalTable(context, out), context.isScreen ? SCREEN : undefined),
            ...(unscored.length === 0
              ? []
              : [
                  note(
                    {
                      fr: 'Un projet sans note n’est retenu que s’il est obligatoire, commencé ou imposé\u00a0: notez-le pour qu’il concoure.',
                      en: 'A project without a score is kept only where it is mandatory, started or forced: score it so that it competes.',
                    },
                    'watch',
                  ),
                ]),
          ],
  }
}
