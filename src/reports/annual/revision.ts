/** The page of a yearly revision: what was decided of the plan since the one before, and the closed year in figures, as they are put to the vote. */
import { dateInText } from '../../lang/dates.ts'
import { counted, type Noun } from '../../lang/plurals.ts'
import { semicolon } from '../../lang/punctuation.ts'
import { decisionsTaken, hasApproved } from '../../plan/decisions-taken.ts'
import type { Entry, Plan } from '../../plan/plan.ts'
import { revisedSince } from '../../plan/revisions.ts'
import { dayText } from '../../values/calendar.ts'
import { type Bilingual, bilingual, type Lang, printed } from '../../values/language.ts'
import { filled, note } from '../document/table.ts'
import { buildSection, defineSection, type ReportKind } from '../report-kind.ts'
import { decisionTable } from '../sections/decision-table.ts'
import { headline } from './headline.ts'
import { spent } from './money.ts'
import { annualYear } from './year.ts'

const TEXTS = printed('revision', {
  report: (year: number) => ({ fr: `Révision annuelle ${year}`, en: `Yearly revision ${year}` }),
  title: { fr: 'Ce qui a changé dans le plan', en: 'What changed in the plan' },
  since: (day: Bilingual) => ({
    fr: `Décisions approuvées depuis le ${day.fr}.`,
    en: `Decisions approved since ${day.en}.`,
  }),
  ever: { fr: 'Décisions approuvées depuis le début du plan.', en: 'Decisions approved since the plan began.' },
  none: {
    fr: 'Aucun projet ajouté, arrêté, reporté ni recalé, aucune décision de budget.',
    en: 'No project added, stopped, postponed or re-baselined, no decision on the budget.',
  },
  added: { fr: 'Projets ajoutés', en: 'Projects added' },
  stopped: { fr: 'Projets arrêtés ou écartés', en: 'Projects stopped or left out' },
  postponed: { fr: 'Projets reportés, suspendus ou repris', en: 'Projects postponed, put on hold or resumed' },
  rebaselined: { fr: 'Références recalées', en: 'Baselines moved' },
  budget: { fr: 'Budget et scénarios', en: 'Budget and scenarios' },
})

type DecisionKind = NonNullable<Entry<'decisions'>['kind']>

/** The changes of a plan by the kinds of decision that make them, in the order of the page, and how each is counted. */
const CHANGES = {
  added: { kinds: ['add'], noun: { fr: ['ajout', 'ajouts'], en: ['addition', 'additions'] } },
  stopped: { kinds: ['cancel', 'reject'], noun: { fr: ['arrêt', 'arrêts'], en: ['stop', 'stops'] } },
  postponed: {
    kinds: ['postpone', 'hold', 'resume'],
    noun: { fr: ['report ou suspension', 'reports ou suspensions'], en: ['postponement', 'postponements'] },
  },
  rebaselined: {
    kinds: ['rebaseline'],
    noun: { fr: ['recalage', 'recalages'], en: ['new baseline', 'new baselines'] },
  },
  budget: {
    kinds: ['budget', 'scenario'],
    noun: { fr: ['décision de budget', 'décisions de budget'], en: ['budget decision', 'budget decisions'] },
  },
} as const satisfies Record<string, { readonly kinds: readonly DecisionKind[]; readonly noun: Noun }>

type Change = keyof typeof CHANGES

const ORDER = Object.keys(CHANGES) as Change[]

/** The decisions that a revision of a year takes note of, by what they change; a kind without any is left out. */
function changesSince(plan: Plan, year: number) {
  const since = revisedSince(plan, year)
  const taken = decisionsTaken(plan)
    .filter(({ decision, day }) => hasApproved(decision) && (since === undefined || day > since))
    .map(({ decision }) => decision)
  return ORDER.map((change) => {
    const kinds: readonly (DecisionKind | undefined)[] = CHANGES[change].kinds
    return { change, decisions: taken.filter(({ kind }) => kinds.includes(kind)) }
  }).filter(({ decisions }) => decisions.length > 0)
}

/** The changes in a row, `2 additions; 1 new baseline`; empty where nothing changed. */
export function changesCounted(plan: Plan, year: number, lang: Lang): string {
  return changesSince(plan, year)
    .map(({ change, decisions }) => counted(decisions.length, CHANGES[change].noun, lang))
    .join(semicolon(lang))
}

const changes = defineSection(
  'revision',
  TEXTS.title,
  ({ plan, year }: { readonly plan: Plan; readonly year: number }) => {
    const since = revisedSince(plan, year)
    const told = since === undefined ? TEXTS.ever : TEXTS.since(bilingual((lang) => dateInText(dayText(since), lang)))
    const tables = changesSince(plan, year).map(({ change, decisions }) =>
      decisionTable(`revision_${change}`, TEXTS[change], decisions),
    )
    return [note(told, 'quiet'), ...filled(tables, note(TEXTS.none))]
  },
)

/** The page of the revision of a closed year. */
export function revisionReport(year: number): ReportKind {
  return {
    id: 'revision',
    title: TEXTS.report(year),
    readers: 'committee',
    sectionIds: [],
    sections: (context) => {
      const closed = annualYear(context, year)
      const figures = closed === undefined ? [] : [headline, spent].flatMap((kind) => buildSection(kind, closed))
      return [...buildSection(changes, { plan: context.plan, year }), ...figures]
    },
  }
}
