'use strict';

const RATES = { standard: 0.2, reduced: 0.05, none: 0 };

/** Tax in whole cents on an amount in cents. */
function taxOn(cents, rate = 'standard') {
  if (!(rate in RATES)) {
    throw new Error(`unknown tax rate: ${rate}`);
  }
  return Math.round(cents * RATES[rate]);
}

module.exports = { taxOn };
