"""Templated arithmetic / word problems -> expression.  Pure Python, seeded.  Used by train.py."""
import random, hashlib
NAMES = 'Tom Ann Sam Mia Leo Zoe Max Eva Ben Lily Noah Emma Omar Aisha Ravi Priya Yuki Chen Ivan Olga Carlos Maria Kofi Ama Hans Greta Luca Sara Finn Nina Jack Ella Alan Ruth Peter Clara David Julia Maya Otto'.split()
NOUNS = 'apples oranges books pens pencils marbles coins stamps cards cookies candies sweets stickers balls toys eggs flowers shells stones tickets cakes buttons beads bottles chairs plates cups grapes lemons pears'.split()
CONT = 'boxes bags baskets packs jars trays crates shelves rows piles'.split()
SYL = 'ba be bi bo ca co da de do fa fi ga go ha ka ki la le li lo ma me mo na ne no pa po ra ri ro sa se so ta te ti to va vi za zo'.split()

def made(r, plural=True, cap=False):
    w = ''.join((r.choice(SYL) for _ in range(r.choice([2, 2, 3])))) + (r.choice(['s', 'rs', 'ns']) if plural else '')
    return w.capitalize() if cap else w

def num(r):
    k = r.random()
    if k < 0.35:
        return r.randint(2, 20)
    if k < 0.8:
        return r.randint(2, 99)
    if k < 0.95:
        return r.randint(100, 999)
    return r.randint(1000, 9999)

def small(r):
    return r.randint(2, 12) if r.random() < 0.8 else r.randint(13, 60)

def par(e):
    return '(' + e + ')' if any((c in e.lstrip('-') for c in '+-')) else e

def div_rhs(e):
    return '(' + e + ')' if any((c in e for c in '+-*/')) else e

def direct(r):
    a, b, c = (num(r), num(r), num(r))
    pre = r.choice(['What is {}?', 'Calculate {}.', 'Compute {}.', '{} = ?', 'Find {}.', 'Work out {}.', 'How much is {}?', 'Evaluate {}', '{}', "What's {}?", 'Can you tell me {}?', 'Please compute {}'])
    sp = r.choice(['', ' ', ' ', ' '])
    O = {'+': ['+', 'plus'], '-': ['-', 'minus', '−'], '*': ['*', '×', 'times', 'x', 'multiplied by'], '/': ['/', '÷', 'divided by', 'over']}

    def sym(o):
        t = r.choice(O[o])
        return ' ' + t + ' ' if t.isalpha() or ' ' in t else sp + t + sp
    k = r.random()
    if k < 0.35:
        o = r.choice('+-*/')
        return (pre.format(f'{a}{sym(o)}{b}'), f'{a}{o}{b}')
    if k < 0.55:
        o, p = (r.choice('+-*/'), r.choice('+-*/'))
        return (pre.format(f'{a}{sym(o)}{b}{sym(p)}{c}'), f'{a}{o}{b}{p}{c}')
    if k < 0.7:
        o, p = (r.choice('+-'), r.choice('*/'))
        if r.random() < 0.5:
            return (pre.format(f'({a}{sym(o)}{b}){sym(p)}{c}'), f'({a}{o}{b}){p}{c}')
        return (pre.format(f"{c}{sym('*')}({a}{sym(o)}{b})"), f'{c}*({a}{o}{b})')
    if k < 0.74:
        d = num(r)
        o, p, q = [r.choice('+-*/') for _ in range(3)]
        return (pre.format(f'{a}{sym(o)}{b}{sym(p)}{c}{sym(q)}{d}'), f'{a}{o}{b}{p}{c}{q}{d}')
    P = [('the sum of {a} and {b}', '{a}+{b}'), ('the difference between {a} and {b}', '{a}-{b}'), ('the product of {a} and {b}', '{a}*{b}'), ('the quotient of {a} and {b}', '{a}/{b}'), ('half of {a}', '{a}/2'), ('double {a}', '2*{a}'), ('twice {a}', '2*{a}'), ('three times {a}', '3*{a}'), ('{a} squared', '{a}^2'), ('the square of {a}', '{a}^2'), ('{a} cubed', '{a}^3'), ('{a}% of {b}', '{a}/100*{b}'), ('{a} percent of {b}', '{a}/100*{b}'), ('the remainder when {a} is divided by {b}', '{a}%{b}'), ('{a} mod {b}', '{a}%{b}'), ('the average of {a} and {b}', '({a}+{b})/2'), ('the average of {a}, {b} and {c}', '({a}+{b}+{c})/3'), ('the mean of {a}, {b} and {c}', '({a}+{b}+{c})/3'), ('a third of {a}', '{a}/3'), ('a quarter of {a}', '{a}/4'), ('{a} more than {b}', '{b}+{a}'), ('{a} less than {b}', '{b}-{a}'), ('the sum of {a}, {b} and {c}', '{a}+{b}+{c}'), ('{a} times the sum of {b} and {c}', '{a}*({b}+{c})'), ('the square root of {a}', 'sqrt({a})'), ('the total of {a} and {b}', '{a}+{b}')]
    I = [('Subtract {a} from {b}.', '{b}-{a}'), ('Add {a} to {b}.', '{b}+{a}'), ('Add {a} and {b}.', '{a}+{b}'), ('Multiply {a} by {b}.', '{a}*{b}'), ('Divide {a} by {b}.', '{a}/{b}'), ('Take {a} away from {b}.', '{b}-{a}'), ('Add {a} and {b}, then multiply by {c}.', '({a}+{b})*{c}'), ('Multiply {a} by {b}, then add {c}.', '{a}*{b}+{c}'), ('Multiply {a} by {b} and subtract {c}.', '{a}*{b}-{c}'), ('Subtract {b} from {a}, then divide by {c}.', '({a}-{b})/{c}'), ('A rectangle is {a} cm long and {b} cm wide. What is its area?', '{a}*{b}'), ('A rectangle is {a} cm long and {b} cm wide. What is its perimeter?', '2*({a}+{b})'), ('A square has side {a} m. What is its area?', '{a}^2'), ('A square has side {a} m. Find its perimeter.', '4*{a}'), ('A triangle has base {a} and height {b}. What is its area?', '{a}*{b}/2')]
    if r.random() < 0.6:
        t, e = r.choice(P)
        return (pre.format(t.format(a=a, b=b, c=c)), e.format(a=a, b=b, c=c))
    t, e = r.choice(I)
    return (t.format(a=a, b=b, c=c), e.format(a=a, b=b, c=c))
GAIN = ['{P} buys {b} more.', '{P} gets {b} more {n}.', '{P} finds {b} more {n}.', '{F} gives {o} {b} more.', 'Then {P} buys {b} {n}.', '{P} collects another {b} {n}.', '{F} gives {b} {n} to {P}.', '{P} receives {b} more from {F}.', 'After that {P} picks up {b} more.', '{P} wins {b} {n}.']
LOSE = ['{P} gives {b} to {F}.', '{P} loses {b} of them.', '{P} eats {b} {n}.', '{P} sells {b} {n}.', 'Then {P} gives away {b}.', '{P} uses {b} of the {n}.', '{F} takes {b} of them.', '{P} throws away {b} {n}.', '{b} of them are lost.', '{P} drops {b}.']
MUL = ['Then the number doubles.|2', 'Then {P} triples the amount.|3', 'Then {P} doubles the number of {n}.|2']
SHARE = ['{P} shares them equally among {b} friends.', '{P} splits them equally between {b} people.', '{P} divides the {n} into {b} equal groups.', '{P} puts them equally into {b} {k}.']
QE = ['How many {n} does {P} have now?', 'How many {n} are left?', 'How many does {P} have in the end?', 'How many {n} does {P} have?', 'How many are there now?']
QS = ['How many does each get?', 'How many {n} are in each?', 'How many {n} does each one get?']

def story(r, ops=None):
    n = r.choice(NOUNS) if r.random() < 0.75 else made(r)
    P = r.choice(NAMES) if r.random() < 0.8 else made(r, False, True)
    F = r.choice(NAMES)
    k = r.choice(CONT)
    while F == P:
        F = r.choice(NAMES)
    o = r.choice(['him', 'her', 'them'])
    fm = dict(n=n, P=P, F=F, k=k, o=o)
    prn = r.choice(['He', 'She'])
    if ops is None:
        m = r.choice([1, 1, 2, 2, 3])
        ops = [r.choice(['g', 'l', 'g', 'l', 'gm', 'lm', 'm', 's']) for _ in range(m)]
        ops = [x if x != 's' or i == m - 1 else 'g' for i, x in enumerate(ops)]
        if r.random() < 0.25:
            ops = ['I*'] + ops[:2]
        if ops in HELD_CHAINS:
            return story(r)
    out = []
    if ops and ops[0] == 'I*':
        a, b = (small(r), num(r))
        e = f'{a}*{b}'
        ops = ops[1:]
        out.append(r.choice(['{P} has {a} {k} with {b} {n} each.', 'There are {a} {k} with {b} {n} in each.', '{P} buys {a} {k} of {b} {n}.', '{P} has {a} {k}. Each holds {b} {n}.']).format(a=a, b=b, **fm))
    else:
        a = num(r)
        e = str(a)
        out.append(r.choice(['{P} has {a} {n}.', '{P} had {a} {n}.', '{P} starts with {a} {n}.', 'There are {a} {n} on the table.', '{P} bought {a} {n}.', '{P} picked {a} {n}.']).format(a=a, **fm))
    q = QE
    for x in ops:
        b = num(r)
        f2 = dict(fm)
        if r.random() < 0.5:
            f2['P'] = prn if True else P
        if x == 'g':
            out.append(r.choice(GAIN).format(b=b, **f2))
            e = f'{e}+{b}'
        elif x == 'l':
            out.append(r.choice(LOSE).format(b=b, **f2))
            e = f'{e}-{b}'
        elif x == 'gm':
            c = small(r)
            out.append(r.choice(['{P} buys {c} {k} with {b} {n} each.', '{F} brings {c} {k} of {b} {n}.', 'Then {P} gets {c} more {k}, each with {b} {n}.']).format(b=b, c=c, **f2))
            e = f'{e}+{c}*{b}'
        elif x == 'lm':
            c = small(r)
            out.append(r.choice(['{P} gives {b} {n} to each of {c} friends.', '{P} sells {c} {k} of {b} {n}.', '{P} eats {b} every day for {c} days.']).format(b=b, c=c, **f2))
            e = f'{e}-' + f'{c}*{b}'
        elif x == 'm':
            t, kk = r.choice(MUL).split('|')
            out.append(t.format(**f2))
            e = f'{par(e)}*{kk}'
        elif x == 's':
            c = small(r)
            out.append(r.choice(SHARE).format(b=c, **f2))
            e = f'{par(e)}/{c}'
            q = QS
    out.append(r.choice(q).format(**fm))
    return (' '.join(out), e)

def other(r):
    a, b, c, d = (num(r), num(r), small(r), num(r))
    n = r.choice(NOUNS) if r.random() < 0.75 else made(r)
    P = r.choice(NAMES)
    F = r.choice(NAMES)
    while F == P:
        F = r.choice(NAMES)
    k = r.choice(CONT)
    s1 = n[:-1]
    T = [('A {s} costs {a} dollars. How much do {c} {n} cost?', '{a}*{c}'), ('{c} {n} cost {a} dollars in total. How much is one {s}?', '{a}/{c}'), ('{P} buys {c} {n} at {a} dollars each and pays with {b} dollars. How much change does {P} get?', '{b}-{c}*{a}'), ('{P} buys {c} {n} for {a} dollars each. How much does {P} pay?', '{c}*{a}'), ('{P} has {a} {n} and {F} has {b} {n}. How many do they have together?', '{a}+{b}'), ('{P} has {a} {n} and {F} has {b}. How many more does {P} have than {F}?', '{a}-{b}'), ('{P} has {a} {n}. {F} has {b} more than {P}. How many {n} does {F} have?', '{a}+{b}'), ('{P} has {a} {n}. {F} has {b} fewer than {P}. How many does {F} have?', '{a}-{b}'), ('{P} has {a} {n}. {F} has {c} times as many. How many does {F} have?', '{a}*{c}'), ('{P} has {a} {n}. {F} has twice as many. How many do they have together?', '{a}+2*{a}'), ('{P} has {a} {n}. {F} has {b} more than {P}. How many do they have together?', '{a}+({a}+{b})'), ('A train travels at {a} km per hour for {c} hours. How far does it go?', '{a}*{c}'), ('A car drives {a} km in {c} hours. What is its average speed?', '{a}/{c}'), ('{P} reads {c} pages a day. How many days does it take to read {a} pages?', '{a}/{c}'), ('{P} walks {a} m and then {b} m. How far does {P} walk?', '{a}+{b}'), ('There are {a} {n} in {c} {k}. How many {n} are in each?', '{a}/{c}'), ('There are {c} {k} with {a} {n} each. How many {n} are there?', '{c}*{a}'), ('{P} saves {a} dollars a week for {c} weeks and spends {b} dollars. How much is left?', '{a}*{c}-{b}'), ('There were {a} people on a bus. {b} got off and {d} got on. How many are on the bus now?', '{a}-{b}+{d}'), ('{P} needs {a} {n} and already has {b}. How many more does {P} need?', '{a}-{b}'), ('A school has {c} classes with {a} students each and {b} teachers. How many people are there?', '{c}*{a}+{b}'), ('A shirt costs {a} dollars and a hat costs {b} dollars. How much do {c} shirts and one hat cost?', '{c}*{a}+{b}'), ('The price of {a} dollars is reduced by {b} dollars. What is the new price?', '{a}-{b}'), ('{P} is {a} years old. {F} is {c} years older. How old is {F}?', '{a}+{c}'), ('{P} is {a} years old. How old will {P} be in {c} years?', '{a}+{c}')]
    t, e = r.choice(T)
    f = dict(a=a, b=b, c=c, d=d, n=n, s=s1, P=P, F=F, k=k)
    return (t.format(**f), e.format(**f))

def sample(r):
    k = r.random()
    t, e = direct(r) if k < 0.34 else story(r) if k < 0.74 else other(r)
    if r.random() < 0.08:
        t = t.lower()
    return (t, e)
# Chains of operations and texts kept out of training, for the tests.
HELD_CHAINS = [['g', 'l', 's'], ['I*', 'l', 'g'], ['l', 'gm'], ['g', 'm'], ['lm', 's'], ['I*', 's']]

def is_test(t):
    return hashlib.md5(t.encode()).digest()[0] < 8
HAND = [('What is 15 × 23?', '15*23'), ("what's 7 plus 8", '7+8'), ('Could you add 12 and 30 for me?', '12+30'), ('Multiply 6 by 9.', '6*9'), ('If I have 12 apples and eat 5, how many remain?', '12-5'), ('Sara has 14 pencils and buys 6 more. How many pencils does she have?', '14+6'), ('There are 8 rows of 12 chairs. How many chairs in total?', '8*12'), ('48 cookies are shared by 6 kids. How many does each kid get?', '48/6'), ('A dozen eggs costs 3 dollars; how much for 5 dozen?', '3*5'), ('I bought 3 books at 15 dollars each. What did I pay?', '3*15'), ('(3 + 4) * 5', '(3+4)*5'), ('100 minus 37', '100-37'), ('Ben had 50 coins. He lost 8 coins, then found 3. How many coins now?', '50-8+3'), ('Find 20% of 150.', '20/100*150'), ('A farmer has 9 cows and 17 sheep. How many animals?', '9+17'), ('Each box holds 24 bottles. How many bottles in 7 boxes?', '24*7'), ('What is the square of 13?', '13^2'), ('Divide 144 by 12', '144/12'), ('Tom read 35 pages on Monday and 48 pages on Tuesday. How many pages did he read?', '35+48'), ('The temperature was 30 degrees and fell by 12. What is it now?', '30-12'), ('Anna has twice as many stickers as Bo, who has 21. How many does Anna have?', '2*21'), ('What do you get when you subtract 19 from 64?', '64-19'), ('A bus has 40 seats; 27 are taken. How many are free?', '40-27'), ('5 + 6 * 7 - 8', '5+6*7-8')]
if __name__ == '__main__':
    r = random.Random(1)
    for _ in range(25):
        print(sample(r))
