import type { Component } from './inventories.ts'

export const ACCOUNT = '123456789012'
export const REGION = 'us-east-1'
export const SUBSCRIPTION = '00000000-0000-4000-8000-000000000000'

/** Something in a cloud, of which a plan, a template and a diagram can be written. */
export interface Thing {
  readonly type: 'rds' | 'ec2' | 'ebs' | 'azurevm' | 'azuredisk'
  readonly name: string
  /** New with every replacement of what has an id of its own. */
  readonly serial: number
  /** What an update changes: `m5.large`, `D2s_v5`, gigabytes. */
  readonly size: string
}

type Values = Readonly<Record<string, unknown>>

interface Facts {
  readonly cloud: 'aws' | 'azure'
  readonly kinds: { readonly terraform: string; readonly cloudformation?: string; readonly pulumi: string }
  /** Sizes to be had, and what a replacement needs to show. */
  readonly sizes: readonly [string, string, string]
  /** Whether a replacement keeps its identity. */
  readonly keepsName: boolean
  readonly id: (thing: Thing) => string
  readonly key: (thing: Thing) => string
  readonly values: (thing: Thing) => Values
  readonly properties: (thing: Thing) => Values
  readonly component: (thing: Thing) => Values
}

const hex = (serial: number) => `0${serial.toString(16).padStart(16, '0')}`
const tags = ({ name }: Thing) => ({ tags: { Name: name } })
const tagList = ({ name }: Thing) => ({ Tags: [{ Key: 'Name', Value: name }] })
const arn = (service: string, rest: string) => `arn:aws:${service}:${REGION}:${ACCOUNT}:${rest}`
const azureId = (rest: string) => `/subscriptions/${SUBSCRIPTION}/resourceGroups/shop/providers/${rest}`
const half = (size: string, part: 0 | 1) => size.split('.')[part]

export const FACTS: Readonly<Record<Thing['type'], Facts>> = {
  rds: {
    cloud: 'aws',
    kinds: {
      terraform: 'aws_db_instance',
      cloudformation: 'AWS::RDS::DBInstance',
      pulumi: 'aws:rds/instance:Instance',
    },
    sizes: ['m5.large', 'm5.xlarge', 'r5.large'],
    keepsName: true,
    id: ({ name }) => name,
    key: ({ name }) => arn('rds', `db:${name}`),
    values: ({ name, size }) => ({
      identifier: name,
      instance_class: `db.${size}`,
      engine: 'postgres',
      multi_az: false,
    }),
    properties: ({ name, size }) => ({ DBInstanceIdentifier: name, DBInstanceClass: `db.${size}`, Engine: 'postgres' }),
    component: ({ size }) => ({
      instanceType: half(size, 0),
      instanceSize: half(size, 1),
      engine: 'postgres',
      multiAZ: false,
    }),
  },
  ec2: {
    cloud: 'aws',
    kinds: { terraform: 'aws_instance', cloudformation: 'AWS::EC2::Instance', pulumi: 'aws:ec2/instance:Instance' },
    sizes: ['t3.micro', 't3.large', 'm5.large'],
    keepsName: false,
    id: ({ serial }) => `i-${hex(serial)}`,
    key: ({ serial }) => arn('ec2', `instance/i-${hex(serial)}`),
    values: (thing) => ({ instance_type: thing.size, ...tags(thing) }),
    properties: (thing) => ({ InstanceType: thing.size, ...tagList(thing) }),
    component: ({ size }) => ({ instanceType: half(size, 0), instanceSize: half(size, 1), platform: 'linux' }),
  },
  ebs: {
    cloud: 'aws',
    kinds: { terraform: 'aws_ebs_volume', cloudformation: 'AWS::EC2::Volume', pulumi: 'aws:ebs/volume:Volume' },
    sizes: ['10', '20', '40'],
    keepsName: false,
    id: ({ serial }) => `vol-${hex(serial)}`,
    key: ({ serial }) => arn('ec2', `volume/vol-${hex(serial)}`),
    values: (thing) => ({ size: Number(thing.size), type: 'gp3', ...tags(thing) }),
    properties: (thing) => ({ Size: Number(thing.size), VolumeType: 'gp3', ...tagList(thing) }),
    component: ({ size }) => ({ storage: size, volume: 'gp3' }),
  },
  azurevm: {
    cloud: 'azure',
    kinds: {
      terraform: 'azurerm_linux_virtual_machine',
      pulumi: 'azure:compute/linuxVirtualMachine:LinuxVirtualMachine',
    },
    sizes: ['D2s_v5', 'D4s_v5', 'E2s_v5'],
    keepsName: true,
    id: ({ name }) => azureId(`Microsoft.Compute/virtualMachines/${name}`),
    key: ({ name }) => azureId(`Microsoft.Compute/virtualMachines/${name}`),
    values: ({ name, size }) => ({
      name,
      size: `Standard_${size}`,
      location: 'West Europe',
      resource_group_name: 'shop',
    }),
    properties: () => ({}),
    component: ({ size }) => ({ tier: 'Standard', instance: size.replaceAll('_', ' '), platform: 'linux' }),
  },
  azuredisk: {
    cloud: 'azure',
    kinds: { terraform: 'azurerm_managed_disk', pulumi: 'azure:compute/managedDisk:ManagedDisk' },
    sizes: ['32', '64', '128'],
    keepsName: true,
    id: ({ name }) => azureId(`Microsoft.Compute/disks/${name}`),
    key: ({ name }) => azureId(`Microsoft.Compute/disks/${name}`),
    values: ({ name, size }) => ({
      name,
      disk_size_gb: Number(size),
      location: 'westeurope',
      resource_group_name: 'shop',
    }),
    properties: () => ({}),
    component: ({ size }) => ({ diskSizeGb: Number(size) }),
  },
}

/** As Cloudcraft draws it: component ids are new in every snapshot. */
export function componentOf(thing: Thing, scan: string): Component {
  const { cloud, key, component } = FACTS[thing.type]
  const identity = cloud === 'aws' ? { arn: key(thing) } : { resourceId: key(thing).toUpperCase() }
  return {
    type: thing.type,
    id: `${scan}-${thing.type}-${thing.name}-${thing.serial}`,
    ...identity,
    region: cloud === 'aws' ? REGION : 'westeurope',
    label: thing.name,
    ...component(thing),
  }
}
