/** How the plan itself was prepared: its timetable, workshops with who came, and departments that took no part. */

import { preparationStageName, stageStatusLabel } from '../../lang/catalogue/governance-names.ts'
import { LABELS } from '../../lang/catalogue/labels.ts'
import { isSilent, type Participation, participation } from '../../metrics/base/silent-departments.ts'
import { titleOf } from '../../plan/entity.ts'
import { entityById } from '../../plan/find-entity.ts'
import type { Plan } from '../../plan/plan.ts'
import { daysStageLate } from '../../plan/preparation.ts'
import { parseDay } from '../../values/calendar.ts'
import { bilingual, printed } from '../../values/language.ts'
import type { Table } from '../document/document.ts'
import { byId, column, filled, listTable, note, type SectionBlock, withoutIdleColumns } from '../document/table.ts'
import { defineWholeSection } from '../report-kind.ts'
import { endDay } from '../sections/decisions.ts'
import { entityTitle } from '../words/names.ts'

const TEXTS = printed('preparation', {
  title: { fr: 'Préparation du plan', en: 'Preparation of the plan' },
  none: {
    fr: 'La préparation du plan n’est pas saisie\u00a0: écrivez preparation (étapes, dates, livrables, validations, ateliers).',
    en: 'The preparation of the plan is not written: write preparation (stages, dates, deliverables, validations, workshops).',
  },
  timetable: { fr: 'Calendrier de préparation', en: 'Timetable of the preparation' },
  stage: { fr: 'Étape', en: 'Stage' },
  what: { fr: 'Objet', en: 'Subject' },
  deliverable: { fr: 'Livrable', en: 'Deliverable' },
  deliverables: { fr: 'Livrables et validations', en: 'Deliverables and validations' },
  body: { fr: 'Validé par', en: 'Validated by' },
  late: { fr: 'Jours de retard', en: 'Days late' },
  workshops: { fr: 'Ateliers', en: 'Workshops' },
  date: { fr: 'Date', en: 'Date' },
  workshop: { fr: 'Atelier', en: 'Workshop' },
  attended: { fr: 'Présentes', en: 'Attended' },
  absent: { fr: 'Invitées absentes', en: 'Invited and absent' },
  noWorkshops: {
    fr: 'Aucun atelier n’est saisi\u00a0: écrivez preparation.workshops (date, directions invitées et présentes).',
    en: 'No workshop is written: write preparation.workshops (date, departments invited and attending).',
  },
  departments: { fr: 'Participation des directions', en: 'What departments took part in' },
  contact: { fr: 'Interlocuteur', en: 'Contact' },
  delegate: { fr: 'Élu délégué', en: 'Elected delegate' },
  needs: { fr: 'Besoins', en: 'Needs' },
  attendedCount: { fr: 'Ateliers suivis', en: 'Workshops attended' },
  silent: { fr: 'À solliciter', en: 'To be asked' },
})

function timetable(plan: Plan): Table {
  return listTable({ id: 'preparation', title: TEXTS.timetable, rowId: byId }, plan.preparation, [
    column('stage', TEXTS.stage, 'text', ({ stage }) => preparationStageName(stage)),
    column('what', TEXTS.what, 'text', ({ title, id }) => titleOf(title, id)),
    column('start', LABELS.start, 'day', ({ start }) => parseDay(start, 'start')),
    column('end', LABELS.end, 'day', ({ end }) => endDay(end)),
    column('status', LABELS.status, 'status', ({ status }) => (status === undefined ? '' : stageStatusLabel(status))),
    column('late', TEXTS.late, 'count', (stage) => daysStageLate(plan, stage), { tone: () => 'watch' }),
  ])
}

/** Who answers for each stage, what it delivers and who validates that; stages that say nothing of it are left out. */
function deliverables({ preparation, bodies }: Plan): Table {
  const told = preparation.filter(({ owner, deliverable, validated_by: body }) => owner ?? deliverable ?? body)
  const table = listTable({ id: 'preparation_deliverables', title: TEXTS.deliverables, rowId: byId }, told, [
    column('what', TEXTS.what, 'text', ({ title, id }) => titleOf(title, id)),
    column('owner', LABELS.owner, 'text', ({ owner = '' }) => owner),
    column('deliverable', TEXTS.deliverable, 'text', ({ deliverable = '' }) => deliverable),
    column('validated_by', TEXTS.body, 'text', ({ validated_by: id }) =>
      id === undefined ? '' : titleOf(entityById(bodies, id)?.title, id),
    ),
  ])
  return withoutIdleColumns(table, ['owner', 'deliverable', 'validated_by'])
}

function titles(plan: Plan, ids: readonly string[]) {
  return bilingual((lang) => ids.map((id) => entityTitle(plan, 'department', id)[lang]).join(', '))
}

function workshopTable(plan: Plan): Table {
  const workshops = plan.preparation
    .flatMap((stage) => (stage.workshops ?? []).map((workshop) => ({ stage, workshop })))
    .sort((left, right) => (left.workshop.date < right.workshop.date ? -1 : 1))
  return listTable({ id: 'workshops', title: TEXTS.workshops, rowId: ({ stage }) => stage.id }, workshops, [
    column('date', TEXTS.date, 'day', ({ workshop }) => endDay(workshop.date)),
    column('workshop', TEXTS.workshop, 'text', ({ workshop, stage }) =>
      titleOf(workshop.title ?? stage.title, stage.id),
    ),
    column('attended', TEXTS.attended, 'text', ({ workshop }) => titles(plan, workshop.attended ?? [])),
    column(
      'absent',
      TEXTS.absent,
      'text',
      ({ workshop: { invited = [], attended } }) => {
        // Who came is not told: nobody is said to be absent.
        if (attended === undefined) return ''
        const came = new Set(attended.map((id) => id.toLowerCase()))
        return titles(
          plan,
          invited.filter((id) => !came.has(id.toLowerCase())),
        )
      },
      { tone: () => 'watch' },
    ),
  ])
}

function participationTable(plan: Plan): Table {
  // Who attended is told by some workshop: without that, nobody is said to have attended none.
  const areWorkshopsTold = plan.preparation.some(({ workshops = [] }) =>
    workshops.some(({ attended }) => attended !== undefined),
  )
  const areNeedsTold = plan.needs.length > 0
  const table = listTable(
    { id: 'participation', title: TEXTS.departments, rowId: ({ department }: Participation) => department.id },
    participation(plan),
    [
      column('department', LABELS.department, 'text', ({ department: { title, id } }) => titleOf(title, id)),
      column('contact', TEXTS.contact, 'text', ({ department }) => department.contact ?? ''),
      column('delegate', TEXTS.delegate, 'text', ({ department }) => department.delegate ?? ''),
      column('needs', TEXTS.needs, 'count', ({ needs }) => (areNeedsTold ? needs : undefined)),
      column('projects', LABELS.projects, 'count', ({ projects }) => projects),
      column('workshops', TEXTS.attendedCount, 'count', ({ workshops }) => (areWorkshopsTold ? workshops : undefined)),
      column('silent', TEXTS.silent, 'text', (one) => (isSilent(one) ? YES : ''), { tone: () => 'watch' }),
    ],
  )
  return withoutIdleColumns(table, ['contact', 'delegate', 'needs', 'workshops', 'silent'])
}

const YES = printed('preparation', { fr: 'oui', en: 'yes' })

export const preparation = defineWholeSection('preparation', TEXTS.title, ({ plan }) => {
  const hasStages = plan.preparation.length > 0
  const stages: SectionBlock[] = hasStages
    ? [timetable(plan), ...filled([deliverables(plan)]), ...filled([workshopTable(plan)], note(TEXTS.noWorkshops))]
    : [note(TEXTS.none)]
  return [...stages, ...filled([participationTable(plan)])]
})
