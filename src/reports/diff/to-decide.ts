/** The changes that wait for a decision: what changed, what is to be decided, and which body decides. */

import { ASKED, LEVEL_WORDS, STOPS } from '../../lang/catalogue/changes.ts'
import { LABELS, sectionName } from '../../lang/catalogue/labels.ts'
import { formatNumber, formatPercent } from '../../lang/numbers.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { titleOf } from '../../plan/entity.ts'
import type { ChangeKind, Comparison, EnvelopeChange } from '../../scenarios/compare/comparison.ts'
import {
  type DecidingBody,
  type PendingDecision,
  pendingDecisions,
} from '../../scenarios/compare/pending-decisions.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { type Cents, plain } from '../../values/quantity.ts'
import { text } from '../document/cell.ts'
import type { Table } from '../document/document.ts'
import { amountText } from './headline.ts'
import { changeWords } from './projects.ts'

type Of<Kind extends PendingDecision['kind']> = Extract<PendingDecision, { readonly kind: Kind }>

function bodyTitle(by: DecidingBody): Bilingual {
  if (by.kind === 'body') return titleOf(by.body.title, by.body.id)
  return by.kind === 'level' ? LEVEL_WORDS[by.level] : { fr: by.id, en: by.id }
}

function subject(one: PendingDecision): Bilingual {
  if (one.kind !== 'envelope') {
    const { id, title } = one.project
    return bilingual((lang) => `${id} ${title[lang]}`)
  }
  const { year, section } = one.envelope
  return bilingual((lang) => `${LABELS.envelope[lang]} ${year} (${sectionName(section)[lang]})`)
}

function daysText(count: number, lang: Lang): string {
  const unit = { fr: 'jour', en: 'day' }[lang]
  return `${formatNumber(count, lang)}\u00a0${unit}${count === 1 ? '' : 's'}`
}

/** How far the project lies beyond its reference in force. */
function beyond({ late, overrun }: Of<'rebaseline'>): Bilingual {
  return bilingual((lang) => {
    const facts = {
      fr: [
        ...(late === undefined
          ? []
          : [`fin ${daysText(late, lang)} après la référence en vigueur`]),
        ...(overrun === undefined
          ? []
          : [`coût supérieur de ${formatPercent(overrun, lang)} à la référence en vigueur`]),
      ],
      en: [
        ...(late === undefined ? [] : [`end ${daysText(late, lang)} after the baseline in force`]),
        ...(overrun === undefined
          ? []
          : [`cost ${formatPercent(overrun, lang)} above the baseline in force`]),
      ],
    }
    return facts[lang].join(semicolon(lang))
  })
}

function ceilings({ before, after }: EnvelopeChange, currency: string): Bilingual {
  const shown = (value: Cents | undefined, lang: Lang): string =>
    value === undefined ? '—' : amountText(plain(value), currency, lang)
  return bilingual((lang) => `${shown(before, lang)} → ${shown(after, lang)}`)
}

/** The words of the change that the question is about, without what else changed of the project. */
function only({ change }: Exclude<PendingDecision, Of<'envelope'>>, kinds: readonly ChangeKind[]) {
  return changeWords({ ...change, kinds: change.kinds.filter((kind) => kinds.includes(kind)) })
}

function what(one: PendingDecision, currency: string): Bilingual {
  if (one.kind === 'rebaseline') return beyond(one)
  if (one.kind === 'envelope') return ceilings(one.envelope, currency)
  if (one.kind === 'scope') return only(one, ['rescoped'])
  return only(one, ['new', 'retained', 'dropped', 'status'])
}

function asked(one: PendingDecision): Bilingual {
  return one.kind === 'stop' ? (STOPS[one.project.status] ?? ASKED.stop) : ASKED[one.kind]
}

/** One row for each change that needs a decision and names none; no rows where nothing waits. */
export function toDecideTable(comparison: Comparison): Table {
  return {
    kind: 'table',
    id: 'to_decide',
    title: { fr: 'À décider', en: 'To decide' },
    columns: [
      { id: 'subject', title: { fr: 'Objet', en: 'Subject' }, unit: 'text' },
      { id: 'change', title: { fr: 'Ce qui a changé', en: 'What changed' }, unit: 'text' },
      { id: 'asked', title: { fr: 'Décision attendue', en: 'Decision needed' }, unit: 'text' },
      { id: 'body', title: { fr: 'Qui décide', en: 'Who decides' }, unit: 'text' },
    ],
    rows: pendingDecisions(comparison).map((one) => ({
      id:
        one.kind === 'envelope'
          ? `${one.envelope.year}_${one.envelope.section}`
          : `${one.project.id}_${one.kind}`,
      cells: [
        text(subject(one)),
        text(what(one, comparison.after.currency)),
        text(asked(one)),
        text(bodyTitle(one.by)),
      ],
    })),
  }
}
