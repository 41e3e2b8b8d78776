/** The notes beside the cut line: how it is drawn, what is passed already, how far the scenario is from it, what flips. */

import { MEASURE_TEXTS } from '../../lang/catalogue/value-measures.ts'
import { formatNumber } from '../../lang/numbers.ts'
import type { Ranked } from '../../scenario/cut-line.ts'
import type { Bilingual, Lang } from '../../values/language.ts'
import { text } from '../cell.ts'
import type { Note, Table } from '../document.ts'
import { fixedText, shortagesText, trialsText, trialText } from './cut-line-words.ts'
import type { Drawn } from './drawn-line.ts'

function note(text: Bilingual, tone?: Note['tone']): Note {
  return { kind: 'note', text, ...(tone === undefined ? {} : { tone }) }
}

/** How the line is drawn, so that a committee can retrace it. */
export function ruleNote({ line, reference }: Drawn): Note {
  const { fr, en } = MEASURE_TEXTS[line.measure].name
  const fixed = fixedText(line.fixed)
  const minima = reference.option.scenario.frame.axisMinima.length > 0
  return note({
    fr: `${fixed.fr} Les autres sont pris par valeur décroissante, ${fr}, et retenus tant que tiennent chaque enveloppe et la capacité planifiable de chaque équipe\u00a0; celui qui ne tient pas est passé, de même qu’un candidat à estimer. La ligne est tracée au premier qui ne tient pas.${minima ? ' Les parts minimales par axe ne sont pas imposées ici.' : ''}`,
    en: `${fixed.en} The others are taken from the highest value down, ${en}, and kept as long as every envelope and the plannable capacity of every team hold; one that does not fit is passed over, and so is a candidate that is to be estimated. The line is drawn at the first that does not fit.${minima ? ' Minimum shares of axes are not enforced here.' : ''}`,
  })
}

/** The ceilings that obligations and work in hand pass by themselves; nothing where there are none. */
export function exceededNote({ line, plan }: Drawn): Note[] {
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
function named(list: readonly Ranked[], lang: Lang): string {
  if (list.length <= MOST_NAMED) return list.map(({ project }) => project.id).join(', ')
  return `${formatNumber(list.length, lang)} ${lang === 'fr' ? 'projets' : 'projects'}`
}

/** How far the scenario's own choices are from the ranking. */
export function differenceNotes({ line, reference }: Drawn): Note[] {
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
export function sensitivity({ line }: Drawn): (Table | Note)[] {
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
