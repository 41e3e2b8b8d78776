/** Where the definitions of figures come from, in both languages. */
import type { Bilingual } from '../../values/language.ts'

const FRENCH: Readonly<Record<string, string>> = {
  "headline figure of the French State's panorama of large IT projects":
    'chiffre de tête du panorama des grands projets numériques de l’État',
  "the plan's envelopes and expected spending": 'enveloppes et dépense prévue du plan',
  "the plan's envelopes": 'enveloppes du plan',
  "yearly performance indicator of the French State's large IT projects (Senate reports)":
    'indicateur annuel de performance des grands projets informatiques de l’État (rapports du Sénat)',
  'budget stages of local government': 'étapes budgétaires des collectivités',
  'budget stages of local government; a commitment creates an obligation to pay':
    'étapes budgétaires des collectivités ; l’engagement crée une obligation de payer',
  'budget stages of local government; committed and not paid at the end of the year':
    'étapes budgétaires des collectivités\u00a0; engagé non mandaté en fin d’exercice (restes à réaliser)',
  count: 'dénombrement',
  'data quality: what a total assumes': 'qualité des données : ce qu’un total suppose',
  'data quality: what a total leaves out': 'qualité des données : ce qu’un total laisse de côté',
  'earned value management: earned value ÷ budget at completion':
    'méthode de la valeur acquise : valeur acquise ÷ budget à terminaison',
  'estimate at completion: payments of closed years and forecasts of the others':
    'coût estimé à terminaison : mandatements des exercices clos, prévisions des autres',
  'sum of squares, the usual objective of resource levelling, made independent of size':
    'somme des carrés, critère usuel du nivellement de charge, rapportée à la taille du plan',
  'usual practice of IT master plans': 'usage des schémas directeurs SI',
  'usual practice of IT master plans: every unfinished project is continued or dropped':
    'usage des schémas directeurs SI : tout projet inachevé est repris ou abandonné',
  'usual practice of IT master plans; counts the new demand that a plan absorbs':
    'usage des schémas directeurs SI ; compte les nouvelles demandes que le plan absorbe',
  'usual practice of IT master plans; read beside gross completion':
    'usage des schémas directeurs SI ; se lit à côté du taux brut',
  'usual practice of IT master plans; the rate that a retrospective quotes':
    'usage des schémas directeurs SI ; le taux que cite un bilan',
  'usual practice of IT master plans; weights by budget at completion of the baseline':
    'usage des schémas directeurs SI ; pondération par le budget de référence à terminaison',
  'usual practice of IT master plans; weights by person-days of the baseline':
    'usage des schémas directeurs SI ; pondération par les jours de la référence',
  'usual practice of arbitration: what is mandatory is a gate, not a score':
    'usage de l’arbitrage : l’obligatoire est une condition, pas une note',
  'usual practice of load plans': 'usage des plans de charge',
  'usual practice of load plans: candidates stand in a column of their own':
    'usage des plans de charge : les candidats ont leur propre colonne',
  'usual practice of load plans: waiting grows fast above 80 % of load':
    'usage des plans de charge : l’attente croît vite au-delà de 80 % de charge',
  'usual practice of needs registers': 'usage des registres de besoins',
  'usual practice of portfolio balance': 'usage de l’équilibrage de portefeuille',
  'usual practice of portfolio steering: a plan is measured against what was due':
    'usage du pilotage de portefeuille : un plan se mesure à ce qui était échu',
  'usual practice of project portfolios': 'usage des portefeuilles de projets',
  'usual practice of retrospectives: the counts of a plan must reconcile':
    'usage des bilans : les décomptes d’un plan doivent s’équilibrer',
  'usual practice of risk registers': 'usage des registres de risques',
  'usual practice of scoring grids': 'usage des grilles de notation',
  'usual practice of strategic alignment: project, objective, axis':
    'usage de l’alignement stratégique : projet, objectif, axe',
  'usual ratios of local government finance': 'ratios usuels des finances locales',
}

/** A definition's source in both languages; one without a French wording, as the name of a standard, stands for both. */
export function sourceText(source: string): Bilingual {
  const french = (FRENCH[source] ?? source).replace(/ (?=[;:?!])/g, '\u00a0')
  return { fr: french.replace(/ %/g, '\u00a0%'), en: source }
}
