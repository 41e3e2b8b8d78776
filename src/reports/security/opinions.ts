/** Opinions of the security officer and of the data protection officer on the projects that must ask for them. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { impactAssessmentName, securityOpinionName } from '../../lang/catalogue/security-names.ts'
import { dateWords } from '../../lang/dates.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isInPlan } from '../../plan/project-status.ts'
import { hasPersonalData, isBuilt, needsSecurityOpinion } from '../../plan/security.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { EMPTY, isBlank, text, yesOrNo } from '../document/cell.ts'
import type { Cell, Table, Tone } from '../document/document.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { idAndTitle } from '../words/names.ts'
import { ofChosen } from '../words/of-chosen.ts'

const TEXTS = printed('opinions', {
  title: { fr: 'Avis du RSSI et du DPO', en: 'Opinions of the CISO and the DPO' },
  exposed: { fr: 'Exposé sur internet', en: 'Faces the internet' },
  classification: { fr: 'Sensibilité', en: 'Classification' },
  personal: { fr: 'Données personnelles', en: 'Personal data' },
  ciso: { fr: 'Avis du RSSI', en: 'CISO opinion' },
  dpo: { fr: 'Avis du DPO', en: 'DPO opinion' },
  dpia: { fr: 'Analyse d’impact', en: 'Impact assessment' },
  given: { fr: 'Avis rendus et analyses d’impact', en: 'Opinions given and impact assessments' },
  askedBy: { fr: 'Exposition et données', en: 'Exposure and data' },
  isExposed: { fr: 'exposé sur internet', en: 'faces the internet' },
  hasPersonal: { fr: 'données personnelles', en: 'personal data' },
  classified: (level: string) => ({ fr: `sensibilité\u00a0: ${level}`, en: `classification: ${level}` }),
  measures: { fr: 'Mesures mises en place', en: 'Measures put in place' },
  verdict: { fr: 'Conclusion', en: 'Verdict' },
  inOrder: { fr: 'en règle', en: 'in order' },
  cisoMissing: { fr: 'avis du RSSI manquant', en: 'CISO opinion missing' },
  cisoDue: { fr: 'avis du RSSI à demander avant la réalisation', en: 'CISO opinion due before it is built' },
  against: { fr: 'avis du RSSI défavorable', en: 'unfavourable CISO opinion' },
  reserved: { fr: 'réserves du RSSI à lever', en: 'reservations of the CISO to settle' },
  dpiaOpen: {
    fr: 'analyse d’impact à finir avant la mise en service',
    en: 'impact assessment to be done before go-live',
  },
  dpoMissing: { fr: 'avis du DPO manquant', en: 'DPO opinion missing' },
  dpoDue: { fr: 'avis du DPO à demander avant la réalisation', en: 'DPO opinion due before it is built' },
  dpiaMissing: { fr: 'analyse d’impact non renseignée', en: 'impact assessment not told' },
  none: {
    fr: 'Aucun avis à suivre\u00a0: dites de chaque projet s’il est exposé («\u00a0security.exposed\u00a0»), la sensibilité de ses données («\u00a0security.classification\u00a0») et s’il traite des données personnelles («\u00a0privacy.personal_data\u00a0»).',
    en: 'No opinion to follow: say of each project whether it faces the internet ("security.exposed"), how sensitive its data are ("security.classification") and whether it processes personal data ("privacy.personal_data").',
  },
})

/** What is still wanting, in words. */
interface Lack {
  readonly words: Bilingual
  readonly tone: Tone
}

/** An opinion that is missing: too late once the project is built, due before. */
function missing(project: Project, late: Bilingual, due: Bilingual): Lack {
  return isBuilt(project) ? { words: late, tone: 'bad' } : { words: due, tone: 'watch' }
}

function securityLacks(project: Project): Lack[] {
  const outcome = project.written.security?.ciso_opinion?.outcome
  if (outcome === 'unfavourable') return [{ words: TEXTS.against, tone: 'bad' }]
  if (outcome === 'reserved') return [{ words: TEXTS.reserved, tone: 'watch' }]
  if (outcome !== undefined || !needsSecurityOpinion(project)) return []
  return [missing(project, TEXTS.cisoMissing, TEXTS.cisoDue)]
}

function privacyLacks(project: Project): Lack[] {
  if (!hasPersonalData(project)) return []
  const { dpo_opinion: opinion, dpia } = project.written.privacy ?? {}
  const isUnfinished = dpia === 'planned' || dpia === 'in_progress'
  return [
    ...(opinion === undefined ? [missing(project, TEXTS.dpoMissing, TEXTS.dpoDue)] : []),
    ...(dpia === undefined ? [{ words: TEXTS.dpiaMissing, tone: 'watch' as const }] : []),
    ...(isUnfinished && isBuilt(project) ? [{ words: TEXTS.dpiaOpen, tone: 'watch' as const }] : []),
  ]
}

function verdictCell(project: Project): Cell {
  const found = [...securityLacks(project), ...privacyLacks(project)]
  if (found.length === 0) return text(TEXTS.inOrder, 'good')
  const tone: Tone = found.some((one) => one.tone === 'bad') ? 'bad' : 'watch'
  return text(
    bilingual((lang) => found.map(({ words }) => words[lang]).join(', ')),
    tone,
  )
}

/** The opinion of the security officer with its day: `favourable, 5 December 2022`; empty without one. */
function securityOpinion({ written }: Pick<Project, 'written'>): Bilingual {
  const opinion = written.security?.ciso_opinion
  return bilingual((lang) =>
    opinion === undefined ? '' : `${securityOpinionName(opinion.outcome)[lang]}, ${dateWords(opinion.date, lang)}`,
  )
}

/** Whether an opinion is asked for, or has been given without being asked for. */
function isAsked(project: Project): boolean {
  const { ciso_opinion: opinion } = project.written.security ?? {}
  return needsSecurityOpinion(project) || hasPersonalData(project) || opinion !== undefined
}

function isConcerned(plan: Plan, project: Project): boolean {
  return isInPlan(plan, project) && isAsked(project)
}

/** What makes an opinion due: `faces the internet, classified restricted, personal data`. */
function askedBy(project: Project): Bilingual {
  const { classification, exposed } = project.written.security ?? {}
  const causes: Bilingual[] = [
    ...(exposed === true ? [TEXTS.isExposed] : []),
    ...(classification === undefined ? [] : [TEXTS.classified(classification)]),
    ...(hasPersonalData(project) ? [TEXTS.hasPersonal] : []),
  ]
  return bilingual((lang) => causes.map((cause) => cause[lang]).join(', '))
}

function opinionTable(plan: Plan, projects: readonly Project[]): Table {
  const table = listTable({ id: 'opinions', rowId: byId }, projects, [
    column('project', LABELS.project, 'text', idAndTitle),
    column('status', LABELS.status, 'status', ({ status }) => statusLabel(plan, status)),
    column('asked_by', TEXTS.askedBy, 'text', askedBy),
    column('verdict', TEXTS.verdict, 'text', verdictCell),
  ])
  return withoutIdleColumns(table, ['asked_by'])
}

/** The opinions and the impact assessment themselves; projects without any are left out. */
function givenTable(projects: readonly Project[]): Table {
  const given = projects.filter(
    ({ written: { security, privacy } }) => security?.ciso_opinion ?? privacy?.dpia ?? privacy?.dpo_opinion,
  )
  const table = listTable({ id: 'opinions_given', title: TEXTS.given, rowId: byId }, given, [
    column('project', LABELS.project, 'text', idAndTitle),
    column('dpia', TEXTS.dpia, 'text', ({ written }) => {
      const { dpia } = written.privacy ?? {}
      return dpia === undefined ? '' : impactAssessmentName(dpia)
    }),
    column('dpo_opinion', TEXTS.dpo, 'text', ({ written }) => written.privacy?.dpo_opinion ?? ''),
    column('ciso_opinion', TEXTS.ciso, 'text', securityOpinion),
  ])
  return withoutIdleColumns(table, ['dpia', 'dpo_opinion', 'ciso_opinion'])
}

export const opinions = defineSection('opinions', TEXTS.title, ({ plan }: Pick<ReportContext, 'plan'>) => {
  const shown = plan.projects.filter((project) => isConcerned(plan, project))
  return shown.length === 0
    ? [note(ofChosen(plan, TEXTS.none))]
    : [opinionTable(plan, shown), ...filled([givenTable(shown)])]
})

interface OpinionFact {
  readonly id: string
  readonly title: Bilingual
  readonly value: Cell
}

/** What security and privacy say of a project, in the order of the table of opinions; what says nothing is left out. */
export function opinionFacts(project: Project): OpinionFact[] {
  const { security, privacy } = project.written
  const { classification = '', measures = [], exposed } = security ?? {}
  const { dpia, dpo_opinion: dpo = '', personal_data: personal } = privacy ?? {}
  const facts: OpinionFact[] = [
    { id: 'measures', title: TEXTS.measures, value: text(measures.join(', ')) },
    { id: 'exposed', title: TEXTS.exposed, value: exposed === undefined ? EMPTY : yesOrNo(exposed) },
    { id: 'classification', title: TEXTS.classification, value: text(classification) },
    { id: 'personal_data', title: TEXTS.personal, value: personal === undefined ? EMPTY : yesOrNo(personal) },
    { id: 'dpia', title: TEXTS.dpia, value: dpia === undefined ? EMPTY : text(impactAssessmentName(dpia)) },
    { id: 'dpo_opinion', title: TEXTS.dpo, value: text(dpo) },
    { id: 'ciso_opinion', title: TEXTS.ciso, value: text(securityOpinion(project)) },
    { id: 'verdict', title: TEXTS.verdict, value: isAsked(project) ? verdictCell(project) : EMPTY },
  ]
  return facts.filter(({ value }) => !isBlank(value))
}
