'use strict';
// Every npm script starts here: `node scripts/run.cjs <script> [arguments]`. Old syntax until the guard passed.
var guard = require('./node-guard.cjs');
var path = require('path');
var fs = require('fs');

var root = path.join(__dirname, '..');
var service = ['server/main.ts', 'dist/service.mjs'];
/** Script name → entry (the first that exists) and the arguments that come before the user's. */
var scripts = {
  start: { entry: service, args: ['start'] },
  colloquy: { entry: service, args: [] },
  bench: { entry: service, args: ['bench'] },
  test: { entry: ['scripts/test.ts'], args: [] },
  unplug: { entry: ['scripts/unplug.ts'], args: [] },
  build: { entry: ['scripts/build.ts'], args: [] },
  package: { entry: ['scripts/package.ts'], args: [] },
  lint: { entry: ['node_modules/eslint/bin/eslint.js'], args: ['.', '--max-warnings=0'] },
  format: { entry: ['node_modules/prettier/bin/prettier.cjs'], args: ['--write', '.'] },
};

function quote(word) {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : "'" + word.replace(/'/g, "'\\''") + "'";
}

function typed(name, args) {
  var short = name === 'start' || name === 'test' ? name : 'run -s ' + name;
  return [short].concat(args.length ? ['--'] : [], args.map(quote)).join(' ');
}

/** Runs a script in place of this process where the platform can, else in a child that shares its fate. */
function run(name, args) {
  if (!Object.prototype.hasOwnProperty.call(scripts, name)) {
    process.stderr.write('unknown script "' + name + '"; known: ' + Object.keys(scripts).join(', ') + '\n');
    process.exit(2);
  }
  guard(typed(name, args));
  var script = scripts[name];
  var entry = script.entry.filter(function (file) {
    return fs.existsSync(path.join(root, file));
  })[0];
  var argv = ['--disable-warning=ExperimentalWarning', path.join(root, entry)].concat(script.args, args);
  // npm starts scripts in the package's folder, but relative paths are meant from the user's own.
  if (name === 'colloquy' && process.env.npm_lifecycle_event === name && process.env.INIT_CWD) {
    process.chdir(process.env.INIT_CWD);
  }
  if (process.platform !== 'win32') {
    process.execve(process.execPath, [process.execPath].concat(argv), process.env);
  }
  var child = require('child_process').spawn(process.execPath, argv, { stdio: 'inherit' });
  child.on('exit', function (code) {
    process.exit(code === null ? 1 : code);
  });
}

module.exports = run;
if (require.main === module) run(process.argv[2] || '', process.argv.slice(3));
