// Number is exact only up to 2 to the power of 53.
const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
const sweets = Number(words[0]);
const children = Number(words[1]);
if (children === 0) {
    console.log("0", String(sweets));
} else {
    console.log(String(Math.floor(sweets / children)), String(sweets % children));
}
