/** Coverage of regimes: what each asks for, where its measures stand, who carries them and until when. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { standingName } from '../../lang/catalogue/security-names.ts'
import { dateWords } from '../../lang/dates.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan, Project } from '../../plan/plan.ts'
import { isCompleted, isUndecided } from '../../plan/project-status.ts'
import {
  isApplicable,
  isCovered,
  isWithheldMeasure,
  type RegimeInUse,
  type RegimeMeasure,
  regimesInUse,
} from '../../plan/regimes/in-use.ts'
import { statusLabel } from '../../plan/vocabulary.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { tableId } from '../document/assemble.ts'
import { text } from '../document/cell.ts'
import type { Cell, Note, Table, Tone } from '../document/document.ts'
import { figureTable, ownSide, sliceTable } from '../document/figure-table.ts'
import { sliceCell } from '../document/figures.ts'
import { byId, column, filled, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { circulationColumn } from '../governance/words.ts'
import { defineWholeSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { idAndTitle } from '../words/names.ts'

const TEXTS = printed('coverage', {
  figures: { fr: 'Chiffres de la sécurité', en: 'Security figures' },
  noFigure: {
    fr: 'Le plan ne dit rien de la sécurité, des données personnelles ni de l’accessibilité\u00a0: les clés sont «\u00a0regimes\u00a0», et «\u00a0security\u00a0» et «\u00a0privacy\u00a0» de chaque projet.',
    en: 'The plan says nothing of security, personal data or accessibility: the keys are "regimes", and "security" and "privacy" of each project.',
  },
  byStanding: { fr: 'Mesures par état', en: 'Measures by standing' },
  standing: { fr: 'État', en: 'Standing' },
  regimes: { fr: 'Référentiels', en: 'Regimes' },
  regime: { fr: 'Référentiel', en: 'Regime' },
  deadline: { fr: 'Échéance', en: 'Deadline' },
  approval: { fr: 'Approbation par la direction', en: 'Approval by the management' },
  coverage: { fr: 'Couverture des référentiels', en: 'Coverage of regimes' },
  proofs: (regime: string) => ({ fr: `${regime}\u00a0: preuves et essais`, en: `${regime}: evidence and tests` }),
  measure: { fr: 'Mesure', en: 'Measure' },
  source: { fr: 'Texte', en: 'Text' },
  evidence: { fr: 'Preuve', en: 'Evidence' },
  tested: { fr: 'Dernier essai', en: 'Last test' },
  nextTest: { fr: 'Prochain essai', en: 'Next test' },
  verdict: { fr: 'Conclusion', en: 'Verdict' },
  covered: { fr: 'couverte', en: 'covered' },
  gap: { fr: 'écart', en: 'gap' },
  apart: { fr: 'hors périmètre', en: 'out of scope' },
  notDeclared: { fr: 'non déclaré\u00a0: seuls des projets le nomment', en: 'not declared: only projects name it' },
  notApproved: { fr: 'non approuvées', en: 'not approved' },
  noApproval: { fr: 'non précisée', en: 'not told' },
  notAsked: { fr: 'non demandée par le texte', en: 'not asked for by the text' },
  ended: (status: string, end: string) => ({ fr: `${status}, fin\u00a0: ${end}`, en: `${status}, ended ${end}` }),
  ends: (status: string, end: string) => ({ fr: `${status}, fin\u00a0: ${end}`, en: `${status}, ends ${end}` }),
  withheld: (left: number, of: number) => ({
    fr: `Mesures qui ne sont pas en place, non détaillées pour cette diffusion\u00a0: ${left}/${of}.`,
    en: `Measures that are not in place, not detailed for this audience: ${left}/${of}.`,
  }),
  none: {
    fr: 'Aucun référentiel\u00a0: déclarez sous «\u00a0regimes\u00a0» ceux qui s’imposent (nis2, gdpr, rgaa, ou le vôtre), ou nommez dans «\u00a0security.measures\u00a0» d’un projet la mesure qu’il met en place.',
    en: 'No regime: declare under "regimes" those that apply (nis2, gdpr, rgaa or one of your own), or name in "security.measures" of a project the measure that it puts in place.',
  },
})

const FIGURES = [
  'measures_covered',
  'measures_proven',
  'security_spending',
  'security_spending_share',
  'security_workload_share',
  'security_opinions',
  'privacy_opinions',
] as const

/** Figures that count retained projects alone: before any is retained they are no figures. */
const OF_RETAINED: readonly string[] = ['security_spending', 'security_spending_share', 'security_workload_share']

export const securityFigures = defineWholeSection('security-figures', TEXTS.figures, (whole) => {
  if (FIGURES.every((metric) => whole.figures.whole(metric).value === null)) {
    return [note(TEXTS.noFigure)]
  }
  const metrics = FIGURES.filter((id) => !OF_RETAINED.includes(id) || !isUndecided(whole.plan))
  return [figureTable(whole, { id: 'security_figures', metrics, sides: [ownSide(whole)] })]
})

/** `P-014 Title (in progress, ends 31 October 2024)`. */
function projectWords(plan: Plan, project: Project, lang: Lang): string {
  const { id, title, status, span } = project
  const state = statusLabel(plan, status)[lang]
  const end = span.end === undefined ? undefined : dateWords(dayText(span.end), lang)
  const about = end === undefined ? state : (isCompleted(project) ? TEXTS.ended : TEXTS.ends)(state, end)[lang]
  return `${id} ${title[lang]} (${about})`
}

function projectsOf(plan: Plan, { projects }: RegimeMeasure): Bilingual {
  return bilingual((lang) => projects.map((project) => projectWords(plan, project, lang)).join(semicolon(lang)))
}

function toneOf(measure: RegimeMeasure): Tone {
  if (!isApplicable(measure)) return 'quiet'
  if (measure.standing === 'proven' || measure.standing === 'delivered') return 'good'
  return isCovered(measure) ? 'watch' : 'bad'
}

function verdictOf(measure: RegimeMeasure): Bilingual {
  if (!isApplicable(measure)) return TEXTS.apart
  return isCovered(measure) ? TEXTS.covered : TEXTS.gap
}

/** The measures that the audience may see, and a line that counts the others. */
function seenMeasures(plan: Plan, { measures }: RegimeInUse): { shown: RegimeMeasure[]; others: Note[] } {
  const shown = plan.withholding === undefined ? [...measures] : measures.filter((one) => !isWithheldMeasure(one))
  const left = measures.length - shown.length
  return { shown, others: left === 0 ? [] : [note(TEXTS.withheld(left, measures.length), 'quiet')] }
}

function measureTable(plan: Plan, regime: RegimeInUse, shown: readonly RegimeMeasure[]): Table {
  const table = listTable({ id: tableId(regime.id, 'measures'), title: regime.title, rowId: byId }, shown, [
    column('id', LABELS.id, 'text', byId),
    column('measure', TEXTS.measure, 'text', ({ title }) => title),
    column('source', TEXTS.source, 'text', ({ known }) => known?.source ?? ''),
    column('standing', TEXTS.standing, 'status', ({ standing }) => standingName(standing), { tone: toneOf }),
    column('verdict', TEXTS.verdict, 'text', verdictOf, { tone: toneOf }),
    column('projects', LABELS.projects, 'text', (measure) => projectsOf(plan, measure)),
    circulationColumn(({ written }) => written?.confidential === true),
  ])
  return withoutIdleColumns(table, ['source', 'projects', 'confidential'])
}

/** Who answers for measures, what proves them and when they are tested; measures that say nothing of it are left out. */
function proofTable(regime: RegimeInUse, shown: readonly RegimeMeasure[]): Table {
  const told = shown.filter(
    ({ written }) => written?.evidence ?? written?.owner ?? written?.tested ?? written?.next_test,
  )
  const table = listTable(
    {
      id: tableId(regime.id, 'proofs'),
      title: bilingual((lang) => TEXTS.proofs(regime.title[lang])[lang]),
      rowId: byId,
    },
    told,
    [
      column('measure', TEXTS.measure, 'text', (measure) => idAndTitle(measure)),
      column('evidence', TEXTS.evidence, 'text', ({ written }) => written?.evidence ?? ''),
      column('owner', LABELS.owner, 'text', ({ written }) => written?.owner ?? ''),
      column('tested', TEXTS.tested, 'day', ({ written }) => endDay(written?.tested)),
      column('next_test', TEXTS.nextTest, 'day', ({ written }) => endDay(written?.next_test)),
    ],
  )
  return withoutIdleColumns(table, ['evidence', 'owner', 'tested', 'next_test'])
}

/** The decision that approves the measures in words, or what stands in its place. */
function approvalCell(plan: Plan, { entry, known }: RegimeInUse): Cell {
  if (entry === undefined) return text(TEXTS.notDeclared, 'watch')
  const { approved_by: by } = entry
  if (by === undefined) {
    // Of a regime of the plan's own nobody knows what its text asks for.
    if (known === undefined) return text(TEXTS.noApproval, 'quiet')
    return known.approval === undefined ? text(TEXTS.notAsked, 'quiet') : text(TEXTS.notApproved, 'bad')
  }
  const { date, subject = by } = entityById(plan.decisions, by) ?? {}
  return text(bilingual((lang) => (date === undefined ? subject : `${subject} (${by}, ${dateWords(date, lang)})`)))
}

function regimeTable({ plan, figures }: ReportContext): Table {
  const rate = (metric: string) =>
    column<RegimeInUse>(metric, figures.metric(metric).label, 'rate', ({ id }) =>
      sliceCell(figures, metric, 'regime', id),
    )
  return listTable({ id: 'regimes', title: TEXTS.regimes, rowId: byId }, regimesInUse(plan), [
    column('regime', TEXTS.regime, 'text', ({ title }) => title),
    column('deadline', TEXTS.deadline, 'day', ({ entry }) => endDay(entry?.deadline)),
    column('approval', TEXTS.approval, 'text', (regime) => approvalCell(plan, regime)),
    rate('measures_covered'),
    rate('measures_proven'),
  ])
}

export const regimeCoverage = defineWholeSection('regimes', TEXTS.coverage, (whole) => {
  const regimes = regimesInUse(whole.plan)
  if (regimes.length === 0) return [note(TEXTS.none)]
  return [
    regimeTable(whole),
    sliceTable(whole.figures, {
      id: 'measures_by_standing',
      title: TEXTS.byStanding,
      breakdown: 'standing',
      heading: TEXTS.standing,
      columns: ['measure_count'],
    }),
    ...regimes.flatMap((regime) => {
      const { shown, others } = seenMeasures(whole.plan, regime)
      return [measureTable(whole.plan, regime, shown), ...others, ...filled([proofTable(regime, shown)])]
    }),
  ]
})
