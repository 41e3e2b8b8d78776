/**
 * The words for closed values in other people's cells. One that is not here is told, and becomes `unknown` or nothing.
 */

/** The words of each closed list, French and English parted by ` | `, by the value of the format that they mean. */
export const VALUE_WORDS = {
  status: {
    unknown: 'inconnu | à définir | à préciser | non renseigné | nr | n/a | unknown | tbd | tbc | to be defined',
    candidate:
      'idée | candidat | à l’étude | étude | en étude | étude d’opportunité | envisagé | opportunité | souhait | intention | à qualifier | réflexion | à instruire | en réflexion | à étudier | potentiel | candidate | idea | 💡 | backlog | under study | proposed idea | considered | feasibility | discovery | concept | triage | funnel | pipeline',
    proposed:
      'proposé | demandé | soumis | à arbitrer | arbitrage | en arbitrage | en attente d’arbitrage | à valider | en attente de validation | demande | nouveau | en instruction | à décider | proposed | proposal | submitted | requested | to be decided | pending approval | awaiting approval | awaiting decision | under advisement | new | draft | under review',
    approved:
      'retenu | voté | crédit voté | validé | approuvé | accepté | arbitré | go | accordé | décidé | approved | 👍 | endorsed | approved to start | accepted | validated | selected | agreed | commissioned | selected for development',
    planned:
      'planifié | programmé | à déposer | à soumettre | prévu | à lancer | à venir | à démarrer | non démarré | pas commencé | non commencé | pas démarré | à faire | non débuté | à engager | à initier | non lancé | planification | démarrage | en préparation | créé | planned | planning | programmed | waiting for quote | business case | mandate | mandated | pending | scheduled | not started | to do | todo | open | opened | upcoming | future | ready | next | to start | on the roadmap | crtd | scoping',
    in_progress:
      'en cours | lancé | démarré | actif | en réalisation | engagé | en déploiement | cadrage | débuté | en développement | en cours de réalisation | commencé | en cours de déploiement | en recette | en cadrage | en retard | à risque | en avance | en phase de test | réalisation | en exécution | exécution | déploiement | analyse | en analyse | conception | en conception | en construction | recette | lanc | in progress | closing | closure | 🚧 | work in progress | wip | beta | alpha | delivering | executing | ongoing | on-going | on going | active | started | underway | under way | doing | running | in development | in review | in testing | late | at risk | on track | in delivery | design | delivery | live delivery | initiation | framing | construction | in construction | under construction | in design | under design | contract awarded | implementation | in implementation | execution | procurement | in procurement | build | testing | rollout | deployment',
    on_hold:
      'suspendu | en pause | gelé | stand by | standby | en attente | bloqué | reporté sine die | ajourné sine die | mis en attente | en suspens | pause | lanc bloq | on hold | ⏸ | parked | hold | paused | suspended | blocked | waiting | frozen | halted | stayed | stopped temporarily',
    completed:
      'terminé | achevé | mep faite | décompte établi | clos | clôturé | livré | fini | fait | réalisé | en production | mis en service | en service | soldé | finalisé | déployé | fermé | tclo | clot | completed | ✅ | ● | disposed | ✔ | 🏁 | closed complete | complete | done | closed | finished | delivered | live | in production | deployed | resolved | released | published | in service | teco | clsd',
    cancelled:
      'abandonné | annulé | arrêté | supprimé | stoppé | retiré | cancelled | ❌ | not proceeding | ✖ | dismissed | 🚫 | closed incomplete | closed skipped | canceled | dropped | abandoned | stopped | terminated | withdrawn | won’t do',
    postponed: 'reporté | différé | décalé | ajourné | postponed | deferred | delayed',
    rejected: 'rejeté | refusé | non retenu | écarté | no go | rejected | refused | declined | not selected',
    merged: 'fusionné | regroupé | intégré dans un autre projet | merged | duplicate',
  },
  phase: {
    framing:
      'cadrage | en cadrage | étude | initialisation | avant-projet | lancement | opportunité | expression de besoin | étude préalable | émergence | framing | initiation | scoping | discovery | feasibility | inception | concept | initiating',
    design_build:
      'conception | réalisation | conception / réalisation | conception et réalisation | développement | construction | build | consultation | marché | passation | spécification | paramétrage | mise en œuvre | exécution | planification | design | design build | development | execution | implementation | procurement | planning | delivery | executing | delivering',
    pilot:
      'expérimentation | pilote | recette | test | tests | vabf | préfiguration | phase pilote | pilot | testing | trial | uat | acceptance',
    rollout:
      'déploiement | généralisation | mise en service | mise en production | vsr | déploiement / généralisation | rollout | roll-out | deployment | go live | transition',
    closed:
      'terminé | clôture | clos | achevé | bilan | clôturé | closed | closing | closure | complete | completed | done | closeout',
  },
  priority: {
    mandatory: 'obligatoire | réglementaire | légal | mandatory | legal | regulatory',
    must: '1 | p0 | p1 | priorité 0 | priorité 1 | haute | élevée | forte | indispensable | nécessaire | critique | prioritaire | très haute | urgent | 1 - haute | 1 haute | majeure | must | high | highest | must have | critical | top | major | essential | high priority',
    should:
      '2 | p2 | priorité 2 | moyenne | normale | important | importante | utile | 2 - moyenne | 2 moyenne | modérée | should | medium | normal | should have | moderate',
    could:
      '3 | p3 | priorité 3 | basse | faible | souhaitable | secondaire | 3 - basse | 3 basse | mineure | could | confort | low | lowest | can | could have | minor | nice to have',
    wont: '4 | p4 | pas cette fois | non prioritaire | sans priorité | won’t | won’t have | none | not now',
  },
  weather: {
    sun: 'soleil | vert | ensoleillé | beau | ok | bon | beau temps | nominal | ☀ | maîtrisé | sun | sunny | blue | green | g | good | on track | highly likely',
    partly_cloudy:
      'éclaircies | vert / orange | jaune | vert clair | peu nuageux | éclaircie | 🌤 | ⛅ | partly cloudy | amber / green | green / amber | yellow | y | probable',
    cloud:
      'nuage | nuages | nuageux | orange | sous surveillance | vigilance | couvert | attention | ☁ | cloud | cloudy | amber | a | at risk | caution | feasible',
    storm:
      'orage | rouge | orageux | pluie | alerte | critique | tempête | en difficulté | orange / rouge | 🌧 | ⛈ | storm | stormy | red | r | amber / red | red / amber | off track | critical | rain | unachievable | in doubt',
  },
  theme: {
    infrastructure:
      'infrastructure | infrastructures | infra | réseau | réseaux | système | systèmes | système et réseau | télécom | télécoms | hébergement | poste de travail | sécurité | network | hosting | data centre | telecom | security',
    digital:
      'numérique | dématérialisation | services numériques | usages numériques | e-services | téléservices | digital | digital services',
    application:
      'application | applications | applicatif | métier | logiciel | logiciels | applications métier | études | software | business applications',
    organisation:
      'organisation | gouvernance | organisation et gouvernance | méthode | méthodes | accompagnement | organization | governance | change',
  },
  origin: {
    initial: 'initial | plan initial | sdsi | schéma directeur | original plan',
    added: 'ajouté | ajout | nouveau | hors plan | hors sdsi | en cours de plan | added | new | unplanned',
    carried_over:
      'repris | report | reporté du plan précédent | reconduit | plan précédent | carried over | previous plan | carry over',
  },
  mandatory: {
    law: 'oui | réglementaire | loi | légal | obligatoire | réglementation | obligation réglementaire | o | x | règlement | yes | law | legal | regulatory | mandatory | statutory | y | compliance',
    contract: 'contrat | contractuel | marché | contract | contractual',
    security: 'sécurité | ssi | cybersécurité | sécurité du si | security | cyber security',
    end_of_support: 'fin de support | obsolescence | obsolète | end of support | end of life',
    safety: 'sécurité des personnes | sûreté | safety',
  },
  section: {
    investment:
      'investissement | inv | invest | i | capex | section d’investissement | capitalisable | titre 5 | extraordinaire | investment | capital | cap',
    operating:
      'fonctionnement | fct | fonct | f | opex | exploitation | section de fonctionnement | non capitalisable | titre 3 | ordinaire | exp | operating | revenue | rev | running | run',
  },
  kind: {
    hardware: 'matériel | matériels | équipement | équipements | acquisition matériel | hardware | equipment',
    software: 'logiciel | logiciels | licence | licences | progiciel | software | license',
    services:
      'prestation | prestations | service | services | amo | prestations intellectuelles | assistance | études | consulting | professional services',
    subscription: 'abonnement | abonnements | saas | cloud | subscription | subscriptions',
    maintenance: 'maintenance | tma | mco | support',
    telecom: 'télécom | télécoms | télécommunications | telecom | telecoms | telecommunications',
    internal_labour: 'personnel | masse salariale | interne | rh | staff | internal labour | salaries | internal',
    training: 'formation | formations | training',
    contingency: 'aléas | provision | provision pour aléas | imprévus | contingency',
    revenue: 'recette | recettes | revenue | income',
    saving: 'économie | économies | saving | savings',
  },
  needStatus: {
    expressed: 'exprimé | nouveau | reçu | à étudier | à qualifier | expressed | new | received | open',
    qualified:
      'qualifié | instruit | en instruction | étudié | à l’étude | en cours | qualified | under review | studied | in progress',
    accepted: 'accepté | retenu | validé | favorable | oui | accepted | approved | yes',
    deferred: 'différé | reporté | ajourné | deferred | postponed',
    rejected: 'écarté | refusé | rejeté | non retenu | non | défavorable | rejected | refused | declined | no',
    duplicate: 'doublon | duplicate',
    covered: 'couvert | traité | satisfait | réalisé | terminé | covered | done | met | closed',
  },
  needSource: {
    department: 'direction | direction métier | métier | service | department | business',
    elected_official: 'élu | élus | elected official',
    regulation: 'réglementation | réglementaire | regulation | regulatory',
    it: 'dsi | si | informatique | it',
    audit: 'audit',
    user: 'utilisateur | usager | agent | user',
  },
  riskStatus: {
    open: 'ouvert | en cours | actif | à traiter | open | active | in progress',
    closed: 'clos | fermé | levé | traité | terminé | closed | done | mitigated',
    occurred: 'avéré | survenu | occurred | issue',
  },
  riskResponse: {
    avoid: 'éviter | évitement | avoid',
    reduce: 'réduire | réduction | atténuer | reduce | mitigate',
    transfer: 'transférer | transfert | transfer',
    accept: 'accepter | acceptation | accept',
  },
  scale: {
    1: 'très faible | négligeable | très simple | very low | negligible | very simple',
    2: 'faible | basse | mineur | simple | low | minor | unlikely',
    3: 'moyen | moyenne | modéré | modérée | medium | moderate | possible',
    4: 'fort | forte | élevé | élevée | important | importante | majeur | complexe | haute | high | major | complex | likely',
    5: 'très fort | très forte | très élevé | très élevée | critique | très complexe | very high | critical | very complex | very likely',
  },
  componentKind: {
    application: 'application | logiciel | progiciel | software',
    infrastructure: 'infrastructure | serveur | réseau | server | network',
    service: 'service',
    contract: 'contrat | marché | contract',
  },
  criticality: {
    low: 'faible | basse | low',
    medium: 'moyen | moyenne | medium',
    high: 'élevé | élevée | forte | haute | critique | vitale | high | critical',
  },
  lifecycle: {
    keep: 'à conserver | conserver | maintien | maintenir | keep | tolerate',
    invest: 'à développer | développer | faire évoluer | investir | invest',
    replace: 'à remplacer | remplacer | remplacement | replace | migrate',
    retire: 'à retirer | retirer | décommissionner | arrêt | supprimer | retire | eliminate',
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>

export type WordList = keyof typeof VALUE_WORDS
