/** Records inside the plan's header: waivers, older plans, revisions of closed years, reports of the plan's own. */
import { z } from 'zod'
import { calendarYear, fact, near, ordered, plausible } from './expected.ts'
import {
  amount,
  count,
  date,
  id,
  moment,
  oneOf,
  oneOfOrOwn,
  reference,
  text,
  title,
  why,
  word,
} from './field.ts'
import {
  PROJECT_COLUMNS,
  PROJECT_ORIGINS,
  PROJECT_STATUSES,
  SHOWN_SECTIONS,
  THEMES,
} from './values.ts'

/** A finding that somebody answers for until a day. */
export const waiver = z.strictObject({
  rule: text(
    { fr: 'Règle à laquelle il est dérogé', en: 'Rule that is waived' },
    'project-end-overdue',
  ),
  on: text(
    {
      fr: 'Identifiant de l’élément concerné\u00a0; tous à défaut d’indication',
      en: 'Id of the entity it is waived for; for all when missing',
    },
    'P-014',
  ).optional(),
  reason: why('recalage au CODIR de septembre'),
  owner: text({ fr: 'Fonction qui en répond', en: 'Role that answers for it' }, 'bureau-projets'),
  until: near(
    date({ fr: 'Dernier jour de la dérogation', en: 'Last day of the waiver' }, '2024-09-30'),
    30,
    5,
  ),
})

/** An older plan, by what became of its portfolio. */
export const history = z.strictObject({
  horizon: ordered(
    z.strictObject({
      start: near(
        moment({ fr: 'Premier mois du plan', en: 'First month of the plan' }, '2022-01'),
        60,
        0,
      ),
      end: near(
        moment({ fr: 'Dernier mois du plan', en: 'Last month of the plan' }, '2027-12'),
        60,
        0,
      ),
    }),
    ['start', 'end'],
  ),
  title: title({ fr: 'Intitulé de l’ancien plan', en: 'Name of the older plan' }).optional(),
  planned: plausible(
    count({ fr: 'Projets du portefeuille initial', en: 'Projects of the initial portfolio' }, 50),
    1,
    20_000,
  ),
  completed: count({ fr: 'Dont terminés', en: 'Of these, completed' }, 33),
  investment: amount(
    { fr: 'Investissement mandaté sur la durée du plan', en: 'Investment paid over the plan' },
    9000,
  ).optional(),
  source: text({ fr: 'Provenance des chiffres', en: 'Where the figures come from' }, 'bilan 2016'),
})

/** What was revised of a closed year, and by which decision. */
export const revision = z.strictObject({
  year: calendarYear(
    { fr: 'Exercice clos qui a été révisé', en: 'Closed year that was revised' },
    2023,
    0,
    0,
  ),
  date: fact(date({ fr: 'Date de la révision', en: 'Day of the revision' }, '2024-02-08')),
  decision: reference('decision', {
    fr: 'Décision qui porte la révision',
    en: 'Decision of the revision',
  }).optional(),
  notes: text({ fr: 'Ce qui a changé', en: 'What changed' }).optional(),
})

/** One value or a list of them. */
const anyOf = <S extends z.ZodType>(value: S) => z.union([value, z.array(value)]).optional()

/** One section of an own report. */
const reportSection = z.strictObject({
  title: title({ fr: 'Titre de la section', en: 'Heading of the section' }).optional(),
  show: oneOf(
    SHOWN_SECTIONS,
    { fr: 'Ce que montre la section', en: 'What the section shows' },
    {
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
    },
  ),
  columns: z
    .array(
      oneOfOrOwn(
        PROJECT_COLUMNS,
        {
          fr: 'Colonne du tableau des projets\u00a0; aussi un champ propre, `x-…`',
          en: 'Column of the project table; also a field of its own, `x-…`',
        },
        {
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
          end: 'fin',
          days_late: 'jours de retard',
          baseline_cost: 'coût de référence',
          requested: 'montant demandé',
          spending: 'dépense prévue',
          milestone: 'prochain jalon',
          weather: 'météo déclarée',
          computed_weather: 'météo calculée',
          sponsor: 'commanditaire',
          lead: 'chef de projet',
          tags: 'étiquettes',
          urgency: 'urgence',
        },
      ),
    )
    .optional(),
})

/** A report of the plan's own making: whose it is, what it looks at, and its sections. */
export const reportSchema = z.strictObject({
  id: id('copil-secu'),
  title: title({ fr: 'Intitulé du rapport', en: 'Name of the report' }),
  body: reference(
    'body',
    { fr: 'Instance destinataire', en: 'Body that reads it' },
    'COPIL',
  ).optional(),
  filter: z
    .strictObject({
      theme: anyOf(word('themes', THEMES, { fr: 'Thème du projet', en: 'Theme of the project' })),
      axis: anyOf(reference('axis', { fr: 'Axe qu’il sert', en: 'Axis that it serves' }, 'AX2')),
      department: anyOf(
        reference(
          'department',
          { fr: 'Direction contributrice', en: 'Department that takes part' },
          'DRH',
        ),
      ),
      status: anyOf(
        oneOf(PROJECT_STATUSES, { fr: 'Statut du projet', en: 'Status of the project' }),
      ),
      origin: anyOf(
        oneOf(PROJECT_ORIGINS, { fr: 'Origine du projet', en: 'Origin of the project' }),
      ),
      programme: anyOf(
        reference(
          'programme',
          { fr: 'Programme dont il fait partie', en: 'Programme that it belongs to' },
          'PG-SECU',
        ),
      ),
      tag: anyOf(text({ fr: 'Étiquette du projet', en: 'Tag of the project' }, 'cloud')),
    })
    .optional(),
  group_by: oneOf(
    ['axis', 'theme', 'department', 'status', 'origin'],
    { fr: 'Regroupement des tableaux', en: 'Grouping of the tables' },
    { axis: 'axe', theme: 'thème', department: 'direction', status: 'statut', origin: 'origine' },
  ).optional(),
  sections: z.array(reportSection),
})
