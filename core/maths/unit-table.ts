/**
 * Units with exact factors to the base unit of their dimension (SI Brochure 2019; the yard and pound
 * agreement of 1959; US liquid measures). `mathjs` names the unit for the independent conversion.
 */
import { parseRational, rational, type Rational } from './rational.ts';

export type Dimension =
  | 'length'
  | 'mass'
  | 'time'
  | 'temperature'
  | 'area'
  | 'volume'
  | 'speed'
  | 'data'
  | 'angle'
  | 'energy'
  | 'power'
  | 'pressure'
  | 'force'
  | 'frequency';

export interface Unit {
  /** Symbol shown in answers. */
  readonly symbol: string;
  readonly plural: string;
  readonly dimension: Dimension;
  readonly factor: Rational;
  /** Added after scaling, for temperatures: base = factor·value + offset. */
  readonly offset: Rational;
  readonly mathjs: string;
}

type Row = readonly [
  dimension: Dimension,
  symbol: string,
  factor: string,
  mathjs: string,
  names: string,
  plural?: string,
];

const ROWS: readonly Row[] = [
  ['length', 'mm', '0.001', 'mm', 'millimeter millimeters millimetre millimetres'],
  ['length', 'cm', '0.01', 'cm', 'centimeter centimeters centimetre centimetres'],
  ['length', 'dm', '0.1', 'dm', 'decimeter decimeters decimetre decimetres'],
  ['length', 'm', '1', 'm', 'meter meters metre metres'],
  ['length', 'km', '1000', 'km', 'kilometer kilometers kilometre kilometres kms'],
  ['length', 'µm', '0.000001', 'um', 'um micrometer micrometers micrometre micrometres micron microns'],
  ['length', 'nm', '0.000000001', 'nm', 'nanometer nanometers nanometre nanometres'],
  ['length', 'in', '0.0254', 'inch', 'inch inches "'],
  ['length', 'ft', '0.3048', 'foot', 'foot feet'],
  ['length', 'yd', '0.9144', 'yard', 'yard yards'],
  ['length', 'mi', '1609.344', 'mile', 'mile miles', 'miles'],
  ['length', 'nmi', '1852', '1852 m', 'nautical_mile nautical_miles'],
  ['mass', 'mg', '0.000001', 'mg', 'milligram milligrams'],
  ['mass', 'g', '0.001', 'g', 'gram grams gramme grammes'],
  ['mass', 'kg', '1', 'kg', 'kilogram kilograms kilo kilos kgs'],
  ['mass', 't', '1000', 'tonne', 'tonne tonnes metric_ton metric_tons'],
  ['mass', 'oz', '0.028349523125', 'oz', 'ounce ounces'],
  ['mass', 'lb', '0.45359237', 'lb', 'lbs pound pounds'],
  ['mass', 'st', '6.35029318', 'stone', 'stone stones'],
  ['time', 'ms', '0.001', 'ms', 'millisecond milliseconds'],
  ['time', 's', '1', 's', 'sec secs second seconds'],
  ['time', 'min', '60', 'minute', 'mins minute minutes', 'minutes'],
  ['time', 'h', '3600', 'hour', 'hr hrs hour hours', 'hours'],
  ['time', 'd', '86400', 'day', 'day days', 'days'],
  ['time', 'weeks', '604800', 'week', 'week weeks wk wks', 'weeks'],
  [
    'temperature',
    '°C',
    '1',
    'degC',
    'C celsius degC deg_c degrees_celsius degree_celsius degrees_c centigrade',
  ],
  [
    'temperature',
    '°F',
    '5/9',
    'degF',
    'F fahrenheit degF deg_f degrees_fahrenheit degree_fahrenheit degrees_f',
  ],
  ['temperature', 'K', '1', 'K', 'kelvin kelvins'],
  ['area', 'mm²', '0.000001', 'mm^2', 'mm^2 mm2 sq_mm square_millimeters square_millimetres'],
  [
    'area',
    'cm²',
    '0.0001',
    'cm^2',
    'cm^2 cm2 sq_cm square_centimeter square_centimeters square_centimetre square_centimetres',
  ],
  ['area', 'm²', '1', 'm^2', 'm^2 m2 sqm sq_m square_meter square_meters square_metre square_metres'],
  [
    'area',
    'km²',
    '1000000',
    'km^2',
    'km^2 km2 sq_km square_kilometer square_kilometers square_kilometre square_kilometres',
  ],
  ['area', 'ha', '10000', 'hectare', 'hectare hectares'],
  ['area', 'ac', '4046.8564224', '43560 foot^2', 'acre acres', 'acres'],
  ['area', 'ft²', '0.09290304', 'foot^2', 'ft^2 ft2 sqft sq_ft square_foot square_feet'],
  ['area', 'in²', '0.00064516', 'inch^2', 'in^2 in2 sq_in square_inch square_inches'],
  ['area', 'mi²', '2589988.110336', 'mile^2', 'mi^2 sq_mi square_mile square_miles'],
  ['volume', 'ml', '0.001', 'ml', 'mL milliliter milliliters millilitre millilitres'],
  ['volume', 'cl', '0.01', 'cl', 'cL centiliter centiliters centilitre centilitres'],
  ['volume', 'dl', '0.1', 'dl', 'dL deciliter deciliters decilitre decilitres'],
  ['volume', 'l', '1', 'l', 'L liter liters litre litres'],
  [
    'volume',
    'cm³',
    '0.001',
    'cm^3',
    'cm^3 cm3 cc cubic_centimeter cubic_centimeters cubic_centimetre cubic_centimetres',
  ],
  ['volume', 'm³', '1000', 'm^3', 'm^3 m3 cubic_meter cubic_meters cubic_metre cubic_metres'],
  [
    'volume',
    'US gal',
    '3.785411784',
    '231 inch^3',
    'gal gallon gallons US_gallon US_gallons us_gallon us_gallons',
    'US gallons',
  ],
  ['volume', 'US qt', '0.946352946', '57.75 inch^3', 'qt quart quarts'],
  ['volume', 'US pt', '0.473176473', '28.875 inch^3', 'pt pint pints'],
  ['volume', 'US cups', '0.2365882365', '14.4375 inch^3', 'cup cups', 'US cups'],
  ['volume', 'US fl oz', '0.0295735295625', '1.8046875 inch^3', 'fl_oz fluid_ounce fluid_ounces'],
  ['volume', 'tbsp', '0.01478676478125', '0.90234375 inch^3', 'tablespoon tablespoons'],
  ['volume', 'tsp', '0.00492892159375', '0.30078125 inch^3', 'teaspoon teaspoons'],
  ['speed', 'm/s', '1', 'm/s', 'm/s mps meters_per_second metres_per_second meter_per_second'],
  [
    'speed',
    'km/h',
    '5/18',
    'km/hour',
    'km/h kph kmh kmph kilometers_per_hour kilometres_per_hour km_per_hour',
  ],
  ['speed', 'mph', '0.44704', 'mile/hour', 'mph mi/h miles_per_hour mile_per_hour'],
  ['speed', 'ft/s', '0.3048', 'foot/s', 'ft/s fps feet_per_second'],
  ['speed', 'kn', '463/900', '1852 m/hour', 'knot knots kn'],
  ['data', 'bit', '1/8', 'bit', 'bit bits', 'bits'],
  ['data', 'B', '1', 'B', 'byte bytes', 'bytes'],
  ['data', 'kB', '1000', '1000 B', 'KB kilobyte kilobytes'],
  ['data', 'MB', '1000000', '1e6 B', 'megabyte megabytes'],
  ['data', 'GB', '1000000000', '1e9 B', 'gigabyte gigabytes'],
  ['data', 'TB', '1000000000000', '1e12 B', 'terabyte terabytes'],
  ['data', 'kbit', '125', '1000 bit', 'Kb kilobit kilobits'],
  ['data', 'Mbit', '125000', '1e6 bit', 'Mb megabit megabits'],
  ['data', 'Gbit', '125000000', '1e9 bit', 'Gb gigabit gigabits'],
  ['data', 'KiB', '1024', '1024 B', 'kibibyte kibibytes'],
  ['data', 'MiB', '1048576', '1048576 B', 'mebibyte mebibytes'],
  ['data', 'GiB', '1073741824', '1073741824 B', 'gibibyte gibibytes'],
  ['angle', '°', '1', 'deg', 'deg degree degrees', 'degrees'],
  ['angle', 'turns', '360', 'cycle', 'turn turns revolution revolutions', 'turns'],
  ['energy', 'J', '1', 'J', 'joule joules'],
  ['energy', 'kJ', '1000', 'kJ', 'kilojoule kilojoules'],
  ['energy', 'kWh', '3600000', '3600000 J', 'kwh kilowatt_hour kilowatt_hours'],
  ['energy', 'Wh', '3600', 'Wh', 'wh watt_hour watt_hours'],
  ['energy', 'kcal', '4184', '4184 J', 'kilocalorie kilocalories'],
  ['energy', 'cal', '4.184', '4.184 J', 'calorie calories'],
  ['power', 'mW', '0.001', 'mW', 'milliwatt milliwatts'],
  ['power', 'W', '1', 'W', 'watt watts'],
  ['power', 'kW', '1000', 'kW', 'kilowatt kilowatts'],
  ['power', 'MW', '1000000', 'MW', 'megawatt megawatts'],
  ['pressure', 'Pa', '1', 'Pa', 'pascal pascals'],
  ['pressure', 'hPa', '100', 'hPa', 'hectopascal hectopascals'],
  ['pressure', 'kPa', '1000', 'kPa', 'kilopascal kilopascals'],
  ['pressure', 'bar', '100000', 'bar', 'bar bars'],
  ['pressure', 'atm', '101325', '101325 Pa', 'atmosphere atmospheres'],
  ['force', 'N', '1', 'N', 'newton newtons'],
  ['force', 'kN', '1000', 'kN', 'kilonewton kilonewtons'],
  ['frequency', 'Hz', '1', 'Hz', 'hertz'],
  ['frequency', 'kHz', '1000', 'kHz', 'kilohertz'],
  ['frequency', 'MHz', '1000000', 'MHz', 'megahertz'],
  ['frequency', 'GHz', '1000000000', 'GHz', 'gigahertz'],
];

const OFFSETS: Readonly<Record<string, Rational>> = {
  '°C': rational(27315n, 100n),
  // K = (F + 459.67) · 5/9
  '°F': rational(45967n * 5n, 900n),
};

const zero = rational(0n);
const exactly = new Map<string, Unit>();
const anyCase = new Map<string, Unit | null>();

for (const [dimension, symbol, factor, mathjs, names, plural] of ROWS) {
  const unit: Unit = {
    symbol,
    plural: plural ?? symbol,
    dimension,
    factor: parseRational(factor) ?? zero,
    offset: OFFSETS[symbol] ?? zero,
    mathjs,
  };
  for (const name of [symbol, ...names.split(' ')]) {
    exactly.set(name, unit);
    const lower = name.toLowerCase();
    // Where two units differ by case only (MB, Mb), a lower-case spelling names neither.
    anyCase.set(lower, anyCase.has(lower) && anyCase.get(lower) !== unit ? null : unit);
  }
}

/** Every unit once. */
export const allUnits = (): Unit[] => [...new Set(exactly.values())];

/** The unit of that name: exact spelling first, then any case where only one unit fits. */
export const findUnit = (name: string): Unit | null => {
  const key = name
    .trim()
    .replace(/\s+/g, '_')
    .replace('°_', '°')
    .replaceAll('²', '^2')
    .replaceAll('³', '^3')
    .replace('μ', 'µ');
  return exactly.get(key) ?? anyCase.get(key.toLowerCase()) ?? null;
};

/** Spans of time that have no fixed length. */
export const isVagueUnit = (name: string): boolean =>
  /^(?:months?|years?|yrs?|decades?|centur(?:y|ies))$/i.test(name.trim());
