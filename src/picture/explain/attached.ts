import { at } from '../../errors.ts'
import { joined, type PixelGroup } from './pixel-groups.ts'

/**
 * Adds small groups to the large ones beside them, those of the first list first.
 * @returns what has nothing beside it
 */
export function attached(
  small: readonly PixelGroup[],
  lists: readonly PixelGroup[][],
  { width, near }: { readonly width: number; readonly near: number },
): readonly PixelGroup[] {
  const columns = Math.ceil(width / near) + 2
  const squareOf = (pixel: number) => {
    const x = pixel % width
    return (Math.floor((pixel - x) / width / near) + 1) * columns + Math.floor(x / near) + 1
  }
  const owners = lists.map(
    (list) =>
      new Map(list.flatMap((group, i) => [...new Set(group.map(squareOf))].map((square) => [square, i] as const))),
  )
  const around = [0, -1, 1, -columns, columns, -columns - 1, -columns + 1, columns - 1, columns + 1]
  return small.filter((group) => {
    const squares = [...new Set(group.map(squareOf))]
    for (const [list, ofSquare] of owners.entries()) {
      const found = squares
        .flatMap((square) => around.map((step) => ofSquare.get(square + step)))
        .find((owner) => owner !== undefined)
      const groups = at(lists, list)
      if (found === undefined) continue
      groups[found] = joined([at(groups, found), group])
      return false
    }
    return true
  })
}
