/**
 * A plan that was imported from the file of others is closed and rolled over, and the next file of that office goes into the
 * plan that follows: by commands alone, with what must come of each row written down by hand.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Workbook } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inFolder } from '../support/in-folder.ts'
import { type Run, runPlan } from '../support/run-plan.ts'
import { REPOSITORY } from '../support/scenario.ts'

const FILES = join(REPOSITORY, 'test/fixtures/strangers/files')

/** A project as its file has it, as far as an import may change it: amounts by year and stage. */
type Told = readonly [
  title: string,
  status: string,
  start: string | undefined,
  end: string | undefined,
  amounts: Readonly<Record<string, Readonly<Record<string, number>>>>,
]

interface Office {
  /** The name that its file has each year. */
  readonly file: string
  readonly first: Uint8Array
  readonly next: Uint8Array
  readonly lang: 'fr' | 'en'
  readonly answers: readonly string[]
  /** What becomes of projects that the plan leaves undone. */
  readonly fates: Readonly<Record<string, 'postponed' | 'rejected'>>
  /** What its closing asks for beside: words of `plan set`. */
  readonly paid?: readonly string[]
}

interface Rolled {
  readonly run: (...argv: string[]) => Promise<Run>
  readonly told: () => Record<string, Told>
}

interface Written {
  readonly id: string
  readonly title: string
  readonly status: string
  readonly start?: unknown
  readonly end?: unknown
  readonly budget?: readonly { readonly amounts: Record<string, Record<string, number>> }[]
}

function toldIn(folder: string): Record<string, Told> {
  const projects = readdirSync(folder).flatMap((name) => {
    const text = readFileSync(join(folder, name), 'utf8')
    return (parse(text) as { projects: Written[] }).projects
  })
  const amountsOf = ({ budget = [] }: Written): Told[4] => {
    const all: Record<string, Record<string, number>> = {}
    for (const { amounts } of budget)
      for (const [year, stages] of Object.entries(amounts)) {
        const own = all[year] ?? {}
        all[year] = own
        for (const [stage, amount] of Object.entries(stages)) own[stage] = (own[stage] ?? 0) + amount
      }
    return all
  }
  const text = (value: unknown): string | undefined => (value === undefined ? undefined : String(value))
  return Object.fromEntries(
    projects.map((one) => [one.id, [one.title, one.status, text(one.start), text(one.end), amountsOf(one)]]),
  )
}

/** A workbook of an office with cells typed anew, as `A5`; null empties one. */
async function typed(
  name: string,
  sheet: string,
  cells: Readonly<Record<string, string | number | Date | null>>,
): Promise<{ readonly first: Buffer; readonly next: Uint8Array }> {
  const first = readFileSync(join(FILES, name))
  const book = new Workbook()
  await book.xlsx.load(first as never)
  const own = book.getWorksheet(sheet)
  for (const [place, value] of Object.entries(cells)) if (own !== undefined) own.getCell(place).value = value
  return { first, next: new Uint8Array(await book.xlsx.writeBuffer()) }
}

/** The cells of some columns of a row. */
function row(number: number, values: Readonly<Record<string, string | number | Date | null>>) {
  return Object.fromEntries(Object.entries(values).map(([column, value]) => [`${column}${number}`, value]))
}

/** Imports the first file, closes its plan and begins the next one, into which the next file may go. */
async function rolled(office: Office, test: (rolled: Rolled) => Promise<void>): Promise<void> {
  const { file, first, next, lang, answers, fates, paid = [] } = office
  await inFolder({ [file]: first }, async (cwd) => {
    const run: Rolled['run'] = async (...argv) => {
      const made = await runPlan(cwd, [...argv, '--lang', lang])
      const plain = (text: string): string => text.replace(/[\u00a0\u202f]/gu, ' ')
      return { ...made, stdout: plain(made.stdout), stderr: plain(made.stderr) }
    }
    const done = async (...argv: string[]): Promise<void> => {
      const { exit, stderr } = await run(...argv)
      expect([argv.join(' '), exit, exit === 0 ? '' : stderr]).toEqual([argv.join(' '), 0, ''])
    }
    await done('import', file, '--yes', '-o', 'old', ...answers.flatMap((answer) => ['--answer', answer]))
    await done('new', 'body', 'id=BOARD', 'title=Board', 'level=executive', 'old')
    const adopted = ['date=2024-01-15', 'body=BOARD', 'kind=approve', 'subject=Plan', 'outcome=approved']
    await done('new', 'decision', 'id=D-1', ...adopted, 'owner=cio', 'status=done', 'old')
    await done('set', 'plan', 'decision=D-1', 'old')
    await done('new', 'assessment', 'kind=lesson', 'title=Name a sponsor first', 'old')
    for (const [id, status] of Object.entries(fates)) {
      const disposition = { date: '2025-12-15', decision: 'D-1', reason: 'budget' }
      const said = Object.entries(disposition).map(([key, value]) => `disposition.${key}=${value}`)
      await done('set', id, `status=${status}`, ...said, 'old')
    }
    if (paid.length > 0) await done('set', ...paid, 'old')
    await done('close', 'old', '--decision', 'D-9', '--body', 'BOARD', '--date', '2025-12-20', '--owner', 'cio')
    await done('next', 'new', 'old')
    writeFileSync(join(cwd, file), next)
    await test({ run, told: () => toldIn(join(cwd, 'new/projects')) })
    await done('next', 'new', 'old')
  })
}

describe('the next file of an office', () => {
  it('goes into the plan after the one that its last file made: French, euros, subtotals, columns of the year after', async () => {
    const first = readFileSync(join(FILES, '23_metropole_suivi_projets_2025.csv'))
    const next = `Métropole du Val d’Argent – Direction du numérique et de l’innovation;;;;;;;;;;;
Suivi des projets – budget d’investissement 2026 (€ TTC);;;;;;;;;;;
;;;;;;;;;;;
Code;Projet;État;"Date de
début";"Date de
fin";"Avan-
cement";BP 2026;Mandaté 2026;Reste à mandater;Prévision 2027;Commentaire;
Pôle Mobilités;;;;;;;;;;;
M01;Billettique – relance du marché;En cours;12/02/2024;31/03/2027;70 %;208 000,00 €;150 300,50 €;57 699,50 €;215 000,00 €;;
M02;Carrefours à feux connectés;Terminé;01/09/2024;30/06/2026;100 %;40 000,00 €;39 999,99 €;0,01 €;;;
M03;Covoiturage : lignes express du Val;En cours;01/03/2026;31/12/2026;10 %;75 000,00 €;12 000,00 €;63 000,00 €;;;
M04;Parkings – jalonnement dynamique;Terminé;15/01/2023;28/03/2025;100 %;;812,40 €;;;Solde payé;
;Sous-total Pôle Mobilités;;;;;323 000,00 €;203 112,89 €;120 699,51 €;215 000,00 €;;
Pôle Ressources;;;;;;;;;;;
R01;Migration vers la suite collaborative;En cours;02/12/2024;30/09/2026;95 %;60 000,00 €;58 250,25 €;1 749,75 €;;;
R04;Annuaire des agents;Non démarré;01/09/2026;31/12/2026;0 %;18 250,25 €;;18 250,25 €;;;
;Sous-total Pôle Ressources;;;;;78 250,25 €;58 250,25 €;20 000,00 €;0,00 €;;
;TOTAL;;;;;401 250,25 €;261 363,14 €;140 699,51 €;215 000,00 €;;
`
    const office: Office = {
      file: 'suivi.csv',
      first,
      next: new TextEncoder().encode(next),
      lang: 'fr',
      answers: ['as_of=2025-12-31', 'horizon=2025-2025'],
      fates: { M03: 'postponed', H03: 'rejected' },
    }
    await rolled(office, async ({ run, told }) => {
      const before = told()
      // Nine of thirteen: M04 and H01 were finished, E03 given up, H03 rejected.
      expect(Object.keys(before)).toEqual(['E01', 'E02', 'H02', 'M01', 'M02', 'M03', 'R01', 'R02', 'R03'])
      const asked = await run('import', 'suivi.csv', '-o', 'new', '--answer', 'as_of=2026-09-30')
      expect(asked.exit).toBe(2)
      expect(asked.stdout).toContain('« BP 2026 » comme « BP 2025 »')
      expect(asked.stdout).toContain('statut : fichier en cours, plan idée, avant planifié')
      expect(told()).toEqual(before)
      const taken = await run('import', 'suivi.csv', '-o', 'new', '--answer', 'as_of=2026-09-30', '--take', 'file')
      expect(taken.exit).toBe(1)
      expect(taken.stdout).toContain(
        'Resté dans le plan précédent, et non repris ici :\n  Projet « Parkings – jalonnement dynamique » (M04)',
      )
      expect(taken.stdout).toContain('« 812,40 € »')
      expect(taken.stdout).toContain('« Covoiturage : lignes express » → « Covoiturage : lignes express du Val »')
      expect(told()).toEqual({
        ...before,
        M01: [
          'Billettique – relance du marché',
          'in_progress',
          '2024-02-12',
          '2027-03-31',
          { 2026: { requested: 208_000, voted: 208_000, paid: 150_300.5 }, 2027: { forecast: 215_000 } },
        ],
        M02: [
          'Carrefours à feux connectés',
          'completed',
          '2024-09-01',
          '2026-06-30',
          { 2026: { requested: 40_000, voted: 40_000, paid: 39_999.99 } },
        ],
        M03: [
          'Covoiturage : lignes express du Val',
          'in_progress',
          '2026-03-01',
          '2026-12-31',
          { 2026: { requested: 75_000, voted: 75_000, paid: 12_000 } },
        ],
        R01: [
          'Migration vers la suite collaborative',
          'in_progress',
          '2024-12-02',
          '2026-09-30',
          { 2026: { requested: 60_000, voted: 60_000, paid: 58_250.25 } },
        ],
        R04: ['Annuaire des agents', 'planned', '2026-09-01', '2026-12-31', { 2026: { voted: 18_250.25 } }],
      })
      const again = await run('import', 'suivi.csv', '-o', 'new', '--answer', 'as_of=2026-09-30')
      expect([again.exit, again.stdout]).toEqual([0, expect.stringContaining('0 valeur modifiée')])
    })
  })

  it('goes into the plan after: English, pounds and thousands, fiscal years, statuses by phase, ratings', async () => {
    const { first, next } = await typed('12_Digital_roadmap_Marlford_DC.xlsx', 'Roadmap', {
      ...row(4, { I: 'FY25/26', J: 'FY26/27', K: 'FY27/28' }),
      ...row(5, { B: 'Customer portal replacement (MyMarlford)', E: 'G', F: 'Live', H: '30/06/2026' }),
      ...row(5, { I: '£85k', J: '£30.5k', K: '-' }),
      ...row(6, { H: '31/03/2027', I: '£0.4m', J: '£95,500.50', K: '£12k' }),
      ...row(7, { F: 'Alpha', I: '£35k', J: '£210k', K: '£40k' }),
      ...row(8, { I: '£150k', J: null }),
      ...row(9, { I: '£4k', J: null }),
      ...row(10, { I: '£45k', J: '£45k', K: null }),
      ...row(11, { F: 'Stopped', I: '£70k', J: '£20k', K: null, N: 'Supplier failed' }),
      ...row(12, { F: 'Discovery', J: '£95k', K: null }),
      ...row(13, { J: null, K: 'TBC' }),
      ...row(14, { J: '£22k', K: null }),
      ...row(15, { F: 'Live', H: '30 Apr 2026', I: '£28k', J: '£2k', K: null }),
      ...row(16, { I: null }),
      ...row(17, { A: 'DT13', B: 'Data platform pilot', C: 'Corporate', D: 'Chief Executive', F: 'Idea' }),
      ...row(17, { G: '01/09/2026', H: '31/12/2027', J: '£22k', K: '£18.25k' }),
    })
    const office: Office = {
      file: 'roadmap.xlsx',
      first,
      next,
      lang: 'en',
      answers: ['as_of=2026-03-31', 'horizon=2024-2025'],
      fates: { DT08: 'postponed', DT09: 'rejected', DT10: 'rejected' },
      paid: ['DT04', 'budget.1.amounts.2024.paid=150000'],
    }
    await rolled(office, async ({ run, told }) => {
      const before = told()
      // DT04 and DT05 were delivered, DT12 stopped, DT09 and DT10 rejected.
      expect(Object.keys(before)).toEqual(['DT01', 'DT02', 'DT03', 'DT06', 'DT07', 'DT08', 'DT11'])
      const taken = await run('import', 'roadmap.xlsx', '-o', 'new', '--answer', 'as_of=2026-10-01')
      expect(taken.stdout).toContain('"FY25/26" as "FY24/25"')
      expect(taken.exit).toBe(1)
      const phase = [before['DT03']?.[2], before['DT03']?.[3]] as const
      const amounts = (year: number, later?: number) => ({
        2026: { requested: year },
        ...(later === undefined ? {} : { 2027: { requested: later } }),
      })
      expect(told()).toEqual({
        ...before,
        DT01: ['Customer portal replacement (MyMarlford)', 'completed', '2024-04', '2026-06-30', amounts(30_500)],
        DT02: [
          'Revenues & Benefits cloud migration',
          'in_progress',
          '2024-09-01',
          '2027-03-31',
          amounts(95_500.5, 12_000),
        ],
        DT03: ['Planning back-office system', 'in_progress', ...phase, amounts(210_000, 40_000)],
        DT06: [...(before['DT06'] ?? []).slice(0, 4), amounts(45_000)],
        DT07: ['Housing repairs app', 'cancelled', '2025-06', '2026-12', amounts(20_000)],
        DT08: ['Telephony to Teams', 'in_progress', '2026-03', undefined, amounts(95_000)],
        DT11: ['Cyber Essentials Plus', 'completed', '2025-02-01', '2026-04-30', amounts(2000)],
        DT13: ['Data platform pilot', 'candidate', '2026-09-01', '2027-12-31', amounts(22_000, 18_250)],
      })
    })
  })

  it('goes into the plan after: thousands of euros under headers of three rows, signs as statuses, a payment to come', async () => {
    const rows: Readonly<Record<number, readonly (number | null)[]>> = {
      6: [380, 320, 150, 120, 120, 110, 125, 115],
      7: [null, null, null, null, 12, 12, null, null],
      8: [640, 500, null, null, 35, 35, null, null],
      9: [null, null, null, null, 4, 4, null, null],
      10: [60, 60, null, null, 52, 52, 50, 50],
      11: [null, null, null, null, null, null, null, null],
      12: [90, 90, null, null, 30, 25, null, null],
      13: [20, 20, null, null, 11, 11, null, null],
      14: [140, 100, null, null, 30, 30, null, null],
      15: [350, 300, null, null, null, null, null, null],
      16: [300, null, null, null, 80, null, null, null],
      17: [75, null, 90, null, 18, null, null, null],
    }
    const columns = ['I', 'J', 'K', 'L', 'M', 'N', 'O', 'P']
    const sums = columns.map((_, at) => Object.values(rows).reduce((sum, own) => sum + (own[at] ?? 0), 0))
    const amounts = Object.entries({ ...rows, 18: sums }).map(([number, own]) =>
      row(Number(number), Object.fromEntries(columns.map((column, at) => [column, own[at] ?? null]))),
    )
    const { first, next } = await typed(
      '03_CHU_Valmont_portefeuille_SIH.xlsx',
      'Synthèse',
      Object.assign(
        { A1: 'CHU de Valmont – Comité SIH du 17/09/2026', I4: 2026, K4: 2027, M4: 2026, O4: 2027 },
        ...amounts,
        row(6, { H: 0.8, G: new Date('2027-06-01') }),
        row(7, { E: '✅', H: 1, G: new Date('2026-02-01') }),
        row(8, { E: '🚧', B: 'Circuit du médicament – automates de dispensation' }),
        row(10, { E: '✅', H: 1 }),
        // The application was rejected: its row is that of another project now.
        row(17, { A: 'SIH-13', B: 'Jumeau numérique du bloc', C: 'Blocs', I: null, M: null }),
        row(18, { I: (sums[0] ?? 0) - 75, M: (sums[4] ?? 0) - 18 }),
      ),
    )
    const office: Office = {
      file: 'portefeuille.xlsx',
      first,
      next,
      lang: 'fr',
      answers: ['as_of=2025-12-31', 'horizon=2023-2025'],
      fates: { 'SIH-03': 'postponed', 'SIH-10': 'postponed', 'SIH-11': 'postponed', 'SIH-12': 'rejected' },
      paid: ['SIH-04', 'budget.1.amounts.2025.paid=15'],
    }
    await rolled(office, async ({ run, told }) => {
      const before = told()
      // SIH-04 is finished, with a service of 4 k€ still to be paid; SIH-06 was given up, SIH-12 rejected.
      const carried = ['01', '02', '03', '04', '05', '07', '08', '09', '10', '11'].map((number) => `SIH-${number}`)
      expect(Object.keys(before)).toEqual(carried)
      const asked = await run('import', 'portefeuille.xlsx', '-o', 'new')
      expect(asked.exit).toBe(2)
      expect(asked.stdout).toContain('statut : fichier en cours, plan idée, avant retenu')
      expect((await run('import', 'portefeuille.xlsx', '-o', 'new', '--take', 'file')).exit).toBe(0)
      expect(told()).toEqual({
        ...before,
        'SIH-01': [
          'Dossier patient informatisé – convergence GHT',
          'in_progress',
          '2023-09',
          '2027-06',
          { 2026: { requested: 410, voted: 320 }, 2027: { requested: 275, voted: 235 } },
        ],
        'SIH-02': [
          'Prescription connectée en réanimation',
          'completed',
          '2025-02',
          '2026-02',
          { 2026: { requested: 12 } },
        ],
        'SIH-03': [
          'Circuit du médicament – automates de dispensation',
          'in_progress',
          '2026-01',
          '2027-06',
          { 2026: { requested: 535 } },
        ],
        'SIH-05': [
          'PACS régional – raccordement',
          'completed',
          '2024-11',
          '2026-03',
          { 2026: { requested: 112 }, 2027: { requested: 50, voted: 50 } },
        ],
        'SIH-10': ['Téléphonie IP et appel malade', 'candidate', '2026-03', '2027-12', { 2026: { requested: 300 } }],
        'SIH-13': ['Jumeau numérique du bloc', 'candidate', undefined, undefined, { 2027: { requested: 90 } }],
      })
    })
  })

  it('goes into the plan after: a row a year, projects known by their titles alone, one of them renamed', async () => {
    const first = readFileSync(join(FILES, '55_chambre_agriculture_projets_si_par_exercice.csv'))
    const crm = 'Produire et conseiller;Direction générale;Responsable SI;Haute;En cours;02/09/2024'
    const edits = [
      [/Gestion de la relation adhérents \(CRM\)/g, 'Gestion de la relation avec les adhérents (CRM)'],
      [/31\/12\/2025;120/g, '30/06/2026;120'],
      [
        /(71 460,50 €;\r?\n)/,
        `$12024-05;Gestion de la relation avec les adhérents (CRM);${crm};30/06/2026;120;2026;12 000,00 €;3 400,10 €;\r\n`,
      ],
      [/(Plan d’épandage en ligne;[^\n]*);En cours;/g, '$1;Clôturé;'],
      [/816 000,00 €;301 396,00 €/, '828 000,00 €;349 796,05 €'],
      [/45 000,00 €;;20 000,00 €/, '45 000,00 €;44 999,95 €;20 000,00 €'],
      [/$/, '2027-01;Portail des aides;Territoires;Pôle Territoires;;Basse;A arbitrer;;;;2027;10 250,50 €;;\r\n'],
    ] as const
    const text = first.toString('utf8').replace(/[\u00a0\u202f]/gu, ' ')
    const next = edits.reduce((said, [from, to]) => {
      expect(said).toMatch(from)
      return said.replace(from, to)
    }, text)
    const office: Office = {
      file: 'exercices.csv',
      first,
      next: new TextEncoder().encode(next),
      lang: 'fr',
      answers: ['as_of=2025-12-31', 'horizon=2024-2025'],
      fates: {
        'Archivage-des-dossiers-d-installation': 'postponed',
        'Comptabilité-analytique-nouvel-outil': 'postponed',
        'Formation-inscriptions-et-facturation': 'postponed',
        'Marché-de-producteurs-vitrine-en-ligne': 'rejected',
        'Sécurité-authentification-et-sensibili': 'postponed',
      },
    }
    await rolled(office, async ({ run, told }) => {
      const before = told()
      const taken = await run('import', 'exercices.csv', '-o', 'new', '--answer', 'as_of=2026-09-30')
      expect(taken.exit).toBe(0)
      const withDates = (id: string, start?: string, end?: string) => {
        const [title, status, , , amounts] = before[id] ?? []
        return { [id]: [title, status, start, end, amounts] }
      }
      expect(told()).toEqual({
        ...before,
        ...withDates('Archivage-des-dossiers-d-installation', '2026-09-01'),
        ...withDates('Comptabilité-analytique-nouvel-outil', '2026-03-01', '2027-06-30'),
        ...withDates('Formation-inscriptions-et-facturation', '2026-01-05', '2026-12-18'),
        ...withDates('Sécurité-authentification-et-sensibili', '2026-02-02', '2026-11-30'),
        'Gestion-de-la-relation-adhérents-CRM': [
          'Gestion de la relation avec les adhérents (CRM)',
          'in_progress',
          '2024-09-02',
          '2026-06-30',
          { 2026: { voted: 12_000, paid: 3400.1 } },
        ],
        'Plan-d-épandage-en-ligne': [
          'Plan d’épandage en ligne',
          'completed',
          '2025-01-06',
          '2026-09-30',
          { 2026: { requested: 45_000, paid: 44_999.95 } },
        ],
        'Portail-des-aides': ['Portail des aides', 'proposed', undefined, undefined, { 2027: { voted: 10_250.5 } }],
      })
    })
  })
})
