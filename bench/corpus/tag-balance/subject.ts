const VOID = new Set(['br', 'hr', 'img', 'input']);

/** The first tag of a fragment that is closed wrongly or never closed, or null when all is well. */
export function unclosedTag(html: string): string | null {
  const open: string[] = [];
  for (const match of html.matchAll(/<(\/)?([a-z][a-z0-9]*)[^>]*?(\/)?>/gi)) {
    const [, closing, rawName = '', selfClosing] = match;
    const name = rawName.toLowerCase();
    if (selfClosing || VOID.has(name)) continue;
    if (!closing) {
      open.push(name);
    } else if (open.pop() !== name) {
      return name;
    }
  }
  return open[0] ?? null;
}
