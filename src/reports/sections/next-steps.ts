/** How far the plan is, and the three things to do next. */

import { LABELS } from '../../lang/catalogue/labels.ts'
import { formatNumber } from '../../lang/numbers.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { RULE_BY_ID } from '../../rules/index.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { text } from '../document/cell.ts'
import type { ShownFinding } from '../document/command-result.ts'
import type { Note, Row, Section, Table, Tone } from '../document/document.ts'
import type { ReportContext } from '../document/figures.ts'
import { type HeldCheck, type HeldRung, LADDER, type PlanStanding } from './ladder.ts'

/** How many steps are named: more is a list that nobody starts on. */
const STEPS = 3

const STATES = {
  reached: { fr: 'atteint', en: 'reached' },
  open: { fr: 'en cours', en: 'not yet' },
  waiting: { fr: 'inconnu', en: 'unknown' },
  empty: { fr: 'sans objet', en: 'n/a' },
} as const satisfies Record<HeldRung['state'], Bilingual>

const TONES = {
  reached: 'good',
  open: 'watch',
  waiting: 'watch',
  empty: 'quiet',
} as const satisfies Record<HeldRung['state'], Tone>

const WAITING = {
  fr: 'à dire une fois lu ce qui n’a pas pu l’être',
  en: 'to be said once everything could be read',
}

const EMPTY = {
  fr: 'rien à compter encore',
  en: 'nothing to count yet',
}

const NOTHING: Note = {
  kind: 'note',
  tone: 'good',
  text: { fr: 'Aucun constat à traiter.', en: 'No finding to deal with.' },
}

function isOpen({ held, of }: HeldCheck): boolean {
  return held < of
}

/** `58/60 projets retenus avec un budget`, of those that are not complete; of all where none is open. */
function detail({ state, checks }: HeldRung): Bilingual {
  if (state === 'empty') return EMPTY
  if (state === 'waiting') return WAITING
  const shown = checks.some(isOpen) ? checks.filter(isOpen) : checks.filter(({ of }) => of > 0)
  return bilingual((lang) =>
    shown
      .map(
        ({ held, of, label }) =>
          `${formatNumber(held, lang)}/${formatNumber(of, lang)} ${label[lang]}`,
      )
      .join(semicolon(lang)),
  )
}

function ladder(standing: PlanStanding): Table {
  return {
    kind: 'table',
    id: 'ladder',
    title: { fr: 'Où en est le plan', en: 'How far the plan is' },
    columns: [
      { id: 'rung', title: { fr: 'Échelon', en: 'Rung' }, unit: 'text' },
      { id: 'state', title: LABELS.status, unit: 'text', look: 'status' },
      { id: 'detail', title: { fr: 'Ce qui y est', en: 'What is there' }, unit: 'text' },
    ],
    rows: standing.map(
      (rung): Row => ({
        id: rung.id,
        cells: [text(rung.title), text(STATES[rung.state], TONES[rung.state]), text(detail(rung))],
      }),
    ),
  }
}

/** The rules that the first rung that is not reached waits for. */
function wanted(standing: PlanStanding): ReadonlySet<string> {
  const rung = standing.find(({ state }) => state === 'open')
  return new Set(rung?.checks.filter(isOpen).map(({ id }) => id))
}

/** How soon a finding is to be dealt with: less is sooner. */
function urgency(
  { isUnread, isPast, severity, rule }: ShownFinding,
  rung: ReadonlySet<string>,
): number {
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
  const rank = ({ rule }: ShownFinding) =>
    rungs.includes(rule) ? rungs.indexOf(rule) : rungs.length
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
function lineToCopy({ rule }: ShownFinding, index: number): Note[] {
  const example = RULE_BY_ID.get(rule)?.example
  if (example === undefined) return []
  const words = { fr: `${index + 1}. Par exemple\u00a0:`, en: `${index + 1}. For example:` }
  return [{ kind: 'note', text: bilingual((lang) => `${words[lang]} ${example}`) }]
}

function step(finding: ShownFinding, index: number): Row {
  const { place, message, help } = finding
  return {
    cells: [
      text(`${index + 1}`),
      text(message),
      text(`${place.file}:${place.line}:${place.column}`),
      text(help),
    ],
  }
}

function steps(findings: readonly ShownFinding[]): Table {
  return {
    kind: 'table',
    id: 'next_steps',
    title: { fr: 'À faire ensuite', en: 'What to do next' },
    columns: [
      { id: 'step', title: { fr: 'N°', en: 'No.' }, unit: 'text' },
      { id: 'finding', title: LABELS.finding, unit: 'text' },
      { id: 'place', title: LABELS.place, unit: 'text' },
      { id: 'what_to_do', title: LABELS.what_to_do, unit: 'text' },
    ],
    rows: findings.map(step),
  }
}

/** The section `next-steps`: the ladder and at most three findings, those that keep the plan from its next rung first. */
export function nextSteps({ findings, standing }: ReportContext): Section {
  const next = nextFindings(findings, standing)
  return {
    id: 'next-steps',
    title: { fr: 'Avancement et suite', en: 'Standing and next steps' },
    blocks: [
      ladder(standing),
      ...(next.length === 0 ? [NOTHING] : [steps(next), ...next.flatMap(lineToCopy)]),
    ],
  }
}
