/** Reads a query string into an object; a repeated name collects its values in a list. */
export function parseQuery(search) {
  const query = search.startsWith('?') ? search.slice(1) : search;
  const result = {};
  for (const pair of query.split('&')) {
    if (!pair) continue;
    const at = pair.indexOf('=');
    const name = decodeURIComponent(at === -1 ? pair : pair.slice(0, at));
    const value = at === -1 ? '' : decodeURIComponent(pair.slice(at + 1).replaceAll('+', ' '));
    if (!Object.hasOwn(result, name)) result[name] = value;
    else result[name] = [result[name], value].flat();
  }
  return result;
}
