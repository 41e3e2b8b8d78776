/** What French law asks of the accessibility of online services, measured by the RGAA. */
import type { Bilingual } from '../../values/language.ts'
import type { KnownMeasure, KnownRegime } from './profile.ts'

const LAW: Bilingual = { fr: 'loi n°\u00a02005-102, art. 47', en: 'French law 2005-102, art. 47' }

const DECREE: Bilingual = {
  fr: 'loi n°\u00a02005-102, art. 47\u00a0; décret n°\u00a02019-768',
  en: 'French law 2005-102, art. 47; decree 2019-768',
}

function measure(id: string, title: Bilingual, source: Bilingual = DECREE): KnownMeasure {
  return { id, title, source }
}

/** Duties of public bodies for the accessibility of their websites, applications and tools. */
export const RGAA: KnownRegime = {
  id: 'rgaa',
  title: { fr: 'Accessibilité numérique (RGAA)', en: 'Digital accessibility (RGAA)' },
  about: 'accessibility',
  measures: [
    measure('audit', { fr: 'Audit de conformité des services en ligne', en: 'Conformity audit of online services' }),
    measure('declaration', { fr: 'Déclaration d’accessibilité publiée', en: 'Accessibility statement published' }),
    measure('mention', {
      fr: 'Niveau de conformité affiché dès la page d’accueil',
      en: 'Level of conformity shown on the home page',
    }),
    measure('contact', {
      fr: 'Moyen de signaler un défaut d’accessibilité',
      en: 'Way to report an accessibility fault',
    }),
    measure(
      'scheme',
      { fr: 'Schéma pluriannuel de mise en accessibilité', en: 'Multi-year accessibility scheme' },
      LAW,
    ),
    measure('action-plan', { fr: 'Plan d’actions de l’année', en: 'Action plan of the year' }, LAW),
    measure(
      'training',
      { fr: 'Formation de ceux qui conçoivent et publient', en: 'Training of those who design and publish' },
      DECREE,
    ),
  ],
}
