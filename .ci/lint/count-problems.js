// Succeeds if a Redocly report has no errors, no warnings and no ignored problems.
const { readFileSync } = require('node:fs');

const { errors, warnings, ignored } = JSON.parse(readFileSync(process.argv[2], 'utf8')).totals;
console.log(`redocly: ${errors} errors, ${warnings} warnings, ${ignored} ignored`);
process.exitCode = errors + warnings + ignored === 0 ? 0 : 1;
