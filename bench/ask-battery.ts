/**
 * Questions whose answers are known by construction: the expected value is computed with plain integers
 * while the question is written, by none of the product's code.
 */
export interface Task {
  readonly id: string;
  readonly kind:
    | 'sum'
    | 'fraction'
    | 'power'
    | 'number theory'
    | 'percentage'
    | 'linear'
    | 'quadratic'
    | 'units'
    | 'foreign story';
  readonly question: string;
  /** Canonical text. */
  readonly expected: string;
}

const gcd = (a: number, b: number): number => (b === 0 ? Math.abs(a) : gcd(b, a % b));

/** n/d as canonical text. */
const fraction = (n: number, d: number): string => {
  const g = gcd(n, d) * (d < 0 ? -1 : 1);
  return d / g === 1 ? `${n / g}` : `${n / g}/${d / g}`;
};

/** Mulberry32: the same battery for the same seed. */
const generator = (seed: number) => {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (from: number, to: number): number => from + Math.floor(uniform() * (to - from + 1));
  const pick = <T>(options: readonly [T, ...T[]]): T => options[whole(0, options.length - 1)] ?? options[0];
  return { whole, pick };
};

const comma = (n: number): string => n.toLocaleString('en-US');
const signed = (n: number, letter = ''): string => `${n < 0 ? '-' : '+'} ${Math.abs(n)}${letter}`;

/** `each` tasks of every kind. */
export const battery = (each: number, seed = 1): Task[] => {
  const { whole, pick } = generator(seed);
  const tasks: Task[] = [];
  const add = (kind: Task['kind'], question: string, expected: string): void => {
    tasks.push({ id: `${kind}-${tasks.length}`, kind, question, expected });
  };
  for (let i = 0; i < each; i++) {
    const [a, b, c] = [whole(2, 999), whole(2, 999), whole(2, 99)];
    const lead = pick(['What is ', 'Calculate ', 'Please work out ', '', 'How much is ']);
    const sum = pick<readonly [string, number]>([
      [`${a} × ${b} − ${c}`, a * b - c],
      [`(${a} + ${b}) * ${c}`, (a + b) * c],
      [`${comma(a * 1000)} - ${b}`, a * 1000 - b],
      [`${a} plus ${b} times ${c}`, a + b * c],
      [`${a} minus (${b} − ${c})`, a - (b - c)],
    ]);
    add('sum', `${lead}${sum[0]}?`, `${sum[1]}`);

    const [p, q, r, s] = [whole(1, 20), whole(2, 20), whole(1, 20), whole(2, 20)];
    const parts = pick<readonly [string, string]>([
      [`${p}/${q} + ${r}/${s}`, fraction(p * s + r * q, q * s)],
      [`${p}/${q} × ${r}/${s}`, fraction(p * r, q * s)],
      [`(${p}/${q}) ÷ (${r}/${s})`, fraction(p * s, q * r)],
      [`${p / 10} + ${r / 100}`, fraction(p * 10 + r, 100)],
    ]);
    add('fraction', `${lead}${parts[0]}?`, parts[1]);

    const [base, exponent] = [whole(2, 12), whole(2, 9)];
    const power = pick<readonly [string, string]>([
      [`${base}^${exponent}`, `${BigInt(base) ** BigInt(exponent)}`],
      [`${base} to the power of ${exponent}`, `${BigInt(base) ** BigInt(exponent)}`],
      [`√${a * a}`, `${a}`],
      [`the square root of ${a * a}`, `${a}`],
      [`∛${base ** 3}`, `${base}`],
      [`${base}² + ${exponent}³`, `${base ** 2 + exponent ** 3}`],
    ]);
    add('power', `What is ${power[0]}?`, power[1]);

    const theory = pick<readonly [string, number]>([
      [`gcd(${a * c}, ${b * c})`, gcd(a * c, b * c)],
      [`the lcm of ${a} and ${b}`, (a * b) / gcd(a, b)],
      [`${a * 10 + 3} mod ${c}`, (a * 10 + 3) % c],
      [`the remainder when ${a * b} is divided by ${c}`, (a * b) % c],
    ]);
    add('number theory', `What is ${theory[0]}?`, `${theory[1]}`);

    const [rate, amount] = [whole(1, 99), whole(2, 5000)];
    const percent = pick<readonly [string, string]>([
      [`What is ${rate}% of ${comma(amount)}?`, fraction(rate * amount, 100)],
      [`Increase ${amount} by ${rate}%`, fraction(amount * (100 + rate), 100)],
      [`decrease ${amount} by ${rate} percent`, fraction(amount * (100 - rate), 100)],
      [`What percent is ${rate} of ${amount}?`, fraction(rate * 100, amount)],
      [`${amount} is ${rate}% of what number?`, fraction(amount * 100, rate)],
      [`what is ${rate}% of ${amount} plus ${c}`, fraction(rate * amount + 100 * c, 100)],
    ]);
    add('percentage', percent[0], percent[1]);

    const letter = pick(['x', 'y', 't', 'n']);
    const [m, k, root] = [whole(2, 19), whole(-50, 50), whole(-30, 30)];
    const linear = pick<readonly [string, string]>([
      [`solve ${m}${letter} ${signed(k)} = ${m * root + k}`, `${letter}=${root}`],
      [
        `Solve ${m + 3}${letter} ${signed(k)} = ${m}${letter} + ${c} for ${letter}`,
        `${letter}=${fraction(c - k, 3)}`,
      ],
      [`${m}(${letter} + ${q}) = ${c}`, `${letter}=${fraction(c - m * q, m)}`],
      [`${letter}/${q} = ${p}/${s}`, `${letter}=${fraction(p * q, s)}`],
    ]);
    add('linear', linear[0], linear[1]);

    const [u, v] = [whole(-12, 12), whole(-12, 12)];
    const roots = [...new Set([u, v])].sort((x, y) => x - y).map((x) => `${letter}=${x}`);
    add('quadratic', `solve ${letter}^2 ${signed(-u - v, letter)} ${signed(u * v)} = 0`, roots.join(','));

    const units = pick<readonly [string, string]>([
      [`convert ${c} hours to minutes`, `${c * 60}`],
      [`${a} km in m`, `${a * 1000}`],
      [`How many inches are in ${c} feet?`, `${c * 12}`],
      [`${a} m in feet`, fraction(a * 10000, 3048)],
      [`${whole(-40, 100)} °C in K`, ''],
      [`${c} kg + ${b} g in g`, `${c * 1000 + b}`],
    ]);
    const celsius = /^(-?\d+) °C/.exec(units[0]);
    add('units', units[0], celsius ? fraction(Number(celsius[1]) * 20 + 5463, 20) : units[1]);
  }
  return tasks;
};
