/**
 * cloudcraft/: the client of Cloudcraft's API. Start here; client.ts is the part that comparisons need.
 * A call is an operation (operations.ts) that becomes requests (call.ts): each waits for its turn (pace.ts), goes over the wire
 * (exchange.ts, the only file that knows got), and the outcome decides what is next (policy.ts). Errors: failure.ts, refusal.ts.
 * Answers are validated with valibot, files by their signatures.
 * Not here: what a document means (inventory/), when a snapshot is taken (snapshot/), the simulated server (extras/simulator/).
 */
import * as aws from './aws-accounts.ts'
import * as azure from './azure-accounts.ts'
import * as files from './blueprint-files.ts'
import * as blueprints from './blueprints.ts'
import type { Session } from './call.ts'
import type { SnapshotFormat } from './file-formats.ts'
import * as iam from './iam.ts'
import { listLinkedAccounts } from './linked-accounts.ts'
import { openSession, type SessionOptions } from './session.ts'
import { requestSnapshot, type SnapshotOptions } from './snapshots.ts'
import { listTeams } from './teams.ts'
import { readUser } from './users.ts'

/** `baseUrl` defaults to Cloudcraft's public API; GovCloud has its own host. */
export type ConnectOptions = Omit<SessionOptions, 'baseUrl'> & { readonly baseUrl?: string }

/** The whole API. */
export type Cloudcraft = ReturnType<typeof connect>

/**
 * The whole API, with one key and its rate limit. Makes no request. Every function throws ExpectedError, with a code and a remedy, or
 * the reason of `signal`. Neither errors nor the returned object contain the key.
 * https://docs.datadoghq.com/cloudcraft/api/
 * @throws ExpectedError API_KEY_MISSING, API_KEY_MALFORMED, API_URL_INVALID, API_URL_INSECURE, PROXY_INVALID
 */
export function connect(options: ConnectOptions) {
  const session = openSession({ ...options, baseUrl: options.baseUrl ?? '' })
  const to = binder(session)
  return {
    user: to(readUser),
    teams: to(listTeams),
    /** Both lists at once. */
    accounts: to(listLinkedAccounts),
    blueprints: {
      list: to(blueprints.listBlueprints),
      create: to(blueprints.createBlueprint),
      get: to(blueprints.readBlueprint),
      update: to(blueprints.updateBlueprint),
      delete: to(blueprints.deleteBlueprint),
      export: to(files.exportBlueprint),
      budget: to(files.exportBudget),
    },
    aws: {
      list: to(aws.listAwsAccounts),
      add: to(aws.addAwsAccount),
      update: to(aws.updateAwsAccount),
      remove: to(aws.removeAwsAccount),
      iamParameters: to(iam.readIamParameters),
      iamPolicy: to(iam.readIamPolicy),
      snapshot: snapshotOf(session, 'aws'),
    },
    azure: {
      list: to(azure.listAzureAccounts),
      add: to(azure.addAzureAccount),
      update: to(azure.updateAzureAccount),
      remove: to(azure.removeAzureAccount),
      snapshot: snapshotOf(session, 'azure'),
    },
  }
}

/** The session is kept in closures, so that printing the object does not show the key. */
function binder(session: Session) {
  return <Args extends readonly unknown[], Result>(operation: (session: Session, ...args: Args) => Promise<Result>) =>
    // Async, so that an invalid argument rejects instead of throwing synchronously.
    async (...args: Args): Promise<Result> =>
      operation(session, ...args)
}

function snapshotOf(session: Session, provider: 'aws' | 'azure') {
  return async (accountId: string, region: string, format: SnapshotFormat, options: SnapshotOptions = {}) =>
    requestSnapshot(session, { provider, accountId, region }, format, options)
}
