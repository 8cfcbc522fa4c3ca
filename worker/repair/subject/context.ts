/** What an operator may ask about the subject. */
import type { Node } from '@babel/types';
import { Kinds } from './kinds.ts';
import type { Subject } from './lower.ts';
import { visibleAt, type Variable } from './scope.ts';
import { collectSites, type Site } from './sites.ts';
import type { Part, Range } from './text.ts';

const SIMPLE =
  /^(Identifier|NumericLiteral|StringLiteral|BooleanLiteral|NullLiteral|MemberExpression|OptionalMemberExpression|CallExpression|ArrayExpression|TemplateLiteral|ThisExpression|RegExpLiteral)$/;

export class Context {
  readonly subject: Subject;
  readonly sites: readonly Site[];
  readonly kinds: Kinds;
  readonly #visible = new Map<Site, readonly Variable[]>();

  constructor(subject: Subject) {
    this.subject = subject;
    this.sites = collectSites(subject.script, subject.tree);
    this.kinds = new Kinds(subject.tree);
  }

  /** Code of a node without types. */
  text(node: Node | Range): string {
    return this.subject.script.slice(node.start ?? 0, node.end ?? 0);
  }

  /** Code between two offsets, for operators and separators that stay as they are. */
  gap(start: number, end: number): Range {
    return { start, end };
  }

  /** The site of a node of this subject. */
  site(node: Node): Site {
    const site = this.#bySite.get(node);
    if (!site) throw new Error(`no site for ${node.type}`);
    return site;
  }

  get #bySite(): Map<Node, Site> {
    this.#index ??= new Map(this.sites.map((site) => [site.node, site]));
    return this.#index;
  }
  #index: Map<Node, Site> | undefined;

  /** Variables visible at a site, nearest first. */
  visible(site: Site): readonly Variable[] {
    let variables = this.#visible.get(site);
    if (!variables) {
      variables = visibleAt(site, site.range.start);
      this.#visible.set(site, variables);
    }
    return variables;
  }

  /** Visible data: no functions, classes or imports. */
  data(site: Site): readonly Variable[] {
    return this.visible(site).filter(({ name, how, init }) => {
      if (how === 'function' || how === 'class' || how === 'import') return false;
      return !(init && this.kinds.of(init) === 'function') && this.kinds.name(name) !== 'function';
    });
  }

  /** The node, in parentheses when it would otherwise fall apart beside an operator or a dot. */
  tight(node: Node): Part[] {
    const site = this.site(node);
    return SIMPLE.test(node.type) || site.outer.start < site.range.start
      ? [site.outer]
      : ['(', site.range, ')'];
  }

  /** Where something may follow a binding: behind its type annotation. */
  afterTypes(offset: number): number {
    const { script, original } = this.subject;
    let end = offset;
    for (let at = offset; at < script.length && /\s/.test(script[at] ?? ''); at++)
      if (script[at] !== original[at]) end = at + 1;
    return end;
  }
}
