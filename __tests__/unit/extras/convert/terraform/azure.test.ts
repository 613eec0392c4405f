import { describe, expect, test } from '@jest/globals'
import { connectionsOf, convertJson, membersOf, ofType, stateOf } from '../../../../support/conversions.ts'

type Given = readonly [kind: string, name: string, values?: object, refers?: Readonly<Record<string, string>>]

/** A plan in which attributes refer to other resources, before anything exists. */
function planOf(...given: readonly Given[]): object {
  const listed = given.map(([type, name, values = {}]) => ({
    ...{ address: `${type}.${name}`, mode: 'managed', type, name },
    values: { name, location: 'West Europe', ...values },
  }))
  const configured = given.map(([type, name, , refers = {}]) => ({
    ...{ address: `${type}.${name}`, mode: 'managed', type, name },
    expressions: Object.fromEntries(
      Object.entries(refers).map(([attribute, to]) => [attribute, { references: [`${to}.id`, to] }]),
    ),
  }))
  return {
    format_version: '1.2',
    planned_values: { root_module: { resources: listed } },
    configuration: { root_module: { resources: configured } },
  }
}

describe('A declaration for Azure', () => {
  test('puts machines into the security group of their subnet', () => {
    const drawn = convertJson(
      planOf(
        ['azurerm_network_security_group', 'web'],
        ['azurerm_subnet', 'front'],
        [
          'azurerm_subnet_network_security_group_association',
          'a',
          {},
          { subnet_id: 'azurerm_subnet.front', network_security_group_id: 'azurerm_network_security_group.web' },
        ],
        ['azurerm_network_interface', 'nic', {}, { ip_configuration: 'azurerm_subnet.front' }],
        [
          'azurerm_linux_virtual_machine',
          'vm',
          { size: 'Standard_B1s' },
          { network_interface_ids: 'azurerm_network_interface.nic' },
        ],
        ['azurerm_linux_virtual_machine_scale_set', 'set', {}, { network_interface: 'azurerm_subnet.front' }],
        ['azurerm_lb', 'lb', { sku: 'Standard' }],
        ['azurerm_lb_rule', 'r1', {}, { loadbalancer_id: 'azurerm_lb.lb' }],
        ['azurerm_lb_rule', 'r2', {}, { loadbalancer_id: 'azurerm_lb.lb' }],
        ['azurerm_lb_backend_address_pool', 'pool', {}, { loadbalancer_id: 'azurerm_lb.lb' }],
        [
          'azurerm_network_interface_backend_address_pool_association',
          'b',
          {},
          {
            backend_address_pool_id: 'azurerm_lb_backend_address_pool.pool',
            network_interface_id: 'azurerm_network_interface.nic',
          },
        ],
      ),
    )
    expect(membersOf(drawn, 'azurensg web')).toEqual(['azurevm vm', 'azurevmss set'])
    expect(ofType(drawn, 'azurelb')[0]).toMatchObject({ skuName: 'Standard', numberOfRules: 2 })
    expect(connectionsOf(drawn)).toEqual(['azurelb lb -> azurevm vm'])
    expect(drawn.skipped).toEqual([])
  })

  test('has one rule per target and range of ports, of the end that is far', () => {
    const rule = { access: 'Allow', protocol: 'Tcp', destination_port_ranges: ['80', '443'] }
    const drawn = convertJson(
      stateOf([
        'azurerm_network_security_group',
        'n',
        {
          name: 'n',
          security_rule: [
            { ...rule, direction: 'Inbound', priority: 100, source_address_prefixes: ['10.0.0.0/8', '192.0.2.0/24'] },
            {
              ...rule,
              direction: 'Outbound',
              priority: 110,
              source_address_prefix: '*',
              destination_address_prefix: '10.1.0.0/16',
            },
          ],
        },
      ]),
    )
    const [group] = ofType(drawn, 'azurensg') as unknown as [Record<string, { portRange: string; target: string }[]>]
    const told = (rules: string) => group[rules]?.map(({ portRange, target }) => `${target} ${portRange}`).sort()
    expect(told('inboundRules')).toEqual(['10.0.0.0/8 443', '10.0.0.0/8 80', '192.0.2.0/24 443', '192.0.2.0/24 80'])
    expect(told('outboundRules')).toEqual(['10.1.0.0/16 443', '10.1.0.0/16 80'])
  })

  test('has Kubernetes workloads on the one cluster, with as many pods as are wanted', () => {
    const workload: Given = [
      'kubernetes_deployment_v1',
      'shop',
      { metadata: [{ name: 'shop' }], spec: [{ replicas: '2' }] },
    ]
    const aks = convertJson(planOf(['azurerm_kubernetes_cluster', 'aks', { sku_tier: 'Free' }], workload))
    expect(membersOf(aks, 'azureakscluster aks')).toEqual(['azureaksworkload shop'])
    expect(ofType(aks, 'azureaksworkload')[0]).toMatchObject({ workloadType: 'deployment', nodes: { length: 2 } })
    expect([ofType(aks, 'azureakspod').length, ofType(aks, 'ekspod').length]).toEqual([2, 0])
    const mixed = convertJson(planOf(['azurerm_kubernetes_cluster', 'aks'], ['aws_eks_cluster', 'eks'], workload))
    expect(ofType(mixed, 'eksworkload')).toHaveLength(1)
  })

  test('has queues and topics in their namespace, with its tier', () => {
    const within = { namespace_id: 'azurerm_servicebus_namespace.bus' }
    const drawn = convertJson(
      planOf(
        ['azurerm_servicebus_namespace', 'bus', { sku: 'Premium', capacity: 2 }],
        ['azurerm_servicebus_queue', 'orders', {}, within],
        ['azurerm_servicebus_topic', 'events', {}, within],
      ),
    )
    expect(membersOf(drawn, 'azuresbnamespace bus')).toEqual(['azuresbqueue orders', 'azuresbtopic events'])
    expect(ofType(drawn, 'azuresbnamespace')[0]).toMatchObject({ tier: 'Premium', messagingUnits: 2 })
    expect(ofType(drawn, 'azuresbtopic')[0]).toMatchObject({ tier: 'Premium' })
  })

  test('has stores with the properties of their account', () => {
    const within = { storage_account_id: 'azurerm_storage_account.acc' }
    const account = { account_replication_type: 'RAGRS', account_kind: 'StorageV2', access_tier: 'Hot' }
    const drawn = convertJson(
      planOf(
        ['azurerm_storage_account', 'acc', account],
        ['azurerm_storage_container', 'c', {}, within],
        ['azurerm_storage_queue', 'q', {}, within],
        ['azurerm_storage_table', 't', {}, within],
        ['azurerm_storage_share', 's', { quota: 50, access_tier: 'TransactionOptimized' }, within],
      ),
    )
    expect(ofType(drawn, 'azureblob')[0]).toMatchObject({ tier: 'Hot', redundancy: 'RA-GRS' })
    expect(ofType(drawn, 'azurequeue')[0]).toMatchObject({ kind: 'StorageV2', redundancy: 'RA-GRS' })
    expect(ofType(drawn, 'azuretable')[0]).toMatchObject({ redundancy: 'RA-GRS' })
    expect(ofType(drawn, 'azurefiles')[0]).toMatchObject({ tier: 'Standard', dataGb: 50, redundancy: 'RA-GRS' })
    expect(drawn.folded).toEqual([
      {
        address: 'azurerm_storage_account.acc',
        kind: 'azurerm_storage_account',
        reason: 'it describes other resources',
        into: [
          'azurerm_storage_container.c',
          'azurerm_storage_queue.q',
          'azurerm_storage_share.s',
          'azurerm_storage_table.t',
        ],
      },
    ])
  })

  test.each<readonly [string, object, object, string?]>([
    [
      'azurerm_managed_disk',
      { disk_size_gb: 100, storage_account_type: 'Premium_LRS' },
      { diskSizeGb: 100, tier: 'P10' },
    ],
    [
      'azurerm_application_gateway',
      { sku: [{ name: 'WAF_v2', tier: 'WAF_v2', capacity: 3 }] },
      { tier: 'WAF V2', instances: 3 },
    ],
    [
      'azurerm_application_gateway',
      { sku: [{ name: 'Standard_Small', tier: 'Standard' }] },
      { tier: 'Standard', size: 'Small' },
    ],
    ['azurerm_bastion_host', { sku: 'Standard', scale_units: 4 }, { tier: 'Standard', scaleUnits: 4 }],
    ['azurerm_virtual_network_gateway', { type: 'Vpn', sku: 'VpnGw1' }, { gatewayType: 'Vpn', tier: 'VpnGw1' }],
    ['azurerm_redis_cache', { sku_name: 'Premium', family: 'P', capacity: 1 }, { tier: 'Premium', instance: 'P1' }],
    ['azurerm_api_management', { sku_name: 'Premium_2' }, { tier: 'Premium', units: 2 }],
    [
      'azurerm_mysql_flexible_server',
      { storage: [{ size_gb: 20 }], high_availability: [] },
      { storageMB: 20480, haEnabled: false },
    ],
    [
      'azurerm_postgresql_server',
      { storage_mb: 5120, sku_name: 'B_Gen5_1' },
      { deploymentOption: 'Single', storageMB: 5120 },
    ],
    [
      'azurerm_cosmosdb_account',
      { capabilities: [{ name: 'EnableTable' }, { name: 'EnableServerless' }] },
      { api: 'table', capacityMode: 'serverless' },
    ],
    [
      'azurerm_cosmosdb_postgresql_cluster',
      { node_count: 2, coordinator_storage_quota_in_mb: 131072 },
      { api: 'postgresql', postgresqlNodes: 2, postgresqlCoordinatorStorage: 128 },
    ],
  ])('%s of %j becomes %j', (kind, values, fields) => {
    const drawn = convertJson(planOf([kind, 'x', values] as Given))
    expect(drawn.blueprint.data.nodes).toEqual([expect.objectContaining({ region: 'westeurope', ...fields })])
  })

  test('has apps with the size of their plan', () => {
    const plan: Given = ['azurerm_service_plan', 'plan', { sku_name: 'P1v2' }]
    const on = { service_plan_id: 'azurerm_service_plan.plan' }
    const web = convertJson(planOf(plan, ['azurerm_windows_web_app', 'site', {}, on]))
    expect(ofType(web, 'azurewebapp')[0]).toMatchObject({ platform: 'Windows', tier: 'Premium v2', instance: 'P1 v2' })
    const functions = convertJson(
      planOf(['azurerm_service_plan', 'plan', { sku_name: 'EP1' }], ['azurerm_linux_function_app', 'f', {}, on]),
    )
    expect(ofType(functions, 'azurefunctionapp')[0]).toMatchObject({ tier: 'premium' })
  })

  test('is known by the id that Cloudcraft uses', () => {
    const sites = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Web/sites'
    const share =
      '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a/fileServices/default/shares/x'
    const drawn = convertJson(
      stateOf(
        ['azurerm_linux_web_app', 'w', { id: `${sites}/w` }],
        ['azurerm_linux_function_app', 'f', { id: `${sites}/f` }],
        ['azurerm_storage_share', 's', { id: 'https://a.file.core.windows.net/x', resource_manager_id: share }],
      ),
    )
    const idOf = (type: string) => ofType(drawn, type)[0]?.['resourceId']
    expect(idOf('azurewebapp')).toBe(`${sites}/w#componentType=azurewebapp`)
    expect(idOf('azurefunctionapp')).toBe(`${sites}/f`)
    expect(idOf('azurefiles')).toBe(share)
  })

  test('says which kinds have no published type, and that others are not components', () => {
    const drawn = convertJson(planOf(['azurerm_mssql_database', 'd'], ['azurerm_postgresql_configuration', 'c']))
    expect(drawn.skipped.map(({ reason }) => reason).sort()).toEqual([
      'Cloudcraft does not document the name of its type',
      'Cloudcraft has no component for it',
    ])
  })
})
