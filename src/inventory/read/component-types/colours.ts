/**
 * The colours of Cloudcraft's component pages, by type: `solid [solid in 2d] [accent [accent in 2d]]`. `-` means that a page has none and
 * the symbol keeps its own; `"null"` means that the page contains this text, as real documents do.
 */
const LINES = `
apigateway #3c3c3c #693cc5 #f4b934 #ffffff
area #e6e7e8
asg #f5b720
azureakscluster #cee0f5 #cee0f5 #0078d4 #0078d4
azureakspod #075693 #075693 #2ec8ea #2ec8ea
azureaksworkload #cee0f5 #cee0f5 #0078d4 #0078d4
azureapimanagement #075693 - #2ec8ea -
azureappgw #cee0f5 - #0078d4 -
azurebastion #ececed "null" #0078d4 "null"
azureblob #cee0f5 - #0078d4 -
azurecosmosdb #cee0f5 - #0078d4 -
azuredisk #cee0f5 "null" #0078d4 "null"
azurefiles #cee0f5 - #0078d4 -
azurefunctionapp #ececed - #1490df -
azurelb #ececed "null" #0078d4 "null"
azuremysql #cee0f5 - #0078d4 -
azurensg #0078d4
azurepostgresql #cee0f5 - #0078d4 -
azurequeue #cee0f5 - #0078d4 -
azureredis #d82f27 - #ffffff -
azuresbnamespace #cee0f5 - #0078d4 -
azuresbqueue #cee0f5 - #0078d4 -
azuresbtopic #cee0f5 - #0078d4 -
azuretable #cee0f5 - #0078d4 -
azurevm #ececed - #4286c5 -
azurevmss #ececed - #4286c5 -
azurevngw #cee0f5 - #0078d4 -
azurewebapp #ececed - #4286c5 -
block #ececed #4286c5
cloudfront #ececed #693cc5 #4286c5 #ffffff
customergateway #000000 #000000 #ffeb3b #ffeb3b
docdb #ececed #3b48cc #4286c5 #ffffff
dxconnection #ececed #693cc5 #4286c5 #ffffff
dynamodb #ececed #3b48cc #4286c5 #ffffff
ebs #ececed #3f8624 #4286c5 #ffffff
ec2 #ececed #d86613 #4286c5 #ffffff
ecr #ff9800 #ff9800 #ffffff #ffffff
ecscluster #ffeb3b #ffeb3b #000000 #000000
ecsservice #000000 #000000 #03a9f4 #03a9f4
ecstask #ffeb3b #ffeb3b #000000 #000000
efs #e05243 #3f8624 #ffffff #ffffff
ekscluster #000000 #000000 #ff5722 #ff5722
ekspod #ff9800 #ff9800 #000000 #000000
eksworkload #f44336 #f44336 #f44336 #f44336
elasticache #d82f27 #3b48cc #ffffff #ffffff
elb #ececed #693cc5 #4286c5 #ffffff
es #ececed #693cc5 #4286c5 #ffffff
eventbus #ececed #cc2264 #4286c5 #ffffff
fsx #3f8624 #3f8624 #ffffff #ffffff
glaciervault #ececed #3f8624 #4286c5 #ffffff
icon #ffffff
image #ffffff
internetgateway #4286c5 #4286c5 #ffffff #ffffff
isotext #000000
keyspaces #ececed #3b48cc #4286c5 #ffffff
kinesisstream #ececed #693cc5 #4286c5 #ffffff
lambda #3c3c3c #d86613 #f4b934 #ffffff
natgateway #e91e63 #e91e63 #ffffff #ffffff
neptune #ececed #3b48cc #4286c5 #ffffff
networkacl #5698ff
r53 #ececed #693cc5 #4286c5 #ffffff
rds #ececed #3b48cc #4286c5 #ffffff
redshift #80b1dc #3b48cc #03a9f4 #ffffff
region #a991e1
s3 #4286c5 #3f8624 #4286c5 #ffffff
ses #0a1538 #0a1538 #2457f2 #2457f2
sg #4286c5
sns #333333 #333333 #f5b720 #f5b720
snssubscriptions #ececed #cc2264 #4286c5 #ffffff
snstopic #ececed #cc2264 #4286c5 #ffffff
sqs #ececed #cc2264 #f4b934 #ffffff
subnet #000000
timestream #ececed #3b48cc #4286c5 #ffffff
transitgateway #000000 #000000 #ffffff #ffffff
vpc #03a9f4
vpcendpoint #ececed #693cc5 #4286c5 #ffffff
vpngateway #000000 #000000 #ffeb3b #ffeb3b
waf #000000 #000000 #f44336 #f44336
zone #000000
`

/** One colour of a component in both projections, as in a document. */
export interface Colour {
  readonly isometric: string
  readonly '2d': string | null
}

/** The colours that Cloudcraft's page gives a component. */
export interface Colours {
  readonly color: Colour
  readonly accentColor?: Colour
}

const COLOURS: ReadonlyMap<string, Colours> = new Map(LINES.trim().split('\n').map(read))

/** The colours that Cloudcraft gives a component of this type; undefined for a type without a page. */
export function coloursOf(type: string): Colours | undefined {
  return COLOURS.get(type)
}

function read(line: string): readonly [string, Colours] {
  const [type = '', solid = '', flat = solid, accent, flatAccent = accent] = line.split(' ')
  const color = { isometric: solid, '2d': flatColour(flat) }
  if (accent === undefined || flatAccent === undefined) return [type, { color }]
  return [type, { color, accentColor: { isometric: accent, '2d': flatColour(flatAccent) } }]
}

function flatColour(text: string): string | null {
  return text === '-' ? null : text.replaceAll('"', '')
}
