/**
 * The words for closed values in other people's cells. One that is not here is told, and becomes `unknown` or nothing.
 */

/** The words of each closed list, French and English parted by ` | `, by the value of the format that they mean. */
export const VALUE_WORDS = {
  status: {
    unknown: 'inconnu | à définir | à préciser | non renseigné | nr | n/a | unknown | tbd | tbc | to be defined',
    candidate:
      'idée | candidat | instruction | mandate | à l’étude | étude | en étude | étude d’opportunité | envisagé | opportunité | souhait | intention | à qualifier | réflexion | à instruire | en réflexion | à étudier | potentiel | candidate | idea | 💡 | backlog | under study | proposed idea | considered | feasibility | discovery | concept | triage | funnel | pipeline | émergence | en émergence | idéation | pré-étude | préétude | étude préalable | exploration | exploratoire | à explorer | prospection | recensé | identifié | avant-projet sommaire | unfunded | exploring | exploration | ideation | assessment | under assessment | being assessed | to be assessed | identified | emerging | wish list | prospective | opportunity | in assessment | piste | en réserve | réserve | vivier | non arbitré | à prioriser | à évaluer | en évaluation | évaluation | à étudier plus tard | under evaluation | evaluation | not prioritised | long list | longlist | under investigation | investigation | to be scoped | unscoped',
    proposed:
      'proposé | demandé | soumis | à arbitrer | arbitrage | en arbitrage | en attente d’arbitrage | à valider | en attente de validation | demande | nouveau | en instruction | à décider | proposed | proposal | submitted | requested | to be decided | pending approval | awaiting approval | awaiting decision | under advisement | new | draft | under review | déposé | demande déposée | en cours d’instruction | à approuver | proposition | en attente de décision | en attente de l’arbitrage | en attente d’approbation | candidature déposée | sanction awaited | awaiting sanction | decision awaited | approval awaited | awaiting funding decision | approval pending | pending decision | for approval | for decision | to be approved | bid submitted | seeking approval | seeking funding | requested – not funded | en cours d’arbitrage | arbitrage en cours | soumis au comité | en validation | validation | validation en cours | à présenter | à voter | à inscrire | attente validation | attente arbitrage | en attente validation | en attente d’accord | à confirmer | with board | waiting for board | waiting for approval | waiting for decision | waiting for committee | awaiting board | awaiting committee | awaiting sign-off | sign-off pending | awaiting sign off | under consideration | for consideration | subject to approval | business case submitted | proposed for funding | bid | pending funding | funding requested | funding bid',
    approved:
      'retenu | voté | crédit voté | validé | approuvé | accepté | arbitré | go | accordé | décidé | approved | 👍 | endorsed | approved to start | accepted | validated | selected | agreed | commissioned | selected for development | acté | financé | inscrit au budget | devis signé | inscrit | voté à lancer | autorisé | funded | authorised | authorized | sanctioned | budgeted | confirmed | approved – not started | greenlit | adopted | accord donné | feu vert | bon pour accord | inscrit ppi | inscrit au ppi | approved in principle | agreed in principle | ratified | green light',
    planned:
      'planifié | programmé | à déposer | à soumettre | prévu | à lancer | à venir | à démarrer | non démarré | pas commencé | non commencé | pas démarré | à faire | non débuté | à engager | à initier | non lancé | planification | démarrage | en préparation | créé | planned | planning | programmed | waiting for quote | business case | mandated | pending | avant-projet | scheduled | not started | to do | todo | open | opened | upcoming | future | ready | next | to start | on the roadmap | crtd | scoping | à programmer | à planifier | préparation | devis demandé | devis en cours | devis reçu | en attente de devis | en attente de marché | marché public | passation | en passation | en consultation | consultation | consultation en cours | appel d’offres | appel d’offres en cours | marché en cours | en cours de marché | marché à lancer | marché à passer | achat en cours | spécification | rédaction du cahier des charges | cahier des charges | démarrage prévu | awaiting quote | quote awaited | awaiting start | out to tender | tender | tendering | in tender | tender in progress | initiating | initialisation | initiate | plan | define | mobilising | mobilizing | mobilisation | pre-project | definition | defining | preparation | preparing | in preparation | in planning | to be started | yet to start | queued | on the list | pas débuté | à commencer | prêt | prêt à démarrer | en file d’attente | démarrage imminent | à contractualiser | prochainement | not yet started | yet to commence | not commenced | awaiting resource | awaiting resources | resourcing | pre-start | start-up | startup | set up | setup | next up | future phase | upcoming project | to commence | to be scheduled | to be planned',
    in_progress:
      'en cours | lancé | démarré | actif | en réalisation | engagé | en déploiement | cadrage | débuté | en développement | en cours de réalisation | commencé | en cours de déploiement | en recette | en cadrage | en retard | à risque | en avance | en phase de test | réalisation | en exécution | exécution | déploiement | analyse | en analyse | conception | en conception | en construction | recette | lanc | in progress | closing | closure | 🚧 | work in progress | wip | beta | alpha | delivering | executing | ongoing | on-going | on going | active | started | underway | under way | doing | running | in development | in review | in testing | late | at risk | on track | in delivery | design | delivery | live delivery | initiation | framing | construction | in construction | under construction | in design | under design | contract awarded | implementation | in implementation | execution | procurement | in procurement | build | testing | rollout | deployment | généralisation | en généralisation | commandé | commande passée | ordered | procuring | procure | execute | deliver | vsr | en vsr | vabf | va | recette en cours | pilote | en pilote | phase pilote | expérimentation | en expérimentation | test | tests | en test | en tests | mise en œuvre | en mise en œuvre | migration | en migration | paramétrage | en paramétrage | développement | travaux | en travaux | travaux en cours | déploiement en cours | en retard important | retardé | en dérive | en réception | reconduit | poursuite | poursuivi | en continu | delayed | behind | behind schedule | slipping | slipped | on schedule | on target | on time | in flight | in-flight | mobilised | piloting | pilot | in pilot | go live | go-live | transition | implementing | deploying | rolling out | roll-out | in rollout | closeout | close-out | closing out | commenced | progressing | proceeding | developing | in execution | work under way | works in progress | works under way | continuing | user testing | uat | in uat | hypercare | avancé | bien avancé | en bonne voie | dans les temps | étude en cours | études en cours | spécifications | en spécification | recueil des besoins | cadrage en cours | conception en cours | développement en cours | tests en cours | mise en place | en mise en place | installation | en cours d’installation | en cours de migration | partiellement réalisé | partiellement livré | réalisé en partie | en finalisation | finalisation | à finaliser | stabilisation | en stabilisation | en suivi | marché notifié | notification du marché | in hand | in train | in build | in test | in deployment | implementation phase | delivery phase | execution phase | design phase | build phase | test phase | near completion | nearing completion | almost complete | finalising | finalizing | finishing | wrapping up | in transition | handover | in handover | progressing well | partially complete | partly complete | part complete | part delivered | monitoring | underway - on track | active - on track',
    on_hold:
      'suspendu | en pause | gelé | stand by | standby | en attente | bloqué | reporté sine die | ajourné sine die | mis en attente | en suspens | pause | lanc bloq | on hold | ⏸ | parked | hold | paused | suspended | blocked | waiting | frozen | halted | stayed | stopped temporarily | en attente de financement | en attente financement | en attente de crédits | en attente de subvention | en sommeil | interrompu | à l’arrêt | mis en pause | sur pause | on pause | pended | dormant | in abeyance | awaiting funding | waiting for funding | waiting on funding | stalled | en stand-by | en veille | en stand by | mis en veille | temporairement suspendu | attente | attente budget | attente financement | attente région | attente subvention | attente prestataire | attente fournisseur | en attente fournisseur | en attente prestataire | en attente du prestataire | en attente de recrutement | en attente de la région | pending vendor | waiting on vendor | awaiting vendor | awaiting supplier | waiting on supplier | temporarily on hold | blocked by supplier | deferred pending review',
    completed:
      'terminé | achevé | mep faite | décompte établi | clos | clôturé | livré | fini | fait | réalisé | en production | mis en service | en service | soldé | finalisé | déployé | fermé | tclo | clot | completed | ✅ | ● | disposed | ✔ | 🏁 | closed complete | complete | done | closed | finished | delivered | live | in production | deployed | resolved | released | published | in service | teco | clsd | opérationnel | en exploitation | mis en production | mep réalisée | réceptionné | vsr prononcée | achevée | closed out | live – benefits | benefits realisation | benefits tracking | handed over | bau | in use | operational | implemented | installed | in operation | rolled out | go live done | completed late | clôture administrative | effectué | exécuté | mis en ligne | en ligne | inauguré | livré et réceptionné | réception définitive | réception prononcée | en run | passé en run | transféré en mco | went live | now live | in live use | post implementation review | pir | project closed | fully implemented | fully deployed | achieved | completed and closed',
    cancelled:
      'abandonné | annulé | arrêté | supprimé | stoppé | retiré | cancelled | ❌ | not proceeding | ✖ | dismissed | 🚫 | closed incomplete | closed skipped | canceled | dropped | abandoned | stopped | terminated | withdrawn | won’t do | sans suite | classé sans suite | clos sans suite | caduc | abandon | no longer required | no longer needed | not required | not going ahead | removed | discontinued | ceased | scrapped | void | superseded | projet abandonné | plus d’actualité | non poursuivi | non reconduit | pas de suite | ne se fera pas | not progressing | not progressed | no further action | rescinded | descoped | de-scoped | not pursued | deleted',
    postponed:
      'reporté | différé | décalé | ajourné | postponed | deferred | repoussé | reprogrammé | glissé | rescheduled | reprogrammed | pushed back | put back | slipped to next year | phase ultérieure | re-phased | rephased | reporté n+1',
    rejected:
      'rejeté | refusé | non retenu | écarté | no go | rejected | refused | denied | declined | not selected | pas retenu | avis défavorable | défavorable | not approved | not supported | unsuccessful | not taken forward',
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
    mandatory:
      'obligatoire | réglementaire | légal | mandatory | legal | regulatory | mandated | statutory | compliance | légale | imposé | contrainte réglementaire | obligatoire (réglementaire)',
    must: '1 | p0 | p1 | must do | prioritaire absolu | priorité 0 | priorité 1 | haute | élevée | forte | indispensable | nécessaire | critique | prioritaire | très haute | urgent | 1 - haute | 1 haute | majeure | must | high | highest | must have | critical | top | major | essential | high priority | a | fort | élevé | haut | très élevé | très fort | très élevée | très forte | très urgent | immédiat | immédiate | vital | vitale | stratégique | prioritaire 1 | incontournable | impératif | strategic | immediate | very high | p1 - critical | urgente | tier 1 | p1 - haute | niveau 1 | rang 1 | priorité haute | priorité forte | essentielle | essentiel | capital | cruciale | crucial | pressing | key | top priority | category 1',
    should:
      '2 | p2 | should do | priorité 2 | moyenne | normale | important | importante | utile | 2 - moyenne | 2 moyenne | modérée | should | medium | normal | should have | moderate | b | moyen | modéré | standard | med | average | medium priority | nécessaire à terme | intermédiaire | niveau 2 | rang 2 | priorité moyenne | medium high | category 2 | significant',
    could:
      '3 | p3 | could do | souhaité | priorité 3 | basse | faible | souhaitable | secondaire | 3 - basse | 3 basse | mineure | could | confort | low | lowest | can | could have | minor | nice to have | c | bas | peut attendre | plus tard | non urgent | non urgente | peu urgent | différable | à terme | opportunité | optionnel | optionnelle | facultatif | accessoire | low priority | can wait | later | optional | desirable | opportunistic | niveau 3 | rang 3 | priorité basse | priorité faible | category 3 | non prioritaire à ce jour',
    wont: '4 | p4 | pas cette fois | non prioritaire | sans priorité | won’t | won’t have | none | not now',
  },
  weather: {
    sun: 'soleil | vert | v | ensoleillé | beau | ok | bon | beau temps | nominal | ☀ | maîtrisé | sun | sunny | blue | green | g | good | on track | highly likely | stable | en ligne | conforme | on target | on schedule',
    partly_cloudy:
      'éclaircies | vert / orange | jaune | vert clair | peu nuageux | éclaircie | 🌤 | ⛅ | partly cloudy | amber / green | green / amber | yellow | y | probable',
    cloud:
      'nuage | nuages | nuageux | orange | o | sous surveillance | vigilance | couvert | brumeux | voilé | attention | ☁ | cloud | cloudy | amber | a | at risk | caution | feasible',
    storm:
      'orage | rouge | orageux | pluie | alerte | critique | tempête | pluvieux | en difficulté | orange / rouge | 🌧 | ⛈ | storm | stormy | red | r | amber / red | red / amber | off track | critical | rain | unachievable | in doubt',
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
      'investissement | inv | invest | i | capex | section d’investissement | capitalisable | titre 5 | extraordinaire | ext | ei | se | ap | cdel | investment | capital | cap',
    operating:
      'fonctionnement | fct | fonct | fonc | fon | f | opex | exploitation | section de fonctionnement | non capitalisable | titre 3 | ordinaire | ord | so | exp | expl | ae | rdel | resource | current | operating | revenue | rev | running | run',
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
    3: 'moyen | moyenne | modéré | modérée | medium | moderate | possible | significatif | significative | significant',
    4: 'fort | forte | élevé | élevée | important | importante | majeur | complexe | haute | high | major | complex | likely | grave',
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
