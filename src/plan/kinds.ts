import { kindsOf } from '../inventory/read/component-types/declared-kinds.ts'
import { AWS_KINDS } from './kinds-aws.ts'
import { AZURE_KINDS } from './kinds-azure.ts'

/** How Cloudcraft shows a tool's kind of resource. */
export interface Kind {
  /** Cloudcraft's types; empty if it is shown under an unpublished type. */
  readonly types: readonly string[]
  readonly names: readonly { readonly attribute: string; readonly isOwn: boolean }[]
  /** `microsoft.compute/disks` */
  readonly azureType?: string
}

const KINDS: ReadonlyMap<string, Kind> = new Map(
  `${AWS_KINDS.trim()}\n${AZURE_KINDS.trim()}`.split('\n').flatMap((line) => {
    const [types = '', kinds = '', names = '', azureType = ''] = line.split(';').map((part) => part.trim())
    const kind: Kind = {
      types: types === '-' ? [] : types.split(' '),
      names: names.split(' ').flatMap(nameOf),
      ...(azureType !== '' && { azureType }),
    }
    const all = [...declaredKinds(kind.types), ...kinds.split(' ').filter((name) => name !== '')]
    return all.map((name) => [folded(name), kind] as const)
  }),
)

/** The kinds of Terraform and CloudFormation that declare a component of each of these types. */
function declaredKinds(types: readonly string[]): readonly string[] {
  const [first = '', ...others] = types
  return kindsOf(first).filter((kind) => others.every((type) => kindsOf(type).includes(kind)))
}

function nameOf(attribute: string): Kind['names'] {
  if (attribute === '') return []
  const isOwn = !attribute.startsWith('?') && attribute !== 'tags.Name'
  return [{ attribute: attribute.replace('?', ''), isOwn }]
}

/** How Cloudcraft shows a kind; undefined if it does not. */
export function kindOf(kind: string): Kind | undefined {
  return KINDS.get(folded(kind))
}

/**
 * One spelling for one kind: Pulumi's native providers put a version into it (`azure-native:web/v20230101:WebApp`) or spell
 * CloudFormation's kinds their own way (`aws-native:rds:DbInstance`).
 */
export function folded(kind: string): string {
  if (kind.startsWith('aws-native:')) return kind.replace('aws-native:', 'aws:').replaceAll(':', '::').toLowerCase()
  if (kind.startsWith('azure-native:')) return kind.replace(/\/v\d{8}[a-z]*:/, ':')
  return kind.startsWith('AWS::') ? kind.toLowerCase() : kind
}

/** The keys for looking up resources of a kind: Cloudcraft's types, and the end of Azure's own: `microsoft.sql/databases`. */
export function lookupsOf({ types, azureType }: Kind): readonly string[] {
  return azureType === undefined ? types : [...types, shortAzureType(azureType.split('/'))]
}

/** The namespace and the last part of an Azure type: `microsoft.sql/databases`. */
export function shortAzureType(parts: readonly string[]): string {
  return `${parts[0]}/${parts.at(-1)}`
}

/** Types that are not bound to a region: they may be found in any. */
const GLOBAL: ReadonlySet<string> = new Set(['s3', 'cloudfront', 'r53', 'waf'])

export function isGlobal(types: readonly string[]): boolean {
  return types.some((type) => GLOBAL.has(type))
}

/** Which cloud a kind belongs to; undefined for one of neither. */
export function providerOf(kind: string): 'aws' | 'azure' | undefined {
  if (/^(azurerm_|azapi_|azure(-native)?:)/.test(kind)) return 'azure'
  return /^(aws_|awscc_|AWS::|Custom::|Alexa::|aws(-native|x)?:)/.test(kind) ? 'aws' : undefined
}
