import process from 'node:process'
import fc from 'fast-check'

/** Properties are tried with the same values each time; `PROPERTY_SEED=7` tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20261121) })
