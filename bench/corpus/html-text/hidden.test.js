import test from 'node:test';
import assert from 'node:assert/strict';
import { htmlToText } from './subject.ts';

test("htmlToText('')", () => {
  assert.equal(htmlToText(''), '');
});

test("htmlToText('plain')", () => {
  assert.equal(htmlToText('plain'), 'plain');
});

test("htmlToText('<div><span>x</span></div>')", () => {
  assert.equal(htmlToText('<div><span>x</span></div>'), 'x');
});

test("htmlToText('&quot;x&quot;')", () => {
  assert.equal(htmlToText('&quot;x&quot;'), '"x"');
});

test("htmlToText('&AMP;')", () => {
  assert.equal(htmlToText('&AMP;'), '&');
});

test("htmlToText('&#8364;')", () => {
  assert.equal(htmlToText('&#8364;'), '€');
});

test("htmlToText('&#x20AC;')", () => {
  assert.equal(htmlToText('&#x20AC;'), '€');
});

test("htmlToText('&#X41;')", () => {
  assert.equal(htmlToText('&#X41;'), 'A');
});

test("htmlToText('&#10;x')", () => {
  assert.equal(htmlToText('&#10;x'), 'x');
});

test("htmlToText('&lt;b&gt;')", () => {
  assert.equal(htmlToText('&lt;b&gt;'), '<b>');
});

test("htmlToText('a &amp b')", () => {
  assert.equal(htmlToText('a &amp b'), 'a &amp b');
});

test("htmlToText('x<br />y')", () => {
  assert.equal(htmlToText('x<br />y'), 'x\ny');
});

test("htmlToText('x<p>y</p>z')", () => {
  assert.equal(htmlToText('x<p>y</p>z'), 'xy\nz');
});

test("htmlToText('1&nbsp;2')", () => {
  assert.equal(htmlToText('1&nbsp;2'), '1 2');
});

test("htmlToText('<p>a</p>\\n<p>b</p>')", () => {
  assert.equal(htmlToText('<p>a</p>\n<p>b</p>'), 'a\n b');
});

test("htmlToText('a<br><br>b')", () => {
  assert.equal(htmlToText('a<br><br>b'), 'a\n\nb');
});

test("htmlToText('<a href=\"x>y')", () => {
  assert.equal(htmlToText('<a href="x>y'), 'y');
});

test("htmlToText('&lt;br&gt;')", () => {
  assert.equal(htmlToText('&lt;br&gt;'), '<br>');
});

test("htmlToText('&what;')", () => {
  assert.equal(htmlToText('&what;'), '&what;');
});

test("htmlToText('a</P>b')", () => {
  assert.equal(htmlToText('a</P>b'), 'a\nb');
});

test("htmlToText(' a \\n\\n b ')", () => {
  assert.equal(htmlToText(' a \n\n b '), 'a b');
});

test("htmlToText('&amp;lt;')", () => {
  assert.equal(htmlToText('&amp;lt;'), '&lt;');
});

test("htmlToText('a &lt; b &amp; c')", () => {
  assert.equal(htmlToText('a &lt; b &amp; c'), 'a < b & c');
});
