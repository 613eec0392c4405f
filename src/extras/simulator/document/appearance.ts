import { coloursOf } from '../../../inventory/read/component-types/colours.ts'

/** A colour in the format of old documents, or of new ones. */
type Colour = string | { readonly isometric: string | null; readonly '2d': string | null }

interface Appearance {
  readonly color: Colour
  readonly accentColor?: Colour
}

const both = (isometric: string | null, flat: string | null): Colour => ({ isometric, '2d': flat })
const plain: Appearance = { color: '#ececed', accentColor: '#4286c5' }

/** Colours by type, in the two notations that real scans mix. Azure's colours are those of Cloudcraft's pages. */
const APPEARANCES: ReadonlyMap<string, Appearance> = new Map<string, Appearance>([
  ['ec2', { color: both('#ececed', '#d86613'), accentColor: both('#f44336', '#d86613') }],
  ['lambda', { color: '#3c3c3c', accentColor: '#f4b934' }],
  ['elasticache', { color: '#d82f27', accentColor: '#ffffff' }],
  ['efs', { color: '#e05243', accentColor: '#ffffff' }],
  ['s3', { color: both('#4286c5', '#3f8624'), accentColor: both('#4286c5', '#ffffff') }],
  ['dynamodb', { color: both('#ececed', '#3b48cc'), accentColor: both('#4286c5', '#ffffff') }],
  ['sqs', { color: both('#ececed', '#cc2264'), accentColor: both('#f4b934', '#ffffff') }],
  ['snstopic', { color: both('#ececed', '#cc2264'), accentColor: both('#4286c5', '#ffffff') }],
  ['apigateway', { color: both('#3c3c3c', '#693cc5'), accentColor: both('#f4b934', '#ffffff') }],
  ['cloudfront', { color: both('#ececed', '#693cc5'), accentColor: both('#4286c5', '#ffffff') }],
  ['r53', { color: both('#ececed', '#693cc5'), accentColor: both('#4286c5', '#ffffff') }],
  ['internetgateway', { color: both('#4286c5', '#4286c5'), accentColor: both('#ffffff', '#ffffff') }],
  ['natgateway', { color: both('#e91e63', '#e91e63'), accentColor: both('#ffffff', '#ffffff') }],
  ['vpcendpoint', { color: both('#ececed', '#693cc5'), accentColor: both(null, null) }],
  ['ecr', { color: both('#ff9800', '#ff9800'), accentColor: both('#ffffff', '#ffffff') }],
  ['ecscluster', { color: both('#ffeb3b', '#ffeb3b'), accentColor: both('#000000', '#000000') }],
  ['ecsservice', { color: both('#000000', '#000000'), accentColor: both('#03a9f4', '#03a9f4') }],
  ['ecstask', { color: both('#ffeb3b', '#ffeb3b') }],
  ['ekscluster', { color: both('#000000', '#000000'), accentColor: both('#ff5722', '#ff5722') }],
  ['eksworkload', { color: both('#f44336', '#f44336'), accentColor: both('#f44336', '#f44336') }],
  ['ekspod', { color: both('#ff9800', '#ff9800'), accentColor: both('#000000', '#000000') }],
  ['asg', { color: both('#f5b720', '#f5b720') }],
  ['vpc', { color: both('#03a9f4', '#03a9f4') }],
  ['subnet', { color: both('#000000', '#000000') }],
  ['networkacl', { color: both('#5698ff', '#5698ff') }],
  ['region', { color: both('#a991e1', '#a991e1') }],
  // Some pages leave the colours of a type to Cloudcraft.
  ...['azureblob', 'azurecosmosdb', 'azurefiles', 'azureredis'].map(
    (type) => [type, { color: both(null, null), accentColor: both(null, null) }] as const,
  ),
])

const GROUP_PALETTE = ['#3f51b5', '#9c27b0', '#03a9f4', '#2196f3', '#673ab7', '#00bcd4']

/** The colours of a component. Those of security groups depend on the id, so that neighbours differ. */
export function appearanceOf(type: string, cloudId: string | undefined): Appearance {
  if (type !== 'sg') return APPEARANCES.get(type) ?? (type.startsWith('azure') ? coloursOf(type) : undefined) ?? plain
  const sum = [...(cloudId ?? '')].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return { color: GROUP_PALETTE[sum % GROUP_PALETTE.length] ?? '#3f51b5' }
}
