'use strict';

const { taxOn } = require('./tax');

/**
 * Totals an invoice. All amounts are whole cents.
 * @param {{unitPrice: number, quantity: number}[]} lines
 * @param {{discountPercent?: number, taxRate?: string}} [options]
 * @returns {{subtotal: number, discount: number, tax: number, total: number}}
 */
function invoiceTotal(lines, options = {}) {
  const { discountPercent = 0, taxRate } = options;
  const subtotal = lines.reduce((sum, line) => sum + line.unitPrice * line.quantity, 0);
  const discount = Math.round((subtotal * discountPercent) / 100);
  const net = subtotal - discount;
  const tax = taxOn(subtotal, taxRate);
  return { subtotal, discount, tax, total: net + tax };
}

module.exports = { invoiceTotal };
