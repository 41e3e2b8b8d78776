/**
 * Six years of an office by commands alone: it prepares its plan, has it voted, steers and revises it each year, closes it, begins the next one and
 * works in that for a month. No file is edited by hand; the figures of the roll-over are worked out below.
 */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runPlan } from '../support/run-plan.ts'
import { temporaryFolder } from '../support/scenario.ts'

/** What is typed in each phase, a command a line; one that is refused has its exit code before it. */
const LIFE: readonly (readonly [phase: string, lines: string])[] = [
  [
    'prepares the plan',
    `init p --lang fr
     set plan id=SDSI-2026-2031 "title=Schéma directeur 2026-2031" "organisation=Région (exemple)" horizon.end=2031-12 as_of=2026-01-31 p
     set CODIR cadence_days=200 chair=dgs p
     new instance id=ASSEMBLEE title=Assemblée level=assembly chair=presidence p
     new direction id=LYCEES "title=Direction des lycées" p
     new équipe id=INFRA title=Infrastructures fte=3 capacity.working_days=228 capacity.absence=0,05 capacity.other=0,15 capacity.run=0,6 p
     new axe "title=Un système sûr" p
     new objectif axis=AX2 "title=Aucun arrêt de plus de quatre heures" p
     new étape "stage=recueil des besoins" start=2026-01-05 end=2026-01-31 "title=Recueil auprès des directions" p
     new besoin "title=Un portail pour les lycées" department=LYCEES status=accepté source=métier date=2026-01-20 p
     new besoin "title=Tester la restauration" department=DSI status=accepté source=audit date=2026-01-20 p
     set N-003 "recommendation={ report: Audit 2025, number: 4, due: 2027-06-30 }" p
     new composant "title=Ancienne messagerie" kind=application end_of_support=2033-06-30 p
     new composant "title=Ancien intranet" kind=application end_of_support=2040-12-31 p
     new risque "title=Départ du responsable de la sécurité" probability=2 impact=4 owner=dsi mitigation=binôme p
     new enveloppe year=2026 section=investment max=100 p
     new enveloppe year=2027 section=investment max=130 p
     new enveloppe year=2028 section=investissement max=120 p
     new enveloppe year=2029 section=investment max=120 p
     new enveloppe year=2030 section=investment max=120 p
     new enveloppe year=2031 section=investment max=120 p
     2: new enveloppe year=2031 section=investment max=125 p
     set SDSI-2026-2031/envelopes/6 max=125 p
     new projet "title=Portail des lycées" status=candidate axis=AX1 needs=N-002 departments.lead=LYCEES sponsor=direction-des-lycees lead=etudes start=2027-01 end=2028-06 p
     new ligne --of P-002 section=investment kind=services amounts.2027.requested=60,55 amounts.2028.requested=40 p
     new charge --of P-002 team=ETUDES days.2027-Q1=20 days.2028-Q1=12,5 p
     new risque --of P-002 "title=Fournisseur absent" probability=2 impact=4 owner=etudes due=2027-06-30 "mitigation=deux candidats" p
     new projet title=Archivage status=candidate axis=AX1 departments.lead=DSI sponsor=dgs lead=etudes start=2027-01 end=2029-12 p
     new ligne --of P-003 section=investment kind=software amounts.2027.requested=15 amounts.2028.requested=15 amounts.2029.requested=15 p
     new charge --of P-003 team=ETUDES days.2027-Q2=10 p
     new projet "title=Cœur de réseau" status=candidate axis=AX2 departments.lead=DSI sponsor=dgs lead=infrastructures start=2029-01 end=2031-12 p
     new ligne --of P-004 section=investment kind=equipment amounts.2030.requested=40 amounts.2031.requested=50 p
     new charge --of P-004 team=INFRA days.2029-S1=30 days.2030-S1=20 p`,
  ],
  [
    'compares scenarios and has one voted',
    `scenario new do-minimum -p p
     scenario new SC-BAS --title "Sans le portail" --in P-001 --in P-003 --in P-004 --assumption "budget réduit" -p p
     scenario new VOTE --title "Scénario voté" --in P-001 --in P-002 --in P-003 --in P-004 --assumption "budget constant" -p p
     scenario compare SC-MIN SC-BAS VOTE -p p
     scenario approve VOTE --decision DEC-2026-02 --body ASSEMBLEE --date 2026-02-10 --as-of 2026-02-10 --owner dsi -p p
     set plan status=running p`,
  ],
  [
    'steers 2026 and revises the plan',
    `date 2026-12-31 p
     set P-001 status=in_progress actual.start=2026-09-01 progress.value=0,5 progress.method=percent progress.as_of=2026-12-31 budget.1.amounts.2026.paid=28,4 p
     new revue project=P-001 as_of=2026-12-15 author=etudes weather.overall=sunny progress=0,5 "done=Demande et validation" p
     meet CODIR p --date 2026-12-18
     date 2027-02-15 p
     revise --year 2026 p
     revise --year 2026 p --decision DEC-2027-01 --body CODIR --date 2027-02-10
     report annual --year 2026 -p p -o annuel-2026.md`,
  ],
  [
    'steers 2027: two projects begin, one slips and is given another baseline',
    `set P-002 status=in_progress actual.start=2027-02-01 end=2028-12 p
     set P-003 status=in_progress actual.start=2027-02-01 p
     rebaseline P-002 p --decision DEC-2027-02 --body CODIR --date 2027-02-12 --reason "Fournisseur changé"
     new jalon --of P-002 "title=Ouverture du portail" current=2028-12-15 p
     set P-002/R1 status=mitigated "mitigation=second candidat retenu" p
     date 2027-12-31 p
     2: set P-001 status=completed actual.end=2027-06-30 p
     set P-001 status=completed progress.value=1 progress.as_of=2027-06-30 actual.end=2027-06-30 budget.1.amounts.2027.paid=44,1 budget.2.amounts.2027.paid=6 closure.date=2027-06-30 closure.accepted_by=DRH p
     set N-001 status=covered p
     set P-002 budget.1.amounts.2027.paid=25,15 workload.1.actual.2027-Q1=8 progress.value=0,2 progress.method=percent progress.as_of=2027-12-31 p
     set P-003 budget.1.amounts.2027.paid=12 p
     meet CODIR p --date 2027-12-10 --notes "Point de fin d’année"
     date 2028-02-15 p
     revise --year 2027 p --decision DEC-2028-01 --body CODIR --date 2028-02-10
     report annual --year 2027 -p p -o annuel-2027.md`,
  ],
  [
    'takes in a new demand in 2028, and gives a project up',
    `date 2028-05-15 p
     new besoin "title=Une messagerie sûre" department=DSI status=qualified source=métier date=2028-03-01 p
     new projet title=Messagerie status=proposed axis=AX2 needs=N-004 departments.lead=DSI sponsor=dgs lead=infrastructures start=2030-06 end=2032-03 beyond_horizon=yes p
     new ligne --of P-005 section=investment kind=software amounts.2031.requested=20 amounts.later.requested=33,33 p
     new charge --of P-005 team=INFRA days.2031-Q3=30 p
     new décision subject=Messagerie date=2028-04-04 body=CODIR kind=add outcome=approved owner=dsi status=done projects=P-005 p
     set N-004 status=accepted p
     set P-005 status=approved origin=ajouté addition.date=2028-04-04 addition.decision=DEC-2028-02 "addition.funding=crédits de l’archivage" p
     set P-003 status=cancelled --reason "Offre de l’éditeur retirée" disposition.reason=supplier p --decision DEC-2028-03 --body CODIR --date 2028-05-09
     date 2028-12-31 p
     set P-002 budget.1.amounts.2028.paid=0 p
     meet CODIR p --date 2028-12-12
     date 2029-02-15 p
     revise --year 2028 p --decision DEC-2029-01 --body CODIR --date 2029-02-10
     report annual --year 2028 -p p -o annuel-2028.md`,
  ],
  [
    'puts one on hold in 2029 and 2030, and buys the network',
    `set P-004 status=in_progress actual.start=2029-01-15 p
     set P-002 status=on_hold --reason "Équipe appelée ailleurs" disposition.reason=capacity p --decision DEC-2029-02 --body CODIR --date 2029-02-12
     date 2029-12-31 p
     date 2030-02-15 p
     revise --year 2029 p --decision DEC-2030-01 --body CODIR --date 2030-02-10
     report annual --year 2029 -p p -o annuel-2029.md
     date 2030-12-31 p
     set P-004 budget.1.amounts.2030.paid=38,2 progress.value=0,4 progress.method=percent progress.as_of=2030-12-31 p
     date 2031-02-15 p
     revise --year 2030 p --decision DEC-2031-01 --body CODIR --date 2031-02-10
     report annual --year 2030 -p p -o annuel-2030.md`,
  ],
  [
    'closes the plan once nothing is untold',
    `set P-005 status=in_progress actual.start=2031-01-10 p
     date 2031-12-31 p
     set P-004 status=completed progress.value=1 progress.as_of=2031-12-20 actual.end=2031-12-20 budget.1.amounts.2031.paid=41,75 budget.1.amounts.later.forecast=8,25 closure.date=2031-12-20 closure.accepted_by=DSI p
     set P-005 budget.1.amounts.2031.paid=18,2 workload.1.actual.2031-Q3=17,5 p
     set P-002 status=postponed disposition.reason=capacity p --reason "Équipe réduite" --decision DEC-2031-02 --body CODIR --date 2031-11-10
     new décision subject="Hébergement de la messagerie" date=2031-12-10 body=CODIR outcome=pending owner=dsi p
     report annual --year 2031 -p p -o annuel-2031.md
     1: close p
     new bilan kind=lesson "title=Nommer un commanditaire dès le cadrage" p
     2: close p
     close p --decision DEC-2031-04 --body ASSEMBLEE --date 2031-12-15`,
  ],
  [
    'begins the next plan and works in it for a month',
    `next q p --dry-run
     next q p
     validate q
     audit q
     date 2032-01-31 q
     new revue project=P-005 as_of=2032-01-20 author=infrastructures weather.overall=cloudy progress=0,6 "done=Boîtes migrées" q
     set P-005 budget.1.amounts.2032.forecast=33,33 q
     meet CODIR q --date 2032-01-20
     set P-002 start=2032-03 end=2033-06 q
     next q p
     validate q`,
  ],
]

const WORDS = /(?:[^\s"]|"[^"]*")+/gu

function typed(lines: string): { readonly line: string; readonly exit: number; readonly argv: string[] }[] {
  return lines.split('\n').map((whole) => {
    const [, code = '0', line = ''] = /^\s*(?:(\d): )?(.*)$/u.exec(whole) ?? []
    const argv = (line.match(WORDS) ?? []).map((word) => word.replaceAll('"', ''))
    return { line, exit: Number(code), argv }
  })
}

let folder: ReturnType<typeof temporaryFolder>
beforeAll(() => {
  folder = temporaryFolder()
})
afterAll(() => folder.remove())

/** The comments of the files of a plan, in their order. */
function comments(plan: string): string[] {
  const files = readdirSync(join(folder.path, plan), { recursive: true, encoding: 'utf8' }).sort()
  const texts = files
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => readFileSync(join(folder.path, plan, file), 'utf8'))
  return texts.flatMap((text) => text.match(/(?<=^|\s)# .*/gmu) ?? [])
}

type LedgerRow = Readonly<Record<string, string | number | null>>
interface Ledger {
  readonly id: string
  readonly rows: readonly LedgerRow[]
}

describe.sequential('an office', () => {
  it.each(LIFE)('%s', async (_, lines) => {
    for (const { line, exit, argv } of typed(lines)) {
      const run = await runPlan(folder.path, argv)
      expect(run.exit, `${line}\n${run.stderr}\n${run.stdout}`).toBe(exit)
    }
  })

  it('keeps every comment of the files that it began with', async () => {
    const other = temporaryFolder()
    await runPlan(other.path, ['init', 'p', '--lang', 'fr'])
    const own = comments('p')
    const file = (name: string) => readFileSync(join(other.path, 'p', name), 'utf8')
    const begun = ['plan.yaml', 'axes.yaml', 'departments.yaml', 'needs.yaml', 'teams.yaml', 'decisions.yaml'].map(file)
    for (const comment of begun.flatMap((text) => text.match(/(?<=^|\s)# .*/gmu) ?? [])) expect(own).toContain(comment)
    other.remove()
  })

  /**
   * The portal (P-002) was to cost 60.55 and 40, of which 25.15 was paid, and to take 32.5 days, of which 8 were worked; the secure mail (P-005) has
   * 33.33 and 12.5 of 30 days before it; of the network (P-004), which is completed, 8.25 is still to be paid.
   */
  it('has carried over everything that was open, to the cent and to the hundredth of a day', async () => {
    const { stdout } = await runPlan(folder.path, ['report', 'previous-plan', '-p', 'q', '--format', 'json'])
    const { data } = JSON.parse(stdout) as { data: { sections: { tables: Ledger[] }[] } }
    const tables = data.sections.flatMap((section) => section.tables)
    const ledger = tables.find(({ id }) => id === 'roll_over_ledger')
    const keys = ['kind', 'record', 'fate', 'by', 'left_money', 'carried_money', 'left_days', 'carried_days']
    const row = (one: LedgerRow): string =>
      keys
        .map((key) => one[key] ?? '')
        .join(' ')
        .trimEnd()
    expect(ledger?.rows.map(row)).toEqual([
      'project P-002 continued P-002 75400 75400 24.5 24.5',
      'project P-005 continued P-005 33330 33330 12.5 12.5',
      'payment to come P-004 continued P-004 8250 8250',
      'need N-002 continued N-002',
      'need N-004 continued N-004',
      'audit recommendation N-003 continued N-003',
      'risk RP-001 continued RP-001',
      'component C-001 continued C-001',
      'decision DEC-2026-01 continued DEC-2026-01',
      'decision DEC-2031-03 continued DEC-2031-03',
    ])
  })

  it('cannot lose one of them: the next plan is in error without it', async () => {
    const file = join(folder.path, 'q/risks.yaml')
    const text = readFileSync(file)
    rmSync(file)
    const { exit, stdout } = await runPlan(folder.path, ['validate', 'q', '--format', 'json'])
    const told = (JSON.parse(stdout).findings as { rule: string; severity: string; entity: string }[]).filter(
      ({ severity }) => severity === 'error',
    )
    expect(told.map(({ rule, entity }) => [rule, entity])).toEqual([['open-record-lost', 'RP-001']])
    expect([exit, (await runPlan(folder.path, ['next', 'q', 'p'])).exit]).toEqual([1, 1])
    writeFileSync(file, text)
  })

  it.each([2026, 2027, 2028, 2029, 2030, 2031])('has told %i to the assembly', (year) => {
    const text = readFileSync(join(folder.path, `annuel-${year}.md`), 'utf8')
    expect(text).toContain(`# Rapport annuel ${year} à l’assemblée`)
  })
})
