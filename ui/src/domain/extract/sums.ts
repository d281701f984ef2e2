/** Sum of whole amounts given as text, without floats. What is no whole amount counts as nothing. */
export function sumOf(amounts: { [key in string]: string }): string {
  let sum = 0n;
  for (const amount of Object.values(amounts)) {
    if (/^-?\d+$/.test(amount)) sum += BigInt(amount);
  }
  return sum.toString();
}
