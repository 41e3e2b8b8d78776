/** What each top-level key of a plan file holds, in a few words. */
import type { Bilingual } from '../values/language.ts'

/** The content of each top-level key. */
export const FORMAT_HEADINGS: Readonly<Record<string, Bilingual>> = {
  schema_version: { fr: 'version du format', en: 'version of the format' },
  plan: { fr: 'l’en-tête du plan', en: 'the header of the plan' },
  preparation: { fr: 'la préparation du plan', en: 'the preparation of the plan' },
  axes: { fr: 'les axes stratégiques', en: 'strategic axes' },
  objectives: { fr: 'les objectifs et leurs indicateurs', en: 'objectives and their indicators' },
  assessments: { fr: 'le bilan\u00a0: forces et difficultés', en: 'strengths and difficulties' },
  departments: { fr: 'les directions', en: 'departments' },
  bodies: { fr: 'les instances', en: 'governance bodies' },
  teams: { fr: 'les équipes et leur capacité', en: 'teams and their capacity' },
  needs: { fr: 'les besoins des directions', en: 'needs of the departments' },
  programmes: { fr: 'les programmes', en: 'programmes' },
  projects: { fr: 'les projets', en: 'projects' },
  authorisations: { fr: 'les autorisations (AP, AE)', en: 'authorisations (AP, AE)' },
  subsidies: { fr: 'les subventions', en: 'grants' },
  components: { fr: 'le patrimoine applicatif et technique', en: 'components in place' },
  decisions: { fr: 'le registre des décisions', en: 'the decision register' },
  reviews: { fr: 'les points d’avancement', en: 'status reviews' },
  scenarios: { fr: 'les scénarios', en: 'scenarios' },
  appraisals: {
    fr: 'les options telles que l’instance les a vues',
    en: 'the options as a body saw them',
  },
}
