/** The usual checklist of the General Data Protection Regulation, by the articles that ask for each measure. */
import type { Bilingual } from '../../values/language.ts'
import type { KnownMeasure, KnownRegime } from './profile.ts'

function measure(id: string, { fr, en }: Bilingual, title: Bilingual): KnownMeasure {
  const source = { fr: `règlement (UE) 2016/679, art. ${fr}`, en: `regulation (EU) 2016/679, art. ${en}` }
  return { id, title, source }
}

/** What whoever is in charge of processing personal data must show. */
export const GDPR: KnownRegime = {
  id: 'gdpr',
  title: { fr: 'RGPD (données à caractère personnel)', en: 'GDPR (personal data)' },
  about: 'privacy',
  measures: [
    measure(
      'art5',
      { fr: '5', en: '5' },
      {
        fr: 'Principes\u00a0: finalité, minimisation, durées de conservation',
        en: 'Principles: purpose, minimisation, retention periods',
      },
    ),
    measure(
      'art12',
      { fr: '12 à 22', en: '12 to 22' },
      { fr: 'Information et exercice des droits des personnes', en: 'Information and rights of data subjects' },
    ),
    measure(
      'art25',
      { fr: '25', en: '25' },
      { fr: 'Protection des données dès la conception et par défaut', en: 'Data protection by design and by default' },
    ),
    measure(
      'art28',
      { fr: '28', en: '28' },
      { fr: 'Contrats avec les sous-traitants', en: 'Contracts with processors' },
    ),
    measure(
      'art30',
      { fr: '30', en: '30' },
      { fr: 'Registre des activités de traitement', en: 'Records of processing activities' },
    ),
    measure('art32', { fr: '32', en: '32' }, { fr: 'Sécurité des traitements', en: 'Security of processing' }),
    measure(
      'art33',
      { fr: '33 et 34', en: '33 and 34' },
      { fr: 'Notification des violations de données', en: 'Notification of data breaches' },
    ),
    measure(
      'art35',
      { fr: '35', en: '35' },
      { fr: 'Analyses d’impact (AIPD)', en: 'Data protection impact assessments' },
    ),
    measure(
      'art37',
      { fr: '37', en: '37' },
      { fr: 'Délégué à la protection des données désigné', en: 'Data protection officer designated' },
    ),
  ],
}
