/**
 * Tokens → tree by recursive descent. Readings on which people differ are refused with both values,
 * never settled silently: "6/2(1+2)", "80 + 15%".
 */
import { exact } from './exact.ts';
import { print, type Expr, type BinaryOperator, type FunctionName, binary } from './tree.ts';
import { isRemainder, SyntaxProblem, tokenise, type Token } from './tokens.ts';

const FUNCTIONS: Readonly<Record<string, FunctionName>> = {
  sqrt: 'sqrt',
  root: 'sqrt',
  cbrt: 'cbrt',
  abs: 'abs',
  gcd: 'gcd',
  hcf: 'gcd',
  gcf: 'gcd',
  lcm: 'lcm',
  min: 'min',
  max: 'max',
  floor: 'floor',
  ceil: 'ceil',
  round: 'round',
  mean: 'mean',
  average: 'mean',
};
const MAX_DEPTH = 60;

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expr {
    if (this.#tokens.length === 0) throw new SyntaxProblem('There is nothing to calculate.');
    const tree = this.#sum();
    const extra = this.#tokens[this.#at];
    if (extra) throw new SyntaxProblem(`I cannot read the sum from "${extra.text}" on.`);
    return tree;
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#at];
  }

  #take(text: string): boolean {
    const next = this.#peek();
    if (next?.kind === 'number' || next?.text !== text) return false;
    this.#at++;
    return true;
  }

  #sum(): Expr {
    if (++this.#depth > MAX_DEPTH) throw new SyntaxProblem('Those brackets are nested too deeply for me.');
    let left = this.#product();
    for (;;) {
      const op = this.#take('+') ? '+' : this.#take('-') ? '-' : null;
      if (!op) break;
      const right = this.#product();
      if (right.kind === 'percent' && left.kind !== 'percent') {
        const [a, p] = [print(left), print(right)];
        const act = op === '+' ? 'increase' : 'decrease';
        const plain = `${a} ${op} ${print(right.of)}/100`;
        throw new SyntaxProblem(
          `"${a} ${op} ${p}" can be read in two ways: write "${act} ${a} by ${p}" or "${plain}".`,
        );
      }
      left = binary(op, left, right);
    }
    this.#depth--;
    return left;
  }

  #product(): Expr {
    let left = this.#signed();
    let divided = false;
    for (;;) {
      const op = this.#productOperator();
      if (op) {
        left = binary(op, left, this.#signed());
        divided = op === '/';
        continue;
      }
      const next = this.#peek();
      const implicit =
        next?.kind === 'name' ? next.text !== 'of' : next?.kind === 'symbol' && next.text === '(';
      if (!implicit) return left;
      const right = this.#power();
      if (divided && !isCoefficientOf(left, right)) {
        const [a, b] = [print(left), print(right)];
        throw new SyntaxProblem(
          `What follows the division in "${a}(${b})" can be read in two ways: please add brackets or a "×".`,
        );
      }
      left = binary('*', left, right);
    }
  }

  #productOperator(): BinaryOperator | null {
    if (this.#take('*') || this.#take('of')) return '*';
    if (this.#take('/')) return '/';
    if (this.#take('mod')) return 'mod';
    const next = this.#peek();
    if (next?.kind === 'symbol' && next.text === '%' && isRemainder(this.#tokens, this.#at)) {
      this.#at++;
      return 'mod';
    }
    return null;
  }

  /** −2^2 is −(2^2). */
  #signed(): Expr {
    if (this.#take('-')) {
      if (++this.#depth > MAX_DEPTH) throw new SyntaxProblem('There are too many signs in a row.');
      const of = this.#signed();
      this.#depth--;
      return { kind: 'negate', of };
    }
    this.#take('+');
    return this.#power();
  }

  #power(): Expr {
    const base = this.#postfix();
    if (!this.#take('^')) return base;
    if (++this.#depth > MAX_DEPTH) throw new SyntaxProblem('Those powers are nested too deeply for me.');
    const exponent = this.#signed();
    this.#depth--;
    return binary('^', base, exponent);
  }

  #postfix(): Expr {
    let of = this.#atom();
    for (;;) {
      if (this.#take('!')) of = { kind: 'factorial', of };
      else if (this.#peek()?.text === '%' && !isRemainder(this.#tokens, this.#at)) {
        this.#at++;
        of = { kind: 'percent', of };
      } else return of;
    }
  }

  #atom(): Expr {
    const token = this.#peek();
    if (!token) throw new SyntaxProblem('The sum ends where a number is missing.');
    this.#at++;
    if (token.kind === 'number') {
      return { kind: 'value', value: exact(token.value), written: token.text };
    }
    if (token.kind === 'name') return this.#named(token.text);
    if (token.text !== '(') throw new SyntaxProblem(`A number is missing before "${token.text}".`);
    const inner = this.#sum();
    if (!this.#take(')')) throw new SyntaxProblem('A closing bracket is missing.');
    return inner;
  }

  #named(name: string): Expr {
    const known = FUNCTIONS[name.toLowerCase()];
    if (known && Object.hasOwn(FUNCTIONS, name.toLowerCase())) {
      if (!this.#take('(')) {
        if (known !== 'sqrt' && known !== 'cbrt')
          throw new SyntaxProblem(`Please write ${name} with brackets: ${name}(…).`);
        return { kind: 'call', name: known, args: [this.#atom()] };
      }
      const args = [this.#sum()];
      while (this.#take(',')) args.push(this.#sum());
      if (!this.#take(')')) throw new SyntaxProblem('A closing bracket is missing.');
      const single =
        known === 'sqrt' ||
        known === 'cbrt' ||
        known === 'abs' ||
        known === 'floor' ||
        known === 'ceil' ||
        known === 'round';
      if (single && args.length !== 1) throw new SyntaxProblem(`${name} takes one number.`);
      return { kind: 'call', name: known, args };
    }
    if (name.length === 1) return { kind: 'variable', name };
    throw new SyntaxProblem(`I do not know "${name}" in a sum.`);
  }
}

/** "1/2x" and "-3/4y" are read as coefficients, as in school books. */
const isCoefficientOf = (left: Expr, right: Expr): boolean => {
  const plain = left.kind === 'binary' && left.op === '/' && isNumber(left.left) && isNumber(left.right);
  const base = right.kind === 'binary' && right.op === '^' ? right.left : right;
  return plain && base.kind === 'variable';
};

const isNumber = (node: Expr): boolean =>
  node.kind === 'value' || (node.kind === 'negate' && isNumber(node.of));

/** Throws `SyntaxProblem` with a sentence for the user. */
export const parseTokens = (tokens: readonly Token[]): Expr => new Parser(tokens).whole();

export const parse = (text: string): Expr => parseTokens(tokenise(text));
