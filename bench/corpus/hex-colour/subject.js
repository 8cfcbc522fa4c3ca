/** Reads '#rgb' or '#rrggbb' into [red, green, blue] from 0 to 255; anything else gives null. */
export function parseHexColour(text) {
  const match = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(text.trim());
  if (!match) return null;
  const hex = match[1].length === 3 ? match[1].replace(/./g, '$&$&') : match[1];
  const number = parseInt(hex, 16);
  return [number >> 16, (number >> 8) & 255, number & 255];
}
