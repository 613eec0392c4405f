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
