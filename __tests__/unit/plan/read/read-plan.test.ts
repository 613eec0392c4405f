import { describe, expect, test } from '@jest/globals'
import { ExpectedError } from '../../../../src/errors.ts'
import { readPlan, tryReadPlan } from '../../../../src/plan/read/read-plan.ts'
import { planBytes } from '../../../support/plan-documents.ts'
import type { Thing } from '../../../support/plan-things.ts'
import { resourceChange, terraform } from '../worlds.ts'

const encode = (text: string) => new TextEncoder().encode(text)
const orders: Thing = { type: 'rds', name: 'orders', serial: 1, size: 'm5.large' }
const json = new TextDecoder().decode(planBytes('terraform', [{ action: 'create', after: orders }]))

function codeOf(bytes: Uint8Array): string {
  try {
    readPlan('tfplan.json', bytes)
  } catch (error) {
    if (error instanceof ExpectedError) return error.code
    throw error
  }
  return 'read'
}

describe('text around the JSON', () => {
  test.each([
    [
      'the wrapper of setup-terraform',
      `[command]/home/runner/terraform-bin show -json tfplan\n${json}\n\n::debug::Terraform exited with code 0.\n::set-output name=stdout::${json}\n`,
    ],
    ['warnings', `Warning: Deprecated attribute\n[WARN] something\n${json}\nDone.`],
    ['a byte order mark', `\uFEFF${json}`],
    ['pretty printing', JSON.stringify(JSON.parse(json), null, 2)],
    ['colours', `\u001b[33mWarning\u001b[0m\n${json}`],
  ])('%s is taken off', (_, text) => {
    expect(readPlan('tfplan.json', encode(text)).announcements).toHaveLength(1)
  })

  test.each([
    ['little', [0xff, 0xfe], (code: number) => [code & 255, code >> 8]],
    ['big', [0xfe, 0xff], (code: number) => [code >> 8, code & 255]],
  ] as const)('UTF-16 is read, %s end first', (_, mark, halves) => {
    const bytes = Uint8Array.from([...mark, ...[...json].flatMap((character) => halves(character.charCodeAt(0)))])
    expect(readPlan('tfplan.json', bytes).announcements).toHaveLength(1)
  })
})

describe('what is not a plan is recognised', () => {
  test.each([
    ['a saved plan', 'PLAN_BINARY', 'PK\u0003\u0004'],
    ['nothing', 'PLAN_NOT_JSON', '  \n'],
    ['a plan for people', 'PLAN_NOT_JSON', 'Terraform will perform the following actions:\n'],
    ['the wrapper alone', 'PLAN_NOT_JSON', '[command]/bin/terraform-bin show -json\n'],
    ['half a plan', 'PLAN_NOT_JSON', json.slice(0, -20)],
    ['a plan with a hole', 'PLAN_NOT_JSON', json.replace('"mode":', '"mode"')],
    ['two plans', 'PLAN_SEVERAL', `${json}\n${json}`],
    ['a log', 'PLAN_LOG', '{"@level":"info","@message":"Plan: 1"}\n{"@level":"info"}'],
    ["Pulumi's log", 'PLAN_LOG', '{"sequence":0,"preludeEvent":{}}\n{"sequence":1}'],
    ['a raw state', 'PLAN_RAW_STATE', '{"version":4,"lineage":"x","resources":[]}'],
    ['a state', 'PLAN_RAW_STATE', '{"format_version":"1.0","values":{"root_module":{}}}'],
    ["Pulumi's state", 'PLAN_RAW_STATE', '{"version":3,"deployment":{}}'],
    ['a template', 'PLAN_UNKNOWN_FORMAT', '{"Resources":{}}'],
    ['something else', 'PLAN_UNKNOWN_FORMAT', '{"a":1}'],
    ['an empty list', 'PLAN_UNKNOWN_FORMAT', '[]'],
    ['a format of the future', 'PLAN_FORMAT_VERSION', '{"format_version":"2.0","resource_changes":[]}'],
    ['a plan with errors', 'PLAN_ERRORED', '{"format_version":"1.2","errored":true,"resource_changes":[]}'],
    ['a refresh', 'PLAN_REFRESH_ONLY', '{"format_version":"1.2","resource_drift":[{"address":"a.b"}]}'],
    [
      'a change set that failed',
      'PLAN_ERRORED',
      '{"Changes":[],"StackName":"s","Status":"FAILED","StatusReason":"no"}',
    ],
    ['a hole without a bottom', 'PLAN_TOO_DEEP', '['.repeat(100_000)],
  ])('%s: %s', (_, code, text) => {
    expect(codeOf(encode(text))).toBe(code)
  })

  test('more than 200 MB is not looked at', () => {
    expect(codeOf(new Uint8Array(200 * 1024 * 1024 + 1))).toBe('PLAN_TOO_LARGE')
  })

  test('more than 100,000 changes are refused', () => {
    const changes = Array.from({ length: 100_001 }, () => ({}))
    expect(codeOf(encode(JSON.stringify(terraform(changes))))).toBe('PLAN_TOO_MANY')
  })

  test('in a sentence with what to do, and without a word of the file', () => {
    const read = tryReadPlan('tfplan.json', encode('{"token": s3cret}'))
    expect(read).toEqual({
      file: 'tfplan.json',
      error: expect.stringMatching(/^tfplan\.json .*\. .*\. \(PLAN_NOT_JSON\)$/),
    })
    expect(JSON.stringify(read)).not.toContain('s3cret')
  })
})

describe('Terraform', () => {
  const actionsOf = (changes: readonly object[], rest: object = {}) =>
    readPlan('p', encode(JSON.stringify(terraform(changes, rest)))).announcements.map(({ action }) => action)

  test.each([
    [['create'], ['create']],
    [['delete', 'create'], ['replace']],
    [['create', 'delete'], ['replace']],
    [['create', 'forget'], ['create']],
    [['no-op'], []],
    [['read'], []],
    [['forget'], []],
  ])('%j announces %j', (actions, announced) => {
    expect(actionsOf([resourceChange('aws_sqs_queue.jobs', { actions })])).toEqual(announced)
  })

  test('moves, imports, data sources and what is put off announce nothing', () => {
    const moved = resourceChange('aws_sqs_queue.new', { actions: ['no-op'] }, { previous_address: 'aws_sqs_queue.old' })
    const imported = resourceChange('aws_sqs_queue.in', { actions: ['no-op'], importing: { id: 'x' } })
    const data = resourceChange('aws_ami.a', { actions: ['create'] }, { mode: 'data' })
    expect(actionsOf([moved, imported, data], { deferred_changes: [{ reason: 'x', resource_change: {} }] })).toEqual([])
  })

  test('is incomplete where something was put off', () => {
    const rest = { deferred_changes: [{ reason: 'provider_config_unknown', resource_change: {} }] }
    expect(readPlan('p', encode(JSON.stringify(terraform([], rest)))).complete).toBe(false)
    expect(readPlan('p', encode(JSON.stringify(terraform([], { complete: false })))).complete).toBe(false)
  })

  test('knows OpenTofu by its providers', () => {
    const change = resourceChange(
      'aws_sqs_queue.jobs',
      { actions: ['create'] },
      { provider_name: 'registry.example/opentofu/aws' },
    )
    expect(readPlan('p', encode(JSON.stringify(terraform([change]))))).toMatchObject({
      tool: 'opentofu',
      toolVersion: '1.11.4',
    })
  })

  test('finds a resource by its identity where the values hide it', () => {
    const arn = 'arn:aws:sqs:eu-west-1:123456789012:jobs'
    const change = resourceChange('aws_sqs_queue.jobs', {
      actions: ['delete'],
      before: { arn: 'secret' },
      before_sensitive: { arn: true },
      before_identity: { arn, region: 'eu-west-1' },
    })
    const [announcement] = readPlan('p', encode(JSON.stringify(terraform([change])))).announcements
    expect(announcement).toMatchObject({
      old: { arns: [arn] },
      place: { region: 'eu-west-1', account: '123456789012' },
    })
  })

  test('takes the address that Azure Resource Manager knows, not that of the data', () => {
    const id =
      '/subscriptions/00000000-0000-4000-8000-000000000000/resourceGroups/Shop/providers/Microsoft.Storage/storageAccounts/a/blobServices/default/containers/c'
    const before = { id: 'https://a.blob.core.windows.net/c', resource_manager_id: id, name: 'c' }
    const change = resourceChange('azurerm_storage_container.c', { actions: ['delete'], before })
    const [announcement] = readPlan('p', encode(JSON.stringify(terraform([change])))).announcements
    expect(announcement?.old.azureIds).toEqual([id.toLowerCase()])
  })
})

describe('CloudFormation', () => {
  const set = (name: string, changes: readonly object[], rest: object = {}) => ({
    ChangeSetId: `arn:aws:cloudformation:us-east-1:123456789012:changeSet/${name}/1`,
    StackId: `arn:aws:cloudformation:us-east-1:123456789012:stack/${name}/1`,
    StackName: name,
    Changes: changes.map((ResourceChange) => ({ Type: 'Resource', ResourceChange })),
    ...rest,
  })
  const add = (logical: string, rest: object = {}) => ({
    Action: 'Add',
    LogicalResourceId: logical,
    ResourceType: 'AWS::SQS::Queue',
    ...rest,
  })
  const read = (...pages: readonly object[]) =>
    readPlan('set.json', encode(pages.map((page) => JSON.stringify(page)).join('\n')))

  test('pages one after the other, or as a list, are one plan', () => {
    const pages = [set('shop', [add('A')], { NextToken: 'x' }), set('shop', [add('B')])]
    for (const plan of [read(...pages), readPlan('set.json', encode(JSON.stringify(pages)))])
      expect(plan).toMatchObject({ complete: true, announcements: [{ address: 'A' }, { address: 'B' }] })
  })

  test('a page that is missing is said', () => {
    expect(read(set('shop', [add('A')], { NextToken: 'x' })).complete).toBe(false)
  })

  test('nested sets are named by their way down', () => {
    const nested = {
      Action: 'Modify',
      LogicalResourceId: 'Net',
      ResourceType: 'AWS::CloudFormation::Stack',
      ChangeSetId: set('inner', []).ChangeSetId,
    }
    const both = read(set('shop', [nested]), set('inner', [add('Q')]))
    expect(both).toMatchObject({ complete: true, announcements: [{ address: 'Net' }, { address: 'Net/Q' }] })
    expect(read(set('shop', [nested])).complete).toBe(false)
  })

  test.each([
    [
      { Action: 'Modify', Replacement: 'True' },
      { action: 'replace', mayReplace: false },
    ],
    [
      { Action: 'Modify', Replacement: 'Conditional' },
      { action: 'update', mayReplace: true },
    ],
    [
      { Action: 'Modify', Replacement: 'False' },
      { action: 'update', mayReplace: false },
    ],
    [{ Action: 'Dynamic' }, { action: 'update', conditional: true }],
    [
      { Action: 'Remove', PolicyAction: 'Retain' },
      { action: 'delete', retains: true },
    ],
  ])('%j', (change, announced) => {
    expect(read(set('shop', [add('A', change)])).announcements).toMatchObject([announced])
  })

  test.each(['Import', 'SyncWithActual'])('%s announces nothing', (Action) => {
    expect(read(set('shop', [add('A', { Action })])).announcements).toEqual([])
  })

  test('names what changes where the values are not said', () => {
    const Details = [{ Target: { Attribute: 'Properties', Name: 'DBInstanceClass' }, Evaluation: 'Static' }]
    const change = {
      Action: 'Modify',
      LogicalResourceId: 'Db',
      ResourceType: 'AWS::RDS::DBInstance',
      PhysicalResourceId: 'orders',
      Details,
    }
    expect(read(set('shop', [change])).announcements[0]?.fields).toEqual([
      { path: 'instanceType', certain: true, attribute: 'DBInstanceClass' },
      { path: 'instanceSize', certain: true, attribute: 'DBInstanceClass' },
    ])
  })

  test('a set without changes is an empty plan', () => {
    const empty = set('shop', [], {
      Status: 'FAILED',
      StatusReason: "The submitted information didn't contain changes.",
    })
    expect(read(empty)).toMatchObject({ complete: true, announcements: [] })
  })
})

describe('Pulumi', () => {
  const urn = 'urn:pulumi:prod::shop::my:app$aws:sqs/queue:Queue::jobs'
  const read = (steps: readonly object[], rest: object = {}) =>
    readPlan('preview.json', encode(JSON.stringify({ steps, ...rest })))

  test('the three steps of a replacement are one', () => {
    const state = { urn, custom: true, inputs: { name: 'jobs' } }
    const steps = [
      { op: 'create-replacement', urn, newState: state },
      { op: 'replace', urn, oldState: { ...state, id: 'x' }, newState: state },
      { op: 'delete-replaced', urn, oldState: state },
    ]
    expect(read(steps).announcements).toMatchObject([{ action: 'replace', address: urn, types: ['sqs'] }])
  })

  test.each(['same', 'read', 'refresh', 'import'])('%s announces nothing', (op) => {
    expect(read([{ op, urn, newState: { custom: true } }]).announcements).toEqual([])
  })

  test('stacks, providers and components are not in the cloud', () => {
    const steps = [
      { op: 'create', urn: 'urn:pulumi:prod::shop::pulumi:pulumi:Stack::shop-prod', newState: { custom: false } },
      { op: 'create', urn: 'urn:pulumi:prod::shop::pulumi:providers:aws::p', newState: { custom: true } },
      { op: 'create', urn: 'urn:pulumi:prod::shop::my:app::a', newState: { custom: false } },
    ]
    expect(read(steps).announcements).toEqual([])
  })

  test('a name that the preview has made up is only its beginning', () => {
    const inputs = { __defaults: ['name'], name: 'jobs-1234567' }
    const [announcement] = read([{ op: 'create', urn, newState: { custom: true, inputs } }]).announcements
    expect(announcement?.next.names).toEqual([{ text: 'jobs-', form: 'hex' }])
  })

  test('a name that was made up earlier is the name of what is there', () => {
    const inputs = { __defaults: ['name'], name: 'jobs-1234567' }
    const [announcement] = read([{ op: 'delete', urn, oldState: { custom: true, inputs } }]).announcements
    expect(announcement?.old.names).toEqual([{ text: 'jobs-1234567', form: 'own' }])
  })

  test('the region is that of the provider, or of the stack', () => {
    const provider = 'urn:pulumi:prod::shop::pulumi:providers:aws::eu'
    const steps = [
      { op: 'same', urn: provider, newState: { custom: true, inputs: { region: 'eu-west-1' } } },
      { op: 'create', urn, newState: { custom: true, inputs: { name: 'jobs' }, provider: `${provider}::id` } },
      { op: 'create', urn: `${urn}2`, newState: { custom: true, inputs: { name: 'mail' } } },
    ]
    const { announcements } = read(steps, { config: { 'aws:region': 'us-west-2' } })
    expect(announcements.map(({ place }) => place.region)).toEqual(['eu-west-1', 'us-west-2'])
  })
})
