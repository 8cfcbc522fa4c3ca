'use strict';
// Plain old syntax on purpose: this file must parse and run on any Node that npm may have started.
var WANTED = 24;

/**
 * Exits with status 2 and one line when the running Node is too old; `command` is what the user typed after
 * `npm`, as it should be typed again.
 */
module.exports = function guard(command) {
  var major = Number(process.versions.node.split('.')[0]);
  if (major >= WANTED) return;
  process.stderr.write(
    'Colloquy needs Node ' +
      WANTED +
      ' (this is ' +
      process.versions.node +
      '). Use: npx -y -p node@' +
      WANTED +
      ' -c "npm ' +
      command.replace(/(["\\$`])/g, '\\$1') +
      '"\n',
  );
  process.exit(2);
};
