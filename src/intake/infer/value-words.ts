/**
 * The words that stand for the closed values of the format in other people's cells. A word that is not here is not
 * guessed: it is told, and becomes `unknown` or nothing.
 */
import type { Bilingual } from '../../values/language.ts'

/** Words parted by ` | `, for one value of the format. */
type Words = Bilingual

/** The words of each closed list, by the value of the format that they mean. */
export const VALUE_WORDS = {
  status: {
    unknown: {
      fr: 'inconnu | à définir | à préciser | non renseigné | nr | n/a',
      en: 'unknown | tbd | tbc | to be defined | n/a',
    },
    candidate: {
      fr: 'idée | candidat | à l’étude | étude | en étude | étude d’opportunité | envisagé | opportunité | souhait | intention | à qualifier | réflexion | à instruire | en réflexion | à étudier | potentiel',
      en: 'candidate | idea | 💡 | backlog | under study | proposed idea | considered | feasibility | discovery | concept | triage | funnel | pipeline',
    },
    proposed: {
      fr: 'proposé | demandé | soumis | à arbitrer | arbitrage | en arbitrage | en attente d’arbitrage | à valider | en attente de validation | demande | nouveau | en instruction | à décider',
      en: 'proposed | proposal | submitted | requested | to be decided | pending approval | awaiting approval | awaiting decision | under advisement | new | draft | under review',
    },
    approved: {
      fr: 'retenu | voté | crédit voté | validé | approuvé | accepté | arbitré | go | accordé | décidé',
      en: 'approved | 👍 | endorsed | approved to start | accepted | validated | selected | agreed | go | commissioned | selected for development',
    },
    planned: {
      fr: 'planifié | programmé | à déposer | à soumettre | prévu | à lancer | à venir | à démarrer | non démarré | pas commencé | non commencé | pas démarré | à faire | non débuté | à engager | à initier | non lancé | planification | démarrage | en préparation | créé',
      en: 'planned | planning | programmed | waiting for quote | business case | mandate | mandated | pending | scheduled | not started | to do | todo | open | opened | upcoming | future | ready | next | to start | on the roadmap | crtd | scoping',
    },
    in_progress: {
      fr: 'en cours | lancé | démarré | actif | en réalisation | engagé | en déploiement | cadrage | débuté | en développement | en cours de réalisation | commencé | en cours de déploiement | en recette | en cadrage | en retard | à risque | en avance | en phase de test | réalisation | en exécution | exécution | déploiement | analyse | en analyse | conception | en conception | en construction | recette | lanc',
      en: 'in progress | closing | closure | 🚧 | work in progress | wip | beta | alpha | delivering | executing | ongoing | on-going | on going | active | started | underway | under way | doing | running | in development | in review | in testing | late | at risk | on track | in delivery | design | delivery | live delivery | initiation | framing | construction | in construction | under construction | in design | under design | contract awarded | implementation | in implementation | execution | procurement | in procurement | build | testing | rollout | deployment',
    },
    on_hold: {
      fr: 'suspendu | en pause | gelé | stand by | standby | en attente | bloqué | reporté sine die | ajourné sine die | mis en attente | en suspens | pause | lanc bloq',
      en: 'on hold | ⏸ | parked | hold | paused | suspended | stand by | blocked | waiting | frozen | halted | stayed | stopped temporarily',
    },
    completed: {
      fr: 'terminé | achevé | mep faite | décompte établi | clos | clôturé | livré | fini | fait | réalisé | en production | mis en service | en service | soldé | finalisé | déployé | fermé | tclo | clot',
      en: 'completed | ✅ | ● | disposed | ✔ | 🏁 | closed complete | complete | done | closed | finished | delivered | live | in production | deployed | resolved | released | published | in service | teco | clsd',
    },
    cancelled: {
      fr: 'abandonné | annulé | arrêté | supprimé | stoppé | retiré',
      en: 'cancelled | ❌ | not proceeding | ✖ | dismissed | 🚫 | closed incomplete | closed skipped | canceled | dropped | abandoned | stopped | terminated | withdrawn | won’t do',
    },
    postponed: { fr: 'reporté | différé | décalé | ajourné', en: 'postponed | deferred | delayed' },
    rejected: {
      fr: 'rejeté | refusé | non retenu | écarté | no go',
      en: 'rejected | refused | declined | not selected | no go',
    },
    merged: { fr: 'fusionné | regroupé | intégré dans un autre projet', en: 'merged | duplicate' },
  },
  phase: {
    framing: {
      fr: 'cadrage | en cadrage | étude | initialisation | avant-projet | lancement | opportunité | expression de besoin | étude préalable | émergence',
      en: 'framing | initiation | scoping | discovery | feasibility | inception | concept | initiating',
    },
    design_build: {
      fr: 'conception | réalisation | conception / réalisation | conception et réalisation | développement | construction | build | consultation | marché | passation | spécification | paramétrage | mise en œuvre | exécution | planification',
      en: 'design | build | design build | development | construction | execution | implementation | procurement | planning | delivery | executing | delivering',
    },
    pilot: {
      fr: 'expérimentation | pilote | recette | test | tests | vabf | préfiguration | phase pilote',
      en: 'pilot | test | testing | trial | uat | acceptance',
    },
    rollout: {
      fr: 'déploiement | généralisation | mise en service | mise en production | vsr | déploiement / généralisation',
      en: 'rollout | roll-out | deployment | go live | transition',
    },
    closed: {
      fr: 'terminé | clôture | clos | achevé | bilan | clôturé',
      en: 'closed | closing | closure | complete | completed | done | closeout',
    },
  },
  priority: {
    mandatory: {
      fr: 'obligatoire | réglementaire | légal',
      en: 'mandatory | legal | regulatory',
    },
    must: {
      fr: '1 | p0 | p1 | priorité 0 | priorité 1 | haute | élevée | forte | indispensable | nécessaire | critique | prioritaire | très haute | urgent | 1 - haute | 1 haute | majeure | must',
      en: '1 | p0 | p1 | high | highest | must | must have | critical | urgent | top | major | essential | high priority',
    },
    should: {
      fr: '2 | p2 | priorité 2 | moyenne | normale | important | importante | utile | 2 - moyenne | 2 moyenne | modérée | should',
      en: '2 | p2 | medium | normal | should | should have | moderate | important',
    },
    could: {
      fr: '3 | p3 | priorité 3 | basse | faible | souhaitable | secondaire | 3 - basse | 3 basse | mineure | could | confort',
      en: '3 | p3 | low | lowest | could | can | could have | minor | nice to have',
    },
    wont: {
      fr: '4 | p4 | pas cette fois | non prioritaire | sans priorité',
      en: '4 | p4 | won’t | won’t have | none | not now',
    },
  },
  weather: {
    sun: {
      fr: 'soleil | vert | ensoleillé | beau | ok | bon | beau temps | nominal | ☀ | maîtrisé',
      en: 'sun | sunny | blue | green | g | good | on track | ok | highly likely',
    },
    partly_cloudy: {
      fr: 'éclaircies | vert / orange | jaune | vert clair | peu nuageux | éclaircie | 🌤 | ⛅',
      en: 'partly cloudy | amber / green | green / amber | yellow | y | probable',
    },
    cloud: {
      fr: 'nuage | nuages | nuageux | orange | sous surveillance | vigilance | couvert | attention | ☁',
      en: 'cloud | cloudy | amber | orange | a | at risk | caution | feasible',
    },
    storm: {
      fr: 'orage | rouge | orageux | pluie | alerte | critique | tempête | en difficulté | orange / rouge | 🌧 | ⛈',
      en: 'storm | stormy | red | r | amber / red | red / amber | off track | critical | rain | unachievable | in doubt',
    },
  },
  theme: {
    infrastructure: {
      fr: 'infrastructure | infrastructures | infra | réseau | réseaux | système | systèmes | système et réseau | télécom | télécoms | hébergement | poste de travail | sécurité',
      en: 'infrastructure | network | hosting | data centre | telecom | security',
    },
    digital: {
      fr: 'numérique | dématérialisation | services numériques | usages numériques | e-services | téléservices',
      en: 'digital | e-services | digital services',
    },
    application: {
      fr: 'application | applications | applicatif | métier | logiciel | logiciels | applications métier | études',
      en: 'application | applications | software | business applications',
    },
    organisation: {
      fr: 'organisation | gouvernance | organisation et gouvernance | méthode | méthodes | accompagnement',
      en: 'organisation | organization | governance | change',
    },
  },
  origin: {
    initial: {
      fr: 'initial | plan initial | sdsi | schéma directeur',
      en: 'initial | original plan',
    },
    added: {
      fr: 'ajouté | ajout | nouveau | hors plan | hors sdsi | en cours de plan',
      en: 'added | new | unplanned',
    },
    carried_over: {
      fr: 'repris | report | reporté du plan précédent | reconduit | plan précédent',
      en: 'carried over | previous plan | carry over',
    },
  },
  mandatory: {
    law: {
      fr: 'oui | réglementaire | loi | légal | obligatoire | réglementation | obligation réglementaire | o | x | règlement',
      en: 'yes | law | legal | regulatory | mandatory | statutory | y | x | compliance',
    },
    contract: { fr: 'contrat | contractuel | marché', en: 'contract | contractual' },
    security: {
      fr: 'sécurité | ssi | cybersécurité | sécurité du si',
      en: 'security | cyber security',
    },
    end_of_support: {
      fr: 'fin de support | obsolescence | obsolète',
      en: 'end of support | obsolescence | end of life',
    },
    safety: { fr: 'sécurité des personnes | sûreté', en: 'safety' },
  },
  section: {
    investment: {
      fr: 'investissement | inv | invest | i | capex | section d’investissement | capitalisable | titre 5 | extraordinaire',
      en: 'investment | capital | capex | cap | inv',
    },
    operating: {
      fr: 'fonctionnement | fct | fonct | f | opex | exploitation | section de fonctionnement | non capitalisable | titre 3 | ordinaire | exp',
      en: 'operating | opex | revenue | rev | running | run',
    },
  },
  kind: {
    hardware: {
      fr: 'matériel | matériels | équipement | équipements | acquisition matériel',
      en: 'hardware | equipment',
    },
    software: {
      fr: 'logiciel | logiciels | licence | licences | progiciel',
      en: 'software | licence | license | licences',
    },
    services: {
      fr: 'prestation | prestations | service | services | amo | prestations intellectuelles | assistance | études',
      en: 'services | consulting | professional services | service',
    },
    subscription: {
      fr: 'abonnement | abonnements | saas | cloud',
      en: 'subscription | subscriptions | saas | cloud',
    },
    maintenance: { fr: 'maintenance | tma | mco', en: 'maintenance | support' },
    telecom: {
      fr: 'télécom | télécoms | télécommunications',
      en: 'telecom | telecoms | telecommunications',
    },
    internal_labour: {
      fr: 'personnel | masse salariale | interne | rh',
      en: 'staff | internal labour | salaries | internal',
    },
    training: { fr: 'formation | formations', en: 'training' },
    contingency: {
      fr: 'aléas | provision | provision pour aléas | imprévus',
      en: 'contingency | provision',
    },
    revenue: { fr: 'recette | recettes', en: 'revenue | income' },
    saving: { fr: 'économie | économies', en: 'saving | savings' },
  },
  needStatus: {
    expressed: {
      fr: 'exprimé | nouveau | reçu | à étudier | à qualifier',
      en: 'expressed | new | received | open',
    },
    qualified: {
      fr: 'qualifié | instruit | en instruction | étudié | à l’étude | en cours',
      en: 'qualified | under review | studied | in progress',
    },
    accepted: {
      fr: 'accepté | retenu | validé | favorable | oui',
      en: 'accepted | approved | yes',
    },
    deferred: { fr: 'différé | reporté | ajourné', en: 'deferred | postponed' },
    rejected: {
      fr: 'écarté | refusé | rejeté | non retenu | non | défavorable',
      en: 'rejected | refused | declined | no',
    },
    duplicate: { fr: 'doublon', en: 'duplicate' },
    covered: {
      fr: 'couvert | traité | satisfait | réalisé | terminé',
      en: 'covered | done | met | closed',
    },
  },
  needSource: {
    department: {
      fr: 'direction | direction métier | métier | service',
      en: 'department | business',
    },
    elected_official: { fr: 'élu | élus', en: 'elected official' },
    regulation: { fr: 'réglementation | réglementaire', en: 'regulation | regulatory' },
    it: { fr: 'dsi | si | informatique', en: 'it' },
    audit: { fr: 'audit', en: 'audit' },
    user: { fr: 'utilisateur | usager | agent', en: 'user' },
  },
  riskStatus: {
    open: { fr: 'ouvert | en cours | actif | à traiter', en: 'open | active | in progress' },
    closed: { fr: 'clos | fermé | levé | traité | terminé', en: 'closed | done | mitigated' },
    occurred: { fr: 'avéré | survenu', en: 'occurred | issue' },
  },
  riskResponse: {
    avoid: { fr: 'éviter | évitement', en: 'avoid' },
    reduce: { fr: 'réduire | réduction | atténuer', en: 'reduce | mitigate' },
    transfer: { fr: 'transférer | transfert', en: 'transfer' },
    accept: { fr: 'accepter | acceptation', en: 'accept' },
  },
  scale: {
    1: { fr: 'très faible | négligeable | très simple', en: 'very low | negligible | very simple' },
    2: { fr: 'faible | basse | mineur | simple', en: 'low | minor | simple | unlikely' },
    3: { fr: 'moyen | moyenne | modéré | modérée', en: 'medium | moderate | possible' },
    4: {
      fr: 'fort | forte | élevé | élevée | important | importante | majeur | complexe | haute',
      en: 'high | major | complex | likely',
    },
    5: {
      fr: 'très fort | très forte | très élevé | très élevée | critique | très complexe',
      en: 'very high | critical | very complex | very likely',
    },
  },
  componentKind: {
    application: { fr: 'application | logiciel | progiciel', en: 'application | software' },
    infrastructure: {
      fr: 'infrastructure | serveur | réseau',
      en: 'infrastructure | server | network',
    },
    service: { fr: 'service', en: 'service' },
    contract: { fr: 'contrat | marché', en: 'contract' },
  },
  criticality: {
    low: { fr: 'faible | basse', en: 'low' },
    medium: { fr: 'moyen | moyenne', en: 'medium' },
    high: { fr: 'élevé | élevée | forte | haute | critique | vitale', en: 'high | critical' },
  },
  lifecycle: {
    keep: { fr: 'à conserver | conserver | maintien | maintenir', en: 'keep | tolerate' },
    invest: { fr: 'à développer | développer | faire évoluer | investir', en: 'invest' },
    replace: { fr: 'à remplacer | remplacer | remplacement', en: 'replace | migrate' },
    retire: {
      fr: 'à retirer | retirer | décommissionner | arrêt | supprimer',
      en: 'retire | eliminate',
    },
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>

/** A closed list whose words are known. */
export type WordList = keyof typeof VALUE_WORDS
