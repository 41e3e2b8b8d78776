/**
 * A real revision of a programme authorisation, as it was voted and printed.
 *
 * Communauté urbaine de Cherbourg, deliberation D_2015_218 of 23 November 2015, « Développement du numérique,
 * autorisation de programme n° 2/2014, actualisation des crédits de paiement n° 1 » (http://doczz.fr/doc/3304698): the
 * authorisation of 2,798,785 €, created on 22 December 2014 over four years, is phased over five for the same total. The
 * yearly figures are those of the deliberation; the day of the status, the ids and the names of the sections are ours.
 */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../src/plan/plan.ts'
import { cellText } from '../../src/render/text/cell-text.ts'
import { statement } from '../../src/reports/authorisations/statement.ts'
import { votes } from '../../src/reports/authorisations/votes.ts'
import type { Section, Table } from '../../src/reports/document/document.ts'
import { computeFigures } from '../../src/reports/document/figures.ts'
import type { ReportContext } from '../../src/reports/report-kind.ts'
import { authorisationBalanceUnphased, authorisationCreditsOverAmount } from '../../src/rules/authorisation-credits.ts'
import { authorisationPaymentOverCredits } from '../../src/rules/authorisation-use.ts'
import type { RuleHit } from '../../src/rules/define.ts'
import { locate } from '../../src/yaml/read/locate.ts'
import { planOf } from '../support/plan-of.ts'
import { sectionOf } from '../support/section-of.ts'

const FILE = 'cherbourg/plan.yaml'

const TEXT = `schema_version: 1
plan:
  id: CUC
  title: { fr: Développement du numérique, en: Digital development }
  organisation: Communauté urbaine de Cherbourg
  status: running
  horizon: { start: 2015-01, end: 2019-12 }
  as_of: 2015-11-30
  lang: fr
bodies:
  - { id: CC, title: Conseil de communauté, level: assembly }
decisions:
  - { id: D-2014, date: 2014-12-22, body: CC, subject: Création de l’autorisation de programme, outcome: approved }
  - { id: D-2015-218, date: 2015-11-23, body: CC, subject: Actualisation des crédits de paiement n° 1, outcome: approved }
authorisations:
  - id: AP-2-2014
    type: AP
    title: Développement du numérique
    history:
      - date: 2014-12-22
        amount: 2798785
        decision: D-2014
        payments: { 2015: 1094146, 2016: 1047258, 2017: 364318, 2018: 293063 }
      - date: 2015-11-23
        amount: 0
        decision: D-2015-218
        reason: avancée réelle des travaux
        payments: { 2015: 220000, 2016: 1094146, 2017: 1047258, 2018: 364318, 2019: 73063 }
    payments:
      2015: { voted: 1094146, opened: 220000, paid: 220000 }
      2016: 1094146
      2017: 1047258
      2018: 364318
      2019: 73063
    status: open
`

function cherbourg(text = TEXT) {
  return planOf([{ file: FILE, text }])
}

function contextOf(plan: Plan): ReportContext {
  return { plan, figures: computeFigures(plan) } as ReportContext
}

function tableOf({ blocks }: Section, id: string): Table {
  const table = blocks.find((block) => block.kind === 'table' && block.id === id)
  if (table?.kind !== 'table') throw new Error(`no table ${id}`)
  return table
}

/** The rows of a table as a French reader sees them, with plain spaces. */
function printed({ rows }: Table): string[][] {
  const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ')
  return rows.map(({ cells }) => cells.map((cell) => plain(cellText(cell, 'fr', 'EUR'))))
}

/** The lines on which a rule finds something. */
function linesOf(rule: { run: (plan: Plan) => Iterable<RuleHit> }, text: string): number[] {
  const { plan, sources } = cherbourg(text)
  const source = sources.get(FILE)
  if (source === undefined) throw new Error('no source')
  return [...rule.run(plan)].map(({ at }) => locate(source, at).line)
}

describe('the revision of the authorisation of Cherbourg', () => {
  const { plan } = cherbourg()

  it('is printed as the deliberation printed it', () => {
    expect(printed(tableOf(sectionOf(votes, contextOf(plan)), 'revision_ap_2_2014'))).toEqual([
      ['CP 2015', '1 094 146 €', '220 000 €', '−874 146 €'],
      ['CP 2016', '1 047 258 €', '1 094 146 €', '+46 888 €'],
      ['CP 2017', '364 318 €', '1 047 258 €', '+682 940 €'],
      ['CP 2018', '293 063 €', '364 318 €', '+71 255 €'],
      ['CP 2019', '', '73 063 €', '+73 063 €'],
      ['Autorisation', '2 798 785 €', '2 798 785 €', '0 €'],
    ])
  })

  it('is a vote of no amount in the list of votes', () => {
    expect(printed(tableOf(sectionOf(votes, contextOf(plan)), 'authorisation_votes'))).toEqual([
      ['AP-2-2014', '22/12/2014', 'D-2014', 'Conseil de communauté', '2 798 785 €', '2 798 785 €', ''],
      [
        'AP-2-2014',
        '23/11/2015',
        'D-2015-218',
        'Conseil de communauté',
        '0 €',
        '2 798 785 €',
        'avancée réelle des travaux',
      ],
    ])
  })

  it('leaves the statement with the same amount', () => {
    expect(printed(tableOf(sectionOf(statement, contextOf(plan)), 'authorisations_ap'))).toEqual([
      ['AP-2-2014 Développement du numérique', '2 799 k€', '0 k€', '2 799 k€', 's.o.', 's.o.', '220 k€', '2 579 k€'],
    ])
  })

  it('obeys the rules', () => {
    const rules = [authorisationCreditsOverAmount, authorisationBalanceUnphased, authorisationPaymentOverCredits]
    for (const rule of rules) expect([...rule.run(plan)]).toEqual([])
  })

  it('finds one euro too much at its line, in the vote and in the schedule', () => {
    const line = TEXT.split('\n').findIndex((text) => text.includes('2019: 73063 }')) + 1
    expect(linesOf(authorisationCreditsOverAmount, TEXT.replace('2019: 73063 }', '2019: 73064 }'))).toEqual([line])
    const own = TEXT.split('\n').indexOf('      2019: 73063') + 1
    expect(linesOf(authorisationCreditsOverAmount, TEXT.replace('2019: 73063\n', '2019: 73064\n'))).toEqual([own])
  })

  it('finds a payment above the credits of the year at its line', () => {
    const line = TEXT.split('\n').findIndex((text) => text.includes('paid: 220000')) + 1
    expect(linesOf(authorisationPaymentOverCredits, TEXT.replace('paid: 220000', 'paid: 220001'))).toEqual([line])
  })
})
