import { EXTERNAL_ID } from '../access/teams.ts'
import type { Route } from '../http/router.ts'
import { jsonReply } from '../reply.ts'

/** Cloudcraft's own AWS account, which roles must trust; invented. */
const CLOUDCRAFT_ACCOUNT = '999900001111'
const AT = '/aws/account/iamParameters'

/** What is needed to let Cloudcraft read an AWS account. Must precede the routes with an account's id. */
export function iamRoutes(): Route[] {
  const policy = async (kind: 'minimal' | 'custom') => {
    const { CUSTOM_POLICY, MINIMAL_POLICY } = await import('../accounts/policies.ts')
    return jsonReply(kind === 'minimal' ? MINIMAL_POLICY : CUSTOM_POLICY)
  }
  return [
    { method: 'GET', path: AT, answer: () => jsonReply(parameters()) },
    { method: 'GET', path: `${AT}/policy/minimal`, answer: () => policy('minimal') },
    { method: 'GET', path: `${AT}/policy/custom`, answer: () => policy('custom') },
  ]
}

function parameters(): object {
  const trusted = `accountID=${CLOUDCRAFT_ACCOUNT}&externalID=${EXTERNAL_ID}`
  const role = 'roleName=cloudcraft&policies=arn:aws:iam::aws:policy%2FReadOnlyAccess'
  const query = `step=type&roleType=crossAccount&isThirdParty&${trusted}&${role}`
  const awsConsoleUrl = `https://console.aws.amazon.com/iam/home?#/roles$new?${query}`
  return { accountId: CLOUDCRAFT_ACCOUNT, externalId: EXTERNAL_ID, awsConsoleUrl }
}
