const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const temperatures = [];
for (let i = 0; i < n; i++) {
    temperatures.push(Number(words[next++]));
}

// Write your code here.
