type Component = Record<string, unknown>

const label = (id: string, text: string): Component => ({
  type: 'isotext',
  id: `label-${id}`,
  text,
  textSize: 16,
  outline: true,
  mapPos: { relTo: id, offset: [0.5 - 0.005 * 16 * text.length, 1] },
})

const node = (type: string, id: string, x: number, y: number): Component => ({ type, id, mapPos: [x, y] })

/** A small network in the shape of a scan. */
export const NETWORK = {
  nodes: [
    node('elb', 'alb', 3, 0),
    node('ec2', 'web-1', 2, 4),
    node('ec2', 'web-2', 4, 4),
    node('rds', 'db', 8, 4),
    node('s3', 'assets', 12, 0),
    node('quantumledger', 'odd', 12, 4),
  ],
  groups: [
    { type: 'asg', id: 'asg', mapPos: [2, 4], mapSize: [3, 1], nodes: ['web-1', 'web-2'] },
    { type: 'sg', id: 'sg-1', name: 'web', nodes: ['web-2', 'web-1', 'web-1', 'gone'], padding: 1.5 },
    { type: 'vpc', id: 'vpc-1', name: 'main', nodes: ['alb', 'sg-1', 'db', 'vpc-1'] },
  ],
  edges: [
    { type: 'autoedge', id: 'alb-asg', from: 'alb', to: 'asg', endCap: 'arrow' },
    { type: 'edge', from: 'asg', to: 'db', dashed: true, endCap: 'arrow' },
    { type: 'edge', from: 'asg', to: 'gone' },
  ],
  text: [label('alb', 'shop-alb'), label('db', 'shop-db'), label('vpc-1', 'the network')],
  surfaces: [{ type: 'zone', id: 'zone', mapPos: [0, -1], mapSize: [14, 8] }],
  connectors: [],
}
