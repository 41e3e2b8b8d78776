/** The dictionary of projects: what offices call each column. Money and work have theirs in `figure-words.ts`. */
import { type HeaderDictionary, headersOf } from './header-entry.ts'

const DATE_HEADERS: HeaderDictionary = {
  start: {
    fr: 'début | date de début | démarrage | date de démarrage | début prévu | date début | début prévisionnel | lancement | date de lancement | date début prévue | date de début prévue | début souhaité | démarrage prévu | mois de début | début du projet | date d’effet | début échéancier | échéancier start | début base | démarrage effectif | démarrage projet | date démarrage | date de commencement | commencement | date de démarrage prévue | démarrage prévisionnel | lancement prévu | début travaux | début des travaux | notification',
    en: 'start | start date | begin | planned start | begin date | kick off | kickoff | launch date | project start | start date planned | start month | timeline start | basic start | begins | commencement | commence | commencement date | project start date | planned commencement | est. start | estimated start | actual / planned start | start (planned) | commenced | project commencement | start by | target start',
  },
  end: {
    fr: 'fin | date de fin | échéance | date d’échéance | livraison | date de livraison | fin prévue | date fin | fin prévisionnelle | mise en service | date de mise en service | mise en production | date de mise en production | mep | date de mep | date cible | cible | échéance prévisionnelle | terme | fin du projet | date de fin prévue | date fin prévue | échéance cible | fin estimée | fin révisée | date prévisionnelle de fin | date de fin réestimée | mois de fin | fin échéancier | échéancier end | fin base | fin des travaux | livraison prévue | mise en service prévue | mes | date de livraison prévue | go live | date de fin cible | échéance projet | fin projet | mep prévue | date mep | date de livraison cible | échéance visée | fin cible | jalon final | livraison cible | date de mise en service prévue | clôture prévue | fin de projet | pour quand | quand | date prévue de fin',
    en: 'end | end date | finish | finish date | due date | due | deadline | target date | delivery date | completion date | planned end | go live | go-live date | estimated completion date | forecast end | est completion | expected completion | completion | planned finish | target end | project end | raw provided date | end month | timeline end | basic finish | go-live / end date | end / go-live | live date | go live date | planned completion | target completion | target completion date | target go-live | planned go-live | target finish | closes | planned end date | forecast completion | expected end | est. end | anticipated completion | est. finish | estimated finish | est. completion | expected completion date | expected finish | forecast go-live | forecast finish | completion target | planned go live date | end (planned) | expected go-live | go live target | anticipated finish | projected completion | projected end | target delivery',
  },
  'baseline.start': {
    fr: 'début initial | date de début initiale | début de référence | début planifié initial | date début initiale',
    en: 'baseline start | original start | baseline start date | initial start',
  },
  'baseline.end': {
    fr: 'fin initiale | date de fin initiale | fin de référence | échéance initiale | date fin initiale | date initiale de fin | livraison initiale',
    en: 'baseline end | baseline finish | original end | original due date | baseline end date | initial end | baseline finish date | original completion date',
  },
  'actual.start': {
    fr: 'début réel | date de début réelle | démarrage réel | date réelle de début',
    en: 'actual start | actual start date | real start',
  },
  'actual.end': {
    fr: 'fin réelle | date de fin réelle | livraison réelle | date réelle de fin | date de clôture | mise en service réelle | mise en production réelle | mep réelle | échéance réelle',
    en: 'actual end | actual finish | completed date | closed at | actual end date | resolved | closed date | date completed | actual finish date | actual go live | go live actual | actual delivery | delivered on',
  },
  'window.earliest': { fr: 'début au plus tôt | au plus tôt', en: 'earliest start' },
  'window.latest_end': {
    fr: 'fin au plus tard | au plus tard | date butoir | échéance impérative',
    en: 'latest end | latest finish | must finish by',
  },
  'milestones.current': {
    fr: 'prochain jalon | date du prochain jalon | jalon | date jalon | date du jalon',
    en: 'next milestone | milestone | milestone date | next milestone date',
  },
  duration: {
    cells: 'number',
    fr: 'durée | durée prévisionnelle | durée estimée | durée du projet | durée en mois | durée en année | durée prévisionnelle en année | durée en jours',
    en: 'duration | planned duration | duration in months | duration in years | duration days',
  },
  as_of: {
    cells: 'date',
    fr: 'date de publication | date de mise à jour | date d’arrêté | date de situation | mise à jour | maj | date d’extraction',
    en: 'as of | as of date | status date | last updated | report date | publication date | snapshot date',
  },
}

/** The columns of a table of projects; a heavier entry wins where a header may mean two fields. */
export const PROJECT_HEADERS = headersOf('projects', {
  id: [
    {
      fr: 'n° | numéro | num | identifiant | id | code | code projet | code du projet | id projet | identifiant projet | n° projet | numéro de projet | n° de projet | référence | réf | référence projet | réf projet | n° fiche | code prj | code opération | n° opération | clé | n° ligne | matricule | code affaire | ap cle | élément d’otp | numéro projet | n° de fiche | n° d’opération | projet n° | n° de dossier | code action | no | no de fiche | no fiche | no de projet | no projet | no de dossier | no d’opération',
      en: 'id | code | key | no | number | nr | scheme ref | scheme id | scheme reference | initiative id | project id | project no | project number | project code | reference | ref | unique id | uid | issue key | issue id | iid | task id | item id | wbs element | cip number | cip year id | wp | wp number | project ref | proj no | proj ref | job no | pid | programme ref | scheme no | bid no | bid ref | cip # | item no | initiative no | project num',
    }, // Codes alone tell that the column of a name holds ids: `Opération` with `21P0417` below it.
    { weight: 0.7, fr: 'opération | projet | dossier | affaire | action', en: 'project | scheme | initiative' },
  ],
  title: [
    {
      fr: 'intitulé | intitulé du projet | projet | projets | nom | nom du projet | libellé | libellé du projet | libellé projet | titre | titre du projet | désignation | projet si | projet informatique | nom projet | intitulé projet | opération | libellé opération | intitulé opération | chantier | action | projet/action | nom de l’action | intitulé de l’action | initiative | sujet | nom de la tâche | objet | quoi | ap texte | libellé de l’opération',
      en: 'project | scheme | scheme name | primary | project name | project title | title | name | label | summary | subject | initiative | task name | short name | name of project | programme name | work package | issue',
    },
    {
      weight: 0.8,
      fr: 'tâche | activité | programme | étiquette de ligne',
      en: 'task | activity | programme | project description | row label',
    },
  ],
  description: [
    {
      fr: 'description | description du projet | descriptif | descriptif du projet | objectifs | objectif | objectif du projet | objectifs du projet | description et objectifs | contexte | contexte et enjeux | enjeux | résumé | finalité | périmètre | détail | contenu | présentation | besoin exprimé | attendus',
      en: 'description | project description | scope | scope summary | purpose | aims | objectives | details | body | description aims | description of aims | project desc | work description | notes and description',
    },
    { weight: 0.8, fr: 'expression de besoin | gains attendus', en: 'summary | justification | business case' },
  ],
  status: [
    {
      fr: 'statut | statut du projet | état | état du projet | état d’avancement | situation | avancement | stade | statut projet | état projet | position | suite donnée | décision | statut d’avancement | stade d’avancement | où en est-on | où ça en est | point d’étape | état actuel',
      en: 'status | project status | state | stage | lifecycle stage | project stage | current status | progress status | bucket | bucket name | column | status category | gate | gateway | stage gate | delivery status | current stage | project state | lifecycle status | delivery stage | approval status',
    }, // Where nothing else says how a project stands, and the words are those of statuses.
    { weight: 0.9, fr: 'phase | étape', en: 'phase' },
    { weight: 0.8, fr: 'résultat | issue', en: 'outcome | decision' },
  ],
  phase: {
    fr: 'phase | phase du projet | phase en cours | phase du projet en cours | étape | étape en cours | phase projet',
    en: 'phase | project phase | current phase | lifecycle phase | phase name',
  },
  'progress.value': {
    fr: 'avancement | avancement (%) | av | avt | avct | av. (%) | taux d’avancement | pourcentage d’avancement | réalisé (%) | avancement physique | terminé (%) | achevé (%) | avancement réel | réal. (%) | degré d’avancement | réalisation (%) | accompli (%) | réalisé à ce jour (%) | progression | progression (%) | état d’avancement (%)',
    en: 'complete (%) | percent complete | progress | progress (%) | completion | done (%) | done ratio | completion rate | percentage complete | percent done | physical progress | project progress | progress to date',
  },
  theme: {
    fr: 'thème | thématique | domaine | domaine fonctionnel | famille | catégorie | type de projet | nature du projet | typologie | type | zone fonctionnelle | domaine si | portefeuille | mission | mission texte | filière',
    en: 'theme | stream | workstream | category | domain | area | type | project type | portfolio | report category | ten year plan category | programme area',
  },
  axis: {
    fr: 'axe | axe de la feuille de route | axe stratégique | axe du sdsi | axe sdsi | axes | orientation | orientation stratégique | axe du schéma directeur | pilier | n° axe | axe de rattachement | priorité stratégique | ambition | enjeu stratégique | volet | axe du cop | axe cop | objectif du pst | objectif pst | axe du projet d’établissement | orientation du projet d’établissement | levier | défi | axe prioritaire | axe politique | priorité politique | chantier stratégique | orientation du plan | objectif du mandat | projet de mandat | politique publique | axe du schéma | ligne directrice | axe du projet stratégique | axe du projet de territoire | orientation du mandat',
    en: 'axis | goal | strategic axis | strategic theme | pillar | strategic objective | strategic goal | strategic priority | strategy | corporate priority | corporate plan priority | corporate plan theme | council priority | council plan priority | corporate objective | corporate aim | strategic aim | strategic outcome | well-being objective | wellbeing objective | strategic pillar | strategic alignment | aligned to | plan objective | corporate plan objective | community plan theme | strategic link | strategic driver | council plan theme | strategic plan goal | strategic plan objective | plan goal | plan priority | corporate theme | strategy pillar | strategic aims | corporate strategy theme | council aim | city goal | council goal',
  },
  programme: {
    fr: 'programme | programme de rattachement | nom du programme | programme si | libellé programme | grand projet',
    en: 'programme | program | program name | epic | epic link | parent programme | parent summary | epic name',
  },
  'departments.lead': [
    {
      fr: 'direction | direction pilote | service porteur | direction métier | direction porteuse | direction demandeuse | direction concernée | service | service demandeur | service pilote | service concerné | service bénéficiaire | demandeur | porteur | ministère porteur | ministère | métier | entité | entité pilote | pôle | dga | direction bénéficiaire | bénéficiaire | client | direction / service | structure | département | direction commanditaire | service pilote de l’action | composante | ufr | unité administrative | groupement | établissement | direction cliente | service gestionnaire | direction générale | pôle demandeur | commune | dicastère | dpt | direction métier porteuse | direction responsable | service utilisateur | pôle / service | direction / pôle | service requérant | unité | département / service | direction générale adjointe | délégation | direction pilote métier | établissement porteur | direction adjointe | direction / service pilote | direction utilisatrice | service métier | service initiateur | pôle métier | pôle concerné | direction/service | service / direction | direction ou service | service ou direction | service ou composante | laboratoire | faculté | pour qui | direction fonctionnelle | direction opérationnelle',
      en: 'department | lead department | business unit | unit | directorate | division | agency | managing agency | owning department | owner department | service | organisation | owner agency | requesting department | business area | implementing agency | bureau | bureau name | dept acronym | dept | branch | lead unit | lead directorate | lead division | lead agency | service area | establishment | facility | client department | user department | sponsoring department | requesting unit | service / team | service team | faculty | owning service | owning directorate | lead service | responsible department | department / division | division / unit | dept. | directorate / service | unit / department | department or agency | service / directorate | business group | portfolio area | office | owning division',
    },
    {
      weight: 0.85,
      fr: 'moa | maîtrise d’ouvrage | maître d’ouvrage',
      en: 'business owner | owner | customer | client | requester',
    },
  ],
  'departments.contributors': {
    fr: 'directions contributrices | direction contributrice | contributeurs | contributeur | directions associées | services associés | service associé | partenaires | partenaire | directions impactées | services impactés | autres directions | autres services | projet interministériel',
    en: 'contributors | contributing departments | partners | other departments | supporting departments | involved departments | stakeholders | impacted departments | contributing units',
  },
  sponsor: [
    {
      fr: 'sponsor | pilote métier | mandant | commanditaire | sponsor métier | directeur de projet | dga de rattachement | élu référent | élu | parrain | commanditaire du projet | commanditaire métier | directeur référent | vice-président | vp référent | élu délégué | direction sponsor | directeur sponsor | adjoint délégué | vice-président délégué | porteur politique | sponsor exécutif | élu en charge',
      en: 'sponsor | executive sponsor | business sponsor | project sponsor | senior responsible owner | senior owner | sro | executive lead | executive owner | head of service | accountable executive | executive | lead director | responsible director | portfolio holder | lead member | cabinet member | accountable officer | project executive | senior responsible officer | senior user | exec sponsor | responsible manager | executive director | accountable director',
    },
    { weight: 0.8, fr: 'demandé par', en: 'requested by' },
  ],
  business_owner: [
    {
      fr: 'référent métier | chef de projet métier | chef de projet moa | cp métier | cp moa | responsable métier | chef de projet utilisateur | cpu | interlocuteur métier | pilote moa',
      en: 'product owner | business lead | business project manager | business contact',
    },
    { weight: 0.7, fr: 'moa | maîtrise d’ouvrage | maître d’ouvrage', en: 'business owner' },
  ],
  lead: [
    {
      fr: 'chef de projet | cheffe de projet | cp | cp dsi | cp si | chef de projet si | chef de projet dsi | responsable | responsable du projet | pilote | pilote dsi | chef de projet informatique | chef de projet moe | cp moe | moe | référent dsi | référent si | chargé de projet | correspondant dsi | responsable projet | cdp | cdp si | agent traitant | suivi par | qui suit | en charge | gestionnaire | gestionnaire de projet | référent | référent projet | chargé de mission | animateur | conducteur d’opération | chargé d’affaires | pilote du projet | piloté par | chef.fe de projet | chef·fe de projet | chef(fe) de projet | chef de projet technique | cp technique | responsable dsi | responsable si | agent référent | référent technique | pilote technique | ingénieur référent | pilote informatique | interlocuteur dsi',
      en: 'project manager | pm | lead | project lead | manager | assignee | assigned to | responsible | it lead | project owner | accountable | delivery lead | digital lead | managed by | officer | lead officer | responsible officer | project officer | it owner | coordinator | project coordinator | delivery manager | ict lead | it project manager | pm name | assigned pm | it pm | ict project manager | technical lead | digital project manager | project mgr | lead pm | delivery owner | project contact',
    }, // Of an office, not of a person, where nothing else names the department.
    { weight: 0.75, fr: 'porteur | porteur du projet', en: 'owner' },
  ],
  'workload.team': {
    fr: 'équipe | équipe dsi | équipe projet | équipe en charge | pôle dsi | cellule',
    en: 'team | squad | delivery team | it team',
  },
  'budget.section': {
    fr: 'section | sect | section budgétaire | type de dépense | section inv / fonct | compte | compte budgétaire | imputation budgétaire | article budgétaire | nature comptable | ap/ae | ap ou ae',
    en: 'section | capex / opex | expense type',
  },
  'budget.kind': { fr: 'nature de la dépense | nature de dépense', en: 'cost type | kind of cost | expense category' },
  steering_body: {
    fr: 'instance de pilotage | instance | comité de pilotage | copil | comité | gouvernance | instance de suivi',
    en: 'steering body | steering committee | governance body | board | committee',
  },
  'mandatory.kind': {
    fr: 'obligatoire | caractère obligatoire | obligation | obligation réglementaire | réglementaire | projet réglementaire | contrainte réglementaire | nature de l’obligation | légal',
    en: 'mandatory | compulsory | regulatory | legal requirement | statutory | compliance',
  },
  'mandatory.reference': {
    fr: 'texte de référence | texte réglementaire | référence réglementaire | base légale',
    en: 'legal basis | legal reference | regulation',
  },
  'mandatory.deadline': {
    fr: 'échéance réglementaire | échéance légale | date limite réglementaire | date réglementaire',
    en: 'legal deadline | regulatory deadline | compliance date',
  },
  'priority.class': {
    fr: 'priorité | niveau de priorité | prio | priorité du projet | priorité dsi | priorité métier | priorité direction | criticité | moscow | importance | degré de priorité | classement | niveau d’urgence',
    en: 'priority | project priority | moscow | importance | priority level | criticality | priority class',
  },
  urgency: {
    fr: 'urgence | rang | rang d’urgence | rang de priorité | ordre de priorité | ordre',
    en: 'urgency | rank | priority rank | order',
  },
  complexity: { fr: 'complexité | niveau de complexité | difficulté', en: 'complexity | difficulty' },
  ...DATE_HEADERS,
  depends_on: {
    cells: 'references',
    fr: 'dépendances | dépendance | dépend de | prédécesseurs | prédécesseur | prérequis | pré-requis | projets liés | projet lié | antériorité | projets préalables | adhérences',
    en: 'depends on | dependencies | dependency | predecessors | prerequisites | blocked by | related projects | linked issues',
  },
  needs: {
    fr: 'besoins couverts | besoin couvert | n° besoin | besoin | besoins | réf besoin',
    en: 'needs | need | need id | requirements | request id',
  },
  objectives: {
    fr: 'objectif stratégique | objectifs stratégiques | objectif opérationnel | n° objectif',
    en: 'objective id | strategic objectives',
  },
  weather: {
    cells: 'value',
    values: 'weather',
    fr: 'météo | météo du projet | météo globale | indicateur | voyant | feu | rag | santé | santé du projet | kpi | couleur',
    en: 'rag | rag status | health | light | weather | overall rag | traffic light | colour rating | color rating | delivery confidence | dca | overall health | rag rating | mpa rag rating',
  },
  narrative: {
    fr: 'explication des écarts | justification de l’écart | écarts | motif du retard | cause du retard | analyse des écarts',
    en: 'variance comment | explanation for delay | reason for delay | variance explanation | schedule comment | rating comment',
  },
  notes: {
    fr: 'commentaire | commentaires | observations | observation | remarques | remarque | notes | note | précisions | commentaire dsi | commentaires / points de blocage | point de situation | faits marquants | avis dsi | points d’attention | actualité | dernière actualité | avancement détaillé | à noter',
    en: 'comment | comments | notes | remarks | remark | budget comment | progress assessment | status comment | latest update | highlights | narrative | update | updates | current position | key issues | latest position',
  },
  tags: {
    fr: 'étiquettes | étiquette | mots clés | tags | tag',
    en: 'tags | tag | keywords | components | component s',
  },
  refs: {
    fr: 'lien | liens | url | documents | document de référence | en savoir plus | en savoir plus sur le projet | lien vers les projets annuels de performances | fiche projet',
    en: 'link | links | url | document | documents | source pdf | web url | reference document',
  },
  origin: { fr: 'origine | origine du projet | provenance', en: 'origin | project origin' },
  previous: {
    fr: 'projet précédent | ancien code | ancien numéro | code sdsi précédent',
    en: 'previous id | former id | old code',
  },
  'security.classification': {
    fr: 'sensibilité | classification | niveau de sensibilité | dicp',
    en: 'classification | data classification | sensitivity',
  },
  confidential: {
    fr: 'confidentiel | projet confidentiel | diffusion restreinte',
    en: 'confidential | confidential project | restricted',
  },
  'privacy.personal_data': {
    fr: 'rgpd | données personnelles | données à caractère personnel | dcp',
    en: 'personal data | gdpr',
  },
  'budget.year': {
    cells: 'year',
    fr: 'année | exercice | année budgétaire | exercice budgétaire | millésime',
    en: 'year | fiscal year | financial year | budget year | fy',
  },
})
