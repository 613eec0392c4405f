import { isGroup } from '../components/kinds.ts'
import type { Fields } from '../declared.ts'
import type { Component } from '../graph/component.ts'
import { TEXT_SIZE } from '../layout/cells.ts'
import { idOf } from './ids.ts'

/**
 * The label of a component, centred in front of it with the offsets of Cloudcraft's scans: half a hundredth of the text size per letter.
 * The label of an autoscaling group is centred on its first two units. Named groups and members of pools have none.
 */
export function labelOf({ address, type, name }: Component, id: string): readonly Fields[] {
  if (name === undefined || (isGroup(type) && type !== 'asg')) return []
  const [width, y] = type === 'asg' ? [2, 1.14] : [1, 1]
  return [
    {
      type: 'isotext',
      id: idOf(`label ${address}`),
      text: name,
      mapPos: { relTo: id, offset: [width / 2 - 0.005 * TEXT_SIZE * [...name].length, y] },
      textSize: TEXT_SIZE,
      isometric: true,
      standing: false,
      direction: 'down',
      outline: true,
      color: '#000000',
    },
  ]
}
