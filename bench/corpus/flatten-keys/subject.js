/** Turns nested objects into one level with dotted keys; lists and empty objects are kept as values. */
export function flattenKeys(object, prefix = '') {
  const flat = {};
  for (const [key, value] of Object.entries(object)) {
    const path = prefix ? `${prefix}.${key}` : key;
    const nested = value !== null && typeof value === 'object' && !Array.isArray(value);
    if (nested && Object.keys(value).length > 0) {
      Object.assign(flat, flattenKeys(value, path));
    } else {
      flat[path] = value;
    }
  }
  return flat;
}
