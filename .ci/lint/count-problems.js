// Succeeds only when a Redocly report holds no error, no warning and nothing that was ignored.
const { readFileSync } = require('node:fs');

const { errors, warnings, ignored } = JSON.parse(readFileSync(process.argv[2], 'utf8')).totals;
console.log(`redocly: ${errors} errors, ${warnings} warnings, ${ignored} ignored`);
process.exitCode = errors + warnings + ignored === 0 ? 0 : 1;
