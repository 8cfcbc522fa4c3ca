/** Text: regular expressions, templates, case. */
import { methodName, put, type Operator, type Proposal } from './operator.ts';

/** Small changes of a pattern, each a thing people forget. */
const patterns = (source: string): [text: string, weight: number][] => {
  const found: [string, number][] = [];
  if (!source.startsWith('^')) found.push([`^${source}`, 0.7]);
  else found.push([source.slice(1), 0.5]);
  if (!source.endsWith('$')) found.push([`${source}$`, 0.7]);
  else found.push([source.slice(0, -1), 0.5]);
  if (!source.startsWith('^') && !source.endsWith('$')) found.push([`^${source}$`, 0.7]);
  if (!source.startsWith('\\b')) found.push([`\\b${source}\\b`, 0.4]);
  const swaps: [RegExp, string[]][] = [
    [/(?<!\\)\+/g, ['*', '?', '']],
    [/(?<!\\|\()\*/g, ['+', '']],
    [/(?<!\\|\()\?/g, ['']],
    [/(?<!\\)\./g, ['\\.']],
    [/\\d/g, ['\\w', '\\D']],
    [/\\w/g, ['\\d', '[a-zA-Z]', '\\W', 'a-zA-Z0-9']],
    [/\\s/g, ['\\S', '\\W']],
    [/\\W/g, ['\\w', '\\s']],
    [/\\S/g, ['\\s']],
    [/\\D/g, ['\\d']],
    [/\[\^/g, ['[']],
    [/\[(?!\^)/g, ['[^']],
    [/a-z(?!A)/g, ['a-zA-Z', 'A-Z', 'a-z0-9']],
    [/A-Z/g, ['a-z']],
    [/0-9/g, ['1-9']],
    [/\+\?|\*\?/g, ['+', '*']],
    [/\)(?=$|\$)/g, [')+', ')*']],
    [/\](?![+*?{])/g, [']+', ']*']],
    [/\\[dws](?![+*?{])/g, ['$&+', '$&*']],
    [/\|/g, ['']],
  ];
  for (const [from, tos] of swaps)
    for (const match of source.matchAll(from))
      for (const to of tos) {
        const text = to.replace('$&', match[0]);
        found.push([source.slice(0, match.index) + text + source.slice(match.index + match[0].length), 0.6]);
      }
  for (const match of source.matchAll(/\{(\d+)(,?)(\d*)\}/g)) {
    const [low, comma, high] = [Number(match[1]), match[2], match[3]];
    const at = (text: string): string =>
      source.slice(0, match.index) + text + source.slice(match.index + match[0].length);
    for (const step of [1, -1]) {
      found.push([at(`{${Math.max(0, low + step)}${comma}${high}}`), 0.6]);
      if (high) found.push([at(`{${low},${Number(high) + step}}`), 0.6]);
    }
    found.push([at(`{${low},}`), 0.4]);
  }
  return found;
};

export const strings: Operator[] = [
  {
    id: 'regex-flags',
    title: 'wrong flag of a regular expression',
    prior: 0.6,
    mutates: true,
    *propose(site): Iterable<Proposal> {
      const { node } = site;
      if (node.type !== 'RegExpLiteral') return;
      const has = (flag: string): boolean => node.flags.includes(flag);
      for (const [flag, weight] of [
        ['g', 1],
        ['i', 0.9],
        ['m', 0.4],
        ['s', 0.3],
        ['u', 0.2],
      ] as const)
        yield put(
          site,
          [
            `/${node.pattern}/${has(flag) ? node.flags.replace(flag, '') : [...node.flags, flag].sort().join('')}`,
          ],
          has(flag) ? weight * 0.7 : weight,
        );
      if (!has('g') && !has('i')) yield put(site, [`/${node.pattern}/gi`], 0.5);
    },
  },
  {
    id: 'regex-pattern',
    title: 'wrong regular expression',
    prior: 0.5,
    mutates: true,
    *propose(site) {
      const { node } = site;
      if (node.type !== 'RegExpLiteral') return;
      for (const [pattern, weight] of patterns(node.pattern))
        if (pattern !== '') yield put(site, [`/${pattern}/${node.flags}`], weight);
    },
  },
  {
    id: 'replace-all',
    title: 'only the first occurrence is replaced',
    prior: 0.6,
    *propose(site, context) {
      const { node } = site;
      if (
        node.type !== 'CallExpression' ||
        methodName(node) !== 'replace' ||
        node.arguments[0]?.type !== 'StringLiteral'
      )
        return;
      const pattern = node.arguments[0].value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
      if (pattern) yield put(context.site(node.arguments[0]), [`/${pattern}/g`]);
    },
  },
  {
    id: 'template-literal',
    title: 'wrong text around a value',
    prior: 0.4,
    *propose(site, context) {
      const { node } = site;
      if (node.type === 'TemplateLiteral') {
        for (let index = 0; index + 1 < node.expressions.length; index++) {
          const [one, two] = [node.expressions[index], node.expressions[index + 1]];
          if (one && two) {
            const [first, second] = [context.site(one).range, context.site(two).range];
            yield {
              start: first.start,
              end: second.end,
              parts: [second, context.gap(first.end, second.start), first],
              weight: 0.9,
              title: 'values in the wrong order',
            };
          }
        }
        for (const quasi of node.quasis) {
          const text = context.text(quasi);
          const range = { start: quasi.start ?? 0, end: quasi.end ?? 0 };
          if (range.start === range.end) continue;
          for (const other of new Set([
            text.trim(),
            `${text} `,
            ` ${text}`,
            text.slice(1),
            text.slice(0, -1),
          ]))
            if (other !== text) yield { ...range, parts: [other], weight: 0.5 };
        }
      }
      // 'a ${b}' in plain quotes was meant to be a template.
      if (node.type === 'StringLiteral' && /\$\{[\w.[\]]+\}/.test(node.value) && site.role === 'value')
        yield put(site, [`\`${node.value}\``], 2, 'quotes instead of backticks');
    },
  },
  {
    id: 'text-or-number',
    title: 'text and number mixed up',
    prior: 0.4,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'BinaryExpression' || node.operator !== '+' || context.kinds.of(node) === 'number')
        return;
      const [left, right] = [context.site(node.left), context.site(node.right)];
      yield put(site, ['Number(', left.range, ') + Number(', right.range, ')']);
      yield put(site, ['Number(', left.range, ')', context.gap(left.outer.end, right.outer.end)], 0.7);
      yield put(site, [context.gap(left.outer.start, right.outer.start), 'Number(', right.range, ')'], 0.7);
      yield put(site, ['String(', left.range, ')', context.gap(left.outer.end, right.outer.end)], 0.4);
      yield put(site, ['[', left.range, ', ', right.range, ']'], 0.15);
    },
  },
  {
    id: 'ignore-case',
    title: 'upper and lower case treated as different',
    prior: 0.3,
    *propose(site, context) {
      const { node } = site;
      if (node.type !== 'BinaryExpression' || !/^[=!]==?$/.test(node.operator)) return;
      const fits = (at: typeof node.left): boolean =>
        context.kinds.fits(context.kinds.of(at), 'string') && !/Literal$/.test(at.type);
      if (!fits(node.left) || !fits(node.right)) return;
      const [left, right] = [context.tight(node.left), context.tight(node.right)];
      yield put(site, [...left, `.toLowerCase() ${node.operator} `, ...right, '.toLowerCase()']);
    },
  },
];
