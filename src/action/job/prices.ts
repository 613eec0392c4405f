import { randomBytes } from 'node:crypto'
import { warning } from '@actions/core'
import type { AskedPrices } from '../../cost/asked-prices.ts'
import type { AfterPorts } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import { isCostGate } from '../../report/gate.ts'
import { isHurried } from '../job-kind.ts'
import type { Job } from './job.ts'

/** The comparison waits for the prices. */
const SECONDS = 120
/** A cancelled job is killed after five minutes. */
const HURRIED_SECONDS = 20

type Sides = Parameters<NonNullable<AfterPorts['price']>>

/** Asks Cloudcraft what both sides cost; undefined if not requested. */
export function pricesAfter(job: Job): AfterPorts['price'] {
  const { cost, failOn } = job.inputs
  if (cost) return (before, after) => askPrices(job, before, after)
  const idle = failOn.filter(isCostGate)
  if (idle.length > 0) warning(`fail-on names ${idle.join(' and ')}, which cannot trip: \`cost\` is not true`)
  return undefined
}

async function askPrices(job: Job, ...sides: Sides): Promise<AskedPrices> {
  const { apiKey, apiUrl, currency, timeoutSeconds, jobMatrix } = job.inputs
  // Lazy: most runs do not request prices.
  const { noPrices, priceOrders } = await import('../../report/build/price-orders.ts')
  const { priceSnapshots } = await import('../../cloudcraft/price-snapshots.ts')
  const seconds = Math.min(timeoutSeconds, isHurried(job.inputs) ? HURRIED_SECONDS : SECONDS)
  const say = (text: string) => job.log.line(text)
  const open = async () => {
    const { checkConnection } = await import('../../cloudcraft/connection.ts')
    const { connect } = await import('../../cloudcraft/cloudcraft.ts')
    return connect({ ...checkConnection({ apiKey, apiUrl }), deadline: seconds, log: { info: say }, env: job.env })
  }
  const { GITHUB_SERVER_URL = '', GITHUB_REPOSITORY = '', GITHUB_WORKFLOW = '', GITHUB_JOB = '' } = job.env
  const place = [GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_WORKFLOW, GITHUB_JOB, jobMatrix]
  const once = () => randomBytes(8).toString('hex')
  const ask = () => priceSnapshots(open, ...sides, { currency, seconds, now: () => new Date(), once, say, place })
  try {
    return await job.contain('cost', ask)
  } catch (error) {
    // If a vendor's code throws in an event that nothing awaits, only the figure is missing.
    job.warn(error)
    const failure = new ExpectedError('COST_FAILED', 'The cost could not be worked out', 'See the warning of this job')
    return noPrices(priceOrders(...sides), currency, failure)
  }
}
