const words = require("fs").readFileSync(0, "utf8").trim().split(/\s+/);
let next = 0;
const n = Number(words[next++]);
const q = Number(words[next++]);
const steps = [];
for (let i = 0; i < n; i++) {
    steps.push(Number(words[next++]));
}
for (let i = 0; i < q; i++) {
    const first = Number(words[next++]);
    const last = Number(words[next++]);
    // Use the two numbers here.
}

// Write your code here.
