import { CloudcraftClient } from '../../cloudcraft/client.ts'
import { checkConnection } from '../../cloudcraft/connection.ts'
import { type Cloud, takeTargets } from '../../deployment-diff.ts'
import { ExpectedError } from '../../errors.ts'
import type { Snapshot } from '../../snapshot/snapshot.ts'
import type { Progress } from '../../snapshot/take.ts'
import { targetTitle } from '../../snapshot/target.ts'
import { VERSION } from '../../version.ts'
import type { Inputs } from '../inputs.ts'
import { distinct } from '../log.ts'
import { logLine } from '../log-line.ts'
import { hideInLog } from '../names-in-log.ts'
import { isRestrictedHere } from './visibility.ts'

/** Takes a snapshot as the inputs say. @throws ExpectedError or AggregateError when nothing at all could be had */
export async function takeForJob(inputs: Inputs, deadline = inputs.timeoutSeconds): Promise<Snapshot> {
  const cloud = openCloud(inputs, deadline)
  const ports = (await isRestrictedHere(inputs))
    ? { cloud: discreet(cloud, inputs), progress: discreetProgress(inputs) }
    : { cloud, progress: logProgress }
  return takeTargets(inputs.targets, inputs.request, { ...ports, now: () => new Date() })
}

/** Cloudcraft's errors and ours name accounts, also those that nobody asked for ("did you mean"). */
function discreet(cloud: Cloud, { targets }: Inputs): Cloud {
  for (const [at, { account }] of targets.entries()) hideInLog(account, `account ${at + 1}`)
  return {
    ...cloud,
    async accounts() {
      const accounts = await cloud.accounts()
      for (const { id, name } of accounts) for (const text of [id, name]) hideInLog(text, 'an account')
      return accounts
    },
  }
}

function discreetProgress({ targets }: Inputs): Progress {
  const total = targets.reduce((sum, { regions }) => sum + regions.length, 0)
  let count = 0
  const begin: Progress['begin'] = (target) => {
    count += 1
    hideInLog(targetTitle(target), `target ${count} of ${total}`)
    logProgress.begin(target)
  }
  return { ...logProgress, begin }
}

function openCloud({ apiKey, apiUrl }: Inputs, deadline: number): Cloud {
  const connection = checkConnection({ apiKey, apiUrl })
  const userAgent = `cloudcraft-deployment-diff/${VERSION}`
  const client = new CloudcraftClient({ ...connection, userAgent, deadline, log: { info: logLine }, env: process.env })
  return {
    host: new URL(connection.baseUrl).host,
    accounts: () => client.accounts(),
    inventory: (target, request) => client.inventory(target, request),
    render: (target, request) => client.render(target, request),
  }
}

const logProgress: Progress = {
  begin: (target) => logLine(`${targetTitle(target)}: scanning`),
  done: ({ target, inventory, render }) => {
    const failed = [inventory, render].filter((part) => part instanceof ExpectedError)
    // A failure names its target itself.
    logLine(failed.length === 0 ? `${targetTitle(target)}: scanned` : failed.map((error) => error.message).join('; '))
  },
}

/** What is missing in a snapshot, each failure once. */
export function failuresIn(snapshot: Snapshot): readonly ExpectedError[] {
  const parts = snapshot.targets.flatMap(({ inventory, render }) => [inventory, render])
  return distinct(parts.filter((part) => part instanceof ExpectedError))
}
