import { type JsonObject, own, ownText } from '../../../json.ts'
import { readSharing, type Shared } from '../access/sharing.ts'
import { EXTERNAL_ID } from '../access/teams.ts'
import { invalidParameter, refuse } from '../reply.ts'
import { isRegion } from '../world/regions.ts'
import type { AccountRecord } from '../world/world.ts'
import { readAccountName } from './name.ts'

const ROLE_ARN = /^arn:aws(?:-us-gov)?:iam::(\d{12}):role\/[\w+=,.@/-]{1,576}$/

/** The AWS account of a request; an update keeps missing fields. @throws Refusal 400 */
export function readAwsAccount(body: JsonObject, before: AccountRecord | undefined, sharing: Shared): AccountRecord {
  const roleArn = ownText(body, 'roleArn') ?? before?.['roleArn']
  if (typeof roleArn !== 'string' || !ROLE_ARN.test(roleArn)) {
    throw invalidParameter('roleArn')
  }
  const region = own(body, 'region') ?? ''
  if (region !== '' && !(typeof region === 'string' && isRegion('aws', region))) {
    throw refuse(400, 'invalid_parameter', `Invalid region parameter: ${String(region).slice(0, 100)}`)
  }
  const externalId = before?.['externalId'] ?? EXTERNAL_ID
  return { name: readAccountName(body, before), roleArn, externalId, ...readSharing(body, sharing) }
}

/** The account number that a role belongs to. */
export function awsOwner(record: Readonly<Record<string, unknown>>): string | undefined {
  return ROLE_ARN.exec(String(record['roleArn']))?.[1]
}
