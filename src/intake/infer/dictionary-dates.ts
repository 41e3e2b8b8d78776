/** The dictionary of the dates of a project, as headers of offices say them. */
import type { HeaderDictionary } from './header-entry.ts'

/** The headers of dates and durations. */
export const DATE_HEADERS: HeaderDictionary = {
  start: {
    fr: 'début | date de début | démarrage | date de démarrage | début prévu | date début | début prévisionnel | lancement | date de lancement | date début prévue | date de début prévue | début souhaité | démarrage prévu | mois de début | début du projet | date d’effet | début échéancier | échéancier start | début base',
    en: 'start | start date | begin | planned start | begin date | kick off | kickoff | launch date | project start | start date planned | start month | timeline start | basic start',
  },
  end: {
    fr: 'fin | date de fin | échéance | date d’échéance | livraison | date de livraison | fin prévue | date fin | fin prévisionnelle | mise en service | date de mise en service | mise en production | date de mise en production | mep | date de mep | date cible | cible | échéance prévisionnelle | terme | fin du projet | date de fin prévue | date fin prévue | échéance cible | fin estimée | fin révisée | date prévisionnelle de fin | date de fin réestimée | mois de fin | fin échéancier | échéancier end | fin base',
    en: 'end | end date | finish | finish date | due date | due | deadline | target date | delivery date | completion date | planned end | go live | go-live date | estimated completion date | forecast end | est completion | expected completion | completion | planned finish | target end | project end | raw provided date | end month | timeline end | basic finish',
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
