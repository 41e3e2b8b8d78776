/** What `plan explain projects.yaml:42:13` says: each finding there with the why of its rule and what to do; and the findings of a rule in a plan. */

import { EXPLAIN_TEXTS as T } from '../../lang/catalogue/explain.ts'
import { LABELS, valueLabel } from '../../lang/catalogue/labels.ts'
import { dateInText } from '../../lang/dates.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { projectById } from '../../plan/find-entity.ts'
import type { Loaded } from '../../plan/load/load-plan.ts'
import { text } from '../../reports/document/cell.ts'
import { placeText, type ShownFinding } from '../../reports/document/command-result.ts'
import type { Cell, Section, Table } from '../../reports/document/document.ts'
import { column, listTable, moreNote, note, type SectionBlock } from '../../reports/document/table.ts'
import { idAndTitle } from '../../reports/words/names.ts'
import { needsHistory, RULE_DEFINITIONS } from '../../rules/check.ts'
import type { RuleDefinition } from '../../rules/define.ts'
import { exampleFor } from '../../rules/words/examples.ts'
import { type Bilingual, bilingual } from '../../values/language.ts'
import { checked, findingsOf } from '../findings.ts'
import { factsSection, type TopicExplanation } from './explanation.ts'
import { type AskedPlace, findingsAt } from './finding-place.ts'

const FINDINGS: Noun = { fr: ['constat', 'constats'], en: ['finding', 'findings'] }

const TEXTS = {
  written: { fr: 'Il y est écrit', en: 'It reads' },
  waived: { fr: 'Dérogation', en: 'Waived' },
  waivedBy: (reason: string, owner: string, until: string) => ({
    fr: `${reason} (${owner}, jusqu’au ${dateInText(until, 'fr')})`,
    en: `${reason} (${owner}, until ${dateInText(until, 'en')})`,
  }),
  related: { fr: 'Voir aussi', en: 'See also' },
  there: { fr: 'Ce qui s’y trouve', en: 'What is there' },
  noneAt: (place: string) => ({
    fr: `Aucun constat à cet endroit (${place}).`,
    en: `No finding stands there (${place}).`,
  }),
  nearest: { fr: 'Constats les plus proches', en: 'Nearest findings' },
  noneInFile: (findings: Bilingual) => ({
    fr: `Ni ailleurs dans ce fichier. Dans le plan\u00a0: ${findings.fr}\u00a0; plan validate les donne.`,
    en: `Nor elsewhere in this file. In the plan: ${findings.en}; plan validate gives them.`,
  }),
  noneInPlan: { fr: 'Ni ailleurs dans le plan.', en: 'Nor elsewhere in the plan.' },
  inPlan: { fr: 'Dans ce plan', en: 'In this plan' },
  noneOfRule: { fr: 'Aucun constat de cette règle.', en: 'No finding of this rule.' },
  isOff: { fr: 'Ce plan a désactivé cette règle (rules).', en: 'This plan has turned this rule off (rules).' },
  isWaiting: {
    fr: 'Cette règle attend ce qui n’a pas pu être lu\u00a0; plan validate dit quoi.',
    en: 'This rule waits for what could not be read; plan validate says what.',
  },
  isCompared: {
    fr: 'Cette règle compare deux états du plan\u00a0: plan validate --since DATE|VERSION la contrôle.',
    en: 'This rule compares two states of the plan: plan validate --since DAY|REVISION looks for it.',
  },
}

/** How many findings, or places beside one, are shown to people. */
const SHOWN = 5

/** A list as far as it is shown to people, with a note about what is left. */
export function shownOf<Item>(
  items: readonly Item[],
  tableOf: (shown: readonly Item[]) => Table,
  most = SHOWN,
): SectionBlock[] {
  const left = items.length - most
  return [tableOf(items.slice(0, most)), ...(left > 0 ? [moreNote(left)] : [])]
}

export function findingTable(findings: readonly ShownFinding[]): Table {
  return listTable({ id: 'findings', rowId: ({ rule }) => rule }, findings, [
    column('severity', T.severity, 'text', ({ severity, waiver }) =>
      waiver === undefined ? valueLabel(severity) : TEXTS.waived,
    ),
    column('place', T.place, 'text', placeText),
    column('message', T.said, 'text', ({ message }) => message),
  ])
}

function ruleOf({ rule }: Pick<ShownFinding, 'rule'>): RuleDefinition | undefined {
  return RULE_DEFINITIONS.find(({ id }) => id === rule)
}

function waiverCell({ waiver }: ShownFinding): Cell | undefined {
  if (waiver === undefined) return undefined
  return text(TEXTS.waivedBy(waiver.reason, waiver.owner, waiver.until))
}

function projectCell({ plan }: Loaded, { entity = '' }: ShownFinding): Cell | undefined {
  const project = plan === undefined ? undefined : projectById(plan, entity)
  return project === undefined ? undefined : text(idAndTitle(project))
}

function findingSection(loaded: Loaded, finding: ShownFinding): Section {
  const { severity, message, help, rule: id, related, excerpt } = finding
  const rule = ruleOf(finding)
  const line = excerpt.find(({ mark }) => mark !== undefined)?.text.trim()
  const place = placeText(finding)
  const example = rule && exampleFor(rule, loaded.plan)
  const facts = factsSection('finding', { fr: place, en: place }, [
    [T.said, text(message)],
    [T.severity, text(valueLabel(severity))],
    [TEXTS.waived, waiverCell(finding)],
    [LABELS.project, projectCell(loaded, finding)],
    [TEXTS.written, line === undefined ? undefined : text(line)],
    [LABELS.rule, text(id)],
    [T.checked, rule === undefined ? undefined : text(rule.summary)],
    [T.why, rule === undefined ? undefined : text(rule.why)],
    [T.fix, text(help)],
    [T.example, example && text(example)],
  ])
  if (related.length === 0) return facts
  const blocks = shownOf(related, (shown) =>
    listTable({ id: 'related', title: TEXTS.related }, shown, [
      column('place', T.place, 'text', placeText),
      column('label', TEXTS.there, 'text', ({ label }) => label),
    ]),
  )
  return { ...facts, blocks: [...facts.blocks, ...blocks] }
}

function countText(count: number): Bilingual {
  return bilingual((lang) => counted(count, FINDINGS, lang))
}

function absence(loaded: Loaded, place: string, near: readonly ShownFinding[]): Section[] {
  const all = findingsOf(loaded).length
  const none = note(TEXTS.noneAt(place))
  const title = { fr: place, en: place }
  if (near.length === 0) {
    const rest = all === 0 ? TEXTS.noneInPlan : TEXTS.noneInFile(countText(all))
    return [{ id: 'finding', title, blocks: [none, note(rest)] }]
  }
  return [
    { id: 'finding', title, blocks: [none] },
    { id: 'nearest', title: TEXTS.nearest, blocks: [findingTable(near)] },
  ]
}

function askedText({ file, line, column }: AskedPlace): string {
  return column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`
}

function nearData({ rule, severity, message, place }: ShownFinding): object {
  const { file, line, column } = place
  return { rule, severity, message: message.en, file, line, column }
}

/** The findings at a place of the plan with all that is known of them; where there is none, the nearest ones. */
export function explainPlace(loaded: Loaded, asked: AskedPlace): TopicExplanation {
  const { findings, near } = findingsAt(loaded, asked)
  const { file, line, column } = asked
  const ids = new Set(findings.map(({ rule }) => rule))
  return {
    sections:
      findings.length === 0
        ? absence(loaded, askedText(asked), near)
        : findings.map((finding) => findingSection(loaded, finding)),
    data: {
      topic: 'finding',
      place: { file, line, column: column ?? null },
      rules: RULE_DEFINITIONS.filter(({ id }) => ids.has(id)).map(({ id, summary, why, fix }) => ({
        id,
        summary: summary.en,
        why: why.en,
        fix: fix.en,
      })),
      nearest: near.map(nearData),
    },
    findings,
  }
}

/** Why a rule can have no finding in a plan; undefined where it was run. */
function whyNone(loaded: Loaded, id: string): Bilingual | undefined {
  if (loaded.plan?.header.rules?.[id] === 'off') return TEXTS.isOff
  if (needsHistory({ id })) return TEXTS.isCompared
  return checked(loaded).waiting.includes(id) ? TEXTS.isWaiting : undefined
}

/** What a rule, or a slip, finds in a plan: how much and where. */
export function findingsInPlan(
  loaded: Loaded,
  id: string,
): { readonly section: Section; readonly findings: readonly ShownFinding[] } {
  const findings = findingsOf(loaded, { rules: [id], isWhole: true })
  const blocks =
    findings.length === 0
      ? [note(whyNone(loaded, id) ?? TEXTS.noneOfRule)]
      : [note(countText(findings.length)), ...shownOf(findings, findingTable)]
  return { section: { id: 'in_plan', title: TEXTS.inPlan, blocks }, findings }
}
