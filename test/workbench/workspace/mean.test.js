import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mean } from './mean.js';

test('one number is its own mean', () => assert.equal(mean([4]), 4));
test('two numbers', () => assert.equal(mean([2, 4]), 3));
test('negative numbers count', () => assert.equal(mean([-3, 3, 6]), 2));
test('the first number counts as much as the others', () => assert.equal(mean([9, 0, 0]), 3));
test('an empty list', () => assert.equal(mean([]), 0));
