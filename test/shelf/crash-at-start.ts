/** Dies before it says anything. */
process.exit(7);
