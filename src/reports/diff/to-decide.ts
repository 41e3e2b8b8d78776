/** The changes that wait for a decision: what changed, what is to be decided, and which body decides. */
import { ASKED, LEVEL_WORDS, STOPS } from '../../lang/catalogue/changes.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { sectionName } from '../../lang/catalogue/money-names.ts'
import { comparedMoney } from '../../lang/compared.ts'
import { formatPercent } from '../../lang/numbers.ts'
import { counted, NOUNS } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import type { ChangeKind, Comparison, EnvelopeChange } from '../../scenarios/compare/comparison.ts'
import {
  type DecidingBody,
  type Level,
  type PendingDecision,
  pendingDecisions,
} from '../../scenarios/compare/pending-decisions.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { verbatim } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { byId, column, listTable } from '../document/table.ts'
import { idAndTitle } from '../words/names.ts'
import { changeWords } from './projects.ts'

const TEXTS = printed('to-decide', {
  title: { fr: 'À décider', en: 'To decide' },
  subject: { fr: 'Objet', en: 'Subject' },
  change: { fr: 'Ce qui a changé', en: 'What changed' },
  asked: { fr: 'Décision attendue', en: 'Decision needed' },
  body: { fr: 'Qui décide', en: 'Who decides' },
  late: (days: string) => ({
    fr: `fin ${days} après la référence en vigueur`,
    en: `end ${days} after the baseline in force`,
  }),
  overrun: (share: string) => ({
    fr: `coût supérieur de ${share} à la référence en vigueur`,
    en: `cost ${share} above the baseline in force`,
  }),
})

type Of<Kind extends PendingDecision['kind']> = Extract<PendingDecision, { readonly kind: Kind }>

function bodyTitle(by: DecidingBody): Bilingual {
  if (by.kind === 'body') return titleOf(by.body.title, by.body.id)
  return by.kind === 'level' ? LEVEL_WORDS[by.level] : verbatim(by.id)
}

function levelOf(by: DecidingBody): Level | undefined {
  if (by.kind === 'body') return by.body.level
  return by.kind === 'level' ? by.level : undefined
}

function subject(one: PendingDecision): Bilingual {
  if (one.kind !== 'envelope') return idAndTitle(one.project)
  const { year, section } = one.envelope
  return bilingual((lang) => `${LABELS.envelope[lang]} ${year} (${sectionName(section)[lang]})`)
}

/** How far the project lies beyond its reference in force. */
function beyond({ late, overrun }: Of<'rebaseline'>): Bilingual {
  return bilingual((lang) => {
    const days = counted(late ?? 0, NOUNS.day, lang, '\u00a0')
    const facts = [
      ...(late === undefined ? [] : [TEXTS.late(days)]),
      ...(overrun === undefined ? [] : [TEXTS.overrun(formatPercent(overrun, lang))]),
    ]
    return facts.map((fact) => fact[lang]).join(semicolon(lang))
  })
}

function ceilings({ before, after }: EnvelopeChange, plan: Plan): Bilingual {
  return bilingual((lang) => {
    const written = [before, after].filter((value) => value !== undefined)
    const texts = [...comparedMoney(written, plan, lang)]
    const shown = [before, after].map((value) => (value === undefined ? '—' : texts.shift()))
    return shown.join(' → ')
  })
}

/** The words of the change that the question is about, without what else changed of the project. */
function only(plan: Plan, { change }: Exclude<PendingDecision, Of<'envelope'>>, kinds: readonly ChangeKind[]) {
  return changeWords(plan, { ...change, kinds: change.kinds.filter((kind) => kinds.includes(kind)) })
}

function what(one: PendingDecision, plan: Plan): Bilingual {
  if (one.kind === 'rebaseline') return beyond(one)
  if (one.kind === 'envelope') return ceilings(one.envelope, plan)
  if (one.kind === 'scope') return only(plan, one, ['rescoped'])
  return only(plan, one, ['new', 'retained', 'dropped', 'status'])
}

function asked(one: PendingDecision): Bilingual {
  return one.kind === 'stop' ? (STOPS[one.project.status] ?? ASKED.stop) : ASKED[one.kind]
}

function rowId(one: PendingDecision): string {
  if (one.kind !== 'envelope') return `${one.project.id}_${one.kind}`
  return `${one.envelope.year}_${one.envelope.section}`
}

interface ToDecide {
  readonly id: string
  readonly subject: Bilingual
  readonly change: Bilingual
  readonly asked: Bilingual
  readonly body: Bilingual
  /** Its level; undefined where the plan has no such body. */
  readonly level: Level | undefined
}

/** The changes that need a decision and name none. */
export function toDecide(comparison: Comparison): ToDecide[] {
  return pendingDecisions(comparison).map((one) => ({
    id: rowId(one),
    subject: subject(one),
    change: what(one, comparison.after),
    asked: asked(one),
    body: bodyTitle(one.by),
    level: levelOf(one.by),
  }))
}

/** One row for each change that needs a decision and names none; no rows where nothing waits. */
export function toDecideTable(comparison: Comparison): Table {
  return listTable({ id: 'to_decide', title: TEXTS.title, rowId: byId }, toDecide(comparison), [
    column('subject', TEXTS.subject, 'text', (one) => one.subject),
    column('change', TEXTS.change, 'text', ({ change }) => change),
    column('asked', TEXTS.asked, 'text', (one) => one.asked),
    column('body', TEXTS.body, 'text', ({ body }) => body),
  ])
}

/** A body by its id, or by its level where the plan has none. */
function deciderData(by: DecidingBody): object {
  const { kind } = by
  const id = kind === 'body' ? by.body.id : kind === 'unknown' ? by.id : null
  return { body: id, level: levelOf(by) ?? null }
}

export function toDecideData(comparison: Comparison): object[] {
  return pendingDecisions(comparison).map((one) => {
    const { kind, by } = one
    if (one.kind === 'envelope') {
      const { year, section } = one.envelope
      return { kind, year, section, ...deciderData(by) }
    }
    const facts = one.kind === 'rebaseline' ? { days_late: one.late ?? null, cost_overrun: one.overrun ?? null } : {}
    return { kind, project: one.project.id, ...facts, ...deciderData(by) }
  })
}
