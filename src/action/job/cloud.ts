import { setTimeout as timer } from 'node:timers/promises'
import { openCloud } from '../../cloudcraft/client.ts'
import { checkConnection } from '../../cloudcraft/connection.ts'
import { ExpectedError } from '../../errors.ts'
import type { Calm, Progress } from '../../snapshot/calm.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import { type Cloud, takeTargets } from '../../snapshot/take-targets.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { resolveTargets } from '../../snapshot/target-list.ts'
import { visibleLine } from '../../text.ts'
import type { Log } from '../log.ts'
import type { Job } from './job.ts'

/**
 * Takes a snapshot as the inputs say. @param deadline seconds for all requests to Cloudcraft
 * @param calm how to handle an account that changes by itself; the deadline is its limit @throws ExpectedError or AggregateError if nothing
 * at all could be fetched
 */
export async function takeForJob(
  job: Job,
  deadline: number,
  calm?: Pick<Calm, 'control' | 'settle'>,
): Promise<Snapshot> {
  const { targets, request } = job.inputs
  const cloud = connect(job, deadline)
  const isDiscreet = await job.isRestricted()
  const telling = await settling(job.log, calm, isDiscreet)
  const ports = isDiscreet
    ? { cloud: discreet(cloud, job), progress: { ...discreetProgress(job), ...telling } }
    : { cloud, progress: { ...progressIn(job.log), ...telling } }
  const patience = calm && { calm: { ...calm, limit: deadline, pause: (seconds: number) => timer(seconds * 1000) } }
  return takeTargets(targets, request, { ...ports, ...patience, now: () => new Date() })
}

/** A line for each scan while waiting; with numbers instead of names where anyone can read it. The wording is loaded only when waiting. */
async function settling(
  log: Log,
  calm: Pick<Calm, 'settle'> | undefined,
  isDiscreet: boolean,
): Promise<Partial<Progress>> {
  if (calm?.settle === undefined) return {}
  const { settleText } = await import('../../report/words/calm-words.ts')
  const quote = isDiscreet ? undefined : (name: string) => visibleLine(name, MAX_NAME)
  return { settling: (target, step) => log.line(`${targetTitle(target)}: ${settleText(step, quote)}`) }
}

const MAX_NAME = 100

/**
 * Finds the account of every target, without scanning any.
 * @param deadline seconds for everything that is asked of Cloudcraft
 * @throws ExpectedError or AggregateError for a target whose account does not exist, for a key that is refused, and if Cloudcraft is
 * unavailable
 */
export async function findAccounts(job: Job, deadline: number): Promise<void> {
  const cloud = connect(job, deadline)
  const { accounts } = (await job.isRestricted()) ? discreet(cloud, job) : cloud
  resolveTargets(job.inputs.targets, await accounts())
}

/** Cloudcraft's errors and ours contain names of accounts, even of ones that are not in the inputs ("did you mean"). */
function discreet(cloud: Cloud, { inputs: { targets }, log }: Job): Cloud {
  for (const [at, { account }] of targets.entries()) log.hide(account, `account ${at + 1}`)
  return {
    ...cloud,
    async accounts() {
      const accounts = await cloud.accounts()
      for (const { id, name } of accounts) for (const text of [id, name]) log.hide(text, 'an account')
      return accounts
    },
  }
}

function discreetProgress({ inputs: { targets }, log }: Job): Progress {
  const progress = progressIn(log)
  const total = targets.reduce((sum, { regions }) => sum + regions.length, 0)
  let count = 0
  const begin: Progress['begin'] = (target) => {
    count += 1
    log.hide(targetTitle(target), `target ${count} of ${total}`)
    progress.begin(target)
  }
  return { ...progress, begin }
}

function connect({ inputs: { apiKey, apiUrl }, log, env }: Job, deadline: number): Cloud {
  const connection = checkConnection({ apiKey, apiUrl })
  const info = (text: string) => log.line(text)
  return openCloud({ ...connection, deadline, log: { info }, env })
}

function progressIn(log: Log): Progress {
  return {
    begin: (target) => log.line(`${targetTitle(target)}: scanning`),
    controlled: (target) => log.line(`${targetTitle(target)}: first of two scans done`),
    done: ({ target, inventory, render }) => {
      const failed = [inventory, render].filter((part) => part instanceof ExpectedError)
      // The failure itself contains the name of its target.
      const what = failed.map(({ message, said }) => message + (said && `: ${log.strike(said)}`)).join('; ')
      log.line(failed.length === 0 ? `${targetTitle(target)}: scanned` : what)
    },
  }
}
