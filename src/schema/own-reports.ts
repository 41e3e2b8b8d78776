/** The reports of a plan's own: whose each is, which projects it looks at, and the sections it is made of. */
import { z } from 'zod'
import { count, id, oneOf, oneOfOrOwn, reference, text, title, word } from './field.ts'
import { SECTIONED_REPORTS, SHOWN_SECTIONS } from './report-sections.ts'
import { PROJECT_COLUMNS, PROJECT_ORIGINS, PROJECT_STATUSES, THEMES } from './values.ts'

const anyOf = <S extends z.ZodType>(value: S) => z.union([value, z.array(value)]).optional()

/** What a shown section holds, where its id does not say it in French. */
const SECTION_MEANINGS = {
  landing: 'atterrissage',
  ends: 'fins de projet',
  money: 'dépense et enveloppes',
  size: 'taille du plan',
  'back-test': 'essai sur le passé',
  situation: 'situation et chiffres clés',
  completion: 'réalisation',
  budget: 'budget',
  envelopes: 'enveloppes',
  load: 'charge',
  roadmap: 'feuille de route',
  portfolio: 'portefeuille',
  'value-cost': 'valeur et coût des projets',
  needs: 'besoins',
  balance: 'équilibre du portefeuille',
  attention: 'points d’attention',
  decisions: 'décisions',
  pictures: 'le plan en images',
  'key-figures': 'chiffres clés',
  resources: 'moyens',
  'gross-to-net': 'du brut au net',
  grants: 'subventions',
  'vat-fund': 'FCTVA',
  'build-run': 'coûts de projet et d’exploitation',
  'full-cost': 'coût complet',
  'money-sides': 'dépense externe et interne',
  estimates: 'chiffrages',
  authorisations: 'situation des autorisations',
  'payment-credits': 'échéancier des crédits de paiement',
  deliberations: 'délibérations',
  assignments: 'affectations par projet',
  'carry-over': 'restes à réaliser',
  activity: 'réalisé et prévu',
  run: 'exploitation et projets',
  external: 'prestataires',
  staff: 'effectifs et postes',
  teams: 'équipes et compétences',
  landscape: 'patrimoine du système d’information',
  support: 'fins de support',
  contracts: 'contrats et licences',
  recommendations: 'recommandations d’audit',
  maturity: 'maturité',
  inventory: 'inventaire des composants',
  axes: 'axes stratégiques',
  demand: 'du besoin à l’axe',
  'cross-functional': 'projets transversaux',
  'new-demands': 'demandes ajoutées en cours de plan',
  preparation: 'préparation du plan',
  'scoring-grid': 'grille de notation',
  programmes: 'programmes',
  benefits: 'bénéfices',
  'programme-projects': 'projets des programmes',
  objectives: 'objectifs',
  outcomes: 'résultats',
  undone: 'ce qui n’a pas été fait',
  lessons: 'enseignements',
  assessments: 'forces et difficultés',
  'earned-value': 'valeur acquise',
  'indicator-values': 'relevés des indicateurs',
  'security-figures': 'chiffres de sécurité',
  regimes: 'couverture des référentiels',
  opinions: 'avis du RSSI et du DPO',
  'security-projects': 'projets de sécurité',
  'security-spending': 'dépenses de sécurité',
  'risk-figures': 'chiffres des risques',
  'risk-map': 'carte des risques',
  'top-risks': 'premiers risques',
  'plan-risks': 'risques du plan',
  'risk-actions': 'actions de maîtrise',
  'occurred-risks': 'risques survenus',
  'risks-to-review': 'risques à revoir',
  bodies: 'instances',
  weather: 'météo',
  reviews: 'revues',
  revisions: 'révisions',
  waivers: 'dérogations',
  alignment: 'équilibre du portefeuille',
  'next-steps': 'suites à donner',
  'previous-plan': 'bilan du plan précédent',
  'roll-over': 'reprise du plan précédent',
  overview: 'vue d’ensemble (du patrimoine, ou de la gouvernance)',
  changes: 'ce qui a changé depuis un mois',
  year: 'l’année en bref',
  done: 'ce qui a été livré dans l’année',
  spent: 'dépense de l’année',
  decided: 'décisions de l’année',
  late: 'projets en retard sur leur référence',
  stopped: 'projets abandonnés ou reportés',
  gains: 'gains obtenus',
  next: 'ce qui est prévu ensuite',
  method: 'méthode de calcul',
}

const FROM_MEANINGS = {
  direction: 'page de la direction générale',
  forecast: 'prévision',
  dashboard: 'tableau de bord',
  portfolio: 'portefeuille',
  budget: 'budget pluriannuel',
  funding: 'financement et coût complet',
  authorisations: 'autorisations de programme et crédits de paiement',
  load: 'plan de charge',
  activity: 'activité et effectifs',
  needs: 'besoins des directions',
  landscape: 'patrimoine du système d’information',
  strategy: 'stratégie',
  'previous-plan': 'bilan du plan précédent',
  programmes: 'programmes et bénéfices',
  assessment: 'bilan du plan',
  security: 'sécurité et conformité',
  risks: 'risques',
  attention: 'points d’attention',
  governance: 'gouvernance',
  annual: 'rapport annuel à l’assemblée',
  audit: 'audit du plan',
}

const COLUMN_MEANINGS = {
  id: 'identifiant',
  project: 'projet',
  axis: 'axe',
  theme: 'thème',
  department: 'direction',
  status: 'statut',
  origin: 'origine',
  progress: 'avancement',
  start: 'début',
  baseline_end: 'fin de référence',
  reference_end: 'fin de la référence en vigueur',
  end: 'fin',
  days_late: 'jours de retard',
  baseline_cost: 'coût de référence',
  reference_cost: 'coût de la référence en vigueur',
  requested: 'montant demandé',
  spending: 'dépense prévue',
  milestone: 'prochain jalon',
  weather: 'météo déclarée',
  computed_weather: 'météo calculée',
  sponsor: 'commanditaire',
  lead: 'chef de projet',
  tags: 'étiquettes',
  urgency: 'urgence',
}

const projectFilter = () =>
  z
    .strictObject({
      theme: anyOf(word('themes', THEMES, { fr: 'Thème du projet', en: 'Theme of the project' })),
      axis: anyOf(reference('axis', { fr: 'Axe qu’il sert', en: 'Axis that it serves', example: 'AX2' })),
      department: anyOf(
        reference('department', { fr: 'Direction contributrice', en: 'Department that takes part', example: 'DRH' }),
      ),
      status: anyOf(oneOf(PROJECT_STATUSES, { fr: 'Statut du projet', en: 'Status of the project' })),
      origin: anyOf(oneOf(PROJECT_ORIGINS, { fr: 'Origine du projet', en: 'Origin of the project' })),
      programme: anyOf(
        reference('programme', {
          fr: 'Programme dont il fait partie',
          en: 'Programme that it belongs to',
          example: 'PG-SECU',
        }),
      ),
      steering_body: anyOf(
        reference('body', { fr: 'Instance de pilotage', en: 'Body that steers it', example: 'COPIL' }),
      ),
      sponsor: anyOf(
        text({ fr: 'Fonction du commanditaire', en: 'Role of its sponsor', example: 'direction-generale' }),
      ),
      lead: anyOf(text({ fr: 'Fonction du chef de projet', en: 'Role of its lead', example: 'responsable-infra' })),
      tag: anyOf(text({ fr: 'Étiquette du projet', en: 'Tag of the project', example: 'cloud' })),
      project: anyOf(reference('project', { fr: 'Projet lui-même', en: 'The project itself', example: 'P-014' })),
    })
    .optional()

const grouping = (about: { fr: string; en: string }) =>
  oneOfOrOwn(['axis', 'theme', 'department', 'status', 'origin', 'programme', 'steering_body'], {
    ...about,
    meanings: {
      axis: 'axe',
      theme: 'thème',
      department: 'direction',
      status: 'statut',
      origin: 'origine',
      programme: 'programme',
      steering_body: 'instance de pilotage',
    },
  }).optional()

const reportSection = z.strictObject({
  title: title({ fr: 'Titre de la section', en: 'Heading of the section' }).optional(),
  note: title({
    fr: 'Paragraphe en tête de la section, dans les mots de l’office',
    en: 'Paragraph at the head of the section, in the words of the office',
    example: 'Projets à valider en séance',
  }).optional(),
  show: oneOf(SHOWN_SECTIONS, {
    fr: 'Ce que montre la section',
    en: 'What the section shows',
    meanings: SECTION_MEANINGS,
  }),
  from: oneOf(SECTIONED_REPORTS, {
    fr: 'Rapport d’où vient la section, lorsque plusieurs en ont une de ce nom',
    en: 'Report that the section is taken from, where several have one of that name',
    meanings: FROM_MEANINGS,
  }).optional(),
  display: oneOf(['both', 'chart', 'table'], {
    fr: 'Ce qui est montré d’un tableau qui a une image\u00a0; l’usage de la section à défaut d’indication',
    en: 'What is shown of a table with a picture; as the section usually does where nothing is said',
    meanings: {
      both: { fr: 'l’image et le tableau', en: 'the picture and the table' },
      chart: { fr: 'l’image seule', en: 'the picture alone' },
      table: { fr: 'le tableau seul', en: 'the table alone' },
    },
  }).optional(),
  tables: z
    .array(
      text({
        fr: 'Identifiant d’un tableau de la section, pour ne montrer que ceux-là',
        en: 'Id of a table of the section, to show only those',
        example: 'late',
      }),
    )
    .optional(),
  columns: z
    .array(
      oneOfOrOwn(PROJECT_COLUMNS, {
        fr: 'Colonne d’une liste de projets, dans l’ordre voulu\u00a0; aussi un champ propre, `x-…`',
        en: 'Column of a list of projects, in the order wanted; also a field of its own, `x-…`',
        meanings: COLUMN_MEANINGS,
      }),
    )
    .optional(),
  filter: projectFilter(),
  group_by: grouping({
    fr: 'Regroupement des listes de projets de la section\u00a0; aussi un champ propre, `x-…`',
    en: 'Grouping of the lists of projects of the section; also a field of its own, `x-…`',
  }),
  order: z
    .strictObject({
      by: oneOfOrOwn(PROJECT_COLUMNS, {
        fr: 'Colonne d’après laquelle une liste de projets est triée\u00a0; aussi un champ propre, `x-…`',
        en: 'Column that a list of projects is sorted by; also a field of its own, `x-…`',
        meanings: COLUMN_MEANINGS,
      }),
      direction: oneOf(['ascending', 'descending'], {
        fr: 'Sens du tri\u00a0; croissant à défaut d’indication',
        en: 'Direction of the order; ascending where nothing is said',
        meanings: { ascending: 'croissant', descending: 'décroissant' },
      }).optional(),
    })
    .optional(),
  limit: count({
    fr: 'Nombre de lignes de chaque tableau, au plus',
    en: 'Most rows of each table',
    example: 10,
    limits: [1],
    plausible: [1, 1000],
  }).optional(),
})

export const reportSchema = z.strictObject({
  id: id('copil-secu'),
  title: title({ fr: 'Intitulé du rapport', en: 'Name of the report' }),
  note: title({
    fr: 'Paragraphe en tête du rapport, dans les mots de l’office',
    en: 'Paragraph at the head of the report, in the words of the office',
    example: 'Support de la séance mensuelle',
  }).optional(),
  body: reference('body', { fr: 'Instance destinataire', en: 'Body that reads it', example: 'COPIL' }).optional(),
  filter: projectFilter(),
  group_by: grouping({
    fr: 'Regroupement des projets des sections `portfolio`\u00a0; aussi un champ propre, `x-…`',
    en: 'Grouping of the projects of `portfolio` sections; also a field of its own, `x-…`',
  }),
  sections: z.array(reportSection),
})
