const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
let next = 0;
// BigInt, because a Number is exact only up to about 9 * 10**15.
const n = BigInt(words[next++]);

// Write your code here.
