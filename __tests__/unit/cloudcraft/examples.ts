import type { connect } from '../../../src/cloudcraft/cloudcraft.ts'
import type { OperationName } from '../../../src/cloudcraft/operations.ts'
import type nock from '../../support/nock.ts'
import { ACCOUNT_ID } from './fixtures.ts'

export const BLUEPRINT_ID = '0d7a0000-1111-4222-8333-444455556666'
const ROLE = 'arn:aws:iam::111122223333:role/cloudcraft'
const DRAFT = { data: { grid: 'infinite', name: 'x' } }
const BLUEPRINT = { id: BLUEPRINT_ID, name: 'x', data: DRAFT.data }
const AWS = { name: 'prod', roleArn: ROLE }
const AZURE = { name: 'prod', subscriptionId: 's', directoryId: 'd', applicationId: 'a' }
export const SECRET = 'azure~client~secret'

type Api = ReturnType<typeof connect>

export interface Example {
  readonly make: (api: Api) => Promise<unknown>
  /** Path and query as they must go over the wire. */
  readonly path: string
  readonly body?: object
  readonly ifMatch?: string
  readonly answer: readonly [status: number, body: nock.Body, type?: string]
}

/** One call of each operation, written from the reference and not from the client. */
export const EXAMPLES: Readonly<Record<OperationName, Example>> = {
  getMyInformation: { make: (api) => api.user(), path: '/user/me', answer: [200, { id: 'u' }] },
  listMyTeams: { make: (api) => api.teams(), path: '/team', answer: [200, [{ id: 't' }]] },
  listMyBlueprints: { make: (api) => api.blueprints.list(), path: '/blueprint', answer: [200, { blueprints: [] }] },
  createBlueprint: {
    make: (api) => api.blueprints.create({ ...DRAFT, tags: ['a'], readAccess: ['team/t'], writeAccess: null }),
    path: '/blueprint',
    body: { ...DRAFT, tags: ['a'], readAccess: ['team/t'], writeAccess: null },
    answer: [201, BLUEPRINT],
  },
  retrieveBlueprint: {
    make: (api) => api.blueprints.get(BLUEPRINT_ID),
    path: `/blueprint/${BLUEPRINT_ID}`,
    answer: [200, BLUEPRINT],
  },
  updateBlueprint: {
    make: (api) => api.blueprints.update(BLUEPRINT_ID, DRAFT, { ifMatch: 'c6ed62' }),
    path: `/blueprint/${BLUEPRINT_ID}`,
    body: DRAFT,
    ifMatch: 'c6ed62',
    answer: [204, ''],
  },
  deleteBlueprint: {
    make: (api) => api.blueprints.delete(BLUEPRINT_ID),
    path: `/blueprint/${BLUEPRINT_ID}`,
    answer: [204, ''],
  },
  exportBlueprintAsImage: {
    make: (api) =>
      api.blueprints.export(BLUEPRINT_ID, 'pdf', {
        scale: 1.5,
        width: 800,
        height: 600,
        grid: false,
        transparent: true,
        landscape: true,
        paperSize: 'A3',
      }),
    path: `/blueprint/${BLUEPRINT_ID}/pdf?scale=1.5&width=800&height=600&grid=false&transparent=true&landscape=true&paperSize=A3`,
    answer: [200, '%PDF-1.7 %%EOF', 'application/pdf'],
  },
  exportBudgetForABlueprint: {
    make: (api) => api.blueprints.budget(BLUEPRINT_ID, 'csv', { currency: 'EUR', period: 'y', rate: 'stated' }),
    path: `/blueprint/${BLUEPRINT_ID}/budget/csv?currency=EUR&period=y&rate=stated`,
    answer: [200, 'category,type\n', 'text/csv'],
  },
  listMyAwsAccounts: { make: (api) => api.aws.list(), path: '/aws/account', answer: [200, { accounts: [] }] },
  addAwsAccount: {
    make: (api) => api.aws.add({ ...AWS, region: 'eu-west-1' }),
    path: '/aws/account',
    body: { ...AWS, region: 'eu-west-1' },
    answer: [201, { ...AWS, id: ACCOUNT_ID }],
  },
  updateAwsAccount: {
    make: (api) => api.aws.update(ACCOUNT_ID, { ...AWS, readAccess: ['customer/c'] }),
    path: `/aws/account/${ACCOUNT_ID}`,
    body: { ...AWS, readAccess: ['customer/c'] },
    answer: [200, { ...AWS, id: ACCOUNT_ID }],
  },
  deleteAwsAccount: {
    make: (api) => api.aws.remove(ACCOUNT_ID),
    path: `/aws/account/${ACCOUNT_ID}`,
    answer: [200, {}],
  },
  getMyAwsIamRoleParameters: {
    make: (api) => api.aws.iamParameters(),
    path: '/aws/account/iamParameters',
    answer: [200, { accountId: '1', externalId: 'e', awsConsoleUrl: 'https://console.aws.amazon.com/' }],
  },
  getMinimalIamPolicy: {
    make: (api) => api.aws.iamPolicy('minimal'),
    path: '/aws/account/iamParameters/policy/minimal',
    answer: [200, { Version: '2012-10-17', Statement: [] }],
  },
  getCustomIamPolicy: {
    make: (api) => api.aws.iamPolicy('custom'),
    path: '/aws/account/iamParameters/policy/custom',
    answer: [200, { Version: '2012-10-17', Statement: [] }],
  },
  snapshotAwsAccount: {
    make: (api) =>
      api.aws.snapshot(ACCOUNT_ID, 'us-east-1', 'json', {
        filter: 'a=b AND (c OR d)',
        exclude: ['ec2', 'sg'],
        label: false,
        autoconnect: false,
        projection: '2d',
        theme: 'dark',
        scale: 2,
        grid: true,
      }),
    path: `/aws/account/${ACCOUNT_ID}/us-east-1/json?filter=a%3Db+AND+%28c+OR+d%29&exclude=ec2%2Csg&label=false&autoconnect=false&projection=2d&theme=dark&scale=2&grid=true`,
    answer: [200, { data: {} }],
  },
  listMyAzureAccounts: { make: (api) => api.azure.list(), path: '/azure/account', answer: [200, {}] },
  addAzureAccount: {
    make: (api) => api.azure.add({ ...AZURE, clientSecret: SECRET }),
    path: '/azure/account',
    body: { ...AZURE, clientSecret: SECRET },
    answer: [201, { ...AZURE, id: ACCOUNT_ID, clientSecret: SECRET, hint: 'azu' }],
  },
  updateAzureAccount: {
    make: (api) => api.azure.update(ACCOUNT_ID, { ...AZURE, clientSecret: SECRET, writeAccess: [] }),
    path: `/azure/account/${ACCOUNT_ID}`,
    body: { ...AZURE, clientSecret: SECRET, writeAccess: [] },
    answer: [200, { ...AZURE, id: ACCOUNT_ID }],
  },
  deleteAzureAccount: {
    make: (api) => api.azure.remove(ACCOUNT_ID),
    path: `/azure/account/${ACCOUNT_ID}`,
    answer: [204, ''],
  },
  snapshotAzureAccount: {
    make: (api) => api.azure.snapshot(ACCOUNT_ID, 'westeurope', 'svg', { exclude: ['azurevmss', 'azurensg'] }),
    path: `/azure/account/${ACCOUNT_ID}/westeurope/svg?exclude=azurevmss%2Cazurensg`,
    answer: [200, '<svg></svg>', 'image/svg+xml'],
  },
}
