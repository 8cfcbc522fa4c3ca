/** Like Promise.all over list.map(task), but with at most `limit` tasks at the same time. */
export async function mapLimit(list, limit, task) {
  const results = new Array(list.length);
  let next = 0;
  async function lane() {
    while (next < list.length) {
      const index = next++;
      results[index] = await task(list[index], index);
    }
  }
  const lanes = Array.from({ length: Math.min(limit, list.length) }, () => lane());
  await Promise.all(lanes);
  return results;
}
