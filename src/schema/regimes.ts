/** Regimes that the information system must obey (NIS2, GDPR, accessibility), and where each of their measures stands. */
import { z } from 'zod'
import { distinct } from './expected.ts'
import { confidential, date, id, moment, oneOf, reference, text, title } from './field.ts'
import { MEASURE_STATUSES } from './values.ts'

const measure = z.strictObject({
  id: id('j'),
  title: title({
    fr: 'Intitulé de la mesure, si le référentiel n’est pas connu de l’outil',
    en: 'Name of the measure, where the tool does not know the regime',
  }).optional(),
  status: oneOf(MEASURE_STATUSES, {
    fr: 'Où en est la mesure',
    en: 'Where the measure stands',
    meanings: {
      in_place: { fr: 'en place', en: 'in place' },
      planned: { fr: 'prévue', en: 'planned' },
      gap: { fr: 'manquante', en: 'missing' },
      not_applicable: { fr: 'sans objet', en: 'not applicable' },
    },
  }),
  evidence: text({ fr: 'Preuve qu’elle est en place', en: 'Evidence that it is in place' }).optional(),
  owner: text({ fr: 'Fonction qui en répond', en: 'Role that answers for it' }).optional(),
  tested: date({ fr: 'Date du dernier essai', en: 'Day of the last test', fact: true }).optional(),
  next_test: date({ fr: 'Date du prochain essai', en: 'Day of the next test' }).optional(),
  confidential: confidential().optional(),
})

export const regimeSchema = z.strictObject({
  id: id('nis2'),
  title: title({
    fr: 'Intitulé du référentiel, s’il n’est pas connu de l’outil',
    en: 'Name of the regime, where the tool does not know it',
  }).optional(),
  deadline: moment({
    fr: 'Échéance de mise en conformité',
    en: 'Deadline of compliance',
    example: '2027-10-17',
  }).optional(),
  approved_by: reference('decision', {
    fr: 'Décision par laquelle la direction approuve les mesures',
    en: 'Decision by which the management approves the measures',
  }).optional(),
  measures: distinct(z.array(measure), 'id').optional(),
})
