import test from 'node:test';
import assert from 'node:assert/strict';
import { unclosedTag } from './subject.ts';

test("unclosedTag('')", () => {
  assert.equal(unclosedTag(''), null);
});

test("unclosedTag('<a>')", () => {
  assert.equal(unclosedTag('<a>'), 'a');
});

test("unclosedTag('</a>')", () => {
  assert.equal(unclosedTag('</a>'), 'a');
});

test("unclosedTag('<a></a></b>')", () => {
  assert.equal(unclosedTag('<a></a></b>'), 'b');
});

test("unclosedTag('<h1>t</h1><h2>u</h2>')", () => {
  assert.equal(unclosedTag('<h1>t</h1><h2>u</h2>'), null);
});

test("unclosedTag('<h1>t</h2>')", () => {
  assert.equal(unclosedTag('<h1>t</h2>'), 'h2');
});

test('unclosedTag(\'<div class="a"><span id=b>x</span></div>\')', () => {
  assert.equal(unclosedTag('<div class="a"><span id=b>x</span></div>'), null);
});

test("unclosedTag('<IMG src=x><Hr>')", () => {
  assert.equal(unclosedTag('<IMG src=x><Hr>'), null);
});

test("unclosedTag('<b><i></i><u></u></b>')", () => {
  assert.equal(unclosedTag('<b><i></i><u></u></b>'), null);
});

test("unclosedTag('<b><i></i><u></b></u>')", () => {
  assert.equal(unclosedTag('<b><i></i><u></b></u>'), 'b');
});

test("unclosedTag('<b><i></i><u></u>')", () => {
  assert.equal(unclosedTag('<b><i></i><u></u>'), 'b');
});

test("unclosedTag('<x/><y/><z>')", () => {
  assert.equal(unclosedTag('<x/><y/><z>'), 'z');
});

test("unclosedTag('<p>1 < 2</p>')", () => {
  assert.equal(unclosedTag('<p>1 < 2</p>'), null);
});

test("unclosedTag('<input disabled><p></p>')", () => {
  assert.equal(unclosedTag('<input disabled><p></p>'), null);
});

test("unclosedTag('<a><a></a>')", () => {
  assert.equal(unclosedTag('<a><a></a>'), 'a');
});

test("unclosedTag('<br/>')", () => {
  assert.equal(unclosedTag('<br/>'), null);
});

test("unclosedTag('<DIV>x</div>')", () => {
  assert.equal(unclosedTag('<DIV>x</div>'), null);
});

test("unclosedTag('<div>x</DIV>')", () => {
  assert.equal(unclosedTag('<div>x</DIV>'), null);
});

test("unclosedTag('<ul><li>')", () => {
  assert.equal(unclosedTag('<ul><li>'), 'ul');
});

test("unclosedTag('<b><i>x</b></i>')", () => {
  assert.equal(unclosedTag('<b><i>x</b></i>'), 'b');
});

test('unclosedTag(\'<p><icon name="x"/></p>\')', () => {
  assert.equal(unclosedTag('<p><icon name="x"/></p>'), null);
});
