/**
 * The process that makes the reports of plans, one after another. It is built as a file of its own,
 * `dist/report-worker.js`.
 */
import { serveTasks } from '../../workspace/worker-process.ts'
import { prepareReports } from './plan-task.ts'

serveTasks(prepareReports)
