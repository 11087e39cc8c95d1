import { writeFileSync } from 'node:fs'
import { PLANS_FILE } from './file.ts'
import { planModule } from './plans.ts'

writeFileSync(PLANS_FILE, planModule())
