/** As many at once as the artifact client itself uploads blocks. */
const AT_ONCE = 5

/** The results in the order of the items, a few of them being worked on at a time. After a failure no more are begun. */
export async function mapAtOnce<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const queue = [...items.entries()]
  const worker = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) results[next[0]] = await work(next[1])
  }
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, worker))
  } finally {
    queue.length = 0
  }
  return results
}
