import * as v from 'valibot'
import type { Session } from './call.ts'
import { odd } from './odd.ts'
import { requestJson } from './request.ts'

const ParametersAnswer = v.object({
  accountId: v.string(),
  externalId: v.string(),
  awsConsoleUrl: odd(v.nullish(v.string(), ''), ''),
})

const PolicyAnswer = v.looseObject({ Statement: v.union([v.array(v.unknown()), v.looseObject({})]) })

/** What an AWS role must trust: Cloudcraft's account with the external id of the key's user. Plus a console page that sets it up. */
export type IamParameters = Readonly<v.InferOutput<typeof ParametersAnswer>>

/** An IAM policy document for AWS. */
export type IamPolicy = Readonly<v.InferOutput<typeof PolicyAnswer>>

/** `minimal` lists every action, `custom` has wildcards. */
export const IAM_POLICIES = ['minimal', 'custom'] as const

/** @throws ExpectedError */
export async function readIamParameters(session: Session): Promise<IamParameters> {
  const request = { title: 'IAM parameters' }
  const { value } = await requestJson(session, 'getMyAwsIamRoleParameters', request, ParametersAnswer)
  return value
}

/** The least privileges with which Cloudcraft can scan. @throws ExpectedError */
export async function readIamPolicy(session: Session, kind: (typeof IAM_POLICIES)[number]): Promise<IamPolicy> {
  const operation = kind === 'minimal' ? 'getMinimalIamPolicy' : 'getCustomIamPolicy'
  const { value } = await requestJson(session, operation, { title: `${kind} IAM policy` }, PolicyAnswer)
  return value
}
