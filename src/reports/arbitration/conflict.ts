/** Why nothing fits: which duties and limits cannot hold together, and by how much limits would have to be passed. */
import type { ConflictMember, Infeasibility } from '../../arbitration/explain/infeasibility.ts'
import { proofText } from '../../lang/catalogue/arbitration.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { listed } from '../../lang/lists.ts'
import { formOf, NOUNS } from '../../lang/plurals.ts'
import { colon } from '../../lang/punctuation.ts'
import { limitKey, limitName } from '../../limits/index.ts'
import type { Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import { idsOf } from '../document/data-values.ts'
import type { Note, Table } from '../document/document.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection } from '../report-kind.ts'
import { toEstimateText } from '../words/eligibility.ts'
import { liftedNotes, moreOf } from '../words/limits.ts'
import { nameOfId, projectName } from '../words/names.ts'
import { cutOffNotes } from './answer.ts'
import type { ArbitrationContext } from './context.ts'
import { methodNotes } from './figures.ts'
import { limitAmount, shiftNotes } from './limits.ts'
import { boundsText, unfitText } from './reasons.ts'

const TEXTS = printed('conflict', {
  title: { fr: 'Rien ne tient ensemble', en: 'Nothing fits' },
  proven: ({ fr, en }: Bilingual) => ({
    fr: `Aucun choix ne tient sous ces plafonds${fr}\u00a0: c’est prouvé.`,
    en: `No choice holds under these limits${en}: this is proven.`,
  }),
  most: (number: number, changes: Bilingual) => ({
    fr: ` avec au plus ${number} ${changes.fr}`,
    en: ` with at most ${number} ${changes.en}`,
  }),
  notProven: {
    fr: 'Aucun choix n’a été trouvé, sans qu’il soit prouvé qu’il n’y en ait pas. Cherchez avec un moteur exact, ou plus longtemps avec --thorough.',
    en: 'No choice was found, and it is not proven that there is none. Look with an exact engine, or longer with --thorough.',
  },
  noDates: (bounds: string) => ({ fr: `aucune date ne convient (${bounds})`, en: `no dates are possible (${bounds})` }),
  alone: (project: string, why: string) => ({
    fr: `${project} doit être retenu et n’a pas de place${why}.`,
    en: `${project} must be in and has no place${why}.`,
  }),
  chain: (projects: string) => ({
    fr: `L’ordre des projets ne laisse pas assez de temps\u00a0: ${projects}. Chacun repousse le suivant au-delà de sa dernière date possible.`,
    en: `The order of the projects leaves too little time: ${projects}. Each pushes the next past its last possible date.`,
  }),
  together: (names: string, least: string) => ({
    fr: `Ne peuvent tenir ensemble\u00a0: ${names}.${least}`,
    en: `Cannot hold together: ${names}.${least}`,
  }),
  limit: (name: string) => ({ fr: `le plafond ${name}`, en: `the limit ${name}` }),
  changes: { fr: 'le nombre de changements', en: 'the number of changes' },
  minimal: {
    fr: ' Sans l’un quelconque d’entre eux, le reste tiendrait.',
    en: ' Without any one of them the rest would hold.',
  },
  least: (more: Bilingual, proof: Bilingual) => ({
    fr: `Le moins qu’il faudrait pour que tout ce qui est exigé ait sa place\u00a0: ${more.fr} (${proof.fr}).`,
    en: `The least that it would take for all that is required to have its place: ${more.en} (${proof.en}).`,
  }),
})

/** The most that a sentence names. */
const MOST_NAMED = 10
const MOST_OVERRUNS = 8

function barrierText(plan: Plan, { barrier }: ConflictMember, lang: Lang): string {
  if (barrier === undefined) return ''
  if (barrier.kind === 'dates') return TEXTS.noDates(boundsText(barrier.bounds, plan.maxShift, lang))[lang]
  if (barrier.kind === 'estimate') return toEstimateText(barrier.missing, lang)
  return unfitText(barrier.kind, nameOfId(plan, barrier.project, lang))[lang]
}

function chainText(plan: Plan, { chain }: Infeasibility, lang: Lang): string {
  const [first, ...others] = chain
  if (first !== undefined && others.length === 0) {
    const why = barrierText(plan, first, lang)
    const told = why === '' ? '' : `${colon(lang)} ${why}`
    return TEXTS.alone(projectName(first.project, lang), told)[lang]
  }
  return TEXTS.chain(chain.map(({ project }) => projectName(project, lang)).join(' → '))[lang]
}

function togetherText({ projects, limits, isByChanges, isMinimal }: Infeasibility, lang: Lang): string {
  const names = [
    ...projects.map(({ project }) => projectName(project, lang)),
    ...limits.map((one) => TEXTS.limit(limitName(one)[lang])[lang]),
    ...(isByChanges ? [TEXTS.changes[lang]] : []),
  ]
  const least = isMinimal ? TEXTS.minimal[lang] : ''
  return TEXTS.together(listed(names, lang, MOST_NAMED), least)[lang]
}

/** What cannot hold together, in a sentence or two; undefined where it was not found. */
export function reasonText(plan: Plan, infeasibility: Infeasibility): Bilingual | undefined {
  const { chain, projects, limits } = infeasibility
  if (chain.length + projects.length + limits.length === 0) return undefined
  return bilingual((lang) =>
    chain.length > 0 ? chainText(plan, infeasibility, lang) : togetherText(infeasibility, lang),
  )
}

/** What limits would have to hold more for all that is required; undefined where that was not found. */
export function leastOverrunsText(plan: Plan, { overruns = [] }: Infeasibility): Bilingual | undefined {
  if (overruns.length === 0) return undefined
  return bilingual((lang) =>
    listed(
      overruns.map((one) => moreOf(plan, one, lang)),
      lang,
      MOST_OVERRUNS,
    ),
  )
}

function memberTable(plan: Plan, members: readonly ConflictMember[]): Table {
  return withoutIdleColumns(
    listTable({ id: 'conflict_projects', rowId: ({ project }) => project.id }, members, [
      column('id', LABELS.id, 'text', ({ project }) => project.id),
      column('project', LABELS.project, 'text', ({ project }) => project.title),
      column('reason', LABELS.reason, 'text', (one) => bilingual((lang) => barrierText(plan, one, lang))),
    ]),
  )
}

function headline({ isProven }: Infeasibility, { replanned }: ArbitrationContext): Note {
  if (!isProven) return note(TEXTS.notProven, 'bad')
  const changes = replanned?.changes
  if (changes === undefined) return note(TEXTS.proven(verbatim('')), 'bad')
  const words = bilingual((lang) => formOf(changes, NOUNS.change, lang))
  return note(TEXTS.proven(TEXTS.most(changes, words)), 'bad')
}

export const conflict = defineSection('conflict', TEXTS.title, (context: ArbitrationContext) => {
  const { proposal, infeasibility, frame, plan } = context.arbitration
  if ((proposal !== undefined && context.figures !== undefined) || infeasibility === undefined) return undefined
  const members = [...infeasibility.chain, ...infeasibility.projects]
  const [reason, more] = [reasonText(frame.plan, infeasibility), leastOverrunsText(plan, infeasibility)]
  return [
    headline(infeasibility, context),
    ...(reason === undefined ? [] : [note(reason, 'bad')]),
    ...(more === undefined ? [] : [note(TEXTS.least(more, proofText(infeasibility.isLeast)))]),
    ...liftedNotes(plan, context.arbitration.formulation.map.rows),
    ...cutOffNotes(context),
    ...shiftNotes(context),
    ...(members.length < 2 ? [] : [memberTable(frame.plan, members)]),
    ...methodNotes(context),
  ]
})

export function infeasibilityData(infeasibility: Infeasibility): object {
  const { isProven, chain, projects, limits, isMinimal, overruns, isLeast } = infeasibility
  return {
    proven: isProven,
    chain: idsOf(chain.map(({ project }) => project)),
    projects: idsOf(projects.map(({ project }) => project)),
    limits: limits.map((limit) => limitKey(limit)),
    minimal: isMinimal,
    least_overruns:
      overruns?.map(({ limit, by }) => ({ limit: limitKey(limit), more: limitAmount(limit, by) })) ?? null,
    least_proven: isLeast,
  }
}

export function conflictData({ arbitration: { infeasibility } }: ArbitrationContext): object {
  return infeasibility === undefined ? {} : { conflict: infeasibilityData(infeasibility) }
}
