#!/usr/bin/env node
'use strict';
// The `colloquy` executable of an installed package.
require('./run.cjs')('colloquy', process.argv.slice(2));
