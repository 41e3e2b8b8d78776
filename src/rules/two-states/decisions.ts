/** What a decision froze and the register keeps: decisions, and the options that a body saw. */

import { outcomeName } from '../../lang/catalogue/governance-names.ts'
import { dateWords } from '../../lang/dates.ts'
import { quote } from '../../lang/punctuation.ts'
import { appraisalHash } from '../../plan/content-hash.ts'
import { keyWithin, within } from '../../plan/entity.ts'
import { fieldLabel } from '../../plan/field-labels.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { type Bilingual, bilingual, type Lang } from '../../values/language.ts'
import { defineStateRule, type RuleHit } from '../define.ts'

type Decision = Entry<'decisions'>

const FIELDS = ['date', 'body', 'outcome', 'subject'] as const

/** The outcomes that settle a matter. */
const SETTLED: readonly (string | undefined)[] = ['approved', 'rejected']

const NOTHING: Bilingual = { fr: 'rien', en: 'nothing' }

/** A text without regard to spaces, and an id without regard to case. */
function meaning(decision: Decision, field: (typeof FIELDS)[number]): string | undefined {
  const text = decision[field]?.trim().replace(/\s+/g, ' ')
  return field === 'body' ? text?.toLowerCase() : text
}

function wording(field: (typeof FIELDS)[number], value: string | undefined, lang: Lang): string {
  if (value === undefined) return NOTHING[lang]
  if (field === 'date') return dateWords(value, lang)
  return quote(field === 'outcome' ? outcomeName(value)[lang] : value, lang)
}

function changes(older: Decision, newer: Decision): RuleHit[] {
  return FIELDS.flatMap((field) => {
    const [from, to] = [older[field], newer[field]]
    if (from === undefined || meaning(older, field) === meaning(newer, field)) return []
    return {
      at: within(newer, to === undefined ? 'id' : field),
      entity: newer.id,
      facts: { decision: newer.id, field, from, ...(to === undefined ? {} : { to }) },
      message: bilingual((lang) => {
        const [what, id] = [fieldLabel(field)[lang], quote(newer.id, lang)]
        const [was, is] = [from, to].map((value) => wording(field, value, lang))
        return {
          fr: `Décision ${id} réécrite\u00a0: ${what} ${was}, puis ${is}`,
          en: `Decision ${id} was rewritten: ${what} from ${was} to ${is}`,
        }[lang]
      }),
    }
  })
}

/** The list of decisions in a file, else the last list; the id of the plan where there is none. */
function registerPlace({ decisions, header }: Plan, file: string): Decision['at'] {
  const other = decisions.find(({ at }) => at.file === file) ?? decisions.at(-1)
  if (other === undefined) return within(header, 'id')
  return keyWithin({ at: { ...other.at, path: other.at.path.slice(0, -1) } })
}

function removal(after: Plan, { id, at }: Decision): RuleHit[] {
  if (after.index.get('decision')?.has(id.toLowerCase()) === true) return []
  return [
    {
      at: registerPlace(after, at.file),
      entity: id,
      facts: { decision: id },
      message: {
        fr: `Décision ${quote(id, 'fr')} supprimée du registre`,
        en: `Decision ${quote(id, 'en')} was removed from the register`,
      },
    },
  ]
}

export const decisionRewritten = defineStateRule({
  id: 'decision-rewritten',
  subject: 'governance',
  severity: 'error',
  parts: ['decision'],
  summary: {
    fr: 'Une décision prise garde sa date, son instance, son issue et son objet, et reste au registre',
    en: 'A decision that was taken keeps its date, body, outcome and subject, and stays in the register',
  },
  why: {
    fr: 'Le registre est la preuve des arbitrages\u00a0: réécrit, il ne prouve plus rien',
    en: 'The register is the evidence of what was decided: rewritten, it proves nothing',
  },
  fix: {
    fr: 'rétablissez la décision\u00a0; si le comité est revenu dessus, inscrivez-en une nouvelle',
    en: 'restore the decision; if the board went back on it, enter a new one',
  },
  *run(before, after) {
    for (const older of before.decisions) {
      const isFirst = entityById(before.decisions, older.id) === older
      if (!isFirst || !SETTLED.includes(older.outcome)) continue
      const newer = entityById(after.decisions, older.id)
      yield* newer === undefined ? removal(after, older) : changes(older, newer)
    }
  },
})

type Appraisal = Entry<'appraisals'>

function sameDecision(plan: Plan, { decision }: Appraisal): Appraisal[] {
  const key = decision.toLowerCase()
  return plan.appraisals.filter((record) => record.decision.toLowerCase() === key)
}

/** The register's decision that the record belonged to, else the plan's header. */
function placeOfLoss({ decisions, header }: Plan, { decision }: Appraisal): RuleHit['at'] {
  const entry = decisions.find(({ id }) => id.toLowerCase() === decision.toLowerCase())
  return entry === undefined ? within(header, 'id') : within(entry, 'id')
}

function rewritten(newer: Appraisal): RuleHit {
  const { decision } = newer
  return {
    at: keyWithin(newer, 'options'),
    facts: { decision },
    message: {
      fr: `Options de la décision ${quote(decision, 'fr')} réécrites`,
      en: `The options of decision ${quote(decision, 'en')} were rewritten after they were frozen`,
    },
  }
}

function removed(after: Plan, older: Appraisal): RuleHit {
  const { decision } = older
  return {
    at: placeOfLoss(after, older),
    facts: { decision },
    message: {
      fr: `Options de la décision ${quote(decision, 'fr')} supprimées`,
      en: `The frozen options of decision ${quote(decision, 'en')} were removed`,
    },
  }
}

export const appraisalRewritten = defineStateRule({
  id: 'appraisal-rewritten',
  subject: 'governance',
  severity: 'error',
  parts: ['decision'],
  summary: {
    fr: 'Les options figées par une décision ne changent plus et restent au plan',
    en: 'The options that a decision froze change no more and stay in the plan',
  },
  why: {
    fr: 'Elles disent entre quoi l’instance a choisi\u00a0: une empreinte recalculée cacherait la retouche',
    en: 'They say what the body chose between: a hash made anew would hide the retouch',
  },
  fix: {
    fr: 'rétablissez l’enregistrement tel que git le garde\u00a0; un autre choix demande une autre décision',
    en: 'restore the record as git keeps it; another choice needs another decision',
  },
  *run(before, after) {
    for (const older of before.appraisals) {
      const now = sameDecision(after, older)
      const [newer] = now
      if (newer === undefined) yield removed(after, older)
      else if (!now.some((record) => appraisalHash(record) === appraisalHash(older))) yield rewritten(newer)
    }
  },
})
