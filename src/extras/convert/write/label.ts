import { isGroup } from '../components/kinds.ts'
import type { Fields } from '../declared.ts'
import type { Component } from '../graph/component.ts'
import { TEXT_SIZE } from '../layout/cells.ts'
import { idOf } from './ids.ts'

/**
 * The label of a component, centred in front of it as Cloudcraft's scans do it: by half a hundredth of the text size a letter; that
 * of an autoscaling group on its first two units. Groups with a name of their own have none, nor have members of pools.
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
