import { buildDashboard } from '../apps/worker/src/node/dashboard.ts'

/** Builds the dashboard once, before hosts that start at the same time would each do it. */
export default function setup(): void {
  buildDashboard()
}
