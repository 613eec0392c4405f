// A process in which parts of a run fail where nobody waits, for fault-domain.test.ts: `node stray-failures.js KIND`.
import { EventEmitter } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { FaultDomains } from '../../src/action/fault-domain.ts'

const KINDS = {
  /** A listener throws in an event, while the promise never settles. */
  event: () => {
    const emitter = new EventEmitter().on('data', () => {
      throw new Error('in an event')
    })
    setTimeout(() => emitter.emit('data'), 5)
    return new Promise(() => {})
  },
  /** A promise that nobody waits for is rejected. */
  rejection: () => {
    void wait(5).then(() => Promise.reject(new Error('in a promise')))
    return wait(60_000)
  },
  /** The work is refused first, and throws in a timer afterwards. */
  late: async () => {
    setTimeout(() => {
      throw new Error('afterwards')
    }, 20)
    throw new Error('refused')
  },
  /** Nothing is left that could ever settle it. */
  endless: () => new Promise(() => {}),
  /** It throws at once, outside of any promise. */
  sync: () => {
    throw new Error('at once')
  },
}

const lines = []
const faults = new FaultDomains(({ error, isLate }) => lines.push(`${isLate ? 'late' : 'stray'}: ${error.message}`))
faults.watch()
const told = ({ code = 'none', message, said = '' }) => [code, message, said].join(' | ')
await faults.run(async () => {
  const failing = KINDS[process.argv[2]]
  lines.push(await faults.contain('first', failing).then(String, told))
  // The next part works while what the first has left may still fail.
  lines.push(await faults.contain('second', async () => wait(60).then(() => 'second is well')).catch(told))
  setTimeout(() => {
    throw new Error('of nobody')
  }, 1)
  await wait(20)
})
process.stdout.write(`${JSON.stringify(lines)}\n`)
process.exit()
