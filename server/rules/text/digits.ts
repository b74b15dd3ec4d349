/** ISO 7064 MOD 11,10 over all digits, the last of which is the check digit (German tax and VAT identification numbers). */
export function checksMod11_10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const sum = (Number(digit) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(digits.at(-1));
}

/** The rule of § 139a AO: no leading zero, and among the first ten digits exactly one stands twice or three times (never three in a row). */
export function hasTaxIdShape(digits: string): boolean {
  if (!/^[1-9]\d{10}$/.test(digits) || /(\d)\1\1/.test(digits.slice(0, 10))) return false;
  const counts = [...Map.groupBy(digits.slice(0, 10), (digit) => digit).values()].map((same) => same.length).filter((count) => count > 1);
  return counts.length === 1 && counts[0]! <= 3;
}

/** The check digit of an Austrian VAT number (the eight characters after "ATU"). */
export function checksAustrianVat(digits: string): boolean {
  const sum = Array.from(digits.slice(0, 7)).reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + Math.floor(value / 10) + (value % 10);
  }, 0);
  return (10 - ((sum + 4) % 10)) % 10 === Number(digits[7]);
}
