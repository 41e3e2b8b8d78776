/** Why nothing fits: which duties and limits cannot hold together, and by how much limits would have to be passed. */

import type { ConflictMember, Infeasibility } from '../../arbitration/explain/infeasibility.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { listed } from '../../lang/lists.ts'
import { colon } from '../../lang/punctuation.ts'
import { limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { bilingual, type Lang } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { Note, Section, Table } from '../document/document.ts'
import { withoutIdleColumns } from '../document/figure-table.ts'
import { toEstimateText } from '../words/estimates.ts'
import { moreOf } from '../words/limits.ts'
import { nameOfId, projectName } from '../words/names.ts'
import { cutOffNotes, methodNotes } from './answer.ts'
import { type ArbitrationContext, note } from './context.ts'
import { shiftNotes } from './limits.ts'
import { boundsText } from './reasons.ts'

/** The most that a sentence names. */
const MOST_NAMED = 10

function barrierText(plan: Plan, { barrier }: ConflictMember, lang: Lang): string {
  if (barrier === undefined) return ''
  const isFrench = lang === 'fr'
  if (barrier.kind === 'dates') {
    const bounds = boundsText(barrier.bounds, plan.maxShift, lang)
    return isFrench ? `aucune date ne convient (${bounds})` : `no dates are possible (${bounds})`
  }
  if (barrier.kind === 'estimate') return toEstimateText(barrier.missing, lang)
  const name = nameOfId(plan, barrier.project, lang)
  if (barrier.kind === 'missing')
    return isFrench
      ? `son préalable ${name} n’est pas à choisir`
      : `its prerequisite ${name} cannot be chosen`
  return isFrench
    ? `ne peut aller avec ${name}, qui est acquis`
    : `cannot stand beside ${name}, which stays`
}

function chainText(plan: Plan, { chain }: Infeasibility, lang: Lang): string {
  const [first] = chain
  if (chain.length === 1 && first !== undefined) {
    const why = barrierText(plan, first, lang)
    const end = why === '' ? '' : `${colon(lang)} ${why}`
    return lang === 'fr'
      ? `${projectName(first.project, lang)} doit être retenu et n’a pas de place${end}.`
      : `${projectName(first.project, lang)} must be in and has no place${end}.`
  }
  const told = chain.map(({ project }) => projectName(project, lang)).join(' → ')
  return lang === 'fr'
    ? `L’ordre des projets ne laisse pas assez de temps\u00a0: ${told}. Chacun repousse le suivant au-delà de sa dernière date possible.`
    : `The order of the projects leaves too little time: ${told}. Each pushes the next past its last possible date.`
}

function limitsText(
  { projects, limits, isByChanges, isMinimal }: Infeasibility,
  lang: Lang,
): string {
  const limit = { fr: 'le plafond', en: 'the limit' }[lang]
  const names = [
    ...projects.map(({ project }) => projectName(project, lang)),
    ...limits.map((one) => `${limit} ${limitName(one)[lang]}`),
    ...(isByChanges ? [{ fr: 'le nombre de changements', en: 'the number of changes' }[lang]] : []),
  ]
  const least = {
    fr: ' Sans l’un quelconque d’entre eux, le reste tiendrait.',
    en: ' Without any one of them the rest would hold.',
  }[lang]
  const what = { fr: 'Ne peuvent tenir ensemble', en: 'Cannot hold together' }[lang]
  return `${what}${colon(lang)} ${listed(names, lang, MOST_NAMED)}.${isMinimal ? least : ''}`
}

function reasonNotes(plan: Plan, deadlock: Infeasibility): Note[] {
  if (deadlock.chain.length > 0)
    return [
      note(
        bilingual((lang) => chainText(plan, deadlock, lang)),
        'bad',
      ),
    ]
  if (deadlock.projects.length + deadlock.limits.length === 0) return []
  return [
    note(
      bilingual((lang) => limitsText(deadlock, lang)),
      'bad',
    ),
  ]
}

function overrunNotes({ arbitration }: ArbitrationContext, deadlock: Infeasibility): Note[] {
  const { overruns, isLeast } = deadlock
  if (overruns === undefined || overruns.length === 0) return []
  return [
    note(
      bilingual((lang) => {
        const told = listed(
          overruns.map((one) => moreOf(arbitration.plan, one, lang)),
          lang,
          8,
        )
        const sure =
          lang === 'fr' ? (isLeast ? 'prouvé' : 'estimé') : isLeast ? 'proven' : 'estimated'
        return lang === 'fr'
          ? `Le moins qu’il faudrait pour que tout ce qui est exigé ait sa place\u00a0: ${told} (${sure}).`
          : `The least that it would take for all that is required to have its place: ${told} (${sure}).`
      }),
    ),
  ]
}

function stuckTable(plan: Plan, stuck: readonly ConflictMember[]): Table {
  return withoutIdleColumns({
    kind: 'table',
    id: 'conflict_projects',
    columns: [
      { id: 'id', title: LABELS.id, unit: 'text' },
      { id: 'project', title: LABELS.project, unit: 'text' },
      { id: 'reason', title: LABELS.reason, unit: 'text' },
    ],
    rows: stuck.map((one) => ({
      id: one.project.id,
      cells: [
        text(one.project.id),
        text(one.project.title),
        text(bilingual((lang) => barrierText(plan, one, lang))),
      ],
    })),
  })
}

function headline({ isProven }: Infeasibility, { replanned }: ArbitrationContext): Note {
  const changes = replanned?.changes
  const most =
    changes === undefined
      ? { fr: '', en: '' }
      : {
          fr: ` avec au plus ${changes} changement${changes === 1 ? '' : 's'}`,
          en: ` with at most ${changes} change${changes === 1 ? '' : 's'}`,
        }
  return isProven
    ? note(
        {
          fr: `Aucun choix ne tient sous ces plafonds${most.fr}\u00a0: c’est prouvé.`,
          en: `No choice holds under these limits${most.en}: this is proven.`,
        },
        'bad',
      )
    : note(
        {
          fr: 'Aucun choix n’a été trouvé, sans qu’il soit prouvé qu’il n’y en ait pas. Cherchez avec un moteur exact, ou plus longtemps avec --thorough.',
          en: 'No choice was found, and it is not proven that there is none. Look with an exact engine, or longer with --thorough.',
        },
        'bad',
      )
}

/** The section `conflict`. */
export function conflict(context: ArbitrationContext, deadlock: Infeasibility): Section {
  const { plan } = context.arbitration.frame
  const stuck = [...deadlock.chain, ...deadlock.projects]
  return {
    id: 'conflict',
    title: { fr: 'Rien ne tient ensemble', en: 'Nothing fits' },
    blocks: [
      headline(deadlock, context),
      ...reasonNotes(plan, deadlock),
      ...overrunNotes(context, deadlock),
      ...cutOffNotes(context),
      ...shiftNotes(context),
      ...(stuck.length < 2 ? [] : [stuckTable(plan, stuck)]),
      ...methodNotes(context),
    ],
  }
}
