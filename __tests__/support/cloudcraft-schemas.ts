import { Ajv2020 } from 'ajv/dist/2020.js'
import { fullFormats } from 'ajv-formats/dist/formats.js'
import type { OperationName } from './cloudcraft-operations.ts'

type Schema = Readonly<Record<string, unknown>>

const text: Schema = { type: 'string' }
const flag: Schema = { type: 'boolean' }
const uuid: Schema = { type: 'string', format: 'uuid' }
const moment: Schema = { type: 'string', format: 'date-time' }
const listOf = (items: Schema): Schema => ({ type: 'array', items })
const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] })
const access = orNull(listOf({ type: 'string', pattern: '^(team|customer)/[0-9a-f-]{36}$' }))

/** An object with exactly these keys; those behind a question mark may be missing. */
function exactly(keys: Readonly<Record<string, Schema>>): Schema {
  const entries = Object.entries(keys)
  return {
    type: 'object',
    properties: Object.fromEntries(entries.map(([key, schema]) => [key.replace('?', ''), schema])),
    required: entries.map(([key]) => key).filter((key) => !key.endsWith('?')),
    additionalProperties: false,
  }
}

const shared = { readAccess: access, writeAccess: access, createdAt: moment, updatedAt: moment, CreatorId: uuid }
const named = { id: uuid, name: text, ...shared }
/** Recorded: only lists tell where an account comes from. */
const awsKeys = {
  ...named,
  roleArn: { type: 'string', pattern: '^arn:aws(-us-gov)?:iam::[0-9]{12}:role/.+$' },
  externalId: uuid,
}
const azureKeys = {
  ...named,
  applicationId: uuid,
  directoryId: uuid,
  subscriptionId: uuid,
}
const azureWritten = { ...azureKeys, CustomerId: orNull(uuid) }
const hint = { type: 'string', maxLength: 5 }
const kept = { ...named, tags: orNull(listOf(text)), LastUserId: uuid }
/** Recorded: only lists tell the version, and only they leave out the customer. */
const listed = { ...kept, CurrentVersionId: uuid }
const meta = { ...kept, CustomerId: orNull(uuid) }
const blueprint = exactly({
  ...meta,
  data: { type: 'object', required: ['name'], properties: { name: text } },
})
const created = exactly({
  ...meta,
  data: {
    type: 'object',
    required: ['name', 'surfaces', 'version'],
    properties: { name: text, surfaces: listOf({}), version: { type: 'integer' } },
  },
})
const user = exactly({
  id: uuid,
  name: text,
  email: text,
  settings: { type: 'object' },
  createdAt: moment,
  updatedAt: moment,
  'accessedAt?': moment,
})
// A member who was invited and has not come yet has neither an id nor a name of a user.
const member = exactly({
  id: uuid,
  role: text,
  userId: orNull(uuid),
  name: orNull(text),
  email: text,
  mfaEnabled: flag,
})
const team = exactly({
  id: uuid,
  name: text,
  visible: flag,
  crossOrganizational: flag,
  customerId: uuid,
  externalSharing: flag,
  role: text,
  createdAt: moment,
  updatedAt: moment,
  members: listOf(member),
})
const statement = exactly({
  Effect: { const: 'Allow' },
  Action: { type: ['string', 'array'] },
  Resource: { type: ['string', 'array'] },
})
/** As recorded, down to the question mark before the fragment and the capital letters. */
const awsConsoleUrl: Schema = {
  type: 'string',
  pattern:
    '^https://console\\.aws\\.amazon\\.com/iam/home\\?#/roles\\$new\\?step=type&roleType=crossAccount&isThirdParty' +
    '&accountID=[0-9]{12}&externalID=[0-9a-f-]{36}&roleName=cloudcraft&policies=arn:aws:iam::aws:policy%2FReadOnlyAccess$',
}
const policy = exactly({ Version: { const: '2012-10-17' }, Statement: listOf(statement) })
const component: Schema = { type: 'object', required: ['type'], properties: { type: text } }
const sections = ['nodes', 'groups', 'edges', 'text', 'surfaces', 'icons', 'images', 'connectors']
const snapshot = exactly({
  tags: { type: 'array', items: text, minItems: 3, maxItems: 3 },
  data: {
    type: 'object',
    required: ['name', 'grid', 'projection', 'liveOptions', 'surfaces', 'connectors', 'nodes'],
    properties: {
      name: { type: 'string', pattern: '[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{12}Z$' },
      grid: { const: 'infinite' },
      projection: { enum: ['isometric', '2d'] },
      ...Object.fromEntries(sections.map((section) => [section, listOf(component)])),
    },
  },
})
const processing = exactly({ code: { const: 'STILL_PROCESSING' }, message: text, retry: { const: true } })

/** The JSON of each success; what answers without JSON is not here. */
const SUCCESSES: Readonly<Partial<Record<OperationName, Readonly<Record<number, Schema>>>>> = {
  getMyInformation: { 200: user },
  listMyTeams: { 200: listOf(team) },
  listMyBlueprints: { 200: exactly({ blueprints: listOf(exactly(listed)) }) },
  createBlueprint: { 201: created },
  retrieveBlueprint: { 200: blueprint },
  exportBlueprintAsImage: { 200: blueprint },
  listMyAwsAccounts: { 200: exactly({ accounts: listOf(exactly({ ...awsKeys, source: { const: 'aws' } })) }) },
  addAwsAccount: { 201: exactly(awsKeys) },
  updateAwsAccount: { 200: exactly(awsKeys) },
  getMyAwsIamRoleParameters: {
    200: exactly({ accountId: { type: 'string', pattern: '^[0-9]{12}$' }, externalId: uuid, awsConsoleUrl }),
  },
  iamPolicyMinimal: { 200: policy },
  iamPolicyCustom: { 200: policy },
  snapshotAwsAccount: { 200: snapshot, 202: processing },
  listMyAzureAccounts: {
    200: exactly({ accounts: listOf(exactly({ ...azureKeys, hint, source: { const: 'azure' } })) }),
  },
  addAzureAccount: { 201: exactly({ ...azureWritten, 'clientSecret?': text }) },
  updateAzureAccount: { 200: exactly(azureWritten) },
  snapshotAzureAccount: { 200: snapshot, 202: processing },
}

/** The body of every refusal: the status stands in it again. */
const failure = (status: number): Schema =>
  exactly({
    error: { type: 'string', minLength: 1 },
    reason: { type: 'string', pattern: '^[a-z_]+$' },
    code: { const: status },
  })

const ajv = new Ajv2020({
  strict: false,
  allErrors: true,
  formats: { uuid: fullFormats.uuid, 'date-time': fullFormats['date-time'] },
})

/** What the JSON of an answer has against its schema, each problem with its place. */
export function bodyProblems(operation: OperationName, status: number, body: unknown): readonly string[] {
  const schema = status >= 400 ? failure(status) : SUCCESSES[operation]?.[status]
  if (!schema) return [`${operation} has no JSON for ${status}`]
  const validate = ajv.compile(schema)
  return validate(body) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}
