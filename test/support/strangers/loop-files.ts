/** Ten files of strangers, of other shapes and formats, and what happens to each within a month: on the desk of the office and at its author's. */
import type { Retyped } from './newer-file.ts'

/** A value of a project that both sides change: the place in its record, what each wrote, and how the import tells both. */
interface Disputed {
  readonly id: string
  readonly at: readonly (string | number)[]
  readonly office: number
  readonly file: number
  readonly told: readonly [plan: string, file: string]
}

/** What happens to a file within a month. */
export interface Month {
  readonly file: string
  readonly lang: 'fr' | 'en'
  /** The project of which the office sets status and end, and what its file is called later. */
  readonly steered: string
  /** The project whose title the office corrects. */
  readonly corrected: string
  readonly disputed: Disputed
  /** A value that only the author changes. */
  readonly moved: Pick<Disputed, 'id' | 'at'> & { readonly file: number | string }
  /** A project that the author renames. */
  readonly renamed: { readonly id: string; readonly title: string }
  /** A project that the author takes out, and one that comes in. */
  readonly gone: string
  readonly added: string
  /** What is typed anew in the file. */
  readonly typed: readonly Retyped[]
}

const voted = (year: number, line = 0) => ['budget', line, 'amounts', year, 'voted'] as const
const asked = (year: number, line = 0) => ['budget', line, 'amounts', year, 'requested'] as const
const REFERENCE = ['baseline', 'investment'] as const

/** How a number begins in a cell of OpenDocument, and in the cell behind a text. */
const FLOAT = ' office:value-type="float" office:value="'
const NEXT = `</text:p></table:table-cell><table:table-cell${FLOAT}`

/** The months of ten files. */
export const MONTHS: readonly Month[] = [
  {
    file: '01_Rivebelle_PPI_numerique_2024-2028.xlsx',
    lang: 'fr',
    steered: '2.1',
    corrected: '3.2',
    gone: '2.3',
    added: '2.6',
    disputed: { id: '1.2', at: voted(2025), office: 60, file: 70, told: ['60 k€', '70 k€'] },
    moved: { id: '2.1', at: voted(2025), file: 150 },
    renamed: { id: '1.3', title: 'Relation usagers unifiée' },
    typed: [
      ['PPI 2024-2028!I12', 70],
      ['PPI 2024-2028!I17', 150],
      ['PPI 2024-2028!C13', 'Relation usagers unifiée'],
      ['PPI 2024-2028!B19', '2.6'],
      ['PPI 2024-2028!C19', 'Pare-feu de nouvelle génération'],
    ],
  },
  {
    file: '05_SDIS_projets_SIC_par_annee.xlsx',
    lang: 'fr',
    steered: 'Tablettes-opérationnelles-engins',
    corrected: 'Visioconférence-CIS',
    gone: 'Vote-électronique-élections-CATSIS',
    added: 'Badges-d-accès-des-casernes',
    disputed: {
      id: 'Pharmacie-traçabilité-du-matériel-SSSM',
      at: asked(2026),
      office: 30_000,
      file: 36_000,
      told: ['30 000 €', '36 000 €'],
    },
    moved: { id: 'SIG-hydrants-/-DECI', at: asked(2026), file: 52_000 },
    renamed: { id: 'Drones-retransmission-vidéo', title: 'Drones – retransmission vidéos' },
    typed: [
      ['2026!E12', 36_000],
      ['2026!E9', 52_000],
      ['2026!B10', 'Drones – retransmission vidéos'],
      ['2026!B11', 'Drones – retransmission vidéos'],
      ['2025!B11', 'Badges d’accès des casernes'],
    ],
  },
  {
    file: '07_jira_export_nhs_trust_digital.csv',
    lang: 'en',
    steered: 'DIG-112',
    corrected: 'DIG-123',
    gone: 'DIG-131',
    added: 'DIG-140',
    disputed: { id: 'DIG-101', at: REFERENCE, office: 180_000, file: 190_000, told: ['£180,000', '£190,000'] },
    moved: { id: 'DIG-105', at: REFERENCE, file: 70_000 },
    renamed: { id: 'DIG-108', title: 'Theatre scheduling in the cloud' },
    typed: [
      [',185000,', ',190000,'],
      [',64000,', ',70000,'],
      ['Replace legacy theatre scheduling,DIG-108,', 'Theatre scheduling in the cloud,DIG-108,'],
      ['Fax and pager retirement,DIG-131,10441', 'Badge printing,DIG-140,10450'],
    ],
  },
  {
    file: '12_Digital_roadmap_Marlford_DC.xlsx',
    lang: 'en',
    steered: 'DT02',
    corrected: 'DT05',
    gone: 'DT09',
    added: 'DT13',
    disputed: { id: 'DT04', at: asked(2025), office: 155_000, file: 160_000, told: ['£155,000', '£160,000'] },
    moved: { id: 'DT07', at: asked(2025), file: 75_000 },
    renamed: { id: 'DT11', title: 'Cyber assurance' },
    typed: [
      ['Roadmap!J8', '£160k'],
      ['Roadmap!J11', '£75k'],
      ['Roadmap!B15', 'Cyber assurance'],
      ['Roadmap!A13', 'DT13'],
      ['Roadmap!B13', 'Contact centre analytics'],
    ],
  },
  {
    file: '16_Canton_Valroche_projets_IT_transpose.xlsx',
    lang: 'fr',
    steered: 'SIC-129',
    corrected: 'SIC-097',
    gone: 'SIC-141',
    added: 'SIC-150',
    disputed: {
      id: 'SIC-118',
      at: voted(2025),
      office: 1_250_000,
      file: 1_350_000,
      told: ['1 250 000 CHF', '1 350 000 CHF'],
    },
    moved: { id: 'SIC-130', at: ['x-frais-exploitation-annuels'], file: '155000' },
    renamed: { id: 'SIC-134', title: 'Police – engagement unifié' },
    typed: [
      ['Vue d’ensemble!B14', 1_350_000],
      ['Vue d’ensemble!C14', "650'000"],
      ['Vue d’ensemble!D17', 155_000],
      ['Vue d’ensemble!K17', 1_799_000],
      ['Vue d’ensemble!F4', 'Police – engagement unifié'],
      ['Vue d’ensemble!I5', 'SIC-150'],
      ['Vue d’ensemble!I4', 'Portail des communes'],
    ],
  },
  {
    file: '20_CD_demandes_budgetaires_par_direction.ods',
    lang: 'fr',
    steered: 'Parapheur-et-signature',
    corrected: 'Outil-de-GPEC',
    gone: 'Jumeau-numérique-des-ponts',
    added: 'Pesage-des-convois',
    disputed: {
      id: 'Télétransmission-des-dossiers-PCH',
      at: asked(2026),
      office: 40_000,
      file: 55_000,
      told: ['40 000 €', '55 000 €'],
    },
    moved: { id: 'Plateforme-des-MNA', at: asked(2026), file: 80_000 },
    renamed: { id: 'Facturation-électronique', title: 'Facturation électronique 2026' },
    typed: [
      [`Dec 26${NEXT}45000"`, `Dec 26${NEXT}55000"`],
      [`Jun 27${NEXT}90000"`, `Jun 27${NEXT}80000"`],
      [`F5:.H5])"${FLOAT}45000"`, `F5:.H5])"${FLOAT}55000"`],
      [`F4:.H4])"${FLOAT}150000"`, `F4:.H4])"${FLOAT}140000"`],
      ['Facturation électronique<', 'Facturation électronique 2026<'],
      ['Jumeau numérique des ponts', 'Pesage des convois'],
    ],
  },
  {
    file: '23_metropole_suivi_projets_2025.csv',
    lang: 'fr',
    steered: 'E01',
    corrected: 'R01',
    gone: 'R03',
    added: 'R04',
    disputed: { id: 'M01', at: voted(2025), office: 345_000, file: 355_000, told: ['345 000 €', '355 000 €'] },
    moved: { id: 'M02', at: voted(2025), file: 175_000 },
    renamed: { id: 'H02', title: 'Observatoire du logement' },
    typed: [
      [';350\xa0000,00', ';355\xa0000,00'],
      ['60 %;180\xa0000,00', '60 %;175\xa0000,00'],
      [';207\xa0699,50', ';212\xa0699,50'],
      [';82\xa0750,00', ';77\xa0750,00'],
      ['Observatoire de l\x92habitat', 'Observatoire du logement'],
      ['R03;Coffre-fort RH', 'R04;Badgeage mobile'],
    ],
  },
  {
    file: '24_icb_digital_finance_tracker.tsv',
    lang: 'en',
    steered: 'ICB-D03',
    corrected: 'ICB-D09',
    gone: 'ICB-D10',
    added: 'ICB-D11',
    disputed: { id: 'ICB-D02', at: voted(2025), office: 395, file: 390, told: ['£395k', '£390k'] },
    moved: { id: 'ICB-D08', at: voted(2025), file: 650 },
    renamed: { id: 'ICB-D06', title: 'Cyber programme' },
    typed: [
      ['310.5\t400.0\t410.0\t-\t10.0', '310.5\t390.0\t410.0\t-\t20.0'],
      ['980.0\t640.0\t655.0\t-\t15.0', '980.0\t650.0\t655.0\t-\t5.0'],
      ['Cyber resilience programme', 'Cyber programme'],
      ['ICB-D10\tAmbient AI scribe', 'ICB-D11\tTheatre scheduling'],
    ],
  },
  {
    file: '25_Capital_programme_Eastmere_Council.xlsx',
    lang: 'en',
    steered: 'RS01',
    corrected: 'PL03',
    gone: 'AH03',
    added: 'AH04',
    disputed: { id: 'CE01', at: voted(2025), office: 335, file: 340, told: ['£335k', '£340k'] },
    moved: { id: 'CE02', at: voted(2025), file: 80 },
    renamed: { id: 'PL04', title: 'Leisure bookings and payments' },
    typed: [
      ['Appendix C!E13', 340],
      ['Appendix C!E14', 80],
      ['Appendix C!A25', 'Leisure bookings and payments'],
      ['Appendix C!B9', 'AH04'],
      ['Appendix C!A9', 'Falls prevention sensors'],
    ],
  },
  {
    file: '28_export_api_region_projets.json',
    lang: 'fr',
    steered: 'RG128',
    corrected: 'RG170',
    gone: 'RG184',
    added: 'RG191',
    disputed: { id: 'RG100', at: voted(2025), office: 590_000, file: 600_000, told: ['590 000 €', '600 000 €'] },
    moved: { id: 'RG107', at: voted(2025), file: 585_000 },
    renamed: { id: 'RG177', title: 'Reseau sans confiance' },
    typed: [
      ['"vote": 59500000', '"vote": 60000000'],
      ['"vote": 58000000', '"vote": 58500000'],
      ['"Zero trust"', '"Reseau sans confiance"'],
      ['"RG184"', '"RG191"'],
      ['"Information voyageurs', '"Covoiturage regional'],
    ],
  },
]
