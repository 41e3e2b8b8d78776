/** How far the plan is, and the three things to do next. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { semicolon } from '../../lang/punctuation.ts'
import type { Plan } from '../../plan/plan.ts'
import { RULE_BY_ID } from '../../rules/index.ts'
import { exampleFor } from '../../rules/words/examples.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { placeText, type ShownFinding } from '../document/command-result.ts'
import type { Note, Table, Tone } from '../document/document.ts'
import { byId, column, listTable, note } from '../document/table.ts'
import { defineSection, type ReportContext, titleOfPlan } from '../report-kind.ts'
import { type HeldCheck, type HeldRung, LADDER, type PlanStanding } from './ladder.ts'

const TEXTS = printed('next-steps', {
  title: { fr: 'Avancement et suite', en: 'Standing and next steps' },
  nothing: { fr: 'Aucun constat à traiter.', en: 'No finding to deal with.' },
  ladder: { fr: 'Où en est le plan', en: 'How far the plan is' },
  rung: { fr: 'Échelon', en: 'Rung' },
  detail: { fr: 'Ce qui y est', en: 'What is there' },
  reached: { fr: 'atteint', en: 'reached' },
  open: { fr: 'en cours', en: 'not yet' },
  waiting: { fr: 'inconnu', en: 'unknown' },
  empty: { fr: 'sans objet', en: 'n/a' },
  notCounted: { fr: 'rien à compter encore', en: 'nothing to count yet' },
  notRead: { fr: 'à dire une fois lu ce qui n’a pas pu l’être', en: 'to be said once everything could be read' },
  steps: { fr: 'À faire ensuite', en: 'What to do next' },
  step: { fr: 'N°', en: 'No.' },
  example: (step: number, line: Bilingual) => ({
    fr: `Par exemple, pour le n°\u00a0${step}\u00a0: ${line.fr}`,
    en: `For example, for no. ${step}: ${line.en}`,
  }),
})

/** How many steps are named: more is a list that nobody starts on. */
const STEPS = 3

const TONES = { reached: 'good', open: 'watch', waiting: 'watch', empty: 'quiet' } as const satisfies Record<
  HeldRung['state'],
  Tone
>

function isOpen({ held, of }: HeldCheck): boolean {
  return held < of
}

/** `58/60 projets retenus avec un budget`, of those that are not complete; of all where none is open. */
function detail({ state, checks }: HeldRung): Bilingual {
  if (state === 'empty') return TEXTS.notCounted
  if (state === 'waiting') return TEXTS.notRead
  const shown = checks.some(isOpen) ? checks.filter(isOpen) : checks.filter(({ of }) => of > 0)
  return bilingual((lang) =>
    shown
      .map(({ held, of, label }) => `${formatNumber(held, lang)}/${formatNumber(of, lang)} ${label[lang]}`)
      .join(semicolon(lang)),
  )
}

/** Where the plan stands as a whole, whatever projects a report is about. */
function ladder(context: ReportContext): Table {
  const title = titleOfPlan(TEXTS.ladder)(context)
  return listTable({ id: 'ladder', title, rowId: byId }, context.standing, [
    column('rung', TEXTS.rung, 'text', ({ title }) => title),
    column('state', LABELS.status, 'status', ({ state }) => TEXTS[state], { tone: ({ state }) => TONES[state] }),
    column('detail', TEXTS.detail, 'text', detail),
  ])
}

/** The rules that the first rung that is not reached waits for. */
function wanted(standing: PlanStanding): ReadonlySet<string> {
  const rung = standing.find(({ state }) => state === 'open')
  return new Set(rung?.checks.filter(isOpen).map(({ id }) => id))
}

/** How soon a finding is to be dealt with: less is sooner. */
function urgency({ isUnread, isPast, severity, rule }: ShownFinding, rung: ReadonlySet<string>): number {
  if (isUnread === true) return 0
  if (severity === 'error') return 1
  if (isPast === true) return 5
  if (rung.has(rule)) return 2
  return severity === 'warning' ? 3 : 4
}

/** The first findings to deal with, the most urgent of each rule; of one urgency in the order of the ladder. */
function nextFindings(findings: readonly ShownFinding[], standing: PlanStanding): ShownFinding[] {
  const rung = wanted(standing)
  const rungs = LADDER.flatMap(({ checks }) => checks.map(({ id }) => id))
  const rank = ({ rule }: ShownFinding) => (rungs.includes(rule) ? rungs.indexOf(rule) : rungs.length)
  const sorted = findings
    .filter(({ waiver }) => waiver === undefined)
    .sort((left, right) => urgency(left, rung) - urgency(right, rung) || rank(left) - rank(right))
  const ofRules = new Map<string, ShownFinding>()
  for (const finding of sorted) {
    if (!ofRules.has(finding.rule)) ofRules.set(finding.rule, finding)
  }
  return [...ofRules.values()].slice(0, STEPS)
}

/** The line to copy for a step, a paragraph of its own so that a narrow page does not break it; none for most rules. */
function lineToCopy({ rule }: ShownFinding, index: number, plan: Plan): Note[] {
  const example = exampleFor(RULE_BY_ID.get(rule) ?? {}, plan)
  return example === undefined ? [] : [note(TEXTS.example(index + 1, example))]
}

function steps(findings: readonly ShownFinding[]): Table {
  const numbered = findings.map((finding, index) => ({ ...finding, step: index + 1 }))
  return listTable({ id: 'next_steps', title: TEXTS.steps }, numbered, [
    column('step', TEXTS.step, 'text', ({ step }) => String(step)),
    column('finding', LABELS.finding, 'text', ({ message }) => message),
    column('place', LABELS.place, 'text', placeText),
    column('what_to_do', LABELS.what_to_do, 'text', ({ help }) => help),
  ])
}

/** The section `next-steps`: the ladder and at most three findings, those that keep the plan from its next rung first. */
export const nextSteps = defineSection('next-steps', TEXTS.title, (context: ReportContext) => {
  const next = nextFindings(context.findings, context.standing)
  return [
    ladder(context),
    ...(next.length === 0
      ? [note(TEXTS.nothing, 'good')]
      : [steps(next), ...next.flatMap((finding, index) => lineToCopy(finding, index, context.plan))]),
  ]
})
