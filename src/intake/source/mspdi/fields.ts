/** The fields of a project's tasks, resources and assignments that a plan can use, and what each of them is. */
import type { MspdiFieldKind } from './field-values.ts'

/** Fields by their names, in the order of their columns. */
export type FieldList = Readonly<Record<string, MspdiFieldKind>>

const CONSTRAINTS = [
  'as soon as possible',
  'as late as possible',
  'must start on',
  'must finish on',
  'start no earlier than',
  'start no later than',
  'finish no earlier than',
  'finish no later than',
]

export const PROJECT_FIELDS: FieldList = {
  Name: 'text',
  Title: 'text',
  Subject: 'text',
  Category: 'text',
  Company: 'text',
  Manager: 'text',
  StartDate: 'day',
  FinishDate: 'day',
  StatusDate: 'day',
  CurrentDate: 'day',
  LastSaved: 'day',
  CurrencyCode: 'text',
  CurrencySymbol: 'text',
  MinutesPerDay: 'number',
}

/** Of a task, whose durations are days and whose work is hours. */
export const TASK_FIELDS: FieldList = {
  UID: 'number',
  ID: 'number',
  Name: 'text',
  OutlineLevel: 'number',
  OutlineNumber: 'text',
  WBS: 'text',
  Summary: 'flag',
  Milestone: 'flag',
  Active: 'flag',
  Start: 'day',
  Finish: 'day',
  Duration: 'days',
  Work: 'hours',
  PercentComplete: 'number',
  PercentWorkComplete: 'number',
  Cost: 'money',
  FixedCost: 'money',
  Priority: 'number',
  Notes: 'text',
  ConstraintType: CONSTRAINTS,
  ConstraintDate: 'day',
  Deadline: 'day',
  ActualStart: 'day',
  ActualFinish: 'day',
  ActualWork: 'hours',
  ActualCost: 'money',
  RemainingWork: 'hours',
  RemainingCost: 'money',
  HyperlinkAddress: 'text',
}

export const BASELINE_FIELDS: FieldList = {
  Start: 'day',
  Finish: 'day',
  Duration: 'days',
  Work: 'hours',
  Cost: 'money',
}

/** Of a resource; its rate is money for the time that the unit names. */
export const RESOURCE_FIELDS: FieldList = {
  UID: 'number',
  ID: 'number',
  Name: 'text',
  Type: ['material', 'work', 'cost'],
  Initials: 'text',
  Group: 'text',
  Code: 'text',
  MaxUnits: 'number',
  StandardRate: 'number',
  StandardRateFormat: ['', 'minute', 'hour', 'day', 'week', 'month', '', 'year', 'material unit'],
  Work: 'hours',
  ActualWork: 'hours',
  Cost: 'money',
  Notes: 'text',
}

export const ASSIGNMENT_FIELDS: FieldList = {
  UID: 'number',
  TaskUID: 'number',
  ResourceUID: 'number',
  Units: 'number',
  Work: 'hours',
  ActualWork: 'hours',
  RemainingWork: 'hours',
  Start: 'day',
  Finish: 'day',
  Cost: 'money',
  ActualCost: 'money',
}
