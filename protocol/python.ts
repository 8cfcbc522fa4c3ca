/**
 * A Python program as its sandboxes take it, and how Python values are written as `Plain`.
 *
 * An `int` is always a bigint and a `float` always a number: both are exact, 3 and 3.0 stay apart although JSON
 * writes 3.0 as 3, and tools that change a value of one kind give one of the same kind. Further
 *
 * | Python | Plain |
 * | --- | --- |
 * | `None`, `True`, `str`, `list`, `set`, `dict` | null, true, string, array, set, map (also for string keys) |
 * | NaN, infinities, -0.0 | `number` |
 * | `bytes`, `bytearray` | `bytes` of that type |
 * | `tuple`, `frozenset`, `deque`, `OrderedDict`, `Counter`, `defaultdict` | `object` of that type with `items` |
 * | `complex`, `range`, `slice`, `Decimal`, `Fraction`, `datetime.*` | `object` of that type with its parts |
 * | exceptions | `error` with `args` and `bases` (names of the classes above it) |
 * | functions, methods | `function` |
 * | instances, classes, modules, generators | `object` with a `handle` while they live in a run; where a value is
 *   only looked at, an `object` of the class's qualified name with its attributes, an iterator as `Iterator`
 *   with its first 100 `values` and `done` |
 * | keyword arguments | a last argument that is an `object` of type `kwargs` |
 *
 * Built-in types bear no handle and user classes bear a module in their name, so one is never taken for the other.
 */
import * as z from 'zod';
import type { Program } from './program.ts';

const PythonModule = z.object({
  /** Path relative to the project root, with forward slashes: it can be imported by each of its tails. */
  id: z.string(),
  code: z.string(),
});

export const PythonProgram = z.object({
  /** Id of the module under repair. */
  subject: z.string(),
  /**
   * Names that the original subject declares at its top level. Tests without an import, and those that import
   * `*`, see these names and no others, so a candidate cannot slip a name of its own into a test.
   */
  topLevel: z.array(z.string()),
  /** Candidate side, the subject among them. `lines` are those whose reaching is reported, by index, as marks. */
  modules: z.array(PythonModule.extend({ lines: z.array(z.int()).exactOptional() })),
  /** Test side: what only tests import. */
  helpers: z.array(PythonModule),
  /**
   * `python`: unittest, pytest and plain asserts, told apart by what the file holds. `doctest`: the text of the
   * *original* module, or one docstring, whose examples are run against the candidate.
   */
  tests: z.array(PythonModule.extend({ style: z.enum(['python', 'doctest']) })),
  /** Makes the names of `typing`, `math`, `re` and their like known without an import. */
  standardNames: z.boolean().exactOptional(),
  /** A test file that defines `check(candidate)` and leaves the call to its reader gets this name's value. */
  entry: z.string().exactOptional(),
});
export type PythonProgram = z.infer<typeof PythonProgram>;

const STANDARD_NAMES = `from typing import *
import math, re, sys, copy, datetime, itertools, collections, heapq, functools, hashlib, string, random, bisect, operator, statistics, json
from collections import *
from functools import *
from itertools import *
`;

const callsCheck = /^check\s*\(/m;
const definesCheck = /^def\s+check\s*\(\s*\w+\s*\)/m;

/** The same program in the form that both kinds of sandbox share; links tell the test side what to ask for. */
export const asProgram = (program: PythonProgram): Program => {
  const standard = program.standardNames ? [{ id: '<standard names>', code: STANDARD_NAMES, links: {} }] : [];
  const links: Record<string, string> = { '<subject>': `subject:${program.subject}` };
  for (const { id } of program.modules) links[id] = `subject:${id}`;
  const call = (code: string): string =>
    program.entry !== undefined && definesCheck.test(code) && !callsCheck.test(code)
      ? `${code}\ncheck(${program.entry})\n`
      : code;
  return {
    subject: program.subject,
    topLevel: program.topLevel,
    modules: [
      ...standard,
      ...program.modules.map(({ id, code, lines = [] }) => ({
        id,
        code,
        links: Object.fromEntries(lines.map((line, mark) => [`#clq-mark ${line}`, String(mark)])),
      })),
    ],
    helpers: [...standard, ...program.helpers.map(({ id, code }) => ({ id, code, links }))],
    tests: program.tests.map(({ id, code, style }) =>
      style === 'doctest'
        ? { id, code, links, framework: 'examples' }
        : { id, code: call(code), links, framework: 'assert' },
    ),
  };
};
