import { describe, expect, test } from '@jest/globals'
import type { ChangeMap, MapNode } from '../../../../src/drawing/map/map.ts'
import { renderMermaid } from '../../../../src/drawing/map/mermaid.ts'
import { typeName } from '../../../../src/report/words/type-names.ts'

const MAP: ChangeMap = {
  nodes: [
    { id: 'n1', type: 'rds', name: 'orders', mark: 'changed', group: 'g2' },
    { id: 'n2', type: 'ec2', name: 'web', mark: 'replaced', group: 'g1', count: 3 },
    { id: 'n3', type: 's3', name: 'old', mark: 'removed' },
    { id: 'n4', type: 'sqs', name: 'new', mark: 'added' },
    { id: 'n5', type: 'elb', name: 'door', mark: 'unchanged' },
  ],
  groups: [
    { id: 'g1', type: 'vpc', name: 'prod', mark: 'unchanged' },
    { id: 'g2', type: 'subnet', name: 'a', mark: 'added', parent: 'g1' },
  ],
  edges: [
    { from: 'n5', to: 'n2', mark: 'unchanged' },
    { from: 'n2', to: 'n4', mark: 'added' },
    { from: 'n2', to: 'n3', mark: 'removed' },
  ],
  left: 0,
}

describe('a map as Mermaid', () => {
  test('tells what became of a resource by shape, class and word', () => {
    expect(renderMermaid(MAP, typeName)).toBe(`flowchart LR
  accTitle: Map of what changed
  subgraph g1["VPC prod"]
    direction LR
    subgraph g2["subnet a #43; added"]
      direction LR
      n1[["orders<br/>RDS instance<br/>#8776; changed"]]:::changed
    end
    n2[/"web<br/>3 × EC2 instance<br/>#8635; replaced"/]:::replaced
  end
  n3{{"old<br/>S3 bucket<br/>#8722; removed"}}:::removed
  n4(["new<br/>SQS queue<br/>#43; added"]):::added
  n5["door<br/>load balancer"]:::unchanged
  n5 --> n2
  n2 ==>|"new"| n4
  n2 -.->|"gone"| n3
  linkStyle 1 stroke:#1a7f37,stroke-width:2px
  linkStyle 2 stroke:#cf222e,stroke-width:2px
  classDef added fill:#dafbe1,stroke:#1a7f37,color:#0b3d1a,stroke-width:2px
  classDef changed fill:#fff8c5,stroke:#9a6700,color:#3d2a00,stroke-width:2px
  classDef removed fill:#ffebe9,stroke:#cf222e,color:#5c0b10,stroke-width:2px,stroke-dasharray:6 4
  classDef replaced fill:#fbefff,stroke:#8250df,color:#3b1675,stroke-width:2px
  classDef unchanged fill:#f6f8fa,stroke:#8c959f,color:#424a53
  class g2 added
  classDef network fill:none,stroke:#8c959f
  class g1 network`)
  })

  test('gives every class a fill, a text colour and a stroke, for light and dark pages', () => {
    const classes = renderMermaid(MAP, typeName).match(/classDef (?!network).*/g) ?? []
    expect(classes).toHaveLength(5)
    for (const line of classes) expect(line).toMatch(/fill:#\w{6},stroke:#\w{6},color:#\w{6}/)
  })

  test('sets nodes that nothing connects in rows, after every visible edge', () => {
    const alone = Array.from({ length: 4 }, (_, n): MapNode => {
      return { id: `n${n + 6}`, type: 'sqs', name: 'q', mark: 'added', group: 'g1' }
    })
    const lines = renderMermaid({ ...MAP, nodes: [...MAP.nodes, ...alone] }, typeName).split('\n')
    expect(lines.filter((line) => line.includes('~~~'))).toEqual(['  n6 ~~~ n7 ~~~ n8'])
    expect(lines.findIndex((line) => line.includes('~~~'))).toBeGreaterThan(
      lines.findIndex((line) => line.includes('-.->')),
    )
  })

  test('stays below 20,000 characters whatever the names are', () => {
    const nodes = Array.from({ length: 60 }, (_, n): MapNode => {
      return { id: `n${n}`, type: '"]'.repeat(500), name: '😀'.repeat(100), mark: 'replaced', group: `g${n}` }
    })
    const groups = nodes.map(({ name, type }, n) => ({ id: `g${n}`, type, name, mark: 'added' as const }))
    const edges = Array.from({ length: 200 }, (_, n) => {
      return { from: `n${n % 60}`, to: `n${(n * 7) % 60}`, mark: 'removed' as const }
    })
    const text = renderMermaid({ nodes, groups, edges, left: 0 }, (type) => type)
    expect(text.length).toBeLessThanOrEqual(20_000)
    expect(text.match(/:::replaced/g)).toHaveLength(60)
  })
})
