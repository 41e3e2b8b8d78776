/** What grants pay for: the lines, years and projects that they fund. */

import { grantStatusName } from '../lang/catalogue/money-names.ts'
import { dateWords } from '../lang/dates.ts'
import { moneyText, shareText } from '../lang/numbers.ts'
import { amountAtRate } from '../metrics/base/cost-parts.ts'
import { type Grant, grantsFor, grantsOf, isAwarded } from '../metrics/base/grants.ts'
import { costOf, isMoneyWritten, spendingOf } from '../metrics/base/spending.ts'
import { monthsOfYear } from '../plan/budget-year.ts'
import { within } from '../plan/entity.ts'
import { expectedYears, lineAmount } from '../plan/expected-amount.ts'
import { entityById } from '../plan/find-entity.ts'
import type { BudgetLine, Entry, Plan, Project, YearAmounts } from '../plan/plan.ts'
import { isCandidate, isRetained } from '../plan/project-status.ts'
import { lineKindLabel } from '../plan/vocabulary.ts'
import { dayText, firstDay, lastDay, parseDay } from '../values/calendar.ts'
import type { Bilingual } from '../values/language.ts'
import { type Cents, minus, plain, sum } from '../values/quantity.ts'
import { placedIn, recordRule } from './define.ts'
import { comparedMoneyWords, moneyWords, nameOf } from './words/naming.ts'

/** The lines of some projects that a grant of the plan funds, with it. Grants are read only where a line names one: a rule waits for what it reads. */
function fundedLines(plan: Plan, projects: readonly Project[]) {
  return projects.flatMap((project) =>
    project.budget.flatMap((line) => {
      const grant = line.funding === undefined ? undefined : entityById(plan.subsidies, line.funding)
      return grant === undefined ? [] : [{ project, line, grant }]
    }),
  )
}

/** A year of a line that a grant with a time of eligibility funds. */
interface FundedYear {
  readonly project: Project
  readonly line: BudgetLine
  readonly grant: Entry<'subsidies'>
  readonly amounts: YearAmounts
}

/** The edge of eligibility that the whole year lies beyond; undefined where it reaches into it. */
function passedEdge(plan: Plan, { grant, amounts }: FundedYear): 'from' | 'to' | undefined {
  const from = parseDay(grant.eligibility?.from ?? '', 'start')
  const to = parseDay(grant.eligibility?.to ?? '', 'end')
  if (amounts.year === 'later') return undefined
  const { first, last } = monthsOfYear(plan, amounts.year)
  if (to !== undefined && firstDay(first) > to) return 'to'
  return from !== undefined && lastDay(last) < from ? 'from' : undefined
}

export const grantExpenseOutsideEligibility = recordRule({
  id: 'grant-expense-outside-eligibility',
  subject: 'funding',
  severity: 'error',
  parts: ['grant', 'year'],
  summary: {
    fr: 'Les dépenses d’une ligne subventionnée tombent pendant la période d’éligibilité',
    en: 'The expenses of a line funded by a grant fall within its eligibility',
  },
  why: {
    fr: 'Une dépense payée hors de la période d’éligibilité n’est pas remboursée : la subvention est perdue pour ce montant',
    en: 'An expense paid outside the time of eligibility is not refunded: the grant is lost for that amount',
  },
  fix: {
    fr: 'avancez la dépense, faites prolonger la convention (eligibility), ou financez cette année sur fonds propres',
    en: 'bring the expense forward, have the agreement extended (eligibility), or fund that year by own means',
  },
  most: {
    fr: '{count} des {of} exercices de lignes subventionnées sont hors de la période d’éligibilité',
    en: '{count} of {of} years of lines funded by a grant lie outside its eligibility',
  },
  over: (plan) =>
    fundedLines(plan, plan.projects.filter(isRetained))
      .filter(({ grant }) => grant.eligibility !== undefined)
      .flatMap((funded) => funded.line.years.map((amounts) => ({ ...funded, amounts }))),
  find(one, plan) {
    const edge = passedEdge(plan, one)
    const { project, line, grant, amounts } = one
    const amount = lineAmount(plan, amounts)
    if (edge === undefined || amount <= 0) return undefined
    const day = grant.eligibility?.[edge] ?? ''
    const when = { from: { fr: 'commence le', en: 'begins on' }, to: { fr: 'finit le', en: 'ends on' } }[edge]
    return {
      at: within(line, 'amounts', String(amounts.year)),
      entity: project.id,
      facts: { grant: grant.id, year: amounts.year, amount: plain(amount), [edge]: day },
      message: {
        fr: `${moneyText(amount, plan, 'fr')} prévus en ${amounts.year} sur une ligne de ${nameOf(project, 'fr')} financée par ${nameOf(grant, 'fr')}, dont l’éligibilité ${when.fr} ${dateWords(day, 'fr')}`,
        en: `${moneyText(amount, plan, 'en')} in ${amounts.year} on a line of ${nameOf(project, 'en')} funded by ${nameOf(grant, 'en')}, whose eligibility ${when.en} ${dateWords(day, 'en')}`,
      },
    }
  },
})

export const grantForRecurringCost = recordRule({
  id: 'grant-for-recurring-cost',
  subject: 'funding',
  severity: 'warning',
  parts: ['grant'],
  summary: { fr: 'Une subvention ne finance pas un coût récurrent', en: 'A grant does not fund a recurring cost' },
  why: {
    fr: 'La subvention s’arrête et le coût demeure : la charge retombe d’un coup sur le budget de fonctionnement',
    en: 'The grant ends and the cost stays: it falls on the operating budget all at once',
  },
  fix: {
    fr: 'financez la ligne sur fonds propres (funding own), ou retirez recurring_from si le coût ne revient pas',
    en: 'fund the line by own means (funding: own), or remove recurring_from where the cost does not come back',
  },
  most: {
    fr: '{count} des {of} lignes financées par une subvention sont des coûts récurrents',
    en: '{count} of {of} lines funded by a grant are recurring costs',
  },
  /** The lines that a grant funds, with it. */
  over: (plan) => fundedLines(plan, plan.projects),
  find({ project, line, grant }, plan) {
    const from = line.recurringFrom
    if (from === undefined) return undefined
    const amount = sum(line.years.map((year) => lineAmount(plan, year)))
    return {
      at: within(line, 'funding'),
      entity: project.id,
      facts: { grant: grant.id, from, amount: plain(amount) },
      message: {
        fr: `Coût récurrent de ${nameOf(project, 'fr')} à partir de ${from} (${moneyText(amount, plan, 'fr')} sur le plan) financé par la subvention ${nameOf(grant, 'fr')}, qui ne revient pas`,
        en: `A recurring cost of ${nameOf(project, 'en')} from ${from} on (${moneyText(amount, plan, 'en')} over the plan) is funded by the grant ${nameOf(grant, 'en')}, which does not come back`,
      },
    }
  },
})

/** What the projects of a grant are expected to have spent by the end of a year. */
function spentBy(plan: Plan, { funded }: Grant, year: number): Cents {
  return sum(
    funded.flatMap(({ project }) => {
      const years = new Set(expectedYears(plan, project).map((cell) => cell.year))
      const until = [...years].filter((own) => own !== 'later' && own <= year)
      return until.map((own: YearAmounts['year']) => spendingOf(plan, project, { year: own }))
    }),
  )
}

export const grantReceiptBeforeExpense = recordRule({
  id: 'grant-receipt-before-expense',
  subject: 'funding',
  severity: 'warning',
  parts: ['year'],
  summary: {
    fr: 'Les encaissements d’une subvention suivent les dépenses qu’elle rembourse',
    en: 'The receipts of a grant follow the expenses that it refunds',
  },
  why: {
    fr: 'Un financeur comme le FEDER rembourse des dépenses payées et justifiées : une recette prévue plus tôt manquera à la trésorerie',
    en: 'A funder such as the ERDF refunds expenses that were paid and proven: money expected earlier will be missing',
  },
  fix: {
    fr: 'décalez l’encaissement dans receipts après la dépense ; une avance conventionnée se signale par une dérogation (waivers)',
    en: 'move the receipt behind the expense under receipts; record an advance that the agreement grants as a waiver',
  },
  most: {
    fr: 'Les encaissements de {count} des {of} subventions précèdent les dépenses qu’elles remboursent',
    en: 'Receipts of {count} of {of} grants come before the expenses that they refund',
  },
  /** The grants with receipts whose projects are retained and tell what they cost. */
  over: (plan) =>
    grantsOf(plan).filter(
      ({ receipts, funded }) =>
        receipts.length > 0 &&
        funded.length > 0 &&
        funded.every(({ project }) => isRetained(project) && isMoneyWritten(project, {})),
    ),
  find(grant, plan) {
    const { record } = grant
    const early = grant.receipts.flatMap(({ year }) => {
      if (year === 'later') return []
      const until = grant.receipts.filter((one) => one.year !== 'later' && one.year <= year)
      const got = sum(until.map(({ amount }) => amount))
      const due = amountAtRate(spentBy(plan, grant, year), record.rate ?? 1)
      return got > due ? [{ year, got, due }] : []
    })[0]
    if (early === undefined) return undefined
    const { year, got, due } = early
    const [receivedWords, owed] = comparedMoneyWords(plan, got, due)
    return {
      ...placedIn(record, 'receipts', String(year)),
      facts: { year, received: plain(got), due: plain(due) },
      message: {
        fr: `Subvention ${nameOf(record, 'fr')}\u00a0: ${receivedWords.fr} encaissés à fin ${year}, pour ${owed.fr} dus sur les dépenses prévues jusque-là`,
        en: `Grant ${nameOf(record, 'en')}: ${receivedWords.en} received by the end of ${year}, for ${owed.en} due on the expenses expected until then`,
      },
    }
  },
})

export const lineFundedByUnsecuredGrant = recordRule({
  id: 'line-funded-by-unsecured-grant',
  subject: 'funding',
  severity: 'warning',
  parts: ['grant', 'kind'],
  summary: {
    fr: 'Une ligne de budget ne repose pas sur une subvention qui n’est pas accordée',
    en: 'A budget line does not rest on a grant that is not awarded',
  },
  why: {
    fr: 'Une dépense financée par une subvention attendue reste à la charge de l’organisme si elle est refusée',
    en: 'An expense funded by a grant that is only hoped for stays with the organisation where it is refused',
  },
  fix: {
    fr: 'financez la ligne sur fonds propres (funding own) jusqu’à la notification, ou mettez à jour l’état de la subvention',
    en: 'fund the line by own means (funding: own) until the award, or update the status of the grant',
  },
  most: {
    fr: '{count} des {of} lignes financées par une subvention reposent sur une subvention qui n’est pas accordée',
    en: '{count} of {of} lines funded by a grant rest on one that is not awarded',
  },
  /** The lines of retained projects that a grant of the plan funds, with it. */
  over: (plan) => fundedLines(plan, plan.projects.filter(isRetained)),
  find({ project, line, grant }, plan) {
    if (isAwarded(grant)) return undefined
    const status = grantStatusName(grant.status)
    const kind = lineKindLabel(plan, line.word)
    return {
      at: within(line, 'funding'),
      entity: project.id,
      facts: { grant: grant.id, status: grant.status, kind: line.kind },
      message: {
        fr: `Ligne de ${nameOf(project, 'fr')} (${kind.fr}) financée par la subvention ${nameOf(grant, 'fr')}, qui est ${grant.status === 'refused' ? '' : 'seulement '}${status.fr}`,
        en: `${nameOf(project, 'en')} has a ${kind.en} line funded by the grant ${nameOf(grant, 'en')}, which is ${status.en}`,
      },
    }
  },
})

export const projectAidOverCeiling = recordRule({
  id: 'project-aid-over-ceiling',
  subject: 'funding',
  severity: 'warning',
  summary: {
    fr: 'Les subventions d’un projet restent sous le plafond d’aides publiques',
    en: 'The grants of a project stay below the ceiling of public aid',
  },
  why: {
    fr: 'Au-delà du plafond, la participation minimale du maître d’ouvrage n’est plus respectée et une aide sera réduite',
    en: 'Beyond the ceiling the owner no longer pays its least share, and a grant will be cut',
  },
  fix: {
    fr: 'vérifiez les montants des subventions et le coût du projet, ou corrigez le seuil thresholds.aid_ceiling',
    en: 'check the amounts of the grants and the cost of the project, or correct the threshold thresholds.aid_ceiling',
  },
  most: {
    fr: 'Les subventions de {count} des {of} projets aidés dépassent le plafond d’aides',
    en: 'The grants of {count} of {of} projects with grants are beyond the aid ceiling',
  },
  /** The projects of grants that tell their amount and were not refused, with these grants, where the project tells a cost. */
  over: (plan) =>
    plan.projects
      .filter((project) => isRetained(project) || isCandidate(project))
      .flatMap((project) => {
        const grants = grantsFor(plan, project).filter(
          ({ record, amount, funded }) => record.status !== 'refused' && amount !== undefined && funded.length === 1,
        )
        const cost = costOf(plan, project, {})
        const [first] = grants
        if (first === undefined || cost <= 0) return []
        return [{ project, first, cost, aid: sum(grants.map(({ amount }) => amount as Cents)) }]
      }),
  find({ project, first, cost, aid }, plan) {
    const ceiling = plan.thresholds.aidCeiling
    const most = amountAtRate(cost, ceiling)
    if (aid <= most) return undefined
    const over = moneyWords(plan, minus(aid, most))
    const place = first.record.amount === undefined ? 'id' : 'amount'
    const [granted, whole] = comparedMoneyWords(plan, aid, cost)
    return {
      at: within(first.record, place),
      entity: project.id,
      facts: { aid: plain(aid), cost: plain(cost), ceiling },
      message: {
        fr: `Subventions du projet ${nameOf(project, 'fr')}\u00a0: ${granted.fr} pour un coût prévu de ${whole.fr}, soit ${over.fr} de plus que le plafond d’aides de ${shareText(ceiling, 'fr')}`,
        en: `Grants of the project ${nameOf(project, 'en')} come to ${granted.en} for an expected cost of ${whole.en}, ${over.en} more than the aid ceiling of ${shareText(ceiling, 'en')}`,
      },
    }
  },
})

/** Says when the project began, and when its grant was applied for, or that it is not yet. */
function earlySentence(
  project: Project,
  grant: Entry<'subsidies'>,
  start: string,
  asked: string | undefined,
): Bilingual {
  const told =
    asked === undefined
      ? { fr: 'n’est pas encore demandée', en: 'is not applied for yet' }
      : {
          fr: `n’a été demandée que le ${dateWords(asked, 'fr')}`,
          en: `was applied for on ${dateWords(asked, 'en')} only`,
        }
  return {
    fr: `Projet ${nameOf(project, 'fr')} commencé le ${dateWords(start, 'fr')}, alors que la subvention ${nameOf(grant, 'fr')} ${told.fr}`,
    en: `${nameOf(project, 'en')} began on ${dateWords(start, 'en')}, but the grant ${nameOf(grant, 'en')} ${told.en}`,
  }
}

export const projectBegunBeforeApplication = recordRule({
  id: 'project-begun-before-application',
  subject: 'funding',
  severity: 'warning',
  parts: ['grant'],
  summary: {
    fr: 'Un projet commence après le dépôt de la demande de subvention',
    en: 'A project begins after its grant has been applied for',
  },
  why: {
    fr: 'La plupart des financeurs écartent une dépense engagée avant la réception de la demande, voire tout le projet',
    en: 'Most funders refuse an expense committed before they received the application, or the whole project',
  },
  fix: {
    fr: 'corrigez application_date ou la date de début réelle, ou faites confirmer l’éligibilité par le financeur, puis inscrivez son accord par une dérogation (plan.waivers)',
    en: 'correct application_date or the actual start, or have the funder confirm that the expense is eligible, then record the agreement as a waiver (plan.waivers)',
  },
  most: {
    fr: '{count} des {of} projets commencés et subventionnés l’ont été avant la demande de subvention',
    en: '{count} of {of} projects begun and funded by a grant began before it was applied for',
  },
  /** The projects begun that a grant not refused funds, with their first day; the day of the application where it is told. */
  over: (plan) =>
    grantsOf(plan).flatMap(({ record, funded }) => {
      if (record.status === 'refused') return []
      const applied = parseDay(record.application_date ?? '', 'end')
      const isUntold = applied === undefined && record.status !== 'planned'
      if (isUntold) return []
      return funded.flatMap(({ project }) => {
        const { start } = project.actual
        return start === undefined || start > plan.asOf ? [] : [{ record, project, start, applied }]
      })
    }),
  find({ record, project, start, applied }) {
    if (applied !== undefined && start >= applied) return undefined
    const first = dayText(start)
    const asked = applied === undefined ? undefined : dayText(applied)
    return {
      at: within(record, asked === undefined ? 'status' : 'application_date'),
      entity: project.id,
      facts: { grant: record.id, start: first, ...(asked === undefined ? {} : { asked }) },
      message: earlySentence(project, record, first, asked),
    }
  },
})
