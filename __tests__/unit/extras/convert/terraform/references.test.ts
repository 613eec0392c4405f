import { describe, expect, test } from '@jest/globals'
import { resourcesIn } from '../../../../../src/extras/convert/terraform/modules.ts'
import { linksByCode } from '../../../../../src/extras/convert/terraform/references.ts'

const instance = (address: string, type: string, name: string, index?: string | number) => ({
  address,
  mode: 'managed',
  type,
  name,
  ...(index === undefined ? {} : { index }),
  values: {},
})
const code = (type: string, name: string, expressions: object, more: object = {}) => ({
  mode: 'managed',
  type,
  name,
  expressions,
  ...more,
})
const to = (...references: readonly string[]) => ({ references })

/** What each resource names, as `attribute -> address`. */
function linksOf(rootModule: object, configuration: object): Readonly<Record<string, readonly string[]>> {
  const resources = resourcesIn(JSON.parse(JSON.stringify(rootModule)))
  const links = linksByCode({ root_module: JSON.parse(JSON.stringify(configuration)) }, resources)
  return Object.fromEntries(
    resources.map((resource) => [
      resource.address,
      links.linksOf(resource).map(({ path, to: address }) => `${path.join('.')} -> ${address}`),
    ]),
  )
}

const subnets = [0, 1].map((index) => instance(`aws_subnet.s[${index}]`, 'aws_subnet', 's', index))
const machine = (index?: number) =>
  instance(`aws_instance.m${index === undefined ? '' : `[${index}]`}`, 'aws_instance', 'm', index)

describe('what the code of a plan names', () => {
  test('is the one instance whose index is written out', () => {
    const { 'aws_instance.m': found } = linksOf(
      { resources: [...subnets, machine()] },
      {
        resources: [
          code('aws_instance', 'm', { subnet_id: to('aws_subnet.s[1].id', 'aws_subnet.s[1]', 'aws_subnet.s') }),
        ],
      },
    )
    expect(found).toEqual(['subnet_id -> aws_subnet.s[1]'])
  })

  test('is the instance of the same count when it is asked for by count.index', () => {
    const links = linksOf(
      { resources: [...subnets, machine(0), machine(1)] },
      { resources: [code('aws_instance', 'm', { subnet_id: to('aws_subnet.s', 'count.index') })] },
    )
    expect(links['aws_instance.m[0]']).toEqual(['subnet_id -> aws_subnet.s[0]'])
    expect(links['aws_instance.m[1]']).toEqual(['subnet_id -> aws_subnet.s[1]'])
  })

  test('is what for_each goes over when it is asked for by each.value', () => {
    const keyed = (type: string, name: string) =>
      ['a.b', 'c]'].map((key) => instance(`${type}.${name}["${key}"]`, type, name, key))
    const links = linksOf(
      { resources: [...keyed('aws_subnet', 's'), ...keyed('aws_nat_gateway', 'n')] },
      {
        resources: [
          code(
            'aws_nat_gateway',
            'n',
            { subnet_id: to('each.value.id', 'each.value') },
            { for_each_expression: to('aws_subnet.s') },
          ),
        ],
      },
    )
    expect(links['aws_nat_gateway.n["a.b"]']).toEqual(['subnet_id -> aws_subnet.s["a.b"]'])
    expect(links['aws_nat_gateway.n["c]"]']).toEqual(['subnet_id -> aws_subnet.s["c]"]'])
  })

  test('is found through variables and outputs, from one module instance into the other', () => {
    const inner = (key: string) => ({
      address: `module.app["${key}"]`,
      resources: [instance(`module.app["${key}"].aws_instance.m`, 'aws_instance', 'm')],
    })
    const links = linksOf(
      {
        child_modules: [
          inner('x.y'),
          inner('z'),
          { address: 'module.net', resources: [instance('module.net.aws_subnet.s', 'aws_subnet', 's')] },
        ],
      },
      {
        module_calls: {
          app: {
            expressions: { subnet: to('module.net.id', 'module.net') },
            module: { resources: [code('aws_instance', 'm', { subnet_id: to('var.subnet') })] },
          },
          net: {
            module: {
              outputs: { id: { expression: to('aws_subnet.s.id', 'aws_subnet.s') } },
              resources: [code('aws_subnet', 's', {})],
            },
          },
        },
      },
    )
    expect(links['module.app["x.y"].aws_instance.m']).toEqual(['subnet_id -> module.net.aws_subnet.s'])
    expect(links['module.app["z"].aws_instance.m']).toEqual(['subnet_id -> module.net.aws_subnet.s'])
  })

  test('ends where variables and outputs go in circles', () => {
    const circle = {
      expressions: { a: to('module.b.out', 'module.b') },
      module: {
        outputs: { out: { expression: to('var.a') } },
        resources: [code('aws_instance', 'm', { subnet_id: to('var.a', 'var.a') })],
      },
    }
    const links = linksOf(
      {
        child_modules: ['a', 'b'].map((name) => ({
          address: `module.${name}`,
          resources: [instance(`module.${name}.aws_instance.m`, 'aws_instance', 'm')],
        })),
      },
      { module_calls: { a: circle, b: circle } },
    )
    expect(links['module.a.aws_instance.m']).toEqual([])
  })

  test('is nothing where it is only known through locals', () => {
    const { 'aws_instance.m': found } = linksOf(
      { resources: [...subnets, machine()] },
      {
        resources: [
          code('aws_instance', 'm', { subnet_id: to('local.subnet'), ami: to('__proto__.x', 'constructor.y') }),
        ],
      },
    )
    expect(found).toEqual([])
  })
})

describe('one item of a list of references', () => {
  const inNet = (type: string, name: string, index?: string | number) => ({
    ...instance(
      `module.net.${type}.${name}${index === undefined ? '' : `[${JSON.stringify(index)}]`}`,
      type,
      name,
      index,
    ),
  })
  const net = (resources: readonly object[], output: object) => {
    const child = { address: 'module.net', resources }
    const configuration = (reference: string) => ({
      resources: [code('aws_instance', 'm', { subnet_id: to(reference, 'module.net.ids', 'module.net') })],
      module_calls: { net: { module: { resources: [], outputs: { ids: { expression: output } } } } },
    })
    return (reference: string) =>
      linksOf({ resources: [machine()], child_modules: [child] }, configuration(reference))['aws_instance.m']
  }
  const link = (...addresses: readonly string[]) => addresses.map((address) => `subnet_id -> module.net.${address}`)

  test('is that instance of the counted resource that an output names', () => {
    const ids = net(
      [0, 1, 2].map((index) => inNet('aws_subnet', 's', index)),
      to('aws_subnet.s'),
    )
    expect(ids('module.net.ids[0]')).toEqual(link('aws_subnet.s[0]'))
    expect(ids('module.net.ids[2]')).toEqual(link('aws_subnet.s[2]'))
    expect(ids('module.net.ids')).toHaveLength(3)
  })

  test('is that of its key, and with a number the one in the order of the keys', () => {
    const ids = net(
      ['b', 'a'].map((key) => inNet('aws_subnet', 's', key)),
      to('aws_subnet.s'),
    )
    expect(ids('module.net.ids["b"]')).toEqual(link('aws_subnet.s["b"]'))
    expect(ids('module.net.ids[0]')).toEqual(link('aws_subnet.s["a"]'))
  })

  test('is in the written order where single resources are listed', () => {
    const both = to('aws_subnet.x.id', 'aws_subnet.x', 'aws_subnet.a.id', 'aws_subnet.a')
    const ids = net([inNet('aws_subnet', 'a'), inNet('aws_subnet', 'x')], both)
    expect(ids('module.net.ids[0]')).toEqual(link('aws_subnet.x'))
    expect(ids('module.net.ids[1]')).toEqual(link('aws_subnet.a'))
  })

  test('is not guessed where lists are put together', () => {
    const resources = [...[0, 1].map((index) => inNet('aws_subnet', 's', index)), inNet('aws_subnet', 'x')]
    expect(net(resources, to('aws_subnet.s', 'aws_subnet.x'))('module.net.ids[0]')).toHaveLength(3)
  })
})

test('references through locals are counted if no value is known', () => {
  const resources = resourcesIn(JSON.parse(JSON.stringify({ resources: [machine()] })))
  const expressions = { subnet_id: to('local.subnet'), tags: to('local.tags', 'aws_instance.other') }
  const root = { root_module: JSON.parse(JSON.stringify({ resources: [code('aws_instance', 'm', expressions)] })) }
  const links = linksByCode(root, resources)
  for (const resource of resources) links.linksOf(resource)
  expect(links.locals()).toBe(2)
})
