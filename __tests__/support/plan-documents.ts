import { ACCOUNT, FACTS, REGION, type Thing } from './plan-things.ts'

export type ToolName = 'terraform' | 'cloudformation' | 'pulumi'

/** One thing that a plan says will be done: from what there is to what there will be. */
export interface Step {
  readonly action: 'create' | 'update' | 'replace' | 'delete' | 'no-op'
  readonly before?: Thing
  readonly after?: Thing
}

export function planBytes(tool: ToolName, steps: readonly Step[], extra: object = {}): Uint8Array {
  const write = { terraform: terraformPlan, cloudformation: changeSet, pulumi: preview }[tool]
  return new TextEncoder().encode(JSON.stringify({ ...write(steps), ...extra }))
}

const TERRAFORM_ACTIONS: Readonly<Record<Step['action'], readonly string[]>> = {
  create: ['create'],
  update: ['update'],
  replace: ['delete', 'create'],
  delete: ['delete'],
  'no-op': ['no-op'],
}

export const addressOf = (tool: ToolName, thing: Thing): string =>
  ({
    terraform: `${FACTS[thing.type].kinds.terraform}.${local(thing)}`,
    cloudformation: logicalId(thing),
    pulumi: `urn:pulumi:prod::shop::${FACTS[thing.type].kinds.pulumi}::${local(thing)}`,
  })[tool]

const local = ({ type, name, serial }: Thing) => `${type}_${name.replaceAll('-', '_')}_${serial}`
const logicalId = (thing: Thing) => local(thing).replace(/(?:^|_)(\w)/g, (_, letter: string) => letter.toUpperCase())
const subject = ({ before, after }: Step): Thing => {
  const thing = after ?? before
  if (thing === undefined) throw new Error('a step is about something')
  return thing
}

/** What Terraform knows of a thing that is there. */
function known(thing: Thing): object {
  const { cloud, id, key, values } = FACTS[thing.type]
  return { ...values(thing), id: id(thing), ...(cloud === 'aws' && { arn: key(thing) }) }
}

export function terraformPlan(steps: readonly Step[]): object {
  return {
    format_version: '1.2',
    terraform_version: '1.11.4',
    planned_values: { root_module: {} },
    resource_changes: steps.map((step) => {
      const thing = subject(step)
      const { kinds, values, cloud } = FACTS[thing.type]
      const isNew = step.action === 'create' || step.action === 'replace'
      return {
        address: addressOf('terraform', thing),
        mode: 'managed',
        type: kinds.terraform,
        name: local(thing),
        provider_name: 'hashicorp/aws',
        change: {
          actions: TERRAFORM_ACTIONS[step.action],
          before: step.before === undefined ? null : known(step.before),
          after: step.after === undefined ? null : isNew ? values(step.after) : known(step.after),
          after_unknown: isNew ? { id: true, ...(cloud === 'aws' && { arn: true }) } : {},
          before_sensitive: {},
          after_sensitive: {},
        },
      }
    }),
    configuration: {
      provider_config: { aws: { name: 'aws', expressions: { region: { constant_value: REGION } } } },
      root_module: {
        resources: steps.map((step) => ({
          type: FACTS[subject(step).type].kinds.terraform,
          name: local(subject(step)),
          provider_config_key: 'aws',
        })),
      },
    },
  }
}

const CHANGE_SET_ACTIONS = { create: 'Add', update: 'Modify', replace: 'Modify', delete: 'Remove', 'no-op': 'Import' }

export function changeSet(steps: readonly Step[]): object {
  const stack = `arn:aws:cloudformation:${REGION}:${ACCOUNT}:stack/shop/1`
  return {
    ChangeSetName: 'release',
    ChangeSetId: `arn:aws:cloudformation:${REGION}:${ACCOUNT}:changeSet/release/1`,
    StackId: stack,
    StackName: 'shop',
    Status: 'CREATE_COMPLETE',
    Changes: steps.map((step) => {
      const thing = subject(step)
      const { kinds, id, properties } = FACTS[thing.type]
      const context = (one: Thing | undefined) => one && JSON.stringify({ Properties: properties(one) })
      return {
        Type: 'Resource',
        ResourceChange: {
          Action: CHANGE_SET_ACTIONS[step.action],
          LogicalResourceId: logicalId(thing),
          ResourceType: kinds.cloudformation,
          ...(step.before && { PhysicalResourceId: id(step.before) }),
          ...(step.action === 'replace' && { Replacement: 'True' }),
          ...(step.action === 'update' && { Replacement: 'False' }),
          Details: [],
          BeforeContext: context(step.before),
          AfterContext: context(step.after),
        },
      }
    }),
  }
}

const PULUMI_OPS: Readonly<Record<Step['action'], readonly string[]>> = {
  create: ['create'],
  update: ['update'],
  replace: ['create-replacement', 'replace', 'delete-replaced'],
  delete: ['delete'],
  'no-op': ['same'],
}

export function preview(steps: readonly Step[]): object {
  return {
    config: { 'aws:region': REGION },
    steps: steps.flatMap((step) => {
      const thing = subject(step)
      const { kinds, id, values } = FACTS[thing.type]
      const urn = addressOf('pulumi', thing)
      const state = (one: Thing) => ({ urn, custom: true, type: kinds.pulumi, inputs: camelKeys(values(one)) })
      const old = step.before && { ...state(step.before), id: id(step.before), outputs: camelKeys(known(step.before)) }
      return (PULUMI_OPS[step.action] ?? []).map((op) => ({
        op,
        urn,
        ...(old && op !== 'create-replacement' && { oldState: old }),
        ...(step.after && op !== 'delete-replaced' && { newState: state(step.after) }),
      }))
    }),
    changeSummary: {},
  }
}

function camelKeys(values: object): object {
  const camel = (key: string) => key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [camel(key), value]))
}
