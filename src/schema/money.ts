/** Money that is voted or granted: programme and commitment authorisations, subsidies. */
import { z } from 'zod'
import { authorisationStatusLabel, grantStatusName } from '../lang/catalogue/money-names.ts'
import { distinct, ordered } from './expected.ts'
import { amount, date, id, oneOf, reference, share, text, title, why, year } from './field.ts'

/** A programme or commitment authorisation (AP, AE). */
export const authorisationSchema = z.strictObject({
  id: id('AP-SECU'),
  type: oneOf(['AP', 'AE'], {
    fr: 'Autorisation de programme (AP) ou d’engagement (AE)',
    en: 'Programme (AP) or commitment (AE) authorisation',
    meanings: { AP: 'autorisation de programme', AE: 'autorisation d’engagement' },
  }),
  title: title({ fr: 'Intitulé de l’autorisation', en: 'Name of the authorisation' }),
  history: z
    .array(
      z.strictObject({
        date: date({ fr: 'Date du vote', en: 'Day of the vote', fact: true }),
        amount: amount({
          fr: 'Montant voté, ou montant de la révision',
          en: 'Amount voted, revised by so much',
          example: 900,
        }),
        decision: reference('decision', { fr: 'Délibération', en: 'Deliberation', example: 'DEC-2022-01' }).optional(),
        reason: why().optional(),
        payments: z
          .record(
            year(),
            amount({
              fr: 'Crédits de paiement de l’exercice selon ce vote',
              en: 'Payment credits of the year as that vote set them',
              example: 250,
            }),
          )
          .meta({
            fr: 'Échéancier des crédits de paiement que ce vote a fixé',
            en: 'Schedule of payment credits that the vote set',
          })
          .optional(),
      }),
    )
    .optional(),
  assignments: distinct(
    z.array(
      z.strictObject({
        project: reference('project', { fr: 'Projet affectataire', en: 'Project assigned to' }),
        amount: amount({ fr: 'Montant affecté', en: 'Amount assigned', example: 400 }),
        date: date({ fr: 'Date de l’affectation', en: 'Day of the assignment', fact: true }).optional(),
        decision: reference('decision', { fr: 'Décision d’affectation', en: 'Decision that assigned it' }).optional(),
      }),
    ),
    'project',
    'date',
  ).optional(),
  payments: z
    .record(
      year(),
      z.union([
        amount({ fr: 'Crédits de paiement de l’exercice', en: 'Payment credits of the year', example: 250 }),
        z.strictObject({
          voted: amount({ fr: 'Voté', en: 'Voted' }).optional(),
          opened: amount({ fr: 'Ouvert', en: 'Opened' }).optional(),
          paid: amount({ fr: 'Mandaté', en: 'Paid' }).optional(),
        }),
      ]),
    )
    .meta({
      fr: 'Crédits de paiement par exercice\u00a0: un nombre, ou voted, opened, paid',
      en: 'Payment credits by year: a number, or voted, opened, paid',
      label: { fr: 'crédits de paiement', en: 'payment credits' },
    })
    .optional(),
  lapse_date: date({ fr: 'Date de caducité', en: 'Day on which it lapses' }).optional(),
  status: oneOf(['open', 'closed', 'cancelled'], {
    fr: 'État de l’autorisation',
    en: 'Where the authorisation stands',
    named: authorisationStatusLabel,
  }).optional(),
})

export const subsidySchema = ordered(
  z.strictObject({
    id: id('SUB-FEDER'),
    title: title({ fr: 'Intitulé de la subvention', en: 'Name of the grant' }).optional(),
    funder: text({ fr: 'Financeur', en: 'Who grants it', example: 'FEDER' }),
    project: reference('project', { fr: 'Projet financé', en: 'Project it funds' }).optional(),
    status: oneOf(['planned', 'applied', 'awarded', 'refused', 'paid'], {
      fr: 'État de la subvention',
      en: 'Where the grant stands',
      named: grantStatusName,
    }),
    application_date: date({
      fr: 'Date de la demande de subvention',
      en: 'Day of the application',
      fact: { key: 'status', values: ['applied', 'awarded', 'refused', 'paid'] },
    }).optional(),
    agreement: text({
      fr: 'Référence de la convention',
      en: 'Reference of the agreement',
      label: { fr: 'convention', en: 'agreement' },
    }).optional(),
    eligible_amount: amount({ fr: 'Dépense éligible', en: 'Eligible cost' }).optional(),
    rate: share({ fr: 'Taux de la subvention', en: 'Rate of the grant', example: 0.5 }).optional(),
    amount: amount({
      fr: 'Montant de la subvention',
      en: 'Amount of the grant',
      label: { fr: 'montant', en: 'amount' },
    }).optional(),
    eligibility: ordered(
      z.strictObject({
        from: date({ fr: 'Premier jour d’éligibilité', en: 'First eligible day' }),
        to: date({ fr: 'Dernier jour d’éligibilité', en: 'Last eligible day' }),
      }),
      ['from', 'to'],
    ).optional(),
    claim_by: date({ fr: 'Dernier jour pour demander le solde', en: 'Last day to claim the balance' }).optional(),
    receipts: z.record(year(), amount({ fr: 'Encaissé dans l’exercice', en: 'Received in the year' })).optional(),
  }),
  ['amount', 'eligible_amount'],
)
