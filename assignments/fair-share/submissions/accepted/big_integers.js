const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
const sweets = BigInt(words[0]);
const children = BigInt(words[1]);
if (children === 0n) {
    console.log(`0 ${sweets}`);
} else {
    console.log(`${sweets / children} ${sweets % children}`);
}
