import { visibleLine } from '../text.ts'
import { VERSION } from '../version.ts'
import { checkBackupFolder, inBackupFolder } from './backup-folder.ts'
import { CONNECTION_OPTIONS, connectApi } from './cloud.ts'
import { type Command, DONE } from './command.ts'
import { readNeeded } from './option-values.ts'

export const backup: Command = {
  name: 'backup',
  usage: '--out DIR [--prune] [--json]',
  positionals: 0,
  options: {
    out: { type: 'string', value: 'DIR', text: 'the folder of the backup' },
    prune: { type: 'boolean', text: 'also remove from the backup what has been deleted in Cloudcraft' },
    json: { type: 'boolean', text: 'what was done, as JSON on stdout' },
    ...CONNECTION_OPTIONS,
  },
  operations: [
    ...(['getMyInformation', 'listMyTeams', 'listMyBlueprints', 'retrieveBlueprint'] as const),
    ...(['listMyAwsAccounts', 'listMyAzureAccounts'] as const),
  ],
  async run(given, terminal) {
    if (given.flag('json')) terminal.reserveStdout()
    const out = readNeeded(given, 'backup', 'out', 'DIR')
    checkBackupFolder(out)
    const { baseUrl } = await readConnection(given.text('api-url'), terminal.env)
    const cloudcraft = await connectApi(given, terminal)
    const { takeBackup } = await import('../extras/backup/take.ts')
    const outcome = await inBackupFolder(out, (store) =>
      takeBackup(cloudcraft, store, {
        ...{ host: new URL(baseUrl).host, toolVersion: VERSION, takenAt: new Date().toISOString() },
        prune: given.flag('prune'),
        progress: (text) => terminal.progress(visibleLine(text)),
      }),
    )
    if (given.flag('json')) terminal.document(`${JSON.stringify(outcome, null, 2)}\n`)
    const { fetched, unchanged, gone, accounts } = outcome
    const goneText = gone === 0 ? '' : `, ${gone} no longer in Cloudcraft (${given.flag('prune') ? 'removed' : 'kept'})`
    terminal.say(`${fetched} blueprints fetched, ${unchanged} unchanged${goneText}; ${accounts} linked accounts`)
    terminal.say(`The backup is in ${visibleLine(out, 1000)}`)
    return DONE
  },
}

/** The connection, for the host: a backup belongs to one. */
export async function readConnection(apiUrl: string | undefined, env: NodeJS.ProcessEnv) {
  const { connectionFromEnv } = await import('../cloudcraft/connection.ts')
  return connectionFromEnv(env, apiUrl)
}
