const { invoiceTotal } = require('./invoice');

const desk = { unitPrice: 20000, quantity: 1 };
const chairs = { unitPrice: 5000, quantity: 4 };

describe('invoiceTotal', () => {
  test('an invoice without lines is zero', () => {
    expect(invoiceTotal([])).toEqual({ subtotal: 0, discount: 0, tax: 0, total: 0 });
  });

  test('adds lines by price and quantity', () => {
    expect(invoiceTotal([desk, chairs]).subtotal).toBe(40000);
  });

  test('adds standard tax', () => {
    expect(invoiceTotal([desk])).toEqual({ subtotal: 20000, discount: 0, tax: 4000, total: 24000 });
  });

  test('uses the rate that is asked for', () => {
    expect(invoiceTotal([chairs], { taxRate: 'reduced' }).tax).toBe(1000);
  });

  test('charges tax on the discounted price', () => {
    const invoice = invoiceTotal([desk, chairs], { discountPercent: 10 });
    expect(invoice).toEqual({ subtotal: 40000, discount: 4000, tax: 7200, total: 43200 });
  });

  test('a full discount leaves nothing to pay', () => {
    expect(invoiceTotal([desk], { discountPercent: 100 }).total).toBe(0);
  });

  test('a discount without tax only lowers the price', () => {
    expect(invoiceTotal([desk], { discountPercent: 25, taxRate: 'none' }).total).toBe(15000);
  });

  test('refuses a tax rate that does not exist', () => {
    expect(() => invoiceTotal([desk], { taxRate: 'luxury' })).toThrow('unknown tax rate');
  });
});
