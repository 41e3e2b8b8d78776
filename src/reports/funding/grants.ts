/** The register of grants: what each brings, what is left of it, by when, and what is received year by year. */
import { LABELS } from '../../lang/catalogue/labels.ts'
import { grantStatusName } from '../../lang/catalogue/money-names.ts'
import { moneyText } from '../../lang/numbers.ts'
import {
  balanceOf,
  countedReceivedOf,
  type Grant,
  grantsOf,
  isAwarded,
  receivedOf,
  remainingOf,
} from '../../metrics/base/grants.ts'
import { titleOf } from '../../plan/entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { parseDay } from '../../values/calendar.ts'
import { type Bilingual, bilingual, printed } from '../../values/language.ts'
import { type Cents, minus } from '../../values/quantity.ts'
import { day, money, yesOrNo } from '../document/cell.ts'
import type { Note, Table } from '../document/document.ts'
import { sliceTable } from '../document/figure-table.ts'
import { column, listTable, note, withoutIdleColumns } from '../document/table.ts'
import { defineSection, type ReportContext } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { idAndTitle } from '../words/names.ts'

const TEXTS = printed('grants', {
  title: { fr: 'Subventions', en: 'Grants' },
  register: { fr: 'Registre des subventions', en: 'Grants register' },
  terms: { fr: 'Conventions et échéances', en: 'Agreements and deadlines' },
  receipts: { fr: 'Encaissements par année', en: 'Receipts by year' },
  grant: { fr: 'Subvention', en: 'Grant' },
  funder: { fr: 'Financeur', en: 'Funder' },
  eligible: { fr: 'Dépense éligible', en: 'Eligible cost' },
  rate: { fr: 'Taux', en: 'Rate' },
  amount: { fr: 'Montant', en: 'Amount' },
  received: { fr: 'Encaissé', en: 'Received' },
  remaining: { fr: 'À encaisser', en: 'To be received' },
  secured: { fr: 'Acquise', en: 'Secured' },
  agreement: { fr: 'Convention', en: 'Agreement' },
  applied: { fr: 'Demande', en: 'Applied for' },
  from: { fr: 'Éligible du', en: 'Eligible from' },
  to: { fr: 'Éligible au', en: 'Eligible until' },
  claim: { fr: 'Solde à demander avant le', en: 'Claim balance by' },
  none: { fr: 'Aucune subvention n’est saisie (subsidies).', en: 'No grant is written (subsidies).' },
  ofNone: { fr: 'Aucune subvention ne finance ces projets.', en: 'No grant funds these projects.' },
  uncounted: (grants: Bilingual) => ({
    fr: `À encaisser ne compte que les projets retenus, et laisse de côté\u00a0: ${grants.fr}.`,
    en: `To be received counts retained projects only, and leaves out: ${grants.en}.`,
  }),
  uncountedReceived: (grants: Bilingual) => ({
    fr: `Les totaux de l’encaissé ne comptent ni les projets candidats ni les subventions sans projet, et laissent de côté\u00a0: ${grants.fr}.`,
    en: `The totals received count neither candidates nor grants without a project, and leave out: ${grants.en}.`,
  }),
  unsecured: {
    fr: 'Seules comptent dans le coût net les subventions acquises\u00a0: accordées ou versées, avec la référence de leur convention.',
    en: 'Only secured grants count in the net cost: awarded or paid, with the reference of their agreement.',
  },
})

const byGrant = ({ record }: Grant): string => record.id

function grantName({ record }: Grant): Bilingual {
  return idAndTitle({ id: record.id, title: titleOf(record.title, '') })
}

function projectsOf({ funded }: Grant): Bilingual {
  return bilingual((lang) => funded.map(({ project }) => idAndTitle(project)[lang]).join(', '))
}

function isClaimOverdue({ asOf }: Plan, grant: Grant): boolean {
  const last = parseDay(grant.record.claim_by ?? '', 'end')
  return last !== undefined && last < asOf && balanceOf(grant) > 0
}

/** The grants that a report is about: all of them, or those that fund a project it keeps. */
function shownGrants({ plan, whole }: ReportContext): readonly Grant[] {
  const all = grantsOf(plan)
  return whole === undefined ? all : all.filter(({ funded }) => funded.length > 0)
}

/** What no figure counts, grant by grant: of what the funders still owe, and of what they have paid. */
function uncounted(plan: Plan, shown: readonly Grant[]): Note[] {
  return [
    ...leftOut(plan, shown, TEXTS.uncounted, (one) => minus(balanceOf(one), remainingOf(one))),
    ...leftOut(plan, shown, TEXTS.uncountedReceived, (one) => minus(receivedOf(one), countedReceivedOf(one))),
  ]
}

function leftOut(
  plan: Plan,
  shown: readonly Grant[],
  words: (grants: Bilingual) => Bilingual,
  of: (grant: Grant) => Cents,
): Note[] {
  const left = shown.flatMap((grant) => {
    const amount = of(grant)
    return amount === 0 ? [] : [{ id: grant.record.id, amount }]
  })
  if (left.length === 0) return []
  const named = bilingual((lang) => left.map(({ id, amount }) => `${id} (${moneyText(amount, plan, lang)})`).join(', '))
  return [note(words(named), 'watch')]
}

function register(plan: Plan, shown: readonly Grant[]): Table {
  const table = listTable({ id: 'grants', title: TEXTS.register, rowId: byGrant }, shown, [
    column('grant', TEXTS.grant, 'text', grantName),
    column('funder', TEXTS.funder, 'text', ({ record }) => record.funder),
    column('project', LABELS.project, 'text', projectsOf),
    column('status', LABELS.status, 'status', ({ record }) => grantStatusName(record.status), {
      tone: ({ isSecured }) => (isSecured ? 'good' : undefined),
    }),
    column('eligible', TEXTS.eligible, 'money', ({ eligible }) => eligible),
    column('rate', TEXTS.rate, 'rate', ({ record }) => record.rate),
    column('amount', TEXTS.amount, 'money', ({ amount }) => amount),
    column('received', TEXTS.received, 'money', (grant) =>
      isAwarded(grant.record) || receivedOf(grant) > 0 ? receivedOf(grant) : undefined,
    ),
    column('remaining', TEXTS.remaining, 'money', (grant) =>
      money(
        grant.isSecured && grant.funded.length > 0 ? remainingOf(grant) : undefined,
        isClaimOverdue(plan, grant) ? 'bad' : undefined,
      ),
    ),
  ])
  return withoutIdleColumns(table, ['eligible', 'rate', 'project'])
}

function terms(plan: Plan, shown: readonly Grant[]): Table {
  const table = listTable({ id: 'grant_terms', title: TEXTS.terms, rowId: byGrant }, shown, [
    column('grant', TEXTS.grant, 'text', grantName),
    column('secured', TEXTS.secured, 'text', ({ isSecured }) => yesOrNo(isSecured)),
    column('agreement', TEXTS.agreement, 'text', ({ record }) => record.agreement ?? ''),
    column('applied', TEXTS.applied, 'day', ({ record }) => endDay(record.application_date)),
    column('from', TEXTS.from, 'day', ({ record }) => startDay(record.eligibility?.from)),
    column('to', TEXTS.to, 'day', ({ record }) => endDay(record.eligibility?.to)),
    column('claim_by', TEXTS.claim, 'day', (grant) =>
      day(endDay(grant.record.claim_by), isClaimOverdue(plan, grant) ? 'bad' : undefined),
    ),
  ])
  return withoutIdleColumns(table)
}

function startDay(text: string | undefined) {
  return text === undefined ? undefined : parseDay(text, 'start')
}

export const grants = defineSection('grants', TEXTS.title, (context: ReportContext) => {
  const { plan, figures } = context
  if (plan.subsidies.length === 0) return [note(TEXTS.none)]
  const shown = shownGrants(context)
  if (shown.length === 0) return [note(TEXTS.ofNone)]
  const isCounted = figures.whole('grants_secured').value !== null
  const receipts = sliceTable(figures, {
    id: 'grant_receipts',
    title: TEXTS.receipts,
    breakdown: 'cash_year',
    heading: LABELS.year,
    columns: ['grants_secured', 'grants_received', 'grants_to_receive'],
  })
  return [
    register(plan, shown),
    ...uncounted(plan, shown),
    note(TEXTS.unsecured),
    terms(plan, shown),
    ...(isCounted && receipts.rows.length > 0 ? [receipts] : []),
  ]
})
