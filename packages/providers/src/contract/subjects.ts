import { type SimulatorOptions, startJitsi, startSimulator, visit } from '@streamwise/simulator'
import { bbb } from '../bbb/index.ts'
import { jaas, jitsi } from '../jitsi/index.ts'
import type { ProviderType } from '../provider-type.ts'
import { scalelite } from '../scalelite/index.ts'
import type { ContractServer, ContractSubject } from './subject.ts'

const troubles: ContractSubject['troubles'] = {
  slow: 'timeout',
  down: 'unreachable',
  reset: 'unreachable',
  half: 'garbage',
  garbage: 'garbage',
  html: 'wrong_path',
  huge: 'garbage',
  wrong_secret: 'wrong_secret',
  xml_bomb: 'garbage',
  unknown_key: 'rejected',
}

/** A simulated BigBlueButton or Scalelite as the contract needs it. */
async function startBbb(options: SimulatorOptions): Promise<ContractServer> {
  const simulator = await startSimulator(options)
  const admin = options.mode === 'scalelite' ? { admin_secret: simulator.secret } : {}
  const properties = { host_url: simulator.url, secret: simulator.secret, ...admin }
  return {
    properties,
    stranger: { ...properties, secret: 'not the secret' },
    elsewhere: host_url => ({ ...properties, host_url }),
    setTrouble: trouble => simulator.setTrouble(trouble),
    skew: simulator.skew,
    visit: async url => (await visit(url)).url.includes('/html5client/'),
    bbb: simulator,
    [Symbol.asyncDispose]: () => simulator.close(),
  }
}

const bbbSubject = (type: ProviderType, name: string, options: SimulatorOptions): ContractSubject => ({
  name,
  type,
  start: ({ now, deliver }) => startBbb({ ...options, now, fetch: deliver }),
  troubles,
})

/** A simulated Jitsi Meet: it never sees a secret, only what was signed with it. */
const jitsiSubject = (type: ProviderType, mode: 'jitsi' | 'jaas'): ContractSubject => ({
  name: type.name,
  type,
  async start({ now }) {
    const simulator = await startJitsi({ mode, now })
    return {
      properties: simulator.properties,
      stranger: null,
      elsewhere: host_url => ({ ...simulator.properties, host_url }),
      setTrouble: trouble => simulator.setTrouble(trouble),
      skew: simulator.skew,
      visit: async url => (await fetch(url)).status === 200,
      bbb: null,
      [Symbol.asyncDispose]: () => simulator.close(),
    }
  },
  troubles: { ...troubles, wrong_secret: 'garbage', unknown_key: 'garbage' },
})

/** Everything that is held to the contract. */
export const subjects: readonly ContractSubject[] = [
  bbbSubject(bbb, 'BigBlueButton 3.0', { mode: 'bbb' }),
  bbbSubject(bbb, 'BigBlueButton 2.6', { mode: 'bbb', version: '2.6.18' }),
  bbbSubject(scalelite, 'Scalelite', { mode: 'scalelite' }),
  jitsiSubject(jitsi, 'jitsi'),
  jitsiSubject(jaas, 'jaas'),
]

/** Those among them that speak BigBlueButton's API. */
export const bbbSubjects = subjects.filter(({ type }) => type === bbb || type === scalelite)
