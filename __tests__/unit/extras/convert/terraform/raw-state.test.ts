import { expect, test } from '@jest/globals'
import { connectionsOf, convertFiles, convertJson, membersOf, namesOf } from '../../../../support/conversions.ts'

const instance = (attributes: object, more: object = {}) => ({ schema_version: 1, attributes, ...more })
const state = (...resources: readonly object[]) => ({
  ...{ version: 4, terraform_version: '1.9.5', serial: 3, lineage: '0a1b', outputs: {} },
  resources,
})
const subnet = {
  mode: 'managed',
  type: 'aws_subnet',
  name: 's',
  instances: [instance({ id: 'subnet-0a1b2c3d4e5f60001' })],
}

test('a state as it is stored is read: modules, keys, left-over instances, references by id', () => {
  const web = {
    ...{ module: 'module.web', mode: 'managed', type: 'aws_instance', name: 'w', provider: 'x' },
    instances: [
      instance({ subnet_id: 'subnet-0a1b2c3d4e5f60001', tags: { Name: 'a' } }, { index_key: 0 }),
      instance({ tags: { Name: 'b' } }, { index_key: 1 }),
      instance({ tags: { Name: 'old' } }, { index_key: 1, deposed: '00aa' }),
    ],
  }
  const found = convertJson(state(subnet, web))
  expect(found.drawn.map(({ address }) => address)).toEqual([
    'aws_subnet.s',
    'module.web.aws_instance.w[0]',
    'module.web.aws_instance.w[1]',
  ])
  expect(membersOf(found, 'subnet s')).toEqual(['ec2 a'])
  expect(found.skipped.map(({ reason }) => reason)).toEqual(['it is left over from an earlier replacement'])
})

test('no secret comes along: neither what is marked, nor what is called like one', () => {
  const attributes = {
    identifier: 'orders',
    password: 'hunter2',
    engine: 'hunter3',
    master_secret: { name: 'hunter4' },
  }
  const marked = [[{ type: 'get_attr', value: 'engine' }]]
  const db = {
    mode: 'managed',
    type: 'aws_db_instance',
    name: 'd',
    instances: [instance(attributes, { sensitive_attributes: marked })],
  }
  const found = JSON.stringify(convertJson(state(db)))
  expect(found).toContain('orders')
  expect(found).not.toContain('hunter')
})

test.each([1, 2, 3, 5])('version %d is refused with the way to one that can be read', (version) => {
  expect(() => convertJson({ ...state(), version })).toThrow(
    expect.objectContaining({ code: 'CONVERT_RAW_STATE', remedy: expect.stringMatching(/terraform show -json/) }),
  )
})

test('an empty state is reported as empty', () => {
  expect(convertJson(state()).nothing).toBe('the state is empty')
})

test('states in several files refer to each other by their ids, and keep equal addresses apart', () => {
  const app = {
    mode: 'managed',
    type: 'aws_instance',
    name: 'w',
    instances: [instance({ subnet_id: 'subnet-0a1b2c3d4e5f60001', tags: { Name: 'app' } })],
  }
  const queue = { mode: 'managed', type: 'aws_sqs_queue', name: 's', instances: [instance({ name: 'jobs' })] }
  const found = convertFiles({
    'net.tfstate': JSON.stringify(state(subnet, queue)),
    'app.tfstate': JSON.stringify(state(app, queue)),
  })
  expect(membersOf(found, 'subnet s')).toEqual(['ec2 app'])
  expect([...namesOf(found).values()].filter((name) => name === 'sqs jobs')).toHaveLength(2)
  expect(connectionsOf(found)).toEqual([])
})
