/**
 * The words that headers of money and of work are put together of: `Investissement voté 2026 (k€)` names a section, a stage,
 * a year and a unit, `Charge INFRA T1 2026 (j/h)` a team and a period. No list of whole headers could hold them all. French
 * and English phrases are parted by ` | `.
 */

/** Words of a header that make it one of money, whatever else it says. */
export const MONEY_WORDS =
  'coût | budget | montant | dépense | crédit | enveloppe | financement | chiffrage | ap | cp | ae | investissement | fonctionnement | prévisionnel | estimation budgétaire | prix | inv | fonct | fct | réalisé antérieur | mandaté antérieur | payé antérieur | exercices antérieurs | années antérieures | cost | amount | spend | spending | expenditure | funding | price | capex | opex | allotment | budgeted | forecast | amt | wlc | prior year | combien | how much'

/** What may be committed over all years is no money that was: the Swiss *crédit d’engagement*. */
export const AUTHORISATION_WORDS = 'crédit d’engagement | commitment credit'

/** What may be committed, beside the credits that pay it (*autorisation d’engagement*, *de programme*). */
export const CREDIT_WORDS =
  'ae | ap | autorisation d’engagement | autorisation de programme | commitment authority | commitment authorisation'

export const BUDGET_WORDS = 'budget'

/** What was voted later on, beside the budget that it amends. */
export const AMENDMENT_WORDS =
  'dm | dm1 | dm2 | dm3 | mb | mb1 | mb2 | mb3 | modification budgétaire | décision modificative | budget supplémentaire | bs | amendment | supplementary budget | supplementary | virement'

/** What says that a figure comes back every year, and nothing else. */
export const YEARLY_WORDS =
  'annuel | annuelle | an | année | ensuite | frais | récurrent | après projet | annual | yearly | year | yr | annum | ongoing | upkeep'

export const SECTION_WORDS: Readonly<Record<'investment' | 'operating', string>> = {
  investment: 'investissement | invest | inv | capex | extraordinaire | investment | capital | cap',
  operating:
    'fonctionnement | fonct | fct | opex | récurrent | exploitation | expl | coût récurrent | maintenance | ordinaire | operating | running | recurring | rec | nr | non recurring | run | operational | revenue',
}

/** Parts of the operating section that stand beside each other, those that are a part by their words alone. */
export const SECTION_PARTS: readonly string[] = ['non récurrent | non recurring | nr', 'récurrent | recurring | rec']

/** The stage that words name; the first that fits is taken. */
export const STAGE_WORDS: Readonly<Record<string, string>> = {
  carry_over:
    'reste à réaliser | rar | report | reste à payer | reste à mandater | restes à réaliser | carry over | carried over | carryover | carried forward | brought forward | crédit reporté',
  paid: 'mandaté | imputé | payé | réalisé | consommé | liquidé | facturé | acquitté | décaissé | mandatement | réalisation | dépense réelle | réalisé antérieur | mandaté antérieur | payé antérieur | exercices antérieurs | années antérieures | ca | compte administratif | comptes | réel | exécution | exécuté | dépenses antérieures | paid | spent | actual | actuals | spend to | expended | invoiced | disbursed | spent to date | ytd | year to date | prior year',
  committed:
    'engagé | engagement | commandé | ae | committed | encumbered | encumbrance | ordered | obligated | commitment',
  opened:
    'ouvert | crédit ouvert | br | br1 | br2 | budget rectificatif | rectifié | opened | allocated | appropriated | allotted | allotment | allocation',
  voted:
    'voté | bp | bi | budget initial | budget primitif | vote | cp voté | eprd | lfi | loi de finances | accordé | notifié | autorisé | alloué | inscrit | voted | agreed | approved | adopted | authorised | authorized | enacted | granted',
  baseline: 'initial | référence | baseline | original',
  forecast:
    'atterrissage | prévisionnel | prévision | prospective | perspective | trajectoire | fwd est | forward estimate | fwd | projection | reste à faire | réestimé | révisé | prévu | ppi | ppf | plan financier | pgfp | probable | programmation | forecast | indicative | plan | planned | fot | outturn | projected | outlook | estimate to complete | revised | estimated at completion',
  requested:
    'demandé | demande | sollicité | souhaité | à inscrire | sought | seeking | estimé | estimation | proposé | besoin | requested | bid | request | proposed | estimated | estimate | ask | asked',
}

export const WORK_WORDS =
  'charge | jour | jours | effort | charge de travail | jh | temps | travail | etp | load | workload | work | day | hour | estimate | time'

/** What work is: planned where nothing is said. */
export const WORK_STATES: Readonly<Record<'actual' | 'left', string>> = {
  actual: 'réalisé | réalisée | consommé | consommée | passé | réel | réelle | imputé | actual | spent | done | logged',
  left: 'restant | restante | reste à faire | raf | reste | remaining | left | to go',
}

export const SIDE_WORDS: Readonly<Record<'it' | 'business' | 'external', string>> = {
  it: 'dsi | interne | int | si | informatique | moe | it | internal',
  business: 'métier | moa | direction métier | business',
  external: 'externe | ext | prestataire | prestation | sous-traitance | external | contractor | supplier',
}

/** Words of money and work that say no more than that. */
export const FIGURE_FILLERS =
  'dont | total | totale | global | globale | annuelle | projet | année | exercice | annuel | montant | coût | somme | budget | crédit | paiement | autorisation | programme | estimé | ht | ttc | prévu | prévisionnelle | prévue | complet | charge | équipe | jour | jours | homme | trimestre | semestre | mois | dépense | nb | nombre | valeur | requis | requise | nécessaire | mobilisé | cumul | pluriannuel | enveloppe | financement | chiffrage | période | overall | project | year | fiscal | annual | amount | cost | sum | lifetime | whole | life | estimated | net | workload | team | load | effort | day | person | quarter | month | spend | spending | number | value | required | needed | cumulative | amt | fy | yearly | incl | including | ncg | ngc | non government | usd | eur | grand | period'

export const TOTAL_WORDS =
  'total | totale | global | cumul | pluriannuel | complet | overall | lifetime | whole life | wlc | cumulative'
