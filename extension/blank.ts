/** Text with everything blanked that is not code, so that brackets can be counted. */

const regexMayFollow = /(?:^|[=(,:[!&|?{};+\-*%<>~^\n]|\b(?:return|typeof|case|in|of|void|delete))\s*$/;

/**
 * Same length and line breaks as `text`, with strings, comments, regular expressions and template text
 * replaced by spaces. Code inside `${…}` stays. Unclosed literals end at the end of line or text.
 */
export const blank = (text: string): string => {
  const out = text.split('');
  /** Brace depths at which a `}` returns to template text. */
  const templates: number[] = [];
  let depth = 0;
  const find = (needle: string, from: number): number => {
    const at = text.indexOf(needle, from);
    return at < 0 ? text.length : at;
  };
  const afterQuoted = (from: number, quote: string): number => {
    let i = from;
    while (i < text.length && text[i] !== quote && text[i] !== '\n') i += text[i] === '\\' ? 2 : 1;
    return i + 1;
  };
  const afterTemplate = (from: number): number => {
    let i = from;
    for (; i < text.length && text[i] !== '`'; i += text[i] === '\\' ? 2 : 1) {
      if (text[i] !== '$' || text[i + 1] !== '{') continue;
      templates.push(depth++);
      return i + 2;
    }
    return i + 1;
  };
  const afterRegex = (from: number): number => {
    let inClass = false;
    for (let i = from; i < text.length && text[i] !== '\n'; i++) {
      if (text[i] === '\\') i++;
      else if (text[i] === '[') inClass = true;
      else if (text[i] === ']') inClass = false;
      else if (text[i] === '/' && !inClass) return i + 1;
    }
    return from;
  };
  /** Index after the literal or comment that starts at `i`; undefined where code goes on. */
  const skip = (i: number): number | undefined => {
    const c = text[i];
    if (c === '"' || c === "'") return afterQuoted(i + 1, c);
    if (c === '`') return afterTemplate(i + 1);
    if (c === '/' && text[i + 1] === '/') return find('\n', i);
    if (c === '/' && text[i + 1] === '*') return find('*/', i + 2) + 2;
    if (c === '/' && regexMayFollow.test(out.slice(Math.max(0, i - 24), i).join('')))
      return afterRegex(i + 1);
    if (c === '}' && templates.length > 0 && templates.at(-1) === depth - 1) {
      depth = templates.pop()!;
      return afterTemplate(i + 1);
    }
    return undefined;
  };
  for (let i = 0; i < text.length;) {
    const next = skip(i);
    if (next === undefined) {
      if (text[i] === '{') depth++;
      if (text[i] === '}') depth--;
      i++;
      continue;
    }
    for (let k = i; k < next && k < out.length; k++) if (out[k] !== '\n') out[k] = ' ';
    i = next;
  }
  return out.join('');
};
